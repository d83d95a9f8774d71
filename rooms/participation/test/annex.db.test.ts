import { randomBytes } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { configureSeal } from "@splot/people";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { testSite } from "../../../tests/support/site.tsx";
import { participationRoom } from "../src/room.ts";
import { acceptedRemark, openRound, withRegimes } from "./builders.ts";

configureSeal(randomBytes(32));
setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const REMARKS = 60_000;
const site = await testSite({ rooms: [participationRoom] });
let file = "";

/** A settled round of many remarks: the first came through the acts, the others repeat it. */
beforeAll(async () => {
  await withRegimes(site);
  const { id, address } = await openRound(site);
  await acceptedRemark(site, id);
  file = `/cwiczenie${address}/uwagi.csv`;
  const owner = new pg.Client({ connectionString: site.url });
  await owner.connect();
  const others = `participation.remark m, lateral (select g as no, ('00000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid as id from generate_series(2, ${REMARKS}) g) n where m.no = 1`;
  await owner.query(`update participation.round set settled_at = now(), remark_count = ${REMARKS} where id = '${id}'`);
  await owner.query("update participation.disposition set state = 'published', published_at = now()");
  await owner.query(
    `insert into kernel.object select o.space_id, n.id, o.kind, null, o.title, o.origin, o.mode, o.source, 'answered', 'public', null, '/proba/' || n.no, o.made_at, null from ${others.replace(" where", ", kernel.object o where o.id = m.id and")}`,
  );
  await owner.query(
    `insert into participation.remark (space_id, id, round_id, no, received_at, received_on, round_closes_on, block_key, proposed_text, reason_text, channel, author_kind)
     select m.space_id, n.id, m.round_id, n.no, m.received_at, m.received_on, m.round_closes_on, m.block_key, repeat('Ąę "cytat", ', 40) || n.no, repeat('powód ', 40), m.channel, m.author_kind from ${others}`,
  );
  await owner.query(
    `insert into participation.disposition (space_id, remark_id, round_id, verdict, rationale, state, proposed_by, proposed_at, approved_by, approved_at, published_at)
     select d.space_id, n.id, d.round_id, 'explained', repeat('Wyjaśniamy. ', 30), d.state, d.proposed_by, d.proposed_at, d.approved_by, d.approved_at, d.published_at
     from participation.disposition d, ${others.replace("where", "where d.remark_id = m.id and")}`,
  );
  await owner.query("analyze");
  await owner.end();
}, 180_000);

async function idle(): Promise<number> {
  for (let turn = 0; turn < 100 && site.pool.idleCount < site.pool.totalCount; turn += 1) await new Promise((done) => setTimeout(done, 20));
  return site.pool.totalCount - site.pool.idleCount;
}

describe(`the annex of ${REMARKS} remarks`, () => {
  test("leaves part by part, whole, and in bounded memory", { timeout: 240_000 }, async () => {
    const answer = await site.fetch(file);
    expect(answer.status).toBe(200);
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    // The first rows are with the reader while the snapshot is still being read.
    expect(new TextDecoder().decode(first?.value)).toMatch(/^(\ufeff)?numer,/);
    expect(site.pool.totalCount - site.pool.idleCount).toBe(1);

    collect();
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    let lines = linesOf(first?.value);
    let last = "";
    for (let part = 1; ; part += 1) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) break;
      lines += linesOf(value);
      last = new TextDecoder().decode(value).trimEnd().split("\r\n").at(-1) ?? "";
      if (part % 10 === 0) {
        collect();
        most = Math.max(most, process.memoryUsage().heapUsed - before);
      }
    }
    expect(lines).toBe(REMARKS + 1);
    expect(last).toContain(`.${REMARKS},`);
    expect(most / 1_000_000).toBeLessThanOrEqual(60);
    expect(await idle()).toBe(0);
  });

  test("gives its snapshot back when the reader goes away", async () => {
    const reader = (await site.fetch(file)).body?.getReader();
    await reader?.read();
    expect(site.pool.totalCount - site.pool.idleCount).toBe(1);
    await reader?.cancel();
    expect(await idle()).toBe(0);
  });

  test("leaves connections to everybody else: further long files wait", async () => {
    const slow = [await site.fetch(file), await site.fetch(file)];
    expect(slow.map(({ status }) => status)).toEqual([200, 200]);
    const third = await site.fetch(file, { headers: { "accept-language": "pl" } });
    expect(third.status).toBe(429);
    expect((await site.fetch(file.replace(/\.csv$/, ""))).status).toBe(200);
    for (const answer of slow) await answer.body?.cancel();
    expect(await idle()).toBe(0);
    const next = await site.fetch(file);
    expect(next.status).toBe(200);
    await next.body?.cancel();
  });
});

function linesOf(bytes: Uint8Array | undefined): number {
  return (bytes ?? []).filter((byte) => byte === 10).length;
}
