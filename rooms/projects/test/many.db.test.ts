import pg from "pg";
import { expect, test } from "vitest";
import { testSite } from "../../../tests/support/site.tsx";
import { projectsRoom } from "../src/room.ts";
import { listAmounts, listProjects } from "../src/store/listing.ts";

/** Projects of the test; every tenth is a bundle, the others have five shares of 1000 zł each. */
const COUNT = 3000;
/** Far above what the list takes (0.1 s), far below what one look at all shares for each project would take. Unit: ms. */
const MOST_MS = 3000;

test("a large catalogue is added up in one pass over its shares", { timeout: 60_000 }, async () => {
  const site = await testSite({ rooms: [projectsRoom] });
  const owner = new pg.Client({ connectionString: site.url });
  await owner.connect();
  try {
    await owner.query("set session_replication_role = replica");
    await owner.query("select set_config('splot.space', id::text, false) from kernel.space where code = 'cwiczenie'");
    await owner.query(
      `insert into kernel.object (space_id, id, kind, code, title, origin, mode, state, visibility, address, made_at)
        select s.id, md5('p' || i)::uuid, 'project', 'P-' || i, jsonb_build_object('pl', 'Projekt ' || i), 'example', 'enacted', 'accepted', 'public', '/projekty/p-' || i, now()
        from kernel.space s, generate_series(1, $1::integer) i where s.code = 'cwiczenie'`,
      [COUNT],
    );
    await owner.query(
      `insert into projects.project (space_id, id, type, parent_id)
        select s.id, md5('p' || i)::uuid, case when i % 10 = 0 then 'bundle' else 'single' end, case when i % 10 = 1 then md5('p' || (i + 9))::uuid end
        from kernel.space s, generate_series(1, $1::integer) i where s.code = 'cwiczenie'`,
      [COUNT],
    );
    await owner.query(
      "insert into projects.share select space_id, id, id, 2026 + year, 100000, 0 from projects.project, generate_series(0, 4) year where type = 'single'",
    );
    await owner.query("analyze");
  } finally {
    await owner.end();
  }
  const start = performance.now();
  const amounts = await site.read((read) => listAmounts(read, ["public"], {}));
  expect(performance.now() - start).toBeLessThan(MOST_MS);
  expect(amounts).toHaveLength(COUNT);
  const known = new Map(amounts.map(({ id, amount }) => [id, amount?.minor]));
  for (const order of ["", "kwota"] as const) {
    const part = await site.read((read) => listProjects(read, ["public"], { limit: 24, order }));
    expect([part.count, part.rows.length, part.next]).toEqual([COUNT, 24, part.rows.at(-1)?.id]);
    for (const { id, amount } of part.rows) expect([order, id, amount?.minor]).toEqual([order, id, known.get(id)]);
  }
  expect(new Set(amounts.map(({ amount }) => amount?.minor))).toEqual(new Set([500_000]));
});
