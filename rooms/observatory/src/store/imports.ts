import { COMMONS, type ContentText, type ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { Vintage } from "../model/observation.ts";
import { isGone, type VintageRow, vintageColumns, vintageNow, vintageOf } from "./vintages.ts";

/** An accepted file. */
export interface AcceptedImport {
  readonly vintage: string;
  readonly rowCount: number;
}

/** The import of these bytes through this profile, if its release stands. Missing: `undefined`. */
export async function findImport(read: ReadHandle, sha256: string, profileSha256: string): Promise<AcceptedImport | undefined> {
  const row = await read.db
    .selectFrom("observatory.import as i")
    .innerJoin("observatory.vintage as v", (join) => join.onRef("v.space_id", "=", "i.space_id").onRef("v.id", "=", "i.vintage_id"))
    .select(["v.code", "i.row_count"])
    .where("i.space_id", "=", read.space.id)
    .where("i.sha256", "=", sha256)
    .where("i.profile_sha256", "=", profileSha256)
    .where(sql<boolean>`not ${isGone()}`)
    .executeTakeFirst();
  return row === undefined ? undefined : { vintage: row.code, rowCount: row.row_count };
}

/** The same for who is about to load them: waits until everybody who is loading these bytes now has ended. */
export async function claimImport(write: WriteHandle, sha256: string, profileSha256: string): Promise<AcceptedImport | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${write.space.id} ${sha256}`}, 11))`.execute(write.db);
  return findImport(write, sha256, profileSha256);
}

/** How often these bytes came through this profile, this time included. */
export async function nextAttempt(read: ReadHandle, { sha256, profile }: { readonly sha256: string; readonly profile: string }): Promise<number> {
  const row = await read.db
    .selectFrom("observatory.import")
    .select(({ fn }) => fn.max("attempt").as("last"))
    .where("space_id", "=", read.space.id)
    .where("sha256", "=", sha256)
    .where("profile_sha256", "=", profile)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** What is kept of an accepted file. */
export interface NewImport {
  readonly id: ObjectId;
  readonly sha256: string;
  readonly rowCount: number;
  readonly vintage: number;
  readonly madeBy?: string | undefined;
  readonly profile: { readonly code: string; readonly version: number; readonly sha256: string };
  readonly attempt: number;
  readonly fileName: string;
  /** Unit: bytes. */
  readonly size: number;
  readonly parser: string;
  readonly warningCount: number;
}

/** Stores that a file was accepted. */
export async function saveImport(write: WriteHandle, fresh: NewImport): Promise<void> {
  await write.db
    .insertInto("observatory.import")
    .values({
      space_id: write.space.id,
      id: fresh.id,
      sha256: fresh.sha256,
      profile: fresh.profile.code,
      profile_version: fresh.profile.version,
      profile_sha256: fresh.profile.sha256,
      attempt: fresh.attempt,
      file_name: fresh.fileName,
      byte_size: fresh.size,
      parser: fresh.parser,
      warning_count: fresh.warningCount,
      row_count: fresh.rowCount,
      vintage_id: fresh.vintage,
      made_at: write.now,
      made_by: fresh.madeBy ?? null,
    })
    .execute();
}

/** A release that was loaded from a file. */
export interface Release {
  readonly id: ObjectId;
  readonly address: string;
  readonly rowCount: number;
  readonly profile: { readonly code: string; readonly version: number };
  readonly warningCount: number;
  readonly vintage: Vintage;
}

function releases(read: ReadHandle) {
  return read.db
    .selectFrom("observatory.import as i")
    .innerJoin("observatory.vintage as v", (join) => join.onRef("v.space_id", "=", "i.space_id").onRef("v.id", "=", "i.vintage_id"))
    .innerJoin("observatory.source as s", (join) => join.onRef("s.space_id", "=", "v.space_id").onRef("s.id", "=", "v.source_id"))
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "i.space_id").onRef("o.id", "=", "i.id"))
    .select([...vintageColumns, ...vintageNow])
    .select(["i.id", "i.row_count", "i.profile", "i.profile_version", "i.warning_count", "o.address"])
    .where("i.space_id", "=", read.space.id);
}

/** The release of this code, if it was loaded from a file. Missing: `undefined`. */
export async function findRelease(read: ReadHandle, code: string): Promise<Release | undefined> {
  const row = await releases(read).where("v.code", "=", code).executeTakeFirst();
  return row === undefined ? undefined : releaseOf(row);
}

/** Those of some vintages that were loaded from a file, the newest loading first, in one query. */
export async function listReleases(read: ReadHandle, vintages: readonly Vintage[]): Promise<readonly Release[]> {
  const own = vintages.filter(({ space }) => space === read.space.id);
  if (own.length === 0) return [];
  const rows = await releases(read)
    .where(
      "v.id",
      "in",
      own.map(({ id }) => id),
    )
    .orderBy("v.loaded_at", "desc")
    .orderBy("v.id", "desc")
    .execute();
  return rows.map(releaseOf);
}

type ReleaseRow = Awaited<ReturnType<ReturnType<typeof releases>["executeTakeFirstOrThrow"]>>;

function releaseOf(row: ReleaseRow): Release {
  const vintage: VintageRow = row;
  return {
    id: row.id as ObjectId,
    address: row.address,
    rowCount: row.row_count,
    profile: { code: row.profile, version: row.profile_version },
    warningCount: row.warning_count,
    vintage: vintageOf(vintage),
  };
}

/** Addresses and names of the indicators that a release holds numbers of, in the order of the catalogue. */
export async function listIndicatorsOf(read: ReadHandle, vintage: Vintage): Promise<readonly { readonly address: string; readonly name: ContentText }[]> {
  const rows = await read.db
    .selectFrom("observatory.indicator as n")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "n.space_id").onRef("o.id", "=", "n.id"))
    .select(["o.address", "o.title"])
    .where("n.space_id", "in", [read.space.id, COMMONS])
    .where((build) =>
      build.exists(
        build
          .selectFrom("observatory.observation as b")
          .select("b.period")
          .where("b.space_id", "=", vintage.space)
          .where("b.vintage_id", "=", vintage.id)
          .where("b.series", "in", (of) => of.selectFrom("observatory.series as r").select("r.id").whereRef("r.indicator_id", "=", "n.id")),
      ),
    )
    .orderBy("n.ord")
    .execute();
  return rows.map(({ address, title }) => ({ address, name: title }));
}
