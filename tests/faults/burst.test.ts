import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findLivingHolder, listServerProcesses, stopOrphans } from "@splot/kernel/database/server";
import { findChainFault, genesisHash, type SealedEntry } from "@splot/kernel/journal";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { receiptAnswer, type Sent, send, startBurst } from "../load/burst.ts";
import { type RunningSplot, startSplot } from "../support/splot.ts";

const folder = mkdtempSync(join(tmpdir(), "splot-burst-"));
// Each request comes from another address, so that the limit on posts of one address does not thin the burst.
const env = { SPLOT_TRUST_PROXY: "1" };
const elsewhere = () => ({ "x-forwarded-for": `10.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}` });

const exercisePassword = "splot-cwiczenie";
const api = "/api/v1/cwiczenie";
let splot: RunningSplot;
let token = "";
let place: Place;

/** What the burst is about: an open consultation and a running ballot with the present seats whose votes a clerk may enter. */
interface Place {
  readonly space: string;
  readonly round: string;
  readonly block: string;
  readonly ballot: string;
  readonly seats: readonly string[];
}

beforeAll(async () => {
  splot = await startSplot({ folder, env });
  await splot.line("    Fakty / facts:");
  const signedIn = await send({
    address: `${splot.address}${api}/people.signIn`,
    body: { login: "protokolant", password: exercisePassword },
    key: randomUUID(),
    ahead: {},
  });
  token = z.object({ token: z.string() }).parse(signedIn).token;
  place = await onDatabase(findPlace);
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

async function findPlace(client: pg.Client): Promise<Place> {
  const { rows } = await client.query<Place>(`
    select s.id as space, r.id as round, b.key as block, ballot.id as ballot,
      array(select e.seat_id::text from assembly.elector e where e.space_id = s.id and e.ballot_id = ballot.id and e.is_present and not e.is_recused
        and not exists (select from assembly.cast c where c.space_id = s.id and c.ballot_id = ballot.id and c.seat_id = e.seat_id and c.channel = 'device')) as seats
    from kernel.space s
    join participation.round r on r.space_id = s.id and r.settled_at is null and current_date between r.opens_on and r.closes_on
    join kernel.block b on b.space_id = s.id and b.object_id = r.subject_object and b.version_no = r.subject_version and b.kind = 'para'
    join assembly.ballot ballot on ballot.space_id = s.id and ballot.closed_at is null
    where s.code = 'cwiczenie' limit 1`);
  return z.object({ space: z.string(), round: z.string(), block: z.string(), ballot: z.string(), seats: z.array(z.string()).min(1) }).parse(rows[0]);
}

function nextRemark(number: number) {
  const body = { round: place.round, blockKey: place.block, proposedText: `Propozycja ${number}`, reasonText: "Bo tak będzie lepiej." };
  return { address: `${splot.address}${api}/participation.sendRemark`, body, ahead: elsewhere() };
}

function nextVote(number: number) {
  const seat = place.seats[number % place.seats.length] ?? "";
  const body = { ballot: place.ballot, seat, choice: number % 3 === 0 ? "no" : "yes", nonce: `burst-${randomUUID()}` };
  return { address: `${splot.address}${api}/assembly.enterVote`, body, ahead: { authorization: `Bearer ${token}` } };
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

/** The burst is in full flow when so many were answered, however slow the machine. */
const FEWEST_REMARKS = 20;
const FEWEST_VOTES = 5;

async function untilAnswered(list: readonly Sent[], count: number): Promise<void> {
  const end = performance.now() + 30_000;
  while (answered(list).length < count && performance.now() < end) await sleep(5);
}

const answered = (list: readonly Sent[]) => list.filter(({ answer }) => answer !== undefined);
const unanswered = (list: readonly Sent[]) => list.filter(({ answer }) => answer === undefined);

/** The receipts, votes and counts that stand in the database. */
async function readKept(codes: readonly string[], nonces: readonly string[]) {
  return onDatabase(async (client) => {
    const receipts = await client.query(
      "select r.code from thread.receipt r join thread.receipt_place p on p.code = r.code and p.space_id = r.space_id join participation.remark m on m.space_id = r.space_id and m.id = r.object_id where r.code = any($1)",
      [codes],
    );
    const votes = await client.query("select nonce from assembly.cast where space_id = $1 and nonce = any($2)", [place.space, nonces]);
    const counts = await client.query(
      `select (select remark_count from participation.round where space_id = $1 and id = $2) as said, (select count(*)::int from participation.remark where space_id = $1 and round_id = $2) as there,
        (select max(no) from participation.remark where space_id = $1 and round_id = $2) as last, (select count(*)::int from assembly.cast where space_id = $1 and ballot_id = $3) as votes`,
      [place.space, place.round, place.ballot],
    );
    const {
      said,
      there,
      last,
      votes: voteCount,
    } = z.object({ said: z.number(), there: z.number(), last: z.number(), votes: z.number() }).parse(counts.rows[0]);
    return { receiptCount: receipts.rowCount, voteCount, noncesFound: votes.rowCount, said, there, last };
  });
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

describe("kill -9 of server and database during a burst of remarks and casts", () => {
  const codes: string[] = [];
  const nonces: string[] = [];
  test.each(Array.from({ length: 10 }, (_, round) => round + 1))("nothing acknowledged is lost, time %i", async () => {
    const before = await readKept([], []);
    let number = 0;
    const next = (make: (number: number) => ReturnType<typeof nextRemark> | ReturnType<typeof nextVote>) => () => {
      number += 1;
      return make(number);
    };
    const remarks = startBurst({ lines: 16, next: next(nextRemark) });
    const votes = startBurst({ lines: 4, next: next(nextVote) });
    await untilAnswered(remarks.sent, FEWEST_REMARKS);
    await untilAnswered(votes.sent, FEWEST_VOTES);
    await sleep(Math.random() * 500);
    await killAll();
    await Promise.all([remarks.end(), votes.end()]);
    splot = await startSplot({ folder, env });

    const acknowledged = answered(remarks.sent).map(({ answer }) => receiptAnswer.parse(answer).code);
    const counted = answered(votes.sent).map(({ body }) => body["nonce"] ?? "");
    expect(acknowledged.length).toBeGreaterThanOrEqual(FEWEST_REMARKS);
    expect(counted.length).toBeGreaterThanOrEqual(FEWEST_VOTES);
    codes.push(...acknowledged);
    nonces.push(...counted);
    const kept = await readKept(codes, nonces);
    expect([kept.receiptCount, kept.noncesFound]).toEqual([codes.length, nonces.length]);
    expect([kept.said, kept.last]).toEqual([kept.there, kept.there]);

    // Whoever got no answer sends the same once more; it is done exactly once, whether or not it was done before.
    const again = [...unanswered(remarks.sent), ...unanswered(votes.sent)].map((one) => ({
      ...one,
      address: one.address.replace(/^http:\/\/[^/]+/, splot.address),
    }));
    for (const one of again) expect(await send(one)).toBeDefined();
    const after = await readKept(codes, nonces);
    expect([after.there - before.there, after.voteCount - before.voteCount]).toEqual([remarks.sent.length, votes.sent.length]);
    expect(await checkChains()).toMatchObject({ fault: undefined });
    const [oldest = "", newest = ""] = [codes[0], codes.at(-1)];
    for (const code of [oldest, newest]) expect((await fetch(`${splot.address}/los/${code}`)).status).toBe(200);
  });
});
