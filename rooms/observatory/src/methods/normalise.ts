import { isMissing } from "@splot/kernel";
import type { Direction } from "../model/observation.ts";
import { deviation, dusted, mean } from "./statistics.ts";
import { type Known, knownOf, type UnitValue } from "./values.ts";

/** How values of a set are made comparable (METHODS §8.4). */
export type Normalisation = "z" | "minmax" | "rank" | "percentile";

/** Values made comparable. Shape: present units only, by code; `clipped` are the units that winsorising pulled in. */
export interface Normalised {
  readonly values: readonly Known[];
  readonly clipped: readonly string[];
}

/** Competition rank 1 2 2 4 of the present values; the best first, or the largest where nothing is better. Missing: no rank. Source: METHODS §8.4. */
export function ranks(values: readonly UnitValue[], direction: Direction): ReadonlyMap<string, number> {
  const present = knownOf(values);
  const ordered = present.map(({ value }) => value).sort((a, b) => (direction === "down" ? a - b : b - a));
  const places = new Map<number, number>();
  for (const [place, value] of ordered.entries()) if (!places.has(value)) places.set(value, place + 1);
  return new Map(present.map(({ unit, value }) => [unit, places.get(value) ?? 0]));
}

/**
 * Values within a named set of units and one period: z with the deviation of the set itself (0 for all where there is
 * none), min–max (½ where all are equal), competition rank, percentile. Direction `down` turns sign, scale or order.
 * Option `winsorised`: values beyond 3 deviations count as 3 deviations. Source: METHODS §8.4.
 */
export function normalise(
  values: readonly UnitValue[],
  { by, direction, winsorised = false }: { readonly by: Normalisation; readonly direction: Direction; readonly winsorised?: boolean | undefined },
): Normalised {
  const known = knownOf(values);
  const [middle, spread] = [mean(known.map(({ value }) => value)), deviation(known.map(({ value }) => value))];
  const reach = winsorised ? 3 * spread : Number.POSITIVE_INFINITY;
  const pulled = known.map(({ unit, value }) => ({ unit, value: Math.min(middle + reach, Math.max(middle - reach, value)) }));
  const clipped = known.flatMap(({ unit, value }, place) => (pulled[place]?.value === value ? [] : [unit]));
  const scale = {
    z: (value: number) => (spread === 0 ? 0 : (value - middle) / spread),
    minmax: between(pulled),
    rank: rankOf(pulled, direction),
    percentile: percentileOf(pulled),
  }[by];
  return { values: pulled.map(({ unit, value }) => ({ unit, value: dusted(turned(scale(value), by, direction)) })), clipped };
}

/** Values from the largest on, those without one last; equal ones by code. */
export function ranked<One extends UnitValue>(values: readonly One[]): readonly One[] {
  const sized = values.map((one) => ({ one, size: isMissing(one.value) ? Number.NEGATIVE_INFINITY : one.value }));
  const sorted = sized.sort((a, b) => (a.size === b.size ? (a.one.unit < b.one.unit ? -1 : Number(a.one.unit > b.one.unit)) : b.size - a.size));
  return sorted.map(({ one }) => one);
}

function between(known: readonly Known[]): (value: number) => number {
  const [least, most] = [Math.min(...known.map(({ value }) => value)), Math.max(...known.map(({ value }) => value))];
  return (value) => (most === least ? 0.5 : (value - least) / (most - least));
}

function rankOf(known: readonly Known[], direction: Direction): (value: number) => number {
  return (value) => 1 + known.filter((other) => (direction === "down" ? other.value < value : other.value > value)).length;
}

/** Units below and half of those equal, itself with them, as a share of all. */
function percentileOf(known: readonly Known[]): (value: number) => number {
  return (value) => known.reduce((sum, other) => sum + (other.value < value ? 1 : other.value === value ? 0.5 : 0), 0) / known.length;
}

function turned(value: number, by: Normalisation, direction: Direction): number {
  if (direction !== "down" || by === "rank") return value;
  return by === "z" ? 0 - value : 1 - value;
}
