import { isMissing } from "@splot/kernel";
import { crossesBreak } from "./course.ts";
import { partsQuestion, type Question, questionsOf } from "./questions.ts";
import type { Course, DataPoint } from "./values.ts";

/** The numbers of one series in a set of units that are compared with each other, and what is asked about of them. */
export interface ExaminedSeries {
  readonly courses: readonly Course[];
  /** Is this number one of those that are asked about? */
  readonly isAsked: (point: DataPoint) => boolean;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** Amounts differ by the size of the units; only rates and shares are held against those of the others. */
  readonly isAmount: boolean;
}

/**
 * Questions about the numbers of a series, period by period, each held against the year before and the other units. Nothing is
 * compared across a break (I32). Source: METHODS §8.8.
 */
export function examineSeries({ courses, isAsked, least, most, isAmount }: ExaminedSeries): readonly Question[] {
  const asked = courses.flatMap(({ points }) => points.filter(isAsked));
  const periods = [...new Set(asked.map(({ period }) => period))].toSorted();
  return periods.flatMap((period) => {
    const points = courses.flatMap((course) => course.points.filter((point) => point.period === period));
    const before = courses.flatMap((course) =>
      course.points.filter((point) => point.period === yearBefore(period) && !crossesBreak(course, point.period, period)),
    );
    const units = new Set(points.filter(isAsked).map(({ unit }) => unit));
    const found = questionsOf({ period, points, before, least, most });
    return found.filter(({ rule, unit }) => (unit === undefined || units.has(unit)) && !(isAmount && rule === "outlier"));
  });
}

/** The same period a year earlier. */
function yearBefore(period: string): string {
  return `${String(Number(period.slice(0, 4)) - 1).padStart(4, "0")}${period.slice(4)}`;
}

/** The whole of an indicator and its parts by one dimension: numbers of all units and periods. */
export interface ExaminedParts {
  readonly whole: readonly DataPoint[];
  readonly parts: readonly (readonly DataPoint[])[];
  readonly isAsked: (point: DataPoint) => boolean;
  /** The last shown unit of the indicator. */
  readonly roundedTo: number;
}

/**
 * Questions about parts that come to more than their whole in the same release. Where they do so in most units, they overlap, as
 * age groups may: then they are no parts, and nothing is asked. Source: METHODS §8.2, §8.8.
 */
export function examineParts({ whole, parts, isAsked, roundedTo }: ExaminedParts): readonly Question[] {
  const placed = Map.groupBy(parts.flat(), ({ unit, period, vintage }) => `${unit} ${period} ${vintage}`);
  const pairs = whole.filter(isAsked).flatMap((point) => {
    const own = placed.get(`${point.unit} ${point.period} ${point.vintage}`) ?? [];
    return own.length < 2 || isMissing(point.value) ? [] : [{ point, own }];
  });
  const found = pairs.flatMap(({ point, own }) => partsQuestion(point, own, { roundedTo, isComplete: false }) ?? []);
  return found.length * 2 > pairs.length && pairs.length > 1 ? [] : found;
}
