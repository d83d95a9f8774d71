import type { ContentText, Day, Instant, ObjectId } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import type { RoomThing } from "./thing.ts";

/** States of a strategy document, in the order it walks them. */
export const strategyStates = {
  draft: { pl: "wersja robocza", en: "draft" },
  consultation: { pl: "w konsultacjach", en: "in consultation" },
  revised: { pl: "po konsultacjach", en: "revised after consultation" },
  for_adoption: { pl: "do przyjęcia", en: "for adoption" },
  in_force: { pl: "obowiązuje", en: "in force" },
  superseded: { pl: "zastąpiona", en: "superseded" },
  rejected: { pl: "nieprzyjęta", en: "not adopted" },
  returned: { pl: "cofnięta do pracy", en: "returned to work" },
} as const;
export type StrategyState = keyof typeof strategyStates;

/** A document as its rules see it. */
export type Strategy = {
  readonly id: ObjectId;
  readonly state: StrategyState;
  readonly horizon: string;
  readonly revision: number;
  /** Missing: not revised after a round yet. */
  readonly round?: ObjectId | undefined;
};

/** A document with what every thing has. */
export type StoredStrategy = Strategy & { readonly thing: RoomThing };

/** One line of a list of documents. */
export type StrategyLine = {
  readonly id: ObjectId;
  readonly title: ContentText;
  readonly code?: string | undefined;
  readonly state: string;
  readonly address: string;
  readonly visibility: RoomThing["visibility"];
  readonly origin: RoomThing["origin"];
  readonly mode: RoomThing["mode"];
  readonly horizon: string;
  readonly round?: ObjectId | undefined;
};

/** A frozen version of a document and how it stands. */
export type StrategyVersion = {
  readonly strategy: ObjectId;
  readonly no: number;
  readonly sha256: string;
  readonly state: Exclude<StrategyState, "draft">;
  readonly inForceFrom?: Day | undefined;
  readonly inForceTo?: Day | undefined;
  readonly adoptedOn?: Day | undefined;
  readonly adoptedBy?: ObjectId | undefined;
};

/** What came of a vote that did not adopt a version. */
export type VoteOutcome = {
  readonly no: number;
  /** `rejected`: voted down; `not_valid`: there was no quorum; `not_voted`: the meeting closed before the vote. */
  readonly outcome: "rejected" | "not_valid" | "not_voted";
  readonly at: Instant;
  /** The ballot, or the meeting that did not come to the vote. */
  readonly held: { readonly title: ContentText; readonly address: string };
};

/** A document goes back to work when it was voted down, or waits for adoption without a draft resolution. Refuses: `strategy.not_returnable`, `strategy.draft_pending`. */
export function refuseUnreturnable({ state }: Pick<Strategy, "state">, hasPendingDraft: boolean): void {
  if (state !== "rejected" && state !== "for_adoption") throw refuse("strategy.not_returnable", { state: strategyStates[state] });
  if (hasPendingDraft) throw refuse("strategy.draft_pending");
}

/** Is this text a known state? */
export function isStrategyState(text: string): text is StrategyState {
  return text in strategyStates;
}

/** A change of the text starts from the newest revision of a draft. Refuses: `strategy.not_draft`, `strategy.stale` (I7). */
export function refuseUneditable({ state, revision }: Pick<Strategy, "state" | "revision">, expected: number): void {
  if (state !== "draft") throw refuse("strategy.not_draft", { state: strategyStates[state] });
  if (revision !== expected) throw refuse("strategy.stale");
}

/**
 * The version that a resolution's effect adopts. Refuses: `strategy.not_for_adoption` when it was not submitted,
 * `strategy.not_voted_text` when the voted text is another one (I70).
 */
export function getAdoptable(versions: readonly StrategyVersion[], effect: { readonly version: number; readonly sha256: string }): StrategyVersion {
  const found = versions.find(({ no }) => no === effect.version);
  if (found === undefined || found.state !== "for_adoption") throw refuse("strategy.not_for_adoption", { no: effect.version });
  if (found.sha256 !== effect.sha256) throw refuse("strategy.not_voted_text");
  return found;
}
