import { createHash } from "node:crypto";
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

/**
 * Every process of a database folder's server that lives on this machine.
 * NOTE: found by the cluster's name in their titles. Their working folder would say it too, but root in
 * a container may not look at it; numbers in a file go over to strangers.
 */
export function listServerProcesses(databaseFolder: string): number[] {
  const name = clusterName(databaseFolder);
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && isServerProcess(pid, name));
}

/** The name that marks the processes of one database folder, and no other's on this machine. */
export function clusterName(databaseFolder: string): string {
  const { dev, ino } = statSync(databaseFolder);
  return `splot-${createHash("sha256").update(`${dev}:${ino}`).digest("hex").slice(0, 12)}`;
}

function isServerProcess(pid: number, name: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres") && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(name);
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
