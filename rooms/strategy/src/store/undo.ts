import type { ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { z } from "zod";
import type { UndoStep } from "../model/undo.ts";

/** Edits that can be taken back, one after another. */
const MOST_STEPS = 30;
const paragraphs = z.array(z.object({ key: z.string(), kind: z.enum(["heading", "para", "point"]), text: z.string() }));

/** Remembers how to take back the edit that starts from a revision; the oldest steps are forgotten. */
export async function saveUndoStep(write: WriteHandle, strategy: ObjectId, { revision, ...step }: UndoStep & { readonly revision: number }): Promise<void> {
  const space_id = write.space.id;
  await write.db
    .insertInto("strategy.undo_step")
    .values({ space_id, strategy_id: strategy, revision, how: step.how, excerpt: step.excerpt, paragraphs: JSON.stringify(step.paragraphs) })
    .execute();
  const kept = write.db
    .selectFrom("strategy.undo_step")
    .select("revision")
    .where("space_id", "=", space_id)
    .where("strategy_id", "=", strategy)
    .orderBy("revision", "desc")
    .limit(MOST_STEPS);
  await write.db
    .deleteFrom("strategy.undo_step")
    .where("space_id", "=", space_id)
    .where("strategy_id", "=", strategy)
    .where("revision", "not in", kept)
    .execute();
}

/** The last edit that can be taken back. Missing: there is none. */
export async function findUndoStep(read: ReadHandle, strategy: ObjectId): Promise<UndoStep | undefined> {
  const row = await read.db
    .selectFrom("strategy.undo_step")
    .select(["how", "excerpt", "paragraphs"])
    .where("space_id", "=", read.space.id)
    .where("strategy_id", "=", strategy)
    .orderBy("revision", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : { how: row.how, excerpt: row.excerpt, paragraphs: paragraphs.parse(row.paragraphs) };
}

/** Forgets the last step: it was taken back. */
export async function dropUndoStep(write: WriteHandle, strategy: ObjectId): Promise<void> {
  const last = write.db
    .selectFrom("strategy.undo_step")
    .select((select) => select.fn.max("revision").as("revision"))
    .where("space_id", "=", write.space.id)
    .where("strategy_id", "=", strategy);
  await write.db
    .deleteFrom("strategy.undo_step")
    .where("space_id", "=", write.space.id)
    .where("strategy_id", "=", strategy)
    .where("revision", "=", last)
    .execute();
}

/** Forgets all steps: the text was frozen. */
export async function clearUndoSteps(write: WriteHandle, strategy: ObjectId): Promise<void> {
  await write.db.deleteFrom("strategy.undo_step").where("space_id", "=", write.space.id).where("strategy_id", "=", strategy).execute();
}

/** Every paragraph key that a frozen version of the document has used: none of them may come to mean another paragraph (I5). */
export async function listFrozenKeys(read: ReadHandle, strategy: ObjectId): Promise<readonly { readonly key: string }[]> {
  return read.db.selectFrom("kernel.block").select("key").distinct().where("space_id", "=", read.space.id).where("object_id", "=", strategy).execute();
}
