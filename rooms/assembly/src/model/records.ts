import type { ContentText, Day, Id, Instant, ObjectId, PersonId } from "@splot/kernel";
import type { Choice, Elector } from "./decision.ts";
import type { MeetingKind, MeetingMode, Rule, RuleSetContent } from "./rule.ts";

/** What a draft does to a document when adopted, pinned to version and hash. */
export type DraftEffect = { readonly kind: "adopts"; readonly object: ObjectId; readonly version: number; readonly sha256: string };

/** A draft resolution with its frozen text. */
export interface Draft {
  readonly id: ObjectId;
  readonly body: ObjectId;
  readonly version: number;
  readonly sha256: string;
  readonly submittedAt: Date;
}

/** A draft that waits for an agenda. */
export interface WaitingDraft {
  readonly id: ObjectId;
  readonly code: string;
  readonly title: ContentText;
  readonly address: string;
}

export type ItemId = Id<"agenda_item">;

/** A sitting of a body. Missing `openedAt`, `closedAt`: not yet. */
export interface Meeting {
  readonly id: ObjectId;
  readonly body: ObjectId;
  readonly ordinal: number;
  readonly year: number;
  readonly kind: MeetingKind;
  readonly mode: MeetingMode;
  readonly call: 1 | 2;
  readonly startsAt: Instant;
  readonly place: string;
  readonly ruleCode: string;
  readonly ruleVersion: number;
  readonly openedAt?: Instant | undefined;
  readonly closedAt?: Instant | undefined;
}

/** An item of an agenda. Missing draft: something is reported or discussed, not voted on. */
export interface AgendaItem {
  readonly id: ItemId;
  readonly meeting: ObjectId;
  readonly no: number;
  readonly title: ContentText;
  readonly draft?: ObjectId | undefined;
}

/** A meeting as a list shows it. */
export interface ListedMeeting extends Meeting {
  readonly code: string;
  readonly title: ContentText;
  readonly address: string;
  readonly state: string;
  readonly origin: "fact" | "example" | "user";
}

/** A coming or going of a seat. */
export interface Attendance {
  readonly seat: string;
  readonly person: PersonId;
  readonly direction: "in" | "out";
  readonly at: Instant;
}

/** A check of the quorum as it was made. Unit of needed and reached: seats, or residents where the rule measures them. */
export interface QuorumCheck {
  readonly moment: "opening" | "ballot";
  readonly needed: number;
  readonly reached: number;
  readonly isMet: boolean;
  readonly at: Instant;
}

/** A ballot with everything that was frozen when it opened. */
export interface Ballot {
  readonly id: ObjectId;
  readonly meeting: ObjectId;
  readonly item: ItemId;
  readonly draft: ObjectId;
  readonly version: number;
  readonly sha256: string;
  readonly question: ContentText;
  readonly ruleCode: string;
  readonly ruleVersion: number;
  readonly rule: Rule;
  readonly secondPerson: RuleSetContent["secondPerson"];
  readonly call: 1 | 2;
  readonly seatCount: number;
  readonly populationSource?: string | undefined;
  readonly openedAt: Instant;
  readonly closedAt?: Instant | undefined;
  readonly announcedAt?: Instant | undefined;
}

/** An elector with whom it represents and who holds the seat. */
export type StoredElector = Elector & { readonly organisationId: string; readonly person: PersonId };

/** A vote as stored. Missing `castBy`: entered by the clerk; missing `confirmedBy`: no second person confirmed it. */
export interface StoredVote {
  readonly ord: number;
  readonly seat: string;
  readonly choice: Choice;
  readonly channel: "device" | "clerk";
  readonly nonce: string;
  readonly castBy?: PersonId | undefined;
  readonly enteredBy?: PersonId | undefined;
  readonly confirmedBy?: PersonId | undefined;
  readonly at: Instant;
}

/** An act of the register. Missing number: it was not published. Missing ballot and text: a recorded act. */
export interface Resolution {
  readonly id: ObjectId;
  readonly recordCode?: string | undefined;
  readonly body?: ObjectId | undefined;
  readonly bodyName: ContentText;
  readonly actKind: string;
  readonly number?: string | undefined;
  readonly adoptedOn: Day;
  readonly precision: "day" | "month";
  readonly legalBasis?: ContentText | undefined;
  readonly effect?: ContentText | undefined;
  readonly amends?: ObjectId | undefined;
  readonly ballot?: ObjectId | undefined;
  readonly text?: { readonly draft: ObjectId; readonly version: number; readonly sha256: string } | undefined;
}

/** An act as a list shows it. */
export interface ListedResolution extends Resolution {
  readonly title: ContentText;
  readonly address: string;
  readonly mode: "enacted" | "recorded";
  readonly origin: "fact" | "example" | "user";
  readonly source?: string | undefined;
}
