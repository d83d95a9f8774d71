/** One part of a whole. `progressBp` missing: unknown. */
export interface Part {
  readonly weight: number;
  readonly progressBp?: number | undefined;
}

/** Progress of a whole. Unit: basis points. `coverageBp` is the share of weight whose progress is known; the bounds take the rest as 0 or all. */
export interface RolledUp {
  readonly progressBp: number;
  readonly coverageBp: number;
  readonly lowBp: number;
  readonly highBp: number;
}

/**
 * Weighted progress of the parts that are known (METHODS 9.1, I105); parts that were dropped are left out before.
 * Missing: no part is known.
 */
export function rollUp(parts: readonly Part[]): RolledUp | undefined {
  const total = sum(parts.map(({ weight }) => weight));
  const known = parts.flatMap(({ weight, progressBp }) => (progressBp === undefined ? [] : [{ weight, progressBp }]));
  const weight = sum(known.map((part) => part.weight));
  if (weight === 0) return undefined;
  const done = sum(known.map((part) => part.weight * part.progressBp));
  return {
    progressBp: halfUp(done / weight),
    coverageBp: halfUp((weight * 10_000) / total),
    lowBp: halfUp(done / total),
    highBp: halfUp((done + (total - weight) * 10_000) / total),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** Half away from zero; nothing here is negative. */
function halfUp(value: number): number {
  return Math.floor(value + 0.5);
}
