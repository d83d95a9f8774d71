import type { Bilingual, ContentText, Day, ObjectId, Origin } from "@splot/kernel";
import { refuse } from "../refusals.ts";

/** States of an annual work programme. That an adopted one runs is said by the clock. */
export const programmeStates = {
  draft: { pl: "zbiera propozycje", en: "collecting proposals" },
  adopted: { pl: "przyjęty", en: "adopted" },
  running: { pl: "realizowany", en: "running" },
  past: { pl: "rok minął", en: "the year is over" },
} as const satisfies Record<string, Bilingual>;
export type ProgrammeStanding = keyof typeof programmeStates;
export type ProgrammeState = "draft" | "adopted";

/** What is decided on a proposal. */
export const decisions = {
  in: { pl: "w programie", en: "in the programme" },
  out: { pl: "poza programem", en: "not in the programme" },
  later: { pl: "odłożone na później", en: "put off" },
} as const satisfies Record<string, Bilingual>;
export type Decision = keyof typeof decisions;
export const decisionCodes = ["in", "out", "later"] as const satisfies readonly Decision[];

/** An annual work programme. */
export interface Programme {
  readonly id: ObjectId;
  readonly year: number;
  readonly title: ContentText;
  readonly address: string;
  readonly state: ProgrammeState;
  readonly origin: Origin;
  /** The decision by which it was adopted. Missing: it is not adopted. */
  readonly adopted?: { readonly basis: string; readonly on: Day } | undefined;
}

/** A proposal for the programme. Missing decision: none yet. */
export interface ProgrammeItem {
  readonly id: string;
  readonly no: number;
  readonly title: ContentText;
  readonly proposer: ContentText;
  readonly task?: { readonly id: ObjectId; readonly title: ContentText; readonly address: string } | undefined;
  readonly decision?: Decision | undefined;
  readonly reason?: string | undefined;
}

/** How a programme stands on a day. */
export function programmeStanding({ state, year }: Pick<Programme, "state" | "year">, today: Day): ProgrammeStanding {
  const now = Number(today.slice(0, 4));
  if (state === "draft" || now < year) return state;
  return now === year ? "running" : "past";
}

/** Refuses a change of an adopted programme: `programme.adopted`. */
export function checkDraft({ state }: Pick<Programme, "state">): void {
  if (state !== "draft") throw refuse("programme.adopted");
}

/** Refuses to adopt what is not decided, or where nothing is in: `programme.undecided`, `programme.empty`. */
export function checkAdoption(items: readonly Pick<ProgrammeItem, "decision">[]): void {
  const undecided = items.filter(({ decision }) => decision === undefined).length;
  if (undecided > 0) throw refuse("programme.undecided", { count: undecided });
  if (!items.some(({ decision }) => decision === "in")) throw refuse("programme.empty");
}
