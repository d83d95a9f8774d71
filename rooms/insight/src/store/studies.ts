import type { ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { refuseUnknown, thingOf } from "@splot/kernel/objects";
import type { Study, StudyFigure, Synthesis } from "../model/study.ts";

/** Stores a study; its thing is stored before. */
export async function saveStudy(write: WriteHandle, study: Omit<Study, "thing">): Promise<void> {
  const { id, kind, question, domains, heldIn, count, isPublished, isConfirmed, note } = study;
  await write.db
    .insertInto("insight.study")
    .values({
      space_id: write.space.id,
      id,
      kind,
      question: question === undefined ? null : JSON.stringify(question),
      domains: [...domains],
      held_in: heldIn ?? null,
      piece_count: "pieces" in count ? count.pieces : null,
      count_missing: "missing" in count ? count.missing : null,
      is_count_rough: "pieces" in count && count.isRough,
      is_published: isPublished,
      is_confirmed: isConfirmed,
      note: note === undefined ? null : JSON.stringify(note),
    })
    .execute();
}

/** Takes a recorded study out of the lists, with its numbers; nothing happens where it is not in them. */
export async function dropStudy(write: WriteHandle, id: ObjectId): Promise<void> {
  await write.db.deleteFrom("insight.study_figure").where("space_id", "=", write.space.id).where("study_id", "=", id).execute();
  await write.db.deleteFrom("insight.study").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** The same for a recorded synthetic report. */
export async function dropSynthesis(write: WriteHandle, id: ObjectId): Promise<void> {
  await write.db.deleteFrom("insight.synthesis").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** Stores the numbers that a source states of a study, in their order. */
export async function saveFigures(write: WriteHandle, study: ObjectId, figures: readonly StudyFigure[]): Promise<void> {
  if (figures.length === 0) return;
  await write.db
    .insertInto("insight.study_figure")
    .values(
      figures.map(({ label, value, bound, source }, ord) => ({
        space_id: write.space.id,
        study_id: study,
        ord,
        label: JSON.stringify(label),
        value,
        bound,
        source,
      })),
    )
    .execute();
}

/** The numbers that a source states of a study. */
export async function listFigures(read: ReadHandle, study: ObjectId): Promise<readonly StudyFigure[]> {
  return read.db
    .selectFrom("insight.study_figure")
    .select(["label", "value", "bound", "source"])
    .where("space_id", "=", read.space.id)
    .where("study_id", "=", study)
    .orderBy("ord")
    .execute();
}

function studies(read: ReadHandle) {
  return read.db
    .selectFrom("insight.study as s")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "s.space_id").onRef("o.id", "=", "s.id"))
    .selectAll("o")
    .select(["s.kind as study_kind", "s.question", "s.domains", "s.held_in", "s.piece_count", "s.count_missing", "s.is_count_rough"])
    .select(["s.is_published", "s.is_confirmed", "s.note"])
    .where("s.space_id", "=", read.space.id);
}

function studyOf(row: Awaited<ReturnType<ReturnType<typeof studies>["execute"]>>[number]): Study {
  return {
    id: row.id as ObjectId,
    thing: thingOf(row),
    kind: row.study_kind,
    question: row.question ?? undefined,
    domains: row.domains,
    heldIn: row.held_in ?? undefined,
    count: row.piece_count === null ? { missing: row.count_missing ?? "not_stated" } : { pieces: row.piece_count, isRough: row.is_count_rough },
    isPublished: row.is_published,
    isConfirmed: row.is_confirmed,
    note: row.note ?? undefined,
  };
}

/** Most studies of one answer of the API. */
export const MOST_STUDIES = 500;

/** The studies of the space: those that run in the program first, newest first, then the recorded ones in their order. Missing `most`: all. */
export async function listStudies(read: ReadHandle, most: number | null = null): Promise<readonly Study[]> {
  const rows = await studies(read).orderBy("o.mode").orderBy("o.made_at", "desc").orderBy("o.id").limit(most).execute();
  return rows.map(studyOf);
}

/** The study with this id. Refuses: `object.unknown`. */
export async function getStudy(read: ReadHandle, id: ObjectId): Promise<Study> {
  const row = await studies(read).where("s.id", "=", id).executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return studyOf(row);
}

/** The same, locked until the act ends: numbers in a study are given out one after another. */
export async function lockStudy(write: WriteHandle, id: ObjectId): Promise<Study> {
  await write.db.selectFrom("insight.study").select("id").where("space_id", "=", write.space.id).where("id", "=", id).forUpdate().execute();
  return getStudy(write, id);
}

/** Stores a synthetic report; its thing is stored before. */
export async function saveSynthesis(write: WriteHandle, { id, domain, isPublished, verifiedBy }: Omit<Synthesis, "thing">): Promise<void> {
  await write.db
    .insertInto("insight.synthesis")
    .values({ space_id: write.space.id, id, domain, is_published: isPublished, verified_by: verifiedBy === undefined ? null : JSON.stringify(verifiedBy) })
    .execute();
}

/** The synthetic reports of the space, by domain. */
export async function listSyntheses(read: ReadHandle): Promise<readonly Synthesis[]> {
  const rows = await read.db
    .selectFrom("insight.synthesis as s")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "s.space_id").onRef("o.id", "=", "s.id"))
    .selectAll("o")
    .select(["s.domain", "s.is_published", "s.verified_by"])
    .where("s.space_id", "=", read.space.id)
    .orderBy("s.domain")
    .execute();
  return rows.map((row) => ({
    id: row.id as ObjectId,
    thing: thingOf(row),
    domain: row.domain,
    isPublished: row.is_published,
    verifiedBy: row.verified_by ?? undefined,
  }));
}
