import { type Derivation, seriesOfDerivation } from "../model/derivation.ts";
import type { Observation, ShownNumber } from "../model/observation.ts";
import { deriveCourse } from "./derivation.ts";
import { type Course, pointOf } from "./values.ts";

/** What is computed: an indicator's own series number, and how its values come out of others. */
export interface Computed {
  readonly series: number;
  readonly derivation: Derivation;
}

/** A period from which values of a series are not comparable with those before; without a unit, of all units. */
interface Cut {
  readonly series: number;
  readonly unit?: string | undefined;
  readonly period: string;
}

/**
 * The values of a computed indicator out of the numbers of its inputs, with these as `inputs`: by unit in the given order, then
 * period. Where an input says nothing there is no number. A value carries the flags and open questions of its inputs (I37).
 */
export function derivedNumbers(
  { series, derivation }: Computed,
  known: { readonly numbers: readonly Observation[]; readonly breaks: readonly Cut[] },
): readonly ShownNumber[] {
  const own = seriesOfDerivation(derivation);
  const byUnit = Map.groupBy(
    known.numbers.filter((one) => own.includes(one.series)),
    ({ unit }) => unit,
  );
  return [...byUnit].flatMap(([unit, numbers]) => {
    const places = new Map(numbers.map((one) => [placeOf(one), one]));
    const courses = own.map((of): readonly [number, Course] => [
      of,
      {
        points: numbers.filter((one) => one.series === of).map(pointOf),
        breaks: known.breaks.filter((one) => one.series === of && (one.unit === undefined || one.unit === unit)).map(({ period }) => period),
      },
    ]);
    return deriveCourse(derivation, unit, new Map(courses)).flatMap(({ period, value, inputs }): readonly ShownNumber[] => {
      const from = inputs.flatMap((input) => places.get(placeOf(input)) ?? []);
      const [first] = from;
      // NOTE: where a part of a quotient is not spoken of at all, there is no number, as of an indicator that no release speaks of.
      if (first === undefined || from.length < own.length) return [];
      const flags = [...new Set(from.flatMap((one) => one.flags))].sort();
      const { note: _, exact: __, ...rest } = first;
      return [{ ...rest, series, period, value, flags, isQuestioned: from.some((one) => one.isQuestioned === true), inputs: from }];
    });
  });
}

function placeOf({ series, period }: Pick<Observation, "series" | "period">): string {
  return `${series} ${period}`;
}
