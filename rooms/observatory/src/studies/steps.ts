import type { ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { type Draft, type DraftFigure, draftFigures, type StudyStep } from "../contract/study.ts";

/** Changes that can be taken back, one after another. */
const MOST_STEPS = 30;

/** Remembers how to take back the change of a draft; the oldest steps are forgotten. */
export async function saveStep(
  write: WriteHandle,
  { thing, introduction, figures, revision }: Draft,
  { how, about }: Pick<StudyStep, "how" | "about">,
): Promise<void> {
  const space_id = write.space.id;
  await write.db
    .insertInto("observatory.diagnosis_step")
    .values({
      ...{ space_id, diagnosis_id: thing.id, revision, how },
      about: JSON.stringify(about),
      title: JSON.stringify(thing.title),
      introduction: introduction === undefined ? null : JSON.stringify(introduction),
      figures: JSON.stringify(figures),
    })
    .execute();
  const kept = steps(write, thing.id).select("revision").orderBy("revision", "desc").limit(MOST_STEPS);
  await dropped(write, thing.id).where("revision", "not in", kept).execute();
}

/** The last change that can be taken back. Missing: there is none. */
export async function findStep(read: ReadHandle, study: ObjectId): Promise<StudyStep | undefined> {
  const row = await steps(read, study).select(["how", "about", "title", "introduction", "figures"]).orderBy("revision", "desc").limit(1).executeTakeFirst();
  if (row === undefined) return undefined;
  const { how, about, title, introduction, figures } = row;
  return { how, about, title, introduction: introduction ?? undefined, figures: draftFigures.parse(figures) };
}

/** Forgets the last step: it was taken back. */
export async function dropStep(write: WriteHandle, study: ObjectId): Promise<void> {
  const last = steps(write, study).select((select) => select.fn.max("revision").as("revision"));
  await dropped(write, study).where("revision", "=", last).execute();
}

/** Forgets all steps: the study was published. */
export async function clearSteps(write: WriteHandle, study: ObjectId): Promise<void> {
  await dropped(write, study).execute();
}

function steps(read: ReadHandle, study: ObjectId) {
  return read.db.selectFrom("observatory.diagnosis_step").where("space_id", "=", read.space.id).where("diagnosis_id", "=", study);
}

function dropped(write: WriteHandle, study: ObjectId) {
  return write.db.deleteFrom("observatory.diagnosis_step").where("space_id", "=", write.space.id).where("diagnosis_id", "=", study);
}

/** What a change did to the figures of a draft, and to which of them first. Missing: their order and number are as before. */
export function changeOfFigures(
  before: readonly DraftFigure[],
  after: readonly DraftFigure[],
): { readonly how: "added" | "moved" | "removed"; readonly indicator: string } | undefined {
  const [longer, shorter] = before.length > after.length ? [before, after] : [after, before];
  const touched = longer.find(({ indicator }, place) => indicator !== shorter[place]?.indicator);
  if (touched === undefined) return undefined;
  return { how: before.length > after.length ? "removed" : after.length > before.length ? "added" : "moved", indicator: touched.indicator };
}
