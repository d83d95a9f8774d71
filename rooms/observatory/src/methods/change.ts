import { type Bilingual, isMissing } from "@splot/kernel";
import { sectionsOf } from "./course.ts";
import { addDecimals } from "./statistics.ts";
import { amountText, type Measure, numberText } from "./titleWords.ts";
import type { Course } from "./values.ts";

/** A change since the first number that a value may be compared with. Missing `amount`: nothing is left of it after rounding. */
export interface Change {
  readonly since: string;
  /** Unit: that of the indicator. */
  readonly step: number;
  readonly amount?: Bilingual | undefined;
}

/** The change of a course up to a period, since the first number of the same run: never across a break or a gap. Missing: it stands alone. */
export function changeOf(course: Course, period: string, indicator: Measure): Change | undefined {
  const run = sectionsOf(course).find((section) => section.some((point) => point.period === period));
  const [first, last] = [run?.[0], run?.find((point) => point.period === period)];
  if (first === undefined || last === undefined || first.period === period || isMissing(first.value) || isMissing(last.value)) return undefined;
  const step = addDecimals([last.value, -first.value]);
  return { since: first.period, step, amount: step === 0 ? undefined : changeText(indicator, first.value, last.value) };
}

/** How much: percentage points of a share, per cent of an amount above 0, else the amount itself. Missing: nothing after rounding. */
function changeText(indicator: Measure, first: number, last: number): Bilingual | undefined {
  const step = Math.abs(addDecimals([last, -first]));
  if (indicator.unit.pl === "%") {
    const points = numberText(step, indicator);
    return Number(step.toFixed(indicator.decimals)) === 0 ? undefined : { pl: `${points.pl}\u00a0pkt proc.`, en: `${points.en}\u00a0percentage points` };
  }
  if (first <= 0 || last < 0) return Number(step.toFixed(indicator.decimals)) === 0 ? undefined : amountText(step, indicator);
  const percent = (step / first) * 100;
  return Number(percent.toFixed(1)) === 0 ? undefined : amountText(percent, { unit: { pl: "%", en: "%" }, decimals: 1 });
}
