import type { Indicator } from "../model/observation.ts";
import type { AreaRule } from "./areaValue.ts";
import type { UnitValue } from "./values.ts";

/** How the value of an area is made for an indicator. Missing: it has none, or its parts are not known. */
export function areaRuleOf<Value extends UnitValue>(
  { aggregation, parts, weight }: Indicator,
  ofSeries: (series: number) => readonly Value[],
): AreaRule<Value> | undefined {
  if (aggregation === "sum") return { rule: "sum" };
  if (aggregation === "ratio" && parts !== undefined)
    return { rule: "ratio", numerator: ofSeries(parts.numerator), denominator: ofSeries(parts.denominator), factor: parts.factor };
  if (aggregation === "weighted_mean" && weight !== undefined) return { rule: "weighted_mean", weights: ofSeries(weight) };
  return undefined;
}
