import type { Block } from "./versions.ts";

/** What happened to one block between two versions. */
export type BlockChange =
  | { readonly kind: "added"; readonly block: Block; readonly after?: string | undefined }
  | { readonly kind: "removed"; readonly key: string; readonly before: Block }
  | { readonly kind: "changed"; readonly before: Block; readonly block: Block }
  | { readonly kind: "moved"; readonly key: string; readonly after?: string | undefined };

/** The change of a document by block keys. Shape: changes in the order in which `applyChanges` takes them. */
export function diffBlocks(before: readonly Block[], after: readonly Block[]): readonly BlockChange[] {
  const old = new Map(before.map((block) => [block.key, block]));
  const fresh = new Set(after.map(({ key }) => key));
  const removed: BlockChange[] = before.filter(({ key }) => !fresh.has(key)).map((block) => ({ kind: "removed", key: block.key, before: block }));
  const order = before.map(({ key }) => key).filter((key) => fresh.has(key));
  const placed: BlockChange[] = [];
  const edited: BlockChange[] = [];
  for (const [index, block] of after.entries()) {
    const previous = after[index - 1]?.key;
    const known = old.get(block.key);
    if (known === undefined) {
      placed.push({ kind: "added", block, after: previous });
      order.splice(index, 0, block.key);
    } else if (order[index] !== block.key) {
      placed.push({ kind: "moved", key: block.key, after: previous });
      order.splice(order.indexOf(block.key), 1);
      order.splice(index, 0, block.key);
    }
    if (known !== undefined && !isSame(known, block)) edited.push({ kind: "changed", before: known, block });
  }
  return [...removed, ...placed, ...edited];
}

/** Applies a difference: `applyChanges(v1, diffBlocks(v1, v2))` equals v2 (I5). */
export function applyChanges(before: readonly Block[], changes: readonly BlockChange[]): readonly Block[] {
  const blocks = [...before];
  for (const change of changes) {
    const key = change.kind === "added" || change.kind === "changed" ? change.block.key : change.key;
    const at = blocks.findIndex((block) => block.key === key);
    const [taken] = at === -1 ? [] : blocks.splice(at, 1);
    if (change.kind === "removed") continue;
    if (change.kind === "changed") blocks.splice(at, 0, change.block);
    else {
      const block = change.kind === "added" ? change.block : taken;
      const place = change.after === undefined ? 0 : blocks.findIndex((one) => one.key === change.after) + 1;
      if (block !== undefined) blocks.splice(place, 0, block);
    }
  }
  return blocks;
}

function isSame(first: Block, second: Block): boolean {
  return first.text === second.text && first.kind === second.kind && first.eid === second.eid;
}
