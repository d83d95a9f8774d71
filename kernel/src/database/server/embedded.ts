import { accessSync, chownSync, constants, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type Binaries, findEmbeddedBinaries, findVersion, locateSystemPostgres } from "./binaries.ts";
import { checkCluster, clusterFolder, clusterOwner, createCluster } from "./cluster.ts";
import { runnableBinaries } from "./copy.ts";
import { type Identity, serverIdentity } from "./identity.ts";
import { type FolderLock, lockFolder } from "./lock.ts";
import { stopOrphans } from "./orphan.ts";
import { type Postmaster, runPostmaster } from "./postmaster.ts";
import { refuseServer } from "./refusals.ts";

/** What a start of the embedded database needs. */
export interface EmbeddedOptions {
  /** The data folder of Splot; the database lives in its `pg`. */
  readonly folder: string;
  /** Takes one line of progress, in Polish. */
  readonly log: (line: string) => void;
  /** Which PostgreSQL; without it the embedded one, then the newest of the system. */
  readonly binaries?: Binaries | undefined;
  /** False only in tests: an acknowledged write may then be lost in a power cut. */
  readonly isDurable?: boolean | undefined;
}

/** A running database server. */
export interface EmbeddedServer extends Postmaster {
  /** Address for `pg`, by socket. */
  readonly url: string;
  readonly socketFolder: string;
  readonly version: string;
}

/**
 * Starts PostgreSQL on Splot's own data folder, making the database on first use. Only the same
 * user of this machine reaches it, through a socket in a closed folder. What a crash left behind
 * is cleared away first.
 * Refuses: `database.folder_taken`, `database.unsupported`, `database.folder_foreign`,
 * `database.other_version`, `database.not_started`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { folder, lock } = await holdFolder(options.folder);
  try {
    return await startLocked({ ...options, folder }, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Takes the data folder for this process alone, also where the database is another server's: its key and its clock work
 * belong to one process. Refuses: `database.folder_taken`, `database.folder_foreign`.
 */
export async function holdFolder(wished: string): Promise<{ readonly folder: string; readonly lock: FolderLock }> {
  const folder = openFolder(wished);
  return { folder, lock: await lockFolder(folder) };
}

function openFolder(wished: string): string {
  try {
    mkdirSync(wished, { recursive: true, mode: 0o700 });
    accessSync(wished, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(wished);
  } catch {
    throw refuseServer("database.folder_foreign", { folder: wished });
  }
}

async function startLocked(options: EmbeddedOptions, lock: FolderLock): Promise<EmbeddedServer> {
  const { folder, log } = options;
  const isNew = !existsSync(clusterFolder(folder));
  const identity = serverIdentity(isNew ? folder : clusterFolder(folder));
  const binaries = chooseBinaries(options.binaries, identity);
  const parts = { folder, binaries, identity, isDurable: options.isDurable ?? true };
  if (isNew) {
    log("tworzę bazę danych…");
    createCluster(parts);
  }
  checkCluster(folder, binaries.major);
  await clearAway(folder, lock, log);
  const socketFolder = makeSocketFolder(identity);
  lock.tell({ socketFolder });
  const postmaster = await runPostmaster({ ...parts, socketFolder });
  const cleared = postmaster.ended.then(() => {
    rmSync(socketFolder, { recursive: true, force: true });
    lock.release();
  });
  const stop = async (): Promise<void> => {
    await postmaster.stop();
    await cleared;
  };
  await createDatabase(socketFolder);
  const url = `postgresql://${clusterOwner}@localhost/${clusterOwner}?host=${encodeURIComponent(socketFolder)}`;
  lock.tell({ url });
  return { ...postmaster, stop, url, socketFolder, version: findVersion(binaries.bin, {}) ?? String(binaries.major) };
}

function chooseBinaries(wished: Binaries | undefined, identity: Identity): Binaries {
  const candidates = wished === undefined ? [findEmbeddedBinaries, () => locateSystemPostgres()] : [() => wished];
  for (const find of candidates) {
    const found = find();
    const runnable = found === undefined ? undefined : runnableBinaries(found, identity);
    if (runnable !== undefined) return runnable;
  }
  throw refuseServer("database.unsupported", { platform: `${process.platform}-${process.arch}` });
}

/** Ends what a crash left running, and takes away its socket. */
async function clearAway(folder: string, lock: FolderLock, log: (line: string) => void): Promise<void> {
  const mark = join(clusterFolder(folder), "postmaster.pid");
  if (existsSync(mark)) {
    log("podnoszę bazę danych po nagłym zatrzymaniu…");
    await stopOrphans(clusterFolder(folder));
    rmSync(mark, { force: true });
  }
  const left = lock.former?.socketFolder;
  if (left?.startsWith(join(shortTmpdir(), "splot-")) === true) rmSync(left, { recursive: true, force: true });
}

function makeSocketFolder(identity: Identity): string {
  const socketFolder = mkdtempSync(join(shortTmpdir(), "splot-"));
  if (identity.uid !== undefined) chownSync(socketFolder, identity.uid, identity.gid ?? identity.uid);
  return socketFolder;
}

/** A folder whose path leaves room for the name of a socket (107 bytes in all). */
function shortTmpdir(): string {
  return tmpdir().length <= 60 ? tmpdir() : "/tmp";
}

async function createDatabase(socketFolder: string): Promise<void> {
  const client = new pg.Client({ host: socketFolder, user: clusterOwner, database: "postgres" });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [clusterOwner]);
    if (rowCount === 0) await client.query(`create database ${clusterOwner}`);
  } finally {
    await client.end();
  }
}
