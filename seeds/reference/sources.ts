import { cell, type SeedRow } from "./seed.ts";

/** The presentation of 28 October 2021, as sources are named to readers. */
export const PRESENTATION = "prezentacja SMK 28.10.2021";
/** The page on how the association works, as sources are named to readers. */
export const PAGE = "metropoliakrakowska.pl, „Jak pracujemy”";
const sources: Readonly<Record<string, string>> = { "SMK-jak": PAGE, "SMK-pres": PRESENTATION, "PIM-pres": "MFiPR i Bank Światowy, prezentacja PIM 2021–2023" };

/** Source keys of the tables in words. */
export function sourceOf(row: SeedRow): string {
  return cell(row, "source").split("; ").filter((key) => !key.endsWith(".csv")).map((key) => sources[key] ?? key).join("; ");
}

/** The note of a row for readers: clauses that point at other tables or tell how to show the row stay in the table. */
export function noteOf(row: SeedRow): { readonly note?: { readonly pl: string; readonly en: string } } {
  const shown = (column: string) => cell(row, column).split("; ").filter((clause) => !/\.csv|^(pokazywać|show as|do not enter)|nie wpisywać$/.test(clause)).join("; ");
  const pl = shown("note_pl");
  return pl === "" ? {} : { note: { pl, en: shown("note_en") } };
}
