import type { Bilingual, ContentText, ObjectId } from "@splot/kernel";
import type { Scope } from "./edition.ts";

/** States of a recommendation. `recorded`: a source has it, and no source says what became of it. Source: MODEL §10. */
export const recommendationStates = {
  recorded: { pl: "odpowiedź nieznana", en: "reply unknown" },
  proposed: { pl: "zaproponowana", en: "proposed" },
  agreed: { pl: "uzgodniona w sieci", en: "agreed in the network" },
  submitted: { pl: "przekazana adresatom", en: "submitted" },
  acknowledged: { pl: "adresat potwierdził odbiór", en: "acknowledged" },
  in_progress: { pl: "adresat nad nią pracuje", en: "in progress" },
  accepted: { pl: "przyjęta", en: "accepted" },
  partly: { pl: "przyjęta częściowo", en: "partly accepted" },
  rejected: { pl: "odrzucona", en: "rejected" },
  implemented: { pl: "wdrożona", en: "implemented" },
  superseded: { pl: "zastąpiona nowszą", en: "superseded" },
} as const satisfies Record<string, Bilingual>;
export type RecommendationState = keyof typeof recommendationStates;

/** Is this a state of a recommendation? */
export function isRecommendationState(state: string): state is RecommendationState {
  return state in recommendationStates;
}

/** A recommendation of a network. */
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
