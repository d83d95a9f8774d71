import { type Bilingual, type Language, say } from "@splot/kernel";
import { Disclosure, errorOf, Field, type FieldError } from "@splot/kernel/web";
import { formats } from "../../reading/index.ts";
import { formatNames } from "./CheckedImport.tsx";

export type ReadingFieldsProps = {
  readonly language: Language;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  /** Something of this is still to be said. */
  readonly isOpen: boolean;
};

const words = {
  title: { pl: "Gdy plik odczytano źle: znak dziesiętny, litery, część", en: "When the file is read wrongly: decimal mark, letters, part" },
  found: { pl: "rozpoznaj po treści", en: "found by the content" },
  decimal: { pl: "Znak dziesiętny", en: "Decimal mark" },
  comma: { pl: "przecinek (1,5)", en: "comma (1,5)" },
  point: { pl: "kropka (1.5)", en: "point (1.5)" },
  encoding: { pl: "Zapis liter", en: "Letters (encoding)" },
  part: { pl: "Część pliku", en: "Part of the file" },
  partHint: {
    pl: "Arkusz albo zbiór, gdy plik ma ich kilka: nazwa albo numer od 1. Bez tego czytamy pierwszy.",
    en: "A sheet or data set where the file has several: its name, or its number from 1. Without it the first is read.",
  },
  format: { pl: "Rodzaj pliku", en: "Kind of file" },
} satisfies Record<string, Bilingual>;

/** Encodings of files of our sources, by the names that the reader knows. */
const encodings: readonly (readonly [string, string])[] = [
  ["utf-8", "UTF-8"],
  ["windows-1250", "Windows-1250"],
  ["iso-8859-2", "ISO-8859-2"],
  ["cp852", "CP852 (DOS)"],
  ["windows-1252", "Windows-1252"],
  ["iso-8859-15", "ISO-8859-15"],
  ["cp850", "CP850 (DOS)"],
  ["utf-16le", "UTF-16"],
];

/** What may be declared to the reader instead of being found out. */
export function ReadingFields({ language, values, errors, isOpen }: ReadingFieldsProps) {
  const t = (text: Bilingual) => say(language, text);
  const select = (name: string, label: Bilingual, choices: readonly (readonly [string, string])[]) => (
    <Field
      language={language}
      name={name}
      label={t(label)}
      error={errorOf(errors, name)}
      control={{
        kind: "select",
        value: values[name] ?? "",
        choices: [["", t(words.found)] as const, ...choices].map(([value, shown]) => ({ value, label: shown })),
      }}
    />
  );
  return (
    <Disclosure label={t(words.title)} isOpen={isOpen}>
      {select("decimal", words.decimal, [
        ["comma", t(words.comma)],
        ["point", t(words.point)],
      ])}
      {select("encoding", words.encoding, encodings)}
      <Field
        language={language}
        name="part"
        label={t(words.part)}
        hint={t(words.partHint)}
        error={errorOf(errors, "part")}
        control={{ kind: "text", value: values["part"] ?? "" }}
      />
      {select(
        "readFormat",
        words.format,
        formats.map((format) => [format, t(formatNames[format])]),
      )}
    </Disclosure>
  );
}
