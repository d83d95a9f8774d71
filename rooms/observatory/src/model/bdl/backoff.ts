/** Unit of all here: ms. */
const FIRST_REST = 2000;
const LONGEST_REST = 300_000;
/** Longest wait that the bank may ask for and is believed. */
const LONGEST_ASKED = 12 * 3_600_000;

/**
 * How long to rest after a failed try: twice as long each time, at least half of that and the rest by chance, so that several
 * programs do not come back together; never shorter than the bank asked for. Unit: ms.
 */
export function restAfter(failureCount: number, chance: number, asked = 0): number {
  const whole = Math.min(LONGEST_REST, FIRST_REST * 2 ** Math.max(0, Math.min(failureCount - 1, 20)));
  return Math.max(Math.min(asked, LONGEST_ASKED), Math.round(whole / 2 + (whole / 2) * chance));
}

/** What `Retry-After` says: seconds or a date. Unit: ms. Missing: 0, when there is none or it cannot be read. Source: RFC 9110, 10.2.3. */
export function askedRest(header: string | null, now: Date): number {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now.getTime());
}
