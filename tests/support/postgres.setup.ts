import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@splot/kernel/database";
import { type Binaries, findLivingHolder, locateSystemPostgres, startEmbedded, stopOrphans } from "@splot/kernel/database/server";
import pg from "pg";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the suite's PostgreSQL, at its database `splot`. */
    postgresUrl: string;
  }
}

/** The migrated database that every test database is a clone of. */
export const templateName = "splot_template";

const prefix = "splot-test-";

/**
 * Starts one PostgreSQL for the whole suite and migrates its template. With
 * `SPLOT_TEST_POSTGRES=15` it is the PostgreSQL 15 that is installed on the machine.
 */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), prefix));
  const binaries = wishedBinaries();
  const server = await startEmbedded({ folder, log: () => {}, binaries, isDurable: false });
  const root = new pg.Client({ connectionString: server.url });
  await root.connect();
  await root.query(`create database ${templateName}`);
  await root.end();
  await migrate(server.url.replace("/splot?", `/${templateName}?`), join(project.config.root, "db/migrations"));
  project.provide("postgresUrl", server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Ends and removes what a run that was killed left behind; nobody would come back to its folder. */
async function sweep(): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((one) => one.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    if (findLivingHolder(folder) !== undefined || !(await isOld(folder))) continue;
    if (existsSync(join(folder, "pg"))) await stopOrphans(join(folder, "pg"));
    await rm(folder, { recursive: true, force: true });
  }
}

/** A run that begins at this moment may have its folder but not yet its lock; one that ends has already removed it. */
async function isOld(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > 60_000;
}

function wishedBinaries(): Binaries | undefined {
  const major = process.env["SPLOT_TEST_POSTGRES"];
  if (major === undefined) return undefined;
  const binaries = locateSystemPostgres(Number(major));
  if (binaries === undefined) throw new Error(`PostgreSQL ${major} is not installed on this machine`);
  return binaries;
}
