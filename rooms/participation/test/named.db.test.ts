import { randomBytes } from "node:crypto";
import { configureSeal } from "@splot/people";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testSite, visitor } from "../../../tests/support/site.tsx";
import { sendRemark } from "../src/index.ts";
import { participationRoom } from "../src/room.ts";
import { openRound, remarkOn, withRegimes } from "./builders.ts";

configureSeal(randomBytes(32));
const site = await testSite({ rooms: [participationRoom] });
const owner = new pg.Client({ connectionString: site.url });

beforeAll(async () => {
  await owner.connect();
  await withRegimes(site);
  site.setNow("2026-03-02T09:00:00Z");
  const round = await openRound(site);
  site.setNow("2026-03-04T09:00:00Z");
  await site.act(sendRemark, remarkOn(round.id), { as: visitor });
});
afterAll(() => owner.end());

/** Rows of a burst with something in them that there is not: every column is taken over but these. */
const loose: readonly (readonly [table: string, changed: Readonly<Record<string, string>>])[] = [
  ["kernel.object", { space_id: "gen_random_uuid()" }],
  ["kernel.command", { space_id: "gen_random_uuid()" }],
  ["kernel.journal_payload", { seq: "1000" }],
  ["thread.receipt_place", { code: "'ABCDEFGHJKMN'", space_id: "gen_random_uuid()" }],
  ["thread.receipt", { code: "'ABCDEFGHJKMN'", object_id: "gen_random_uuid()" }],
  ["participation.remark", { id: "gen_random_uuid()", no: "1000" }],
  [
    "participation.remark",
    { round_id: "gen_random_uuid()", id: "(select id from kernel.object o where o.kind <> 'remark' and o.space_id = t.space_id limit 1)" },
  ],
];

async function copyOf(table: string, changed: Readonly<Record<string, string>>): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
    [table],
  );
  const names = rows.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(changed)));
  return `insert into ${table} (${names.join(", ")}) select ${names.map((name) => changed[name] ?? `t.${name}`).join(", ")} from ${table} t limit 1`;
}

test.each(loose)("%s names only what there is, in a burst and in a restored copy", async (table, changed) => {
  const copying = await copyOf(table, changed);
  await expect(owner.query(copying)).rejects.toMatchObject({ code: "23503" });
  const [schema = ""] = table.split(".");
  await owner.query("begin");
  await owner.query(`alter table ${table} disable trigger user`);
  const { rowCount } = await owner.query(copying);
  expect(rowCount).toBe(1);
  await expect(owner.query(`call ${schema}.check_links()`)).rejects.toMatchObject({ code: "23503" });
  await owner.query("rollback");
  await owner.query(`call ${schema}.check_links()`);
});

test.each([
  "delete from kernel.object where kind = 'remark'",
  "update kernel.object set id = gen_random_uuid() where kind = 'round'",
  "update participation.remark set round_id = gen_random_uuid()",
  "update participation.round set id = gen_random_uuid()",
  "delete from participation.round r where exists (select from participation.remark m where m.round_id = r.id)",
  "update kernel.command set space_id = gen_random_uuid()",
  "update kernel.journal_payload set seq = seq + 1000",
  "update kernel.space set id = gen_random_uuid() where code = 'cwiczenie'",
  "delete from kernel.space where code = 'cwiczenie'",
])("what is named stays: %s", async (attack) => {
  await expect(owner.query(attack)).rejects.toMatchObject({ code: /^(update|delete from) participation\.round/.test(attack) ? "23001" : "23503" });
});
