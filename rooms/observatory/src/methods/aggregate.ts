import { isMissing, type Measured, missing } from "@splot/kernel";
import { type AreaRule, type AreaValue, areaValue } from "./areaValue.ts";
import { findOverlaps, type Overlap } from "./overlaps.ts";
import { addDecimals, median } from "./statistics.ts";
import { byPeriod, type Course, type DataPoint, type Derived, type Known, knownOf, type UnitValue } from "./values.ts";

/** How the value of an area is made; `none`: the indicator has no such value. */
export type AggregateRule = AreaRule<DataPoint> | { readonly rule: "none" };

/** What is added up: the numbers of one series and period, and whose they are. */
export interface Aggregated {
  readonly points: readonly DataPoint[];
  /** Members on the last day of the period. */
  readonly members: readonly string[];
  readonly how: AggregateRule;
  /** Residents of the members, for the coverage. Missing: coverage by people is not said. */
  readonly population?: readonly UnitValue[] | undefined;
  /** Wholes with their parts, beyond what the codes say. */
  readonly parts?: ReadonlyMap<string, readonly string[]> | undefined;
}

/** The middle and the ends of the members' values. */
export interface Spread {
  readonly median: number;
  readonly least: Known;
  readonly most: Known;
}

/**
 * The value of an area, never without its coverage. `partial` is the sum of the known members where a total cannot be
 * given: it is always shown with n of N and never called a total.
 */
export interface Aggregate extends Derived, AreaValue {
  readonly lacking: readonly string[];
  readonly overlaps: readonly Overlap[];
  /** Share of the residents whose unit is known, 0–1. Missing: residents of some member are not known. */
  readonly populationCovered?: number | undefined;
  readonly partial?: number | undefined;
  /** Missing: no member has a value. */
  readonly spread?: Spread | undefined;
}

/**
 * The value of an area out of its members. Missing: `overlapping_members`, `mixed_vintages`, `not_comparable` (several
 * periods), `not_aggregable` (see the spread), `coverage_too_low`. Source: METHODS §8.2.
 */
export function aggregate(one: Aggregated): Aggregate {
  const { points, how } = one;
  const members = one.members.toSorted();
  const overlaps = findOverlaps(members, one.parts);
  const lists = [points, ...partsOf(how)].map((list) => Map.groupBy(list, ({ unit }) => unit));
  const values: readonly UnitValue[] = members.map((unit) => lists[0]?.get(unit)?.[0] ?? { unit, value: missing("not_collected") });
  const inputs = lists.flatMap((byUnit) => members.flatMap((unit) => byUnit.get(unit) ?? []));
  const area =
    how.rule === "none"
      ? { value: missing("not_aggregable"), known: knownOf(values).length, total: members.length }
      : areaValue(values, ofMembers(how, members));
  const known = knownOf(values);
  const lack = overlaps.length > 0 ? missing("overlapping_members") : findMixture(inputs);
  const isPartial = lack === undefined && how.rule === "sum" && known.length > 0 && known.length < members.length;
  return {
    ...area,
    value: lack ?? area.value,
    inputs,
    overlaps,
    lacking: values.flatMap(({ unit, value }) => (isMissing(value) ? [unit] : [])),
    populationCovered: shareOfPeople(members, new Set(known.map(({ unit }) => unit)), one.population),
    partial: isPartial ? addDecimals(known.map(({ value }) => value)) : undefined,
    spread: spreadOf(values),
  };
}

function partsOf(how: AggregateRule): readonly (readonly DataPoint[])[] {
  if (how.rule === "ratio") return [how.numerator, how.denominator];
  return how.rule === "weighted_mean" ? [how.weights] : [];
}

/** The rule with the parts of the members alone. */
function ofMembers(how: AreaRule<DataPoint>, members: readonly string[]): AreaRule<DataPoint> {
  const codes = new Set(members);
  const own = (list: readonly DataPoint[]) => list.filter(({ unit }) => codes.has(unit));
  if (how.rule === "ratio") return { ...how, numerator: own(how.numerator), denominator: own(how.denominator) };
  return how.rule === "weighted_mean" ? { ...how, weights: own(how.weights) } : how;
}

function findMixture(inputs: readonly DataPoint[]): Measured | undefined {
  const present = inputs.filter(({ value }) => !isMissing(value));
  if (new Set(present.map(({ period }) => period)).size > 1) return missing("not_comparable");
  const vintages = new Set(present.map(({ series, vintage }) => `${series} ${vintage}`));
  return vintages.size > new Set(present.map(({ series }) => series)).size ? missing("mixed_vintages") : undefined;
}

function shareOfPeople(members: readonly string[], known: ReadonlySet<string>, population: readonly UnitValue[] = []): number | undefined {
  const codes = new Set(members);
  const people = knownOf(population).filter(({ unit }) => codes.has(unit));
  const all = people.reduce((sum, { value }) => sum + value, 0);
  if (people.length < members.length || all <= 0) return undefined;
  return people.reduce((sum, { unit, value }) => sum + (known.has(unit) ? value : 0), 0) / all;
}

/** The middle and the ends of values; of equal ends the first by code. Missing: there are no values. */
function spreadOf(values: readonly UnitValue[]): Spread | undefined {
  const known = knownOf(values).toSorted((a, b) => a.value - b.value);
  const [least, middle] = [known[0], median(known.map(({ value }) => value))];
  const most = known.find(({ value }) => value === known.at(-1)?.value);
  return least === undefined || most === undefined || middle === undefined ? undefined : { median: middle, least, most };
}

/**
 * The value of an area over time. A break of any member, and any change of the list of members, is a break of the
 * area: nothing is computed across it (I32). `at` gives what is added up in a period.
 */
export function aggregateCourse(
  area: { readonly series: number; readonly code: string },
  members: readonly Course[],
  at: (period: string) => Aggregated,
): Course & { readonly aggregates: readonly Aggregate[] } {
  const periods = [...new Set(members.flatMap(({ points }) => points.map(({ period }) => period)))].map((period) => ({ period })).toSorted(byPeriod);
  const asked = periods.map(({ period }) => ({ period, what: at(period) }));
  const aggregates = asked.map(({ what }) => aggregate(what));
  const points = asked.map(({ period }, place): DataPoint => {
    const { value = missing("coverage_too_low"), inputs = [] } = aggregates[place] ?? {};
    const flags = [...new Set(inputs.flatMap((point) => point.flags))].toSorted();
    return { series: area.series, unit: area.code, period, vintage: [...new Set(inputs.map(({ vintage }) => vintage))].toSorted().join("+"), value, flags };
  });
  const moved = asked.filter(({ what }, place) => place > 0 && what.members.toSorted().join() !== asked[place - 1]?.what.members.toSorted().join());
  const breaks = [...members.flatMap((course) => course.breaks), ...moved.map(({ period }) => period)];
  return { points, breaks: [...new Set(breaks)].toSorted(), aggregates };
}
