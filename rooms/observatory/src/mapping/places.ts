import type { FindingLog } from "../reading/index.ts";
import { columnKey, type Profile } from "./Profile.ts";

/** Where the columns of a profile stand in a file: by their names in whatever case. Missing: not there. */
export type Places = (column: string) => number | undefined;

/** Finds the columns of a profile; tells those that are missing and those that nobody asked for. */
export function placesOf(columns: readonly string[], profile: Profile, log: FindingLog): Places {
  const places = new Map(columns.map((name, place) => [columnKey(name), place] as const).reverse());
  const { needed, optional } = columnsOf(profile);
  for (const column of needed) if (!places.has(columnKey(column))) log.error("header-missing/column", { row: 1 }, { what: column });
  const asked = new Set([...needed, ...optional].map(columnKey));
  for (const column of columns) if (!asked.has(columnKey(column))) log.warn("column-unknown/unloaded", { row: 1 }, { what: column === "" ? "–" : column });
  return (column) => places.get(columnKey(column));
}

/** The columns that a profile speaks of. */
function columnsOf({ unit, period, indicator, breakdowns, fixed, note, missing, flags }: Profile) {
  const ofIndicator = "column" in indicator ? [indicator.column] : "columns" in indicator ? Object.keys(indicator.columns) : [];
  return {
    needed: [
      unit.column,
      ...("column" in period ? [period.column] : []),
      ...ofIndicator,
      ...[...breakdowns, ...fixed].map(({ column }) => column),
      ...[missing, flags].flatMap((one) => (one === undefined ? [] : [one.column])),
    ],
    optional: note === undefined ? [] : [note.column],
  };
}
