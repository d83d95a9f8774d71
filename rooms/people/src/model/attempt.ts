/** Sign-in attempts of one key in one minute. */
export interface AttemptMinute {
  readonly minute: Date;
  readonly count: number;
}

/**
 * At most this many failed attempts in a quarter of an hour (decision 0016).
 * `here`: on one login from one address · `address`: from one address on any logins, so many sit behind one address of an
 * office · `elsewhere`: on one login from all addresses together that it never signed in from.
 */
export const mostAttempts = { here: 10, address: 50, elsewhere: 100 } as const;
export type AttemptLimit = keyof typeof mostAttempts;

/** Unit: minutes. */
export const ATTEMPT_WINDOW = 15;

/** An address counts as known this long after the last sign-in from it. Unit: days. */
export const KNOWN_DAYS = 90;

/**
 * How long to wait until another attempt is allowed. Unit: whole minutes.
 * Missing: `undefined` when one more attempt is allowed now.
 */
export function minutesToWait(now: Date, minutes: readonly AttemptMinute[], most: number): number | undefined {
  const windowMs = ATTEMPT_WINDOW * 60_000;
  const recent = minutes.filter(({ minute }) => minute.getTime() > now.getTime() - windowMs).toSorted((a, b) => a.minute.getTime() - b.minute.getTime());
  let left = recent.reduce((sum, { count }) => sum + count, 0);
  if (left < most) return undefined;
  for (const { minute, count } of recent) {
    left -= count;
    if (left < most) return Math.max(1, Math.ceil((minute.getTime() + windowMs - now.getTime()) / 60_000));
  }
  return ATTEMPT_WINDOW;
}
