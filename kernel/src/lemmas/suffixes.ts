/** A rule of a Hunspell dictionary: `strip` at the end of a word that carries the flag becomes `add` where the word ends as `ends` says. */
export interface Suffix {
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  readonly ends: string;
}

/** The suffix rules of an affix file, by the ending that they add. */
export function readSuffixes(affixes: string): ReadonlyMap<string, readonly Suffix[]> {
  const rules = affixes.split("\n").flatMap((line): readonly Suffix[] => {
    const [kind, flag, strip, add, ends] = line.trim().split(/\s+/);
    if (kind !== "SFX" || flag === undefined || strip === undefined || add === undefined || ends === undefined) return [];
    return [{ flag, strip: nothing(strip), add: nothing(add.split("/")[0] ?? ""), ends }];
  });
  return Map.groupBy(rules, ({ add }) => add);
}

/** Nothing is written as 0. */
function nothing(part: string): string {
  return part === "0" ? "" : part;
}

const conditions = new Map<string, RegExp>();

/** Does a word end as a rule demands? */
export function fitsEnding(word: string, ends: string): boolean {
  let condition = conditions.get(ends);
  if (condition === undefined) {
    condition = new RegExp(`${ends}$`, "u");
    conditions.set(ends, condition);
  }
  return condition.test(word);
}
