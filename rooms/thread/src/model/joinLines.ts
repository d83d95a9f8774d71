import { dayOf } from "@splot/kernel";
import type { HistoryLine } from "@splot/kernel/journal";

/** Lines of a history that say the same, told once. */
export interface JoinedLine extends HistoryLine {
  /** How many acts it stands for. */
  readonly count: number;
}

/**
 * Joins neighbouring lines (newest first) of the same kind, by the same function, on the same day, into one that names
 * all changed fields, the first changed first. A line with a state, a version or news of a fact stays by itself.
 */
export function joinLines(lines: readonly HistoryLine[], zone: string): readonly JoinedLine[] {
  const joined: JoinedLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || !isAlike(last, line, zone)) joined.push({ ...line, count: 1 });
    else joined[joined.length - 1] = { ...last, count: last.count + 1, fields: fieldsOf(line, last) };
  }
  return joined;
}

function isAlike(one: HistoryLine, other: HistoryLine, zone: string): boolean {
  const isPlain = [one, other].every(({ version, to, payload }) => version === undefined && to === undefined && payload === undefined);
  return isPlain && one.event === other.event && one.role === other.role && dayOf(one.at, zone) === dayOf(other.at, zone);
}

function fieldsOf(earlier: HistoryLine, later: HistoryLine): HistoryLine["fields"] {
  if (earlier.fields === undefined && later.fields === undefined) return undefined;
  return [...new Set([...(earlier.fields ?? []), ...(later.fields ?? [])])];
}
