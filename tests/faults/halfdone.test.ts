import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findLivingHolder, stopOrphans } from "@splot/kernel/database/server";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { emptyBook } from "../../apps/portal/src/transfer/sheets.ts";
import { writeWorkbook } from "../../apps/portal/src/transfer/workbook.ts";
import { type RunningSplot, startSplot } from "../support/splot.ts";

// One loaded installation for both faults; the program is killed twice and started again over the same folder.
const folder = mkdtempSync(join(tmpdir(), "splot-half-"));
const campaign = { title: "Przerwane zapytanie", period: "2026-Q4", due: "2099-12-31" };
const PEOPLE = 250;
let splot: RunningSplot;
let token = "";

beforeAll(async () => {
  splot = await startSplot({ folder });
  await splot.line("    Fakty / facts:");
  token = z.object({ token: z.string() }).parse(await act("people.signIn", { login: "dyrektor", password: "splot-cwiczenie" })).token;
}, 240_000);

afterAll(async () => {
  splot.kill("SIGKILL");
  await splot.ended;
  await stopOrphans(join(folder, "pg"));
  rmSync(folder, { recursive: true, force: true });
});

/** Performs an act over the API. Missing: the connection broke before an answer came. An answer other than 200 fails the test. */
async function act(name: string, input: unknown, key: string = randomUUID()): Promise<unknown> {
  const headers = { "content-type": "application/json", "idempotency-key": key, ...(token === "" ? {} : { authorization: `Bearer ${token}` }) };
  const sent = fetch(`${splot.address}/api/v1/cwiczenie/${name}`, { method: "POST", headers, body: JSON.stringify(input) });
  const answer = await sent.catch(() => undefined);
  if (answer === undefined) return undefined;
  if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

async function openDatabase(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: findLivingHolder(folder)?.url ?? "" });
  client.on("error", () => {});
  await client.connect();
  return client;
}

async function countOf(client: pg.Client, sql: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${sql}`);
  return rows[0]?.count ?? Number.NaN;
}

/** What a campaign leaves: itself, its questions, its links, its letters, its entry. */
async function tracesOfCampaign(client: pg.Client): Promise<readonly number[]> {
  const named = `kernel.object where kind = 'campaign' and title->>'pl' = '${campaign.title}'`;
  const counts: number[] = [await countOf(client, named)];
  for (const sql of [
    "kernel.object where kind = 'submission'",
    "delivery.campaign_team",
    "thread.link where relation = 'collected'",
    "kernel.notice",
    "kernel.journal_entry where event = 'delivery.campaign_opened'",
  ])
    counts.push(await countOf(client, sql));
  return counts;
}

describe("kill -9 of the program", { timeout: 180_000 }, () => {
  test("in the middle of a request to the teams leaves nothing of it, and the same request sent again stands once", async () => {
    // NOTE: a transaction sees the activity of its first look only, so whoever holds the lock cannot look.
    const [client, observer] = [await openDatabase(), await openDatabase()];
    const before = await tracesOfCampaign(observer);
    const key = randomUUID();
    // The request has stored its things and waits here, in the middle of its transaction.
    await client.query("begin; lock table delivery.campaign_team in share mode");
    const sent = act("delivery.openCampaign", campaign, key);
    const waits = "pg_stat_activity where wait_event_type = 'Lock' and query like '%campaign_team%' and pid <> pg_backend_pid()";
    await expect.poll(() => countOf(observer, waits), { timeout: 20_000 }).toBe(1);
    splot.kill("SIGKILL");
    expect(await sent).toBeUndefined();
    await splot.ended;
    await client.query("rollback");
    await Promise.all([client.end(), observer.end()]);
    splot = await startSplot({ folder });

    const again = await openDatabase();
    expect(await tracesOfCampaign(again)).toEqual(before);
    const answer = z
      .object({ requestCount: z.number(), teamCount: z.number(), writtenCount: z.number() })
      .parse(await act("delivery.openCampaign", campaign, key));
    expect(answer.requestCount).toBeGreaterThan(0);
    expect(await act("delivery.openCampaign", campaign, key)).toMatchObject(answer);
    const added = [1, answer.requestCount, answer.teamCount, answer.requestCount, answer.writtenCount, 1];
    expect(await tracesOfCampaign(again)).toEqual(before.map((count, place) => count + (added[place] ?? 0)));
    await again.end();
  });

  test("in the middle of the import of a workbook leaves nothing of it, and the program takes it up again: it stands once", async () => {
    const people = Array.from({ length: PEOPLE }, (_, index) => ({ function: `Przerwana funkcja ${index}`, isPublic: false }));
    const file = { name: "duzy.xlsx", base64: Buffer.from(await writeWorkbook({ ...emptyBook, people })).toString("base64") };
    const taken = "people.person where function->>'pl' like 'Przerwana funkcja %'";
    const noted = "kernel.journal_entry where event = 'portal.transfer_accepted'";
    const [client, observer] = [await openDatabase(), await openDatabase()];
    const { job } = z.object({ job: z.string() }).parse(await act("portal.acceptTransfer", { file }));
    // The import stores its rows and waits here, before its entry in the journal.
    await client.query("begin; lock table kernel.journal_entry in share mode");
    const waits = "pg_stat_activity where wait_event_type = 'Lock' and query like '%journal_entry%' and pid <> pg_backend_pid()";
    await expect.poll(() => countOf(observer, waits), { timeout: 60_000 }).toBe(1);
    expect(await countOf(observer, `kernel.job where id = '${job}' and state = 'running'`)).toBe(1);
    splot.kill("SIGKILL");
    await splot.ended;
    await client.query("rollback");
    expect([await countOf(observer, taken), await countOf(observer, noted)]).toEqual([0, 0]);
    await Promise.all([client.end(), observer.end()]);
    splot = await startSplot({ folder });

    const again = await openDatabase();
    await expect.poll(() => countOf(again, `kernel.job where id = '${job}' and state = 'done'`), { timeout: 90_000, interval: 200 }).toBe(1);
    expect([await countOf(again, taken), await countOf(again, noted), await countOf(again, `kernel.job where id = '${job}' and attempt = 2`)]).toEqual([
      PEOPLE,
      1,
      1,
    ]);
    await again.end();
  });
});
