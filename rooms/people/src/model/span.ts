import type { Day } from "@splot/kernel";

/**
 * Days from `from` up to, without, `to`. Shape: half-open, as the database keeps it.
 * Missing: no `from` means that the first day is not confirmed; no `to` means that it goes on.
 */
export type Span = { readonly from?: Day | undefined; readonly to?: Day | undefined };

/** How exactly a source gives the first day. */
export type Precision = "day" | "month" | "unknown";

/** Reads a `daterange` of the database in its canonical form. */
export function readSpan(range: string): Span {
  const bounds = /^[[(]([^,]*),([^)]*)\)$/.exec(range);
  if (bounds === null) throw new Error(`not a canonical span of days: ${range}`);
  return { from: dayIn(bounds[1]), to: dayIn(bounds[2]) };
}

/** The span as a `daterange` of the database. */
export function writeSpan({ from, to }: Span): string {
  return `[${from ?? ""},${to ?? ""})`;
}

/** Does the span hold on this day? */
export function holdsOn({ from, to }: Span, day: Day): boolean {
  return (from === undefined || from <= day) && (to === undefined || day < to);
}

/** Does the outer span hold on each day of the inner one? */
export function covers(outer: Span, inner: Span): boolean {
  const startsInTime = outer.from === undefined || (inner.from !== undefined && outer.from <= inner.from);
  const endsInTime = outer.to === undefined || (inner.to !== undefined && inner.to <= outer.to);
  return startsInTime && endsInTime;
}

/** Is there a day in both spans? */
export function meets(first: Span, second: Span): boolean {
  const isBefore = (one: Span, other: Span) => one.to !== undefined && other.from !== undefined && one.to <= other.from;
  return !isBefore(first, second) && !isBefore(second, first);
}

// NOTE: the database gives days in their canonical form, so the brand is safe here.
function dayIn(text: string | undefined): Day | undefined {
  return text === undefined || text === "" ? undefined : (text as Day);
}
