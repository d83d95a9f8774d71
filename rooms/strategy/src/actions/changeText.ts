import type { ObjectId } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import type { Paragraph } from "../model/blocks.ts";
import { refuseUneditable } from "../model/strategy.ts";
import { undoStepOf } from "../model/undo.ts";
import { listParagraphs, lockStrategy, saveParagraphs } from "../store/strategies.ts";
import { saveUndoStep } from "../store/undo.ts";

/** One edit of a working text: which document, from which revision, how the paragraphs become others. */
type Edit = {
  readonly strategy: ObjectId;
  readonly revision: number;
  readonly how: "added" | "edited" | "moved" | "removed";
  change(paragraphs: readonly Paragraph[]): readonly Paragraph[];
};

/** The path that every edit of a text takes: locked, from the newest revision only (I7), saved with the way back, journalled. Refuses: `strategy.not_draft`, `strategy.stale`. */
export async function changeText(act: Act, { strategy, revision, how, change }: Edit): Promise<{ revision: number }> {
  const found = await lockStrategy(act, strategy);
  refuseUneditable(found, revision);
  const before = await listParagraphs(act, strategy);
  const after = change(before);
  const step = undoStepOf(before, after, how);
  const next = await saveParagraphs(act, strategy, after);
  if (step !== undefined) await saveUndoStep(act, strategy, { revision, ...step });
  act.record({ event: `strategy.block_${how}`, object: strategy, payload: { revision: next } });
  return { revision: next };
}
