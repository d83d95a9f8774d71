import { type Bilingual, counted, type Language, say } from "@splot/kernel";
import { Disclosure, Notice, Section, Table } from "@splot/kernel/web";
import { type Format, formats, type ReadingFinding } from "../../reading/index.ts";
import type { ShownColumn } from "./ProfileFields.tsx";

/** What a check of a file found. */
export type CheckedFile = {
  readonly format?: string | undefined;
  /** How its columns are known. Missing: it cannot be read. */
  readonly how?: { readonly how: "given" | "saved" | "suggested"; readonly code?: string | undefined } | undefined;
  readonly why: readonly Bilingual[];
  readonly columns: readonly ShownColumn[];
  readonly sample: readonly SampleRow[];
  readonly rowCount: number;
  readonly errorCount: number;
  readonly warningCount: number;
  readonly findings: readonly ReadingFinding[];
  readonly knownVintage?: string | undefined;
};

/** A number as it would be stored, in words. */
export interface SampleRow {
  readonly row: number;
  readonly indicator: string;
  readonly breakdown: string;
  readonly unit: string;
  readonly period: string;
  readonly value: string;
  readonly flags: string;
}

const words = {
  clean: { pl: "Plik jest w porządku. Można go wczytać.", en: "The file is in order. It can be loaded." },
  faulty: { pl: "Popraw błędy i sprawdź plik jeszcze raz. Nic nie zapisano.", en: "Correct the errors and check the file again. Nothing was saved." },
  result: { pl: "Co znaleziono w pliku", en: "What was found in the file" },
  findings: { pl: "Uwagi do wierszy", en: "Findings by row" },
  row: { pl: "Wiersz", en: "Row" },
  column: { pl: "Kolumna", en: "Column" },
  weight: { pl: "Waga", en: "Severity" },
  what: { pl: "Co jest nie tak", en: "What is wrong" },
  how: { pl: "Jak to naprawić", en: "How to mend it" },
  error: { pl: "błąd", en: "error" },
  warning: { pl: "uwaga", en: "warning" },
  whole: { pl: "cały plik", en: "whole file" },
  given: { pl: "Kolumny czytamy tak, jak wskazano poniżej.", en: "The columns are read as chosen below." },
  suggested: {
    pl: "Taki plik widzimy pierwszy raz. Sprawdź proponowane znaczenie kolumn.",
    en: "This is the first file of its kind. Check the proposed meaning of its columns.",
  },
  why: { pl: "Skąd ta propozycja", en: "Why this is proposed" },
  sample: { pl: "Tak zostaną zapisane pierwsze liczby", en: "The first numbers as they will be stored" },
  indicator: { pl: "Wskaźnik", en: "Indicator" },
  breakdown: { pl: "Przekrój", en: "Breakdown" },
  unit: { pl: "Jednostka", en: "Unit" },
  period: { pl: "Okres", en: "Period" },
  value: { pl: "Wartość", en: "Value" },
  flags: { pl: "Znaki", en: "Flags" },
  known: {
    pl: "Ten plik już wczytano (wydanie {code}). Ponowne wczytanie niczego nie doda.",
    en: "This file was loaded before (release {code}). Loading it again adds nothing.",
  },
  saved: { pl: "Takie pliki już znamy: sposób czytania „{code}”.", en: "Such files are known: way of reading “{code}”." },
  places: { pl: "{rows} i inne, razem {count}", en: "{rows} and others, {count} in all" },
} satisfies Record<string, Bilingual>;

/** What the reader took the file for. */
export const formatNames: Readonly<Record<Format, Bilingual>> = {
  csv: { pl: "Tabela CSV", en: "CSV table" },
  xlsx: { pl: "Arkusz XLSX", en: "XLSX workbook" },
  "bdl-crel": { pl: "Plik Banku Danych Lokalnych w układzie długim (CREL)", en: "File of the Local Data Bank, long (CREL)" },
  "bdl-ctab": { pl: "Plik Banku Danych Lokalnych w układzie szerokim (CTAB)", en: "File of the Local Data Bank, wide (CTAB)" },
  "bdl-api": { pl: "Odpowiedź interfejsu Banku Danych Lokalnych", en: "Answer of the interface of the Local Data Bank" },
  "eurostat-tsv": { pl: "Plik Eurostatu (TSV)", en: "Eurostat file (TSV)" },
  "json-stat": { pl: "JSON-stat", en: "JSON-stat" },
  "sdmx-csv": { pl: "SDMX-CSV", en: "SDMX-CSV" },
  "sdmx-json": { pl: "SDMX-JSON", en: "SDMX-JSON" },
  px: { pl: "PC-Axis", en: "PC-Axis" },
};
const rowForms = { pl: ["wiersz do wczytania", "wiersze do wczytania", "wierszy do wczytania"], en: ["row to load", "rows to load"] } as const;
const errorForms = { pl: ["błąd", "błędy", "błędów"], en: ["error", "errors"] } as const;
const warningForms = { pl: ["uwaga", "uwagi", "uwag"], en: ["warning", "warnings"] } as const;

/** What was found in a checked file: counts, findings by row, and the first numbers as they will be stored. */
export function CheckedImport({ language, checked }: { readonly language: Language; readonly checked: CheckedFile }) {
  const t = (text: Bilingual) => say(language, text);
  const isClean = checked.errorCount === 0 && checked.rowCount > 0;
  const verdict = checked.knownVintage === undefined ? t(isClean ? words.clean : words.faulty) : t(words.known).replace("{code}", checked.knownVintage);
  return (
    <Section id="wynik" title={t(words.result)}>
      <Notice
        language={language}
        tone={isClean ? "good" : "danger"}
        title={`${counted(language, checked.rowCount, rowForms)}, ${counted(language, checked.errorCount, errorForms)}, ${counted(language, checked.warningCount, warningForms)}`}
      >
        {verdict}
      </Notice>
      {checked.how !== undefined && (
        <p>
          {t(formatNames[formats.find((one) => one === checked.format) ?? "csv"])}. {t(words[checked.how.how]).replace("{code}", checked.how.code ?? "")}
        </p>
      )}
      {checked.why.length > 0 && (
        <Disclosure label={t(words.why)}>
          <ul>
            {checked.why.map((reason) => (
              <li>{t(reason)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {checked.findings.length > 0 && <Findings language={language} findings={checked.findings} />}
      {checked.sample.length > 0 && <Sampled language={language} sample={checked.sample} />}
    </Section>
  );
}

function Findings({ language, findings }: { readonly language: Language; readonly findings: CheckedFile["findings"] }) {
  const t = (text: Bilingual) => say(language, text);
  const placeOf = ({ rows, count }: ReadingFinding) => {
    if (rows.length === 0) return t(words.whole);
    return count > rows.length ? t(words.places).replace("{rows}", rows.join(", ")).replace("{count}", String(count)) : rows.join(", ");
  };
  return (
    <Table
      language={language}
      caption={t(words.findings)}
      columns={[
        { key: "row", label: t(words.row) },
        { key: "column", label: t(words.column) },
        { key: "weight", label: t(words.weight) },
        { key: "what", label: t(words.what) },
        { key: "how", label: t(words.how) },
      ]}
      rows={findings.map((finding, place) => ({
        key: String(place),
        cells: {
          row: placeOf(finding),
          column: finding.column ?? "–",
          weight: t(finding.severity === "error" ? words.error : words.warning),
          what: t(finding.text),
          how: t(finding.suggestion),
        },
      }))}
    />
  );
}

function Sampled({ language, sample }: { readonly language: Language; readonly sample: readonly SampleRow[] }) {
  const label = (key: "row" | "indicator" | "breakdown" | "unit" | "period" | "flags") => ({ key, label: say(language, words[key]) });
  return (
    <Table
      language={language}
      caption={say(language, words.sample)}
      columns={[
        label("row"),
        label("indicator"),
        label("breakdown"),
        label("unit"),
        label("period"),
        { key: "value", label: say(language, words.value), kind: "number" },
        label("flags"),
      ]}
      rows={sample.map((row, place) => ({ key: String(place), cells: { ...row } }))}
    />
  );
}
