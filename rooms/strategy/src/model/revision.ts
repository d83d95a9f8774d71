import type { ObjectId } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import type { Paragraph } from "./blocks.ts";

/** New wording of a paragraph, decided by the answers to remarks. */
export type TextChange = { readonly blockKey: string; readonly text: string; readonly remarks: readonly ObjectId[] };
/** New wording that no remark caused, with its reason (I58). */
export type OtherChange = { readonly key: string; readonly text: string; readonly reason: string };
/** Why a paragraph of the next version differs. */
export type ChangeRecord =
  | { readonly key: string; readonly cause: "remark"; readonly remarks: readonly ObjectId[] }
  | { readonly key: string; readonly cause: "other"; readonly reason: string };

/** The next text with the cause of each change. */
export type Revision = { readonly paragraphs: readonly Paragraph[]; readonly changes: readonly ChangeRecord[] };

/**
 * The text after a consultation: changes that remarks caused, then other changes with a reason.
 * Shape: keys and order stay; each changed paragraph has exactly one cause (I58); a wording equal to the old
 * one is no change. Refuses: `strategy.block_unknown`, `strategy.changed_twice`, `strategy.change_without_reason`.
 */
export function reviseText(before: readonly Paragraph[], caused: readonly TextChange[], others: readonly OtherChange[]): Revision {
  const texts = new Map(before.map(({ key, text }) => [key, text]));
  const changes: ChangeRecord[] = [];
  const change = (key: string, text: string, record: ChangeRecord) => {
    const old = texts.get(key);
    if (old === undefined) throw refuse("strategy.block_unknown", { key });
    if (changes.some((known) => known.key === key)) throw refuse("strategy.changed_twice", { key }, `text.${key}`);
    if (old === text) return;
    texts.set(key, text);
    changes.push(record);
  };
  for (const { blockKey, text, remarks } of caused) change(blockKey, text, { key: blockKey, cause: "remark", remarks });
  for (const { key, text, reason } of others) {
    if (texts.get(key) !== text && reason.trim() === "") throw refuse("strategy.change_without_reason", { key }, `reason.${key}`);
    change(key, text, { key, cause: "other", reason });
  }
  return { paragraphs: before.map((paragraph) => ({ ...paragraph, text: texts.get(paragraph.key) ?? paragraph.text })), changes };
}
