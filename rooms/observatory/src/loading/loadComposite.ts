import { isMissing, missing } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import { findUnit, listMembers, type Unit } from "@splot/kernel/territory";
import { type Composite, type CompositeValue, composite, isGiven } from "../methods/composite.ts";
import { ranks } from "../methods/normalise.ts";
import type { CompositeDefinition } from "../model/composite.ts";
import { isConfirmed } from "../model/confirmed.ts";
import type { Indicator, ShownNumber } from "../model/observation.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";
import { computedOf, listBankNumbers } from "./derivedNumbers.ts";

/** A composite computed for one period from the current numbers of its parts. */
export interface EvaluatedComposite {
  /** Periods in which enough is known for some unit, the newest first. */
  readonly periods: readonly string[];
  /** '' where there is none. */
  readonly period: string;
  /** The members of its set of units in their order. */
  readonly units: readonly Unit[];
  /** The numbers of all parts in the period. */
  readonly numbers: readonly ShownNumber[];
  /** By unit. */
  readonly values: ReadonlyMap<string, CompositeValue>;
  /** Best and worst place by unit, and places themselves. Empty: not every number comes from a confirmed release of a verified source. */
  readonly ranges: Composite["ranges"];
  readonly places: ReadonlyMap<string, number>;
  readonly isRanked: boolean;
  /** Units that winsorising pulled in, by code of the part. */
  readonly clipped: Composite["clipped"];
}

/** What a composite is computed from. */
interface CompositeGround {
  readonly units: readonly Unit[];
  readonly indicators: readonly Indicator[];
  readonly numbers: readonly ShownNumber[];
}

/** A composite of the period asked for, else of the newest in which enough is known. An indicator that is gone counts as unknown everywhere. */
function evaluateComposite(definition: CompositeDefinition, ground: CompositeGround, asked?: string): EvaluatedComposite {
  const { components, by, winsorised } = definition;
  const seriesOf = new Map(ground.indicators.map(({ code, series }) => [code, series]));
  const codes = new Set(ground.units.map(({ code }) => code));
  const own = new Set(components.flatMap(({ indicator }) => seriesOf.get(indicator) ?? []));
  const byPeriod = Map.groupBy(
    ground.numbers.filter(({ series, unit }) => own.has(series) && codes.has(unit)),
    ({ period }) => period,
  );
  const weightOf = new Map(components.map(({ indicator, weight }) => [seriesOf.get(indicator), weight]));
  const periods = [...byPeriod]
    .flatMap(([period, list]) => (isEnough(list, weightOf) ? [period] : []))
    .toSorted()
    .reverse();
  const period = periods.find((one) => one === asked) ?? periods[0] ?? "";
  const numbers = byPeriod.get(period) ?? [];
  const places = new Map(numbers.map((one) => [`${one.series} ${one.unit}`, one.value]));
  const parts = components.map(({ indicator, weight, direction }) => ({
    name: indicator,
    weight,
    direction,
    values: ground.units.map(({ code }) => ({ unit: code, value: places.get(`${seriesOf.get(indicator)} ${code}`) ?? missing("not_collected") })),
  }));
  const { values, ranges, clipped } = composite(parts, { by, winsorised });
  const isRanked = numbers.length > 0 && isConfirmed(numbers);
  return {
    periods,
    period,
    units: ground.units,
    numbers,
    values: new Map(values.map((one) => [one.unit, one])),
    ranges: isRanked ? ranges : new Map(),
    places: isRanked ? ranks(values, "up") : new Map(),
    isRanked,
    clipped,
  };
}

/** Is so much of the weight known for some unit that it gets a value? */
function isEnough(numbers: readonly ShownNumber[], weightOf: ReadonlyMap<number | undefined, number>): boolean {
  const all = [...weightOf.values()].reduce((sum, weight) => sum + weight, 0);
  const known = Map.groupBy(
    numbers.filter(({ value }) => !isMissing(value)),
    ({ unit }) => unit,
  );
  return [...known.values()].some((list) =>
    isGiven(
      list.reduce((sum, { series }) => sum + (weightOf.get(series) ?? 0), 0),
      all,
    ),
  );
}

/** A composite with what it stands on. */
export interface LoadedComposite extends EvaluatedComposite {
  /** Missing: the register holds the area no more. */
  readonly area?: Unit | undefined;
  readonly indicators: readonly Indicator[];
}

/** Reads what a composite is computed from, in at most six queries. */
async function loadGround(read: ReadHandle, definition: CompositeDefinition) {
  const [area, units, indicators] = await together(
    findUnit(read, definition.area, read.today),
    listMembers(read, definition.area, read.today),
    listIndicatorsByCode(
      read,
      definition.components.map(({ indicator }) => indicator),
    ),
  );
  const { current } = await listBankNumbers(read, computedOf(indicators), { series: indicators.map(({ series }) => series), units });
  return { area, units, indicators, numbers: current };
}

/** Computes a composite from the current numbers, in at most six queries. It is never stored: its inputs are (decision 0060). */
export async function loadComposite(read: ReadHandle, definition: CompositeDefinition, period?: string): Promise<LoadedComposite> {
  const { area, ...ground } = await loadGround(read, definition);
  return { ...evaluateComposite(definition, ground, period), area, indicators: ground.indicators };
}

/** The same for each period in which enough is known, the newest first and at most so many. */
export async function loadCompositeCourse(read: ReadHandle, definition: CompositeDefinition, most: number) {
  const { area, ...ground } = await loadGround(read, definition);
  const newest = evaluateComposite(definition, ground);
  const earlier = newest.periods.slice(1, most).map((period) => evaluateComposite(definition, ground, period));
  return { area, units: ground.units, indicators: ground.indicators, course: newest.period === "" ? [] : [newest, ...earlier] };
}

/** Most further areas whose composites the catalogue computes. */
const MOST_AREAS = 5;

/**
 * Computes composites for the catalogue, the newest period of each, in a few queries for all of them: those whose set is the area
 * given, whose units are at hand, and those of a few further areas. The rest have no values here.
 */
export async function loadComposites(
  read: ReadHandle,
  definitions: readonly CompositeDefinition[],
  { area, units, indicators }: { readonly area: string; readonly units: readonly Unit[]; readonly indicators: readonly Indicator[] },
): Promise<ReadonlyMap<CompositeDefinition, EvaluatedComposite>> {
  const further = [...new Set(definitions.map((one) => one.area))].filter((one) => one !== area).slice(0, MOST_AREAS);
  const members = new Map([[area, units], ...(await together(...further.map(async (one) => [one, await listMembers(read, one, read.today)] as const)))]);
  const shown = definitions.filter((one) => members.has(one.area));
  const codes = new Set(shown.flatMap(({ components }) => components.map(({ indicator }) => indicator)));
  const wanted = indicators.filter(({ code }) => codes.has(code));
  if (wanted.length === 0) return new Map();
  const all = [...new Map([...members.values()].flat().map((one) => [one.id, one])).values()];
  const { current } = await listBankNumbers(read, computedOf(wanted), { series: wanted.map(({ series }) => series), units: all });
  return new Map(shown.map((one) => [one, evaluateComposite(one, { units: members.get(one.area) ?? [], indicators: wanted, numbers: current })]));
}
