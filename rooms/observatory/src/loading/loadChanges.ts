import { type ReadHandle, together } from "@splot/kernel/database";
import { areaCodeOf, findUnit, listMembers, type Unit } from "@splot/kernel/territory";
import type { RevisionEffects } from "../methods/effects.ts";
import { type ComparedPlace, compareReleases } from "../methods/releases.ts";
import type { VintageComparison } from "../methods/revisions.ts";
import { pointOf } from "../methods/values.ts";
import { breakdownText } from "../model/asked.ts";
import { isConfirmed } from "../model/confirmed.ts";
import { isMeasured } from "../model/derivation.ts";
import type { Indicator, Observation, Vintage } from "../model/observation.ts";
import { refuse } from "../refusals.ts";
import { type CitedCell, listCitedCells } from "../store/citing.ts";
import { findIndicator } from "../store/indicators.ts";
import { listAllObservations } from "../store/observations.ts";
import { listSeries } from "../store/series.ts";

/** Which releases of an indicator are compared, by their codes. Missing: the newest one, and the newest before it that speaks of the same. */
export interface AskedChanges {
  readonly address: string;
  readonly breakdown?: string | undefined;
  readonly earlier?: string | undefined;
  readonly later?: string | undefined;
  /** Only what everybody sees may be named as citing. */
  readonly isPublic: boolean;
}

/** Two releases of one indicator, cell by cell. */
export interface LoadedChanges {
  readonly indicator: Indicator;
  readonly area?: Unit | undefined;
  readonly units: readonly Unit[];
  /** Releases that hold numbers of these units, the newest loading first. */
  readonly releases: readonly Vintage[];
  /** Missing: there are not two releases to compare. */
  readonly compared?: ComparedReleases | undefined;
}

export interface ComparedReleases {
  readonly earlier: Vintage;
  readonly later: Vintage;
  readonly comparison: VintageComparison;
  readonly effects: RevisionEffects;
  /** Do both come from confirmed releases of verified sources? Only then places are told. */
  readonly isRanked: boolean;
  /** What cites a number of the earlier release that the later one changes or lacks. */
  readonly citing: readonly CitedCell["by"][];
}

/** Two releases of an indicator compared for the units of the space, in at most six queries. Refuses: `observatory.indicator_unknown`, also for a computed one. */
export async function loadChanges(read: ReadHandle, asked: AskedChanges): Promise<LoadedChanges> {
  const indicator = await findIndicator(read, { address: asked.address });
  if (indicator === undefined || !isMeasured(indicator)) throw refuse("observatory.indicator_unknown");
  const code = areaCodeOf(read.space);
  const [area, units, allSeries] = await together(findUnit(read, code, read.today), listMembers(read, code, read.today), listSeries(read, [indicator.id]));
  const series = allSeries.find(({ breakdown }) => breakdownText(breakdown) === (asked.breakdown ?? ""))?.id ?? indicator.series;
  const weight = indicator.aggregation === "weighted_mean" && series === indicator.series ? indicator.weight : undefined;
  const wanted = [series, ...(weight === undefined ? [] : [weight])];
  const all = await listAllObservations(read, { series: wanted, units: [...units, ...(area === undefined ? [] : [area])].map((one) => one.code) });
  const own = all.filter((one) => one.series === series);
  const byRelease = Map.groupBy(own, ({ vintage }) => vintage.id);
  const releases = [...byRelease.values()].flatMap((list) => list[0]?.vintage ?? []).toSorted(laterFirst);
  const pair = chosenPair(releases, byRelease, asked);
  const place = { indicator: { ...indicator, weight }, area: area?.code, members: units.map((one) => one.code) };
  const weights = all.filter((one) => one.series === weight);
  const compared = pair === undefined ? undefined : await comparePair(read, asked, { pair, place, series, weights, byRelease });
  return { indicator, area, units, releases, compared };
}

interface Pair {
  readonly pair: readonly [Vintage, Vintage];
  readonly place: Omit<ComparedPlace, "isRanked">;
  readonly series: number;
  readonly weights: readonly Observation[];
  readonly byRelease: ReadonlyMap<number, readonly Observation[]>;
}

/** The two releases with what cites a number of the earlier one that differs. */
async function comparePair(read: ReadHandle, { isPublic }: AskedChanges, { pair, place, series, weights, byRelease }: Pair): Promise<ComparedReleases> {
  const [earlier, later] = pair;
  const [olds, news] = [byRelease.get(earlier.id) ?? [], byRelease.get(later.id) ?? []];
  const isRanked = isConfirmed([...olds, ...news]);
  const states = { olds: olds.map(pointOf), news: news.map(pointOf), weights: weights.map(pointOf) };
  const compared = compareReleases({ ...place, isRanked }, states);
  const isMoved = movedCells(compared.comparison);
  const cited = await listCitedCells(read, [series], isPublic);
  const citing = cited.filter(({ unit, period, vintage }) => vintage === earlier.code && isMoved.has(`${unit} ${period}`)).map(({ by }) => by);
  return { ...compared, isRanked, earlier, later, citing: [...new Map(citing.map((one) => [one.id, one])).values()] };
}

function laterFirst(a: Vintage, b: Vintage): number {
  return b.loadedAt.getTime() - a.loadedAt.getTime() || b.id - a.id;
}

/** The releases asked for; else the newest that speaks of a cell of an older one, and the newest such one; or the last two. */
function chosenPair(
  releases: readonly Vintage[],
  byRelease: ReadonlyMap<number, readonly Observation[]>,
  { earlier, later }: AskedChanges,
): readonly [Vintage, Vintage] | undefined {
  const cellsOf = ({ id }: Vintage) => new Set((byRelease.get(id) ?? []).map(({ unit, period }) => `${unit} ${period}`));
  const before = (after: Vintage, mustShare: boolean) => {
    const cells = cellsOf(after);
    const older = releases.slice(releases.indexOf(after) + 1);
    return older.find((one) => [...cellsOf(one)].some((cell) => cells.has(cell))) ?? (mustShare ? undefined : older[0]);
  };
  const named = releases.find(({ code }) => code === later);
  const after = named ?? releases.find((one) => before(one, true) !== undefined) ?? releases[0];
  if (after === undefined) return undefined;
  const chosen = releases.find(({ code }) => code === earlier && code !== after.code) ?? before(after, false);
  return chosen === undefined ? undefined : [chosen, after];
}

/** Unit and period of every cell whose value changed or is gone. */
function movedCells({ changed, removed }: VintageComparison): ReadonlySet<string> {
  return new Set([...changed.map(({ after }) => after), ...removed].map(({ unit, period }) => `${unit} ${period}`));
}
