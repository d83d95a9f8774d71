import { isMissing } from "@splot/kernel";
import type { UnitValue } from "./statistics.ts";

/** A class of a map: values from `from` up to and with `to`. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
  readonly units: readonly string[];
}

/** Classes of about equal numbers of units (quantiles); equal values share a class. Shape: ascending, no empty class. */
export function classesOf(values: readonly UnitValue[], wanted = 4): readonly ValueClass[] {
  const sorted = values
    .flatMap(({ unit, value }) => (isMissing(value) ? [] : [{ unit, value }]))
    .sort((a, b) => a.value - b.value || (a.unit < b.unit ? -1 : 1));
  const groups = new Map<number, { unit: string; value: number }[]>();
  let group = 0;
  for (const [place, one] of sorted.entries()) {
    const before = sorted[place - 1];
    const ideal = Math.floor((place * wanted) / sorted.length);
    if (before === undefined || before.value !== one.value) group = Math.max(group, ideal);
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups.values()].map((members) => ({ from: members[0]?.value ?? 0, to: members.at(-1)?.value ?? 0, units: members.map(({ unit }) => unit) }));
}
