import { type Measured, missing } from "@splot/kernel";
import { dusted } from "./statistics.ts";
import { type DataPoint, yearsBetween } from "./values.ts";

/** A value due in a period. */
export type DuePoint = { readonly period: string; readonly value: number };

/** The way from the baseline to the target (METHODS §8.7). `steps`: interim targets, between them on a line or held. */
export type TargetPath =
  | { readonly kind: "linear" }
  | { readonly kind: "geometric" }
  | { readonly kind: "steps"; readonly points: readonly DuePoint[]; readonly between: "line" | "hold" }
  | { readonly kind: "corridor"; readonly low: number; readonly high: number }
  | { readonly kind: "maintain"; readonly tolerance: number };

/** A target: from the baseline period to the value due. `baseline` is the number cited with the target; without it the course is asked. */
export type Target = {
  readonly from: string;
  readonly baseline?: DataPoint | undefined;
  readonly due: DuePoint;
  readonly path: TargetPath;
  /** The indicator demands final values: provisional ones are passed over. */
  readonly demandsFinal: boolean;
};

/** The zone in which a corridor or a value to maintain lies. Missing: the path is none of these. */
export function zoneOf({ due, path }: Target): { readonly low: number; readonly high: number } | undefined {
  if (path.kind === "corridor") return { low: path.low, high: path.high };
  return path.kind === "maintain" ? { low: due.value - path.tolerance, high: due.value + path.tolerance } : undefined;
}

/** The value due in a period on the way from the baseline; after the target's period the target stays due. Missing: `not_positive` for a geometric path unless b·g > 0. */
export function expectedAt(target: Target, baseline: DuePoint, period: string): Measured {
  const { due, path } = target;
  const years = (to: string) => yearsBetween(baseline.period, to);
  const part = Math.min(1, years(period) / years(due.period));
  if (path.kind === "geometric") {
    if (baseline.value * due.value <= 0) return missing("not_positive");
    return dusted(baseline.value * (due.value / baseline.value) ** part);
  }
  if (path.kind === "steps") return onSteps([baseline, ...path.points, due], years, { at: years(period), isHeld: path.between === "hold" });
  if (path.kind === "linear") return dusted(baseline.value + (due.value - baseline.value) * part);
  return due.value;
}

/** The way to a target as it is drawn: due values in their order, joined by lines; with the zone that is to be kept. Without a baseline there is no way, only its end. */
export interface Trajectory {
  readonly points: readonly DuePoint[];
  readonly zone?: { readonly low: number; readonly high: number } | undefined;
}

/** The due values from the baseline to the target: its ends, interim targets, and each year of a geometric way; what is held stays until the next one is due. */
export function trajectoryOf(target: Target, baseline: DuePoint | undefined): Trajectory {
  const { from, due, path } = target;
  const zone = zoneOf(target);
  if (zone !== undefined) return { points: [{ period: from, value: due.value }, due], zone };
  if (baseline === undefined || baseline.period >= due.period) return { points: [due] };
  const between = path.kind === "steps" ? path.points.map(({ period }) => period) : path.kind === "geometric" ? yearsWithin(baseline.period, due.period) : [];
  const periods = [...new Set([baseline.period, ...between, due.period])].filter((one) => one >= baseline.period && one <= due.period).toSorted();
  const points = periods.flatMap((period): readonly DuePoint[] => {
    const value = expectedAt(target, baseline, period);
    return typeof value === "number" ? [{ period, value }] : [];
  });
  return { points: path.kind === "steps" && path.between === "hold" ? points.flatMap((point, at) => heldUntil(point, points[at + 1])) : points };
}

function heldUntil(point: DuePoint, next: DuePoint | undefined): readonly DuePoint[] {
  return next === undefined ? [point] : [point, { period: next.period, value: point.value }];
}

/** Years between two years. Empty: the periods are none. */
function yearsWithin(first: string, last: string): readonly string[] {
  if (!/^\d{4}$/.test(first) || !/^\d{4}$/.test(last)) return [];
  return Array.from({ length: Math.max(0, Number(last) - Number(first) - 1) }, (_, at) => String(Number(first) + 1 + at));
}

/** The value of interim targets at a time; a value due in the same period as an earlier one of the list replaces it. */
function onSteps(points: readonly DuePoint[], years: (period: string) => number, { at, isHeld }: { readonly at: number; readonly isHeld: boolean }): number {
  const steps = [...new Map(points.map(({ period, value }) => [years(period), value]))]
    .map(([year, value]) => ({ year, value }))
    .toSorted((a, b) => a.year - b.year);
  const before = steps.findLast(({ year }) => year <= at) ?? { year: 0, value: points[0]?.value ?? 0 };
  const after = steps.find(({ year }) => year > at);
  if (after === undefined || isHeld) return before.value;
  return dusted(before.value + ((after.value - before.value) * (at - before.year)) / (after.year - before.year));
}
