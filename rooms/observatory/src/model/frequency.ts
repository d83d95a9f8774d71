/** How often an indicator is measured. */
export type Frequency = "year" | "half" | "quarter" | "month" | "day";

/** How many periods a year holds. */
export const periodsOfYear: Readonly<Record<Frequency, number>> = { year: 1, half: 2, quarter: 4, month: 12, day: 365 };

/** The frequency that a period has, by its code; a span of years counts as a year. Source: MODEL §15.2, I30. */
export function frequencyOf(period: string): Frequency {
  if (/^\d{4}$|Y$/.test(period)) return "year";
  if (period.includes("-S")) return "half";
  if (period.includes("-Q")) return "quarter";
  return period.includes("-M") ? "month" : "day";
}
