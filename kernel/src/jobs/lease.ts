import { setImmediate as breathe } from "node:timers/promises";
import type pg from "pg";
import { type ClockedSpace, kyselyOver } from "../database/index.ts";
import { inTransaction } from "../database/transaction.ts";
import type { PersonId } from "../ids.ts";
import { findId } from "../ids.ts";
import type { JobHand } from "./job.ts";
import { held, soon } from "./store.ts";

/** A job that a runner has taken up. */
export interface TakenJob {
  readonly id: string;
  readonly kind: string;
  readonly args: unknown;
  readonly title: { readonly pl: string; readonly en?: string | undefined };
  readonly attempt: number;
  readonly lease: string;
  readonly by?: PersonId | undefined;
}

/** The job is no longer this runner's: it was cancelled, taken up by another, or the program ends. Everything of it is undone. */
export class JobLost extends Error {}

/** Least time between two writings of the progress. Unit: ms. */
const PACE = 400;

/**
 * Takes up the oldest job of a space that waits, or whose runner was not heard of in time. Missing: `undefined`, nothing waits.
 * NOTE: a runner that was only slow finds another lease in the row, and can commit nothing.
 */
export async function takeJob(pool: pg.Pool, { space }: ClockedSpace, leaseSeconds: number): Promise<TakenJob | undefined> {
  return inTransaction(pool, space.id, async (client) => {
    const { rows } = await client.query<TakenRow>(
      `update kernel.job set state = 'running', lease = gen_random_uuid(), lease_until = clock_timestamp() + make_interval(secs => $2), attempt = attempt + 1
       where space_id = $1 and id = (select id from kernel.job where space_id = $1 and
         (state = 'queued' or (state = 'running' and lease_until < clock_timestamp())) order by id for update skip locked limit 1)
       returning id, kind, title, arguments, attempt, lease, made_by`,
      [space.id, leaseSeconds],
    );
    const row = rows[0];
    if (row === undefined) return undefined;
    const { arguments: args, made_by, ...taken } = row;
    return { ...taken, args, by: made_by === null ? undefined : findId<"person">(made_by) };
  });
}

interface TakenRow extends Omit<TakenJob, "args" | "by"> {
  readonly arguments: unknown;
  readonly made_by: string | null;
}

/** What a lease needs to be kept. */
interface LeaseParts {
  readonly pool: pg.Pool;
  readonly where: ClockedSpace;
  readonly job: TakenJob;
  readonly seconds: number;
}

/** Holds a job while it runs: says that the runner lives and how far it is, beside the transaction of the work. */
export class Lease {
  readonly #parts: LeaseParts;
  readonly #timer: ReturnType<typeof setInterval>;
  #isLost = false;
  #writtenAt = 0;
  constructor(parts: LeaseParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => void this.#write({}).catch(() => {}), (parts.seconds * 1000) / 3);
  }
  readonly advance: JobHand<unknown>["advance"] = async (done, total) => {
    if (this.#isLost) throw new JobLost();
    const now = performance.now();
    if (now - this.#writtenAt < PACE) return;
    this.#writtenAt = now;
    await this.#write({ progress_done: Math.min(done, total), progress_total: total });
    if (this.#isLost) throw new JobLost();
    await breathe();
  };
  /** Gives the job up: it is not ours any more, or the program ends. */
  lose(): void {
    this.#isLost = true;
  }
  end(): void {
    clearInterval(this.#timer);
  }
  /** Lets the job be taken up again after some time, by this runner or another. Unit: seconds. */
  async release(seconds: number): Promise<void> {
    this.end();
    const { pool, where, job } = this.#parts;
    await inTransaction(pool, where.space.id, (client) =>
      held(kyselyOver(client, { queries: 0 }), { space: where.space, ...job })
        .set({ lease_until: soon(seconds) })
        .execute(),
    );
  }
  async #write(progress: { readonly progress_done?: number; readonly progress_total?: number }): Promise<void> {
    const { pool, where, job, seconds } = this.#parts;
    const row = await inTransaction(pool, where.space.id, (client) =>
      held(kyselyOver(client, { queries: 0 }), { space: where.space, ...job })
        .set({ ...progress, lease_until: soon(seconds) })
        .returning("id")
        .executeTakeFirst(),
    );
    if (row === undefined) this.#isLost = true;
  }
}
