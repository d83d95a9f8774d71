import { type ContentText, type Day, daysBetween, type Instant, type ObjectId, termEnd } from "@splot/kernel";
import type { Channel, Party, RoundKind, RoundPhase } from "./words.ts";

/** What decides the phase of a round: days and acts, never a stored state that a clock would have to move. */
export interface RoundTimes {
  readonly opensOn: Day;
  readonly closesOn: Day;
  /** Missing: the answers are not published. */
  readonly settledAt?: Instant | undefined;
  /** Missing: the report is not published. */
  readonly reportPublishedAt?: Instant | undefined;
  /** Present: the round happened elsewhere and is only written down. */
  readonly recorded?: RecordedOutcome | undefined;
}

/** What the sources tell of the outcome of a recorded round. Missing parts are not published there. */
export interface RecordedOutcome {
  readonly remarkCount: number;
  readonly reportAct?: string | undefined;
  readonly reportAdoptedOn?: Day | undefined;
  readonly reportPublishedOn?: Day | undefined;
}

/** A consultation round. Missing `subject`: the document of a recorded round is not in the program. */
export interface Round extends RoundTimes {
  readonly id: ObjectId;
  readonly code: string;
  readonly address: string;
  readonly title: ContentText;
  readonly purpose: ContentText;
  readonly origin: "fact" | "example" | "user";
  readonly source?: string | undefined;
  readonly kind: RoundKind;
  readonly regime: { readonly code: string; readonly version: number; readonly minimumDays: number; readonly reportDays?: number | undefined };
  readonly subject?: { readonly object: ObjectId; readonly version: number; readonly sha256: string } | undefined;
  readonly noticeOn?: Day | undefined;
  readonly noticeUrl?: string | undefined;
  readonly firstClosesOn: Day;
  readonly remarkCount: number;
  readonly report?: ObjectId | undefined;
}

/** A way of sending remarks. Missing `place`: the sources do not name its address. */
export interface RoundChannel {
  readonly channel: Channel;
  readonly place?: string | undefined;
}

/** Who was told of a round. Missing proof: a recorded round without published proof. */
export interface NotifiedParty {
  readonly party: Party;
  readonly name: ContentText;
  readonly sentOn?: Day | undefined;
  readonly proof?: string | undefined;
}

/** A meeting of a round. `starts` is hour and minute on the clock of the space. */
export interface RoundMeeting {
  readonly heldOn: Day;
  readonly starts?: string | undefined;
  readonly name: ContentText;
  readonly place?: string | undefined;
}

/** The phase of a round on a day, out of days and acts alone: the clock gives the same as waiting (I8). */
export function roundPhase(round: RoundTimes, today: Day): RoundPhase {
  if (round.recorded !== undefined) return "recorded";
  if (round.reportPublishedAt !== undefined) return "published";
  if (round.settledAt !== undefined) return "settled";
  if (today < round.opensOn) return "announced";
  return today <= round.closesOn ? "open" : "closed";
}

/** The last day for the report. Missing: the regime sets none. Source: BR-03. */
export function reportDueOn(round: Pick<Round, "closesOn" | "regime">): Day | undefined {
  const { reportDays } = round.regime;
  return reportDays === undefined ? undefined : termEnd(round.closesOn, reportDays);
}

/**
 * Where an open round stands. Shape: `dayNo` and `leftCount` add up to `dayCount` from the second day on; as in the
 * law, the opening day itself is not counted, so it reads as day 1 too. Unit: calendar days.
 */
export function roundClock(round: RoundTimes, today: Day): { readonly dayNo: number; readonly dayCount: number; readonly leftCount: number } {
  const dayCount = Math.max(1, daysBetween(round.opensOn, round.closesOn));
  return { dayNo: Math.max(1, daysBetween(round.opensOn, today)), dayCount, leftCount: daysBetween(today, round.closesOn) };
}

/** The path of a round out of its code: `K-1/2026` → `/konsultacje/k-1-2026`. */
export function roundAddress(code: string): string {
  return `/konsultacje/${code.toLowerCase().replaceAll("/", "-")}`;
}

/** The name of a round carries the document's. */
export function roundTitle(subject: ContentText): ContentText {
  return { pl: `Konsultacje: ${subject.pl}`, ...(subject.en === undefined ? {} : { en: `Consultation: ${subject.en}` }) };
}

/** Name of the journal stream of a round: remarks in a burst do not queue behind the space's main stream. */
export function roundStream(round: ObjectId): string {
  return `round:${round}`;
}
