import type { ReadHandle } from "@splot/kernel/database";
import { areaCodeOf, listMembers, listOutlines, type Unit } from "@splot/kernel/territory";
import type { Observation } from "../model/observation.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";
import { listObservations } from "../store/observations.ts";
import type { MapPlace } from "../web/parts/place.ts";

/** Members of the space's area with the outlines that are at hand. */
export interface LoadedTerritory {
  readonly units: readonly Unit[];
  readonly places: readonly MapPlace[];
  /** Where the outlines come from. Missing: there are none. */
  readonly outlineSource?: string | undefined;
}

/** The members of the space's area on the map, sized by population, in four queries. `at` makes addresses of paths. */
export async function loadTerritory(read: ReadHandle, at: (path: string) => string): Promise<LoadedTerritory> {
  const units = await listMembers(read, areaCodeOf(read.space), read.today);
  const outlines = new Map(
    (
      await listOutlines(
        read,
        units.map(({ id }) => id),
        read.today,
      )
    ).map((outline) => [outline.unit, outline]),
  );
  const sizes = await loadSizes(read, units);
  const places = units.map(({ id, code, name, slug, centre }) => ({
    code,
    name,
    centre,
    href: at(`/gminy/${slug}`),
    outline: outlines.get(id)?.geometry,
    weight: sizes.get(code) ?? 1,
  }));
  return { units, places, outlineSource: [...outlines.values()][0]?.source };
}

async function loadSizes(read: ReadHandle, units: readonly Unit[]): Promise<ReadonlyMap<string, number>> {
  const series = (await listIndicatorsByCode(read, ["population_thousand"])).map((one) => one.series);
  const values: readonly Observation[] = await listObservations(read, { series, units: units.map(({ code }) => code) });
  return new Map(values.flatMap(({ unit, value }) => (typeof value === "number" ? [[unit, value] as const] : [])));
}
