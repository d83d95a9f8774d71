/** Whether the bank is asked with a key of its own. */
export type BankClient = "anonymous" | "registered";

/** Most requests within a stretch of time, wherever the stretch begins. */
export interface QuotaWindow {
  readonly milliseconds: number;
  readonly most: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Quotas as the bank publishes them. Source: bdl.stat.gov.pl/api, FORMATS §3. */
export const bankQuotas: Readonly<Record<BankClient, readonly QuotaWindow[]>> = {
  anonymous: [
    { milliseconds: SECOND, most: 5 },
    { milliseconds: 15 * MINUTE, most: 100 },
    { milliseconds: 12 * HOUR, most: 1000 },
    { milliseconds: 7 * DAY, most: 10_000 },
  ],
  registered: [
    { milliseconds: SECOND, most: 10 },
    { milliseconds: 15 * MINUTE, most: 500 },
    { milliseconds: 12 * HOUR, most: 5000 },
    { milliseconds: 7 * DAY, most: 50_000 },
  ],
};

/** The longest stretch that calls are counted in. Unit: ms. */
export const LONGEST_WINDOW = 7 * DAY;

/** What was asked so far. Shape: for each window the instant of its `most`-th newest call; missing: there are fewer. */
export interface CallsSoFar {
  readonly newest: readonly (Date | undefined)[];
  /** Until when the bank itself asked to wait. */
  readonly pausedUntil?: Date | undefined;
}

/** The first instant, not before now, at which one more request keeps within every window. */
export function nextCallAt(windows: readonly QuotaWindow[], { newest, pausedUntil }: CallsSoFar, now: Date): Date {
  const ends = windows.map(({ milliseconds }, place) => {
    const call = newest[place];
    return call === undefined ? 0 : call.getTime() + milliseconds;
  });
  return new Date(Math.max(now.getTime(), pausedUntil?.getTime() ?? 0, ...ends));
}
