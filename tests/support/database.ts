import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { templateName } from "./postgres.setup.ts";

/** A database of a test's own, empty but migrated. */
export interface TestDatabase {
  readonly url: string;
}

let ofThisFile: Promise<TestDatabase> | undefined;

/** The database of the running test file: made at the first call, the same one afterwards. */
export function testDatabase(): Promise<TestDatabase> {
  ofThisFile ??= freshDatabase();
  return ofThisFile;
}

/** One more clone of the migrated template, for a test that needs an untouched one. Cleared away with the server. */
export async function freshDatabase(): Promise<TestDatabase> {
  const postgresUrl = inject("postgresUrl");
  const name = `w_${process.env["VITEST_POOL_ID"] ?? "0"}_${randomBytes(4).toString("hex")}`;
  const root = new pg.Client({ connectionString: postgresUrl });
  await root.connect();
  try {
    await root.query(`create database ${name} template ${templateName}`);
  } finally {
    await root.end();
  }
  return { url: postgresUrl.replace("/splot?", `/${name}?`) };
}
