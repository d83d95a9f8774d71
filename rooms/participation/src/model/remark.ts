import type { Day, Instant, ObjectId } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import { type RoundTimes, roundPhase } from "./round.ts";
import type { AuthorKind, Channel } from "./words.ts";

/** One concrete remark. Its texts never change (I60). */
export interface Remark {
  readonly id: ObjectId;
  readonly round: ObjectId;
  readonly no: number;
  readonly receivedAt: Instant;
  readonly receivedOn: Day;
  readonly isLate: boolean;
  /** Missing: the whole document. */
  readonly blockKey?: string | undefined;
  readonly proposedText: string;
  readonly reasonText: string;
  readonly channel: Channel;
  readonly authorKind: AuthorKind;
  /** Register code of the author's municipality. Missing: not given. */
  readonly teryt?: string | undefined;
  /** Missing: no consent to show a name. */
  readonly shownName?: string | undefined;
  /** True: entered by the office for somebody who wrote on paper, by post or at a meeting. */
  readonly isCollected: boolean;
  readonly withdrawnAt?: Instant | undefined;
}

/** Who sends a remark, as far as they tell. */
export interface Authorship {
  readonly authorKind: AuthorKind;
  readonly shownName?: string | undefined;
  readonly hasConsent: boolean;
}

/** Checks who signs: a person is shown only with consent, an institution is always named (I61). */
export function checkAuthorship({ authorKind, shownName, hasConsent }: Authorship): void {
  if (authorKind !== "resident" && shownName === undefined) throw refuse("participation.institution_unnamed", {}, "shownName");
  if (authorKind === "resident" && shownName !== undefined && !hasConsent) throw refuse("participation.consent_missing", {}, "hasConsent");
}

/** Checks the form of an e-mail address; whether it exists shows only in use. Refuses: `participation.email_unfit`. */
export function checkEmail(email: string | undefined): void {
  if (email !== undefined && !/^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]{2,}$/.test(email)) throw refuse("participation.email_unfit", {}, "email");
}

/**
 * Decides whether a round takes a remark. A late one is stored and marked, never refused while the report is not out (I55).
 * Refuses: before the opening day, after the report, for a recorded round.
 */
export function checkArrival(round: RoundTimes, today: Day): void {
  const phase = roundPhase(round, today);
  if (phase === "recorded") throw refuse("participation.round_recorded");
  if (phase === "published") throw refuse("participation.round_finished");
  if (phase === "announced") throw refuse("participation.round_not_open", { opens: round.opensOn });
}

/** Checks the day of receipt that a clerk types for a paper remark. Refuses: the future, before the opening. */
export function checkReceivedOn(round: RoundTimes, receivedOn: Day, today: Day): void {
  if (receivedOn > today) throw refuse("participation.received_ahead", { today }, "receivedOn");
  if (receivedOn < round.opensOn) throw refuse("participation.received_early", { opens: round.opensOn }, "receivedOn");
}

/** Late exactly when received after the closing day (I55); the database computes the same. */
export function isLate(round: { readonly closesOn: Day }, receivedOn: Day): boolean {
  return receivedOn > round.closesOn;
}

/** The path of a remark below its round. */
export function remarkAddress(roundPath: string, no: number): string {
  return `${roundPath}/uwagi/${no}`;
}
