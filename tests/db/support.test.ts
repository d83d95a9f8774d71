import pg from "pg";
import { expect, test } from "vitest";
import { freshDatabase, testDatabase } from "../support/database.ts";

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

test("a file keeps its database, and a fresh one knows nothing of it", async () => {
  const { url } = await testDatabase();
  await query(url, "create table trace (word text)");
  expect((await testDatabase()).url).toBe(url);
  const other = await freshDatabase();
  expect(await query(other.url, "select to_regclass('trace') as trace")).toEqual([{ trace: null }]);
});

test("a test database is migrated", async () => {
  const { url } = await testDatabase();
  const [row] = await query(url, "select count(*)::int as landed from public.splot_migration");
  expect(row).toEqual({ landed: expect.any(Number) });
  expect(Number((row as { landed: number }).landed)).toBeGreaterThan(0);
});

test("Polish letters sort by the Polish alphabet where it is asked for", async () => {
  const { url } = await testDatabase();
  const rows = await query(url, `select letter from (values ('m'), ('ł'), ('l')) as v(letter) order by letter collate "pl-x-icu"`);
  expect(rows).toEqual([{ letter: "l" }, { letter: "ł" }, { letter: "m" }]);
});
