import { type Bilingual, type ContentText, type Language, langOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Disclosure, LangMark, NameMark } from "@splot/kernel/web";
import type { LoadedComparison } from "../loading/loadComparison.ts";
import { type GroupKind, groupWords } from "../model/askedComparison.ts";

const words = {
  subject: { pl: "Kogo porównać", en: "Whom to compare" },
  group: { pl: "Z kim", en: "With whom" },
  pool: { pl: "Skąd wybierać", en: "Chosen from" },
  set: { pl: "Zestaw wskaźników", en: "Set of indicators" },
  usual: { pl: "podstawowy", en: "basic" },
  finance: { pl: "finanse i potencjał inwestycyjny", en: "finances and investment potential" },
  indicators: { pl: "Wybierz wskaźniki (najwyżej dwanaście)", en: "Choose the indicators (twelve at most)" },
  features: { pl: "Wybierz cechy podobieństwa (najwyżej osiem)", en: "Choose the features of likeness (eight at most)" },
  units: { pl: "Wybierz jednostki do porównania", en: "Choose the units to compare with" },
  show: { pl: "Pokaż", en: "Show" },
};

const groupNames: Readonly<Record<GroupKind, Bilingual>> = {
  peers: { pl: "z najbardziej podobnymi", en: "the most alike" },
  all: { pl: "ze wszystkimi", en: "all" },
  chosen: { pl: "z wybranymi", en: "those chosen" },
};

interface Choice {
  readonly value: string;
  readonly text: Bilingual | ContentText;
}

/** Every choice of a comparison as a form whose answer is an address to share. */
export function ComparisonForm({ visit, loaded }: { readonly visit: Visit; readonly loaded: LoadedComparison }) {
  const { language } = visit;
  const { asked, subject, own, pool, areas, members, held, groupKind, isArea } = loaded;
  const units = [own, ...members, ...(isArea || members.some(({ code }) => code === subject.code) ? [] : [subject])];
  const codesOf = (list: readonly { readonly code: string; readonly name: ContentText }[]) => list.map(({ code, name }) => ({ value: code, text: name }));
  const kinds = (isArea ? (["all", "chosen"] as const) : (["peers", "all", "chosen"] as const)).map((kind) => ({
    value: groupWords[kind],
    text: groupNames[kind],
  }));
  const sets = [
    { value: "", text: words.usual },
    { value: "finanse", text: words.finance },
  ];
  return (
    <form class="filters" method="get" action={visit.at("/dane/porownaj")}>
      <Select {...{ language, name: "gmina", label: words.subject, value: subject.code, choices: codesOf(units) }} />
      <Select {...{ language, name: "grupa", label: words.group, value: groupWords[groupKind], choices: kinds }} />
      {areas.length > 1 && <Select {...{ language, name: "obszar", label: words.pool, value: pool.code, choices: codesOf(areas) }} />}
      <Select {...{ language, name: "zestaw", label: words.set, value: asked.set === undefined ? "" : "finanse", choices: sets }} />
      <button class="button button-secondary" type="submit">
        {say(language, words.show)}
      </button>
      <Boxes {...{ language, name: "wskaznik", label: words.indicators, values: asked.indicators, choices: codesOf(held) }} />
      {!isArea && <Boxes {...{ language, name: "cecha", label: words.features, values: asked.features, choices: codesOf(held) }} />}
      <Boxes {...{ language, name: "z", label: words.units, values: asked.chosen, choices: codesOf(loaded.candidates) }} />
    </form>
  );
}

interface ChoiceProps {
  readonly language: Language;
  readonly name: string;
  readonly label: Bilingual;
  readonly choices: readonly Choice[];
}

function Select({ language, name, label, value, choices }: ChoiceProps & { readonly value: string }) {
  return (
    <div class="filter">
      <label for={`porownaj-${name}`}>{say(language, label)}</label>
      <select class="input" id={`porownaj-${name}`} name={name}>
        {choices.map((choice) => (
          <option value={choice.value} lang={langOf(language, choice.text)} selected={choice.value === value}>
            {say(language, choice.text)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Boxes({ language, name, label, values, choices }: ChoiceProps & { readonly values: readonly string[] }) {
  if (choices.length === 0) return null;
  return (
    <div class="pick">
      <Disclosure label={say(language, label)} isOpen={values.length > 0}>
        <div class="pick-units">
          {choices.map(({ value, text }) => (
            <label>
              <input type="checkbox" name={name} value={value} checked={values.includes(value)} />{" "}
              {name === "wskaznik" ? <LangMark language={language} text={text} /> : <NameMark language={language} text={text} />}
            </label>
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
