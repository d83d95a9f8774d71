import { isMissing } from "@splot/kernel";
import type { QuestionRule } from "../model/question.ts";
import { dusted, mean, median } from "./statistics.ts";
import { type DataPoint, knownOf, type UnitValue } from "./values.ts";

/** Version of the rules; other thresholds make another one. */
export const QUESTION_RULES = 1;

/** A question to the owner of a number; nothing is deleted. Missing `unit`: it is about the indicator. `facts` are the numbers behind it. */
export type Question = {
  readonly rule: QuestionRule;
  readonly unit?: string | undefined;
  readonly period: string;
  readonly facts: Readonly<Record<string, number>>;
};

/** Numbers of all units in one period, with those of the period before and what the indicator allows. */
export interface Examined {
  readonly period: string;
  readonly points: readonly DataPoint[];
  readonly before: readonly UnitValue[];
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** Scaled so that they equal the standard deviation of a normal distribution. Source: METHODS §8.8. */
const [MAD_SCALE, MEAN_SCALE, DEVIATIONS] = [1.4826, 1.2533, 3];
const JUMP = 0.5;
const NOT_ZERO_BEFORE = 10;

/** Median, the median of the distances to it, and the limits beyond which a value is asked about. Missing: there are no values. */
export function outlierLimits(
  values: readonly number[],
): { readonly median: number; readonly mad: number; readonly low: number; readonly high: number } | undefined {
  const middle = median(values);
  if (middle === undefined) return undefined;
  const distances = values.map((value) => Math.abs(value - middle));
  const mad = dusted(median(distances) ?? 0);
  const reach = DEVIATIONS * (mad === 0 ? MEAN_SCALE * mean(distances) : MAD_SCALE * mad);
  return { median: middle, mad, low: middle - reach, high: middle + reach };
}

/** Every question about the numbers of a period, by unit. More than half of the units beyond ±50 % make one question about the indicator. */
export function questionsOf(examined: Examined): readonly Question[] {
  const own = [...outliers(examined), ...impossible(examined), ...jumps(examined), ...sinceBefore(examined)];
  return own.toSorted((a, b) => ((a.unit ?? "") < (b.unit ?? "") ? -1 : Number((a.unit ?? "") > (b.unit ?? ""))));
}

function outliers({ period, points }: Examined): readonly Question[] {
  const known = knownOf(points);
  const limits = outlierLimits(known.map(({ value }) => value));
  if (limits === undefined || limits.low === limits.high) return [];
  const far = known.filter(({ value }) => Math.abs(value - limits.median) > dusted(limits.high - limits.median));
  return far.map(({ unit, value }) => ({ rule: "outlier", unit, period, facts: { value, ...limits } }));
}

function impossible({ period, points, least, most }: Examined): readonly Question[] {
  return knownOf(points).flatMap(({ unit, value }): readonly Question[] => {
    if (least !== undefined && value < least) return [{ rule: "below_least", unit, period, facts: { value, least } }];
    return most !== undefined && value > most ? [{ rule: "above_most", unit, period, facts: { value, most } }] : [];
  });
}

/** Units with a number in both periods, no break between. */
function pairsOf({ points, before }: Examined): readonly { readonly unit: string; readonly value: number; readonly last: number }[] {
  const lasts = new Map(knownOf(before).map(({ unit, value }) => [unit, value]));
  return knownOf(points.filter(({ flags }) => !flags.includes("B"))).flatMap(({ unit, value }) => {
    const last = lasts.get(unit);
    return last === undefined ? [] : [{ unit, value, last }];
  });
}

function jumps(examined: Examined): readonly Question[] {
  const { period } = examined;
  const pairs = pairsOf(examined).filter(({ last }) => last > 0);
  const far = pairs.map((pair) => ({ ...pair, change: dusted(pair.value / pair.last - 1) })).filter(({ change }) => Math.abs(change) > JUMP);
  if (far.length * 2 <= pairs.length) return far.map(({ unit, value, last, change }) => ({ rule: "jump", unit, period, facts: { value, last, change } }));
  const changes = far.map(({ change }) => change);
  return [{ rule: "jump_common", period, facts: { tripped: far.length, compared: pairs.length, least: Math.min(...changes), most: Math.max(...changes) } }];
}

/** NOTE: what stays the same in most units, such as an area, is no repeated copy. */
function sinceBefore(examined: Examined): readonly Question[] {
  const { period } = examined;
  const pairs = pairsOf(examined);
  const isSteady = pairs.filter(({ value, last }) => value === last).length * 2 > pairs.length;
  return pairs.flatMap(({ unit, value, last }): readonly Question[] => {
    if (value === 0 && last > NOT_ZERO_BEFORE) return [{ rule: "zero", unit, period, facts: { value, last } }];
    return value === last && !isSteady ? [{ rule: "repeat", unit, period, facts: { value } }] : [];
  });
}

/**
 * Parts that do not make their whole: over it by more than rounding (n·½ of the last shown unit), or, where they are all
 * the parts, also under it. Missing: no question, or the whole is missing. Source: METHODS §8.2, §8.8.
 */
export function partsQuestion(
  whole: DataPoint,
  parts: readonly DataPoint[],
  { roundedTo, isComplete }: { readonly roundedTo: number; readonly isComplete: boolean },
): Question | undefined {
  if (isMissing(whole.value)) return undefined;
  const known = parts.flatMap(({ value }) => (isMissing(value) ? [] : [value]));
  const sum = dusted(known.reduce((total, value) => total + value, 0));
  const [excess, tolerance] = [dusted(sum - whole.value), dusted((parts.length * roundedTo) / 2)];
  const isUnder = isComplete && known.length === parts.length && -excess > tolerance;
  if (excess <= tolerance && !isUnder) return undefined;
  return { rule: "parts", unit: whole.unit, period: whole.period, facts: { whole: whole.value, sum, excess, tolerance } };
}
