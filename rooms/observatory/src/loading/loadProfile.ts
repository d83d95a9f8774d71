import { type ReadHandle, together } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import type { Unit } from "@splot/kernel/territory";
import { areaRuleOf } from "../methods/areaRule.ts";
import { type AreaValue, areaValue } from "../methods/areaValue.ts";
import { ranks } from "../methods/normalise.ts";
import type { Indicator, Observation } from "../model/observation.ts";
import { refuse } from "../refusals.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";
import { listObservations } from "../store/observations.ts";
import { type LoadedTerritory, loadTerritory } from "./loadPlaces.ts";

/** Indicators of the profile: confirmed columns only, so that a rank may be computed from them. */
const PROFILE = ["population_thousand", "area_km2", "population_density", "population_change_per_1000", "urbanisation_pct"];

/** One indicator of a municipality with the metropolis behind it. */
export interface ProfileValue {
  readonly indicator: Indicator;
  readonly own: Observation;
  readonly area?: AreaValue | undefined;
  /** Place from the largest value. Missing: not every value comes from a confirmed release. */
  readonly rank?: number | undefined;
  readonly unitCount: number;
}

/** A municipality and the newest numbers of its profile. */
export interface LoadedProfile {
  readonly unit: Unit;
  readonly territory: LoadedTerritory;
  readonly values: readonly ProfileValue[];
}

/** Numbers of all members for the profile's indicators, newest period of each, in six queries. */
export async function loadProfiles(read: ReadHandle, visit: Visit) {
  const [territory, indicators] = await together(loadTerritory(read, visit.at), listIndicatorsByCode(read, PROFILE));
  const all = await listObservations(read, { series: indicators.map(({ series }) => series), units: territory.units.map(({ code }) => code) });
  const newest = new Map(
    indicators.map(({ series }) => [series, all.filter((one) => one.series === series).reduce((last, { period }) => (period > last ? period : last), "")]),
  );
  const ofSeries = (series: number) => all.filter((one) => one.series === series && one.period === newest.get(series));
  return { territory, indicators, ofSeries };
}

/** The profile of one municipality by its slug. Refuses: one that does not belong to the space's area. */
export async function loadProfile(read: ReadHandle, visit: Visit, slug: string): Promise<LoadedProfile> {
  const { territory, indicators, ofSeries } = await loadProfiles(read, visit);
  const unit = territory.units.find((one) => one.slug === slug);
  if (unit === undefined) throw refuse("observatory.unit_unknown");
  const values = indicators.flatMap((indicator): readonly ProfileValue[] => {
    const list = ofSeries(indicator.series);
    const own = list.find((one) => one.unit === unit.code);
    if (own === undefined) return [];
    const isConfirmed = list.every(({ vintage }) => vintage.standing === "confirmed" && vintage.source.isVerified);
    const how = areaRuleOf(indicator, ofSeries);
    return [
      {
        indicator,
        own,
        area: how === undefined ? undefined : areaValue(list, how),
        rank: isConfirmed ? ranks(list, "none").get(unit.code) : undefined,
        unitCount: list.length,
      },
    ];
  });
  return { unit, territory, values };
}
