import { addDays, day } from "./clock.ts";
import type { Day } from "./day.ts";
import { refuseValue } from "./refusal.ts";

/** A stretch of time written as in SDMX. Shape: `[from, to)`; `code` is the canonical form. */
export interface Period {
  readonly code: string;
  readonly from: Day;
  readonly to: Day;
}

/** Reads `2024`, `2024-S1`, `2024-Q3`, `2024-M05`, `2024-05-31` or `2021-01-01/P7Y`. Refuses: anything else. */
export function period(code: string): Period {
  const found = findPeriod(code);
  if (found === undefined) throw refuseValue("period.unreadable", { value: code });
  return found;
}

/** Periods that were read, and how many are kept: a page of statistics asks for the same few hundreds of times. */
const known = new Map<string, Period | undefined>();
const MOST_KNOWN = 2000;

/** Reads a period. Missing: `undefined` when the code is no period, or one that ends after the last day that can be written. */
export function findPeriod(code: string): Period | undefined {
  if (known.has(code)) return known.get(code);
  const found = readPeriod(code);
  if (known.size < MOST_KNOWN) known.set(code, found);
  return found;
}

function readPeriod(code: string): Period | undefined {
  if (code.startsWith("9999")) return undefined;
  const year = /^(\d{4})$/.exec(code);
  if (year?.[1]) return months(code, { year: Number(year[1]), first: 1, count: 12 });
  const part = /^(\d{4})-([SQM])(\d{1,2})$/.exec(code);
  if (part?.[1] && part[2] && part[3]) return partOfYear(code, Number(part[1]), { letter: part[2], digits: part[3] });
  const range = /^(\d{4}-\d{2}-\d{2})\/P(\d{1,2})Y$/.exec(code);
  if (range?.[1] && range[2]) return yearsFrom(code, range[1], Number(range[2]));
  return singleDay(code);
}

/** Orders periods by start, then end (I136). */
export function comparePeriods(first: Period, second: Period): number {
  return byDay(first.from, second.from) || byDay(first.to, second.to);
}

function byDay(first: Day, second: Day): number {
  return first < second ? -1 : Number(first > second);
}

const lengths: Readonly<Record<string, number>> = { S: 6, Q: 3, M: 1 };

function partOfYear(code: string, year: number, { letter, digits }: { readonly letter: string; readonly digits: string }): Period | undefined {
  const length = lengths[letter] ?? 12;
  const ordinal = Number(digits);
  const expectedDigits = letter === "M" ? 2 : 1;
  if (digits.length !== expectedDigits || ordinal < 1 || ordinal > 12 / length) return undefined;
  return months(code, { year, first: (ordinal - 1) * length + 1, count: length });
}

function months(code: string, { year, first, count }: { readonly year: number; readonly first: number; readonly count: number }): Period {
  const start = (offset: number) => {
    const index = first - 1 + offset;
    const month = String((index % 12) + 1).padStart(2, "0");
    return day(`${String(year + Math.floor(index / 12)).padStart(4, "0")}-${month}-01`);
  };
  return { code, from: start(0), to: start(count) };
}

function yearsFrom(code: string, from: string, count: number): Period | undefined {
  const start = singleDay(from);
  if (start === undefined || count === 0) return undefined;
  const end = singleDay(`${Number(from.slice(0, 4)) + count}${from.slice(4)}`);
  return end === undefined ? undefined : { code, from: start.from, to: end.from };
}

function singleDay(code: string): Period | undefined {
  try {
    const from = day(code);
    return { code, from, to: addDays(from, 1) };
  } catch {
    return undefined;
  }
}
