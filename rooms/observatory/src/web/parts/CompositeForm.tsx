import type { Bilingual, Language } from "@splot/kernel";
import { say } from "@splot/kernel";
import { AskForm, type Question, type SelectChoice, type Sent } from "@splot/kernel/web";
import { MOST_COMPONENTS, normalisationNames, normalisations } from "../../model/composite.ts";

/** What the form of a composite chooses from. */
export interface CompositeChoices {
  readonly indicators: readonly SelectChoice[];
  readonly areas: readonly SelectChoice[];
}

export type CompositeFormProps = {
  readonly language: Language;
  readonly action: string;
  readonly choices: CompositeChoices;
  /** What stands in its fields, by name. Missing: it is empty. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** Fields that the reader does not see: which composite gets a new version, and from which one it starts. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly sent?: Sent | undefined;
};

/** Name of the form within a page. */
export const COMPOSITE_FORM = "composite";

const words = {
  name: { pl: "Nazwa", en: "Name in Polish" },
  nameEn: { pl: "Nazwa po angielsku", en: "Name in English" },
  definition: { pl: "Co mierzy i po co", en: "What it measures and why, in Polish" },
  definitionEn: { pl: "Co mierzy i po co, po angielsku", en: "What it measures and why, in English" },
  area: { pl: "Które gminy porównać", en: "Which municipalities to compare" },
  by: { pl: "Jak sprowadzić składniki do wspólnej skali", en: "How to bring the parts to one scale" },
  winsorised: {
    pl: "Wartości dalsze niż trzy odchylenia od średniej licz jak trzy odchylenia",
    en: "Count values beyond three deviations as three deviations",
  },
  part: { pl: "Składnik {no}", en: "Part {no}" },
  partHint: {
    pl: "Na liście są wskaźniki, które mają kierunek: więcej albo mniej znaczy w nich lepiej.",
    en: "The list holds indicators with a direction: more, or less, of them is better.",
  },
  weight: { pl: "Waga składnika {no}", en: "Weight of part {no}" },
  weightHint: { pl: "Liczy się stosunek wag: 2 i 1 znaczy to samo co 4 i 2.", en: "Only the proportion counts: 2 and 1 mean the same as 4 and 2." },
  none: { pl: "bez składnika", en: "no part" },
  save: { pl: "Zapisz wskaźnik złożony", en: "Save the composite indicator" },
  saveVersion: { pl: "Zapisz nową wersję", en: "Save a new version" },
} satisfies Record<string, Bilingual>;

/** The form of a composite indicator: its name, its set of units, its parts with their weights. */
export function CompositeForm({ language, action, choices, values = {}, hidden, sent }: CompositeFormProps) {
  return (
    <AskForm
      language={language}
      action={action}
      form={COMPOSITE_FORM}
      sent={sent}
      hidden={hidden}
      button={hidden === undefined ? words.save : words.saveVersion}
      questions={[...aboutQuestions(language, choices, values), ...partQuestions(language, choices, values)]}
    />
  );
}

type Values = Readonly<Record<string, string>>;

function aboutQuestions(language: Language, { areas }: CompositeChoices, values: Values): readonly Question[] {
  const text = (name: string, rows?: number) =>
    rows === undefined
      ? ({ kind: "text", value: values[name], maxLength: 300 } as const)
      : ({ kind: "textarea", value: values[name], rows, maxLength: 2000 } as const);
  const scales = normalisations.map((value) => ({ value, label: say(language, normalisationNames[value]) }));
  return [
    { name: "name", label: words.name, isRequired: true, control: text("name") },
    { name: "nameEn", label: words.nameEn, control: text("nameEn") },
    { name: "definition", label: words.definition, isRequired: true, control: text("definition", 3) },
    { name: "definitionEn", label: words.definitionEn, control: text("definitionEn", 3) },
    { name: "area", label: words.area, isRequired: true, control: { kind: "select", choices: areas, value: values["area"] ?? areas[0]?.value } },
    { name: "by", label: words.by, isRequired: true, control: { kind: "select", choices: scales, value: values["by"] ?? "minmax" } },
    { name: "winsorised", label: words.winsorised, control: { kind: "checkbox", isChecked: values["winsorised"] === "yes" } },
  ];
}

function partQuestions(language: Language, { indicators }: CompositeChoices, values: Values): readonly Question[] {
  const numbered = (text: Bilingual, no: number) => ({ pl: text.pl.replace("{no}", String(no)), en: text.en.replace("{no}", String(no)) });
  const choices = [{ value: "", label: say(language, words.none) }, ...indicators];
  return Array.from({ length: MOST_COMPONENTS }, (_, at) => at + 1).flatMap((no): readonly Question[] => [
    {
      name: `part-${no}`,
      label: numbered(words.part, no),
      hint: no === 1 ? words.partHint : undefined,
      control: { kind: "select", choices, value: values[`part-${no}`] ?? "" },
    },
    {
      name: `weight-${no}`,
      label: numbered(words.weight, no),
      hint: no === 1 ? words.weightHint : undefined,
      control: { kind: "text", inputMode: "decimal", width: "short", maxLength: 20, value: values[`weight-${no}`] },
    },
  ]);
}
