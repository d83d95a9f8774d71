import type { Bilingual } from "@splot/kernel";
import { refuse } from "../refusals.ts";

/**
 * States of a project. `accepted` is as far as the office alone can bring a fiche: the main and the reserve list are
 * adopted by resolution (I85). `recorded`: a project of the past or of others, of which no source gives an end.
 */
export const projectStates = {
  draft: { pl: "fiszka robocza", en: "working fiche" },
  submitted: { pl: "złożona", en: "submitted" },
  formal_check: { pl: "w sprawdzeniu formalnym", en: "in the formal check" },
  returned: { pl: "zwrócona do poprawy", en: "returned for correction" },
  accepted: { pl: "przyjęta do katalogu, przed uchwałą", en: "accepted for the catalogue, before the resolution" },
  declined: { pl: "nieprzyjęta", en: "not accepted" },
  in_delivery: { pl: "w realizacji", en: "in delivery" },
  completed: { pl: "zakończony", en: "completed" },
  abandoned: { pl: "zaniechany", en: "abandoned" },
  recorded: { pl: "bez informacji o stanie", en: "state not stated" },
} as const satisfies Record<string, Bilingual>;
export type ProjectState = keyof typeof projectStates;
export const projectStateCodes = Object.keys(projectStates).filter(isProjectState);

/** Is this a state of a project? */
export function isProjectState(state: string): state is ProjectState {
  return state in projectStates;
}

/** States in which the text and the shares of a fiche may change. */
export const openStates: readonly ProjectState[] = ["draft", "returned"];
/** States after which nothing changes any more. */
export const endStates: readonly ProjectState[] = ["declined", "completed", "abandoned", "recorded"];

/** Where each act starts from, and where it leads. Source: MODEL §7. */
const moves = {
  submit: { from: openStates, to: "submitted" },
  check: { from: ["submitted"], to: "formal_check" },
  return: { from: ["formal_check"], to: "returned" },
  accept: { from: ["formal_check"], to: "accepted" },
  decline: { from: ["formal_check"], to: "declined" },
  start: { from: ["accepted"], to: "in_delivery" },
  complete: { from: ["in_delivery"], to: "completed" },
  abandon: { from: ["draft", "submitted", "formal_check", "returned", "accepted", "in_delivery"], to: "abandoned" },
} as const satisfies Record<string, { readonly from: readonly ProjectState[]; readonly to: ProjectState }>;
export type Move = keyof typeof moves;

/** May this move be made from this state? */
export function canMove(state: ProjectState, move: Move): boolean {
  return (moves[move].from as readonly ProjectState[]).includes(state);
}

/** The state after a move. Refuses: `project.wrong_state`. */
export function stateAfter(state: ProjectState, move: Move): ProjectState {
  if (!canMove(state, move)) throw refuse("project.wrong_state", { pl: projectStates[state].pl, en: projectStates[state].en });
  return moves[move].to;
}

/** Refuses to change a fiche that is no longer being written: `project.frozen`. */
export function checkOpen(state: ProjectState): void {
  if (!openStates.includes(state)) throw refuse("project.frozen");
}
