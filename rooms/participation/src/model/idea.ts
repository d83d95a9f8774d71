import type { Bilingual, Instant, ObjectId } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import type { AuthorKind } from "./words.ts";

/** How the office answers an idea. */
export const ideaVerdicts = {
  kept: { pl: "zachowany na później", en: "kept for later" },
  declined: { pl: "nie podejmujemy", en: "not taken up" },
  taken_up: { pl: "podjęty", en: "taken up" },
} as const satisfies Record<string, Bilingual>;
export type IdeaVerdict = keyof typeof ideaVerdicts;

/** Why an idea is not shown. The reason is public, the text is not. */
export const hideReasons = {
  personal_data: { pl: "zawiera dane osobowe", en: "contains personal data" },
  abuse: { pl: "obraża innych", en: "offends others" },
  off_topic: { pl: "nie dotyczy rozwoju metropolii", en: "is not about the development of the metropolis" },
  duplicate: { pl: "powtarza inny pomysł tego samego autora", en: "repeats another idea of the same author" },
} as const satisfies Record<string, Bilingual>;
export type HideReason = keyof typeof hideReasons;

/** Verdicts that the office may give by itself; an idea is taken up only by what takes it up. */
export const officeVerdictCodes = ["kept", "declined"] as const satisfies readonly IdeaVerdict[];
export const hideReasonCodes = ["personal_data", "abuse", "off_topic", "duplicate"] as const satisfies readonly HideReason[];
export const publicIdeaStates = ["shown", "kept", "declined", "taken_up"] as const;

/** Stages as words; each idea is in exactly one. */
export const ideaStates = {
  received: { pl: "czeka na sprawdzenie", en: "waits to be looked at" },
  shown: { pl: "pokazany, czeka na odpowiedź", en: "shown, waits for an answer" },
  kept: ideaVerdicts.kept,
  declined: ideaVerdicts.declined,
  taken_up: ideaVerdicts.taken_up,
  hidden: { pl: "ukryty", en: "hidden" },
  withdrawn: { pl: "wycofany", en: "withdrawn" },
} as const satisfies Record<string, Bilingual>;
export type IdeaState = keyof typeof ideaStates;

/** An idea. Its texts never change (I60). */
export interface Idea {
  readonly id: ObjectId;
  readonly no: number;
  readonly code: string;
  readonly address: string;
  readonly origin: "fact" | "example" | "user";
  readonly title: string;
  readonly body: string;
  /** Register code of the municipality. Missing: the whole metropolis. */
  readonly teryt?: string | undefined;
  readonly place?: string | undefined;
  readonly authorKind: AuthorKind;
  /** Missing: no consent to show a name. */
  readonly shownName?: string | undefined;
  readonly receivedAt: Instant;
  readonly shownAt?: Instant | undefined;
  readonly answer?: { readonly verdict: IdeaVerdict; readonly text: string; readonly at: Instant } | undefined;
  readonly hiddenReason?: HideReason | undefined;
  readonly withdrawnAt?: Instant | undefined;
}

/** What decides on the stage of an idea. */
export type IdeaTimes = Pick<Idea, "shownAt" | "answer" | "hiddenReason" | "withdrawnAt">;

/** The stage of an idea: withdrawn and hidden go before all, an answer before having been shown. */
export function ideaState({ shownAt, answer, hiddenReason, withdrawnAt }: IdeaTimes): IdeaState {
  if (withdrawnAt !== undefined) return "withdrawn";
  if (hiddenReason !== undefined) return "hidden";
  if (answer !== undefined) return answer.verdict;
  return shownAt === undefined ? "received" : "shown";
}

/** Whether everybody may read the idea. */
export function isIdeaPublic(times: IdeaTimes): boolean {
  return !["received", "hidden", "withdrawn"].includes(ideaState(times));
}

/** Decides what showing an idea is: the first showing, or bringing a hidden one back. Refuses: shown, withdrawn. */
export function decideShowing(times: IdeaTimes): "show" | "restore" {
  const state = ideaState(times);
  if (state === "withdrawn") throw refuse("participation.idea_withdrawn");
  if (state === "hidden") return "restore";
  if (state !== "received") throw refuse("participation.idea_shown");
  return "show";
}

/** Refuses to hide what is hidden or withdrawn. */
export function checkHiding(times: IdeaTimes): void {
  const state = ideaState(times);
  if (state === "withdrawn") throw refuse("participation.idea_withdrawn");
  if (state === "hidden") throw refuse("participation.idea_hidden");
}

/**
 * Refuses to answer what nobody can read, or what was answered for good: `kept` may still be taken up or declined,
 * the others are final.
 */
export function checkAnswering(times: IdeaTimes): void {
  const state = ideaState(times);
  if (state === "withdrawn") throw refuse("participation.idea_withdrawn");
  if (state === "received" || state === "hidden") throw refuse("participation.idea_not_shown");
  if (state === "declined" || state === "taken_up") throw refuse("participation.idea_answered");
}

/** Refuses to withdraw what is withdrawn or was taken up: others build on it by then. */
export function checkWithdrawing(times: IdeaTimes): void {
  if (times.withdrawnAt !== undefined) throw refuse("participation.idea_withdrawn");
  if (times.answer?.verdict === "taken_up") throw refuse("participation.idea_taken_up");
}

/** Path of an idea in its space, out of its number. */
export function ideaAddress(number: string): string {
  return `/pomysly/${number.toLowerCase().replaceAll("ć", "c")}`;
}
