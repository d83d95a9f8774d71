import { existsSync } from "node:fs";
import { findLivingHolder, startEmbedded } from "@splot/kernel/database/server";
import type { Environment } from "@splot/server/environment";

/** A database that a verb may use until it lets go. */
export interface OpenDatabase {
  readonly url: string;
  /** Whose it is: given by address, of the running Splot, or started by this verb. */
  readonly kind: "given" | "running" | "own";
  stop(): Promise<void>;
}

/**
 * Opens the database of the installation: `DATABASE_URL`, else the one of the running Splot, else it starts the
 * embedded one for as long as the verb runs.
 * Refuses: `database.*` of the embedded server.
 */
export async function openDatabase({ databaseUrl, dataFolder }: Pick<Environment, "databaseUrl" | "dataFolder">, note: (line: string) => void): Promise<OpenDatabase> {
  const leave = async (): Promise<void> => {};
  if (databaseUrl !== undefined) return { url: databaseUrl, kind: "given", stop: leave };
  const running = existsSync(dataFolder) ? findLivingHolder(dataFolder)?.url : undefined;
  if (running !== undefined) return { url: running, kind: "running", stop: leave };
  const server = await startEmbedded({ folder: dataFolder, log: note });
  return { url: server.url, kind: "own", stop: () => server.stop() };
}
