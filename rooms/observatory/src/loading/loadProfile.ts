import { type ReadHandle, together } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import { areaCodeOf, listMembers, type Unit } from "@splot/kernel/territory";
import { type Course, pointOf } from "../methods/values.ts";
import { refuse } from "../refusals.ts";
import { listBreaks } from "../store/breaks.ts";
import { listCoverage } from "../store/coverage.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";
import { listNumbers } from "../store/numbers.ts";
import { chooseUsual, type LoadedComparison, loadChosen } from "./loadComparison.ts";
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

/** Numbers of all members for the list, of the newest period in which one of them has a value, in eight queries. */
export async function loadProfiles(read: ReadHandle, visit: Visit) {
  const [units, indicators] = await together(listMembers(read, areaCodeOf(read.space), read.today), listIndicatorsByCode(read, LISTED));
  const series = indicators.map((one) => one.series);
  const [territory, at] = await together(loadTerritory(read, visit.at, units), listCoverage(read, { series, units: units.map(({ id }) => id) }));
  const { current } = await listNumbers(read, { series, units, at });
  const ofSeries = (wanted: number) => current.filter((one) => one.series === wanted);
  return { territory, indicators, ofSeries };
}

/** The municipality of the space's area with this slug, in one query. Refuses: one that does not belong to it. */
export async function getMember(read: ReadHandle, slug: string): Promise<{ readonly unit: Unit; readonly members: readonly Unit[] }> {
  const members = await listMembers(read, areaCodeOf(read.space), read.today);
  const unit = members.find((one) => one.slug === slug);
  if (unit === undefined) throw refuse("observatory.unit_unknown");
  return { unit, members };
}

/** The profile of a municipality, in thirteen queries; in three more for each further part of the catalogue that has to be looked at. */
export async function loadProfile(read: ReadHandle, visit: Visit, { unit, members }: Awaited<ReturnType<typeof getMember>>): Promise<LoadedProfile> {
  const [territory, compared] = await together(loadTerritory(read, visit.at, members), loadCompared(read, unit, members));
  return { unit, territory, ...compared };
}

async function loadCompared(read: ReadHandle, unit: Unit, members: readonly Unit[]): Promise<Pick<LoadedProfile, "comparison" | "courses">> {
  const usual = await chooseUsual(read, unit, members);
  if (usual === undefined) return { courses: new Map() };
  const series = usual.chosen.map(({ indicator }) => indicator.series);
  const [comparison, courses] = await together(loadChosen(read, usual), loadCourses(read, unit, series));
  return { comparison, courses };
}

/** The current numbers of one unit over time with their breaks, in three queries. */
async function loadCourses(read: ReadHandle, unit: Unit, series: readonly number[]): Promise<ReadonlyMap<number, Course>> {
  const [{ current }, breaks] = await together(listNumbers(read, { series, units: [unit] }), listBreaks(read, series));
  return new Map(
    series.map((one) => {
      const own = breaks.filter((found) => found.series === one && (found.unit === undefined || found.unit === unit.code));
      return [one, { points: current.filter((found) => found.series === one).map(pointOf), breaks: own.map(({ period }) => period) }];
    }),
  );
}
