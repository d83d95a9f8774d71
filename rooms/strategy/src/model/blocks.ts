import { refuse } from "../refusals.ts";

/** A paragraph of the working text. Shape: `key` stays with it through all versions. */
export type Paragraph = { readonly key: string; readonly kind: "heading" | "para" | "point"; readonly text: string };

/** Largest working text. Unit: paragraphs, characters. */
const MOST_BLOCKS = 400;
const MOST_BLOCK_LENGTH = 6000;

/**
 * Splits pasted text: a line `# …` is a heading, `- …` a point, blank lines part paragraphs.
 * Shape: keys `p1`, `p2`, … from `next` on. Refuses: `strategy.empty`, `strategy.too_many_blocks`, `strategy.block_too_long`.
 */
export function splitText(text: string, next = 1): readonly Paragraph[] {
  const pieces = text
    .split(/\n\s*\n/)
    .flatMap(splitLines)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  if (pieces.length === 0) throw refuse("strategy.empty", {}, "text");
  if (pieces.length > MOST_BLOCKS) throw refuse("strategy.too_many_blocks", { most: MOST_BLOCKS }, "text");
  return pieces.map((piece, index) => {
    const paragraph = { key: `p${next + index}`, ...kindOf(piece) };
    if (paragraph.text.length > MOST_BLOCK_LENGTH) throw refuse("strategy.block_too_long", { no: index + 1, most: MOST_BLOCK_LENGTH }, "text");
    return paragraph;
  });
}

function splitLines(piece: string): readonly string[] {
  const parts: string[] = [];
  for (const line of piece.split("\n")) {
    const starts = /^(#+\s|[-•]\s)/.test(line.trim()) || /^#+\s/.test(parts.at(-1) ?? "");
    if (starts || parts.length === 0) parts.push(line.trim());
    else parts[parts.length - 1] = `${parts.at(-1)} ${line.trim()}`;
  }
  return parts;
}

function kindOf(piece: string): Omit<Paragraph, "key"> {
  if (/^#+\s/.test(piece)) return { kind: "heading", text: piece.replace(/^#+\s+/, "") };
  if (/^[-•]\s/.test(piece)) return { kind: "point", text: piece.replace(/^[-•]\s+/, "") };
  return { kind: "para", text: piece };
}

/** The first key number above all that the text holds. */
export function nextKey(paragraphs: readonly Pick<Paragraph, "key">[]): number {
  return 1 + Math.max(0, ...paragraphs.map(({ key }) => Number(/^p(\d+)$/.exec(key)?.[1] ?? 0)));
}

/** A paragraph with its place after Akoma Ntoso. */
export type PlacedParagraph = Paragraph & { readonly eid: string };

/** Blocks of a frozen version. Shape: `eid` after Akoma Ntoso, from the key, so that it never moves. */
export function blocksOf(paragraphs: readonly Paragraph[]): readonly PlacedParagraph[] {
  return paragraphs.map(({ key, kind, text }) => ({ key, kind, text, eid: `${eidPrefix[kind]}_${key}` }));
}

const eidPrefix = { heading: "hcontainer", para: "para", point: "point" } as const;

/** Inserts new paragraphs after one (missing: at the head). Refuses: `strategy.block_unknown`. */
export function insertAfter(paragraphs: readonly Paragraph[], after: string | undefined, fresh: readonly Paragraph[]): readonly Paragraph[] {
  if (paragraphs.length + fresh.length > MOST_BLOCKS) throw refuse("strategy.too_many_blocks", { most: MOST_BLOCKS });
  const at = after === undefined ? 0 : placeOf(paragraphs, after) + 1;
  return [...paragraphs.slice(0, at), ...fresh, ...paragraphs.slice(at)];
}

/** Gives a paragraph another text. Refuses: `strategy.block_unknown`. */
export function replaceText(paragraphs: readonly Paragraph[], key: string, text: string): readonly Paragraph[] {
  const at = placeOf(paragraphs, key);
  return paragraphs.map((paragraph, index) => (index === at ? { ...paragraph, text } : paragraph));
}

/** Moves a paragraph by one place; at the edge it stays. Refuses: `strategy.block_unknown`. */
export function moveBy(paragraphs: readonly Paragraph[], key: string, direction: "up" | "down"): readonly Paragraph[] {
  const at = placeOf(paragraphs, key);
  const to = direction === "up" ? at - 1 : at + 1;
  const [one, other] = [paragraphs[at], paragraphs[to]];
  if (one === undefined || other === undefined) return paragraphs;
  return paragraphs.map((paragraph, index) => (index === at ? other : index === to ? one : paragraph));
}

/** Takes a paragraph out. Refuses: `strategy.block_unknown`, `strategy.empty` for the last one. */
export function removeAt(paragraphs: readonly Paragraph[], key: string): readonly Paragraph[] {
  const at = placeOf(paragraphs, key);
  if (paragraphs.length === 1) throw refuse("strategy.empty");
  return paragraphs.filter((_, index) => index !== at);
}

function placeOf(paragraphs: readonly Paragraph[], key: string): number {
  const at = paragraphs.findIndex((paragraph) => paragraph.key === key);
  if (at === -1) throw refuse("strategy.block_unknown", { key });
  return at;
}
