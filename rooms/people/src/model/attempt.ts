/** Sign-in attempts of one login or client in one minute. */
export interface AttemptMinute {
  readonly minute: Date;
  readonly count: number;
}

/** At most this many failed attempts per login and per client address in a quarter of an hour. */
export const MOST_ATTEMPTS = 10;
/** Unit: minutes. */
export const ATTEMPT_WINDOW = 15;

/**
 * How long to wait until another attempt is allowed. Unit: whole minutes.
 * Missing: `undefined` when one more attempt is allowed now.
 */
export function minutesToWait(now: Date, minutes: readonly AttemptMinute[], most = MOST_ATTEMPTS): number | undefined {
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
