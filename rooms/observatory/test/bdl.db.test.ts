import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { COMMONS, sha256 } from "@splot/kernel";
import { getSpace } from "@splot/kernel/database";
import { findBytes } from "@splot/kernel/files";
import { perform } from "@splot/kernel/journal";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Mishap, startBankServer } from "../../../tests/support/bankServer.ts";
import { memberCodes } from "../../../tests/support/members.ts";
import { actorOf, type TestSpace } from "../../../tests/support/site.tsx";
import { facts, siteWith } from "../../../tests/support/told.ts";
import { followBankVariable } from "../src/actions/followBankVariable.ts";
import type { Outside } from "../src/bdl/askBank.ts";
import { type SyncHand, syncBank } from "../src/bdl/syncBank.ts";
import { type FetchedTable, listFetched, openFetched } from "../src/index.ts";
import { bankQuotas } from "../src/model/bdl/quota.ts";
import { FindingLog, type FlatRow } from "../src/reading/index.ts";
import { findNewestSync, listBankFindings } from "../src/store/bdl/syncs.ts";

const material = process.env["SPLOT_TEST_MATERIAL"] ?? join(import.meta.dirname, "../../../../shared/data/dev");

describe.skipIf(!existsSync(material))("fetching from the Local Data Bank (skipped: no shared data, when absent)", { timeout: 60_000 }, async () => {
  const site = await siteWith(facts);
  const bank = await startBankServer(material, memberCodes);
  afterAll(() => bank.stop());
  let at = Date.parse("2026-11-22T10:00:00Z");
  const rests: number[] = [];
  beforeEach(() => {
    bank.state.asked.length = 0;
    bank.state.meet = () => undefined;
    rests.length = 0;
    at += 8 * 86_400_000;
  });

  const outside = (more: Partial<Outside> = {}): Outside => ({
    bankUrl: bank.url,
    bordersUrl: "",
    now: () => new Date(at),
    rest: async (milliseconds) => {
      rests.push(milliseconds);
      at += milliseconds;
    },
    chance: () => 0.5,
    mostMilliseconds: 10_000,
    ...more,
  });
  async function handIn(code: TestSpace, advance: SyncHand["advance"] = async () => {}): Promise<SyncHand> {
    const clocked = await getSpace(site.pool, code, site.site.clock);
    return {
      advance,
      act: (action, input) => perform(site.site.performer, action, { ...clocked, actor: { kind: "system", name: "test" }, input, key: randomUUID() }),
    };
  }
  const sync = async (more: Partial<Outside> = {}, patience = { wait: 1e9, whole: 1e12 }) => syncBank(await handIn("krakow"), outside(more), patience);
  const follow = (variable: number, indicator?: string) =>
    site.act(followBankVariable, { variable, ...(indicator === undefined ? {} : { indicator }) }, { as: actorOf("officer"), space: "krakow" });
  const loadedCount = () =>
    site.read(
      async ({ db, space }) => (await db.selectFrom("observatory.observation").select("value").where("space_id", "=", space.id).execute()).length,
      "krakow",
    );
  const findings = async () =>
    site.read(
      async (read) => (await listBankFindings(read, (await findNewestSync(read))?.id ?? "")).map(({ code, isBad }) => `${isBad ? "!" : ""}${code}`),
      "krakow",
    );
  const dataPaths = () => bank.pathsOf().filter((path) => path.startsWith("data/"));
  const tables = (): Promise<readonly FetchedTable[]> => site.read((read) => listFetched(read), "krakow");

  it("fetches the words, the units, the variables and every page of their numbers, once each, and loads them as a release with its proof", async () => {
    await follow(72305, "population");
    const end = await sync();
    expect(end.resumeAt).toBeUndefined();
    const scope = "?unit-level=6&unit-parent-id=011210000000";
    expect(bank.pathsOf()).toEqual([
      "attributes 0",
      "measures 0",
      "units?level=2 0",
      ...[0, 1, 2].map((page) => `units?level=6&parent-id=011200000000 ${page}`),
      "variables/72305 0",
      "subjects/P2425 0",
      "subjects/G7 0",
      "subjects/K3 0",
      ...[0, 1, 2].map((page) => `data/by-variable/72305${scope} ${page}`),
    ]);
    const [table] = await tables();
    expect(table).toMatchObject({ variable: 72305, lastUpdate: "2025-05-14T15:05:15.743" });
    expect(table?.answers).toHaveLength(3);
    for (const { sha256: hash, address } of table?.answers ?? []) {
      const bytes = await site.read((read) => findBytes(read, hash), "krakow");
      expect(sha256(bytes ?? "")).toBe(hash);
      expect(address).toContain(`${bank.url}/data/by-variable/72305?unit-level=6`);
    }
    const rows = await site.read(async (read) => {
      const log = new FindingLog();
      const reading = await openFetched(read, table ?? expect.fail("nothing fetched"), log);
      const all: FlatRow[] = [];
      for await (const row of reading.rows) all.push(row);
      expect(log.isBad).toBe(false);
      expect(reading.columns).toEqual(["variableId", "unitId", "year"]);
      return all;
    }, "krakow");
    expect(new Set(rows.map(({ key }) => key[1])).size).toBe(230);
    const page = await (await site.fetch("/krakow/dane/wydania/bdl-krakow-72305-2025-05-14")).text();
    expect(page).toContain("Bank Danych Lokalnych: ogółem, stan w dniu 31 XII");
    expect(page).toContain("bdl-72305-3.json");
    expect(await loadedCount()).toBeGreaterThan(15 * 20);
    expect(await findings()).toEqual(["loaded"]);
  });

  it("the same answers again cost one question and add nothing; other numbers become another release", async () => {
    const before = await loadedCount();
    await sync();
    expect(bank.pathsOf()).toEqual(dataPaths());
    expect(dataPaths()).toHaveLength(1);
    expect([await loadedCount(), await findings()]).toEqual([before, []]);
    Object.assign(bank.state, { lastUpdate: "2026-05-20T09:00:00.000", added: 7 });
    bank.state.asked.length = 0;
    await sync();
    expect(dataPaths()).toHaveLength(3);
    expect(await loadedCount()).toBe(2 * before);
  });

  it.each<[string, Mishap, number]>([
    ["429 with Retry-After", { kind: "status", status: 429, headers: { "retry-after": "90" } }, 90_000],
    ["429 without it", { kind: "status", status: 429 }, 1500],
    ["500", { kind: "status", status: 500 }, 1500],
    ["503 that asks to wait", { kind: "status", status: 503, headers: { "retry-after": "40" } }, 40_000],
    ["a connection cut in the middle of an answer", { kind: "cut" }, 1500],
    ["an answer that does not come in time", { kind: "slow" }, 1500],
    ["an answer that is no JSON", { kind: "unreadable" }, 1500],
  ])("survives %s: waits, asks for that page again and for no other", async (...[, mishap, least]) => {
    Object.assign(bank.state, { lastUpdate: `2026-06-${10 + bank.state.added}T09:00:00.000`, added: bank.state.added + 1 });
    let met = 0;
    bank.state.meet = ({ path, page }) => {
      if (!path.startsWith("data/") || page !== 1 || met > 0) return undefined;
      met = at;
      return mishap;
    };
    await sync(mishap.kind === "slow" ? { mostMilliseconds: 700 } : {});
    expect(dataPaths().map((path) => path.at(-1))).toEqual(["0", "1", "1", "2"]);
    expect(rests.reduce((sum, rest) => sum + rest, 0)).toBeGreaterThanOrEqual(least);
    expect(await findings()).toEqual(["loaded"]);
    expect((await tables())[0]?.fetches[0]?.recordCount).toBe(230);
  });

  it.each([
    ["the day of update changes between two pages", "update"],
    ["a page comes a second time under another number", "repeat"],
  ])("begins the variable anew when %s", async (...[, how]) => {
    Object.assign(bank.state, { lastUpdate: `2026-07-${10 + bank.state.added}T09:00:00.000`, added: bank.state.added + 1 });
    let isDone = false;
    bank.state.meet = (question) => {
      if (!question.path.startsWith("data/") || question.page !== 1 || isDone) return undefined;
      isDone = true;
      if (how === "update") Object.assign(bank.state, { lastUpdate: "2026-08-01T00:00:00.000" });
      else Object.assign(question, { page: 0 });
      return undefined;
    };
    await sync();
    expect(dataPaths()).toHaveLength(5);
    expect(await findings()).toEqual(["pages_changed", "loaded"]);
    const [table] = await tables();
    const pages = await Promise.all((table?.answers ?? []).map(({ sha256: hash }) => site.read((read) => findBytes(read, hash), "krakow")));
    expect(new Set(pages.map((bytes) => JSON.parse(String(bytes)).lastUpdate)).size).toBe(1);
  });

  it("gives a variable up that the bank does not know or that never holds still, and says so; the others go on", async () => {
    await follow(999);
    await follow(1001);
    Object.assign(bank.state, { added: bank.state.added + 1 });
    bank.state.meet = ({ path, page }, count) => {
      if (path === "variables/999") return { kind: "status", status: 404 };
      if (path.startsWith("data/by-variable/1001") && page === 1) Object.assign(bank.state, { lastUpdate: `2026-09-01T00:00:${10 + (count % 50)}.000` });
      return undefined;
    };
    await sync();
    expect(await findings()).toEqual(expect.arrayContaining(["!ask_unknown", "!pages_unstable", "pages_changed"]));
    expect((await tables()).map(({ variable }) => variable)).toEqual([72305]);
  });

  it("a page that fails six times is given up with its reason", async () => {
    bank.state.meet = ({ path }) => (path.startsWith("variables/1001") || path.startsWith("variables/999") ? { kind: "status", status: 500 } : undefined);
    at += 40 * 86_400_000;
    await sync();
    expect(bank.pathsOf().filter((path) => path.startsWith("variables/999"))).toHaveLength(6);
    expect(await findings()).toEqual(expect.arrayContaining(["!ask_server"]));
  });

  it("ends when the key is refused, sends it in the header alone and keeps it nowhere", async () => {
    bank.state.meet = ({ path }) => (path.startsWith("data/") ? { kind: "status", status: 403 } : undefined);
    await sync({ bankKey: "tajny-klucz-123456" });
    expect(bank.state.asked.every(({ key, path }) => key === "tajny-klucz-123456" && !path.includes("tajny"))).toBe(true);
    expect(await findings()).toEqual(expect.arrayContaining(["!ask_forbidden"]));
    expect(dataPaths()).toHaveLength(1);
    for (const table of ["bank_answer", "bank_finding", "bank_fetch", "bank_call"]) {
      const { rows } = await site.pool.query(`select count(*)::int as count from observatory.${table} t where t::text like '%tajny%'`);
      expect(rows).toEqual([{ count: 0 }]);
    }
  });

  it("stays within every quota, counts for all spaces together, also after a restart, and rests where it would go beyond", async () => {
    const instants: number[] = [];
    bank.state.meet = () => {
      instants.push(at);
      return undefined;
    };
    Object.assign(bank.state, { lastUpdate: "2026-12-01T00:00:00.000", added: bank.state.added + 1 });
    // The words of the bank are due again, so that there is much to ask for.
    at += 40 * 86_400_000;
    // Another space has asked 90 times in the last minute.
    const others = Array.from({ length: 90 }, (_, place) => at - 60_000 + place * 400);
    await site.pool.query(
      `begin; set local splot.space = '${COMMONS}'; insert into observatory.bank_call (space_id, client, asked_at) select '${COMMONS}', 'anonymous', to_timestamp(ms / 1000.0) from unnest(array[${others.join(",")}]::bigint[]) ms; commit`,
    );
    // A question arrives some time after its turn was given: the bank counts when it arrives.
    const late = async (_: number, total: number) => {
      if (total > 0) at += instants.length % 10 === 0 ? 400 : 0;
    };
    const once = async () => syncBank(await handIn("krakow", late), outside(), { wait: 60_000, whole: 1e12 });
    const ends = [await once()];
    while (ends.at(-1)?.resumeAt !== undefined && ends.length < 9) {
      at = ends.at(-1)?.resumeAt?.getTime() ?? at;
      ends.push(await once());
    }
    expect(ends.at(-1)?.resumeAt).toBeUndefined();
    expect(instants.length).toBeGreaterThan(10);
    const all = [...others, ...instants];
    for (const { milliseconds, most } of bankQuotas.anonymous) {
      const crowded = all.filter((instant, place) => (all[place + most] ?? Number.POSITIVE_INFINITY) - instant < milliseconds);
      expect(crowded).toEqual([]);
    }
    expect(ends.length).toBeGreaterThan(1);
    const open = "select count(*)::int as count from observatory.bank_call where asked_at > to_timestamp($1 / 1000.0)";
    expect((await site.pool.query(open, [at])).rows).toEqual([{ count: 0 }]);
    const page = await (await site.fetch("/krakow/praca/rejestry", { as: actorOf("officer") })).text();
    for (const text of ["Ostatnie 15 minut", "72305", "nowe:"]) expect(page).toContain(text);
  });

  it("cut anywhere, it goes on where it stopped and fetches nothing that it has", async () => {
    for (const cut of [1, 2, 3]) {
      Object.assign(bank.state, { lastUpdate: `2027-02-0${cut}T00:00:00.000`, added: bank.state.added + 1 });
      bank.state.asked.length = 0;
      at += 86_400_000;
      let asked = 0;
      const hand = await handIn("krakow", async (_, total) => {
        if (total > 0) asked += 1;
        if (asked > cut) throw new Error("cut");
      });
      await expect(syncBank(hand, outside(), { wait: 1e9, whole: 1e12 })).rejects.toThrow("cut");
      const before = bank.pathsOf();
      expect(before).toHaveLength(cut);
      await sync();
      expect(
        bank
          .pathsOf()
          .slice(cut)
          .filter((path) => before.includes(path)),
      ).toEqual([]);
      expect((await tables())[0]).toMatchObject({ lastUpdate: `2027-02-0${cut}T00:00:00.000` });
    }
  });

  it("is open to no exercise", async () => {
    await expect(syncBank(await handIn("cwiczenie"), outside(), { wait: 0, whole: 1 })).rejects.toMatchObject({ code: "observatory.exercise_closed" });
  });
});
