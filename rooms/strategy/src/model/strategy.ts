import type { ContentText, Day, ObjectId } from "@splot/kernel";
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

/** Is this text a known state? */
export function isStrategyState(text: string): text is StrategyState {
  return text in strategyStates;
}

/** A change of the text starts from the newest revision of a draft. Refuses: `strategy.not_draft`, `strategy.stale` (I7). */
export function refuseUneditable({ state, revision }: Pick<Strategy, "state" | "revision">, expected: number): void {
  if (state !== "draft") throw refuse("strategy.not_draft", { state: strategyStates[state].pl });
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
