import type { Instant, ObjectId, PersonId } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import type { Verdict } from "./words.ts";

/** What a remark changes: a paragraph gets a new wording, or a paragraph already says so (I58). */
export type TextChange =
  | { readonly kind: "wording"; readonly blockKey: string; readonly text: string }
  | { readonly kind: "already"; readonly blockKey: string };

/** The answer to a remark. Missing `change`: the verdict leaves the text as it is. */
export interface Disposition {
  readonly remark: ObjectId;
  readonly verdict: Verdict;
  readonly rationale: string;
  readonly change?: TextChange | undefined;
  readonly state: "proposed" | "approved" | "published";
  readonly proposedBy: PersonId;
  /** Missing: not approved yet. */
  readonly approvedBy?: PersonId | undefined;
  readonly publishedAt?: Instant | undefined;
}

/** What an officer typed. */
export interface Proposal {
  readonly verdict: Verdict;
  readonly changeKind?: "wording" | "already" | undefined;
  /** Paragraph that changes. Missing: the paragraph of the remark. */
  readonly blockKey?: string | undefined;
  readonly wording?: string | undefined;
}

/** What the proposal is decided on. */
export interface ProposalGround {
  readonly remarkBlock?: string | undefined;
  /** Text of a paragraph of the consulted version. Missing: no such paragraph. */
  readonly textOf: (blockKey: string) => string | undefined;
}

/**
 * The change of the text that a proposal means (I58). Missing: none, for verdicts that change nothing.
 * Refuses: an accepted remark without a change, a change with another verdict, an unknown paragraph, an equal wording.
 */
export function decideChange(proposal: Proposal, ground: ProposalGround): TextChange | undefined {
  const changes = proposal.verdict === "accepted" || proposal.verdict === "partly";
  if (!changes) {
    if (proposal.wording !== undefined) throw refuse("participation.change_needless", {}, "wording");
    return undefined;
  }
  const blockKey = proposal.blockKey ?? ground.remarkBlock;
  const present = blockKey === undefined ? undefined : ground.textOf(blockKey);
  if (blockKey === undefined || present === undefined) throw refuse("participation.block_unknown", {}, "blockKey");
  if (proposal.changeKind === "already") return { kind: "already", blockKey };
  if (proposal.wording === undefined) throw refuse("participation.change_missing", {}, "wording");
  if (proposal.wording === present) throw refuse("participation.wording_same", {}, "wording");
  return { kind: "wording", blockKey, text: proposal.wording };
}

/** Modes of a policy about a second person (MODEL 0.7). */
export type SecondPersonMode = "off" | "warn" | "require";

/** Decides on the approval of a proposal. Refuses: a published one, an approved one, the same person where the policy requires two (I59, I125). */
export function checkApproval(disposition: Pick<Disposition, "state" | "proposedBy">, approver: PersonId, mode: SecondPersonMode): void {
  if (disposition.state === "published") throw refuse("participation.disposition_published");
  if (disposition.state === "approved") throw refuse("participation.disposition_approved");
  if (mode === "require" && disposition.proposedBy === approver) throw refuse("participation.second_person");
}

/** True: one person proposed and approved, which is said openly. */
export function isOnePersons(disposition: Pick<Disposition, "proposedBy" | "approvedBy">): boolean {
  return disposition.approvedBy !== undefined && disposition.approvedBy === disposition.proposedBy;
}
