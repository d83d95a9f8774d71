import { isMissing, missing } from "@splot/kernel";
import type { Unit } from "@splot/kernel/territory";
import type { UnitValue } from "../methods/values.ts";
import type { Indicator, Observation, ShownNumber } from "../model/observation.ts";
import { areaNumbersOf } from "./areaNumbers.ts";
import type { ComparedPlaces } from "./comparedPlaces.ts";
import { isCountable, perHeadOf } from "./perHead.ts";

/** An indicator of a comparison with the numbers of its newest period. */
export interface Compared {
  /** As it is shown: an amount per head, where the people of every unit are known. */
  readonly indicator: Indicator;
  readonly period: string;
  /** The number of the subject. Missing: no release speaks of it. */
  readonly own?: ShownNumber | undefined;
  /** The number of the area of the space. Missing: it is not the area of the candidates, or the indicator has none. */
  readonly area?: ShownNumber | undefined;
  /** Numbers of the candidates that a release speaks of. */
  readonly others: readonly ShownNumber[];
  /** An amount of a whole area cannot be held against one municipality. */
  readonly isWholeAmount: boolean;
}

/** May it be told per head? Land is no amount that people share. */
export function isSharable(indicator: Indicator): boolean {
  return isCountable(indicator) && indicator.unit.pl !== "km²";
}

/** The numbers of one indicator; `all` holds those of its parts and of the people in the same period too. */
export function comparedOf(
  places: ComparedPlaces,
  {
    base,
    period,
    people,
    all,
  }: { readonly base: Indicator; readonly period: string; readonly people?: Indicator | undefined; readonly all: readonly Observation[] },
): Compared {
  const { subject, isArea, own, pool, members, candidates } = places;
  const at = (series: number | undefined) => all.filter((one) => one.series === series && one.period === period);
  const heads = isSharable(base) ? at(people?.series) : [];
  const values = at(base.series);
  const isPerHead = canShare(
    values.filter(({ unit }) => unit !== own.code),
    heads,
  );
  const shown: readonly ShownNumber[] = isPerHead ? perHeadOf.numbers(base, values, [...values, ...heads]) : values;
  const parted = { indicator: base, series: base.series, isWhole: true, people: isPerHead ? people?.series : undefined, members, all };
  const codes = new Set(candidates.map(({ code }) => code));
  const ofArea = () => (isPerHead ? undefined : numberOf(shown, own)) ?? areaNumbersOf(parted, own).find((one) => one.period === period);
  return {
    indicator: isPerHead ? { ...base, ...perHeadOf.indicator(base) } : base,
    period,
    own: isArea ? ofArea() : numberOf(shown, subject),
    area: pool.code === own.code ? ofArea() : undefined,
    others: shown.filter(({ unit }) => codes.has(unit)),
    isWholeAmount: isArea && !isPerHead && base.aggregation === "sum",
  };
}

/** Are the people of every unit known that has a number? */
function canShare(numbers: readonly Observation[], heads: readonly Observation[]): boolean {
  const counted = new Set(heads.flatMap(({ unit, value }) => (isMissing(value) ? [] : [unit])));
  return numbers.length > 0 && numbers.every(({ unit }) => counted.has(unit));
}

function numberOf(list: readonly ShownNumber[], { code }: Unit): ShownNumber | undefined {
  return list.find(({ unit }) => unit === code);
}

/** What is known of some units, a reason where no release speaks of one. */
export function valuesOf(units: readonly Unit[], list: readonly Observation[]): readonly UnitValue[] {
  const known = new Map(list.map(({ unit, value }) => [unit, value]));
  return units.map(({ code }) => ({ unit: code, value: known.get(code) ?? missing("not_collected") }));
}
