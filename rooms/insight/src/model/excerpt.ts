import { refuse } from "../refusals.ts";

/** A place in a text. Unit: Unicode code points, half-open [start, end). */
export type Span = { readonly start: number; readonly end: number };

/** A sentence or paragraph of a text that can be chosen, with its place. */
export type Passage = Span & { readonly text: string };

/** The words at a place (I40). Refuses: `insight.excerpt_outside`. */
export function quoteAt(text: string, { start, end }: Span): string {
  const points = Array.from(text);
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > points.length) throw refuse("insight.excerpt_outside");
  return points.slice(start, end).join("");
}

/** Where a quote stands in a text, the first time. Refuses: `insight.quote_not_found`. */
export function placeOfQuote(text: string, quote: string): Span {
  const at = quote === "" ? -1 : text.indexOf(quote);
  if (at < 0) throw refuse("insight.quote_not_found", {}, "quote");
  const start = Array.from(text.slice(0, at)).length;
  return { start, end: start + Array.from(quote).length };
}

/** The sentences of a text, in order, with their places; line ends part them too. Shape: no blanks at either end. */
export function passagesOf(text: string): readonly Passage[] {
  const passages: Passage[] = [];
  let start = 0;
  for (const piece of text.split(/(?<=[.!?…]["”»)]*)(?=\s)|(?<=\n)/u)) {
    const length = Array.from(piece).length;
    const words = piece.trim();
    const lead = Array.from(piece.slice(0, piece.indexOf(words))).length;
    if (words !== "") passages.push({ text: words, start: start + lead, end: start + lead + Array.from(words).length });
    start += length;
  }
  return passages;
}
