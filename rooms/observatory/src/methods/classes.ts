import { splitFar } from "./distribution.ts";
import { type Known, knownOf, type UnitValue } from "./values.ts";

/** A class of a map: values from `from` up to and with `to`. `isApart`: far from all others, so that it does not flatten them. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
  readonly units: readonly string[];
  readonly isApart: boolean;
}

/**
 * Classes of about equal numbers of units (quantiles); equal values share a class. Units beyond the outer fences
 * (3 times the distance of the quartiles) form a class of their own below or above, within the wanted number: one huge
 * unit takes one colour and leaves the others to the rest. Shape: ascending, no empty class.
 */
export function classesOf(values: readonly UnitValue[], wanted = 4): readonly ValueClass[] {
  const sorted = knownOf(values).toSorted((a, b) => a.value - b.value);
  const { near, apart } = splitFar(sorted);
  const [low, high] = [apart.filter(({ value }) => value < (near[0]?.value ?? 0)), apart.filter(({ value }) => value > (near.at(-1)?.value ?? 0))];
  const ends = [low, high].filter((end) => end.length > 0).length;
  return [...classOf(low, true), ...quantileClasses(near, Math.max(1, wanted - ends)), ...classOf(high, true)];
}

function classOf(members: readonly Known[], isApart: boolean): readonly ValueClass[] {
  const [first, last] = [members[0], members.at(-1)];
  return first === undefined || last === undefined ? [] : [{ from: first.value, to: last.value, units: members.map(({ unit }) => unit), isApart }];
}

function quantileClasses(sorted: readonly Known[], wanted: number): readonly ValueClass[] {
  const groups = new Map<number, Known[]>();
  let group = 0;
  for (const [place, one] of sorted.entries()) {
    if (sorted[place - 1]?.value !== one.value) group = Math.max(group, Math.floor((place * wanted) / sorted.length));
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups.values()].flatMap((members) => classOf(members, false));
}
