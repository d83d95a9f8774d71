import { type Bilingual, fill } from "@splot/kernel";
import { codeOf, type FindingName, findingTexts, type ReadingCode } from "./findingTexts.ts";
import { loadingTexts } from "./loadingTexts.ts";

/** Where in the file. Shape: `row` counts lines from 1; missing when it concerns the whole file. */
interface Spot {
  readonly row?: number | undefined;
  readonly column?: string | undefined;
}
type Params = Readonly<Record<string, string | number>>;

/** One finding in one column. Shape: `rows` are its first ten places, `count` all of them; after twenty of a kind the sentence tells only of the next. */
export interface ReadingFinding {
  readonly code: ReadingCode;
  readonly severity: "error" | "warning";
  readonly column?: string | undefined;
  readonly count: number;
  readonly rows: readonly number[];
  readonly text: Bilingual;
  readonly suggestion: Bilingual;
}

/** Thrown when a file cannot be read any further; the reason stands in the log. */
export class Unreadable extends Error {}

const MOST_PLACES = 10;
/** How often one kind is told of different things before the rest is only counted. */
const MOST_TELLINGS = 20;
/** Kinds that name a part of the file: each is told of by itself. The others are one thing, wherever they stand. */
const NAMING = new Set<FindingName>(["dropped-part", "column-unknown", "flag-unknown", "code-unknown", "reference-unknown", "unsupported-part"]);
/** Longest quotation from a file in a finding. */
const MOST_QUOTED = 80;

/** Collects findings in bounded memory: each thing once per column, with a count and its first places. */
export class FindingLog {
  readonly #kinds = new Map<string, { readonly first: Omit<ReadingFinding, "count" | "rows">; count: number; readonly rows: number[] }>();

  readonly #tellings = new Map<string, Set<string>>();

  /** Is the file not to be used? */
  get isBad(): boolean {
    return [...this.#kinds.values()].some(({ first }) => first.severity === "error");
  }

  get findings(): readonly ReadingFinding[] {
    return [...this.#kinds.values()].map(({ first, count, rows }) => ({ ...first, count, rows }));
  }

  /** A fault: the file is not to be used as it is. */
  error(name: FindingName, at: Spot, params: Params = {}): void {
    this.#add("error", { name, at, params });
  }

  /** Something the reader of the table should know. */
  warn(name: FindingName, at: Spot, params: Params = {}): void {
    this.#add("warning", { name, at, params });
  }

  /** A fault after which nothing can be read. Refuses (throws): always. */
  stop(name: FindingName, at: Spot, params: Params = {}): never {
    this.error(name, at, params);
    throw new Unreadable(name);
  }

  #add(severity: "error" | "warning", { name, at, params }: { readonly name: FindingName; readonly at: Spot; readonly params: Params }): void {
    const place = `${severity} ${name} ${at.column ?? ""}`;
    const tellings = this.#tellings.get(place) ?? new Set();
    const what = String(params["sign"] ?? (isNaming(name) ? (params["what"] ?? "") : ""));
    const key = tellings.has(what) || tellings.size < MOST_TELLINGS ? `${place} ${what}` : place;
    this.#tellings.set(place, key === place ? tellings : tellings.add(what));
    let kind = this.#kinds.get(key);
    if (kind === undefined) {
      kind = { first: { code: codeOf(name), severity, column: at.column, ...sentences(name, params) }, count: 0, rows: [] };
      this.#kinds.set(key, kind);
    }
    kind.count += 1;
    if (at.row !== undefined) notePlace(kind.rows, at.row);
  }
}

/** Keeps one of the first places. NOTE: a row of a wide table gives several observations; it is named once. */
function notePlace(rows: number[], row: number): void {
  if (rows.length < MOST_PLACES && rows.at(-1) !== row) rows.push(row);
}

function isNaming(name: FindingName): boolean {
  return Object.hasOwn(loadingTexts, name) || NAMING.has(name);
}

function sentences(name: FindingName, params: Params): { readonly text: Bilingual; readonly suggestion: Bilingual } {
  const { pl, en, fixPl, fixEn } = findingTexts[name];
  const quoted = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, quote(String(value))]));
  const fixed = fill({ pl: fixPl, en: fixEn }, quoted);
  return { text: fill({ pl, en }, quoted), suggestion: { pl: fixed.pl.trim(), en: fixed.en.trim() } };
}

function quote(text: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ");
  return line.length > MOST_QUOTED ? `${line.slice(0, MOST_QUOTED)}…` : line;
}
