import { type ReadHandle, together } from "@splot/kernel/database";
import { areaCodeOf, listMembers, listOutlines, type Outline, type Unit } from "@splot/kernel/territory";
import type { Indicator } from "../model/observation.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";
import { listLatest } from "../store/numbers.ts";
import type { MapPlace } from "../web/parts/place.ts";

/** Members of the space's area with the outlines that are at hand. */
export interface LoadedTerritory {
  readonly units: readonly Unit[];
  readonly places: readonly MapPlace[];
  /** Where the outlines come from. Missing: there are none. */
  readonly outlineSource?: string | undefined;
}

/** Most units whose outlines are drawn; more are shown as points, so that no page reads a whole register of borders. */
const MOST_OUTLINES = 400;

/** The members of the space's area on the map, or those given, sized by population, in at most four queries. `at` makes addresses of paths. */
export async function loadTerritory(read: ReadHandle, at: (path: string) => string, given?: readonly Unit[]): Promise<LoadedTerritory> {
  const [units, population] = await together(
    given === undefined ? listMembers(read, areaCodeOf(read.space), read.today) : Promise.resolve(given),
    listIndicatorsByCode(read, ["population_thousand"]),
  );
  const [outlines, sizes] = await together(loadOutlines(read, units), loadSizes(read, units, population));
  const places = units.map(({ id, code, name, slug, centre }) => ({
    code,
    name,
    centre,
    href: at(`/gminy/${slug}`),
    outline: outlines.get(id)?.geometry,
    weight: sizes.get(id) ?? 1,
  }));
  return { units, places, outlineSource: [...outlines.values()][0]?.source };
}

async function loadOutlines(read: ReadHandle, units: readonly Unit[]): Promise<ReadonlyMap<Unit["id"], Outline>> {
  if (units.length > MOST_OUTLINES) return new Map();
  const ids = units.map(({ id }) => id);
  return new Map((await listOutlines(read, ids, read.today)).map((outline) => [outline.unit, outline]));
}

function loadSizes(read: ReadHandle, units: readonly Unit[], population: readonly Indicator[]): Promise<ReadonlyMap<number, number>> {
  return listLatest(read, { series: population.map(({ series }) => series), units });
}
