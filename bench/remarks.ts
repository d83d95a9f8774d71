import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { newId } from "@splot/kernel";
import pg from "pg";
import type { BenchServer } from "./child.ts";
import { type Answer, formRequest } from "./client.ts";
import { drive, inTurns, keepBusy, type Load, medianOf } from "./load.ts";
import { atLeast, atMost, type Section } from "./report.ts";

const ROUNDS = 5;
const SECONDS = 3;
/** Residents who send at once. */
const RESIDENTS = 64;
const MOST_RESIDENTS = 128;
/** Connections of the bare insert: as many as the embedded server leaves beside the pool of the application under test. */
const CONNECTIONS = 32;

const words = "Autobus powinien jeździć co pół godziny, także w soboty i niedziele, aż do ostatniego przystanku w gminie.";

/** Durable remarks through the form that residents use, against the bare insert of a row of the same shape. */
export async function benchRemarks(server: BenchServer): Promise<Section> {
  // The routes of bare Hono give their connections back after half a second; the clients below need their places.
  await sleep(1500);
  const round = await findOpenRound(server.databaseUrl);
  const clients = await openClients(server.databaseUrl);
  try {
    const receipts = new Set<string>();
    const ours = (connections: number) => (): Promise<Load> => sendRemarks({ server, round, connections, receipts });
    const pair = await inTurns(ROUNDS, ours(RESIDENTS), () => insertRows(clients, round));
    const crowd = [await ours(MOST_RESIDENTS)(), await ours(MOST_RESIDENTS)(), await ours(MOST_RESIDENTS)()];
    const stored = await countReceipts(clients, receipts);
    const all = [...pair.ours, ...crowd];
    const perSecond = medianOf(pair.ours, "perSecond");
    const p99 = medianOf(pair.ours, "p99");
    return {
      title: "Durable remarks",
      figures: [
        {
          name: "Remarks against the bare insert",
          value: `${pair.ratio.toFixed(2)} × (${Math.round(perSecond)} / ${Math.round(medianOf(pair.bare, "perSecond"))} per s)`,
          gate: atLeast(0.3, pair.ratio, " ×"),
          method: `the resident's form over ${RESIDENTS} connections, answered with a receipt after the commit, against one insert per transaction into a table of the same shape over ${CONNECTIONS} connections to the same durable database`,
        },
        { name: "Remarks per second", value: `${Math.round(perSecond)} per s`, gate: atLeast(500, perSecond, " per s"), method: "the same" },
        {
          name: "Time of a remark, p99",
          value: `${p99.toFixed(0)} ms`,
          gate: atMost(100, p99, " ms"),
          method: "the same; from sending the form to the whole answer",
        },
        {
          name: `Remarks over ${MOST_RESIDENTS} connections`,
          value: `${Math.round(medianOf(crowd, "perSecond"))} per s, p50 ${medianOf(crowd, "p50").toFixed(0)} ms, p99 ${medianOf(crowd, "p99").toFixed(0)} ms`,
          method: "the same, more at once",
        },
        {
          name: "Receipts that resolve afterwards",
          value: `${stored} of ${receipts.size}`,
          gate: { asked: "all", isMet: stored === receipts.size },
          method: "every receipt handed out in all rounds, looked up in the database",
        },
      ],
      notes: [
        `${ROUNDS} rounds of ${SECONDS} s in turns after one to warm up; slowest round ${Math.round(Math.min(...all.map((load) => load.perSecond)))} per s.`,
      ],
    };
  } finally {
    for (const client of clients) await client.end();
  }
}

interface OpenRound {
  readonly id: string;
  readonly space: string;
  readonly address: string;
  readonly block: string;
}

/** The consultation of the exercise that is open now, with one of its paragraphs. */
async function findOpenRound(url: string): Promise<OpenRound> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("create table participation.bare (like participation.remark including all); grant insert on participation.bare to splot_app");
    const { rows } = await client.query<OpenRound>(`
      select r.id, r.space_id as space, o.address, b.key as block
      from participation.round r join kernel.space s on s.id = r.space_id join kernel.object o on o.space_id = r.space_id and o.id = r.id
      join kernel.block b on b.space_id = r.space_id and b.object_id = r.subject_object and b.version_no = r.subject_version and b.kind = 'para'
      where s.code = 'cwiczenie' and r.settled_at is null and current_date between r.opens_on and r.closes_on order by r.closes_on desc, b.ord limit 1`);
    const [round] = rows;
    if (round === undefined) throw new Error("no consultation of the exercise is open");
    return round;
  } finally {
    await client.end();
  }
}

interface Burst {
  readonly server: BenchServer;
  readonly round: OpenRound;
  readonly connections: number;
  readonly receipts: Set<string>;
}

function sendRemarks({ server, round, connections, receipts }: Burst): Promise<Load> {
  const path = `/cwiczenie${round.address}/uwaga`;
  const next = () => formRequest(path, { _key: randomUUID(), round: round.id, blockKey: round.block, proposedText: words, reasonText: words });
  const check = ({ status, head, body }: Answer): void => {
    const code = /^location: .*\/pokwitowanie\/([0-9A-Z-]+)/im.exec(head)?.[1];
    if (status !== 303 || code === undefined) throw new Error(`a remark was answered with ${status}: ${body.slice(0, 300)}`);
    receipts.add(code.replaceAll("-", ""));
  };
  return drive({ port: server.port, connections, seconds: SECONDS, next, check });
}

async function openClients(url: string): Promise<readonly pg.Client[]> {
  const clients = Array.from({ length: CONNECTIONS }, () => new pg.Client({ connectionString: url, options: "-c role=splot_app" }));
  for (const client of clients) {
    // A client that fails is told by its query; the end of the database at the end of the run is no failure.
    client.on("error", () => {});
    await client.connect();
  }
  return clients;
}

const insertion = `insert into participation.bare (space_id, id, round_id, no, received_at, received_on, round_closes_on, block_key, proposed_text, reason_text, channel, author_kind)
  values ($1, $2, $3, $4, now(), current_date, current_date, $5, $6, $6, 'e_form', 'resident')`;
let bareNo = 0;

function insertRows(clients: readonly pg.Client[], round: OpenRound): Promise<Load> {
  return keepBusy(clients.length, SECONDS, async (line) => {
    bareNo += 1;
    await clients[line]?.query(insertion, [round.space, newId(), round.id, bareNo, round.block, words]);
  });
}

async function countReceipts([client]: readonly pg.Client[], receipts: ReadonlySet<string>): Promise<number> {
  const found = await client?.query<{ count: number }>("select count(*)::int as count from thread.receipt_place where code = any($1)", [[...receipts]]);
  return found?.rows[0]?.count ?? 0;
}
