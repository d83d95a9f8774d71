import type { FindingLog } from "../reading/index.ts";
import { describesOwn, listOwnBreakdowns } from "./ownFile.ts";
import { columnKey, namedColumns, type Profile } from "./Profile.ts";

/** Where the columns of a profile stand in a file: by their names in whatever case. Missing: not there. */
export type Places = (column: string) => number | undefined;

/** Finds the columns of a profile; tells those that are missing and those that nobody asked for. A column of notes may be missing. */
export function placesOf(columns: readonly string[], profile: Profile, log: FindingLog): Places {
  const places = new Map(columns.map((name, place) => [columnKey(name), place] as const).reverse());
  const named = namedColumns(profile);
  for (const column of named)
    if (!places.has(columnKey(column)) && column !== profile.note?.column) log.error("header-missing/column", { row: 1 }, { what: column });
  const asked = new Set(named.map(columnKey));
  const unasked = columns.filter((column) => !asked.has(columnKey(column)));
  const [parts, isDescribing] = profile.reading.isOwn === true ? [listOwnBreakdowns(unasked), describesOwn(columns)] : [[], () => false];
  for (const { column } of parts) log.error("column-unknown/breakdown", { row: 1 }, { what: column });
  for (const column of unasked) if (!isDescribing(column)) log.warn("column-unknown/unloaded", { row: 1 }, { what: column === "" ? "–" : column });
  // NOTE: every cell of every row is looked up by the name in the profile.
  const known = new Map(named.map((column) => [column, places.get(columnKey(column))]));
  return (column) => known.get(column);
}
