import { type ReadHandle, together } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import type { Unit } from "@splot/kernel/territory";
import { type Course, pointOf } from "../methods/values.ts";
import { refuse } from "../refusals.ts";
import { listBreaks } from "../store/breaks.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";
import { listNumbers } from "../store/numbers.ts";
import { listObservations } from "../store/observations.ts";
import { type LoadedComparison, loadComparison } from "./loadComparison.ts";
import { type LoadedTerritory, loadTerritory } from "./loadPlaces.ts";

/** Indicators of the list of municipalities: confirmed columns only. */
const LISTED = ["population_thousand", "area_km2", "population_density", "population_change_per_1000", "urbanisation_pct"];

/** A municipality against the others, with its own numbers over time. */
export interface LoadedProfile {
  readonly unit: Unit;
  readonly territory: LoadedTerritory;
  /** Missing: the register holds no area of the space. */
  readonly comparison?: LoadedComparison | undefined;
  /** Courses of the municipality by series; numbers that their source has replaced are left out. */
  readonly courses: ReadonlyMap<number, Course>;
}

/** Numbers of all members for the list, newest period of each, in six queries. */
export async function loadProfiles(read: ReadHandle, visit: Visit) {
  const [territory, indicators] = await together(loadTerritory(read, visit.at), listIndicatorsByCode(read, LISTED));
  const all = await listObservations(read, { series: indicators.map(({ series }) => series), units: territory.units.map(({ code }) => code) });
  const newest = new Map(
    indicators.map(({ series }) => [series, all.filter((one) => one.series === series).reduce((last, { period }) => (period > last ? period : last), "")]),
  );
  const ofSeries = (series: number) => all.filter((one) => one.series === series && one.period === newest.get(series));
  return { territory, indicators, ofSeries };
}

/** The profile of one municipality by its slug, in fourteen queries. Refuses: one that does not belong to the space's area. */
export async function loadProfile(read: ReadHandle, visit: Visit, slug: string): Promise<LoadedProfile> {
  const territory = await loadTerritory(read, visit.at);
  const unit = territory.units.find((one) => one.slug === slug);
  if (unit === undefined) throw refuse("observatory.unit_unknown");
  const comparison = await loadComparison(read, { unit: unit.code, indicators: [], features: [], chosen: [] });
  return { unit, territory, comparison, courses: await loadCourses(read, unit, comparison?.rows ?? []) };
}

/** The current numbers of one unit over time with their breaks, in three queries. */
async function loadCourses(read: ReadHandle, unit: Unit, rows: LoadedComparison["rows"]): Promise<ReadonlyMap<number, Course>> {
  const series = rows.map(({ indicator }) => indicator.series);
  const [{ current }, breaks] = await together(listNumbers(read, { series, units: [unit] }), listBreaks(read, series));
  // NOTE: a number that its source has replaced belongs to another basis; a change since it would be none of the municipality.
  const standing = current.filter(({ vintage }) => vintage.standing !== "superseded");
  return new Map(
    series.map((one) => {
      const own = breaks.filter((found) => found.series === one && (found.unit === undefined || found.unit === unit.code));
      return [one, { points: standing.filter((found) => found.series === one).map(pointOf), breaks: own.map(({ period }) => period) }];
    }),
  );
}
