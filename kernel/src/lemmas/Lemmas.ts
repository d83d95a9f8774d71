import { fitsEnding, readSuffixes, type Suffix } from "./suffixes.ts";
import { WordList } from "./WordList.ts";

/** Beginnings that a lemma goes without; the flag that lets a word take the first. */
const NEGATION = { beginning: "nie", flag: "b" };
const SUPERLATIVE = "naj";
/** Words kept with their lemmas, before keeping begins anew. */
const MOST_KEPT = 20_000;
/** Spellings tried for a word that was typed without Polish marks. */
const MOST_SPELLINGS = 512;
const marks: Readonly<Record<string, string>> = { a: "aą", c: "cć", e: "eę", l: "lł", n: "nń", o: "oó", s: "sś", z: "zżź" };

/**
 * Lemmas of Polish words by reverse suffix lookup in a Hunspell dictionary (METHODS 6.4). A form may belong to several
 * words, so all of them are given.
 */
export class Lemmas {
  readonly #words: WordList;
  readonly #suffixes: ReadonlyMap<string, readonly Suffix[]>;
  readonly #longest: number;
  readonly #kept = new Map<string, readonly string[]>();

  constructor({ aff, dic }: { readonly aff: Uint8Array; readonly dic: Uint8Array }) {
    this.#words = new WordList(dic);
    this.#suffixes = readSuffixes(new TextDecoder().decode(aff));
    this.#longest = Math.max(...[...this.#suffixes.keys()].map(({ length }) => length));
  }

  /** The lemmas of a word, lower case, in alphabetical order. A word that the dictionary does not know is its own lemma. */
  of(word: string): readonly string[] {
    const lower = word.normalize("NFC").toLowerCase();
    const known = this.#kept.get(lower);
    if (known !== undefined) return known;
    const found = [...new Set(this.#find(lower))].sort();
    const lemmas = found.length === 0 ? [lower] : found;
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(lower, lemmas);
    return lemmas;
  }

  /** The same for a word that may have been typed without Polish marks: the lemmas of every spelling that the dictionary knows. */
  ofTyped(word: string): readonly string[] {
    const lower = word.normalize("NFC").toLowerCase();
    const exact = this.#find(lower);
    if (exact.length > 0 || /[^a-z]/.test(lower)) return this.of(lower);
    return [...new Set([lower, ...spellings(lower).flatMap((one) => this.#find(one))])].sort();
  }

  #find(lower: string): readonly string[] {
    const found = [lower, lower.slice(0, 1).toUpperCase() + lower.slice(1)].flatMap((form) => this.#basesOf(form).map(({ base }) => base.toLowerCase()));
    if (lower.startsWith(NEGATION.beginning)) {
      const rest = this.#basesOf(lower.slice(NEGATION.beginning.length));
      found.push(...rest.filter(({ flags }) => flags.includes(NEGATION.flag)).map(({ base }) => base));
    }
    if (lower.startsWith(SUPERLATIVE)) found.push(...this.#basesOf(lower.slice(SUPERLATIVE.length)).map(({ base }) => base));
    return found;
  }

  /** Words of the dictionary that a form belongs to, with their flags. */
  #basesOf(form: string): readonly { readonly base: string; readonly flags: string }[] {
    const own = this.#words.flagsOf(form);
    const bases = own === undefined ? [] : [{ base: form, flags: own }];
    for (let length = 0; length <= Math.min(this.#longest, form.length - 1); length += 1) {
      const kept = form.slice(0, form.length - length);
      for (const { flag, strip, ends } of this.#suffixes.get(form.slice(form.length - length)) ?? []) {
        const base = kept + strip;
        if (!fitsEnding(base, ends)) continue;
        const flags = this.#words.flagsOf(base);
        if (flags?.includes(flag) === true) bases.push({ base, flags });
      }
    }
    return bases;
  }
}

/** Every way to put Polish marks on a word, while they are few. */
function spellings(word: string): readonly string[] {
  let list = [""];
  for (const letter of word) {
    list = list.flatMap((begun) => [...(marks[letter] ?? letter)].map((one) => begun + one));
    if (list.length > MOST_SPELLINGS) return [];
  }
  return list;
}
