import type pg from "pg";
import { type Clock, dayOf } from "../clock.ts";
import type { ReadHandle, Space } from "./handles.ts";
import { kyselyOver, type QueryCount } from "./pool.ts";

/** What a read needs besides its work. */
export interface ReadOptions {
  readonly pool: pg.Pool;
  readonly space: Space;
  readonly clock: Clock;
  /** Receives the number of queries, for budgets. */
  readonly count?: QueryCount;
}

/**
 * Runs `work` on one consistent, read-only snapshot of a space.
 * NOTE: opening is one message (begin + space), so a read costs two round trips beyond its queries.
 */
export async function read<Result>(options: ReadOptions, work: (handle: ReadHandle) => Promise<Result>): Promise<Result> {
  const { pool, space, clock } = options;
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query(`begin isolation level repeatable read read only; set local splot.space = '${space.id}'`);
    const now = clock();
    const db = kyselyOver(client, options.count ?? { queries: 0 });
    const result = await work({ kind: "read", db, space, now, today: dayOf(now, space.zone) });
    await client.query("commit");
    return result;
  } catch (error) {
    failure = await rollBack(client);
    throw error;
  } finally {
    client.release(failure);
  }
}

/** Ends a failed transaction. Missing: `undefined` when the connection is still good. */
export async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query("rollback");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
