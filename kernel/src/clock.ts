import { type Day, findDay } from "./day.ts";
import { refuseValue } from "./refusal.ts";

/** A moment of the server's clock, UTC. */
export type Instant = Date;
/** The clock is an argument, so that a test or an exercise can hold its own. */
export type Clock = () => Instant;

/** Reads a day. Refuses: anything but an existing `YYYY-MM-DD`. */
export function day(text: string): Day {
  const found = findDay(text);
  if (found === undefined) throw refuseValue("day.unreadable", { value: text });
  return found;
}

/** The day `count` days later (earlier when negative). Unit: calendar days. */
export function addDays(from: Day, count: number): Day {
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10) as Day;
}

/** Calendar days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The formatter of a zone, with the minute that it was asked for last. */
interface ZoneDay {
  readonly format: Intl.DateTimeFormat;
  minute: number;
  day: Day;
}

const zoneDays = new Map<string, ZoneDay>();

/** The legal day of an instant in a zone. Source: MODEL I137 (days end at local midnight). */
export function dayOf(instant: Instant, zone = "Europe/Warsaw"): Day {
  let known = zoneDays.get(zone);
  if (known === undefined) {
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
    known = { format, minute: Number.NaN, day: "" as Day };
    zoneDays.set(zone, known);
  }
  // NOTE: every request and act asks for today, and days begin on whole minutes.
  const minute = Math.floor(instant.getTime() / 60_000);
  if (minute !== known.minute) {
    known.day = known.format.format(instant) as Day;
    known.minute = minute;
  }
  return known.day;
}

/**
 * The last day of a term of `count` days that starts with an event.
 * Counts from the day after the event and ends at midnight of day `count` (I137):
 * an announcement on 12 Oct 2021 with 35 days ends on 16 Nov 2021.
 */
export function termEnd(event: Day, count: number): Day {
  return addDays(event, count);
}

/** The instant when a local day begins in its zone, also across clock changes. */
export function startOfDay(of: Day, zone = "Europe/Warsaw"): Instant {
  const guess = Date.parse(`${of}T00:00:00Z`);
  for (const hours of [0, -1, -2, -3, 1, 2, -4, -5, -6, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, -7, -8, -9, -10, -11, -12]) {
    const candidate = new Date(guess + hours * 3_600_000);
    const before = new Date(candidate.getTime() - 1);
    if (dayOf(candidate, zone) === of && dayOf(before, zone) !== of) return candidate;
  }
  return new Date(guess);
}
