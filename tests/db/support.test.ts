import pg from "pg";
import { expect, test } from "vitest";
import { type Content, freshDatabase } from "../support/database.ts";

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

test("a clone knows nothing of what was written into another", async () => {
  const { url } = await freshDatabase();
  await query(url, "create table trace (word text)");
  const other = await freshDatabase();
  expect(await query(other.url, "select to_regclass('trace') as trace")).toEqual([{ trace: null }]);
});

test("a content is told once, and each clone of it stands for itself", async () => {
  let tellings = 0;
  const content: Content = {
    name: `words_${process.pid}`,
    tell: async (url) => {
      tellings += 1;
      await query(url, "create table word as select 'told' as text");
    },
  };
  const [one, other] = await Promise.all([freshDatabase(content), freshDatabase(content)]);
  await query(one.url, "delete from word");
  expect(await query(other.url, "select text from word")).toEqual([{ text: "told" }]);
  expect(tellings).toBe(1);
});

test("a content whose telling failed is told anew", async () => {
  let tellings = 0;
  const content: Content = {
    name: `failing_${process.pid}`,
    tell: async (url) => {
      tellings += 1;
      await query(url, "create table word (text text)");
      if (tellings === 1) throw new Error("no voice");
    },
  };
  await expect(freshDatabase(content)).rejects.toThrow("no voice");
  expect(await query((await freshDatabase(content)).url, "select text from word")).toEqual([]);
});

test("a test database is migrated", async () => {
  const { url } = await freshDatabase();
  const [row] = await query(url, "select count(*)::int as landed from public.splot_migration");
  expect(row).toEqual({ landed: expect.any(Number) });
  expect(Number((row as { landed: number }).landed)).toBeGreaterThan(0);
});

test("Polish letters sort by the Polish alphabet where it is asked for", async () => {
  const { url } = await freshDatabase();
  const rows = await query(url, `select letter from (values ('m'), ('ł'), ('l')) as v(letter) order by letter collate "pl-x-icu"`);
  expect(rows).toEqual([{ letter: "l" }, { letter: "ł" }, { letter: "m" }]);
});
