import { connect, getSpace, openPool, type ReadHandle, read } from "@splot/kernel/database";
import type pg from "pg";
import type { VerbCall } from "../verbs/Verb.ts";
import { openDatabase } from "./openDatabase.ts";
import { refuseOtherLevel } from "./schemaLevel.ts";

/** Runs work on the pool of the application, after the level of the database has been checked. Refuses: `database.*`. */
export async function withPool<Result>({ environment, out }: VerbCall, work: (pool: pg.Pool) => Promise<Result>): Promise<Result> {
  const env = environment();
  const database = await openDatabase(env, out.note);
  try {
    const client = await connect(database.url);
    await refuseOtherLevel(client, env.root).finally(() => client.end());
    const pool = openPool({ url: database.url, max: 4 });
    return await work(pool).finally(() => pool.end());
  } finally {
    await database.stop();
  }
}

/** Reads one snapshot of a space. Refuses: `space.unknown`, `database.*`. */
export async function readSpace<Result>(call: VerbCall, code: string, work: (read: ReadHandle) => Promise<Result>): Promise<Result> {
  return withPool(call, async (pool) => read({ pool, ...(await getSpace(pool, code, () => new Date())) }, work));
}
