import { addDays, dayOf, type Instant, startOfDay } from "../clock.ts";
import type { Bilingual } from "../text.ts";

/** How notices of a recipient are gathered into mails. */
export const digests = {
  at_once: { pl: "od razu", en: "at once" },
  daily: { pl: "raz dziennie", en: "once a day" },
  weekly: { pl: "raz w tygodniu", en: "once a week" },
} as const satisfies Record<string, Bilingual>;
export type Digest = keyof typeof digests;
export const digestCodes = ["at_once", "daily", "weekly"] as const satisfies readonly Digest[];

/** Hour of the day at which gathered mails leave. Unit: hours after midnight. */
const HOUR = 7;
const MONDAY = 1;

/** When a notice made now leaves with the others: the next morning, or the morning of the next Monday. Missing: at once. */
export function digestDue(digest: Digest, now: Instant, zone: string): Instant | undefined {
  if (digest === "at_once") return undefined;
  const today = dayOf(now, zone);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const ahead = digest === "daily" ? 1 : ((MONDAY - weekday + 6) % 7) + 1;
  return new Date(startOfDay(addDays(today, ahead), zone).getTime() + HOUR * 3_600_000);
}
