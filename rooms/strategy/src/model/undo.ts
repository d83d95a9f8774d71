import { refuse } from "../refusals.ts";
import type { Paragraph } from "./blocks.ts";

/** The text as it stood before an edit, and what the edit did. */
export type UndoStep = {
  readonly how: "added" | "edited" | "moved" | "removed";
  /** Beginning of the paragraph that the edit touched. */
  readonly excerpt: string;
  readonly paragraphs: readonly Paragraph[];
};

const EXCERPT = 80;

/** How to take an edit back. Missing: the edit changed nothing. */
export function undoStepOf(before: readonly Paragraph[], after: readonly Paragraph[], how: UndoStep["how"]): UndoStep | undefined {
  const now = new Map(after.map((paragraph) => [paragraph.key, paragraph]));
  const then = new Set(before.map(({ key }) => key));
  const touched =
    before.find(({ key, text }) => now.get(key)?.text !== text) ??
    after.find(({ key }) => !then.has(key)) ??
    before.find(({ key }, place) => after[place]?.key !== key);
  if (touched === undefined) return undefined;
  const excerpt = touched.text.length > EXCERPT ? `${touched.text.slice(0, EXCERPT).trimEnd()}…` : touched.text;
  return { how, excerpt, paragraphs: before };
}

/** Refuses to take a text back to where a paragraph is missing in which a goal is written. Refuses: `strategy.block_in_use`. */
export function refuseLostGoal(
  paragraphs: readonly Pick<Paragraph, "key">[],
  goals: readonly { readonly block?: string | undefined; readonly title: string }[],
): void {
  const keys = new Set(paragraphs.map(({ key }) => key));
  const lost = goals.find(({ block }) => block !== undefined && !keys.has(block));
  if (lost !== undefined) throw refuse("strategy.block_in_use", { goal: lost.title });
}
