import { addDays, type Day, daysBetween, period as readPeriod } from "@splot/kernel";
import { frequencyOf } from "../model/frequency.ts";

/** The newest number of an indicator. `releasedOn` missing: the day of release is not known. */
export interface NewestNumber {
  readonly period: string;
  readonly releasedOn?: Day | undefined;
}

/** How fresh an indicator is. `late`: a newer period should be there by now; `due`: it has ended, and its number may come any day; `unknown`: nobody said when, and the last release does not show it. */
export type Freshness = "current" | "due" | "late" | "unknown" | "empty";

/** When the next number is due. Unit: days. Missing `due`: it is not known when; `lag` is declared, else that of the last release. */
export interface FreshnessAnswer {
  readonly freshness: Freshness;
  readonly lag?: number | undefined;
  readonly isLagDeclared: boolean;
  readonly next?: string | undefined;
  readonly due?: Day | undefined;
  readonly lateDays?: number | undefined;
}

/** How fresh an indicator is on a day: the period after the newest one is due `lag` days after its end. */
export function freshnessOf(newest: NewestNumber | undefined, lagDays: number | undefined, today: Day): FreshnessAnswer {
  const isLagDeclared = lagDays !== undefined;
  if (newest === undefined) return { freshness: "empty", lag: lagDays, isLagDeclared };
  const seen = newest.releasedOn === undefined ? undefined : daysBetween(readPeriod(newest.period).to, newest.releasedOn);
  const lag = lagDays ?? (seen === undefined || seen < 0 ? undefined : seen);
  const next = periodAfter(newest.period);
  if (lag === undefined || next === undefined) return { freshness: "unknown", isLagDeclared, next };
  const due = addDays(readPeriod(next).to, lag);
  const lateDays = Math.max(0, daysBetween(due, today));
  const isOver = today >= readPeriod(next).to;
  return { freshness: lateDays > 0 ? "late" : isOver ? "due" : "current", lag, isLagDeclared, next, due, lateDays };
}

/** The period that follows one of a year, half, quarter or month. Missing: another kind of period has no next one. */
function periodAfter(code: string): string | undefined {
  const [year = 0, part = 0] = [Number(code.slice(0, 4)), Number(code.slice(6))];
  if (/^\d{4}$/.test(code)) return String(year + 1);
  const kind = { half: { most: 2, letter: "S" }, quarter: { most: 4, letter: "Q" }, month: { most: 12, letter: "M" }, year: undefined, day: undefined }[
    frequencyOf(code)
  ];
  if (kind === undefined) return undefined;
  const next = part < kind.most ? { year, part: part + 1 } : { year: year + 1, part: 1 };
  return `${next.year}-${kind.letter}${String(next.part).padStart(kind.letter === "M" ? 2 : 1, "0")}`;
}
