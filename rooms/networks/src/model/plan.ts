import type { Bilingual, ContentText, ObjectId } from "@splot/kernel";
import { refuse } from "../refusals.ts";

/** States of an improvement plan. Source: MODEL §10. */
export const planStates = {
  draft: { pl: "projekt", en: "draft" },
  consulted: { pl: "po rozmowach w sieci", en: "consulted" },
  final: { pl: "gotowy", en: "final" },
  submitted: { pl: "przekazany", en: "submitted" },
  followed_up: { pl: "zbierane są odpowiedzi", en: "followed up" },
  closed: { pl: "zamknięty", en: "closed" },
} as const satisfies Record<string, Bilingual>;
export type PlanState = keyof typeof planStates;

/** Is this a state of an improvement plan? */
export function isPlanState(state: string): state is PlanState {
  return state in planStates;
}

const way = {
  consult: { from: "draft", to: "consulted" },
  finish: { from: "consulted", to: "final" },
  submit: { from: "final", to: "submitted" },
  follow_up: { from: "submitted", to: "followed_up" },
  close: { from: "followed_up", to: "closed" },
} as const satisfies Record<string, { readonly from: PlanState; readonly to: PlanState }>;
export type PlanMove = keyof typeof way;
export const planMoves = ["consult", "finish", "submit", "follow_up", "close"] as const satisfies readonly PlanMove[];

/** May this move be made from this state? */
export function canMovePlan(state: PlanState, move: PlanMove): boolean {
  return way[move].from === state;
}

/** The state after a move. Refuses: `plan.wrong_state`. */
export function planStateAfter(state: PlanState, move: PlanMove): PlanState {
  if (!canMovePlan(state, move)) throw refuse("plan.wrong_state", { pl: planStates[state].pl, en: planStates[state].en });
  return way[move].to;
}

/** Improvement plan of a network. */
export interface ImprovementPlan {
  readonly id: ObjectId;
  readonly code: string;
  readonly title: ContentText;
  readonly address: string;
  readonly origin: "fact" | "example" | "user";
  readonly mode: "enacted" | "recorded";
  readonly state: PlanState;
  readonly network: ObjectId;
}
