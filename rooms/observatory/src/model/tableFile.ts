import { isMissing, type Language, say } from "@splot/kernel";
import { stringify } from "csv-stringify/sync";
import type { Indicator, Observation } from "./observation.ts";

/** Columns of a downloaded table; the first seven are those of the import. */
const COLUMNS = [
  "indicator",
  "teryt7",
  "period",
  "value",
  "missing",
  "flags",
  "note",
  "name",
  "unit_of_measure",
  "vintage",
  "released_on",
  "source",
  "licence",
  "is_verified",
  "origin",
];

/** Shown numbers as CSV: comma, decimal point, CRLF; every value with its source, an empty value with its reason. */
export function csvOf(indicator: Indicator, list: readonly Observation[], language: Language): string {
  const rows = list.map(({ unit, unitName, period, value, flags, note, vintage }) =>
    [
      indicator.code,
      unit,
      period,
      isMissing(value) ? "" : String(value),
      isMissing(value) ? value.missing : "",
      flags.join(" "),
      note ?? "",
      say(language, unitName),
      say(language, indicator.unit),
      vintage.code,
      vintage.releasedOn ?? "",
      say(language, vintage.source.citation),
      say(language, vintage.source.licence),
      vintage.source.isVerified ? "yes" : "no",
      vintage.origin,
    ].map(guarded),
  );
  return stringify([COLUMNS, ...rows], { record_delimiter: "\r\n" });
}

/** A cell that a spreadsheet would take for a formula gets a leading apostrophe; numbers stay. Source: FORMATS §17. */
function guarded(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
}
