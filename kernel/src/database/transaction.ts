import type pg from "pg";
import type { SpaceId } from "../ids.ts";
import { rollBack } from "./read.ts";

/**
 * Runs `work` in one transaction of a space and commits it. Shape: what `work` gives, only after the commit stands.
 * Refuses (throws): what `work` throws, and a commit that the database turned into a rollback; nothing stays then.
 */
export async function inTransaction<Result>(pool: pg.Pool, space: SpaceId, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query(`begin; set local splot.space = '${space}'`);
    const result = await work(client);
    const { command } = await client.query("commit");
    // NOTE: a broken transaction answers COMMIT with ROLLBACK and no error.
    if (command !== "COMMIT") throw new Error("the transaction was already broken when it should be committed");
    return result;
  } catch (error) {
    failure = await rollBack(client);
    throw error;
  } finally {
    client.release(failure);
  }
}
