import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { refuse } from "../refusals.ts";
import type { CopyManifest } from "./format.ts";
import { type DumpTable, listTables } from "./listTables.ts";

/**
 * Loads the rows of a copy inside the caller's transaction, table after table. Foreign keys, checks and unique keys
 * hold throughout; the caller checks the journal before it commits.
 * NOTE: triggers that ask for an order in time ("only while the ballot is open") cannot hold for rows of the past, so they
 * rest until the commit; forced row security rests too, because COPY FROM does not work under it. An owner may do both,
 * so this needs no superuser.
 */
export async function loadTables(client: pg.ClientBase, folder: string, manifest: CopyManifest): Promise<void> {
  await client.query("set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local timezone = 'UTC'; set local statement_timeout = 0");
  const tables = await listTables(client);
  const copies = new Map(manifest.tables.map((copy) => [copy.name, copy]));
  const known = new Map(tables.map(({ name, columns }) => [name, columns]));
  // Names go into statements, so only names of the catalogue are taken.
  const stranger = manifest.tables.find(({ name, columns }) => columns.length === 0 || !columns.every((column) => known.get(name)?.includes(column)));
  if (stranger !== undefined) throw refuse("copy.damaged", { file: stranger.file.path });
  for (const table of tables) await client.query(loosen(table));
  // A change of the database may bring rows of its own; the copy holds them as they were.
  for (const { name } of [...tables].reverse()) await client.query(`delete from ${name}`);
  for (const { name } of tables) {
    const copy = copies.get(name);
    if (copy !== undefined) await loadTable(client, folder, copy);
  }
  await client.query("set constraints all immediate");
  await client.query(CHECK_LINKS);
  for (const table of tables) await client.query(tighten(table));
  for (const { name, last } of manifest.sequences) await client.query("select setval($1::regclass, $2::bigint, true)", [name, last]);
}

/** What the resting triggers would have refused. NOTE: a copy of an older level has keys for it. */
const CHECK_LINKS = `do $$ declare checking regprocedure; begin
  for checking in select oid::regprocedure from pg_proc where proname = 'check_links' and pronargs = 0 loop execute format('call %s', checking); end loop;
end $$`;

function loosen({ name, isForced }: DumpTable): string {
  return `alter table ${name} disable trigger user${isForced ? ", no force row level security" : ""}`;
}

function tighten({ name, isForced }: DumpTable): string {
  return `alter table ${name} enable trigger user${isForced ? ", force row level security" : ""}`;
}

async function loadTable(client: pg.ClientBase, folder: string, { name, columns, rows, file }: CopyManifest["tables"][number]): Promise<void> {
  const target = client.query(copyFrom(`copy ${name} (${columns.join(", ")}) from stdin`));
  await pipeline(createReadStream(join(folder, file.path)), createGunzip(), target);
  if (target.rowCount !== rows) throw refuse("copy.damaged", { file: file.path });
}
