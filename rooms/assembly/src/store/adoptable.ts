import type { ContentText, ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";

/** A frozen version that was submitted for adoption and has no draft resolution yet. */
export interface Adoptable {
  readonly object: ObjectId;
  readonly version: number;
  readonly sha256: string;
  readonly title: ContentText;
}

/** The newest version of each document that waits for a draft resolution, oldest first, in one query. */
export async function listAdoptable(read: ReadHandle): Promise<readonly Adoptable[]> {
  const rows = await read.db
    .selectFrom("kernel.object as o")
    .innerJoin("kernel.version as v", (join) => join.onRef("v.space_id", "=", "o.space_id").onRef("v.object_id", "=", "o.id"))
    .leftJoin("assembly.draft_effect as e", (join) =>
      join.onRef("e.space_id", "=", "v.space_id").onRef("e.object_id", "=", "v.object_id").onRef("e.version_no", "=", "v.no"),
    )
    .distinctOn("o.id")
    .select(["o.id", "o.title", "v.no", "v.sha256", "e.draft_id"])
    .where("o.space_id", "=", read.space.id)
    .where("o.state", "=", "for_adoption")
    .orderBy("o.id")
    .orderBy("v.no", "desc")
    .limit(50)
    .execute();
  return rows.flatMap(({ id, title, no, sha256, draft_id }) => (draft_id === null ? [{ object: id as ObjectId, version: no, sha256, title }] : []));
}
