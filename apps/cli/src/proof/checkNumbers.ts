import type { Findings } from "./faults.ts";

/** Step 7: numbers of resolutions run 1..n in each series, none twice (I9). The first number in the code counts, what stands round it names the series. */
export function checkNumbers(numbers: readonly string[], findings: Findings): void {
  const series = new Map<string, Map<number, string>>();
  for (const number of numbers) {
    const ordinal = Number(/\d+/.exec(number)?.[0] ?? Number.NaN);
    const name = number.replace(/\d+/, "{n}");
    const known = series.get(name) ?? new Map<number, string>();
    series.set(name, known);
    if (known.has(ordinal)) findings.break(7, "number_repeated", number);
    known.set(ordinal, number);
  }
  for (const [name, known] of series) {
    const last = Math.max(...known.keys());
    // A series that runs far ahead of its members is named once, by its first gap.
    for (let ordinal = 1; ordinal < last; ordinal += 1) {
      if (known.has(ordinal)) continue;
      findings.break(7, "number_gap", name.replace("{n}", String(ordinal)));
      break;
    }
  }
}
