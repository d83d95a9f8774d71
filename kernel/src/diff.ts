/** A run of text and what happened to it between two versions. */
export type Segment = { readonly kind: "same" | "deleted" | "inserted"; readonly text: string };

type Range = { readonly from: number; readonly to: number };
type Pair = { readonly before: number; readonly after: number };

/** Largest table compared cell by cell; a wider range without any common word counts as replaced. */
const cellLimit = 250_000;
/** Deeper nesting of anchors brings nothing for a reader and would only cost time. */
const depthLimit = 40;

function tokensOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function uniquePlaces(tokens: readonly string[], range: Range): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let place = range.from; place < range.to; place += 1) {
    const token = tokens[place] ?? "";
    if (places.has(token)) repeated.add(token);
    places.set(token, place);
  }
  for (const token of repeated) places.delete(token);
  return places;
}

/** The longest run of pairs that rises on both sides (patience sorting). Shape: `pairs` rise by `before`. */
function risingPairs(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = [];
  const previous: number[] = [];
  const after = (index: number | undefined) => pairs[index ?? -1]?.after ?? -1;
  pairs.forEach((pair, index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (after(tops[middle]) < pair.after) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = index;
  });
  const chain: Pair[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

/** Words that keep their place, found by comparing every word with every word. */
function pairsByTable(before: readonly string[], after: readonly string[], spans: { readonly b: Range; readonly a: Range }): Pair[] {
  const { b, a } = spans;
  const width = a.to - a.from + 1;
  const longest = new Uint32Array((b.to - b.from + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = b.to - b.from - 1; row >= 0; row -= 1) {
    for (let column = width - 2; column >= 0; column -= 1) {
      const isSame = before[b.from + row] === after[a.from + column];
      longest[row * width + column] = isSame ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  while (row < b.to - b.from && column < a.to - a.from) {
    if (before[b.from + row] === after[a.from + column]) {
      pairs.push({ before: b.from + row, after: a.from + column });
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

type Comparison = { readonly before: readonly string[]; readonly after: readonly string[]; readonly pairs: Pair[] };

/** How many words are equal at the start and, in what remains, at the end. */
function equalEnds({ before, after }: Comparison, { b, a }: { readonly b: Range; readonly a: Range }): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(b.to - b.from, a.to - a.from);
  let head = 0;
  while (head < shorter && before[b.from + head] === after[a.from + head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[b.to - 1 - tail] === after[a.to - 1 - tail]) tail += 1;
  return { head, tail };
}

/** Collects the words that stayed: equal ends first, then unique words as anchors, then the small ranges between them. */
function pairWords(comparison: Comparison, spans: { readonly b: Range; readonly a: Range }, depth: number): void {
  const { before, after, pairs } = comparison;
  const { head, tail } = equalEnds(comparison, spans);
  for (let step = 0; step < head; step += 1) pairs.push({ before: spans.b.from + step, after: spans.a.from + step });
  const b = { from: spans.b.from + head, to: spans.b.to - tail };
  const a = { from: spans.a.from + head, to: spans.a.to - tail };
  const cells = (b.to - b.from) * (a.to - a.from);
  if (cells > 0 && cells <= cellLimit) pairs.push(...pairsByTable(before, after, { b, a }));
  else if (cells > cellLimit && depth < depthLimit) pairByAnchors(comparison, { b, a }, depth);
  for (let step = 0; step < tail; step += 1) pairs.push({ before: b.to + step, after: a.to + step });
}

function pairByAnchors(comparison: Comparison, { b, a }: { readonly b: Range; readonly a: Range }, depth: number): void {
  const inAfter = uniquePlaces(comparison.after, a);
  const shared: Pair[] = [];
  for (const [token, place] of uniquePlaces(comparison.before, b)) {
    const other = inAfter.get(token);
    if (other !== undefined) shared.push({ before: place, after: other });
  }
  const anchors = risingPairs(shared.sort((one, two) => one.before - two.before));
  if (anchors.length === 0) return;
  let done: Pair = { before: b.from, after: a.from };
  for (const anchor of anchors) {
    const gap = { b: { from: done.before, to: anchor.before }, a: { from: done.after, to: anchor.after } };
    pairWords(comparison, gap, depth + 1);
    comparison.pairs.push(anchor);
    done = { before: anchor.before + 1, after: anchor.after + 1 };
  }
  pairWords(comparison, { b: { from: done.before, to: b.to }, a: { from: done.after, to: a.to } }, depth + 1);
}

/** Joins runs; a lone space between two changes belongs to both, so that a changed phrase reads as one. */
function joinRuns(steps: readonly { readonly deleted: string; readonly inserted: string; readonly same: string }[]): Segment[] {
  const segments: Segment[] = [];
  let deleted = "";
  let inserted = "";
  const flush = () => {
    if (deleted !== "") segments.push({ kind: "deleted", text: deleted });
    if (inserted !== "") segments.push({ kind: "inserted", text: inserted });
    deleted = "";
    inserted = "";
  };
  steps.forEach((step, index) => {
    deleted += step.deleted;
    inserted += step.inserted;
    const isBridge = step.same.trim() === "" && (deleted !== "" || inserted !== "") && index < steps.length - 1;
    if (isBridge) {
      deleted += step.same;
      inserted += step.same;
      return;
    }
    flush();
    if (step.same !== "") segments.push({ kind: "same", text: step.same });
  });
  flush();
  return segments;
}

/**
 * What changed between two texts, word by word.
 * Shape: the texts of `same` and `deleted` joined give `before`; of `same` and `inserted` give `after`.
 * Time is bounded: ranges without a common unique word that are too wide to compare count as replaced.
 */
export function diffWords(before: string, after: string): Segment[] {
  const comparison: Comparison = { before: tokensOf(before), after: tokensOf(after), pairs: [] };
  const whole = { b: { from: 0, to: comparison.before.length }, a: { from: 0, to: comparison.after.length } };
  pairWords(comparison, whole, 0);
  const steps: { deleted: string; inserted: string; same: string }[] = [];
  let done: Pair = { before: 0, after: 0 };
  for (const pair of [...comparison.pairs, { before: comparison.before.length, after: comparison.after.length }]) {
    const deleted = comparison.before.slice(done.before, pair.before).join("");
    const inserted = comparison.after.slice(done.after, pair.after).join("");
    const same = comparison.before[pair.before] ?? "";
    const last = steps.at(-1);
    if (last !== undefined && deleted === "" && inserted === "") last.same += same;
    else steps.push({ deleted, inserted, same });
    done = { before: pair.before + 1, after: pair.after + 1 };
  }
  return joinRuns(steps);
}
