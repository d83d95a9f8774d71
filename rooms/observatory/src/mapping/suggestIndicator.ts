import { folded } from "@splot/kernel";
import { exactDecimal } from "../reading/exactDecimal.ts";
import { type GuessBook, noteGuess } from "./guess.ts";
import { datasetOf, type Profile, type Target } from "./Profile.ts";
import type { MappingRegister, RegisterIndicator } from "./Register.ts";
import type { ColumnSample, Sample } from "./sample.ts";
import { similarTo } from "./similar.ts";

type IndicatorPart = Profile["indicator"];

/** Columns that say what is measured. */
const NAMES = /^(measure|measure_id|indicator|wskaznik|zmienna|variable|variableid|zakres przedmiotowy|concept)$/;
/** How like a name must be to an indicator's to be proposed, to be taken without a question, and how much more than to the next. */
const LEAST_LIKE = 0.65;
const SURE_LIKE = 0.75;
const LEAST_LEAD = 0.08;
/** Most names and codes that a question quotes. */
const MOST_NAMED = 3;

/** What is at hand while the indicator is looked for. */
interface Search {
  readonly sample: Sample;
  readonly indicators: readonly RegisterIndicator[];
  readonly book: GuessBook;
  readonly match: Match;
}

/** What a written name turned out to be. Shape: `share` how like it is, 0 to 1; `near`: indicators that it may be. */
interface Found {
  readonly target?: Target | undefined;
  readonly share: number;
  readonly near: readonly string[];
}
type Match = (written: string) => Found;

/** Finds what is measured: by the subgroup in the name of the file, numbers of variables, names. Missing: it is asked. */
export function suggestIndicator(
  columns: readonly ColumnSample[],
  { sample, register, book }: { readonly sample: Sample; readonly register: MappingRegister; readonly book: GuessBook },
): IndicatorPart | undefined {
  const { indicators } = register;
  const search = { sample, indicators, book, match: matcher(indicators, book) };
  const variables = columns.find(({ name }) => name === "variableId");
  if (variables !== undefined) return byVariable(variables, search);
  if (!sample.hasValues) return byHeads(columns, search);
  const named = columns.filter(({ name }) => isNamed(name));
  return byColumn(named, search) ?? bySubgroup(search) ?? byColumn(columns, search) ?? askWhole(search);
}

function matcher(indicators: readonly RegisterIndicator[], book: GuessBook): Match {
  const alike = similarTo(indicators, ({ code, name }) => [name, code.replaceAll("_", " ")]);
  const known = new Map(indicators.flatMap(({ code, sourceNames = [] }) => sourceNames.map((name) => [folded(name), code] as const)));
  return (written) => {
    const code = known.get(folded(written.replace(/\[[^\]]*\]/g, " ").trim()));
    if (code !== undefined) return { target: { code }, share: 1, near: [] };
    const list = alike(written.replace(/\[[^\]]*\]/g, " ")).filter(({ one }) => hasUnit(written, one));
    const [best, second] = list;
    const near = list.slice(0, MOST_NAMED).map(({ one }) => one.code);
    if (best === undefined || best.share < LEAST_LIKE || best.share - (second?.share ?? 0) < LEAST_LEAD) return { near, share: 0 };
    return { target: inUnit(best.one, written, book), share: best.share, near };
  };
}

/** Does the unit of measure in brackets, where there is one, allow the indicator? Thousands of its unit do. */
function hasUnit(written: string, { unit }: RegisterIndicator): boolean {
  const bare = (text: string) =>
    folded(text)
      .replaceAll("²", "2")
      .replace(/\btys(\.|iac\w*)?/g, "")
      .replace(/[^a-z0-9%]/g, "")
      .slice(0, 4);
  const own = /\[([^\]]*)\]\s*$/.exec(written)?.[1];
  return own === undefined || bare(own) === bare(unit);
}

/** The indicator, with a factor where the source counts in thousands and it does not. */
function inUnit({ code, unit, name }: RegisterIndicator, written: string, book: GuessBook): Target {
  const isThousand = (text: string) => /\btys(\.|i[aą]c)/i.test(text);
  const isTimes = isThousand(written) && !isThousand(unit);
  if (!isTimes) return { code };
  noteGuess(book, { part: "indicator", confidence: isThousand(name) ? 0.5 : 0.7 }, ["thousands", { sample: written }]);
  return { code, factor: "1000" };
}

/** One indicator for one name: that which is most like it. The others are open. */
function unlike<One extends Found>(list: readonly One[]): readonly One[] {
  return list.map((one) => {
    const rival = list.some(
      (other) =>
        other !== one &&
        other.target?.code === one.target?.code &&
        (other.share > one.share || (other.share === one.share && list.indexOf(other) < list.indexOf(one))),
    );
    return rival ? { ...one, target: undefined } : one;
  });
}

function byVariable({ name, values }: ColumnSample, { indicators, book }: Search): IndicatorPart {
  const known = new Map(indicators.flatMap(({ code, bdlVariable }) => (bdlVariable === undefined ? [] : [[bdlVariable, code] as const])));
  const entries = values.flatMap((value): (readonly [string, Target])[] => {
    const code = known.get(value);
    return code === undefined ? [] : [[value, { code }]];
  });
  noteGuess(book, { part: "indicator", column: name, confidence: entries.length / values.length }, [
    "variable",
    { known: entries.length, count: values.length },
  ]);
  ask(
    values.filter((value) => !known.has(value)),
    { column: name, near: [], book },
  );
  return { column: name, map: Object.fromEntries(entries) };
}

/** A column whose name says that it holds what is measured, or whose values are names of indicators. */
function byColumn(columns: readonly ColumnSample[], search: Search): IndicatorPart | undefined {
  const scored = columns
    .filter(({ values }) => values.length > 0 && values.length <= 200)
    .map(({ name, values }) => {
      const found = unlike(values.map((value) => ({ name: value, ...search.match(labelOf(name, value, search.sample)) })));
      const share = found.filter(({ target }) => target !== undefined).length / found.length;
      return { column: name, found, share };
    })
    .sort((a, b) => Number(isNamed(b.column)) - Number(isNamed(a.column)) || b.share - a.share);
  const best = scored[0];
  if (best === undefined || (!isNamed(best.column) && best.share < 0.5)) return undefined;
  return { column: best.column, map: settled(best.found, best.column, search.book) };
}

function isNamed(column: string): boolean {
  return NAMES.test(folded(column.trim()));
}

/** What is known of names; what is not sure is asked. */
function settled(found: readonly (Found & { readonly name: string })[], column: string | undefined, book: GuessBook): Readonly<Record<string, Target>> {
  const entries = found.flatMap(({ name, target }) => (target === undefined ? [] : [[name, target] as const]));
  if (entries.length > 0)
    noteGuess(book, { part: "indicator", column, confidence: (0.9 * entries.length) / found.length }, [
      "measureName",
      { known: entries.length, count: found.length },
    ]);
  const open = found.filter(({ share, target }) => target === undefined || share < SURE_LIKE);
  ask(
    open.map(({ name }) => name),
    { column, near: open.flatMap(({ near }) => near), book },
  );
  return Object.fromEntries(entries);
}

function labelOf(column: string, value: string, { head }: Sample): string {
  return head.labels?.get(column)?.get(value) ?? value;
}

/** The one indicator of the subgroup that the file names. NOTE: it goes before columns whose values are like names of indicators: "men" is an item of population, not an indicator in thousands. */
function bySubgroup({ sample, indicators, book }: Search): IndicatorPart | undefined {
  const dataset = datasetOf(sample.head);
  const [only, ...others] = ofSubgroup(indicators, dataset);
  if (only === undefined || others.length > 0) return undefined;
  noteGuess(book, { part: "indicator", confidence: 0.8 }, ["subgroup", { dataset: dataset ?? "" }]);
  return { constant: { code: only.code } };
}

function ofSubgroup(indicators: readonly RegisterIndicator[], dataset: string | undefined): readonly RegisterIndicator[] {
  return dataset === undefined ? [] : indicators.filter(({ bdlSubgroup }) => bdlSubgroup === dataset);
}

/** Asks what the whole file is about. */
function askWhole({ sample, indicators, book }: Search): undefined {
  const dataset = datasetOf(sample.head);
  ask([dataset ?? sample.head.name], { near: ofSubgroup(indicators, dataset).map(({ code }) => code), book });
}

/** A table without a column of values: columns of numbers whose heads are names of indicators. Columns of other numbers are not loaded. */
function byHeads(columns: readonly ColumnSample[], { match, book }: Search): IndicatorPart | undefined {
  const isNumber = (value: string) => value === "" || exactDecimal(value, "comma").kind === "number";
  const numeric = columns.filter(({ values }) => values.length > 1 && values.every(isNumber));
  const found = unlike(numeric.map(({ name }) => ({ name, ...match(name) })));
  const known = found.filter(({ target }) => target !== undefined);
  const targets = settled(known.length > 0 ? known : found, undefined, book);
  return known.length > 0 ? { columns: targets } : undefined;
}

function ask(
  names: readonly string[],
  { column, near, book }: { readonly column?: string | undefined; readonly near: readonly string[]; readonly book: GuessBook },
): void {
  if (names.length === 0) return;
  const codes = [...new Set(near)].slice(0, MOST_NAMED);
  const what = names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join("; ")}; …` : names.join("; ");
  book.log.error("choose/indicator", { column }, { what, near: codes.length === 0 ? "" : `→ ${codes.join(", ")}` });
}
