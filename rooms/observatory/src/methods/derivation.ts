import { type Derivation, seriesOfDerivation } from "../model/derivation.ts";
import { findPoint, pointsOf } from "./course.ts";
import { indexTo, perHead, rolling } from "./derived.ts";
import { byPeriod, type Course, type DataPoint, type Derived, without } from "./values.ts";

/** A computed number of one unit and period, with the numbers it came from. */
export interface DerivedPoint extends Derived {
  readonly unit: string;
  readonly period: string;
}

/**
 * The numbers of a derived indicator for one unit, one for each period in which any of its inputs has something to say. Missing: the
 * reason of the first missing input, `not_collected` where a series says nothing of the period, or that of the method
 * (`across_break`, `zero_denominator`, `too_few_values`). `courses` are those of the unit, by series. Source: METHODS §8.3.
 */
export function deriveCourse(derivation: Derivation, unit: string, courses: ReadonlyMap<number, Course>): readonly DerivedPoint[] {
  const own = seriesOfDerivation(derivation).map((series): Course => courses.get(series) ?? { points: [], breaks: [] });
  const periods = [...new Map(own.flatMap(pointsOf).map((point) => [point.period, point])).values()].toSorted(byPeriod);
  return periods.map(({ period }) => ({ unit, period, ...deriveAt(derivation, own, period) }));
}

function deriveAt(derivation: Derivation, courses: readonly Course[], period: string): Derived {
  const [first = { points: [], breaks: [] }] = courses;
  if (derivation.kind === "index") return indexTo(first, derivation.base, period);
  if (derivation.kind === "rolling") return rolling(first, period, derivation);
  const points = courses.map((course) => findPoint(course, period));
  const known = points.filter((point): point is DataPoint => point !== undefined);
  const [part, whole] = points;
  return part === undefined || whole === undefined ? without("not_collected", known) : perHead(part, whole, derivation.factor);
}
