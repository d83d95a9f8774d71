import { dayOf } from "@splot/kernel";
/** What decides on whether two lines of a history say the same. */
export interface AlikeLine {
  readonly at: Date;
  readonly event: string;
  readonly role: string;
  readonly version?: number | undefined;
  readonly to?: string | undefined;
  readonly payload?: unknown;
  readonly fields?: readonly string[] | undefined;
}

/** Lines of a history that say the same, told once. `count`: how many acts it stands for. */
export type JoinedLine<Line extends AlikeLine> = Line & { readonly count: number };

/**
 * Joins neighbouring lines (newest first) of the same kind, by the same function, on the same day, into one that names
 * all changed fields, the first changed first. A line with a state, a version or news of a fact stays by itself.
 */
export function joinLines<Line extends AlikeLine>(lines: readonly Line[], zone: string): readonly JoinedLine<Line>[] {
  const joined: JoinedLine<Line>[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || !isAlike(last, line, zone)) joined.push({ ...line, count: 1 });
    else joined[joined.length - 1] = { ...last, count: last.count + 1, fields: fieldsOf(line, last) };
  }
  return joined;
}

function isAlike(one: AlikeLine, other: AlikeLine, zone: string): boolean {
  const isPlain = [one, other].every(({ version, to, payload }) => version === undefined && to === undefined && payload === undefined);
  return isPlain && one.event === other.event && one.role === other.role && dayOf(one.at, zone) === dayOf(other.at, zone);
}

function fieldsOf(earlier: AlikeLine, later: AlikeLine): AlikeLine["fields"] {
  if (earlier.fields === undefined && later.fields === undefined) return undefined;
  return [...new Set([...(earlier.fields ?? []), ...(later.fields ?? [])])];
}
