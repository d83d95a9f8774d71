import { isMissing, period as readPeriod } from "@splot/kernel";
import { byPeriod, type Course, type DataPoint } from "./values.ts";

/** The numbers of a course, the earliest first. */
export function pointsOf(course: Course): readonly DataPoint[] {
  return course.points.toSorted(byPeriod);
}

/** The number of a period. Missing: the course has none, not even a reason. */
export function findPoint(course: Course, period: string): DataPoint | undefined {
  return course.points.find((point) => point.period === period);
}

/** The periods from which values are no longer comparable with those before: declared, flagged B, or the first to stand after one that was replaced. */
export function breaksOf(course: Course): readonly string[] {
  const found = foundBreaks.get(course) ?? findBreaks(course);
  foundBreaks.set(course, found);
  return found;
}

// NOTE: asked for each pair of numbers of a course, of which there are thousands.
const foundBreaks = new WeakMap<Course, readonly string[]>();

function findBreaks(course: Course): readonly string[] {
  const { points, breaks } = course;
  const flagged = points.flatMap(({ period, flags }) => (flags.includes("B") ? [period] : []));
  return [...new Set([...breaks, ...flagged, ...endsOfReplaced(course)])].toSorted();
}

/** NOTE: a number that its source has replaced rests on another basis than what stands; a change since it would be no change of the unit. */
function endsOfReplaced(course: Course): readonly string[] {
  if (!course.points.some(({ isReplaced }) => isReplaced)) return [];
  return pointsOf(course).flatMap(({ period, isReplaced }, place, all) => (!isReplaced && all[place - 1]?.isReplaced ? [period] : []));
}

/** Does a break lie between two periods? The later one may be the first after the break, the earlier one not. */
export function crossesBreak(course: Course, first: string, second: string): boolean {
  const [from, to] = [first, second].map((code) => readPeriod(code).from).toSorted();
  return breaksOf(course).some((code) => {
    const start = readPeriod(code).from;
    return from !== undefined && to !== undefined && from < start && start <= to;
  });
}

/** Runs of present numbers that may be joined by a line: cut at breaks and where a value is missing (METHODS §8.3). */
export function sectionsOf(course: Course): readonly (readonly DataPoint[])[] {
  const sections: DataPoint[][] = [];
  let before: DataPoint | undefined;
  for (const point of pointsOf(course)) {
    if (isMissing(point.value)) before = undefined;
    else {
      if (before === undefined || crossesBreak(course, before.period, point.period)) sections.push([]);
      sections.at(-1)?.push(point);
      before = point;
    }
  }
  return sections;
}
