import { sql } from "kysely";
import type { WriteHandle } from "../database/index.ts";

/**
 * The next number of a series in its reset scope: 1..n, gapless, never reused (I9). The row stays locked
 * until the transaction ends, so a rollback gives the number back.
 */
export async function issueNumber(write: WriteHandle, kind: string, scope: string): Promise<number> {
  const row = await write.db
    .insertInto("kernel.number_series")
    .values({ space_id: write.space.id, kind, scope, last: 1 })
    .onConflict((conflict) => conflict.columns(["space_id", "kind", "scope"]).doUpdateSet({ last: sql<number>`number_series.last + 1` }))
    .returning("last")
    .executeTakeFirstOrThrow();
  write.made.push(["number", kind, scope, row.last]);
  return row.last;
}
