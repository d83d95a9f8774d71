import { findPeriod } from "@splot/kernel";
import type { periodForms } from "./Profile.ts";

/** How periods are written. */
export type PeriodForm = (typeof periodForms)[number];

const YEAR = /^(?:rok\s+)?(\d{4})(?:\.0|\s*r\.?)?$/i;
const COMPACT = /^(\d{4})(?:([MQKS])(\d{1,2}))?$/i;
const MONTH = /^(\d{4})[-/.](\d{2})$|^(\d{2})[-/.](\d{4})$/;

/** The period in the words of the bank: `2024`, `2024-Q1`, `2024-M05`. Missing: not written in this way. */
export function readPeriod(written: string, form: PeriodForm): string | undefined {
  const text = written.trim();
  const code = codeIn[form](text);
  return code === undefined || findPeriod(code) === undefined ? undefined : code;
}

const codeIn: Readonly<Record<PeriodForm, (text: string) => string | undefined>> = {
  code: (text) => text,
  year: (text) => YEAR.exec(text)?.[1],
  compact: compactCode,
  month: (text) => {
    const [, year, month, first, last] = MONTH.exec(text) ?? [];
    if (year !== undefined && month !== undefined) return `${year}-M${month}`;
    return first !== undefined && last !== undefined ? `${last}-M${first}` : undefined;
  },
};

function compactCode(text: string): string | undefined {
  const [, year, letter, digits = ""] = COMPACT.exec(text) ?? [];
  if (year === undefined || letter === undefined) return year;
  const mark = letter.toUpperCase() === "K" ? "Q" : letter.toUpperCase();
  return `${year}-${mark}${mark === "M" ? digits.padStart(2, "0") : digits.replace(/^0(?=\d)/, "")}`;
}

/** The form in which most of these are periods, with the share of those that are. Missing: none are. */
export function findPeriodForm(samples: readonly string[]): { readonly form: PeriodForm; readonly share: number } | undefined {
  const shares = (["year", "code", "compact", "month"] as const).map((form) => ({
    form,
    share: samples.filter((one) => isPlausible(readPeriod(one, form))).length / Math.max(1, samples.length),
  }));
  const best = shares.reduce((first, other) => (other.share > first.share ? other : first));
  return best.share === 0 ? undefined : best;
}

/** A number of four digits is a year only when it may be one. */
function isPlausible(code: string | undefined): boolean {
  const year = Number(code?.slice(0, 4));
  return year >= 1900 && year <= 2100;
}
