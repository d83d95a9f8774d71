import type { ContentText, Day, MissingReason, ObservationFlag, Origin } from "@splot/kernel";
import type { MultiPolygon } from "@splot/kernel/territory";
import type { Source, Vintage } from "../model/observation.ts";

/** A code with its name. Shape: the code is the same in every language and format. */
export interface SliceItem {
  readonly code: string;
  readonly label: ContentText;
}

/** What is measured. `unit.code`: the unit of measure as a code of SDMX (`PS`, `KM2`). */
export interface SliceIndicator extends SliceItem {
  readonly unit: SliceItem;
  readonly decimals: number;
}

/** Where it is measured: seven digits of TERYT, or the code of an area. Missing outline and centre: no shape in GeoJSON. */
export interface SliceUnit extends SliceItem {
  readonly outline?: MultiPolygon | undefined;
  /** Unit: degrees, WGS 84. */
  readonly centre?: { readonly lon: number; readonly lat: number } | undefined;
}

/** A further dimension, like sex or age. `id`: small letters, digits and `_`. */
export interface SliceBreakdown {
  readonly id: string;
  readonly label: ContentText;
  readonly items: readonly SliceItem[];
}

/** One release that the slice takes numbers from. */
export type SliceVintage = Pick<Vintage, "code" | "releasedOn" | "standing" | "origin"> & { readonly source: Omit<Source, "id" | "code" | "isWithheld"> };

/**
 * One observation. Shape: `key` is a code for the indicator, the unit, the period and each breakdown, in this order; the
 * value is decimal text with a point (`-0.50`), never rounded, or why there is none. A reason that only a computation gives
 * is no reason of a file: the caller says `not_comparable` or `unknown` for it. `vintage`: the code of one of the releases.
 */
export interface SliceCell {
  readonly key: readonly string[];
  readonly value: string | { readonly missing: MissingReason };
  readonly flags: readonly ObservationFlag[];
  readonly note?: string | undefined;
  /** A rule asks about the value and nobody has explained it yet (I37). */
  readonly isQuestioned?: boolean | undefined;
  readonly vintage: string;
  /** Row of the source file. Missing: not loaded from one. */
  readonly sourceRow?: number | undefined;
}

/** A break in a series. Missing unit: for all. */
export interface SliceBreak {
  readonly indicator: string;
  readonly unit?: string | undefined;
  readonly period: string;
  readonly note: ContentText;
}

/**
 * Numbers that are not in the slice, because their source does not allow them to be passed on (I36): whose they are, and how many
 * of the chosen places they would fill.
 */
export interface SliceWithheld {
  readonly vintage: string;
  readonly source: SliceVintage["source"];
  readonly count: number;
}

/** How many members a value of an area counts (I29). */
export interface SliceCoverage {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  readonly present: number;
  readonly members: number;
}

/**
 * A cut of the data bank as it is shown and given out: plain data, no database. Shape: cells are sparse, at most `count`, and
 * come in the order of the dimensions, the last one fastest; they are walked once. `asOf`: the day of which this is the
 * state; nothing else in a file tells when it was made, so that equal content gives equal bytes.
 */
export interface Slice {
  readonly title: ContentText;
  /** Address of the view on the web. */
  readonly address: string;
  readonly asOf: Day;
  readonly origin: Origin;
  readonly indicators: readonly SliceIndicator[];
  readonly units: readonly SliceUnit[];
  readonly periods: readonly SliceItem[];
  readonly breakdowns: readonly SliceBreakdown[];
  readonly vintages: readonly SliceVintage[];
  readonly breaks: readonly SliceBreak[];
  readonly coverage: readonly SliceCoverage[];
  /** Do the cells say whether they are questioned? Missing: they do not, and no file tells. */
  readonly hasQuestions?: boolean | undefined;
  /** Missing: nothing is withheld. */
  readonly withheld?: readonly SliceWithheld[] | undefined;
  readonly count: number;
  /** At hand, or read part by part while they are written. */
  readonly cells: Iterable<SliceCell> | AsyncIterable<Iterable<SliceCell>>;
}

/** The cells part by part; those at hand are one. NOTE: waiting for each cell costs more than writing it. */
export async function* partsOf({ cells }: Pick<Slice, "cells">): AsyncGenerator<Iterable<SliceCell>> {
  if (Symbol.asyncIterator in cells) yield* cells;
  else yield cells;
}

/** A dimension in the words of statistics. */
export interface SliceDimension {
  readonly role: "metric" | "geo" | "time" | "breakdown";
  readonly id: string;
  readonly label: ContentText;
  readonly items: readonly SliceItem[];
}

/** The dimensions in the order of the keys. Shape: the first three are called `indicator`, `area`, `time`. */
export function dimensionsOf({ indicators, units, periods, breakdowns }: Slice): readonly SliceDimension[] {
  return [
    { role: "metric", id: "indicator", label: { pl: "Wskaźnik", en: "Indicator" }, items: indicators },
    { role: "geo", id: "area", label: { pl: "Jednostka", en: "Area" }, items: units },
    { role: "time", id: "time", label: { pl: "Okres", en: "Time" }, items: periods },
    ...breakdowns.map((breakdown) => ({ role: "breakdown", ...breakdown }) as const),
  ];
}

/** How many places the full cube has, empty ones included. */
export function sizeOf(slice: Slice): number {
  return dimensionsOf(slice).reduce((product, { items }) => product * items.length, 1);
}

/** Gives the flat place of a key, row-major. Throws: a code that no dimension has, a cell out of order. */
export function placer(slice: Slice): (key: readonly string[]) => number {
  const dimensions = dimensionsOf(slice).map(({ items }) => new Map(items.map(({ code }, at) => [code, at])));
  let last = -1;
  return (key) => {
    const place = dimensions.reduce((sum, places, at) => sum * places.size + (places.get(key[at] ?? "") ?? Number.NaN), 0);
    if (!(place > last) || key.length !== dimensions.length) throw new Error(`the cell ${key.join(" ")} has no place after ${last}`);
    last = place;
    return place;
  };
}
