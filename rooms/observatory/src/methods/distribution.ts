import { dusted, fences, quantile } from "./statistics.ts";
import { type Known, knownOf, type UnitValue } from "./values.ts";

/** A bar of a histogram: values from `from` up to, not with, `to`; the last one with it. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly units: readonly string[];
}

/** How values are spread. Shape: bins of one round width; `apart` are the values beyond the outer fences, which would flatten the rest. */
export interface Distribution {
  readonly count: number;
  readonly least: number;
  readonly firstQuartile: number;
  readonly median: number;
  readonly thirdQuartile: number;
  readonly most: number;
  readonly width: number;
  readonly bins: readonly Bin[];
  readonly apart: readonly Known[];
}

/**
 * Quartiles at position (n−1)·q and a histogram: bars as wide as the next round number (1, 2 or 5 and zeros) from the width of
 * Freedman and Diaconis, 2·(Q3−Q1)/∛n, on; where that is 0, a tenth of the range. Values beyond Q1 − 3·(Q3−Q1) and
 * Q3 + 3·(Q3−Q1) stand apart. Missing: `undefined` without values. Source: METHODS §5.1, §8.
 */
export function distributionOf(values: readonly UnitValue[]): Distribution | undefined {
  const known = knownOf(values);
  const numbers = known.map(({ value }) => value);
  const [least, firstQuartile, median, thirdQuartile, most] = [0, 0.25, 0.5, 0.75, 1].map((q) => quantile(numbers, q));
  if (least === undefined || firstQuartile === undefined || median === undefined || thirdQuartile === undefined || most === undefined) return undefined;
  const { near, apart } = splitFar(known);
  const width = widthOf(
    near.map(({ value }) => value),
    thirdQuartile - firstQuartile,
  );
  return { count: known.length, least, firstQuartile, median, thirdQuartile, most, width, bins: binsOf(near, width), apart };
}

/** Values within the outer fences, and those beyond. Where the middle half is all equal, nothing stands apart. */
export function splitFar(known: readonly Known[]): { readonly near: readonly Known[]; readonly apart: readonly Known[] } {
  const limits = fences(known.map(({ value }) => value));
  if (limits === undefined || limits.low === limits.high) return { near: known, apart: [] };
  const isNear = ({ value }: Known) => value >= limits.low && value <= limits.high;
  return { near: known.filter(isNear), apart: known.filter((one) => !isNear(one)) };
}

function widthOf(values: readonly number[], middleHalf: number): number {
  const range = Math.max(...values) - Math.min(...values);
  const wanted = middleHalf > 0 ? (2 * middleHalf) / Math.cbrt(values.length) : range / 10;
  if (wanted === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(wanted));
  return dusted((([1, 2, 5, 10].find((step) => step * power >= wanted * (1 - 1e-12)) ?? 10) as number) * power);
}

function binsOf(known: readonly Known[], width: number): readonly Bin[] {
  const placed = known.map((one) => ({ ...one, place: Math.floor(dusted(one.value / width)) }));
  const places = placed.map(({ place }) => place);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  // NOTE: a largest value on the edge belongs to the bar below it, so that no bar holds an edge alone.
  const top = placed.every(({ place, value }) => place < last || value === dusted(last * width)) && last > first ? last - 1 : last;
  return Array.from({ length: top - first + 1 }, (_, step) => {
    const bar = first + step;
    const units = placed.filter(({ place }) => Math.min(place, top) === bar).map(({ unit }) => unit);
    return { from: dusted(bar * width), to: dusted((bar + 1) * width), units };
  });
}
