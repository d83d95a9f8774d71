import type { ObjectId } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import type { Paragraph } from "../model/blocks.ts";
import { refuseUneditable } from "../model/strategy.ts";
import { listParagraphs, lockStrategy, saveParagraphs } from "../store/strategies.ts";

/** One edit of a working text: which document, from which revision, how the paragraphs become others. */
type Edit = {
  readonly strategy: ObjectId;
  readonly revision: number;
  readonly how: "added" | "edited" | "moved" | "removed";
  change(paragraphs: readonly Paragraph[]): readonly Paragraph[];
};

/** The path that every edit of a text takes: locked, from the newest revision only (I7), saved, journalled. Refuses: `strategy.not_draft`, `strategy.stale`. */
export async function changeText(act: Act, { strategy, revision, how, change }: Edit): Promise<{ revision: number }> {
  const found = await lockStrategy(act, strategy);
  refuseUneditable(found, revision);
  const next = await saveParagraphs(act, strategy, change(await listParagraphs(act, strategy)));
  act.record({ event: `strategy.block_${how}`, object: strategy, payload: { revision: next } });
  return { revision: next };
}
