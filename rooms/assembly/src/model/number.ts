import { type Day, roman } from "@splot/kernel";

/** What the tokens of a number pattern stand for. */
export interface NumberTokens {
  readonly n: number;
  /** Ordinal of the meeting in its year. */
  readonly meeting: number;
  readonly year: number;
  readonly body: string;
}

/** Fills a number pattern: `{n}/{M}/{yyyy}` → 1/IV/2015. Source: MODEL §15.1. */
export function formatPattern(pattern: string, { n, meeting, year, body }: NumberTokens): string {
  return pattern.replaceAll("{n}", String(n)).replaceAll("{M}", roman(meeting)).replaceAll("{yyyy}", String(year)).replaceAll("{b}", body);
}

/** The scope in which a body's numbers of acts run from 1 without a gap (I9, BR-17). */
export function numberScope(
  reset: "never" | "year" | "meeting",
  { body, year, meeting }: { readonly body: string; readonly year: number; readonly meeting: number },
): string {
  if (reset === "never") return body;
  return reset === "year" ? `${body}/${year}` : `${body}/${year}/${meeting}`;
}

/** The calendar year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
