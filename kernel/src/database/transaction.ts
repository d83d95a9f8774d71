import type pg from "pg";
import type { SpaceId } from "../ids.ts";
import { sendTogether } from "./pool.ts";
import { rollBack } from "./read.ts";
import { forgetRecentSpaces } from "./spaces.ts";
import { together } from "./together.ts";

/** Commits the transaction. Refuses (throws): a commit that the database turned into a rollback. */
export type Commit = () => Promise<void>;

/**
 * Runs `work` in one transaction of a space and commits it. Shape: what `work` gives, only after the commit stands.
 * Work that leaves the row of its space alone may commit itself, as the last thing that it does: the commit then travels
 * right behind its last writes.
 * Refuses (throws): what `work` throws, and a commit that the database turned into a rollback; nothing stays then.
 */
export async function inTransaction<Result>(pool: pg.Pool, space: SpaceId, work: (client: pg.PoolClient, commit: Commit) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  sendTogether(client);
  let failure: Error | undefined;
  let committing: Promise<void> | undefined;
  const commit: Commit = () => {
    committing ??= commitOn(client);
    return committing;
  };
  try {
    // NOTE: nobody waits for the answer to the opening; the first queries of the work travel with it.
    const [, result] = await together(client.query(`begin; set local splot.space = '${space}'`), work(client, commit));
    if (committing === undefined) {
      await commit();
      forgetRecentSpaces(pool);
    }
    await committing;
    return result;
  } catch (error) {
    failure = await rollBack(client);
    throw error;
  } finally {
    client.release(failure);
  }
}

async function commitOn(client: pg.PoolClient): Promise<void> {
  sendTogether(client);
  const { command } = await client.query("commit");
  // NOTE: a broken transaction answers COMMIT with ROLLBACK and no error.
  if (command !== "COMMIT") throw new Error("the transaction was already broken when it should be committed");
}
