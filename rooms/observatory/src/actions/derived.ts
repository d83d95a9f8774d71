import { type ReadHandle, together } from "@splot/kernel/database";
import { type Course, type DerivedPoint, deriveCourse, pointOf } from "../methods/index.ts";
import { type Derivation, seriesOfDerivation } from "../model/derivation.ts";
import type { Observation } from "../model/observation.ts";
import { listBreaks } from "../store/breaks.ts";
import { listObservations } from "../store/observations.ts";

/** The computed numbers of a derived indicator, with the observations that they came from. */
export interface DerivedNumbers {
  /** By unit, then period, the earliest first. */
  readonly points: readonly DerivedPoint[];
  readonly observations: readonly Observation[];
}

/** Computes a derived indicator for some units from the current numbers, in two queries. It is never stored: its inputs are. */
export async function computeDerived(read: ReadHandle, derivation: Derivation, units: readonly string[]): Promise<DerivedNumbers> {
  const series = seriesOfDerivation(derivation);
  const [observations, breaks] = await together(listObservations(read, { series, units }), listBreaks(read, series));
  const points = units.flatMap((unit) => {
    const courses = series.map((one): readonly [number, Course] => [
      one,
      {
        points: observations.filter((found) => found.series === one && found.unit === unit).map(pointOf),
        breaks: breaks.filter((found) => found.series === one && (found.unit === undefined || found.unit === unit)).map(({ period }) => period),
      },
    ]);
    return deriveCourse(derivation, unit, new Map(courses));
  });
  return { points, observations };
}
