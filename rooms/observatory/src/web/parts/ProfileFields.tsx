import { type Bilingual, type Language, say } from "@splot/kernel";
import { errorOf, Field, type FieldError, FormSection } from "@splot/kernel/web";
import { listProfileChoices } from "../../mapping/index.ts";

/** A column of the file with some of the values that stand in it. */
export interface ShownColumn {
  readonly name: string;
  readonly values: readonly string[];
}

export type ProfileFieldsProps = {
  readonly language: Language;
  /** Values of the form, as `profileFormValues` names them. */
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly columns: readonly ShownColumn[];
};

const words = {
  title: { pl: "Co oznaczają kolumny", en: "What the columns mean" },
  help: {
    pl: "Propozycja powstała z nazw i wartości. Popraw, co trzeba, i sprawdź plik jeszcze raz: pokażą się szczegóły nowych wyborów.",
    en: "The proposal comes from names and values. Correct what is wrong and check the file again: details of new choices will appear.",
  },
  example: { pl: "Np. {values}", en: "E.g. {values}" },
  whole: { pl: "Cały plik", en: "The whole file" },
  periodConstant: { pl: "Jeden okres dla całego pliku", en: "One period for the whole file" },
  periodHint: { pl: "Tylko gdy nie ma go w żadnej kolumnie, np. 2024", en: "Only when no column has it, e.g. 2024" },
  indicatorConstant: { pl: "Jeden wskaźnik dla całego pliku", en: "One indicator for the whole file" },
  indicatorHint: {
    pl: "Kod z katalogu danych; mnożnik po znaku ×, np. population × 1000",
    en: "A code of the catalogue; a factor after ×, e.g. population × 1000",
  },
  levels: { pl: "Których jednostek dotyczą wiersze", en: "Which units the rows are about" },
  codes: { pl: "Rodzaj kodów", en: "Kind of codes" },
  zero: { pl: "Kody zgubiły zero na początku", en: "The codes have lost their leading zero" },
  unknown: { pl: "Jednostki spoza rejestru", en: "Units outside the register" },
  form: { pl: "Jak zapisano okres", en: "How the period is written" },
  coded: { pl: "W kolumnie są kody z naszego katalogu", en: "The column holds codes of our catalogue" },
  target: { pl: "Wskaźnik", en: "Indicator" },
  dimension: { pl: "Nazwa przekroju (małe litery bez spacji)", en: "Name of the breakdown (small letters, no blanks)" },
  open: { pl: "Inne wartości bierz tak, jak stoją", en: "Take other values as they stand" },
  rows: { pl: "Wartości, których wiersze są wczytywane (każda w osobnym wierszu)", en: "Values whose rows are loaded (one a line)" },
  map: { pl: "Co jest czym (wiersz: wartość z pliku = nasza)", en: "What is what (a line: value of the file = ours)" },
  mapHint: { pl: "_T oznacza ogółem, - pomija wiersze", en: "_T means total, - leaves rows out" },
} satisfies Record<string, Bilingual>;

/** Most columns that are shown; those beyond keep what they are. */
const MOST_SHOWN = 60;
const MOST_EXAMPLES = 5;
/** Most columns of a form. */
const MOST_COLUMNS = 1000;

/** The columns of a form that was sent, by their hidden names. */
export function columnsIn(values: Readonly<Record<string, string>>): readonly ShownColumn[] {
  const count = Math.min(MOST_COLUMNS, Number(values["count"] ?? 0) || 0);
  return Array.from({ length: count }, (_, place) => ({ name: values[`column-${place}`] ?? "", values: [] }));
}

/** What each column of a file becomes, as fields of the surrounding form. */
export function ProfileFields(props: ProfileFieldsProps) {
  const { language, columns } = props;
  const t = (text: Bilingual) => say(language, text);
  return (
    <>
      <h2>{t(words.title)}</h2>
      <p>{t(words.help)}</p>
      <HiddenFields {...props} />
      {columns.slice(0, MOST_SHOWN).map((column, place) => (
        <ColumnFields {...props} column={column} place={place} />
      ))}
      <WholeFields {...props} />
    </>
  );
}

const KEPT = ["count", "format", "dataset", "own", "readAs"];

function HiddenFields({ values, columns }: ProfileFieldsProps) {
  const names = [...KEPT, ...columns.map((_, place) => `column-${place}`)];
  const beyond = Object.keys(values).filter((name) => Number(/-(\d+)$/.exec(name)?.[1] ?? 0) >= MOST_SHOWN && !name.startsWith("column-"));
  return <>{[...names, ...beyond].map((name) => (values[name] === undefined ? null : <input type="hidden" name={name} value={values[name]} />))}</>;
}

type ColumnFieldsProps = ProfileFieldsProps & { readonly column: ShownColumn; readonly place: number };

function ColumnFields(props: ColumnFieldsProps) {
  const { language, values, errors, column, place } = props;
  const name = `role-${place}`;
  const examples = column.values
    .filter((value) => value !== "")
    .slice(0, MOST_EXAMPLES)
    .join(", ");
  return (
    <FormSection title={column.name}>
      <Field
        language={language}
        name={name}
        label={say(language, { pl: `Kolumna „${column.name}” to`, en: `The column “${column.name}” is` })}
        hint={examples === "" ? undefined : say(language, words.example).replace("{values}", () => examples)}
        error={errorOf(errors, name)}
        control={{ kind: "select", value: values[name] ?? "none", choices: choicesOf("role", language) }}
      />
      <RoleFields {...props} />
    </FormSection>
  );
}

/** Details that each role asks for, in their order. */
const detailsOf: Readonly<Record<string, readonly (keyof typeof controls)[]>> = {
  unit: ["codes", "zero", "unknown", "map"],
  period: ["form"],
  indicator: ["coded", "map"],
  measure: ["target"],
  breakdown: ["dimension", "map", "open"],
  fixed: ["values"],
  missing: ["map"],
  flags: ["map"],
};

type MakeControl = (language: Language, value: string) => Parameters<typeof Field>[0]["control"];
const choicesOf = (of: keyof ReturnType<typeof listProfileChoices>, language: Language) =>
  listProfileChoices(language)[of].map(([value, label]) => ({ value, label }));
const box: MakeControl = (_, value) => ({ kind: "checkbox", value: "yes", isChecked: value === "yes" });
const area: MakeControl = (_, value) => ({ kind: "textarea", rows: Math.min(8, Math.max(2, value.split("\n").length)), value });

const controls = {
  codes: { label: words.codes, make: (language, value) => ({ kind: "select", value, choices: choicesOf("codes", language) }) },
  zero: { label: words.zero, make: box },
  unknown: { label: words.unknown, make: (language, value) => ({ kind: "select", value, choices: choicesOf("unknown", language) }) },
  form: { label: words.form, make: (language, value) => ({ kind: "select", value, choices: choicesOf("form", language) }) },
  coded: { label: words.coded, make: box },
  target: { label: words.target, hint: words.indicatorHint, make: (_, value) => ({ kind: "text", value }) },
  dimension: { label: words.dimension, make: (_, value) => ({ kind: "text", value }) },
  open: { label: words.open, make: box },
  values: { label: words.rows, make: area },
  map: { label: words.map, hint: words.mapHint, make: area },
} as const satisfies Record<string, { readonly label: Bilingual; readonly hint?: Bilingual; readonly make: MakeControl }>;

function RoleFields({ language, values, errors, column, place }: ColumnFieldsProps) {
  const details = detailsOf[values[`role-${place}`] ?? "none"] ?? [];
  return (
    <>
      {details.map((detail) => {
        const { label, make, ...more } = controls[detail];
        const name = `${detail}-${place}`;
        return (
          <Field
            language={language}
            name={name}
            label={`${say(language, label)} – ${column.name}`}
            hint={"hint" in more ? say(language, more.hint) : undefined}
            error={errorOf(errors, name)}
            control={make(language, values[name] ?? "")}
          />
        );
      })}
    </>
  );
}

function WholeFields({ language, values, errors }: ProfileFieldsProps) {
  const t = (text: Bilingual) => say(language, text);
  const text = (name: string, label: Bilingual, hint: Bilingual) => (
    <Field
      language={language}
      name={name}
      label={t(label)}
      hint={t(hint)}
      error={errorOf(errors, name)}
      control={{ kind: "text", value: values[name] ?? "" }}
    />
  );
  return (
    <FormSection title={t(words.whole)}>
      {text("period-constant", words.periodConstant, words.periodHint)}
      {text("indicator-constant", words.indicatorConstant, words.indicatorHint)}
      <Field
        language={language}
        name="levels"
        label={t(words.levels)}
        error={errorOf(errors, "levels")}
        control={{ kind: "select", value: values["levels"] ?? "municipalities", choices: choicesOf("levels", language) }}
      />
    </FormSection>
  );
}
