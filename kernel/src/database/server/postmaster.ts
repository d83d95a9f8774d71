import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { type ClusterParts, clusterFolder, quietEnvironment } from "./cluster.ts";
import { standingName } from "./identity.ts";
import { clusterName, sendSignal, waitUntil } from "./orphan.ts";
import { refuseServer } from "./refusals.ts";
import { serverSettings } from "./settings.ts";

/** A PostgreSQL main process that takes connections. */
export interface Postmaster {
  readonly pid: number;
  /** Comes true when the process has ended, asked or not; says how. */
  readonly ended: Promise<string>;
  /** Ends it: connections are cut, everything is on disk. May be called twice. */
  stop(): Promise<void>;
}

/** Recovery after a crash replays at most `max_wal_size`; five minutes are far more than that takes. */
const startPatienceMs = 300_000;
const logLimitBytes = 5_000_000;

/**
 * Starts the server of a cluster and waits until it takes connections.
 * Refuses: `database.not_started` with the last lines of its log.
 */
export async function runPostmaster(parts: ClusterParts & { readonly socketFolder: string }): Promise<Postmaster> {
  const place = clusterFolder(parts.folder);
  const journal = join(parts.folder, "postgres.log");
  if (existsSync(journal) && statSync(journal).size > logLimitBytes) renameSync(journal, `${journal}.1`);
  const child = spawnPostgres(parts, journal);
  let failure: string | undefined;
  child.once("error", (error) => {
    failure = error.message;
  });
  const ended = new Promise<string>((resolve) => child.once("exit", (code, signal) => resolve(signal ?? `exit ${code}`)));
  void ended.then((how) => {
    failure ??= how;
  });
  await waitUntil(() => failure !== undefined || findStatus(place, child.pid) === "ready", startPatienceMs);
  if (failure !== undefined || child.pid === undefined) throw refuseServer("database.not_started", { journal, lines: `${lastLines(journal)} (${failure})` });
  return supervise(child, child.pid, ended);
}

function spawnPostgres(parts: ClusterParts & { readonly socketFolder: string }, journal: string): ChildProcess {
  const place = clusterFolder(parts.folder);
  const { major, bin } = parts.binaries;
  const output = openSync(journal, "a", 0o600);
  const settings = serverSettings({ major, socketFolder: parts.socketFolder, clusterName: clusterName(place), isDurable: parts.isDurable });
  // Its own session: Ctrl-C in a terminal must reach Splot first and the database last.
  const child = spawn(join(bin, "postgres"), ["-D", standingName(place, major), ...settings], {
    cwd: place,
    env: quietEnvironment,
    detached: true,
    stdio: ["ignore", output, output],
    ...parts.identity,
  });
  closeSync(output);
  return child;
}

function supervise(child: ChildProcess, pid: number, ended: Promise<string>): Postmaster {
  const lastResort = (): void => sendSignal(pid, "SIGINT");
  process.once("exit", lastResort);
  void ended.then(() => process.off("exit", lastResort));
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  const stop = async (): Promise<void> => {
    for (const [signal, patienceMs] of [
      ["SIGINT", 20_000],
      ["SIGQUIT", 5_000],
      ["SIGKILL", 5_000],
    ] as const) {
      if (!isRunning()) return;
      sendSignal(pid, signal);
      await waitUntil(() => !isRunning(), patienceMs);
    }
  };
  return { pid, ended, stop };
}

/** The eighth line of postmaster.pid tells when connections are taken. */
function findStatus(place: string, pid: number | undefined): string | undefined {
  try {
    const lines = readFileSync(join(place, "postmaster.pid"), "utf8").split("\n");
    return lines[0] === String(pid) ? lines[7]?.trim() : undefined;
  } catch {
    return undefined;
  }
}

function lastLines(journal: string): string {
  return readFileSync(journal, "utf8").trimEnd().split("\n").slice(-5).join(" | ");
}
