import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { sha256 } from "../canonical.ts";
import { connect } from "./connect.ts";
import { prepareRole } from "./rights.ts";

/** One migration as it lies in `db/migrations`. */
interface Migration {
  readonly name: string;
  readonly text: string;
}

/**
 * Brings a database to the newest schema. Forward only, each file in its own transaction, under one
 * advisory lock, so that two starting servers do not race.
 * Shape: the names of the files that were applied now. Refuses: `database.unreachable`, `database.rights_missing`; (throws) a landed file that was edited.
 */
export async function migrate(url: string, folder: string, onStep: (name: string) => void = () => {}): Promise<readonly string[]> {
  const client = await connect(url);
  try {
    await client.query("select pg_advisory_lock(7076108)");
    await prepare(client);
    const applied: string[] = [];
    for (const migration of await listMigrations(folder)) {
      if (await applyOnce(client, migration)) {
        applied.push(migration.name);
        onStep(migration.name);
      }
    }
    return applied;
  } finally {
    await client.end();
  }
}

async function prepare(client: pg.Client): Promise<void> {
  await prepareRole(client);
  await client.query("create table if not exists public.splot_migration (name text primary key, sha256 text not null, at timestamptz not null default now())");
}

async function listMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), "utf8") })));
}

async function applyOnce(client: pg.Client, { name, text }: Migration): Promise<boolean> {
  const known = await client.query<{ sha256: string }>("select sha256 from public.splot_migration where name = $1", [name]);
  const hash = sha256(text);
  const before = known.rows[0];
  if (before !== undefined) {
    if (before.sha256 !== hash) throw new Error(`migration ${name} was edited after it had landed; write a new one`);
    return false;
  }
  try {
    await client.query(`begin;\n${text}\n;`);
    await client.query("insert into public.splot_migration (name, sha256) values ($1, $2)", [name, hash]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return true;
}
