import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "@splot/kernel";
import type pg from "pg";
import { refuse } from "../refusals.ts";

/** A change of the database by its file. */
export interface LandedMigration {
  readonly name: string;
  readonly sha256: string;
}

/** The changes that a database has, oldest first. Missing: empty when Splot never was in it. */
export async function listLanded(client: pg.ClientBase): Promise<readonly LandedMigration[]> {
  const { rows } = await client.query<{ place: string | null }>("select to_regclass('public.splot_migration')::text as place");
  if (rows[0]?.place == null) return [];
  return (await client.query<LandedMigration>("select name, sha256 from public.splot_migration order by name")).rows;
}

/** The changes that this program brings, oldest first. */
export async function listShipped(root: string): Promise<readonly LandedMigration[]> {
  const folder = join(root, "db/migrations");
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, sha256: sha256(await readFile(join(folder, name), "utf8")) })));
}

/** Refuses a database that is not at the level of this program: `database.no_schema`, `database.behind`. */
export async function refuseOtherLevel(client: pg.ClientBase, root: string): Promise<void> {
  const landed = await listLanded(client);
  const expected = (await listShipped(root)).at(-1)?.name ?? "";
  const present = landed.at(-1)?.name;
  if (present === undefined) throw refuse("database.no_schema");
  if (present !== expected) throw refuse("database.behind", { present, expected });
}
