import type { Bilingual, ContentText, Day, ObjectId } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import type { Scope } from "./edition.ts";

/** States of a recommendation. `recorded`: a source has it, and no source says what became of it. Source: MODEL §10. */
export const recommendationStates = {
  recorded: { pl: "odpowiedź nieznana", en: "reply unknown" },
  proposed: { pl: "zaproponowane", en: "proposed" },
  agreed: { pl: "uzgodnione w sieci", en: "agreed in the network" },
  submitted: { pl: "przekazane adresatom", en: "submitted" },
  acknowledged: { pl: "adresat potwierdził odbiór", en: "acknowledged" },
  in_progress: { pl: "adresat nad nim pracuje", en: "in progress" },
  accepted: { pl: "przyjęte", en: "accepted" },
  partly: { pl: "przyjęte częściowo", en: "partly accepted" },
  rejected: { pl: "odrzucone", en: "rejected" },
  implemented: { pl: "wdrożone", en: "implemented" },
  superseded: { pl: "zastąpione nowszym", en: "superseded" },
} as const satisfies Record<string, Bilingual>;
export type RecommendationState = keyof typeof recommendationStates;

/** Is this a state of a recommendation? */
export function isRecommendationState(state: string): state is RecommendationState {
  return state in recommendationStates;
}

/** States after the submission: only replies of the addressees move a recommendation on. */
export const submittedStates: readonly RecommendationState[] = ["submitted", "acknowledged", "in_progress", "rejected", "partly", "accepted", "implemented"];

/** Refuses what cannot be done in this state: `recommendation.wrong_state`. */
export function checkMove(state: RecommendationState, from: readonly RecommendationState[]): void {
  if (!from.includes(state)) throw refuse("recommendation.wrong_state", { pl: recommendationStates[state].pl, en: recommendationStates[state].en });
}

/** Whose policy a recommendation concerns. */
export const levels = {
  national: { pl: "polityka krajowa", en: "national policy" },
  cohesion: { pl: "polityka spójności", en: "cohesion policy" },
  municipal: { pl: "polityka miast", en: "policy of cities" },
} as const satisfies Record<string, Bilingual>;
export type Level = keyof typeof levels;

/** Longest title of a recommendation, which has no other name than its text. Unit: characters. */
const MOST_TITLE = 200;

/** What a recommendation is called: its text, or the beginning of a long one. */
export function titleOf({ pl, en }: ContentText): ContentText {
  const cut = (text: string) => (text.length > MOST_TITLE ? `${text.slice(0, MOST_TITLE - 1)}…` : text);
  return { pl: cut(pl), ...(en === undefined ? {} : { en: cut(en) }) };
}

/** A recommendation of a network. Missing: not stated, or not submitted yet. */
export interface Recommendation {
  readonly id: ObjectId;
  readonly code: string;
  readonly title: ContentText;
  readonly address: string;
  readonly origin: "fact" | "example" | "user";
  readonly mode: "enacted" | "recorded";
  readonly source?: string | undefined;
  readonly state: RecommendationState;
  readonly edition: ObjectId;
  readonly network: ObjectId;
  readonly scope: string;
  readonly text: ContentText;
  readonly isSummary: boolean;
  readonly plan?: ObjectId | undefined;
  readonly level?: Level | undefined;
  readonly barrier?: ContentText | undefined;
  readonly act?: string | undefined;
  readonly wording?: string | undefined;
  readonly effect?: ContentText | undefined;
  readonly priority?: number | undefined;
  readonly submittedOn?: Day | undefined;
  readonly replyDue?: Day | undefined;
}

/** One cell of the matrix: all recommendations of a scope and a network, superseded ones too. */
export interface MatrixRow<Cell> {
  readonly scope: Scope;
  readonly cells: readonly (readonly Cell[])[];
}

/**
 * Recommendations by scope (rows) and network (columns), counted from the recommendations themselves (I115).
 * Shape: one cell for each network, in its order. Missing: an empty cell.
 */
export function matrixOf<Cell extends Pick<Recommendation, "scope" | "network">>(
  scopes: readonly Scope[],
  networks: readonly { readonly id: ObjectId }[],
  recommendations: readonly Cell[],
): readonly MatrixRow<Cell>[] {
  return scopes.map((scope) => ({
    scope,
    cells: networks.map(({ id }) => recommendations.filter((one) => one.scope === scope.code && one.network === id)),
  }));
}
