import type { Bilingual, ContentText, Day, ObjectId, PersonId, Thing } from "@splot/kernel";
import { refuse } from "../refusals.ts";

/** Kinds of insights, with their names. */
export const insightKinds = {
  challenge: { pl: "wyzwanie", en: "challenge" },
  need: { pl: "potrzeba", en: "need" },
  fact: { pl: "ustalenie", en: "finding" },
  idea: { pl: "pomysł", en: "idea" },
  risk: { pl: "ryzyko", en: "risk" },
  driver: { pl: "czynnik zmian", en: "driver" },
  question: { pl: "pytanie", en: "question" },
} as const satisfies Record<string, Bilingual>;
export type InsightKind = keyof typeof insightKinds;
export const insightKindCodes = Object.keys(insightKinds) as readonly InsightKind[];

/** How sure the author is. */
export const confidences = {
  low: { pl: "niska", en: "low" },
  medium: { pl: "średnia", en: "medium" },
  high: { pl: "wysoka", en: "high" },
} as const satisfies Record<string, Bilingual>;
export type Confidence = keyof typeof confidences;
export const confidenceCodes = Object.keys(confidences) as readonly Confidence[];

/** States of an insight, as words. */
export const insightStates = {
  draft: { pl: "w przygotowaniu", en: "in preparation" },
  in_review: { pl: "czeka na opinię eksperta", en: "awaits an expert" },
  confirmed: { pl: "potwierdzony", en: "confirmed" },
  contested: { pl: "zakwestionowany", en: "contested" },
  rejected: { pl: "odrzucony", en: "rejected" },
  retired: { pl: "nieaktualny", en: "retired" },
} as const satisfies Record<string, Bilingual>;
export type InsightState = keyof typeof insightStates;

/** States in which an insight may be public. */
export const publicStates = ["confirmed", "contested", "retired"] as const satisfies readonly InsightState[];

export const verdictKinds = {
  confirmed: { pl: "Potwierdzam", en: "I confirm it" },
  contested: { pl: "Kwestionuję: dowody nie wystarczają albo są sprzeczne", en: "I contest it: the evidence is too thin or contradictory" },
  rejected: { pl: "Odrzucam: dowody tego nie pokazują", en: "I reject it: the evidence does not show this" },
} as const satisfies Record<string, Bilingual>;
export type VerdictKind = keyof typeof verdictKinds;
export const verdictCodes = Object.keys(verdictKinds) as readonly VerdictKind[];

/** The verdict of an expert on one version. */
export type Verdict = {
  readonly version: number;
  readonly expertFunction: ContentText;
  readonly kind: VerdictKind;
  readonly reason: ContentText;
  readonly givenAt: Date;
};

/** A statement that rests on cards. Missing: no version means that nobody was asked; no `dueOn` that there is no term. */
export type Insight = {
  readonly id: ObjectId;
  readonly thing: Thing;
  readonly code: string;
  readonly state: InsightState;
  readonly kind: InsightKind;
  readonly domains: readonly number[];
  readonly confidence: Confidence;
  readonly author: PersonId;
  readonly version?: number | undefined;
  readonly dueOn?: Day | undefined;
  readonly publishedAt?: Date | undefined;
  /** When a source of its evidence was withdrawn last. */
  readonly shakenAt?: Date | undefined;
};

/** Refuses to ask an expert about an insight that rests on nothing, or was asked about already. */
export function refuseAsking(state: InsightState, forCount: number): void {
  if (state !== "draft") throw refuse("insight.not_draft");
  if (forCount === 0) throw refuse("insight.no_evidence");
}

/** The state after a verdict (I44). Refuses: `insight.not_in_review`, `insight.own_verdict`, `insight.no_evidence`. */
export function decideVerdict(
  { state, author }: Pick<Insight, "state" | "author">,
  { expert, verdict, forCount }: { readonly expert: PersonId; readonly verdict: VerdictKind; readonly forCount: number },
): InsightState {
  if (state !== "in_review") throw refuse("insight.not_in_review");
  if (author === expert) throw refuse("insight.own_verdict");
  if (verdict === "confirmed" && forCount === 0) throw refuse("insight.no_evidence");
  return verdict;
}

/** What is left of an insight when evidence was withdrawn: without any for it, a confirmed one is no longer so. */
export function stateAfterLoss(state: InsightState, forCount: number): InsightState {
  return state === "confirmed" && forCount === 0 ? "retired" : state;
}

/** Refuses to publish what no expert has looked at, or what was rejected or published before. */
export function refusePublishing({ state, publishedAt }: Pick<Insight, "state" | "publishedAt">): void {
  if (publishedAt !== undefined) throw refuse("insight.published");
  if (state !== "confirmed" && state !== "contested") throw refuse("insight.not_verified");
}
