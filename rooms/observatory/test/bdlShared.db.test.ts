import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { getSpace } from "@splot/kernel/database";
import { perform } from "@splot/kernel/journal";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBankServer } from "../../../tests/support/bankServer.ts";
import { memberCodes } from "../../../tests/support/members.ts";
import { actorOf } from "../../../tests/support/site.tsx";
import { facts, siteWith } from "../../../tests/support/told.ts";
import { watchedPool } from "../../../tests/support/watchedPool.ts";
import { followBankVariable } from "../src/actions/followBankVariable.ts";
import type { Outside } from "../src/bdl/askBank.ts";
import { type SyncHand, syncBank } from "../src/bdl/syncBank.ts";

const material = process.env["SPLOT_TEST_MATERIAL"] ?? join(import.meta.dirname, "../../../../shared/data/dev");

describe.skipIf(!existsSync(material))("programs that share a list of the Local Data Bank (skipped: no shared data, when absent)", async () => {
  const site = await siteWith(facts);
  const bank = await startBankServer(material, memberCodes);
  afterAll(() => bank.stop());
  let at = Date.parse("2026-11-22T10:00:00Z");
  beforeAll(async () => {
    for (const variable of [999, 1001, 72305]) await site.act(followBankVariable, { variable }, { as: actorOf("officer"), space: "krakow" });
  });

  const outside: Outside = {
    bankUrl: bank.url,
    bordersUrl: "",
    now: () => new Date(at),
    rest: async (milliseconds) => {
      at += milliseconds;
    },
    chance: () => 0.5,
    mostMilliseconds: 10_000,
  };
  async function handOver(pool: pg.Pool, advance: SyncHand["advance"] = async () => {}): Promise<SyncHand> {
    const clocked = await getSpace(site.pool, "krakow", site.site.clock);
    const by = { ...clocked, actor: { kind: "system", name: "test" } } as const;
    return { advance, act: (action, input) => perform({ ...site.site.performer, pool }, action, { ...by, input, key: randomUUID() }) };
  }

  it("hold a page from the moment it is taken, however long they had to wait for their turn", { timeout: 60_000 }, async () => {
    const [other, observer] = [new pg.Client({ connectionString: site.url }), new pg.Client({ connectionString: site.url })];
    await Promise.all([other.connect(), observer.connect()]);
    await syncBank(await handOver(site.pool), outside, { wait: 1e9, whole: 1e12 });
    Object.assign(bank.state, { lastUpdate: "2026-12-20T00:00:00.000", added: 1 });
    await other.query("begin; select from observatory.bank_quota for update");
    const held = () =>
      site.read(
        async ({ db }) => (await db.selectFrom("observatory.bank_fetch").select("claimed_until").where("claim", "is not", null).execute())[0],
        "krakow",
      );
    const left: number[] = [];
    const hand = await handOver(site.pool, async (_, total) => {
      if (total > 0) left.push(((await held())?.claimed_until?.getTime() ?? 0) - at);
    });
    const whole = syncBank(hand, outside, { wait: 1e9, whole: 1e12 });
    const isWaiting = "select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and query like '%bank_quota%'";
    await expect.poll(async () => (await observer.query(isWaiting)).rows[0].count, { timeout: 20_000 }).toBe(1);
    at += 60_000;
    await other.query("rollback");
    await whole;
    await Promise.all([other.end(), observer.end()]);
    expect([left.length > 2, new Set(left)]).toEqual([true, new Set([15_000])]);
  });

  it("ask for no page twice while holds last, whenever one of them keeps an answer", { timeout: 120_000 }, async () => {
    for (let round = 0; round < 2; round += 1) await shareOne(round);
  });

  async function shareOne(round: number): Promise<void> {
    at += 8 * 86_400_000;
    bank.state.asked.length = 0;
    Object.assign(bank.state, { lastUpdate: `2027-01-01T00:00:00.${round}`, added: bank.state.added + 1 });
    const pause = () => sleep(Math.random() * 30);
    // Time that passes for both alike: a clock that each moves on would let the other's hold of a page lapse.
    const begun = Date.now();
    const moving = { ...outside, rest: (milliseconds: number) => sleep(Math.min(milliseconds, 50)), now: () => new Date(at + Date.now() - begun) };
    // One that comes when the other has ended would begin a sync of its own, so each goes on when both have begun.
    const { promise: bothBegan, resolve } = Promise.withResolvers<void>();
    let waiting = 2;
    let isKept = Promise.withResolvers<void>();
    const syncTogether = async (pool: pg.Pool) => {
      const hand = await handOver(pool);
      const act: SyncHand["act"] = async (action, input) => {
        await pause();
        const answer = await hand.act(action, input);
        await pause();
        if (action.name === "observatory.beginBankSync") {
          waiting -= 1;
          if (waiting === 0) resolve();
          await bothBegan;
        }
        if (action.name === "observatory.keepBankAnswer") isKept.resolve();
        return answer;
      };
      return syncBank({ ...hand, act }, moving, { wait: 1e9, whole: 1e12 });
    };
    // The other program keeps an answer just when this one has read how resources ended.
    const afterEnded = async (text: string) => {
      if (!text.includes('"ended_at" is not null')) return;
      isKept = Promise.withResolvers<void>();
      await Promise.race([isKept.promise, sleep(300)]);
    };
    await Promise.all([syncTogether(site.pool), syncTogether(watchedPool(site.pool, afterEnded))]);
    expect(bank.pathsOf().filter((path, place) => bank.pathsOf().indexOf(path) !== place)).toEqual([]);
    expect(bank.pathsOf().filter((path) => path.startsWith("data/")).length).toBeGreaterThanOrEqual(9);
  }
});
