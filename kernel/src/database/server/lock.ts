import { createHash, randomUUID } from "node:crypto";
import { readFileSync, readlinkSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { refuseServer } from "./refusals.ts";

/** Who uses a data folder. Shape: `startTicks` tells a process from a later one with the same number. */
export interface FolderHolder {
  readonly pid: number;
  readonly startTicks: string;
  readonly namespace: string;
  /** Address of the holder's database, once it answers. */
  readonly url?: string;
  /** Folder of its socket, to be cleared away after a crash. */
  readonly socketFolder?: string;
}

/** A data folder that this process alone may use until it lets go. */
export interface FolderLock {
  /** Who held the folder before and did not let go. Missing: undefined after an orderly end. */
  readonly former: FolderHolder | undefined;
  tell(news: Pick<FolderHolder, "url" | "socketFolder">): void;
  release(): void;
}

const heartbeatMs = 5_000;

/**
 * Takes a data folder for this process.
 * Refuses: `database.folder_taken` when another living process holds it.
 * NOTE: two walls. The kernel frees an abstract socket at the moment its process dies, so a crash
 * leaves nothing stale; the file tells who it is, and its heartbeat speaks across containers.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const guard = await holdName(folder);
  const former = findHolder(folder);
  if (guard === undefined || (former !== undefined && (await isAlive(folder, former)))) {
    guard?.close();
    throw refuseServer("database.folder_taken", { folder, pid: former?.pid ?? "?" });
  }
  let holder: FolderHolder = { pid: process.pid, startTicks: findStartTicks(process.pid) ?? "?", namespace: processNamespace() };
  writeHolder(folder, holder);
  const heartbeat = setInterval(() => touch(lockFile(folder)), heartbeatMs).unref();
  return {
    former,
    tell: (news) => {
      holder = { ...holder, ...news };
      writeHolder(folder, holder);
    },
    release: () => {
      clearInterval(heartbeat);
      rmSync(lockFile(folder), { force: true });
      guard.close();
    },
  };
}

/** The living process that holds a data folder, seen from the same machine. Missing: undefined when nobody does. */
export function findLivingHolder(folder: string): FolderHolder | undefined {
  const holder = findHolder(folder);
  return holder !== undefined && holder.startTicks === findStartTicks(holder.pid) ? holder : undefined;
}

const lockFile = (folder: string): string => join(folder, "lock.json");

async function holdName(folder: string): Promise<Server | undefined> {
  const { dev, ino } = statSync(folder);
  const name = createHash("sha256").update(`${dev}:${ino}`).digest("hex").slice(0, 32);
  const server = createServer((socket) => socket.destroy()).unref();
  return await new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(undefined) : reject(error)));
    server.listen(`\0splot-${name}`, () => resolve(server));
  });
}

async function isAlive(folder: string, holder: FolderHolder): Promise<boolean> {
  if (holder.namespace === processNamespace()) return holder.startTicks === findStartTicks(holder.pid);
  // Another container on the same volume: its number means nothing here, only its heartbeat does.
  const before = statSync(lockFile(folder)).mtimeMs;
  if (Date.now() - before > 4 * heartbeatMs) return false;
  await sleep(2 * heartbeatMs);
  return findHolder(folder) !== undefined && statSync(lockFile(folder)).mtimeMs !== before;
}

function findHolder(folder: string): FolderHolder | undefined {
  try {
    const holder: FolderHolder = JSON.parse(readFileSync(lockFile(folder), "utf8"));
    return typeof holder.pid === "number" ? holder : undefined;
  } catch {
    return undefined;
  }
}

function writeHolder(folder: string, holder: FolderHolder): void {
  const draft = `${lockFile(folder)}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  renameSync(draft, lockFile(folder));
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // The folder was taken away under a running server; PostgreSQL reports that better.
  }
}

/** Field 22 of /proc/PID/stat. Missing: undefined when the process is gone or a zombie. */
function findStartTicks(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function processNamespace(): string {
  try {
    return `${readlinkSync("/proc/self/ns/pid")} ${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}`;
  } catch {
    return "unknown";
  }
}
