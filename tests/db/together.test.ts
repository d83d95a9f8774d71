import { dayOf, newId, type ObjectId } from "@splot/kernel";
import { advanceClock, findRecentSpace, getSpace, inTransaction, kyselyOver, type ReadHandle, together, type WriteHandle } from "@splot/kernel/database";
import { saveThing } from "@splot/kernel/objects";
import { sql } from "kysely";
import type pg from "pg";
import { expect, it } from "vitest";
import { testSite } from "../support/site.tsx";

const site = await testSite({ rooms: [] });
const now = new Date("2026-03-02T09:00:00Z");
const where = await getSpace(site.pool, "cwiczenie", site.site.clock);

const countThings = async ({ db }: ReadHandle): Promise<number> =>
  (
    await db
      .selectFrom("kernel.object")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow()
  ).count;

/** A handle over the transaction of a client, as the command runner makes it. */
function writeOver(client: pg.PoolClient): WriteHandle {
  return { kind: "write", db: kyselyOver(client, { queries: 0 }), space: where.space, now, today: dayOf(now, where.space.zone), made: [] };
}

function keep(write: WriteHandle): Promise<void> {
  const id = newId<"object">() as ObjectId;
  return saveThing(write, { id, kind: "note", title: { pl: "Notatka" }, origin: "user", state: "kept", visibility: "public", address: `/notatki/${id}` });
}

it("reads that travel together see the one snapshot of their page, whatever is committed meanwhile", async () => {
  const seen = await site.read(async (read) => {
    const first = await countThings(read);
    await inTransaction(site.pool, where.space.id, (client) => keep(writeOver(client)));
    return [first, ...(await together(countThings(read), countThings(read), countThings(read)))];
  });
  expect(new Set(seen).size).toBe(1);
  expect(await site.read(countThings)).toBe((seen[0] ?? 0) + 1);
});

it("the queries of one turn leave in one message and are done in the order in which they were begun", async () => {
  const client = await site.pool.connect();
  const done: number[] = [];
  try {
    const { db } = writeOver(client);
    const begun = [3, 1, 2].map((no) => sql`select ${no}::int`.execute(db).then(() => done.push(no)));
    const { stream } = client.connection;
    for (let step = 0; step < 100; step += 1) await Promise.resolve();
    expect(stream.writableLength).toBeGreaterThan(0);
    await new Promise((resolve) => process.nextTick(resolve));
    expect(stream.writableCorked).toBe(0);
    await Promise.all(begun);
  } finally {
    client.release();
  }
  expect(done).toEqual([3, 1, 2]);
});

it("a part that fails takes the others with it, names itself, and lets nobody write afterwards", async () => {
  const before = await site.read(countThings);
  const fails = (write: WriteHandle) => sql`select 1 / 0`.execute(write.db);
  const twice = (write: WriteHandle) => keep(write).then(() => keep(write));
  const attempt = inTransaction(site.pool, where.space.id, (client) => {
    const write = writeOver(client);
    return together(twice(write), fails(write), twice(write));
  });
  await expect(attempt).rejects.toMatchObject({ code: "22012" });
  expect(await site.read(countThings)).toBe(before);
  await inTransaction(site.pool, where.space.id, (client) => keep(writeOver(client)));
  expect(await site.read(countThings)).toBe(before + 1);
});

it("posts of one second share a look at their space, and what the program changes is seen at once", async () => {
  const clock = () => now;
  const look = async () => (await findRecentSpace(site.pool, "cwiczenie", clock))?.clock().toISOString().slice(0, 10);
  expect(await look()).toBe("2026-03-02");
  await site.pool.query("update kernel.space set clock_offset_seconds = 86400 where code = 'cwiczenie'");
  expect(await look()).toBe("2026-03-02");
  await inTransaction(site.pool, where.space.id, (client) => advanceClock(writeOver(client), 1));
  expect(await look()).toBe("2026-03-04");
  await site.pool.query("update kernel.space set clock_offset_seconds = 0 where code = 'cwiczenie'");
  expect(await findRecentSpace(site.pool, "nowhere", clock)).toBeUndefined();
});
