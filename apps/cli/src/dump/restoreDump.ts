import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dayOf, findId } from "@splot/kernel";
import { kyselyOver, migrate, type Space } from "@splot/kernel/database";
import pg from "pg";
import { checkChain } from "../database/checkChain.ts";
import { listLanded, listShipped } from "../database/schemaLevel.ts";
import { hashFile } from "../proof/checkFiles.ts";
import { refuse } from "../refusals.ts";
import { type CopyManifest, copyManifest } from "./format.ts";
import { loadTables } from "./loadTables.ts";
import { copyFiles } from "./storeFile.ts";
import { listRoots } from "./writeDump.ts";

/** Where a backup is restored to. */
export interface RestoreOptions {
  readonly url: string;
  readonly folder: string;
  readonly dataFolder: string;
  /** The folder of the program: its database changes lie in it. */
  readonly root: string;
}

/**
 * Restores a backup into an empty database: the schema at the level of the copy, its rows in one transaction,
 * the journal checked before the commit, then the newer changes of this program and the files (I134).
 * Shape: the manifest of the copy. Refuses: `copy.*`; the database then holds no rows.
 */
export async function restoreDump(options: RestoreOptions): Promise<CopyManifest> {
  const { url, folder, dataFolder, root } = options;
  const manifest = await readCopy(folder);
  await refuseNewer(manifest, root);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const client = await pool.connect();
    try {
      await refuseFilled(client, manifest);
      await migrateTo(options, manifest);
      await load(client, folder, manifest);
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
  await migrate(url, join(root, "db/migrations"));
  await copyFiles(join(folder, "files"), join(dataFolder, "files"), "");
  return manifest;
}

/** Reads the manifest and checks every file of the copy before anything is touched. Refuses: `copy.absent`, `copy.damaged`. */
async function readCopy(folder: string): Promise<CopyManifest> {
  const place = join(folder, "manifest.json");
  if (!existsSync(place)) throw refuse("copy.absent", { place: folder });
  const manifest = findManifest(await readFile(place, "utf8"));
  if (manifest === undefined) throw refuse("copy.damaged", { file: "manifest.json" });
  for (const { path, sha256 } of [...manifest.tables.map(({ file }) => file), ...manifest.files]) {
    const file = join(folder, path);
    if (!existsSync(file) || (await hashFile(file)) !== sha256) throw refuse("copy.damaged", { file: path });
  }
  return manifest;
}

function findManifest(text: string): CopyManifest | undefined {
  try {
    return copyManifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function refuseNewer({ migrations }: CopyManifest, root: string): Promise<void> {
  const shipped = new Map((await listShipped(root)).map(({ name, sha256 }) => [name, sha256]));
  const stranger = migrations.find(({ name, sha256 }) => shipped.get(name) !== sha256);
  if (stranger !== undefined) throw refuse("copy.newer", { migration: stranger.name });
}

/** A database is empty when Splot never was in it, or an earlier restoring stopped after the schema. */
async function refuseFilled(client: pg.PoolClient, { migrations }: CopyManifest): Promise<void> {
  const landed = await listLanded(client);
  if (landed.length === 0) return;
  const isPrefix = landed.every(({ name }, index) => migrations[index]?.name === name);
  const { rows } = await client.query("select from kernel.space limit 1");
  if (!isPrefix || rows.length > 0) throw refuse("copy.not_empty");
}

async function migrateTo({ url, root }: RestoreOptions, { migrations }: CopyManifest): Promise<void> {
  const level = await mkdtemp(join(tmpdir(), "splot-level-"));
  try {
    for (const { name } of migrations) await cp(join(root, "db/migrations", name), join(level, name));
    await migrate(url, level);
  } finally {
    await rm(level, { recursive: true, force: true });
  }
}

async function load(client: pg.PoolClient, folder: string, manifest: CopyManifest): Promise<void> {
  await client.query("begin");
  try {
    await loadTables(client, folder, manifest);
    await compareRoots(client, manifest);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** Refuses: `copy.differs` when a journal does not stand where the copy says, or does not hold together. */
async function compareRoots(client: pg.PoolClient, { spaces, madeAt }: CopyManifest): Promise<void> {
  const restored = new Map((await listRoots(client, spaces)).map(({ id, root }) => [id, root]));
  const db = kyselyOver(client, { queries: 0 });
  const now = new Date(madeAt);
  for (const { id, code, root } of spaces) {
    await client.query("select set_config('splot.space', $1, true)", [id]);
    const { fault } = await checkChain({ kind: "read", db, now, today: dayOf(now), space: spaceOf(id, code) });
    if (restored.get(id) !== root || fault !== undefined) throw refuse("copy.differs", { space: code });
  }
}

function spaceOf(id: string, code: string): Space {
  const known = findId<"space">(id);
  if (known === undefined) throw refuse("copy.damaged", { file: "manifest.json" });
  return { id: known, code, name: { pl: code }, kind: "association", purpose: "live", zone: "Europe/Warsaw", settings: {} };
}
