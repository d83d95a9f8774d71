import { type Measured, missing } from "@splot/kernel";
import { deviation, dusted, mean, midRanks } from "./statistics.ts";
import { knownOf, type UnitValue } from "./values.ts";

/** How two measures of the same units go together. Shape: `pairs` are the points of the scatter, by code; `leftOut` the units without one of the two. */
export interface Correlation {
  readonly pairs: readonly { readonly unit: string; readonly x: number; readonly y: number }[];
  readonly leftOut: readonly string[];
  /** Straight-line correlation, −1 to 1. */
  readonly pearson: Measured;
  /** Correlation of the ranks, −1 to 1. */
  readonly spearman: Measured;
}

/** Least number of pairs from which a correlation is said. */
const LEAST_PAIRS = 4;

/** Correlation of two measures. Missing: `too_few_values` under four pairs, `no_variation` where one measure is the same everywhere. */
export function correlate(first: readonly UnitValue[], second: readonly UnitValue[]): Correlation {
  const seconds = new Map(knownOf(second).map(({ unit, value }) => [unit, value]));
  const pairs = knownOf(first).flatMap(({ unit, value }) => {
    const y = seconds.get(unit);
    return y === undefined ? [] : [{ unit, x: value, y }];
  });
  const paired = new Set(pairs.map(({ unit }) => unit));
  const leftOut = [...new Set([...first, ...second].map(({ unit }) => unit))].filter((unit) => !paired.has(unit)).toSorted();
  const [x, y] = [pairs.map((pair) => pair.x), pairs.map((pair) => pair.y)];
  return { pairs, leftOut, pearson: together(x, y), spearman: together(midRanks(x), midRanks(y)) };
}

function together(x: readonly number[], y: readonly number[]): Measured {
  if (x.length < LEAST_PAIRS) return missing("too_few_values");
  if (new Set(x).size === 1 || new Set(y).size === 1) return missing("no_variation");
  const [middleX, middleY] = [mean(x), mean(y)];
  const shared = mean(x.map((value, place) => (value - middleX) * ((y[place] ?? 0) - middleY)));
  return Math.max(-1, Math.min(1, dusted(shared / (deviation(x) * deviation(y)))));
}
