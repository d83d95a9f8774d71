import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { templateName } from "./postgres.setup.ts";

/** A database of a test's own, empty but migrated. */
export interface TestDatabase {
  readonly url: string;
}

/** What many files begin with: it is told once a run, and each file that asks for it gets a clone of its own. */
export interface Content {
  readonly name: string;
  /** The content it is told on top of. Missing: the migrated tables. */
  readonly onto?: Content;
  /** Tells it and leaves no connection open. */
  tell(url: string): Promise<void>;
}

/** A clone of the migrated template, or of a content. Cleared away with the server. */
export function freshDatabase(content?: Content): Promise<TestDatabase> {
  return asOwner(async (root) => {
    const name = `w_${process.env["VITEST_POOL_ID"] ?? "0"}_${randomBytes(4).toString("hex")}`;
    await root.query(`create database ${name} template ${await templateOf(root, content)} strategy file_copy`);
    return { url: addressOf(name) };
  });
}

/** The database of a content. The first file that asks for it tells it; who asks meanwhile waits. */
async function templateOf(root: pg.Client, content?: Content): Promise<string> {
  if (content === undefined) return templateName;
  const template = `splot_${content.name}`;
  const below = await templateOf(root, content.onto);
  await root.query("select pg_advisory_lock(hashtext($1))", [template]);
  try {
    const { rowCount } = await root.query("select from pg_database where datname = $1", [template]);
    if (rowCount === 0) await tellInto(root, { template, below, content });
  } finally {
    await root.query("select pg_advisory_unlock(hashtext($1))", [template]);
  }
  return template;
}

/** NOTE: a telling that fails leaves its draft, never a template. */
async function tellInto(root: pg.Client, { template, below, content }: { readonly template: string; readonly below: string; readonly content: Content }) {
  const draft = `${template}_draft`;
  await root.query(`drop database if exists ${draft}`);
  await root.query(`create database ${draft} template ${below} strategy file_copy`);
  await content.tell(addressOf(draft));
  await root.query(`alter database ${draft} rename to ${template}`);
}

function addressOf(database: string): string {
  return inject("postgresUrl").replace("/splot?", `/${database}?`);
}

async function asOwner<Result>(work: (root: pg.Client) => Promise<Result>): Promise<Result> {
  const root = new pg.Client({ connectionString: inject("postgresUrl") });
  await root.connect();
  try {
    return await work(root);
  } finally {
    await root.end();
  }
}
