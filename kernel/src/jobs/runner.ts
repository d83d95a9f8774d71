import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Json } from "../canonical.ts";
import type { Clock } from "../clock.ts";
import { type ClockedSpace, listSpaces } from "../database/index.ts";
import { type Action, type Performer, perform } from "../journal/index.ts";
import { Refusal } from "../refusal.ts";
import { effectOf, failureOf } from "./ending.ts";
import { JobFailure, type JobHand, type JobKind, type JobOutcome } from "./job.ts";
import { JobLost, Lease, type TakenJob, takeJob } from "./lease.ts";

/** What runs jobs. */
export interface RunnerParts {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly performer: Performer;
  readonly kinds: readonly JobKind[];
  /** A bug in a job, with the number that its page shows. */
  readonly onBug: (error: unknown, requestId: string) => void;
  /** Most jobs at a time. */
  readonly most?: number;
  /** After how long a silent runner loses its job. Unit: seconds. */
  readonly leaseSeconds?: number;
  /** How often the queue is looked at without being told. Unit: seconds. */
  readonly pollSeconds?: number;
  /** Rest before a job that broke is tried again, growing with each try. Unit: seconds. */
  readonly restSeconds?: number;
}

/** How often a job that breaks is taken up. */
const MOST_ATTEMPTS = 3;

/**
 * Runs the jobs of all spaces in the background. Several runners (processes) share one queue: each takes up what no
 * other holds, and what one lost by dying is taken up again; the effect of a job stands once or not at all.
 */
export class JobRunner {
  readonly #parts: Required<RunnerParts>;
  readonly #kinds: ReadonlyMap<string, JobKind>;
  readonly #running = new Map<Lease, Promise<void>>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #look: Promise<void> | undefined;
  #isWanted = false;
  #isStopped = false;

  constructor(parts: RunnerParts) {
    this.#parts = { most: 2, leaseSeconds: 15, pollSeconds: 5, restSeconds: 5, ...parts };
    this.#kinds = new Map(parts.kinds.map((kind) => [kind.name, kind]));
  }

  start(): void {
    this.#timer = setInterval(() => this.wake(), this.#parts.pollSeconds * 1000);
    this.wake();
  }

  /** Looks for work now. */
  wake(): void {
    if (this.#isStopped) return;
    this.#isWanted = true;
    this.#look ??= this.#lookAround()
      .catch((error: unknown) => this.#parts.onBug(error, randomUUID()))
      .finally(() => {
        this.#look = undefined;
        if (this.#isWanted) this.wake();
      });
  }

  /** Waits until nothing runs and nothing more can be taken up now. */
  async settled(): Promise<void> {
    while (this.#look !== undefined || this.#running.size > 0) await Promise.all([this.#look, ...this.#running.values()]);
  }

  /** Takes up no more; what runs is undone at its next step and given back to the queue. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    for (const lease of this.#running.keys()) lease.lose();
    await this.settled();
  }

  async #lookAround(): Promise<void> {
    this.#isWanted = false;
    const { pool, clock, leaseSeconds, most } = this.#parts;
    for (const where of await listSpaces(pool, clock)) {
      while (!this.#isStopped && this.#running.size < most) {
        const job = await takeJob(pool, where, leaseSeconds);
        if (job === undefined) break;
        this.#begin(where, job);
      }
    }
  }

  #begin(where: ClockedSpace, job: TakenJob): void {
    const lease = new Lease({ pool: this.#parts.pool, where, job, seconds: this.#parts.leaseSeconds });
    const ended = this.#run(where, job, lease)
      .catch((error: unknown) => this.#parts.onBug(error, randomUUID()))
      .finally(() => {
        lease.end();
        this.#running.delete(lease);
        this.wake();
      });
    this.#running.set(lease, ended);
  }

  async #run(where: ClockedSpace, job: TakenJob, lease: Lease): Promise<void> {
    const kind = this.#kinds.get(job.kind);
    if (kind === undefined || job.attempt > MOST_ATTEMPTS) return this.#perform(where, job, failureOf(job, brokenOutcome(job.id)));
    try {
      await this.#perform(where, job, effectOf(kind, job, { lease, beside: this.#beside(where) }));
    } catch (error) {
      await this.#settle(where, job, { lease, error });
    }
  }

  /** Nothing of the job stands: says why, or lets it be tried again. */
  async #settle(where: ClockedSpace, job: TakenJob, { lease, error }: { readonly lease: Lease; readonly error: unknown }): Promise<void> {
    if (error instanceof JobLost) return lease.release(0);
    const outcome = outcomeOf(error);
    if (outcome !== undefined) return this.#perform(where, job, failureOf(job, outcome));
    const requestId = randomUUID();
    this.#parts.onBug(error, requestId);
    if (job.attempt < MOST_ATTEMPTS) return lease.release(this.#parts.restSeconds * job.attempt);
    return this.#perform(where, job, failureOf(job, brokenOutcome(requestId)));
  }

  /** What a job does apart from its own transaction. */
  #beside(where: ClockedSpace): JobHand<unknown>["beside"] {
    return (action, input) => perform(this.#parts.performer, action, { ...where, actor: { kind: "system", name: "jobs" }, input, key: randomUUID() });
  }

  async #perform(where: ClockedSpace, job: TakenJob, act: Action<{ readonly job: string }, Json>): Promise<void> {
    await perform(this.#parts.performer, act, {
      ...where,
      actor: { kind: "system", name: "jobs" },
      input: { job: job.id },
      key: `${act.name}:${job.id}:${job.attempt}`,
    });
  }
}

/** What is told of a job that was refused. Missing: `undefined` for a bug or a lost race, which are tried again. */
function outcomeOf(error: unknown): JobOutcome | undefined {
  if (error instanceof JobFailure) return error.outcome;
  if (!(error instanceof Refusal) || error.code === "command.busy") return undefined;
  return { ok: 0, bad: 0, message: error.details.text };
}

function brokenOutcome(number: string): JobOutcome {
  return {
    ok: 0,
    bad: 0,
    message: {
      pl: `Zadanie kilka razy przerwał błąd po naszej stronie. Co zapisało, zostaje. Uruchom je ponownie: zrobi tylko resztę. Jeśli błąd wróci, podaj nam numer ${number}.`,
      en: `An error on our side broke the job several times. What it wrote stays. Start it again: it will do the rest alone. If it happens again, tell us the number ${number}.`,
    },
  };
}
