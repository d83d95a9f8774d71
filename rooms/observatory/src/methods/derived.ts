import { type Measured, missing, period as readPeriod } from "@splot/kernel";
import { crossesBreak, findPoint, pointsOf } from "./course.ts";
import { addDecimals, dusted, mean } from "./statistics.ts";
import { type Course, type DataPoint, type Derived, derive, without, yearsBetween } from "./values.ts";

/** How much there is for each unit of the whole: one unit's number divided by another of the same unit. `factor` is the multiplier. */
function quotient(part: DataPoint, whole: DataPoint, factor: number): Derived {
  if (part.unit !== whole.unit || readPeriod(part.period).to !== readPeriod(whole.period).to) return without("not_comparable", [part, whole]);
  return derive([part, whole], (a = 0, b = 0) => (b === 0 ? missing("zero_denominator") : dusted((a * factor) / b)));
}

/** An amount per `factor` people of the same period end (METHODS §8.3). Missing: `zero_denominator`, `not_comparable`. */
export function perHead(amount: DataPoint, people: DataPoint, factor = 1): Derived {
  return quotient(amount, people, factor);
}

/** A part as a share of its whole. Unit: per cent. Missing: `zero_denominator`, `not_comparable`. */
export function share(part: DataPoint, whole: DataPoint): Derived {
  return quotient(part, whole, 100);
}

/** Two periods of a course, compared. Missing: `across_break`; `not_collected` where the course lacks one of them. */
function compared(course: Course, [first, second]: readonly [string, string], compute: (a: number, b: number) => Measured): Derived {
  const inputs = [first, second].map((period) => findPoint(course, period)).filter((point) => point !== undefined);
  if (inputs.length < 2) return without("not_collected", inputs);
  if (crossesBreak(course, first, second)) return without("across_break", inputs);
  return derive(inputs, (a = 0, b = 0) => compute(a, b));
}

/** The value of a period where that of the base period is 100. Missing: `across_break`, `zero_denominator`; `not_positive` for a base under 0. */
export function indexTo(course: Course, base: string, period: string): Derived {
  return compared(course, [base, period], (a, b) => {
    if (a === 0) return missing("zero_denominator");
    return a < 0 ? missing("not_positive") : dusted((b * 100) / a);
  });
}

/** The later value minus the earlier. Missing: `across_break`. */
export function difference(course: Course, first: string, second: string): Derived {
  return compared(course, [first, second], (a, b) => addDecimals([b, -a]));
}

/** Growth x_t/x_{t−1} − 1, or the plain difference where growth says nothing (base not above 0, value under 0). Unit: of growth, a fraction. */
export function growth(course: Course, first: string, second: string): Derived & { readonly measure: "growth" | "difference" } {
  const relative = compared(course, [first, second], (a, b) => (a > 0 && b >= 0 ? dusted(b / a - 1) : missing("not_positive")));
  const isPlain = typeof relative.value === "object" && relative.value.missing === "not_positive";
  return isPlain ? { ...difference(course, first, second), measure: "difference" } : { ...relative, measure: "growth" };
}

/** Mean growth in a year between two periods, (x_T/x_0)^(1/years) − 1. Missing: `not_positive` unless both are above 0, `across_break`. */
export function meanYearlyGrowth(course: Course, first: string, second: string): Derived {
  const years = yearsBetween(first, second);
  if (years <= 0) return without("zero_denominator");
  return compared(course, [first, second], (a, b) => (a > 0 && b > 0 ? dusted((b / a) ** (1 / years) - 1) : missing("not_positive")));
}

/** Mean or sum of the `count` periods that end with the given one. Missing: `too_few_values` where the course lacks one of them, `across_break`. */
export function rolling(course: Course, period: string, { count, by }: { readonly count: number; readonly by: "mean" | "sum" }): Derived {
  const points = pointsOf(course);
  const place = points.findIndex((point) => point.period === period);
  const window = place < count - 1 ? [] : points.slice(place - count + 1, place + 1);
  const [first] = window;
  if (first === undefined || !isUnbroken(window)) return without("too_few_values", window);
  if (crossesBreak(course, first.period, period)) return without("across_break", window);
  return derive(window, (...values) => (by === "sum" ? addDecimals(values) : dusted(mean(values))));
}

/** Does each period begin where the one before ends? */
function isUnbroken(points: readonly DataPoint[]): boolean {
  return points.every(({ period }, place) => {
    const before = points[place - 1];
    return before === undefined || readPeriod(before.period).to === readPeriod(period).from;
  });
}
