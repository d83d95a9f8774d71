/** The mean of numbers. Missing: of none it is NaN, so ask only where there are some. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation over the set itself (divided by n). Source: METHODS §8.4. */
export function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

/** A quantile by linear interpolation at position (n−1)·q. Missing: `undefined` of no values. Source: METHODS §5.1. */
export function quantile(values: readonly number[], q: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * q;
  const [low, high] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
  return low === undefined || high === undefined ? undefined : low + (high - low) * (position - Math.floor(position));
}

/** The median. Missing: `undefined` of no values. */
export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}

/** Limits beyond which a value stands far from all others: quartiles ∓ 3 times their distance (Tukey's outer fences). Missing: of no values. */
export function fences(values: readonly number[]): { readonly low: number; readonly high: number } | undefined {
  const [first, third] = [quantile(values, 0.25), quantile(values, 0.75)];
  if (first === undefined || third === undefined) return undefined;
  const reach = 3 * (third - first);
  return { low: first - reach, high: third + reach };
}

/** Ranks where equal values share the mean of their places: 1, 2.5, 2.5, 4; the least first. */
export function midRanks(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [first, last] = [new Map<number, number>(), new Map<number, number>()];
  for (const [place, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, place + 1);
    last.set(value, place + 1);
  }
  return values.map((value) => ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2);
}

/** A sum of decimals without the dust of binary fractions: the longest fraction of the parts is kept. */
export function addDecimals(values: readonly number[]): number {
  const digits = values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(Math.min(digits, 100)));
}

/** How many decimals the number is written with; 1.5e-7 has eight. */
function decimalsOf(value: number): number {
  const [digits = "", power = "0"] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(power));
}

/** A number without the dust of binary fractions, for comparing and counting places: 12 significant digits. */
export function dusted(value: number): number {
  return Number(value.toPrecision(12));
}
