import type { LayerFeature } from "./layer.ts";
import type { Unit } from "./units.ts";

/** An outline joined with its unit. */
export interface JoinedOutline {
  readonly unit: Unit;
  readonly feature: LayerFeature;
  /** True: joined on six digits, because the kind of the municipality changed since the layer was made. */
  readonly isKindChanged: boolean;
}

/** What a layer gives for a register, and what does not fit. */
export interface LayerJoin {
  readonly joined: readonly JoinedOutline[];
  /** Units of the register without an outline in the layer. */
  readonly without: readonly Unit[];
  /** Outlines of units that the register does not hold. */
  readonly strangers: readonly LayerFeature[];
  /** Several outlines of one unit at one time. */
  readonly doubles: readonly (readonly JoinedOutline[])[];
}

/** Joins a layer with the register on seven digits, then on the first six; never by name (FORMATS §7). */
export function joinLayer(features: readonly LayerFeature[], units: readonly Unit[]): LayerJoin {
  const bySeven = new Map(units.map((unit) => [unit.code, unit]));
  const bySix = new Map(units.map((unit) => [unit.code.slice(0, 6), unit]));
  const exact = new Set(features.flatMap(({ code }) => (code !== undefined && bySeven.has(code) ? [code] : [])));
  const joined = features.flatMap((feature): readonly JoinedOutline[] => {
    const code = feature.code ?? "";
    const same = bySeven.get(code);
    if (same !== undefined) return [{ unit: same, feature, isKindChanged: false }];
    const kin = bySix.get(code.slice(0, 6));
    // NOTE: the parts of an urban-rural municipality (4, 5) share its six digits; they are not its outline.
    if (kin === undefined || exact.has(kin.code) || /[45]$/.test(code.slice(6))) return [];
    return [{ unit: kin, feature, isKindChanged: code.length === 7 }];
  });
  const known = new Set(joined.map(({ feature }) => feature));
  const groups = [...Map.groupBy(joined, ({ unit }) => unit.id).values()];
  return {
    joined,
    doubles: groups.filter((group) => group.some((one, place) => group.slice(place + 1).some((other) => overlap(one.feature, other.feature)))),
    without: units.filter(({ id }) => !joined.some(({ unit }) => unit.id === id)),
    strangers: features.filter((feature) => !known.has(feature)),
  };
}

function overlap(a: LayerFeature, b: LayerFeature): boolean {
  return (a.from ?? "0000") < (b.to ?? "9999") && (b.from ?? "0000") < (a.to ?? "9999");
}
