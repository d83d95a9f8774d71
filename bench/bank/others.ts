import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openPool } from "@splot/kernel/database";
import pg from "pg";
import type { BenchServer } from "../child.ts";
import { type Answer, Connection } from "../client.ts";
import { drive, inTurns, type Load, medianOf } from "../load.ts";
import type { Figure } from "../report.ts";
import { apiRequest } from "./asking.ts";
import { install } from "./installing.ts";
import { BESIDE, type Rival, rivals, type Stage } from "./rivals.ts";
import { type Cut, findCut, indicatorAt, pathOf } from "./slices.ts";

/** How long installing one of them may take. Unit: ms. */
const PATIENCE = 300_000;
const ROUNDS = 3;
const SECONDS = 2;
const CONNECTIONS = 8;

/** Throughput of the same slices from what a user would pick instead, in turns with ours: the first that can be installed. One plain line for each that cannot. */
export async function compareOthers(server: BenchServer): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const rival of rivals) {
    const { figure, isMeasured } = await compareWith(server, rival);
    figures.push(figure);
    if (isMeasured) break;
  }
  return figures;
}

interface Compared {
  readonly figure: Figure;
  readonly isMeasured: boolean;
}

async function compareWith(server: BenchServer, rival: Rival): Promise<Compared> {
  const folder = mkdtempSync(join(tmpdir(), "splot-bench-other-"));
  const name = `Slices per second beside ${rival.name}`;
  try {
    const installed = await install(folder, rival, PATIENCE);
    if ("missing" in installed) return { figure: { name, value: "–", method: `not installed: ${rival.package}: ${installed.missing}` }, isMeasured: false };
    return { figure: await measure(server, rival, { folder, node: installed.node }), isMeasured: true };
  } catch (error) {
    return { figure: { name, value: "–", method: `installed, but it did not run: ${reasonOf(error)}` }, isMeasured: false };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first line of what went wrong, without the folders of this machine. */
function reasonOf(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line.replaceAll(/(?:\/[^\s/]+)+\/([^\s/]+)/g, "$1").slice(0, 200);
}

async function measure(server: BenchServer, rival: Rival, { folder, node }: Pick<Stage, "folder" | "node">): Promise<Figure> {
  const pool = openPool({ url: server.databaseUrl, max: 1 });
  const cut = await findCut(pool).finally(() => pool.end());
  const owner = new pg.Client({ connectionString: server.databaseUrl });
  await owner.connect();
  try {
    const url = new URL(server.databaseUrl);
    const password = await prepareRows(owner, cut);
    const host = url.searchParams.get("host") ?? url.hostname;
    const entrance = { host, port: url.port === "" ? "5432" : url.port, database: url.pathname.slice(1), password };
    const port = await findFreePort();
    const { args, env } = await rival.prepare({ folder, node, port, entrance, owner });
    const stop = await startRival({ folder, node, port, args, env, ping: rival.ping });
    return await compare(server, { rival, port, cut }).finally(stop);
  } finally {
    await owner.query(`drop schema if exists ${BESIDE} cascade; drop role if exists ${BESIDE}`);
    await owner.end();
  }
}

/**
 * The rows of the slices in a schema of their own, for a role that reads them and no others: a key of one column and an index for what is
 * asked. NOTE: such programs leave out tables whose key has several columns; and the table holds less than ours is asked of, which is to their advantage.
 */
async function prepareRows(owner: pg.Client, { series }: Cut): Promise<string> {
  const password = randomUUID();
  await owner.query(`drop schema if exists ${BESIDE} cascade; drop role if exists ${BESIDE}; create role ${BESIDE} login password '${password}'`);
  await owner.query(`create schema ${BESIDE} authorization ${BESIDE}`);
  await owner.query(
    `create table ${BESIDE}.observation as
     select row_number() over (order by b.series, b.unit_id, b.period)::int as id, b.series, u.code as unit, b.period, b.value, b.missing, b.flags::text as flags, b.note, v.code as vintage
     from observatory.observation b join kernel.unit u on u.id = b.unit_id join observatory.vintage v on v.space_id = b.space_id and v.id = b.vintage_id
     where b.series = any($1) and v.code like 'proba-%'`,
    [series],
  );
  await owner.query(`alter table ${BESIDE}.observation add primary key (id); create index on ${BESIDE}.observation (series, unit, period)`);
  await owner.query(`grant select on ${BESIDE}.observation to ${BESIDE}; analyze ${BESIDE}.observation`);
  return password;
}

interface Start extends Pick<Stage, "folder" | "node" | "port"> {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly ping: string;
}

/** Shape: what ends it. Refuses (throws): no answer within a minute. */
async function startRival({ folder, node, port, args, env, ping }: Start): Promise<() => Promise<void>> {
  const child = spawn(node, [...args], { cwd: folder, env: { ...process.env, ...env }, stdio: "ignore" });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null) return resolve();
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), 5000).unref();
    });
  for (let wait = 0; wait < 120 && child.exitCode === null; wait += 1) {
    if ((await fetch(`http://127.0.0.1:${port}${ping}`, { headers: { accept: "application/json" } }).catch(() => undefined))?.ok === true) return stop;
    await sleep(500);
  }
  await stop();
  throw new Error("no answer within a minute");
}

async function compare(server: BenchServer, { rival, port, cut }: { readonly rival: Rival; readonly port: number; readonly cut: Cut }): Promise<Figure> {
  await checkRows(port, rival.request(cut, 0), cut);
  let [ownPlace, otherPlace] = [0, 0];
  const load = (to: number, next: () => Buffer) => (): Promise<Load> => drive({ port: to, connections: CONNECTIONS, seconds: SECONDS, next, check: isGiven });
  const pair = await inTurns(
    ROUNDS,
    load(server.freshPort, () => apiRequest(pathOf(indicatorAt(ownPlace++), cut))),
    load(port, () => rival.request(cut, otherPlace++)),
  );
  const shown = (loads: readonly Load[]) => `${Math.round(medianOf(loads, "perSecond"))} per s, p50 ${medianOf(loads, "p50").toFixed(0)} ms`;
  return {
    name: `Slices per second beside ${rival.name}`,
    value: `${pair.ratio.toFixed(1)} × (ours ${shown(pair.ours)}; ${rival.name} ${shown(pair.bare)})`,
    method: `${rival.package} on the same database: the same ${cut.rows} rows of another indicator each time, over ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s in turns, neither from a cache; ours with codes, labels, releases, licences and breaks, theirs with the plain rows`,
  };
}

/** Refuses (throws): an answer that has not all rows; the figure would be of something else. */
async function checkRows(port: number, request: Buffer, { rows }: Cut): Promise<void> {
  const connection = new Connection(port);
  const { status, body } = await connection.ask(request).finally(() => connection.close());
  const found = body.match(/"period"/g)?.length ?? 0;
  if (status !== 200 || found !== rows) throw new Error(`its slice has ${found} of ${rows} rows (${status})`);
}

function isGiven({ status }: Answer): void {
  if (status !== 200) throw new Error(`a slice was answered with ${status}`);
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });
}
