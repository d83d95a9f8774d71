import { type ReadHandle, together } from "@splot/kernel/database";
import { type Computed, derivedNumbers } from "../methods/derivedNumbers.ts";
import { seriesOfDerivation } from "../model/derivation.ts";
import { frequencyOf, periodsOfYear } from "../model/frequency.ts";
import type { Indicator, Observation, ShownNumber } from "../model/observation.ts";
import { listBreaks } from "../store/breaks.ts";
import { listNumbers, type NumbersChoice } from "../store/numbers.ts";

/** The indicators among these that are computed from others. */
export function computedOf(indicators: readonly Indicator[]): readonly Computed[] {
  return indicators.flatMap(({ series, derivation }) => (derivation === undefined ? [] : [{ series, derivation }]));
}

/** The earliest and the latest period that a value of a period may stand on: of an index its base, of a rolling value the years that its window can span. */
function spanOf(wanted: readonly Computed[], period: string): { readonly from: string; readonly to: string } {
  const ends = wanted.flatMap(({ derivation }) => {
    if (derivation.kind === "index") return [derivation.base];
    if (derivation.kind !== "rolling") return [];
    const years = Math.ceil(derivation.count / periodsOfYear[frequencyOf(period)]);
    // NOTE: twice the window, so that a unit which lacks a period is told with the numbers that it has.
    return [String(Number(period.slice(0, 4)) - 2 * years)];
  });
  const sorted = [period, ...ends].toSorted();
  return { from: sorted[0] ?? period, to: sorted.at(-1) ?? period };
}

/** Does a value stand on other periods than its own? */
export function looksAround({ derivation }: Computed): boolean {
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
  const { period, from, ...free } = choice;
  // NOTE: an index or a rolling mean stands on other periods than those asked for, so these are read too.
  const narrowed = !wanted.some(looksAround) ? choice : period === undefined ? free : { ...free, ...spanOf(wanted, period) };
  const [numbers, breaks] = await together(listNumbers(read, { ...narrowed, series: [...new Set([...choice.series, ...inputs])] }), listBreaks(read, inputs));
  const made = wanted.flatMap((one) => derivedNumbers(one, { numbers: numbers.current, breaks }));
  const isAsked = (one: Observation) => (period === undefined || one.period === period) && (from === undefined || one.period >= from);
  return { current: [...numbers.current, ...made].filter(isAsked), others: numbers.others.filter(isAsked) };
}
