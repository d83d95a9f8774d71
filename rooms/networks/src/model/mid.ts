import type { Bilingual, ContentText, Day, ObjectId, PersonId } from "@splot/kernel";
import { refuse } from "../refusals.ts";

/** States of a municipal action plan. Source: MODEL §10. */
export const midStates = {
  outline: { pl: "zarys", en: "outline" },
  draft: { pl: "projekt", en: "draft" },
  peer_review: { pl: "czytają inne miasta", en: "in peer review" },
  expert_review: { pl: "czyta ekspert", en: "in expert review" },
  final: { pl: "gotowa", en: "final" },
  adopted_locally: { pl: "przyjęta przez miasto", en: "adopted by the city" },
  in_implementation: { pl: "w realizacji", en: "in implementation" },
  reviewed: { pl: "podsumowana", en: "reviewed" },
} as const satisfies Record<string, Bilingual>;
export type MidState = keyof typeof midStates;

/** Is this a state of a plan? */
export function isMidState(state: string): state is MidState {
  return state in midStates;
}

const moves = {
  send_peers: { from: "draft", to: "peer_review" },
  send_experts: { from: "peer_review", to: "expert_review" },
  finish: { from: "expert_review", to: "final" },
  adopt: { from: "final", to: "adopted_locally" },
  start_work: { from: "adopted_locally", to: "in_implementation" },
  look_back: { from: "in_implementation", to: "reviewed" },
} as const satisfies Record<string, { readonly from: MidState; readonly to: MidState }>;
export type MidMove = keyof typeof moves;
export const midMoves = ["send_peers", "send_experts", "finish", "adopt", "start_work", "look_back"] as const satisfies readonly MidMove[];

/** May this move be made from this state? */
export function canMove(state: MidState, move: MidMove): boolean {
  return moves[move].from === state;
}

/** The state after a move. Refuses: `mid.wrong_state`. */
export function stateAfter(state: MidState, move: MidMove): MidState {
  if (!canMove(state, move)) throw refuse("mid.wrong_state", { pl: midStates[state].pl, en: midStates[state].en });
  return moves[move].to;
}

/** States in which the text may change. */
export const openMidStates: readonly MidState[] = ["outline", "draft", "peer_review", "expert_review"];

export const reviewKinds = { peer: { pl: "opinia miasta z sieci", en: "peer review" }, expert: { pl: "opinia eksperta", en: "expert review" } } as const;
export type ReviewKind = keyof typeof reviewKinds;
export const verdicts = {
  confirmed: { pl: "popieram", en: "confirmed" },
  with_changes: { pl: "popieram po zmianach", en: "confirmed with changes" },
  refuted: { pl: "nie popieram", en: "not confirmed" },
} as const;
export type Verdict = keyof typeof verdicts;

/** A note of a reviewer at one paragraph. Missing `answer`: no author answered yet. */
export interface Note {
  readonly review: string;
  readonly no: number;
  readonly block: string;
  readonly text: string;
  readonly answer?: string | undefined;
}

/** A review of one version. Personal class of `reviewer`: P1. */
export interface Review {
  readonly id: string;
  readonly kind: ReviewKind;
  readonly version: number;
  readonly reviewer: PersonId;
  readonly reviewerFunction: ContentText;
  readonly verdict: Verdict;
  readonly text: string;
  readonly madeAt: Date;
  readonly notes: readonly Note[];
}

/** Which review a state waits for. Missing: none. */
export function reviewOf(state: MidState): ReviewKind | undefined {
  return state === "peer_review" ? "peer" : state === "expert_review" ? "expert" : undefined;
}

/** What a plan lacks before a move (I113). Refuses: `mid.review_missing`, `mid.notes_open`, `mid.own_review`. */
export function checkReviewed(
  move: MidMove,
  { reviews, authors }: { readonly reviews: readonly Pick<Review, "kind" | "reviewer" | "notes">[]; readonly authors: readonly string[] },
): void {
  const needed: readonly ReviewKind[] = move === "send_experts" ? ["peer"] : move === "finish" ? ["peer", "expert"] : [];
  for (const kind of needed) {
    if (!reviews.some((review) => review.kind === kind)) throw refuse("mid.review_missing", { pl: reviewKinds[kind].pl, en: reviewKinds[kind].en });
  }
  if (move !== "finish") return;
  if (reviews.some(({ notes }) => notes.some(({ answer }) => answer === undefined))) throw refuse("mid.notes_open");
  if (reviews.some(({ reviewer }) => authors.includes(reviewer))) throw refuse("mid.own_review");
}

/** A municipal action plan. Missing text: not written yet. */
export interface Mid {
  readonly id: ObjectId;
  readonly code: string;
  readonly title: ContentText;
  readonly address: string;
  readonly origin: "fact" | "example" | "user";
  readonly mode: "enacted" | "recorded";
  readonly visibility: "public" | "members" | "office" | "restricted";
  readonly state: MidState;
  readonly network: ObjectId;
  readonly org: ObjectId;
  readonly city: ContentText;
  readonly challenge?: ContentText | undefined;
  readonly aim?: ContentText | undefined;
  readonly barriers?: ContentText | undefined;
  readonly reviewDue?: Day | undefined;
  readonly finalVersion?: number | undefined;
  readonly revision: number;
}

/** An action of a plan. Unit of `costGrosze`: grosze. Missing: not known. */
export interface MidAction {
  readonly id: ObjectId;
  readonly no: number;
  readonly title: ContentText;
  readonly address: string;
  readonly who: string;
  readonly starts?: string | undefined;
  readonly ends?: string | undefined;
  readonly costGrosze?: number | undefined;
  readonly money?: string | undefined;
  readonly output: string;
  readonly risk?: string | undefined;
}

/** A group or institution that the plan concerns. Shape: influence and interest from 1 to 5. */
export interface Stakeholder {
  readonly name: string;
  readonly role: string;
  readonly influence: number;
  readonly interest: number;
  readonly isLocalGroup: boolean;
}

/** One step of the way to the plan. */
export interface LogEntry {
  readonly no: number;
  readonly on: Day;
  readonly what: string;
  readonly who: string;
}

/** What a plan lacks before others read it. Refuses: `mid.text_missing`, `mid.action_missing`. */
export function checkWritten({ challenge, aim }: Pick<Mid, "challenge" | "aim">, actionCount: number): void {
  if (challenge === undefined || aim === undefined) throw refuse("mid.text_missing", {}, challenge === undefined ? "challenge" : "aim");
  if (actionCount === 0) throw refuse("mid.action_missing");
}

/** Refuses to change a plan that is final: `mid.wrong_state`. */
export function checkOpenMid(state: MidState): void {
  if (!openMidStates.includes(state)) throw refuse("mid.wrong_state", { pl: midStates[state].pl, en: midStates[state].en });
}

/** A paragraph of a plan that reviewers can write a note at. */
export interface MidBlock {
  readonly key: string;
  readonly label: Bilingual;
  readonly text: ContentText;
}

const blockLabels = {
  challenge: { pl: "Problem i dowody", en: "Problem and evidence" },
  aim: { pl: "Wizja i cele", en: "Vision and objectives" },
  barriers: { pl: "Bariery, które może usunąć państwo", en: "Barriers that the state can remove" },
} as const;

/** The paragraphs of a plan with lasting keys: its texts, then its actions. */
export function blocksOf(mid: Pick<Mid, "challenge" | "aim" | "barriers">, actions: readonly Pick<MidAction, "no" | "title">[]): readonly MidBlock[] {
  const texts = (["challenge", "aim", "barriers"] as const).flatMap((key) => {
    const text = mid[key];
    return text === undefined ? [] : [{ key, label: blockLabels[key], text }];
  });
  return [...texts, ...actions.map(({ no, title }) => ({ key: `action-${no}`, label: { pl: `Działanie ${no}`, en: `Action ${no}` }, text: title }))];
}
