import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@splot/kernel/database";
import { type Binaries, locateSystemPostgres, startEmbedded } from "@splot/kernel/database/server";
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

/**
 * Starts one PostgreSQL for the whole suite and migrates its template. With
 * `SPLOT_TEST_POSTGRES=15` it is the PostgreSQL 15 that is installed on the machine.
 */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "splot-test-"));
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

function wishedBinaries(): Binaries | undefined {
  const major = process.env["SPLOT_TEST_POSTGRES"];
  if (major === undefined) return undefined;
  const binaries = locateSystemPostgres(Number(major));
  if (binaries === undefined) throw new Error(`PostgreSQL ${major} is not installed on this machine`);
  return binaries;
}
