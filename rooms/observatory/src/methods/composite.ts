import { type Measured, missing } from "@splot/kernel";
import { type Normalised, normalise, ranks } from "./normalise.ts";
import { dusted } from "./statistics.ts";
import type { UnitValue } from "./values.ts";

/** A part of a composite. `direction` none has no place in one. */
export interface Component {
  readonly name: string;
  readonly weight: number;
  readonly direction: "up" | "down";
  readonly values: readonly UnitValue[];
}

/** A composite value of a unit. Missing: `coverage_too_low` under two thirds of the weight. `isPartial`: not all of the weight is known. */
export interface CompositeValue extends UnitValue {
  /** Share of the weight whose component is known, 0–1. */
  readonly knownWeight: number;
  readonly isPartial: boolean;
  /** Normalised values of the known components with the weight that each had here; the weights add up to 1. */
  readonly parts: readonly { readonly name: string; readonly value: number; readonly weight: number }[];
}

/** How the components are made comparable. */
export interface CompositeOptions {
  readonly by: "z" | "minmax" | "percentile";
  readonly winsorised?: boolean | undefined;
}

/** A composite with its sensitivity: for each unit the best and the worst rank when one weight at a time changes by a quarter or one component is left out. */
export interface Composite {
  readonly values: readonly CompositeValue[];
  readonly ranges: ReadonlyMap<string, { readonly best: number; readonly worst: number }>;
  /** Units that winsorising pulled in, by component. */
  readonly clipped: ReadonlyMap<string, readonly string[]>;
}

/** A component with its values made comparable. */
interface Weighted {
  readonly name: string;
  readonly weight: number;
  readonly values: ReadonlyMap<string, number>;
}

/** Weighted mean of normalised values, weights renormalised over the known components, given from two thirds of the weight on. Source: METHODS §8.5. */
export function composite(components: readonly Component[], { by, winsorised }: CompositeOptions): Composite {
  const sorted = components.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const normalised = sorted.map((one): readonly [Component, Normalised] => [one, normalise(one.values, { by, direction: one.direction, winsorised })]);
  const weighted = normalised.map(([{ name, weight }, { values }]) => ({ name, weight, values: new Map(values.map(({ unit, value }) => [unit, value])) }));
  const units = [...new Set(components.flatMap(({ values }) => values.map(({ unit }) => unit)))].toSorted();
  const values = units.map((unit) => weigh(unit, weighted));
  return { values, ranges: rangesOf(units, weighted), clipped: new Map(normalised.map(([{ name }, { clipped }]) => [name, clipped])) };
}

/** Is so much of the weight known that a value may be given? */
export function isGiven(known: number, all: number): boolean {
  return known > 0 && dusted(known / all) >= dusted(2 / 3);
}

function weigh(unit: string, components: readonly Weighted[]): CompositeValue {
  const all = components.reduce((sum, { weight }) => sum + weight, 0);
  const known = components.flatMap(({ name, weight, values }) => {
    const value = values.get(unit);
    return value === undefined ? [] : [{ name, weight, value }];
  });
  const weight = known.reduce((sum, one) => sum + one.weight, 0);
  const parts = weight > 0 ? known.map((one) => ({ ...one, weight: one.weight / weight })) : [];
  const isKnown = isGiven(weight, all);
  const value: Measured = isKnown ? dusted(parts.reduce((sum, one) => sum + one.value * one.weight, 0)) : missing("coverage_too_low");
  return { unit, value, knownWeight: all > 0 ? weight / all : 0, isPartial: isKnown && dusted(weight) < dusted(all), parts };
}

function rangesOf(units: readonly string[], components: readonly Weighted[]): Composite["ranges"] {
  const changed = (place: number, factor: number) => components.map((one, other) => (other === place ? { ...one, weight: one.weight * factor } : one));
  const variants = components.flatMap((_, place) => [
    changed(place, 0.75),
    changed(place, 1.25),
    ...(components.length > 1 ? [components.toSpliced(place, 1)] : []),
  ]);
  const places = [components, ...variants].map((variant) =>
    ranks(
      units.map((unit) => weigh(unit, variant)),
      "up",
    ),
  );
  return new Map(
    units.flatMap((unit) => {
      const own = places.flatMap((one) => one.get(unit) ?? []);
      return own.length === 0 ? [] : [[unit, { best: Math.min(...own), worst: Math.max(...own) }] as const];
    }),
  );
}
