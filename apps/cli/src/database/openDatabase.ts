import { existsSync } from "node:fs";
import { join } from "node:path";
import { findLivingHolder, startEmbedded } from "@splot/kernel/database/server";
import type { Environment } from "@splot/server/environment";
import { refuse } from "../refusals.ts";

/** A database that a verb may use until it lets go. */
export interface OpenDatabase {
  readonly url: string;
  /** Whose it is: given by address, of the running Splot, or started by this verb. */
  readonly kind: "given" | "running" | "own";
  stop(): Promise<void>;
}

/** Where the database of an installation is looked for. */
export interface DatabasePlace extends Pick<Environment, "databaseUrl" | "dataFolder"> {
  readonly isNewFine?: boolean;
}

/**
 * Opens the database of the installation: `DATABASE_URL`, else the one of the running Splot, else it starts the
 * embedded one for as long as the verb runs.
 * Refuses: `database.no_schema` where no embedded database was ever made (`isNewFine` makes one), `database.*` of the embedded server.
 */
export async function openDatabase({ databaseUrl, dataFolder, isNewFine = false }: DatabasePlace, note: (line: string) => void): Promise<OpenDatabase> {
  const leave = async (): Promise<void> => {};
  if (databaseUrl !== undefined) return { url: databaseUrl, kind: "given", stop: leave };
  const running = existsSync(dataFolder) ? findLivingHolder(dataFolder)?.url : undefined;
  if (running !== undefined) return { url: running, kind: "running", stop: leave };
  if (!isNewFine && !existsSync(join(dataFolder, "pg"))) throw refuse("database.no_schema");
  const server = await startEmbedded({ folder: dataFolder, log: note });
  return { url: server.url, kind: "own", stop: () => server.stop() };
}
