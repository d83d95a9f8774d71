import { isMissing, type Measured, missing } from "@splot/kernel";
import { addDecimals } from "./statistics.ts";
import { knownOf, type UnitValue } from "./values.ts";

/** A value of the whole area with its coverage: `known` of `total` units. */
export interface AreaValue {
  readonly value: Measured;
  readonly known: number;
  readonly total: number;
}

/** How the value of the area is made, with the parts of the same units and period. `factor` is the multiplier of the quotient. */
export type AreaRule<Value extends UnitValue = UnitValue> =
  | { readonly rule: "sum" }
  | { readonly rule: "ratio"; readonly numerator: readonly Value[]; readonly denominator: readonly Value[]; readonly factor: number }
  | { readonly rule: "weighted_mean"; readonly weights: readonly Value[] };

/** Least share of the weights or the denominator that must be known. Source: METHODS §8.2. */
const LEAST_COVERAGE = 0.8;

/**
 * The value of an area out of its units. Shape: value with coverage n of N. Missing: `coverage_too_low` when a
 * sum lacks a member or a rate lacks more than a fifth of its weight; no missing input counts as 0 (I31). Where weights
 * themselves are missing, four fifths of the units must be known too. Source: METHODS §8.2.
 */
export function areaValue(values: readonly UnitValue[], how: AreaRule): AreaValue {
  const total = values.length;
  if (how.rule === "sum") {
    const known = knownOf(values);
    return {
      value: known.length < total || total === 0 ? missing("coverage_too_low") : addDecimals(known.map(({ value }) => value)),
      known: known.length,
      total,
    };
  }
  const isRatio = how.rule === "ratio";
  const weights = isRatio ? how.denominator : how.weights;
  const pairs = pairsOf(isRatio ? how.numerator : values, weights);
  const weight = addUp(pairs.map(({ second }) => second));
  const top = addUp(pairs.map(({ first, second }) => (isRatio ? first : first * second)));
  const lacking = findLack({ pairs, weights, weight, total });
  return { value: lacking ?? (top / weight) * (isRatio ? how.factor : 1), known: pairs.length, total };
}

/** One unit's pair of values. */
type Pair = { readonly first: number; readonly second: number };

/** Why a quotient cannot be given. Missing: it can. */
function findLack(one: { readonly pairs: readonly Pair[]; readonly weights: readonly UnitValue[]; readonly weight: number; readonly total: number }) {
  const weights = knownOf(one.weights).map(({ value }) => value);
  if (weights.some((value) => value < 0)) return missing("not_positive");
  const all = addUp(weights);
  if (weights.length > 0 && all === 0) return missing("zero_denominator");
  const isCovered = one.weight > 0 && one.weight / all >= LEAST_COVERAGE;
  const isCounted = weights.length >= one.total || one.pairs.length / one.total >= LEAST_COVERAGE;
  return isCovered && isCounted ? undefined : missing("coverage_too_low");
}

function pairsOf(first: readonly UnitValue[], second: readonly UnitValue[]): readonly Pair[] {
  const seconds = new Map(second.map(({ unit, value }) => [unit, value]));
  return knownOf(first).flatMap(({ unit, value }) => {
    const other = seconds.get(unit);
    return other === undefined || isMissing(other) ? [] : [{ first: value, second: other }];
  });
}

function addUp(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
