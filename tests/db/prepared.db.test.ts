import { sql } from "kysely";
import { expect, it, vi } from "vitest";
import { freshDatabase } from "../support/database.ts";

const LISTS = 600;

it("a statement that comes back is prepared, also after many lists of other lengths", async () => {
  // NOTE: names are given once a process; the tests that ran before this one in it may have used them up.
  vi.resetModules();
  const { kyselyOver, openPool } = await import("@splot/kernel/database");
  const pool = openPool({ url: (await freshDatabase()).url, max: 1 });
  const client = await pool.connect();
  try {
    const db = kyselyOver(client, { queries: 0 });
    const isPrepared = async (text: string): Promise<boolean> => {
      const { rows } = await client.query<{ found: boolean }>("select exists (select from pg_prepared_statements where statement = $1) as found", [text]);
      return rows[0]?.found ?? false;
    };
    const listed = (text: number) => sql`select ${sql.lit(text)} where 1 in (${sql.join([1, 2, 3, 4, 5, 6])})`.execute(db);
    for (let turn = 0; turn < 3; turn += 1) await Promise.all(Array.from({ length: LISTS }, (_, text) => listed(text)));
    const late = sql`select 'late'`;
    const found: boolean[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await late.execute(db);
      found.push(await isPrepared("select 'late'"));
    }
    expect(found).toEqual([false, false, true]);
    await listed(1);
    const { rows } = await client.query<{ count: number }>(
      "select count(*)::int as count from pg_prepared_statements where statement like 'select % where 1 in%'",
    );
    expect(rows).toEqual([{ count: 0 }]);
  } finally {
    client.release();
    await pool.end();
  }
});
