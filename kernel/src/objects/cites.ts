import { sql } from "kysely";
import type { Visibility } from "../access/index.ts";
import type { ReadHandle } from "../database/index.ts";
import { COMMONS, type ObjectId } from "../ids.ts";
import type { ContentText } from "../text.ts";

/** A citation of a version after which newer ones were frozen: it stays pinned to what it cites (I4). */
export interface StaleCite {
  readonly title: ContentText;
  readonly address: string;
  readonly visibility: Visibility;
  readonly citedNo: number;
  readonly newestNo: number;
}

/** The stale citations of a thing, each cited version once, in one query. Computed, never stored. */
export async function listStaleCites(read: ReadHandle, from: ObjectId): Promise<readonly StaleCite[]> {
  const rows = await read.db
    .selectFrom("kernel.cite as c")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "c.to_space").onRef("o.id", "=", "c.to_object"))
    .innerJoin("kernel.version as v", (join) => join.onRef("v.space_id", "=", "c.to_space").onRef("v.object_id", "=", "c.to_object"))
    .select(["o.title", "o.address", "o.visibility", "c.to_no"])
    .select(sql<number>`max(v.no)`.as("newest_no"))
    .where("c.space_id", "=", read.space.id)
    .where("c.to_space", "in", [read.space.id, COMMONS])
    .where("c.from_object", "=", from)
    .groupBy(["o.space_id", "o.id", "o.title", "o.address", "o.visibility", "c.to_no"])
    .having(sql<boolean>`max(v.no) > c.to_no`)
    .orderBy("o.address")
    .orderBy("c.to_no")
    .execute();
  return rows.map(({ title, address, visibility, to_no: citedNo, newest_no: newestNo }) => ({ title, address, visibility, citedNo, newestNo }));
}
