import { join } from "node:path";
import { migrate } from "@splot/kernel/database";
import { holdFolder, startEmbedded } from "@splot/kernel/database/server";
import type { Environment } from "./environment.ts";
import { say } from "./saying.ts";

/** The database of the installation. */
export interface OpenDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * The database of the installation: the one that the environment names, or the embedded one. The data folder belongs
 * to this process either way.
 * Refuses: `database.*`. `fail` is told when the embedded one ends by itself.
 */
export async function openDatabase(environment: Environment, fail: (error: unknown) => void): Promise<OpenDatabase> {
  return environment.databaseUrl === undefined ? openEmbedded(environment, fail) : openNamed(environment, environment.databaseUrl);
}

async function openNamed({ dataFolder }: Environment, url: string): Promise<OpenDatabase> {
  const { lock } = await holdFolder(dataFolder);
  return { url, stop: async () => lock.release() };
}

async function openEmbedded({ dataFolder }: Environment, fail: (error: unknown) => void): Promise<OpenDatabase> {
  say(3, "uruchamiam bazę danych…", "starting the database");
  const server = await startEmbedded({ folder: dataFolder, log: (line) => console.log(`    ${line}`) });
  let isStopping = false;
  void server.ended.then((why) => {
    if (!isStopping) fail(new Error(`PostgreSQL ended by itself: ${why}`));
  });
  return {
    url: server.url,
    stop: () => {
      isStopping = true;
      return server.stop();
    },
  };
}

/** Migrates the database and says what was new. Refuses: `database.unreachable`, `database.rights_missing`. */
export async function bringUpToDate(url: string, { root }: Environment): Promise<void> {
  const { length } = await migrate(url, join(root, "db/migrations"));
  if (length === 0) say(4, "baza danych jest aktualna", "the database is current");
  else say(4, `baza danych: ${length} nowych zmian`, `the database: ${length} new changes`);
}
