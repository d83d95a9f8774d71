import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { createAdaptorServer } from "@hono/node-server";
import { mountApi } from "@splot/kernel/http";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { growBank } from "../../bench/bank/growBank.ts";
import { facts, siteWith } from "../support/told.ts";
import { watchedPool } from "../support/watchedPool.ts";

/** What the server may have read of the bank before its reader has taken it: parts on their way and the buffers of a socket. Unit: rows. */
const MOST_AHEAD = 16_000;
/** Most rows of one answer of the database. */
const MOST_AT_ONCE = 5000;

const UNITS = 150;
const COMPUTED = "population_density_computed";

const site = await siteWith(facts);
/** Numbers that came out of the bank, and the most of one answer. */
const seen = { rows: 0, most: 0 };
const folder = mkdtempSync(join(tmpdir(), "splot-long-"));
const socketPath = join(folder, "server");
const app = new Hono();
const pool = watchedPool(site.pool, (_, rows) => {
  const count = "source_row" in (rows[0] ?? {}) ? rows.length : 0;
  seen.rows += count;
  seen.most = Math.max(seen.most, count);
});
mountApi(app, { ...site.site, pool });
const server = createAdaptorServer({ fetch: app.fetch });

beforeAll(async () => {
  const { rows } = await site.pool.query<{ readonly id: string }>("select id from kernel.space where code = 'cwiczenie'");
  await growBank(site.url, rows[0]?.id ?? "", { indicators: 60, years: 20, units: UNITS });
  server.listen(socketPath);
  await once(server, "listening");
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function ask(path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => get({ socketPath, path }, resolve).on("error", reject));
}

/** Waits until nothing more is read. */
async function untilQuiet(): Promise<void> {
  for (let before = -1; before !== seen.rows; ) {
    before = seen.rows;
    await sleep(400);
  }
}

test("a file of a hundred thousand numbers, computed ones among them, is read no faster than it is taken, and whole", { timeout: 120_000 }, async () => {
  const listed = (await (await site.fetch("/api/v1/cwiczenie/indicators?limit=500")).json()) as {
    readonly indicators: readonly { readonly code: string; readonly grain: string }[];
  };
  const measured = listed.indicators.filter(({ code, grain }) => grain === "municipality" && code !== COMPUTED).map(({ code }) => code);
  const path = `/api/v1/cwiczenie/data/${[COMPUTED, ...measured.slice(-48)].join(",")}.csv`;
  const answer = await ask(path);
  const before = seen.rows;
  await untilQuiet();
  expect([answer.statusCode, seen.rows > before, seen.rows - before < MOST_AHEAD]).toEqual([200, true, true]);
  const taken: string[] = [];
  const computed = new Set<string>();
  for await (const line of createInterface({ input: answer })) {
    taken.push(line.split(",", 3).join());
    if (line.startsWith(COMPUTED)) computed.add(line);
    if (seen.rows - before - taken.length > MOST_AHEAD) throw new Error(`${seen.rows - before} rows were read when ${taken.length} were taken`);
  }
  const counts = Map.groupBy(taken, (line) => line.split(",", 1)[0] ?? "");
  expect([COMPUTED, "proba_60"].map((code) => counts.get(code)?.length)).toEqual([20 * UNITS, 20 * UNITS]);
  expect([taken.length > 100_000, new Set(taken).size === taken.length, seen.most < MOST_AT_ONCE]).toEqual([true, true, true]);
  const few = (await (await site.fetch(`/api/v1/cwiczenie/data/${COMPUTED}.csv?area=SMK`)).text()).trimEnd().split("\r\n").slice(1);
  expect([few.length, few.filter((line) => !computed.has(line))]).toEqual([15 * 20, []]);

  const packed = (await app.request(path, { headers: { "accept-encoding": "gzip" } })).body?.getReader();
  const opened = seen.rows;
  await packed?.read();
  await untilQuiet();
  // NOTE: rows are so alike that the buffers of a packed answer hold some ten thousands of them.
  expect([seen.rows > opened, seen.rows - opened < taken.length / 2]).toEqual([true, true]);
  await packed?.cancel();
  await expect.poll(() => site.pool.idleCount === site.pool.totalCount).toBe(true);
});
