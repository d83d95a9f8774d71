import { folded, slug } from "@splot/kernel";
import { type GuessBook, noteGuess } from "./guess.ts";
import { type Breakdown, type Profile, TOTAL } from "./Profile.ts";
import type { ColumnSample } from "./sample.ts";

/** What the columns that are left become. */
export interface OtherColumns {
  readonly breakdowns: readonly Breakdown[];
  readonly fixed: Profile["fixed"];
  readonly note?: Profile["note"];
}

/** Names of dimensions in the languages of our sources → the code of the dimension. */
const dimensions: Readonly<Record<string, string>> = { plec: "sex", sex: "sex", wiek: "age", age: "age", lokalizacje: "location" };
/** Items that sources write → items of ours. Source: SDMX code list of sex. */
const items: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sex: { mezczyzni: "M", kobiety: "F", m: "M", f: "F", k: "F", males: "M", females: "F" },
};
const TOTALS = /^(ogolem|razem|total|t|_t|tot|wszystko)$/;
/** Columns that say how numbers are to be understood: never two of their values in one import. */
const MEASURING = /^(unit|jednostka miary|freq|tipo de dato|adjustment|s_adj|currency)$/;
const NOTES = /^(uwag.*|note.*|komentarz.*|opis|comment.*|przypis.*)$/;
/** Names of units beside their codes. */
const PLACES = /^(nazwa.*|gmina|powiat|wojewodztwo|name|miasto)$/;
/** Most different values of a column that is a breakdown without being asked about. */
const FEW = 60;

/** Says what each column that is neither unit nor period nor indicator becomes; one that is none of all this is asked about. */
export function suggestColumns(columns: readonly ColumnSample[], book: GuessBook): OtherColumns {
  const kept = columns.filter(({ name }) => name.trim() !== "" && !PLACES.test(plain(name)));
  const note = kept.find(({ name }) => NOTES.test(plain(name)));
  if (note !== undefined) noteGuess(book, { part: "note", column: note.name, confidence: 0.8 }, ["note"]);
  const rest = kept.filter((column) => column !== note);
  const fixed = rest.flatMap((column) => fixedOf(column, book));
  const taken = new Set(fixed.map(({ column }) => column));
  const breakdowns = rest.filter(({ name }) => !taken.has(name)).flatMap((column) => breakdownOf(column, book));
  return { breakdowns: unlike(breakdowns), fixed, ...(note === undefined ? {} : { note: { column: note.name } }) };
}

function plain(name: string): string {
  return folded(name.trim());
}

function fixedOf({ name, values, isMore }: ColumnSample, book: GuessBook): Profile["fixed"] {
  const [first] = values;
  const isMeasuring = MEASURING.test(plain(name));
  if (first === undefined || first === "" || (values.length > 1 && !isMeasuring)) return [];
  if (values.length > 1) book.log.error("choose/value", { column: name }, { what: name });
  const confidence = values.length > 1 ? 0.4 : isMore ? 0.6 : 0.9;
  noteGuess(
    book,
    { part: "fixed", column: name, confidence },
    values.length > 1 ? ["measureUnit", { count: values.length, sample: first }] : ["single", { sample: first }],
  );
  return [{ column: name, values: [first] }];
}

function breakdownOf({ name, values, isMore }: ColumnSample, book: GuessBook): readonly Breakdown[] {
  if (values.length === 0 || values.every((value) => value === "")) return [];
  if (isMore || values.length > FEW) {
    book.log.error("choose/column", { column: name }, { what: name });
    return [];
  }
  const dimension = dimensions[plain(name)] ?? codeOf(name);
  const total = values.find((value) => TOTALS.test(plain(value)));
  const known = items[dimension] ?? {};
  const entries = values.flatMap((value): (readonly [string, string])[] => {
    const item = value === total ? TOTAL : known[plain(value)];
    return item === undefined ? [] : [[value, item]];
  });
  const confidence = total === undefined ? 0.6 : 0.85;
  noteGuess(book, { part: "breakdown", column: name, confidence }, total === undefined ? ["few", { count: values.length }] : ["total", { sample: total }]);
  return [{ column: name, dimension, map: Object.fromEntries(entries), isOpen: true }];
}

function codeOf(name: string): string {
  const code = slug(name).replaceAll("-", "_").slice(0, 40);
  return /^[a-z]/.test(code) ? code : `d_${code}`.slice(0, 40);
}

/** Two columns never make one dimension. */
function unlike(breakdowns: readonly Breakdown[]): readonly Breakdown[] {
  return breakdowns.map((one, place) => {
    const before = breakdowns.slice(0, place).filter(({ dimension }) => dimension === one.dimension).length;
    return before === 0 ? one : { ...one, dimension: `${one.dimension.slice(0, 37)}_${before + 1}` };
  });
}
