import { folded } from "@splot/kernel";

/** The letters of a text in overlapping threes, word by word, as searches compare them. */
function trigrams(text: string): ReadonlySet<string> {
  const words = folded(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  return new Set(words.flatMap((word) => Array.from({ length: word.length + 1 }, (_, place) => `  ${word} `.slice(place, place + 3))));
}

/** How alike two texts are. Unit: share of common trigrams, 0 to 1. */
function similarity(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  const common = [...one].filter((part) => two.has(part)).length;
  return common === 0 ? 0 : (2 * common) / (one.size + two.size);
}

/** A known text and how alike it is. */
interface Alike<One> {
  readonly one: One;
  readonly share: number;
}

/** Finds what is like a text, most alike first. */
export function similarTo<One>(known: readonly One[], texts: (one: One) => readonly string[]): (text: string) => readonly Alike<One>[] {
  const prepared = known.map((one) => ({ one, sets: texts(one).map(trigrams) }));
  return (text) => {
    const wanted = trigrams(text);
    return prepared
      .map(({ one, sets }) => ({ one, share: Math.max(0, ...sets.map((set) => similarity(wanted, set))) }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share);
  };
}

/** How alike a code must be to be shown as the one that was meant. */
const LEAST_NEAR = 0.3;

/** The known code that was probably meant, with an arrow; '' when none is like it. */
export function nearCode(known: readonly string[]): (code: string) => string {
  const alike = similarTo(known, (one) => [one]);
  return (code) => {
    const best = alike(code)[0];
    return best === undefined || best.share < LEAST_NEAR ? "" : `→ ${best.one}`;
  };
}
