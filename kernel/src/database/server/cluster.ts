import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { type Identity, isRoot, standingName } from "./identity.ts";
import { refuseServer } from "./refusals.ts";

/** Where a database cluster stands and what runs it. */
export interface ClusterParts {
  /** The data folder of Splot. */
  readonly folder: string;
  readonly binaries: Binaries;
  readonly identity: Identity;
  readonly isDurable: boolean;
}

/** The user that owns everything in the cluster, and the name of Splot's database in it. */
export const clusterOwner = "splot";

/** The environment of every PostgreSQL process: nothing of ours leaks in. */
export const quietEnvironment = { LC_ALL: "C", TZ: "UTC", PATH: "/usr/local/bin:/usr/bin:/bin" };

/** The folder of the cluster in a data folder. */
export const clusterFolder = (folder: string): string => join(folder, "pg");

/**
 * Makes the cluster beside its place and moves it in when it is whole, so that a crash leaves
 * no half of it.
 * Refuses: `database.not_started` with what initdb said.
 */
export function createCluster(parts: ClusterParts): void {
  const draft = join(parts.folder, "pg.new");
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const { uid, gid } = parts.identity;
  if (uid !== undefined) chownSync(draft, uid, gid ?? uid);
  const flags = ["-D", standingName(draft, parts.binaries.major), "-U", clusterOwner, "--encoding=UTF8", "--locale=C", "--auth=trust", "--data-checksums"];
  if (!parts.isDurable) flags.push("--no-sync");
  const run = spawnSync(join(parts.binaries.bin, "initdb"), flags, { cwd: draft, encoding: "utf8", env: quietEnvironment, ...parts.identity });
  if (run.status !== 0) throw refuseServer("database.not_started", { journal: "initdb", lines: run.error?.message ?? run.stderr.trim() });
  writeFileSync(join(draft, "pg_hba.conf"), "# The socket lies in a folder that only its owner enters; there is no other way in.\nlocal all all trust\n");
  renameSync(draft, clusterFolder(parts.folder));
}

/**
 * Looks whether this process and these programs may run the cluster.
 * Refuses: `database.folder_foreign`, `database.other_version`.
 */
export function checkCluster(folder: string, major: number): void {
  const place = clusterFolder(folder);
  if (!isRoot() && statSync(place).uid !== process.getuid?.()) throw refuseServer("database.folder_foreign", { folder: place });
  const stored = readFileSync(join(place, "PG_VERSION"), "utf8").trim();
  if (stored !== String(major)) throw refuseServer("database.other_version", { folder: place, stored, present: major });
}
