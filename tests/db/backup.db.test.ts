import { randomBytes, randomUUID } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listBallotBundles } from "@splot/assembly";
import { COMMONS, type Refusal } from "@splot/kernel";
import { connect, getSpace, migrate, openPool, read } from "@splot/kernel/database";
import { CommitQueue, perform } from "@splot/kernel/journal";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { writeBundle } from "../../apps/cli/src/bundle/writeBundle.ts";
import type { CopyManifest } from "../../apps/cli/src/dump/format.ts";
import { listTables } from "../../apps/cli/src/dump/listTables.ts";
import { restoreDump } from "../../apps/cli/src/dump/restoreDump.ts";
import { packFolder, unpackFile } from "../../apps/cli/src/dump/tar.ts";
import { writeDump } from "../../apps/cli/src/dump/writeDump.ts";
import { verifyBundle } from "../../apps/cli/src/proof/verifyBundle.ts";
import { announceResult } from "../../rooms/assembly/src/actions/announceResult.ts";
import { closeBallot } from "../../rooms/assembly/src/actions/closeBallot.ts";
import { enterVote } from "../../rooms/assembly/src/actions/enterVote.ts";
import { submitDraft } from "../../rooms/assembly/src/actions/submitDraft.ts";
import { assemblySite } from "../../rooms/assembly/test/builders.ts";

const root = join(import.meta.dirname, "../..");
const owner = "splot_test_owner";
let folder = "";
let copy = "";
let manifest: CopyManifest;
let site: Awaited<ReturnType<typeof assemblySite>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "splot-backup-"));
  copy = join(folder, "copy");
  site = await assemblySite();
  const { ballot } = await site.openOne();
  for (const { seat } of site.holders.slice(0, 8))
    await site.act(enterVote, { ballot: ballot.id, seat, choice: "yes", nonce: randomUUID() }, { as: site.clerk });
  await site.act(closeBallot, { ballot: ballot.id }, { as: site.chair });
  await site.act(announceResult, { ballot: ballot.id }, { as: site.chair });
  await asSuperuser(
    site.url,
    `insert into kernel.unit (space_id, code, level, municipality_kind, name, slug, valid_span, source) values ('${COMMONS}', '1206012', 'municipality', 2, '{"pl":"Przykładowa\\\\t\\\\n"}', 'przykladowa', '[2020-01-01,)', 'test')`,
  );
  await asSuperuser(
    site.url,
    `insert into kernel.file (space_id, sha256, byte_count, media_type, scan, made_at)
       select id, encode(sha256('\\x005c0a0d09ff4e'), 'hex'), 7, 'text/plain', 'skipped', now() from kernel.space where code = 'cwiczenie';
     insert into kernel.file_chunk select space_id, sha256, 1, '\\x005c0a0d09ff4e' from kernel.file`,
  );
  await mkdir(join(folder, "installation/files/ab"), { recursive: true });
  await writeFile(join(folder, "installation/files/ab/abcdef"), randomBytes(5000));
  await writeFile(join(folder, "installation/secret.key"), "klucz");
  manifest = await writeDump({ url: site.url, folder: copy, dataFolder: join(folder, "installation"), program: "0.0.0", now: new Date() });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function asSuperuser(url: string, statement: string): Promise<void> {
  const client = await connect(url);
  await client.query(statement).finally(() => client.end());
}

let databaseNo = 0;
/** A database that Splot never was in, as a managed server gives one: its owner is no superuser. */
async function emptyDatabase(as?: string): Promise<string> {
  const url = inject("postgresUrl");
  databaseNo += 1;
  const name = `empty_${process.pid}_${databaseNo}`;
  if (as !== undefined) {
    await asSuperuser(
      url,
      `do $$ begin if not exists (select from pg_roles where rolname = '${as}') then create role ${as} login nosuperuser nobypassrls; end if; end $$`,
    );
    await asSuperuser(url, `grant splot_app to ${as}`);
  }
  await asSuperuser(url, `create database ${name}${as === undefined ? "" : ` owner ${as}`}`);
  const place = url.replace("/splot?", `/${name}?`);
  return as === undefined ? place : place.replace("//splot@", `//${as}@`);
}

/** Every row of every table as text, in the order of the key. */
async function contentOf(url: string): Promise<Record<string, readonly unknown[]>> {
  const client = await connect(url);
  try {
    const content: Record<string, readonly unknown[]> = {};
    for (const { name, key, columns } of await listTables(client)) {
      content[name] = (await client.query(`select t::text as row from ${name} t order by ${(key.length > 0 ? key : columns).join(", ")}`)).rows;
    }
    return content;
  } finally {
    await client.end();
  }
}

const superuserOf = (url: string) => url.replace(`//${owner}@`, "//splot@");
const restoreTo = (url: string, from = copy) => restoreDump({ url, folder: from, dataFolder: join(folder, `data-${databaseNo}`), root });

let plain: Promise<string> | undefined;
/** A restored database that a test leaves as it is. */
function restoredOnce(): Promise<string> {
  plain ??= emptyDatabase().then(async (url) => {
    await restoreTo(url);
    return url;
  });
  return plain;
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "accepted",
    (error: Refusal) => error.code ?? String(error),
  );
}

describe("a backup", () => {
  it("restores every row of every table, closed ballots too, and the files (I134)", async () => {
    const url = await restoredOnce();
    const before = await contentOf(site.url);
    expect(await contentOf(url)).toEqual(before);
    expect(before['assembly."cast"']?.length).toBe(8);
    const original = await readFile(join(folder, "installation/files/ab/abcdef"));
    expect(await readFile(join(folder, `data-${databaseNo}`, "files/ab/abcdef"))).toEqual(original);
  });

  it("is made and restored by an owner who is no superuser, and holds the same rows", async () => {
    const first = await emptyDatabase(owner);
    await restoreTo(first);
    const second = join(folder, "second");
    const again = await writeDump({ url: first, folder: second, dataFolder: join(folder, "none"), program: "0.0.0", now: new Date() });
    expect(again.tables.map(({ name, rows, file }) => ({ name, rows, sha256: file.sha256 }))).toEqual(
      manifest.tables.map(({ name, rows, file }) => ({ name, rows, sha256: file.sha256 })),
    );
    const target = await emptyDatabase(owner);
    await restoreTo(target, second);
    expect(await contentOf(superuserOf(target))).toEqual(await contentOf(site.url));
  });

  it("leaves row security forced and triggers awake, so that the past stays closed", async () => {
    const url = await emptyDatabase(owner);
    await restoreTo(url);
    const state =
      "select c.oid::regclass::text as name, relforcerowsecurity as forced, (select array_agg(tgname || tgenabled::text order by tgname) from pg_trigger where tgrelid = c.oid and not tgisinternal) as triggers from pg_class c where relkind = 'r' and relnamespace::regnamespace::text in ('kernel','people','thread','assembly','participation','strategy','observatory') order by 1";
    const stateOf = async (place: string) => {
      const client = await connect(place);
      return client
        .query(state)
        .then(({ rows }) => rows)
        .finally(() => client.end());
    };
    expect(await stateOf(url)).toEqual(await stateOf(site.url));
    await expect(asSuperuser(superuserOf(url), "delete from assembly.cast")).rejects.toThrow("append-only");
  });

  it("goes on where it stopped: numbers, keys and journal follow, and its bundle verifies", async () => {
    const url = await emptyDatabase();
    await restoreTo(url);
    const pool = openPool({ url, max: 2 });
    try {
      const clocked = await getSpace(pool, "cwiczenie", () => new Date("2026-03-17T09:00:00Z"));
      const before = await read({ pool, ...clocked }, (handle) =>
        writeBundle(handle, { folder: join(folder, "before"), program: "0", listBallots: listBallotBundles }),
      );
      expect(before.root).toBe(manifest.spaces.find(({ code }) => code === "cwiczenie")?.root);
      expect(await verifyBundle(join(folder, "before"), before.root)).toMatchObject({ state: "sound" });
      const input = submitDraft.input.parse({ body: site.body, title: { pl: "Następny" }, text: "Treść.", justification: "–", legalBasis: "–", effects: [] });
      const { code } = await perform({ pool, reactions: [], queue: new CommitQueue(), onCommitted: () => {} }, submitDraft, {
        ...clocked,
        actor: site.director,
        key: randomUUID(),
        input,
      });
      expect(code).toBe("PR-2/2026");
      const after = await read({ pool, ...clocked }, (handle) =>
        writeBundle(handle, { folder: join(folder, "after"), program: "0", listBallots: listBallotBundles }),
      );
      expect(after.root).not.toBe(before.root);
      expect(await verifyBundle(join(folder, "after"), before.root)).toMatchObject({ state: "sound", givenRoot: "earlier" });
      await asSuperuser(
        url,
        `insert into kernel.unit (space_id, code, level, municipality_kind, name, slug, valid_span, source) values ('${COMMONS}', '1206022', 'municipality', 2, '{"pl":"Druga"}', 'druga', '[2020-01-01,)', 'test')`,
      );
    } finally {
      await pool.end();
    }
  });

  it("travels as one tar file that only its owner reads", async () => {
    const file = join(folder, "copy.tar");
    await packFolder(copy, file);
    expect((await stat(file)).mode & 0o077).toBe(0);
    const out = join(folder, "unpacked");
    await unpackFile(file, out);
    const names = (await readdir(copy, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const name of names) expect(await readFile(name.replace(copy, out))).toEqual(await readFile(name));
    const bytes = await readFile(file);
    bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
    await writeFile(join(folder, "bad.tar"), bytes);
    expect(await refusalOf(unpackFile(join(folder, "bad.tar"), join(folder, "bad")))).toBe("copy.damaged");
  });

  it("does not hold the key, only a mark of it", async () => {
    expect(manifest.sealMark).toMatch(/^[0-9a-f]{64}$/);
    expect(manifest.files.map(({ path }) => path)).toEqual(["files/ab/abcdef"]);
  });
});

describe("a restore refuses", () => {
  async function changed(change: (at: string) => Promise<unknown>): Promise<string> {
    const at = await mkdtemp(join(folder, "changed-"));
    await cp(copy, at, { recursive: true });
    await change(at);
    return at;
  }
  const withManifest = (change: (text: string) => string) =>
    changed(async (at) => {
      const text = await readFile(join(at, "manifest.json"), "utf8");
      expect(change(text)).not.toBe(text);
      await writeFile(join(at, "manifest.json"), change(text));
    });

  it("a database that is not empty", async () => {
    expect(await refusalOf(restoreTo(await restoredOnce()))).toBe("copy.not_empty");
  });

  it("a damaged copy, before it touches anything", async () => {
    const url = await emptyDatabase();
    const bent = await changed(async (at) => writeFile(join(at, "data/kernel.object.copy.gz"), "bent"));
    expect(await refusalOf(restoreTo(url, bent))).toBe("copy.damaged");
    expect(await contentOf(url)).toEqual({});
    expect(await refusalOf(restoreTo(url, await withManifest((text) => text.replace('"splot-backup"', '"other"'))))).toBe("copy.damaged");
    expect(await refusalOf(restoreTo(url, folder))).toBe("copy.absent");
  });

  it("a copy of a newer program", async () => {
    const newer = await withManifest((text) => text.replace("0001_kernel_foundation.sql", "0999_kernel_future.sql"));
    expect(await refusalOf(restoreTo(await emptyDatabase(), newer))).toBe("copy.newer");
  });

  it("names that are none of the catalogue", async () => {
    const sly = await withManifest((text) => text.replace('"origin"', '"origin) from stdin; drop table kernel.space; --"'));
    expect(await refusalOf(restoreTo(await emptyDatabase(), sly))).toBe("copy.damaged");
  });

  it("rows whose journal is not the one of the copy, undoes them, and takes a sound copy afterwards", async () => {
    const url = await emptyDatabase();
    const root = manifest.spaces.find(({ code }) => code === "cwiczenie")?.root ?? "";
    const other = await withManifest((text) => text.replace(root, "0".repeat(64)));
    expect(await refusalOf(restoreTo(url, other))).toBe("copy.differs");
    const client = await connect(url);
    const { rows } = await client.query("select count(*)::int as count from kernel.object").finally(() => client.end());
    expect(rows).toEqual([{ count: 0 }]);
    await restoreTo(url);
    expect(await contentOf(url)).toEqual(await contentOf(site.url));
  });
});

it("a copy made at an older level gets the newer changes when it is restored", async () => {
  const older = join(folder, "older-program");
  await mkdir(join(older, "db/migrations"), { recursive: true });
  const names = (await readdir(join(root, "db/migrations"))).filter((name) => name.endsWith(".sql")).sort();
  for (const name of names.slice(0, 3)) await cp(join(root, "db/migrations", name), join(older, "db/migrations", name));
  const source = await emptyDatabase();
  await migrate(source, join(older, "db/migrations"));
  await asSuperuser(
    source,
    "insert into kernel.space (id, code, name, kind, purpose, made_at) values (gen_random_uuid(), 'dawna', '{}', 'association', 'live', now())",
  );
  const at = join(folder, "older");
  const made = await writeDump({ url: source, folder: at, dataFolder: folder, program: "0.0.0", now: new Date() });
  expect(made.migrations.length).toBe(3);
  const target = await emptyDatabase();
  await restoreTo(target, at);
  const client = new pg.Client({ connectionString: target });
  await client.connect();
  const { rows } = await client
    .query("select (select count(*)::int from public.splot_migration) as landed, (select code from kernel.space) as code")
    .finally(() => client.end());
  expect(rows).toEqual([{ landed: names.length, code: "dawna" }]);
});
