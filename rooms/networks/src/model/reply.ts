import type { Bilingual, Day, ObjectId } from "@splot/kernel";
import type { RecommendationState } from "./recommendation.ts";

/** What an addressee says. The order is that of progress: the least advanced addressee decides on the state (I114). */
export const stances = {
  acknowledged: { pl: "potwierdza odbiór", en: "acknowledges" },
  in_progress: { pl: "pracuje nad tym", en: "works on it" },
  rejected: { pl: "odrzuca", en: "rejects" },
  partly: { pl: "przyjmuje częściowo", en: "accepts in part" },
  accepted: { pl: "przyjmuje", en: "accepts" },
  implemented: { pl: "wdrożył", en: "has implemented" },
} as const satisfies Record<string, Bilingual>;
export type Stance = keyof typeof stances;
export const stanceCodes = ["acknowledged", "in_progress", "rejected", "partly", "accepted", "implemented"] as const satisfies readonly Stance[];

/** A dated reply with its document. */
export interface Reply {
  readonly id: ObjectId;
  readonly org: ObjectId;
  readonly on: Day;
  readonly stance: Stance;
  readonly text: string;
  /** Hex SHA-256 of the document. */
  readonly sha256: string;
}

/** A reply with its place on the page of the recommendation, to which its address leads. */
export type PlacedReply = Reply & { readonly anchor: string };

/** What of a reply decides on the state. */
export interface Answer {
  readonly org: string;
  readonly on: string;
  readonly stance: Stance;
}

/** The latest reply of an addressee. Shape: replies oldest first, as they were entered. Missing: none yet. */
export function latestOf<One extends Pick<Answer, "org" | "on">>(replies: readonly One[], org: string): One | undefined {
  const own = replies.filter((reply) => reply.org === org);
  return own.reduce<One | undefined>((latest, one) => (latest === undefined || one.on >= latest.on ? one : latest), undefined);
}

/** The state of a submitted recommendation: that of the least advanced addressee's latest reply (I114). */
export function stateOfReplies(addressees: readonly string[], replies: readonly Answer[]): RecommendationState {
  const ranks = addressees.map((org) => {
    const latest = latestOf(replies, org);
    return latest === undefined ? -1 : stanceCodes.indexOf(latest.stance);
  });
  return stanceCodes[Math.min(...ranks)] ?? "submitted";
}

/** How the addressees stand, for those who look behind the one state. Shape: counts by stance; `none` have not replied. */
export function splitOf(addressees: readonly string[], replies: readonly Answer[]): ReadonlyMap<Stance | "none", number> {
  const split = new Map<Stance | "none", number>();
  for (const org of addressees) {
    const stance = latestOf(replies, org)?.stance ?? "none";
    split.set(stance, (split.get(stance) ?? 0) + 1);
  }
  return split;
}
