import type { PxToken } from "./pxText.ts";

/** Periods between two, at most. */
const MOST_PERIODS = 20_000;
/** How many periods a year has, by the letter of TLIST. */
const parts: Readonly<Record<string, number>> = { A: 1, H: 2, T: 3, Q: 4, M: 12, W: 53 };

/**
 * The periods of TIMEVAL as the file writes them: `TLIST(A1,"1994"-"1996")` or `TLIST(A1),"1994","1995"`. Missing: none.
 * A range of weeks steps through 53 of them a year, since the file does not say which years have them.
 */
export function timeCodes(tokens: readonly PxToken[]): readonly string[] {
  if (tokens[0]?.text.toUpperCase() !== "TLIST") return [];
  const scale = (tokens.find(({ text, isQuoted }) => !isQuoted && /^[AHTQMW]1$/i.test(text))?.text ?? "A1").slice(0, 1).toUpperCase();
  const quoted = tokens.filter(({ isQuoted }) => isQuoted).map(({ text }) => text);
  const isRange = tokens.some(({ text, isQuoted }) => !isQuoted && text === "-");
  const [first, last] = quoted;
  return isRange && first !== undefined && last !== undefined ? between(first, last, parts[scale] ?? 1) : quoted;
}

function between(first: string, last: string, perYear: number): readonly string[] {
  const digits = first.length - 4;
  const number = (text: string) => Number(text.slice(0, 4)) * perYear + (digits === 0 ? 0 : Number(text.slice(4)) - 1);
  const count = number(last) - number(first) + 1;
  if (!Number.isInteger(count) || count < 1 || count > MOST_PERIODS) return [];
  return Array.from({ length: count }, (_, step) => {
    const place = number(first) + step;
    const year = String(Math.floor(place / perYear)).padStart(4, "0");
    return digits === 0 ? year : `${year}${String((place % perYear) + 1).padStart(digits, "0")}`;
  });
}
