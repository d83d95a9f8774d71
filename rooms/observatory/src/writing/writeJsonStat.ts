import { type Language, missingReasons, observationFlags, say } from "@splot/kernel";
import { aboutLines, citationsOf, isExample, originWords, updatedOn } from "./about.ts";
import { dimensionsOf, partsOf, placer, type Slice, type SliceCell, type SliceDimension, type SliceVintage, sizeOf } from "./Slice.ts";

/** Values that are written at a time. */
const STEP = 4096;

/** What does not stand among the values: collected while they pass, each an entry `"place":…`. */
interface Beside {
  readonly status: string[];
  readonly missing: string[];
  readonly note: string[];
  readonly vintage: string[];
  readonly row: string[];
  readonly questioned: string[];
}

/**
 * A slice as a JSON-stat 2.0 data set. Shape: `value` is a list, or an object where less than half of the cube is filled;
 * numbers have all their decimals. `status` holds codes of SDMX, several apart by blanks. Under `extension.splot`: our
 * reasons, notes, releases (a cell without a number there has the first), rows of the source, places that a rule asks about (`questioned`), and `sparse`: a place
 * without value and status is no observation.
 */
export async function* writeJsonStat(slice: Slice, language: Language): AsyncGenerator<string> {
  const beside: Beside = { status: [], missing: [], note: [], vintage: [], row: [], questioned: [] };
  yield `${JSON.stringify(headOf(slice, language)).slice(0, -1)},"value":`;
  yield* valuesOf(slice, beside);
  yield `,"status":${objectOf(beside.status)},"extension":{"splot":${JSON.stringify(aboutOf(slice, language)).slice(0, -1)}`;
  for (const name of ["missing", "note", "vintage", "row"] as const) yield `,"${name}":${objectOf(beside[name])}`;
  if (slice.hasQuestions === true) yield `,"questioned":${objectOf(beside.questioned)}`;
  yield "}}}\n";
}

function objectOf(entries: readonly string[]): string {
  return `{${entries.join(",")}}`;
}

function headOf(slice: Slice, language: Language): object {
  const dimensions = dimensionsOf(slice);
  const idsOf = (role: SliceDimension["role"]) => dimensions.filter((dimension) => dimension.role === role).map(({ id }) => id);
  const mark = isExample(slice) ? ` (${say(language, originWords.example)})` : "";
  return {
    version: "2.0",
    class: "dataset",
    label: `${say(language, slice.title)}${mark}`,
    source: citationsOf(slice, language),
    updated: updatedOn(slice),
    href: slice.address,
    id: dimensions.map(({ id }) => id),
    size: dimensions.map(({ items }) => items.length),
    role: { metric: idsOf("metric"), geo: idsOf("geo"), time: idsOf("time") },
    dimension: Object.fromEntries(dimensions.map((dimension) => [dimension.id, dimensionOf(dimension, slice, language)])),
    note: aboutLines(slice, language).map(([name, text]) => `${name}: ${text}`),
  };
}

function dimensionOf({ role, label, items }: SliceDimension, { indicators }: Slice, language: Language): object {
  const units = indicators.map(({ code, unit, decimals }) => [code, { label: say(language, unit.label), decimals }]);
  return {
    label: say(language, label),
    category: {
      // NOTE: a list, since an object would put codes that are numbers into another order.
      index: items.map(({ code }) => code),
      label: Object.fromEntries(items.map((item) => [item.code, say(language, item.label)])),
      ...(role === "metric" ? { unit: Object.fromEntries(units) } : {}),
    },
  };
}

async function* valuesOf(slice: Slice, beside: Beside): AsyncGenerator<string> {
  const size = sizeOf(slice);
  const values = new ValueList(slice.count * 2 < size);
  const placeOf = placer(slice);
  const releases = new Map(slice.vintages.map(({ code }, at) => [code, at]));
  for await (const part of partsOf(slice)) {
    for (const cell of part) {
      const place = placeOf(cell.key);
      values.put(place, typeof cell.value === "string" ? numberOf(cell.value) : undefined);
      collect(beside, cell, { place, release: releases.get(cell.vintage) ?? 0 });
      if (values.isFull) yield values.take();
    }
  }
  yield values.take() + values.end(size);
}

/** The member `value`, in the form that suits how full the cube is. */
class ValueList {
  readonly #isSparse: boolean;
  #pieces: string[] = [];
  #mark: string;
  #next = 0;

  constructor(isSparse: boolean) {
    this.#isSparse = isSparse;
    this.#mark = isSparse ? "{" : "[";
  }

  get isFull(): boolean {
    return this.#pieces.length >= STEP;
  }

  /** Puts a number at a place, or none; what was left out before it is empty. */
  put(place: number, number: string | undefined): void {
    if (this.#isSparse) {
      if (number !== undefined) this.#pieces.push(`"${place}":${number}`);
      return;
    }
    this.#fill(place);
    this.#pieces.push(number ?? "null");
    this.#next = place + 1;
  }

  /** What was put since the last time, as text. */
  take(): string {
    if (this.#pieces.length === 0) return "";
    const text = this.#mark + this.#pieces.join(",");
    this.#pieces = [];
    this.#mark = ",";
    return text;
  }

  /** The rest of the member. */
  end(size: number): string {
    this.#fill(size);
    const rest = this.take();
    return `${rest === "" && this.#mark !== "," ? this.#mark : rest}${this.#isSparse ? "}" : "]"}`;
  }

  #fill(place: number): void {
    if (!this.#isSparse) for (; this.#next < place; this.#next += 1) this.#pieces.push("null");
  }
}

/** A number as JSON writes it, with all its decimals. */
function numberOf(text: string): string {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? text : JSON.stringify(text);
}

function collect(
  beside: Beside,
  { value, flags, note, sourceRow, isQuestioned }: SliceCell,
  { place, release }: { readonly place: number; readonly release: number },
): void {
  const reason = typeof value === "string" ? undefined : value.missing;
  const add = (list: string[], content: string | number | true) => list.push(`"${place}":${JSON.stringify(content)}`);
  const status = [...(reason === undefined ? [] : [missingReasons[reason].sdmx]), ...flags].join(" ");
  if (status !== "") add(beside.status, status);
  if (reason !== undefined) add(beside.missing, reason);
  if (note !== undefined) add(beside.note, note);
  if (release !== 0) add(beside.vintage, release);
  if (sourceRow !== undefined) add(beside.row, sourceRow);
  if (isQuestioned === true) add(beside.questioned, true);
}

/** What else must be known: meanings of codes, releases with sources and licences, breaks, coverage. */
function aboutOf(slice: Slice, language: Language): object {
  const said = (words: Readonly<Record<string, { readonly pl: string; readonly en: string }>>) =>
    Object.fromEntries(Object.entries(words).map(([code, text]) => [code, say(language, text)]));
  return {
    sparse: true,
    origin: isExample(slice) ? "example" : slice.origin,
    as_of: slice.asOf,
    reasons: said(missingReasons),
    flags: said(observationFlags),
    vintages: slice.vintages.map((vintage) => vintageOf(vintage, language)),
    breaks: slice.breaks.map(({ note, ...one }) => ({ ...one, note: say(language, note) })),
    coverage: slice.coverage,
    withheld: slice.withheld?.map(({ vintage, source, count }) => {
      return { vintage, count, reason: "withheld", citation: say(language, source.citation), licence: say(language, source.licence) };
    }),
  };
}

function vintageOf({ code, releasedOn, standing, origin, source }: SliceVintage, language: Language): object {
  return {
    code,
    released_on: releasedOn,
    standing,
    origin,
    producer: say(language, source.producer),
    title: say(language, source.title),
    citation: say(language, source.citation),
    url: source.url,
    licence: say(language, source.licence),
    is_verified: source.isVerified,
  };
}
