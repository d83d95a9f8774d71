import { type ContentText, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, LangMark, PageHeading, type SelectChoice, type Sent } from "@splot/kernel/web";
import { typeCodes, types } from "../../model/words.ts";

export const newFicheTitle = { pl: "Nowa fiszka projektu", en: "New project fiche" };
const words = {
  lead: {
    pl: "Resztę uzupełnisz na następnej stronie. Fiszkę widzą na razie tylko osoby pracujące w programie.",
    en: "You fill in the rest on the next page. For now only people working in the program see the fiche.",
  },
  from: { pl: "Wyrośnie z:", en: "It will grow out of:" },
  title: { pl: "Tytuł", en: "Title" },
  titleEn: { pl: "Tytuł po angielsku", en: "Title in English" },
  type: { pl: "Rodzaj projektu", en: "Type of project" },
  lead1: { pl: "Kto prowadzi", en: "Who leads" },
  choose: { pl: "Wybierz", en: "Choose" },
  save: { pl: "Zacznij fiszkę", en: "Start the fiche" },
};

export type NewFichePageProps = {
  readonly visit: Visit;
  readonly leads: readonly SelectChoice[];
  /** What the project grows out of. */
  readonly from?: { readonly id: string; readonly title: ContentText } | undefined;
  readonly sent?: Sent | undefined;
};

/** The form that begins a fiche. */
export function NewFichePage({ visit, leads, from, sent }: NewFichePageProps) {
  const { language } = visit;
  const only = leads.length === 1 ? leads[0]?.value : undefined;
  return (
    <>
      <PageHeading title={say(language, newFicheTitle)} lead={say(language, words.lead)} />
      {from !== undefined && (
        <p>
          {say(language, words.from)} <LangMark language={language} text={from.title} />
        </p>
      )}
      <AskForm
        language={language}
        action={visit.at("/praca/projekty/nowa")}
        form="nowa"
        kind="primary"
        button={words.save}
        hidden={from === undefined ? {} : { from: from.id }}
        sent={sent}
        questions={[
          { name: "title", label: words.title, isRequired: true, control: { kind: "text", maxLength: 200 } },
          { name: "titleEn", label: words.titleEn, control: { kind: "text", maxLength: 200 } },
          {
            name: "type",
            label: words.type,
            isRequired: true,
            control: { kind: "radio", choices: typeCodes.map((value) => ({ value, label: say(language, types[value]) })) },
          },
          {
            name: "lead",
            label: words.lead1,
            isRequired: true,
            control: { kind: "select", value: only, choices: [{ value: "", label: say(language, words.choose) }, ...leads] },
          },
        ]}
      />
    </>
  );
}
