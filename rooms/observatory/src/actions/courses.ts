import { type ReadHandle, together } from "@splot/kernel/database";
import { type Course, pointOf } from "../methods/index.ts";
import { listBreaks, type SeriesBreak } from "../store/breaks.ts";
import { listObservations, type ObservationChoice } from "../store/observations.ts";

/** The current numbers of one series and unit over time, with the breaks that hold for them. */
export interface StoredCourse extends Course {
  readonly series: number;
  readonly unit: string;
}

/** The courses of some series and units as the methods take them, breaks included (I32), in two queries. Shape: by series, then unit. */
export async function listCourses(read: ReadHandle, choice: Pick<ObservationChoice, "units"> & { readonly series: readonly number[] }) {
  const [observations, breaks] = await together(listObservations(read, choice), listBreaks(read, choice.series));
  const groups = Map.groupBy(observations, ({ series, unit }) => `${series} ${unit}`);
  return [...groups.values()].flatMap((list): readonly StoredCourse[] => {
    const [first] = list;
    return first === undefined ? [] : [{ series: first.series, unit: first.unit, points: list.map(pointOf), breaks: breaksOf(breaks, first) }];
  });
}

/** The periods at which the course of a unit breaks, out of those of its series. */
function breaksOf(all: readonly SeriesBreak[], { series, unit }: { readonly series: number; readonly unit: string }): readonly string[] {
  const own = all.filter((one) => one.series === series && (one.unit === undefined || one.unit === unit));
  return [...new Set(own.map(({ period }) => period))].toSorted();
}
