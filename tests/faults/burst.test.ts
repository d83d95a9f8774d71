import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findLivingHolder, listServerProcesses, stopOrphans } from "@splot/kernel/database/server";
import { findChainFault, genesisHash, type SealedEntry } from "@splot/kernel/journal";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Sent, send, startBurst } from "../load/burst.ts";
import { type BurstKind, findPlace, listKinds, type Place } from "../load/kinds.ts";
import { type RunningSplot, startSplot } from "../support/splot.ts";

const folder = mkdtempSync(join(tmpdir(), "splot-burst-"));
const env = { SPLOT_TRUST_PROXY: "1" };

let splot: RunningSplot;
let place: Place;
let kinds: readonly BurstKind[] = [];

beforeAll(async () => {
  splot = await startSplot({ folder, env });
  await splot.line("    Fakty / facts:");
  place = await onDatabase(findPlace);
  kinds = await listKinds(() => splot.address, place);
});

afterAll(async () => {
  splot.kill("SIGKILL");
  await splot.ended;
  await stopOrphans(join(folder, "pg"));
  rmSync(folder, { recursive: true, force: true });
});

async function onDatabase<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: findLivingHolder(folder)?.url ?? "" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A backend may have ended by itself between the listing and the kill. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** Server and database die in the same moment, as in a power cut of the machine's processes. */
async function killAll(): Promise<void> {
  const database = listServerProcesses(join(folder, "pg"));
  splot.kill("SIGKILL");
  for (const pid of database) killIfThere(pid);
  await splot.ended;
}

async function untilAnswered(list: readonly Sent[], count: number): Promise<void> {
  const end = performance.now() + 30_000;
  while (answered(list).length < count && performance.now() < end) await sleep(5);
}

const answered = (list: readonly Sent[]) => list.filter(({ answer }) => answer !== undefined);
const unanswered = (list: readonly Sent[]) => list.filter(({ answer }) => answer === undefined);

/** Of each kind: how many of these marks stand in the database, each once, and how many there are of it in all. */
async function readKept(marks: ReadonlyMap<string, readonly string[]>): Promise<readonly { readonly found: number | null; readonly total: number }[]> {
  return onDatabase(async (client) => {
    const kept = [];
    for (const { name, found, total } of kinds) {
      const { rowCount } = await client.query(found, [place.space, marks.get(name) ?? []]);
      const { rows } = await client.query(total, [place.space]);
      kept.push({ found: rowCount, total: z.object({ count: z.number() }).parse(rows[0]).count });
    }
    return kept;
  });
}

/** The numbers of the remarks of the round: as it says, as there are, and the last one. */
async function readNumbers(): Promise<readonly number[]> {
  const { rows } = await onDatabase((client) =>
    client.query(
      `select (select remark_count from participation.round where space_id = $1 and id = $2) as said, count(*)::int as there, max(no) as last from participation.remark where space_id = $1 and round_id = $2`,
      [place.space, place.round],
    ),
  );
  const { said, there, last } = z.object({ said: z.number(), there: z.number(), last: z.number() }).parse(rows[0]);
  return [said, there, last];
}

interface EntryRow {
  readonly stream: string;
  readonly seq: string;
  readonly at: Date;
  readonly event: string;
  readonly role: string;
  readonly object_id: string | null;
  readonly version_no: number | null;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly actor_commitment: string;
  readonly payload_commitment: string;
  readonly made_commitment: string | null;
  readonly prev_hash: string;
  readonly hash: string;
}

/** The first break in any chain of the space, and how many entries were looked at. */
async function checkChains(): Promise<{ readonly fault: string | undefined; readonly count: number }> {
  const { rows } = await onDatabase((client) =>
    client.query<EntryRow>("select * from kernel.journal_entry where space_id = $1 order by stream, seq", [place.space]),
  );
  const genesis = genesisHash(place.space);
  let before: SealedEntry | undefined;
  for (const row of rows) {
    const entry: SealedEntry = {
      stream: row.stream,
      seq: Number(row.seq),
      at: row.at.toISOString(),
      event: row.event,
      role: row.role,
      object: row.object_id ?? undefined,
      version: row.version_no ?? undefined,
      fromState: row.from_state ?? undefined,
      toState: row.to_state ?? undefined,
      actorCommitment: row.actor_commitment,
      madeCommitment: row.made_commitment ?? undefined,
      payloadCommitment: row.payload_commitment,
      prevHash: row.prev_hash,
      hash: row.hash,
    };
    const fault = findChainFault(entry, before?.stream === entry.stream ? before : undefined, genesis);
    if (fault !== undefined) return { fault: `${entry.stream} ${entry.seq}: ${fault}`, count: rows.length };
    before = entry;
  }
  return { fault: undefined, count: rows.length };
}

describe("kill -9 of server and database during a burst of all that visitors, seats and teams send", () => {
  const marks = new Map<string, readonly string[]>();
  const names = () => kinds.map(({ name }) => name);
  test.each(Array.from({ length: 10 }, (_, round) => round + 1))("nothing acknowledged is lost, time %i", async () => {
    const before = await readKept(new Map());
    let number = 0;
    const nextOf = (make: BurstKind["make"]) => () => {
      number += 1;
      return make(number);
    };
    const bursts = kinds.map(({ lines, make }) => startBurst({ lines, next: nextOf(make) }));
    for (const [index, { fewest }] of kinds.entries()) await untilAnswered(bursts[index]?.sent ?? [], fewest);
    await sleep(Math.random() * 500);
    await killAll();
    await Promise.all(bursts.map((burst) => burst.end()));
    splot = await startSplot({ folder, env });

    for (const [index, { name, fewest, markOf }] of kinds.entries()) {
      const acknowledged = answered(bursts[index]?.sent ?? []).map(markOf);
      expect([name, acknowledged.length >= fewest]).toEqual([name, true]);
      marks.set(name, [...(marks.get(name) ?? []), ...acknowledged]);
    }
    const expected = names().map((name) => [name, marks.get(name)?.length]);
    const kept = await readKept(marks);
    expect(kept.map(({ found }, index) => [names()[index], found])).toEqual(expected);
    const [said, there, last] = await readNumbers();
    expect([said, last]).toEqual([there, there]);

    // Whoever got no answer sends the same once more; it is done exactly once, whether or not it was done before.
    const again = bursts.flatMap(({ sent }) => unanswered(sent)).map((one) => ({ ...one, address: one.address.replace(/^http:\/\/[^/]+/, splot.address) }));
    for (const one of again) expect(await send(one)).toBeDefined();
    const after = await readKept(marks);
    expect(after.map(({ total }, index) => [names()[index], total - (before[index]?.total ?? 0)])).toEqual(
      bursts.map(({ sent }, index) => [names()[index], sent.length]),
    );
    expect(await checkChains()).toMatchObject({ fault: undefined });
    const codes = marks.get("remarks") ?? [];
    for (const code of [codes[0], codes.at(-1)]) expect((await fetch(`${splot.address}/los/${code ?? ""}`)).status).toBe(200);
  });
});
