import { COMMONS, type ContentText, type ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import type { Vintage } from "../model/observation.ts";
import { type VintageRow, vintageColumns, vintageNow, vintageOf } from "./vintages.ts";

const PROFILE = "long-csv-1";

/** An accepted file. */
export interface AcceptedImport {
  readonly vintage: string;
  readonly rowCount: number;
}

/** The import of these bytes, if it stands already. Missing: `undefined`. */
export async function findImport(read: ReadHandle, sha256: string): Promise<AcceptedImport | undefined> {
  const row = await read.db
    .selectFrom("observatory.import as i")
    .innerJoin("observatory.vintage as v", (join) => join.onRef("v.space_id", "=", "i.space_id").onRef("v.id", "=", "i.vintage_id"))
    .select(["v.code", "i.row_count"])
    .where("i.space_id", "=", read.space.id)
    .where("i.sha256", "=", sha256)
    .where("i.profile", "=", PROFILE)
    .executeTakeFirst();
  return row === undefined ? undefined : { vintage: row.code, rowCount: row.row_count };
}

/** Stores that a file was accepted. */
export async function saveImport(
  write: WriteHandle,
  fresh: { readonly id: ObjectId; readonly sha256: string; readonly rowCount: number; readonly vintage: number; readonly madeBy?: string | undefined },
): Promise<void> {
  await write.db
    .insertInto("observatory.import")
    .values({
      space_id: write.space.id,
      id: fresh.id,
      sha256: fresh.sha256,
      profile: PROFILE,
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
  readonly vintage: Vintage;
}

function releases(read: ReadHandle) {
  return read.db
    .selectFrom("observatory.import as i")
    .innerJoin("observatory.vintage as v", (join) => join.onRef("v.space_id", "=", "i.space_id").onRef("v.id", "=", "i.vintage_id"))
    .innerJoin("observatory.source as s", (join) => join.onRef("s.space_id", "=", "v.space_id").onRef("s.id", "=", "v.source_id"))
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "i.space_id").onRef("o.id", "=", "i.id"))
    .select([...vintageColumns, ...vintageNow])
    .select(["i.id", "i.row_count", "o.address"])
    .where("i.space_id", "=", read.space.id);
}

/** The release of this code, if it was loaded from a file. Missing: `undefined`. */
export async function findRelease(read: ReadHandle, code: string): Promise<Release | undefined> {
  const row = await releases(read).where("v.code", "=", code).executeTakeFirst();
  return row === undefined ? undefined : releaseOf(row);
}

/** Those of some vintages that were loaded from a file, in one query. */
export async function listReleases(read: ReadHandle, vintages: readonly Vintage[]): Promise<readonly Release[]> {
  const own = vintages.filter(({ space }) => space === read.space.id);
  if (own.length === 0) return [];
  const rows = await releases(read)
    .where(
      "v.id",
      "in",
      own.map(({ id }) => id),
    )
    .execute();
  return rows.map(releaseOf);
}

function releaseOf(row: VintageRow & { readonly id: string; readonly address: string; readonly row_count: number }): Release {
  return { id: row.id as ObjectId, address: row.address, rowCount: row.row_count, vintage: vintageOf(row) };
}

/** Addresses and names of the indicators that a release holds numbers of, in the order of the catalogue. */
export async function listIndicatorsOf(read: ReadHandle, vintage: Vintage): Promise<readonly { readonly address: string; readonly name: ContentText }[]> {
  const rows = await read.db
    .selectFrom("observatory.indicator as n")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "n.space_id").onRef("o.id", "=", "n.id"))
    .select(["o.address", "o.title"])
    .where("n.space_id", "=", COMMONS)
    .where((build) =>
      build.exists(
        build
          .selectFrom("observatory.observation as b")
          .select("b.period")
          .where("b.space_id", "=", vintage.space)
          .where("b.vintage_id", "=", vintage.id)
          .whereRef("b.series", "=", "n.series"),
      ),
    )
    .orderBy("n.ord")
    .execute();
  return rows.map(({ address, title }) => ({ address, name: title }));
}
