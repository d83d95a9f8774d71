import type { ContentText, ObjectId } from "@splot/kernel";
import { insertRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { getThingAt, getVersion, refuseUnknown, type Thing, thingOf } from "@splot/kernel/objects";
import { sql } from "kysely";
import { frozenStudy } from "../contract/frozenStudy.ts";
import { type Draft, draftFigures, type ListedStudy, studyPath } from "../contract/study.ts";

/** A study with what is written of it, in two queries. Refuses: `object.unknown`. */
export async function getDraft(read: ReadHandle, slug: string): Promise<Draft> {
  const thing = await getThingAt(read, studyPath(slug), "diagnosis");
  const row = await read.db
    .selectFrom("observatory.diagnosis")
    .select(["introduction", "figures", "revision", "changed_at"])
    .where("space_id", "=", read.space.id)
    .where("id", "=", thing.id)
    .executeTakeFirstOrThrow();
  return {
    thing,
    introduction: row.introduction ?? undefined,
    figures: draftFigures.parse(row.figures),
    revision: row.revision,
    changedAt: row.changed_at,
  };
}

/** A published study as it was frozen, in two queries. Refuses: `object.unknown`, of a draft too. */
export async function getPublished(read: ReadHandle, slug: string) {
  const thing = await getThingAt(read, studyPath(slug), "diagnosis");
  if (thing.state !== "published") throw refuseUnknown();
  const { content, sha256, madeAt } = await getVersion(read, thing.id, 1);
  return { thing, study: frozenStudy.parse(content), sha256, madeAt };
}

/** A draft, held until the act ends, so that no other act changes it meanwhile. */
export async function getLockedDraft(write: WriteHandle, slug: string): Promise<Draft> {
  const thing: Thing = await getThingAt(write, studyPath(slug), "diagnosis");
  await write.db.selectFrom("observatory.diagnosis").select("id").where("space_id", "=", write.space.id).where("id", "=", thing.id).forUpdate().execute();
  return getDraft(write, slug);
}

/** What an act writes of a study. */
export interface Written {
  readonly id: ObjectId;
  readonly introduction?: ContentText | undefined;
  readonly figures: Draft["figures"];
  readonly revision: number;
  readonly by?: string | undefined;
}

/** Stores an empty study. */
export async function insertDraft(write: WriteHandle, { id, figures, revision, by }: Written): Promise<void> {
  const row = { space_id: write.space.id, id, introduction: null, figures: [...figures], revision, changed_at: write.now, changed_by: by ?? null };
  await insertRows(write, "observatory.diagnosis", [row]);
}

/** Puts what is written now in the place of what was. */
export async function updateDraft(write: WriteHandle, { id, introduction, figures, revision, by }: Written): Promise<void> {
  await write.db
    .updateTable("observatory.diagnosis")
    .set({
      introduction: introduction === undefined ? null : JSON.stringify(introduction),
      figures: JSON.stringify(figures),
      revision,
      changed_at: write.now,
      changed_by: by ?? null,
    })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** The studies of the space, the newest first, in one query; `isPublished`: those alone. */
export async function listStudies(read: ReadHandle, { isPublished }: { readonly isPublished: boolean }): Promise<readonly ListedStudy[]> {
  const rows = await read.db
    .selectFrom("observatory.diagnosis as d")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "d.space_id").onRef("o.id", "=", "d.id"))
    .leftJoin("kernel.version as v", (join) => join.onRef("v.space_id", "=", "d.space_id").onRef("v.object_id", "=", "d.id").on("v.no", "=", 1))
    .selectAll("o")
    .select(["d.changed_at", "v.made_at as published_at", "v.sha256"])
    .select(sql<number>`jsonb_array_length(d.figures)`.as("figure_count"))
    .where("d.space_id", "=", read.space.id)
    .$if(isPublished, (query) => query.where("o.state", "=", "published"))
    .orderBy("d.changed_at", "desc")
    .orderBy("d.id")
    .execute();
  return rows.map((row) => ({
    thing: thingOf(row),
    figureCount: row.figure_count,
    changedAt: row.changed_at,
    ...(row.published_at === null || row.sha256 === null ? {} : { published: { at: row.published_at, sha256: row.sha256 } }),
  }));
}
