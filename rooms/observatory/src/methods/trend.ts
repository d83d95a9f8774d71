import { isMissing } from "@splot/kernel";
import { crossesBreak, pointsOf } from "./course.ts";
import { dusted, median } from "./statistics.ts";
import { type Course, type DataPoint, type Derived, without, yearsBetween } from "./values.ts";

/** Least number of values for a trend. Source: METHODS §8.3. */
const LEAST_POINTS = 4;

/** A trend. Shape: `value` is the slope per year; `at` continues it to a period. Missing: no value at any period without a slope. */
export interface Trend extends Derived {
  readonly at: (period: string) => number | undefined;
}

/** Slope per year after Theil–Sen (the median of the slopes of all pairs) since the last break. Missing: `too_few_values` under four. Source: METHODS §8.3. */
export function trend(course: Course): Trend {
  const present = pointsOf(course).filter(({ value }) => !isMissing(value));
  const last = present.at(-1);
  const inputs = last === undefined ? [] : present.filter(({ period }) => !crossesBreak(course, period, last.period));
  const [first] = inputs;
  if (first === undefined || inputs.length < LEAST_POINTS) return { ...without("too_few_values", inputs), at: () => undefined };
  const placed = inputs.flatMap(({ period, value }: DataPoint) => (isMissing(value) ? [] : [{ year: yearsBetween(first.period, period), value }]));
  const pairs = placed.flatMap((a, place) => placed.slice(place + 1).flatMap((b) => (b.year > a.year ? [(b.value - a.value) / (b.year - a.year)] : [])));
  const slope = median(pairs) ?? 0;
  const start = median(placed.map(({ year, value }) => value - slope * year)) ?? 0;
  return { value: dusted(slope), inputs, at: (period) => dusted(start + slope * yearsBetween(first.period, period)) };
}
