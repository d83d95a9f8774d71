import { type Measured, missing } from "@splot/kernel";
import type { Indicator } from "../model/observation.ts";
import { areaRuleOf } from "./areaRule.ts";
import { areaValue } from "./areaValue.ts";
import { effectsOf, type RevisedPeriod, type RevisionEffects } from "./effects.ts";
import { compareVintages, type VintageComparison } from "./revisions.ts";
import type { DataPoint } from "./values.ts";

/** Whose numbers are compared: the members of an area in codes, and the area itself where its value is published. */
export interface ComparedPlace {
  readonly indicator: Indicator;
  readonly members: readonly string[];
  readonly area?: string | undefined;
  /** May places be claimed? */
  readonly isRanked: boolean;
}

/** The numbers of one series in two states, and those of the weights of its mean. */
export interface TwoStates {
  readonly olds: readonly DataPoint[];
  readonly news: readonly DataPoint[];
  readonly weights: readonly DataPoint[];
}

/**
 * Two states of one series, cell by cell, with what the difference does to places and to the value of the whole. What the later state
 * lacks stays as it was, so that a part of a table moves nothing but what it holds. Source: METHODS §8.9.
 */
export function compareReleases(
  place: ComparedPlace,
  { olds, news, weights }: TwoStates,
): { readonly comparison: VintageComparison; readonly effects: RevisionEffects } {
  const comparison = compareVintages(olds, news);
  const periods = [...new Set(comparison.changed.map(({ after }) => after.period))].map((period): RevisedPeriod => {
    const at = (list: readonly DataPoint[]) => new Map(list.filter((one) => one.period === period).map((one) => [one.unit, one.value]));
    const before = at(olds);
    const weighed = weights.filter((one) => one.period === period);
    return { period, ...statesOf(place, [before, new Map([...before, ...at(news)])], weighed) };
  });
  return { comparison, effects: effectsOf(periods, place.isRanked) };
}

type State = ReadonlyMap<string, Measured>;

function statesOf({ indicator, area, members }: ComparedPlace, [before, after]: readonly [State, State], weights: readonly DataPoint[]) {
  const values = (state: State) => members.map((unit) => ({ unit, value: state.get(unit) ?? missing("not_collected") }));
  const how = areaRuleOf(indicator, () => weights);
  const wholeOf = (state: State): Measured => {
    const published = area === undefined ? undefined : state.get(area);
    if (published !== undefined) return published;
    // NOTE: a quotient follows its parts and not its own values, so their pages tell what becomes of it.
    return how === undefined || how.rule === "ratio" ? missing("not_applicable") : areaValue(values(state), how).value;
  };
  return { before: values(before), after: values(after), whole: [wholeOf(before), wholeOf(after)] as const };
}
