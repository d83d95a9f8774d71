import { type ReadHandle, together } from "@splot/kernel/database";
import { deriveCourse } from "../methods/derivation.ts";
import { type Course, pointOf } from "../methods/values.ts";
import { type Derivation, seriesOfDerivation } from "../model/derivation.ts";
import type { Indicator, Observation } from "../model/observation.ts";
import { listBreaks, type SeriesBreak } from "../store/breaks.ts";
import { listNumbers, type NumbersChoice } from "../store/numbers.ts";
import type { ShownNumber } from "./perHead.ts";

/** What is computed: an indicator's own series number, and how its values come out of others. */
export interface Computed {
  readonly series: number;
  readonly derivation: Derivation;
}

/** The indicators among these that are computed from others. */
export function computedOf(indicators: readonly Indicator[]): readonly Computed[] {
  return indicators.flatMap(({ series, derivation }) => (derivation === undefined ? [] : [{ series, derivation }]));
}

/** Does a value need other periods than its own? */
function looksAround({ derivation }: Computed): boolean {
  return "of" in derivation;
}

/**
 * The values of a computed indicator out of the numbers of its inputs, with these as `inputs`: by unit in the given order, then
 * period. Whatever no input speaks of has no value. A value carries the flags and open questions of its inputs (I37).
 */
function derivedNumbers({ series, derivation }: Computed, known: { readonly numbers: readonly Observation[]; readonly breaks: readonly SeriesBreak[] }) {
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
      if (first === undefined) return [];
      const flags = [...new Set(from.flatMap((one) => one.flags))].sort();
      const { note: _, exact: __, ...rest } = first;
      return [{ ...rest, series, period, value, flags, isQuestioned: from.some((one) => one.isQuestioned === true), inputs: from }];
    });
  });
}

function placeOf({ series, period }: Pick<Observation, "series" | "period">): string {
  return `${series} ${period}`;
}

/** Numbers as `listNumbers` gives them, those of computed indicators among them. */
export interface BankNumbers {
  readonly current: readonly ShownNumber[];
  readonly others: readonly Observation[];
}

/** The numbers of a few units, in two queries, of computed indicators in three: each of their values is made of the current numbers of its inputs. */
export async function listBankNumbers(read: ReadHandle, computed: readonly Computed[], choice: NumbersChoice): Promise<BankNumbers> {
  const wanted = computed.filter(({ series }) => choice.series.includes(series));
  if (wanted.length === 0) return listNumbers(read, choice);
  const inputs = [...new Set(wanted.flatMap(({ derivation }) => seriesOfDerivation(derivation)))];
  // NOTE: an index or a rolling mean of one period stands on others, so these are read too.
  const { period, from, ...free } = choice;
  const narrowed = wanted.some(looksAround) ? free : choice;
  const [numbers, breaks] = await together(listNumbers(read, { ...narrowed, series: [...new Set([...choice.series, ...inputs])] }), listBreaks(read, inputs));
  const made = wanted.flatMap((one) => derivedNumbers(one, { numbers: numbers.current, breaks }));
  const isAsked = (one: Observation) => (period === undefined || one.period === period) && (from === undefined || one.period >= from);
  return { current: [...numbers.current, ...made].filter(isAsked), others: numbers.others.filter(isAsked) };
}
