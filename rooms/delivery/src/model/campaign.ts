import { addDays, type Bilingual, type ContentText, type Day, type ObjectId, type Origin } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import type { Colour } from "./words.ts";

/** Phases of a request for status; the clock decides. */
export const campaignStates = {
  open: { pl: "trwa", en: "open" },
  grace: { pl: "po terminie, jeszcze przyjmuje odpowiedzi", en: "past its term, still taking answers" },
  closed: { pl: "zamknięte", en: "closed" },
} as const satisfies Record<string, Bilingual>;
export type CampaignPhase = keyof typeof campaignStates;

/** States of what one organisation is asked about one task. */
export const submissionStates = {
  waiting: { pl: "bez odpowiedzi", en: "not answered" },
  sent: { pl: "odpowiedź wysłana", en: "answer sent" },
  accepted: { pl: "odpowiedź przyjęta", en: "answer accepted" },
  returned: { pl: "zwrócona do poprawy", en: "returned for correction" },
} as const satisfies Record<string, Bilingual>;
export type SubmissionState = keyof typeof submissionStates;
export const submissionStateCodes = ["waiting", "sent", "accepted", "returned"] as const satisfies readonly SubmissionState[];

/** A request for status that is sent to teams. */
export interface Campaign {
  readonly id: ObjectId;
  readonly title: ContentText;
  readonly address: string;
  readonly origin: Origin;
  readonly period: string;
  readonly note?: string | undefined;
  readonly due: Day;
  /** Days after the term in which answers still count. */
  readonly graceDays: number;
}

/** What a team answers of one task. */
export interface AnswerValues {
  /** Unit: basis points. */
  readonly progressBp: number;
  /** Missing: as planned. */
  readonly forecast?: Day | undefined;
  readonly colour: Colour;
  readonly text?: string | undefined;
}

/** An answer as it was sent. */
export interface Answer extends AnswerValues {
  readonly submission: ObjectId;
  readonly no: number;
  readonly nothingChanged: boolean;
  readonly madeAt: Date;
}

/** What one organisation is asked about one task, with its newest answer. */
export interface Submission {
  readonly id: ObjectId;
  readonly title: ContentText;
  readonly address: string;
  readonly origin: Origin;
  readonly state: SubmissionState;
  readonly visibility: "public" | "members" | "office" | "restricted";
  readonly campaign: ObjectId;
  readonly org: ObjectId;
  readonly orgName: ContentText;
  readonly task: ObjectId;
  readonly taskTitle: ContentText;
  readonly taskAddress: string;
  readonly due: Day;
  readonly returnReason?: string | undefined;
  readonly answer?: Answer | undefined;
}

/** Is this a state of a submission? */
export function isSubmissionState(state: string): state is SubmissionState {
  return submissionStateCodes.some((code) => code === state);
}

/** The phase of a request on a day: its term, the days of grace, then the end. */
export function phaseOf({ due, graceDays }: Pick<Campaign, "due" | "graceDays">, today: Day): CampaignPhase {
  if (today <= due) return "open";
  return today <= lastDayOf({ due, graceDays }) ? "grace" : "closed";
}

/** The last day on which an answer counts and the links of the teams open. */
export function lastDayOf({ due, graceDays }: Pick<Campaign, "due" | "graceDays">): Day {
  return addDays(due, graceDays);
}

/** Who is asked about what: each organisation of each task exactly once (I101). Missing `orgs`: all of them. */
export function requestsOf(
  tasks: readonly { readonly id: ObjectId; readonly orgs: readonly ObjectId[] }[],
  orgs: readonly ObjectId[] = [],
): readonly { readonly org: ObjectId; readonly task: ObjectId }[] {
  const asked = new Set(orgs);
  const pairs = tasks.flatMap(({ id, orgs: own }) => own.filter((org) => asked.size === 0 || asked.has(org)).map((org) => ({ org, task: id })));
  return [...new Map(pairs.map((pair) => [`${pair.org} ${pair.task}`, pair])).values()];
}

/**
 * The answer "nothing has changed": it repeats the accepted one field by field (I102).
 * Refuses: `answer.nothing_before`, `answer.forecast_past` when the day it repeats has passed.
 */
export function repeatAnswer(accepted: Answer | undefined, today: Day): AnswerValues {
  if (accepted === undefined) throw refuse("answer.nothing_before");
  const { progressBp, forecast, colour, text } = accepted;
  if (forecast !== undefined && forecast < today) throw refuse("answer.repeats_past");
  return { progressBp, forecast, colour, text };
}

/** Are two answers equal field by field? */
export function isSameAnswer(one: AnswerValues, other: AnswerValues): boolean {
  return one.progressBp === other.progressBp && one.forecast === other.forecast && one.colour === other.colour && one.text === other.text;
}

/** Refuses an answer that does not count any more: `campaign.closed`, `answer.accepted`. */
export function checkAnswerable(campaign: Pick<Campaign, "due" | "graceDays">, { state }: Pick<Submission, "state">, today: Day): void {
  if (phaseOf(campaign, today) === "closed") throw refuse("campaign.closed");
  if (state === "accepted") throw refuse("answer.accepted");
}

/** Questions with those first that one tap answers, then those that need a form, then those that are answered; each in its order. */
export function inTapOrder<Question extends { readonly submission: Pick<Submission, "state">; readonly accepted?: Answer | undefined }>(
  questions: readonly Question[],
): readonly Question[] {
  const rank = ({ submission: { state }, accepted }: Question) => (state !== "waiting" && state !== "returned" ? 2 : accepted === undefined ? 1 : 0);
  return questions.toSorted((one, other) => rank(one) - rank(other));
}
