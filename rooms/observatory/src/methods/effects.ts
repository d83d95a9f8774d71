import { isMissing, type Measured } from "@splot/kernel";
import { ranks } from "./normalise.ts";
import type { UnitValue } from "./values.ts";

/** From this change of a place on a revision is told. Source: METHODS §8.9. */
const LEAST_PLACES = 3;
/** From beyond this relative change of the value of the whole on it is told. Source: METHODS §8.9. */
const LEAST_SHARE = 0.01;

/** One period before and after a revision: values of the members, and of the whole. */
export interface RevisedPeriod {
  readonly period: string;
  readonly before: readonly UnitValue[];
  readonly after: readonly UnitValue[];
  /** The whole before and after. Missing: it has no value. */
  readonly whole?: readonly [Measured, Measured] | undefined;
}

/** What a revision moves so far that those who rely on it must know. */
export interface RevisionEffects {
  readonly places: readonly { readonly unit: string; readonly period: string; readonly before: number; readonly after: number }[];
  readonly wholes: readonly { readonly period: string; readonly before: number; readonly after: number }[];
}

/**
 * Places that change by three or more, among the units known both before and after, and values of the whole that change by more than
 * one per cent (from zero: by anything). By period, then unit. `isRanked` false: places may not be claimed, so none is told. Source: METHODS §8.9.
 */
export function effectsOf(periods: readonly RevisedPeriod[], isRanked: boolean): RevisionEffects {
  const ordered = periods.toSorted((a, b) => (a.period < b.period ? -1 : 1));
  return { places: isRanked ? ordered.flatMap(placesMoved) : [], wholes: ordered.flatMap(wholeMoved) };
}

function placesMoved({ period, before, after }: RevisedPeriod): RevisionEffects["places"] {
  const known = (list: readonly UnitValue[]) => new Set(list.flatMap(({ unit, value }) => (isMissing(value) ? [] : [unit])));
  const [olds, news] = [known(before), known(after)];
  const ofBoth = (list: readonly UnitValue[]) => list.filter(({ unit }) => olds.has(unit) && news.has(unit));
  const [first, second] = [ranks(ofBoth(before), "none"), ranks(ofBoth(after), "none")];
  return [...first]
    .flatMap(([unit, place]) => {
      const now = second.get(unit) ?? place;
      return Math.abs(now - place) >= LEAST_PLACES ? [{ unit, period, before: place, after: now }] : [];
    })
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
}

function wholeMoved({ period, whole }: RevisedPeriod): RevisionEffects["wholes"] {
  const [before, after] = whole ?? [];
  if (before === undefined || after === undefined || isMissing(before) || isMissing(after) || before === after) return [];
  return before === 0 || Math.abs((after - before) / before) > LEAST_SHARE ? [{ period, before, after }] : [];
}
