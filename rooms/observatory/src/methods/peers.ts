import { deviation, mean } from "./statistics.ts";
import { knownOf, type UnitValue } from "./values.ts";

/** A feature by which units are alike. `isLogged`: taken as its natural logarithm, for skewed ones; values not above 0 then count as missing. */
export interface Feature {
  readonly name: string;
  readonly values: readonly UnitValue[];
  readonly isLogged: boolean;
}

/** A unit that is like another. Unit: `distance` in standard deviations; `differences` by feature, signed, the other minus the one asked about. */
export interface Peer {
  readonly unit: string;
  readonly distance: number;
  readonly differences: readonly { readonly feature: string; readonly difference: number }[];
}

/** Least share of the features that both units must have. Source: METHODS §8.6. */
const LEAST_FEATURES = 2 / 3;

/**
 * The nearest units: distance sqrt(mean over features of (z_a − z_b)²), z over the candidate set, of which `unit` is one.
 * A missing feature is left out of the mean; under two thirds of the features there is no distance, and the unit is no peer.
 * Source: METHODS §8.6.
 */
export function peersOf(unit: string, features: readonly Feature[], count = 5): readonly Peer[] {
  const scaled = features.map(({ name, values, isLogged }) => ({ name, values: standardised(values, isLogged) }));
  const others = [...new Set(scaled.flatMap(({ values }) => [...values.keys()]))].filter((other) => other !== unit);
  return others
    .flatMap((other): readonly Peer[] => {
      const differences = scaled.flatMap(({ name, values }) => {
        const [own, theirs] = [values.get(unit), values.get(other)];
        return own === undefined || theirs === undefined ? [] : [{ feature: name, difference: theirs - own }];
      });
      if (differences.length === 0 || differences.length < features.length * LEAST_FEATURES - 1e-9) return [];
      return [{ unit: other, distance: Math.sqrt(mean(differences.map(({ difference }) => difference ** 2))), differences }];
    })
    .toSorted((a, b) => a.distance - b.distance || (a.unit < b.unit ? -1 : 1))
    .slice(0, count);
}

function standardised(values: readonly UnitValue[], isLogged: boolean): ReadonlyMap<string, number> {
  const known = knownOf(values).flatMap(({ unit, value }) => {
    if (!isLogged) return [{ unit, value }];
    return value > 0 ? [{ unit, value: Math.log(value) }] : [];
  });
  const numbers = known.map(({ value }) => value);
  const [middle, spread] = [mean(numbers), deviation(numbers)];
  return new Map(known.map(({ unit, value }) => [unit, spread === 0 ? 0 : (value - middle) / spread]));
}
