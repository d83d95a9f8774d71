import { type Bilingual, type Language, say } from "@splot/kernel";
import { Asked, AskForm, FormSection, type Question, type SelectChoice, sentForm, type Typed } from "@splot/kernel/web";
import { wayNames } from "../../model/definition.ts";
import { aggregationNames, directionNames, frequencyNames, grainNames } from "./indicatorWords.ts";
import { domainNames } from "./words.ts";

export type DefinitionFormProps = {
  readonly language: Language;
  readonly action: string;
  /** Measured indicators that others can be made of. */
  readonly indicators: readonly SelectChoice[];
  /** What stands in its fields, by name. Missing: it is empty. */
  readonly values?: Values | undefined;
  /** Fields that the reader does not see: which indicator gets a new version, and from which one it starts. */
  readonly hidden?: Values | undefined;
  readonly sent?: Typed | undefined;
};

type Values = Readonly<Record<string, string>>;

/** Name of the form within a page. */
export const DEFINITION_FORM = "definition";

const words = {
  what: { pl: "Co mierzy", en: "What it measures" },
  name: { pl: "Nazwa", en: "Name in Polish" },
  nameEn: { pl: "Nazwa po angielsku", en: "Name in English" },
  definition: { pl: "Definicja", en: "Definition in Polish" },
  definitionHint: {
    pl: "Co liczymy, kogo lub co obejmuje i na jaki dzień, na przykład: liczba mieszkańców według stanu 31 grudnia.",
    en: "What is counted, whom or what it covers and for which day, for example: residents on 31 December.",
  },
  definitionEn: { pl: "Definicja po angielsku", en: "Definition in English" },
  method: { pl: "Jak powstają liczby", en: "How the numbers are made, in Polish" },
  methodHint: { pl: "Skąd źródło je bierze i jak liczy.", en: "From what the source takes them, and how it counts." },
  methodEn: { pl: "Jak powstają liczby, po angielsku", en: "How the numbers are made, in English" },
  keeper: { pl: "Kto odpowiada za definicję", en: "Who answers for the definition, in Polish" },
  keeperHint: { pl: "Instytucja albo funkcja, bez nazwiska.", en: "An institution or a function, without a name." },
  keeperEn: { pl: "Kto odpowiada za definicję, po angielsku", en: "Who answers for the definition, in English" },
  domain: { pl: "Dziedzina strategii", en: "Domain of the strategy" },
  context: { pl: "kontekst, bez dziedziny", en: "context, no domain" },
  direction: { pl: "Co znaczy lepiej", en: "What better means" },
  measure: { pl: "Jednostka i okres", en: "Unit and period" },
  unit: { pl: "Jednostka miary", en: "Unit in Polish" },
  unitHint: { pl: "Na przykład: os., %, zł na mieszkańca.", en: "A short word or sign, as it stands beside the numbers." },
  unitEn: { pl: "Jednostka miary po angielsku", en: "Unit in English" },
  decimals: { pl: "Miejsca po przecinku", en: "Decimal places" },
  frequency: { pl: "Jak często przychodzą liczby", en: "How often figures come" },
  lagDays: { pl: "Ile dni po końcu okresu", en: "How many days after the end of the period" },
  lagHint: {
    pl: "Od tego zależy, kiedy program uzna liczby za spóźnione. Puste: tyle, co przy ostatnim wydaniu.",
    en: "By this the program knows when figures are late. Empty: as many as with the last release.",
  },
  grain: { pl: "Poziom danych", en: "Level" },
  least: { pl: "Najmniejsza możliwa wartość", en: "Smallest possible value" },
  most: { pl: "Największa możliwa wartość", en: "Largest possible value" },
  limitHint: { pl: "Liczba poza granicą jest błędem pliku.", en: "A number beyond the limit is a fault of the file." },
  making: { pl: "Skąd są liczby", en: "Where the numbers come from" },
  way: { pl: "Liczby", en: "Numbers" },
  aggregation: { pl: "Wartość całego obszaru", en: "Value of the whole area" },
  aggregationHint: { pl: "Tylko dla liczb z plików i od gmin.", en: "Only for numbers from files and municipalities." },
  numerator: { pl: "Licznik", en: "Numerator" },
  denominator: { pl: "Mianownik", en: "Denominator" },
  quotientHint: { pl: "Dla ilorazu i wartości na mieszkańca.", en: "For a ratio and a value per resident." },
  factor: { pl: "Mnożnik", en: "Factor" },
  factorHint: { pl: "Na przykład 1000, gdy wynik ma być na 1000 osób. Puste: 1.", en: "For example 1000 where the result is for 1,000 people. Empty: 1." },
  weight: { pl: "Waga", en: "Weight" },
  weightHint: { pl: "Dla średniej ważonej, na przykład liczba ludności.", en: "For a weighted mean, for example the population." },
  of: { pl: "Z którego wskaźnika", en: "Of which indicator" },
  ofHint: { pl: "Dla indeksu i wartości kroczącej.", en: "For an index and a rolling value." },
  baseline: { pl: "Okres bazowy indeksu", en: "Base period of the index" },
  count: { pl: "Z ilu kolejnych okresów", en: "Of how many periods in a row" },
  by: { pl: "Wartość krocząca to", en: "The rolling value is" },
  mean: { pl: "średnia", en: "the mean" },
  sum: { pl: "suma", en: "the sum" },
  open: { pl: "nie dotyczy", en: "does not apply" },
  save: { pl: "Zapisz wskaźnik", en: "Save the indicator" },
  saveVersion: { pl: "Zapisz nową wersję definicji", en: "Save a new version of the definition" },
} satisfies Record<string, Bilingual>;

/** The form of a definition: what is measured, in which unit and rhythm, and where the numbers come from. */
export function DefinitionForm({ language, action, indicators, values = {}, hidden, sent }: DefinitionFormProps) {
  const state = sentForm(language, sent, DEFINITION_FORM);
  const t = (text: Bilingual) => say(language, text);
  const section = (title: Bilingual, questions: readonly Question[]) => (
    <FormSection title={t(title)}>
      {questions.map((question) => (
        <Asked language={language} state={state} question={question} />
      ))}
    </FormSection>
  );
  return (
    <AskForm
      language={language}
      action={action}
      form={DEFINITION_FORM}
      sent={sent}
      hidden={hidden}
      draft={`definition-${hidden?.["indicator"] ?? "new"}`}
      button={hidden === undefined ? words.save : words.saveVersion}
      kind="primary"
      questions={[]}
    >
      {section(words.what, whatQuestions(language, values))}
      {section(words.measure, measureQuestions(language, values))}
      {section(words.making, makingQuestions(language, indicators, values))}
    </AskForm>
  );
}

function text(values: Values, name: string, maxLength = 200) {
  return { kind: "text", value: values[name], maxLength } as const;
}

function longText(values: Values, name: string) {
  return { kind: "textarea", value: values[name], rows: 3, maxLength: 2000, language: name.endsWith("En") ? "en" : "pl" } as const;
}

function short(values: Values, name: string) {
  return { kind: "text", value: values[name], inputMode: "decimal", width: "short", maxLength: 20 } as const;
}

/** A choice out of names in both languages; the first stands there at the beginning. */
function among(language: Language, names: Readonly<Record<string, Bilingual>>, value: string | undefined) {
  const choices = Object.entries(names).map(([code, name]) => ({ value: code, label: say(language, name) }));
  return { kind: "select", choices, value: value ?? choices[0]?.value } as const;
}

function whatQuestions(language: Language, values: Values): readonly Question[] {
  const { choices } = among(language, domainNames, undefined);
  const domains = [{ value: "", label: say(language, words.context) }, ...choices];
  return [
    { name: "name", label: words.name, isRequired: true, control: text(values, "name") },
    { name: "nameEn", label: words.nameEn, control: text(values, "nameEn") },
    { name: "definition", label: words.definition, hint: words.definitionHint, isRequired: true, control: longText(values, "definition") },
    { name: "definitionEn", label: words.definitionEn, control: longText(values, "definitionEn") },
    { name: "method", label: words.method, hint: words.methodHint, control: longText(values, "method") },
    { name: "methodEn", label: words.methodEn, control: longText(values, "methodEn") },
    { name: "keeper", label: words.keeper, hint: words.keeperHint, control: text(values, "keeper", 300) },
    { name: "keeperEn", label: words.keeperEn, control: text(values, "keeperEn", 300) },
    { name: "domain", label: words.domain, isRequired: true, control: { kind: "select", choices: domains, value: values["domain"] ?? "" } },
    {
      name: "direction",
      label: words.direction,
      isRequired: true,
      control: among(language, { none: directionNames.none, up: directionNames.up, down: directionNames.down }, values["direction"]),
    },
  ];
}

function measureQuestions(language: Language, values: Values): readonly Question[] {
  const places = ["0", "1", "2", "3", "4", "5", "6"].map((value) => ({ value, label: value }));
  return [
    { name: "unit", label: words.unit, hint: words.unitHint, isRequired: true, control: text(values, "unit", 60) },
    { name: "unitEn", label: words.unitEn, control: text(values, "unitEn", 60) },
    { name: "decimals", label: words.decimals, isRequired: true, control: { kind: "select", choices: places, value: values["decimals"] ?? "0" } },
    { name: "frequency", label: words.frequency, isRequired: true, control: among(language, frequencyNames, values["frequency"]) },
    { name: "lagDays", label: words.lagDays, hint: words.lagHint, control: { ...short(values, "lagDays"), inputMode: "numeric" } },
    { name: "grain", label: words.grain, isRequired: true, control: among(language, grainNames, values["grain"]) },
    { name: "least", label: words.least, hint: words.limitHint, control: short(values, "least") },
    { name: "most", label: words.most, control: short(values, "most") },
  ];
}

function makingQuestions(language: Language, indicators: readonly SelectChoice[], values: Values): readonly Question[] {
  const chosen = (name: string) =>
    ({ kind: "select", choices: [{ value: "", label: say(language, words.open) }, ...indicators], value: values[name] ?? "" }) as const;
  return [
    { name: "way", label: words.way, isRequired: true, control: among(language, wayNames, values["way"]) },
    { name: "aggregation", label: words.aggregation, hint: words.aggregationHint, control: among(language, aggregationNames, values["aggregation"] ?? "none") },
    { name: "numerator", label: words.numerator, hint: words.quotientHint, control: chosen("numerator") },
    { name: "denominator", label: words.denominator, hint: words.quotientHint, control: chosen("denominator") },
    { name: "factor", label: words.factor, hint: words.factorHint, control: short(values, "factor") },
    { name: "weight", label: words.weight, hint: words.weightHint, control: chosen("weight") },
    { name: "of", label: words.of, hint: words.ofHint, control: chosen("of") },
    { name: "baseline", label: words.baseline, hint: words.ofHint, control: { kind: "text", value: values["baseline"], width: "short", maxLength: 20 } },
    { name: "count", label: words.count, hint: words.ofHint, control: { ...short(values, "count"), inputMode: "numeric" } },
    { name: "by", label: words.by, control: among(language, { mean: words.mean, sum: words.sum }, values["by"]) },
  ];
}
