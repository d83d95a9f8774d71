import type { ZodType } from "zod";
import type { Json } from "../canonical.ts";
import type { PersonId } from "../ids.ts";
import type { Act, Action } from "../journal/index.ts";
import { refusals } from "../refusal.ts";
import type { Bilingual, ContentText } from "../text.ts";

export const jobStates = {
  queued: { pl: "czeka w kolejce", en: "waiting" },
  running: { pl: "trwa", en: "running" },
  done: { pl: "zrobione", en: "done" },
  partly: { pl: "zrobione częściowo", en: "partly done" },
  failed: { pl: "nie udało się", en: "failed" },
  cancelled: { pl: "przerwane", en: "cancelled" },
} as const satisfies Record<string, Bilingual>;
export type JobState = keyof typeof jobStates;

/** Has a job in this state ended for good? */
export function isOver(state: JobState): boolean {
  return state !== "queued" && state !== "running";
}

/** One row of a report: what was read there, and what to do about it. */
export interface JobFinding {
  /** Row of the file, the header being row 1. Missing: it concerns the whole. */
  readonly row?: number | undefined;
  /** Column or part. */
  readonly place?: string | undefined;
  /** A bad row was not taken; the others are remarks. */
  readonly isBad: boolean;
  readonly text: ContentText;
  readonly hint?: ContentText | undefined;
}

/** What came of a job. `ok` and `bad` together are the rows read, and every bad one is among the findings (I11). */
export interface JobOutcome {
  readonly ok: number;
  readonly bad: number;
  readonly message: ContentText;
  /** Path in the space where its result stands. */
  readonly link?: string | undefined;
  readonly findings?: readonly JobFinding[] | undefined;
}

/** Ends a job as failed and undoes everything that it has written: all or nothing. */
export class JobFailure extends Error {
  readonly outcome: JobOutcome;
  constructor(outcome: JobOutcome) {
    super(outcome.message.en ?? outcome.message.pl);
    this.name = "JobFailure";
    this.outcome = outcome;
  }
}

/** What a job has in hand while it runs. */
export interface JobHand<Args> {
  readonly id: string;
  readonly args: Args;
  /** Who started it. Missing: the program. */
  readonly by?: PersonId | undefined;
  /**
   * Says how far it is; may be called for each row. Lets others have the processor in between.
   * Refuses (throws): the job was cancelled or is no longer ours; let it pass, and all that was written is undone.
   */
  advance(done: number, total: number): Promise<void>;
  /**
   * Performs an act of the program that lasts whatever becomes of the job: in a transaction of its own, committed at once.
   * For work that must go on where it was cut, such as fetching from others. The job's own transaction must hold nothing
   * that it needs.
   */
  beside<Input, Result extends Json>(action: Action<Input, Result>, input: Input): Promise<Result>;
}

/** A kind of long work that a room brings. */
export interface JobKind<Args = unknown> {
  /** `room.noun`. */
  readonly name: string;
  readonly input: ZodType<Args, unknown>;
  /**
   * Does the work as one act of the program: its effect, its report and its end are committed together, so whatever
   * happens to the process, the effect stands once or not at all.
   */
  run(act: Act, hand: JobHand<Args>): Promise<JobOutcome>;
}

/** Declares a kind of job. Its arguments are checked by its own schema before it runs. */
export function jobKind<Args>(definition: JobKind<Args>): JobKind {
  const { name, input, run } = definition;
  return { name, input, run: (act, hand) => run(act, { ...hand, args: input.parse(hand.args) }) };
}

/** What starts a job. At most one job of a kind and key waits or runs at a time (I11). */
export interface NewJob {
  readonly kind: string;
  /** Missing: any number at a time. */
  readonly key?: string | undefined;
  readonly title: ContentText;
  readonly args: Json;
}

export const refuseJob = refusals({
  "job.running": { kind: "conflict", pl: "To zadanie już trwa. Poczekaj, aż się skończy.", en: "This job is already running. Wait until it ends." },
  "job.unknown": { kind: "unknown", pl: "Nie ma takiego zadania.", en: "There is no such job." },
  "job.over": { kind: "conflict", pl: "To zadanie już się skończyło. Nie można go przerwać.", en: "This job has ended already. It cannot be cancelled." },
});
