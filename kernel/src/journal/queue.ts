import type pg from "pg";
import { rollBack } from "../database/read.ts";

/** Most acts that share one transaction. More would make the first of them wait too long. */
const MOST_TOGETHER = 64;

/** An act that waits for its turn; `run` does it on an open transaction. */
interface Waiting {
  readonly run: (client: pg.PoolClient) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
}

/**
 * Group commit: acts that would wait for the same lock (remarks of one round, casts of one ballot) share a
 * transaction, so that one flush to disk makes all of them durable. Each keeps its own savepoint: a refusal
 * undoes only its own act. Nobody is answered before the commit.
 */
export class CommitQueue {
  readonly #waiting = new Map<string, Waiting[]>();

  /** Runs a deed in the transaction of its queue. Shape: its result, after the commit. */
  join<Result>(pool: pg.Pool, queue: string, space: string, deed: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        run: async (client) => {
          const result = await deed(client);
          return () => resolve(result);
        },
        fail: reject,
      };
      const line = this.#waiting.get(queue);
      if (line !== undefined) line.push(waiting);
      else {
        this.#waiting.set(queue, [waiting]);
        void this.#drain(pool, queue, space);
      }
    });
  }

  async #drain(pool: pg.Pool, queue: string, space: string): Promise<void> {
    for (;;) {
      const group = this.#waiting.get(queue)?.splice(0, MOST_TOGETHER) ?? [];
      if (group.length === 0) break;
      await commitTogether(pool, space, group).catch((error: unknown) => {
        for (const { fail } of group) fail(error);
      });
    }
    this.#waiting.delete(queue);
  }
}

async function commitTogether(pool: pg.Pool, space: string, group: readonly Waiting[]): Promise<void> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query(`begin; set local splot.space = '${space}'`);
    const settle: (() => void)[] = [];
    for (const waiting of group) settle.push(await runAlone(client, waiting));
    await client.query("commit");
    for (const answer of settle) answer();
  } catch (error) {
    failure = await rollBack(client);
    throw error;
  } finally {
    client.release(failure);
  }
}

/** Runs one act of a group behind a savepoint. Shape: what answers it after the commit. */
async function runAlone(client: pg.PoolClient, { run, fail }: Waiting): Promise<() => void> {
  await client.query("savepoint one");
  try {
    const answer = await run(client);
    await client.query("release savepoint one");
    return answer;
  } catch (error) {
    await client.query("rollback to savepoint one");
    return () => fail(error);
  }
}
