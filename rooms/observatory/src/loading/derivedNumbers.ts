import { type ReadHandle, together } from "@splot/kernel/database";
import { type Computed, derivedNumbers } from "../methods/derivedNumbers.ts";
import { seriesOfDerivation } from "../model/derivation.ts";
import type { Indicator, Observation, ShownNumber } from "../model/observation.ts";
import { listBreaks } from "../store/breaks.ts";
import { listNumbers, type NumbersChoice } from "../store/numbers.ts";

/** The indicators among these that are computed from others. */
export function computedOf(indicators: readonly Indicator[]): readonly Computed[] {
  return indicators.flatMap(({ series, derivation }) => (derivation === undefined ? [] : [{ series, derivation }]));
}

/** Does a value need other periods than its own? */
function looksAround({ derivation }: Computed): boolean {
  return "of" in derivation;
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
