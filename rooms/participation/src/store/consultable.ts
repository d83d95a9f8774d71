import type { ContentText, ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";

/** A frozen document version that can still be consulted. */
export interface Consultable {
  readonly object: ObjectId;
  readonly version: number;
  readonly title: ContentText;
}

/** States of a document that its office sent out to be consulted; what is decided or still drafted is not. */
const CONSULTED_STATES = ["consultation", "revised"] as const;

/** The newest version of each document sent to consultation that had no round yet (BR-04), in one query. */
export async function listConsultable(read: ReadHandle): Promise<readonly Consultable[]> {
  const rows = await consultable(read).orderBy("v.made_at", "desc").execute();
  return rows.map(({ id, title, no }) => ({ object: id as ObjectId, version: no, title }));
}

/** Whether this version of a document may be consulted now. */
export async function isConsultable(read: ReadHandle, { object, version }: { readonly object: ObjectId; readonly version: number }): Promise<boolean> {
  return (await consultable(read).where("o.id", "=", object).where("v.no", "=", version).executeTakeFirst()) !== undefined;
}

function consultable(read: ReadHandle) {
  return read.db
    .selectFrom("kernel.object as o")
    .innerJoin("kernel.version as v", (join) => join.onRef("v.space_id", "=", "o.space_id").onRef("v.object_id", "=", "o.id"))
    .leftJoin("participation.round as r", (join) =>
      join.onRef("r.space_id", "=", "v.space_id").onRef("r.subject_object", "=", "v.object_id").onRef("r.subject_version", "=", "v.no"),
    )
    .select(["o.id", "o.title", "v.no"])
    .where("o.space_id", "=", read.space.id)
    .where("o.kind", "=", "strategy")
    .where("o.state", "in", CONSULTED_STATES)
    .where("o.mode", "=", "enacted")
    .where("r.id", "is", null)
    .where((each) =>
      each.not(
        each.exists(
          each
            .selectFrom("kernel.version as n")
            .select("n.no")
            .whereRef("n.space_id", "=", "v.space_id")
            .whereRef("n.object_id", "=", "v.object_id")
            .whereRef("n.no", ">", "v.no"),
        ),
      ),
    );
}
