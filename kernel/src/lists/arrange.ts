/** A direction of sorting. */
export type SortDirection = "ascending" | "descending";

/** How a list that is at hand as a whole is narrowed and ordered. */
export interface Arrangement<Row> {
  /** Words of which each must occur in the text of a row, in any letter case and without Polish marks too. */
  readonly search: string;
  text(row: Row): string;
  /** Finds other forms of the same words too. Missing: what is written otherwise is not found. */
  readonly lemmas?: WordForms | undefined;
  /** What a row is ordered by. Missing value: last, in both directions. */
  by?: ((row: Row) => string | number | undefined) | undefined;
  readonly direction?: SortDirection | undefined;
}

/** Knows to which words a form belongs, and a form that was typed without Polish marks. */
export interface WordForms {
  of(word: string): readonly string[];
  ofTyped(word: string): readonly string[];
}

const collator = new Intl.Collator("pl", { numeric: true });

/** Choices by their labels, as Polish is ordered; what has the same label keeps its place. */
export function inAlphabet<Choice extends { readonly label: string }>(choices: readonly Choice[]): readonly Choice[] {
  return choices.toSorted((one, two) => collator.compare(one.label, two.label));
}

/** A text as searches compare it: lower case, without marks over or under letters. */
export function folded(text: string): string {
  return text.toLowerCase().replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "");
}

/** The words of a search as they are compared. Shape: none of them empty. */
export function searchedWords(search: string): readonly string[] {
  return search.split(/\s+/).flatMap((word) => (word === "" ? [] : [folded(word)]));
}

/** The rows that hold every searched word, ordered; rows of equal rank keep their places. */
export function arrange<Row>(rows: readonly Row[], { search, text, lemmas, by, direction = "ascending" }: Arrangement<Row>): readonly Row[] {
  const wanted = search
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => ({ written: folded(word), lemmas: new Set(lemmas?.ofTyped(word)) }));
  const found = wanted.length === 0 ? rows : rows.filter((row) => holdsAll(text(row), wanted, lemmas));
  if (by === undefined) return found;
  const sign = direction === "ascending" ? 1 : -1;
  return [...found].sort((one, two) => compare(by(one), by(two), sign));
}

interface Wanted {
  readonly written: string;
  readonly lemmas: ReadonlySet<string>;
}

function holdsAll(text: string, wanted: readonly Wanted[], forms: WordForms | undefined): boolean {
  const written = folded(text);
  const own = forms === undefined ? [] : (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => forms.of(word));
  return wanted.every((one) => written.includes(one.written) || own.some((lemma) => one.lemmas.has(lemma)));
}

function compare(one: string | number | undefined, two: string | number | undefined, sign: 1 | -1): number {
  if (one === undefined || two === undefined) return Number(one === undefined) - Number(two === undefined);
  const difference = typeof one === "number" && typeof two === "number" ? one - two : collator.compare(String(one), String(two));
  return sign * difference;
}

/** A part of a list at hand. Missing `next`: it was the last part; else the key after which the next one begins. */
export interface ListPart<Row, Place = string> {
  readonly rows: readonly Row[];
  readonly next?: Place | undefined;
}

/** A part out of rows of which one more than `most` was asked for, as the sign that the list goes on. */
export function cutPart<Row, Place>(rows: readonly Row[], most: number, key: (row: Row) => Place): ListPart<Row, Place> {
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  return { rows: shown, next: last === undefined || rows.length <= most ? undefined : key(last) };
}

/** The part of a list after the row with a key, at most `most` rows. An unknown key begins at the beginning. */
export function partAfter<Row>(rows: readonly Row[], after: string, { most, key }: { readonly most: number; key(row: Row): string }): ListPart<Row> {
  const start = after === "" ? 0 : rows.findIndex((row) => key(row) === after) + 1;
  const shown = rows.slice(start, start + most);
  const last = shown.at(-1);
  return { rows: shown, next: last === undefined || start + most >= rows.length ? undefined : key(last) };
}
