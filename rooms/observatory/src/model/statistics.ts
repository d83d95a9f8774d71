import { isMissing, type Measured, missing } from "@splot/kernel";
import type { Direction } from "./observation.ts";

/** A value of one unit. */
export interface UnitValue {
  readonly unit: string;
  readonly value: Measured;
}

/** Competition rank 1 2 2 4 of the present values; the best first, or the largest where nothing is better. Missing: no rank. Source: METHODS §8.4. */
export function ranks(values: readonly UnitValue[], direction: Direction): ReadonlyMap<string, number> {
  const present = values.flatMap(({ unit, value }) => (isMissing(value) ? [] : [{ unit, value }]));
  const isBefore = (a: number, b: number) => (direction === "down" ? a < b : a > b);
  return new Map(present.map(({ unit, value }) => [unit, 1 + present.filter((other) => isBefore(other.value, value)).length]));
}

/** The median of the present values. Missing: no value at all. */
export function median(values: readonly UnitValue[]): number | undefined {
  const sorted = values.flatMap(({ value }) => (isMissing(value) ? [] : [value])).sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}

/** A value of the whole area with its coverage. */
export interface AreaValue {
  readonly value: Measured;
  readonly known: number;
  readonly total: number;
}

/** How the value of the area is made, with the parts of the same units and period. */
export type AreaRule =
  | { readonly rule: "sum" }
  | { readonly rule: "ratio"; readonly numerator: readonly UnitValue[]; readonly denominator: readonly UnitValue[]; readonly factor: number }
  | { readonly rule: "weighted_mean"; readonly weights: readonly UnitValue[] };

/** Least share of the weights or the denominator that must be known. Source: METHODS §8.2. */
const LEAST_COVERAGE = 0.8;

/**
 * The value of an area out of its units. Shape: value with coverage n of N. Missing: `coverage_too_low` when a
 * sum lacks a member or a rate lacks more than a fifth of its weight; no missing input counts as 0 (I31).
 */
export function areaValue(values: readonly UnitValue[], how: AreaRule): AreaValue {
  const total = values.length;
  const known = values.filter(({ value }) => !isMissing(value)).length;
  if (how.rule === "sum") return { value: known < total || total === 0 ? missing("coverage_too_low") : addUp(values), known, total };
  if (how.rule === "ratio") {
    const both = pairsOf(how.numerator, how.denominator);
    const bottom = both.reduce((sum, { second }) => sum + second, 0);
    return {
      value: covered(bottom, addKnown(how.denominator), () => (both.reduce((sum, { first }) => sum + first, 0) / bottom) * how.factor),
      known: both.length,
      total,
    };
  }
  const both = pairsOf(values, how.weights);
  const weight = both.reduce((sum, { second }) => sum + second, 0);
  return {
    value: covered(weight, addKnown(how.weights), () => both.reduce((sum, { first, second }) => sum + first * second, 0) / weight),
    known: both.length,
    total,
  };
}

function covered(known: number, all: number, compute: () => number): Measured {
  if (all === 0 || known === 0) return missing(known === 0 && all !== 0 ? "coverage_too_low" : "zero_denominator");
  return known / all < LEAST_COVERAGE ? missing("coverage_too_low") : compute();
}

function pairsOf(first: readonly UnitValue[], second: readonly UnitValue[]): readonly { readonly first: number; readonly second: number }[] {
  const seconds = new Map(second.map(({ unit, value }) => [unit, value]));
  return first.flatMap(({ unit, value }) => {
    const other = seconds.get(unit);
    return other === undefined || isMissing(value) || isMissing(other) ? [] : [{ first: value, second: other }];
  });
}

function addKnown(values: readonly UnitValue[]): number {
  return values.reduce((sum, { value }) => sum + (isMissing(value) ? 0 : value), 0);
}

/** Sums decimals without the dust of binary fractions: the longest fraction of the parts is kept. */
function addUp(values: readonly UnitValue[]): number {
  const digits = Math.max(0, ...values.map(({ value }) => (isMissing(value) ? 0 : (String(value).split(".")[1]?.length ?? 0))));
  return Number(addKnown(values).toFixed(digits));
}
