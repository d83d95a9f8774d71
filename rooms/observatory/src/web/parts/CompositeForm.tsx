import { type Bilingual, formatNumber, type Language, say } from "@splot/kernel";
import { Asked, AskForm, Button, ButtonRow, FormSection, type Question, type SelectChoice, sentForm, type Typed } from "@splot/kernel/web";
import { MOST_COMPONENTS, normalisationNames, normalisations, ROWS, rowCount, weightOf } from "../../model/composite.ts";

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
  readonly sent?: Typed | undefined;
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
  parts: { pl: "Składniki i wagi", en: "Parts and weights" },
  more: { pl: "Dodaj składnik", en: "Add a part" },
  again: { pl: "Przelicz udziały", en: "Count the shares again" },
  sum: { pl: "Suma wag: {sum}. Udziały: {shares}.", en: "Sum of the weights: {sum}. Shares: {shares}." },
  share: { pl: "składnik {no} – {share}%", en: "part {no} – {share}%" },
  noSum: { pl: "Nie wpisano jeszcze żadnej wagi.", en: "No weight has been typed yet." },
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
  const state = sentForm(language, sent, COMPOSITE_FORM);
  const shown = state.isSent ? (sent?.values ?? {}) : values;
  return (
    <AskForm
      language={language}
      action={action}
      form={COMPOSITE_FORM}
      sent={sent}
      hidden={hidden}
      button={hidden === undefined ? words.save : words.saveVersion}
      kind="primary"
      questions={aboutQuestions(language, choices, values)}
    >
      <Parts {...{ language, action, choices, values, state, shown }} />
    </AskForm>
  );
}

type PartsProps = Pick<CompositeFormProps, "language" | "action" | "choices"> & {
  readonly values: Values;
  readonly state: ReturnType<typeof sentForm>;
  /** What stands in the fields now. */
  readonly shown: Values;
};

/** As many rows as are wanted, three at least, the sum of their weights, and the buttons that add a row or count again. */
function Parts({ language, action, choices, values, state, shown }: PartsProps) {
  const t = (text: Bilingual) => say(language, text);
  const count = rowCount(shown);
  const next = state.id(`part-${count + 1}`);
  return (
    <FormSection title={t(words.parts)} description={`${t(words.partHint)} ${t(words.weightHint)}`}>
      {Array.from({ length: count }, (_, at) => (
        <div class="filters">
          {partQuestions(language, choices, { values, no: at + 1 }).map((question) => (
            <div class="filter">
              <Asked language={language} state={state} question={question} />
            </div>
          ))}
        </div>
      ))}
      <p>{weightsText(language, shown)}</p>
      <ButtonRow>
        {count < MOST_COMPONENTS && (
          <Button name={ROWS} value={String(count + 1)} formAction={`${action}#${next}`}>
            {t(words.more)}
          </Button>
        )}
        <Button kind="quiet" name={ROWS} value={String(count)} formAction={`${action}#${state.id("part-1")}`}>
          {t(words.again)}
        </Button>
      </ButtonRow>
    </FormSection>
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

function partQuestions(
  language: Language,
  { indicators }: CompositeChoices,
  { values, no }: { readonly values: Values; readonly no: number },
): readonly Question[] {
  const numbered = (text: Bilingual) => ({ pl: text.pl.replace("{no}", String(no)), en: text.en.replace("{no}", String(no)) });
  const choices = [{ value: "", label: say(language, words.none) }, ...indicators];
  return [
    { name: `part-${no}`, label: numbered(words.part), control: { kind: "select", choices, value: values[`part-${no}`] ?? "" } },
    {
      name: `weight-${no}`,
      label: numbered(words.weight),
      control: { kind: "text", inputMode: "decimal", width: "short", maxLength: 20, value: values[`weight-${no}`] },
    },
  ];
}

/** "Suma wag: 4. Udziały: składnik 1 – 50%, składnik 2 – 50%." What is no weight is left out. */
function weightsText(language: Language, shown: Values): string {
  const weights = Array.from({ length: MOST_COMPONENTS }, (_, at) => ({ no: at + 1, weight: weightOf(shown[`weight-${at + 1}`]) }));
  const known = weights.flatMap(({ no, weight }) => (weight === undefined ? [] : [{ no, weight }]));
  const sum = known.reduce((all, { weight }) => all + weight, 0);
  if (sum === 0) return say(language, words.noSum);
  const share = ({ no, weight }: (typeof known)[number]) =>
    say(language, words.share)
      .replace("{no}", String(no))
      .replace("{share}", formatNumber(language, (weight / sum) * 100, 1));
  return say(language, words.sum).replace("{sum}", formatNumber(language, sum)).replace("{shares}", known.map(share).join(", "));
}
