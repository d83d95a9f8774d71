import { type FileCell, type FileColumn, isMissing, type Language, plainCsvText, say } from "@splot/kernel";
import type { Indicator, Observation } from "./observation.ts";

/** Shown numbers as CSV: comma, decimal point, CRLF; every value with its source, an empty value with its reason. The first seven columns are those of the import. */
export function csvOf(indicator: Indicator, list: readonly Observation[], language: Language): string {
  const columns = [
    column("indicator", () => indicator.code),
    column("teryt7", ({ unit }) => unit),
    column("period", ({ period }) => period),
    column("value", ({ value }) => (isMissing(value) ? "" : value)),
    column("missing", ({ value }) => (isMissing(value) ? value.missing : "")),
    column("flags", ({ flags }) => flags.join(" ")),
    column("note", ({ note }) => note ?? ""),
    column("name", ({ unitName }) => say(language, unitName)),
    column("unit_of_measure", () => say(language, indicator.unit)),
    column("vintage", ({ vintage }) => vintage.code),
    column("released_on", ({ vintage }) => vintage.releasedOn ?? ""),
    column("source", ({ vintage }) => say(language, vintage.source.citation)),
    column("licence", ({ vintage }) => say(language, vintage.source.licence)),
    column("is_verified", ({ vintage }) => (vintage.source.isVerified ? "yes" : "no")),
    column("is_questioned", ({ isQuestioned }) => (isQuestioned === true ? "yes" : "no")),
    column("origin", ({ vintage }) => vintage.origin),
  ];
  return plainCsvText(language, columns, list);
}

/** A column whose name is the same in every language, so that the file can be imported again. */
function column(name: string, cell: (row: Observation) => FileCell): FileColumn<Observation> {
  return { head: { pl: name, en: name }, cell };
}
