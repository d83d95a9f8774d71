import type { Bilingual, ContentText, Day, Mode, ObjectId, Origin } from "@splot/kernel";
import { refuse } from "../refusals.ts";

/** States of a task. `overdue` is said of an open task whose day has passed; it is computed, never stored (I106). */
export const taskStates = {
  planned: { pl: "zaplanowane", en: "planned" },
  in_progress: { pl: "w toku", en: "in progress" },
  blocked: { pl: "zablokowane", en: "blocked" },
  done: { pl: "wykonane", en: "done" },
  dropped: { pl: "zaniechane", en: "dropped" },
  overdue: { pl: "po terminie", en: "overdue" },
} as const satisfies Record<string, Bilingual>;
export type TaskStanding = keyof typeof taskStates;
export type TaskState = Exclude<TaskStanding, "overdue">;
export const taskStateCodes = ["planned", "in_progress", "blocked", "done", "dropped"] as const satisfies readonly TaskState[];
export const standingCodes = [...taskStateCodes, "overdue"] as const;
/** States in which a task still waits for its end. */
export const openStates: readonly TaskState[] = ["planned", "in_progress", "blocked"];

/** A task with what its thing says of it. */
export interface Task {
  readonly id: ObjectId;
  readonly no: number;
  readonly title: ContentText;
  readonly address: string;
  readonly state: TaskState;
  readonly origin: Origin;
  readonly mode: Mode;
  readonly plan: ObjectId;
  readonly owner: ObjectId;
  /** Missing: not stated. */
  readonly starts?: Day | undefined;
  readonly due: Day;
  /** Weight in the progress of the plan, 1–100. */
  readonly weight: number;
  /** Evidence of a task that is done, reason of one that was dropped. Missing: the task is open. */
  readonly closing?: string | undefined;
}

/** A task as a line of a list, with names and what was last declared of it. */
export interface ListedTask extends Task {
  readonly planTitle: ContentText;
  readonly planAddress: string;
  readonly ownerName: ContentText;
  /** Declared progress, basis points. Missing: nobody has declared any. */
  readonly declaredBp?: number | undefined;
  readonly forecast?: Day | undefined;
}

/** Is this a stored state of a task? */
export function isTaskState(state: string): state is TaskState {
  return taskStateCodes.some((code) => code === state);
}

/** How a task stands on a day: an open one whose last day has passed is overdue (I106). */
export function standingOf({ state, due }: Pick<Task, "state" | "due">, today: Day): TaskStanding {
  return openStates.includes(state) && due < today ? "overdue" : state;
}

/** Progress of a task. Unit: basis points. Missing: it runs and nobody has declared any. */
export function progressOf({ state, declaredBp }: Pick<ListedTask, "state" | "declaredBp">): number | undefined {
  if (state === "done") return 10_000;
  return declaredBp ?? (state === "planned" ? 0 : undefined);
}

const moves: Readonly<Record<TaskState, readonly TaskState[]>> = {
  planned: ["in_progress", "dropped", "done"],
  in_progress: ["blocked", "done", "dropped"],
  blocked: ["in_progress", "dropped"],
  done: [],
  dropped: [],
};

/** The states that a task may go to. */
export function nextStates(state: TaskState): readonly TaskState[] {
  return moves[state];
}

/** Refuses a move that does not exist, or an end without its evidence or reason: `task.wrong_move`, `task.no_evidence`, `task.no_reason` (I106). */
export function checkMove(from: TaskState, to: TaskState, closing: string | undefined): void {
  if (!moves[from].includes(to)) throw refuse("task.wrong_move", { from: taskStates[from], to: taskStates[to] });
  if (to === "done" && closing === undefined) throw refuse("task.no_evidence", {}, "closing");
  if (to === "dropped" && closing === undefined) throw refuse("task.no_reason", {}, "closing");
}

/** The page of a task out of its number. */
export function taskAddress(no: number): string {
  return `/plany/zadania/${no}`;
}
