import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Signals in the order of rising force, with the milliseconds each is given. */
const force = [
  ["SIGINT", 15_000],
  ["SIGQUIT", 5_000],
  ["SIGKILL", 5_000],
] as const satisfies readonly (readonly [NodeJS.Signals, number])[];

/**
 * Stops what a crashed Splot left running on a database folder and waits until nothing of it
 * lives. Returns how many processes it found.
 * NOTE: after `kill -9` of the postmaster alone its children need a moment to notice; a new
 * server would refuse to start beside them.
 */
export async function stopOrphans(databaseFolder: string): Promise<number> {
  const foundCount = listServerProcesses(databaseFolder).length;
  for (const [signal, patienceMs] of force) {
    const left = listServerProcesses(databaseFolder);
    if (left.length === 0) break;
    const postmaster = findPostmasterPid(databaseFolder);
    const targets = signal === "SIGKILL" ? left : left.filter((pid) => pid === postmaster);
    for (const pid of targets) sendSignal(pid, signal);
    await waitUntil(() => listServerProcesses(databaseFolder).length === 0, patienceMs);
  }
  return foundCount;
}

/** Polls a condition. Returns whether it came true in time. */
export async function waitUntil(isTrue: () => boolean, patienceMs: number): Promise<boolean> {
  const end = performance.now() + patienceMs;
  while (!isTrue()) {
    if (performance.now() > end) return false;
    await sleep(10);
  }
  return true;
}

/** Sends a signal to a process that may be gone already. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone between the look and the signal.
  }
}

/** Every PostgreSQL process stands in its database folder; that marks it better than a number in a file. */
function listServerProcesses(databaseFolder: string): number[] {
  const home = statSync(databaseFolder);
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && standsIn(pid, home));
}

function standsIn(pid: number, home: { dev: number; ino: number }): boolean {
  try {
    const place = statSync(`/proc/${pid}/cwd`);
    return place.dev === home.dev && place.ino === home.ino && readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres");
  } catch {
    return false;
  }
}

function findPostmasterPid(databaseFolder: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(databaseFolder, "postmaster.pid"), "utf8"), 10);
  } catch {
    return undefined;
  }
}
