import type { Json } from "../canonical.ts";
import type { ReadHandle } from "../database/index.ts";
import type { ObjectId } from "../ids.ts";
import { type Thing, thingOf } from "./store.ts";

/** One page of the public things of this space (not of the commons), by id, after a cursor id. */
export async function listPublicThings(read: ReadHandle, after: ObjectId | undefined, limit: number): Promise<readonly Thing[]> {
  const rows = await read.db
    .selectFrom("kernel.object")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("visibility", "=", "public")
    .$if(after !== undefined, (query) => query.where("id", ">", after ?? ""))
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(thingOf);
}

/** A frozen text that anyone may read, with the mark of where it comes from. */
export interface PublicText {
  readonly object: ObjectId;
  readonly no: number;
  readonly label?: string | undefined;
  readonly sha256: string;
  readonly content: Json;
}

/** The frozen versions of public things of this space among these, in one query; others are left out. */
export async function listPublicTexts(read: ReadHandle, wanted: readonly { readonly object: ObjectId; readonly no: number }[]): Promise<readonly PublicText[]> {
  if (wanted.length === 0) return [];
  const rows = await read.db
    .selectFrom("kernel.version as v")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "v.space_id").onRef("o.id", "=", "v.object_id"))
    .select(["v.object_id", "v.no", "v.label", "v.sha256", "v.content"])
    .where("v.space_id", "=", read.space.id)
    .where("o.visibility", "=", "public")
    .where((build) => build.or(wanted.map(({ object, no }) => build.and([build("v.object_id", "=", object), build("v.no", "=", no)]))))
    .execute();
  return rows.map(({ object_id, label, ...row }) => ({ ...row, object: object_id as ObjectId, label: label ?? undefined }));
}
