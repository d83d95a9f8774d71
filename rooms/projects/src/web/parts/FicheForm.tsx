import { say } from "@splot/kernel";
import { Asked, AskForm, Disclosure, type Question, sentForm } from "@splot/kernel/web";
import { natureCodes, natures, typeCodes, types } from "../../model/words.ts";
import type { DeskPageProps } from "../pages/DeskPage.tsx";

const words = {
  title: { pl: "Tytuł", en: "Title" },
  titleEn: { pl: "Tytuł po angielsku", en: "Title in English" },
  type: { pl: "Rodzaj projektu", en: "Type of project" },
  nature: { pl: "Charakter", en: "Nature" },
  choose: { pl: "nie wybrano", en: "not chosen" },
  problem: { pl: "Problem", en: "Problem" },
  problemHint: { pl: "Kogo dotyczy i po czym to widać.", en: "Whom it concerns and what shows it." },
  aim: { pl: "Cel projektu", en: "Aim of the project" },
  scope: { pl: "Zakres", en: "Scope" },
  scopeHint: { pl: "Co powstanie i gdzie.", en: "What will be made, and where." },
  effect: { pl: "Skutek ponadlokalny", en: "Supra-local effect" },
  effectHint: { pl: "Co zyskują co najmniej dwie gminy.", en: "What at least two municipalities gain." },
  starts: { pl: "Początek", en: "Start" },
  ends: { pl: "Koniec", en: "End" },
  whenHint: { pl: "Rok, rok i miesiąc albo dzień: 2027, 2027-05, 2027-05-31.", en: "A year, a year and month, or a day: 2027, 2027-05, 2027-05-31." },
  english: { pl: "Teksty po angielsku", en: "Texts in English" },
  inEnglish: { pl: "po angielsku", en: "in English" },
  save: { pl: "Zapisz treść", en: "Save the text" },
};
const textNames = ["problem", "aim", "scope", "effect"] as const;
const hints = { problem: words.problemHint, aim: undefined, scope: words.scopeHint, effect: words.effectHint };

/** The text of the fiche as one form. */
export function FicheForm({ visit, fiche: { project }, sent }: DeskPageProps) {
  const { language } = visit;
  const state = sentForm(language, sent, "tresc");
  const typeChoices = typeCodes
    .filter((code) => (code === "bundle") === (project.type === "bundle"))
    .map((value) => ({ value, label: say(language, types[value]) }));
  const area = (value: string | undefined, maxLength: number) => ({ kind: "textarea", rows: 4, maxLength, value }) as const;
  const english: readonly Question[] = [
    { name: "titleEn", label: words.titleEn, control: { kind: "text", maxLength: 200, value: project.title.en } },
    ...textNames.map((name) => ({
      name: `${name}En`,
      label: { pl: `${words[name].pl} ${words.inEnglish.pl}`, en: `${words[name].en} ${words.inEnglish.en}` },
      control: { ...area(project[name]?.en, 2000), language: "en" as const },
    })),
  ];
  return (
    <AskForm
      language={language}
      action={visit.at(`/praca/projekty/${project.id}/tresc`)}
      form="tresc"
      button={words.save}
      hidden={{ revision: String(project.revision) }}
      sent={sent}
      draft={`fiszka-${project.id}`}
      questions={[
        { name: "title", label: words.title, isRequired: true, control: { kind: "text", maxLength: 200, value: project.title.pl } },
        { name: "type", label: words.type, isRequired: true, control: { kind: "radio", value: project.type, choices: typeChoices } },
        {
          name: "nature",
          label: words.nature,
          control: {
            kind: "select",
            value: project.nature,
            choices: [{ value: "", label: say(language, words.choose) }, ...natureCodes.map((value) => ({ value, label: say(language, natures[value]) }))],
          },
        },
        ...textNames.map((name) => ({ name, label: words[name], hint: hints[name], control: { ...area(project[name]?.pl, 4000), language: "pl" as const } })),
        { name: "starts", label: words.starts, hint: words.whenHint, control: { kind: "text", width: "short", maxLength: 10, value: project.starts } },
        { name: "ends", label: words.ends, hint: words.whenHint, control: { kind: "text", width: "short", maxLength: 10, value: project.ends } },
      ]}
    >
      <Disclosure label={say(language, words.english)}>
        {english.map((question) => (
          <Asked language={language} state={state} question={question} />
        ))}
      </Disclosure>
    </AskForm>
  );
}
