import { isMissing } from "@splot/kernel";
import { ranks } from "./normalise.ts";
import { quantile } from "./statistics.ts";
import { knownOf, type UnitValue } from "./values.ts";

/** Least number of known values for quartiles; under it only the median is given. */
const LEAST_FOR_QUARTILES = 4;

/**
 * A value against a group of others. Shape: `place` of `placed` units, itself counted, which equal ones share up to `lastPlace`; `known` of `total` others have a value.
 * Missing: no place without an own value or where places may not be claimed, no median without values, no quartiles of fewer than four.
 */
export interface Benchmark {
  readonly place?: number | undefined;
  readonly lastPlace?: number | undefined;
  readonly placed: number;
  readonly median?: number | undefined;
  readonly firstQuartile?: number | undefined;
  readonly thirdQuartile?: number | undefined;
  readonly known: number;
  readonly total: number;
}

/** Holds a unit's value against those of others, which are given without itself. The largest value has the first place; equal ones share it. Source: METHODS §5.1, §8.4. */
export function benchmarkOf(own: UnitValue, others: readonly UnitValue[], isRanked: boolean): Benchmark {
  const known = knownOf(others).map(({ value }) => value);
  const places = ranks([own, ...others], "none");
  const hasQuartiles = known.length >= LEAST_FOR_QUARTILES;
  const place = isRanked && !isMissing(own.value) ? places.get(own.unit) : undefined;
  return {
    place,
    lastPlace: place === undefined ? undefined : place - 1 + [...places.values()].filter((one) => one === place).length,
    placed: places.size,
    median: quantile(known, 0.5),
    firstQuartile: hasQuartiles ? quantile(known, 0.25) : undefined,
    thirdQuartile: hasQuartiles ? quantile(known, 0.75) : undefined,
    known: known.length,
    total: others.length,
  };
}
