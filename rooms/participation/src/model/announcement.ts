import { type Day, joinRefusals, type Refusal, termEnd } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import type { RegimeContent } from "./regime.ts";
import { type Channel, type Party, parties } from "./words.ts";

/** What a director announces. */
export interface Announcement {
  readonly noticeOn: Day;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly channels: readonly { readonly channel: Channel; readonly place: string }[];
  readonly parties: readonly { readonly party: Party; readonly sentOn: Day; readonly proof: string }[];
}

/** The earliest days that the rules allow for a notice given on a day. */
export interface EarliestDays {
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** The earliest legal days. Source: art. 6 (at least 35 days from the notice), BR-01: 12 Oct + 35 = 16 Nov 2021. */
export function earliestDays(noticeOn: Day, regime: Pick<RegimeContent, "minimumDays">, today: Day): EarliestDays {
  const opensOn = noticeOn > today ? noticeOn : today;
  const term = termEnd(noticeOn, regime.minimumDays);
  return { opensOn, closesOn: term > opensOn ? term : opensOn };
}

/**
 * Checks an announcement against its regime (I53, I54).
 * Refuses: a notice in the future, an early opening, a short term, no channel, a party not told — all faults at once,
 * each with the earliest legal day.
 */
export function checkAnnouncement(plan: Announcement, regime: RegimeContent, today: Day): void {
  const faults = [...dayFaults(plan, regime, today), ...tellingFaults(plan, regime, today)];
  const joined = joinRefusals(faults);
  if (joined !== undefined) throw joined;
}

function dayFaults(plan: Announcement, regime: RegimeContent, today: Day): readonly Refusal[] {
  const faults: Refusal[] = [];
  const { noticeOn, opensOn, closesOn } = plan;
  if (noticeOn > today) faults.push(refuse("participation.notice_ahead", { today }, "noticeOn"));
  const least = earliestDays(noticeOn, regime, today);
  if (opensOn < least.opensOn) faults.push(refuse("participation.opens_past", { least: least.opensOn }, "opensOn"));
  if (closesOn < opensOn) faults.push(refuse("participation.closes_before_opens", { least: opensOn }, "closesOn"));
  else if (closesOn < termEnd(noticeOn, regime.minimumDays)) {
    faults.push(refuse("participation.round_too_short", { least: least.closesOn, days: regime.minimumDays }, "closesOn"));
  }
  return faults;
}

function tellingFaults({ channels, parties: told }: Announcement, regime: RegimeContent, today: Day): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (!channels.some(({ place }) => place !== "")) faults.push(refuse("participation.channel_missing", {}, "channels"));
  for (const party of regime.parties) {
    if (!told.some((one) => one.party === party && one.proof !== ""))
      faults.push(refuse("participation.party_missing", { party: parties[party] }, `party_${party}_proof`));
  }
  if (told.some(({ sentOn }) => sentOn > today)) faults.push(refuse("participation.party_after_today", {}, "parties"));
  return faults;
}

/** Checks an extension: only later, and only while the round has not ended (I53). Refuses: an earlier day, an ended round. */
export function checkExtension(round: { readonly closesOn: Day }, closesOn: Day, today: Day): void {
  if (today > round.closesOn) throw refuse("participation.extend_too_late");
  if (closesOn <= round.closesOn) throw refuse("participation.extend_later_only", { closes: round.closesOn }, "closesOn");
}
