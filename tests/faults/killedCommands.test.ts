import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findLivingHolder, stopOrphans } from "@splot/kernel/database/server";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBankServer } from "../support/bankServer.ts";
import { memberCodes } from "../support/members.ts";
import { startProgram } from "../support/program.ts";
import { type RunningSplot, startSplot } from "../support/splot.ts";

const material = process.env["SPLOT_TEST_MATERIAL"] ?? join(import.meta.dirname, "../../../shared/data/dev");
const program = join(import.meta.dirname, "../../dist/cli.mjs");
const folder = mkdtempSync(join(tmpdir(), "splot-killed-"));
const ROWS = 6000;
const SKAWINA = "1206113";
let splot: RunningSplot;
let url = "";

beforeAll(async () => {
  splot = await startSplot({ folder });
  await splot.line("    Fakty / facts:");
  url = findLivingHolder(folder)?.url ?? "";
}, 240_000);

afterAll(async () => {
  await splot.stop(true);
  await stopOrphans(join(folder, "pg"));
  rmSync(folder, { recursive: true, force: true });
});

const command = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  startProgram([program, ...args], { DATABASE_URL: url, SPLOT_DATA: folder, ...env });

async function openDatabase(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** How many rows each of these has. */
async function countAll(client: pg.Client, tables: readonly string[]): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const table of tables) counts.push(await countOf(client, table));
  return counts;
}

async function countOf(client: pg.Client, sql: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${sql}`);
  return rows[0]?.count ?? Number.NaN;
}

describe("kill -9 of a command", { timeout: 180_000 }, () => {
  test("in the middle of splot observations load leaves nothing of the file; the next run loads it once", async () => {
    const file = join(folder, "duzy.csv");
    const rows = Array.from({ length: ROWS }, (_, at) => `population,${SKAWINA},${2100 + at},${at},,,\n`).join("");
    writeFileSync(file, `indicator,teryt7,period,value,missing,flags,note\n${rows}`);
    const args = [
      "observations",
      "load",
      file,
      "--space",
      "cwiczenie",
      "--producer",
      "Urząd",
      "--title",
      "Przerwane",
      "--licence",
      "CC0",
      "--released",
      "2026-02-01",
    ];
    const traces = (client: pg.Client) =>
      countAll(client, [
        `observatory.observation where unit_id = (select id from kernel.unit where code = '${SKAWINA}') and period >= '2100'`,
        "observatory.import where file_name = 'duzy.csv'",
        "kernel.object where kind = 'release' and title->>'pl' = 'Przerwane'",
      ]);
    const [client, observer] = [await openDatabase(), await openDatabase()];
    const before = await traces(observer);
    // The load has stored its rows and waits here, before its entry in the journal.
    await client.query("begin; lock table kernel.journal_entry in share mode");
    const killed = command(args);
    const waits = "pg_stat_activity where wait_event_type = 'Lock' and query like '%journal_entry%' and pid <> pg_backend_pid()";
    await expect.poll(() => countOf(observer, waits), { timeout: 60_000 }).toBe(1);
    killed.kill("SIGKILL");
    expect(await killed.ended).toBe("SIGKILL");
    await client.query("rollback");
    await expect.poll(() => countOf(observer, waits), { timeout: 20_000 }).toBe(0);
    expect(await traces(observer)).toEqual(before);

    const again = command(args);
    expect([await again.ended, again.lines.at(-1)]).toEqual([0, expect.stringContaining(`${ROWS} numbers were loaded`)]);
    expect(await traces(observer)).toEqual(before.map((count, place) => count + (place === 0 ? ROWS : 1)));
    const repeated = command(args);
    expect([await repeated.ended, repeated.lines.at(-1)]).toEqual([0, expect.stringContaining("Nothing was added")]);
    await Promise.all([client.end(), observer.end()]);
  });

  test.skipIf(!existsSync(material))(
    "in the middle of splot bdl sync loses the answer on its way at most: the next run asks for the rest and loads it once",
    async () => {
      const bank = await startBankServer(material, memberCodes);
      const env = { SPLOT_BDL_URL: bank.url };
      const client = await openDatabase();
      const space = "(select id from kernel.space where code = 'krakow')";
      const traces = () =>
        countAll(client, [`observatory.observation where space_id = ${space}`, `kernel.object where kind = 'release' and space_id = ${space}`]);
      const before = await traces();
      expect(await command(["bdl", "follow", "72305", "--indicator", "population", "--space", "krakow"], env).ended).toBe(0);
      // The second page of the numbers is asked for and never answered.
      const isSecond = ({ path, page }: { readonly path: string; readonly page: number }) => path.startsWith("data/") && page === 1;
      bank.state.meet = (question) => (isSecond(question) ? { kind: "slow" } : undefined);
      const killed = command(["bdl", "sync", "--space", "krakow"], env);
      await expect.poll(() => bank.state.asked.some(isSecond), { timeout: 60_000 }).toBe(true);
      killed.kill("SIGKILL");
      expect(await killed.ended).toBe("SIGKILL");
      expect(await traces()).toEqual(before);
      const had = bank.pathsOf();

      bank.state.meet = () => undefined;
      bank.state.asked.length = 0;
      const again = command(["bdl", "sync", "--space", "krakow", "--wait"], env);
      expect([await again.ended, again.lines.at(-1)]).toEqual([0, expect.stringContaining("Fetching from the Local Data Bank is over")]);
      const lost = had.at(-1) ?? "";
      expect(bank.pathsOf().filter((path) => had.includes(path))).toEqual([lost]);
      const [numbers = 0, releases = 0] = await traces();
      expect([numbers > (before[0] ?? 0), releases - (before[1] ?? 0)]).toEqual([true, 1]);
      await client.end();
      await bank.stop();
    },
  );
});
