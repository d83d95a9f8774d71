import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { connect } from "@splot/kernel/database";
import { type ChainHead, headsRoot } from "@splot/kernel/journal";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { makeEmptyFolder } from "../bundle/folder.ts";
import { listLanded } from "../database/schemaLevel.ts";
import { refuse } from "../refusals.ts";
import type { CopyManifest, StoredFile } from "./format.ts";
import { type DumpTable, listTables } from "./listTables.ts";
import { findSealMark } from "./seal.ts";
import { copyFiles, storeFile } from "./storeFile.ts";

/** What a backup is made of. */
export interface DumpOptions {
  readonly url: string;
  readonly folder: string;
  readonly dataFolder: string;
  readonly program: string;
  readonly now: Date;
}

interface SpaceRow {
  readonly id: string;
  readonly code: string;
}

/**
 * Writes everything of an installation but its key into a folder: all rows of one moment, and the files.
 * NOTE: rows are read space by space, as anyone with the rights of the owner may, so no right to pass row security is needed.
 * Shape: the manifest. Refuses: `folder.not_empty`, `database.no_schema`.
 */
export async function writeDump({ url, folder, dataFolder, program, now }: DumpOptions): Promise<CopyManifest> {
  await makeEmptyFolder(folder);
  await mkdir(join(folder, "data"), { mode: 0o700 });
  const client = await connect(url);
  try {
    const migrations = await openSnapshot(client);
    const spaces = (await client.query<SpaceRow>("select id, code from kernel.space order by id")).rows;
    const tables: CopyManifest["tables"] = [];
    for (const table of await listTables(client)) tables.push(await dumpTable(client, table, { folder, spaces }));
    const manifest: CopyManifest = {
      format: "splot-backup",
      version: 1,
      program,
      madeAt: now.toISOString(),
      postgres: await readServerVersion(client),
      migrations: [...migrations],
      spaces: await listRoots(client, spaces),
      tables,
      sequences: await listSequences(client),
      files: [...(await copyFiles(join(dataFolder, "files"), folder, "files/"))],
      sealMark: findSealMark(dataFolder),
    };
    await client.query("commit");
    await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`, { flag: "wx", mode: 0o600 });
    return manifest;
  } finally {
    await client.end();
  }
}

async function openSnapshot(client: pg.Client): ReturnType<typeof listLanded> {
  await client.query(
    "set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set timezone = 'UTC'; set bytea_output = 'hex'; set extra_float_digits = 3; set statement_timeout = 0",
  );
  await client.query("begin isolation level repeatable read read only");
  const landed = await listLanded(client);
  if (landed.length === 0) throw refuse("database.no_schema");
  return landed;
}

interface TablePlace {
  readonly folder: string;
  readonly spaces: readonly SpaceRow[];
}

async function dumpTable(client: pg.Client, table: DumpTable, { folder, spaces }: TablePlace): Promise<CopyManifest["tables"][number]> {
  const count = { rows: 0 };
  const parts = table.isSecured ? spaces.map(({ id }) => id) : [undefined];
  const file: StoredFile = await storeFile(
    folder,
    `data/${table.name.replaceAll('"', "")}.copy.gz`,
    Readable.from(rowsOf(client, { table, parts, count })),
    createGzip({ level: 6 }),
  );
  return { name: table.name, columns: [...table.columns], rows: count.rows, file };
}

interface RowSource {
  readonly table: DumpTable;
  readonly parts: readonly (string | undefined)[];
  readonly count: { rows: number };
}

/** The rows of a table as COPY writes them, space after space, in the order of the key. */
async function* rowsOf(client: pg.Client, { table, parts, count }: RowSource): AsyncGenerator<Buffer> {
  const { name, columns, key } = table;
  for (const space of parts) {
    if (space !== undefined) await client.query("select set_config('splot.space', $1, true)", [space]);
    const only = space === undefined ? "" : ` where space_id = ${pg.escapeLiteral(space)}`;
    const order = (key.length > 0 ? key : columns).join(", ");
    const stream = client.query(copyTo(`copy (select ${columns.join(", ")} from ${name}${only} order by ${order}) to stdout`));
    for await (const chunk of stream) yield Buffer.from(chunk);
    count.rows += stream.rowCount;
  }
}

/** The journal's root of each space: what a restored copy must give again (I134). */
export async function listRoots(client: pg.ClientBase, spaces: readonly SpaceRow[]): Promise<CopyManifest["spaces"]> {
  const roots: CopyManifest["spaces"] = [];
  for (const { id, code } of spaces) {
    await client.query("select set_config('splot.space', $1, true)", [id]);
    const { rows } = await client.query<{ stream: string; seq: string | number; hash: string }>(
      "select stream, seq, hash from kernel.journal_stream where space_id = $1 and seq > 0",
      [id],
    );
    const heads: ChainHead[] = rows.map(({ stream, seq, hash }) => ({ stream, seq: Number(seq), hash }));
    roots.push({ id, code, root: headsRoot(heads), streams: heads.length });
  }
  return roots;
}

async function listSequences(client: pg.Client): Promise<CopyManifest["sequences"]> {
  const { rows } = await client.query<{ name: string; last: string }>(
    "select format('%I.%I', schemaname, sequencename) as name, last_value::text as last from pg_sequences where last_value is not null and schemaname not like 'pg\\_%' order by 1",
  );
  return rows;
}

async function readServerVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>("show server_version");
  return rows[0]?.server_version ?? "";
}
