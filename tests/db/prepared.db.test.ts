import { kyselyOver, openPool } from "@splot/kernel/database";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { freshDatabase } from "../support/database.ts";

const LISTS = 600;

it("a statement that comes back is prepared, also after many lists of other lengths", async () => {
  const pool = openPool({ url: (await freshDatabase()).url, max: 1 });
  const client = await pool.connect();
  try {
    const db = kyselyOver(client, { queries: 0 });
    const isPrepared = async (text: string): Promise<boolean> => {
      const { rows } = await client.query<{ found: boolean }>("select exists (select from pg_prepared_statements where statement = $1) as found", [text]);
      return rows[0]?.found ?? false;
    };
    const listed = (length: number) => sql`select 1 where 1 in (${sql.join(Array.from({ length }, (_, place) => place))})`.execute(db);
    for (let turn = 0; turn < 3; turn += 1) for (let length = 6; length < 6 + LISTS; length += 1) await listed(length);
    const late = sql`select 'late'`;
    const found: boolean[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await late.execute(db);
      found.push(await isPrepared("select 'late'"));
    }
    expect(found).toEqual([false, false, true]);
    await listed(6);
    const { rows } = await client.query<{ count: number }>(
      "select count(*)::int as count from pg_prepared_statements where statement like 'select 1 where 1 in%'",
    );
    expect(rows).toEqual([{ count: 0 }]);
  } finally {
    client.release();
    await pool.end();
  }
});
