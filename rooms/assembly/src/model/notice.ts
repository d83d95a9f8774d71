import { addDays, type Day, type Instant, startOfDay } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import type { MeetingKind, MeetingMode, RuleSetContent } from "./rule.ts";

/** What is wanted of a meeting. */
export interface MeetingPlan {
  readonly kind: MeetingKind;
  readonly mode: MeetingMode;
  readonly startsOn: Day;
  readonly today: Day;
}

/** The earliest day on which a meeting convened today may be held. */
export function earliestDay(rules: RuleSetContent, kind: MeetingKind, today: Day): Day {
  return addDays(today, rules.noticeDays[kind]);
}

/** Checks mode and notice of a meeting (I99). Refuses: `meeting.mode_not_allowed`, `meeting.notice_too_short`. */
export function checkMeeting(rules: RuleSetContent, { kind, mode, startsOn, today }: MeetingPlan): void {
  if (!rules.modes.includes(mode)) throw refuse("meeting.mode_not_allowed", {}, "mode");
  const earliest = earliestDay(rules, kind, today);
  if (startsOn < earliest) throw refuse("meeting.notice_too_short", { days: rules.noticeDays[kind], earliest }, "startsOn");
}

/** The instant of a local time of day, also on days when the clock changes. Refuses: `meeting.time_unreadable`. */
export function localInstant(day: Day, time: string, zone: string): Instant {
  const parts = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (parts === null) throw refuse("meeting.time_unreadable", {}, "startsTime");
  const wanted = Number(parts[1]) * 60 + Number(parts[2]);
  const guess = new Date(startOfDay(day, zone).getTime() + wanted * 60_000);
  const shown = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(guess);
  const [hour = "0", minute = "0"] = shown.split(":");
  const shift = wanted - (Number(hour) * 60 + Number(minute));
  // NOTE: near a clock change the shown hour differs by one; a shift of a whole day means that the guess fell on the neighbouring day.
  return Math.abs(shift) > 120 ? guess : new Date(guess.getTime() + shift * 60_000);
}
