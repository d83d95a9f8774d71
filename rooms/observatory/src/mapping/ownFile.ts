import { type Breakdown, columnKey, longProfile, type Profile, type ReadingHead, TOTAL } from "./Profile.ts";

/** With what a file of ours describes its numbers beside the columns of an import. Source: docs/downloads.md. */
const describing = new Set(["name", "unit_of_measure", "vintage", "released_on", "source", "licence", "is_verified", "is_questioned", "origin"]);
/** Without these a table is somebody's own, not one that was given out here. */
const marks = ["indicator", "teryt7", "period", "vintage", "released_on", "source", "licence", "is_verified", "origin"];
const LABEL = "_label";

/** Columns of a file of ours that are broken down by: each has its names beside it (`sex`, `sex_label`). */
export function listOwnBreakdowns(columns: readonly string[]): readonly Breakdown[] {
  const keys = new Set(columns.map(columnKey));
  return columns
    .filter((column) => keys.has(`${columnKey(column)}${LABEL}`))
    .map((column) => ({ column, dimension: columnKey(column), map: { [TOTAL]: TOTAL }, isOpen: true }));
}

/** Does a column of a file of ours only describe its numbers? */
export function describesOwn(columns: readonly string[]): (column: string) => boolean {
  const labels = new Set(listOwnBreakdowns(columns).map(({ dimension }) => `${dimension}${LABEL}`));
  return (column) => describing.has(columnKey(column)) || labels.has(columnKey(column));
}

/** The profile of a long table that was given out here, breakdowns and all (I34). Missing: it is none. */
export function ownProfile({ format, columns }: ReadingHead): Profile | undefined {
  const keys = new Set(columns.map(columnKey));
  if ((format !== "csv" && format !== "xlsx") || !marks.every((mark) => keys.has(mark))) return undefined;
  return { ...longProfile, match: { format, columns: [...columns] }, breakdowns: [...listOwnBreakdowns(columns)] };
}
