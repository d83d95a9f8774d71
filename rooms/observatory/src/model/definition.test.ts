import { COMMONS, type ObjectId } from "@splot/kernel";
import fc from "fast-check";
import { expect, it } from "vitest";
import { changedFixed, decideMaking, placeOf, type TypedDefinition } from "./definition.ts";
import type { Indicator } from "./observation.ts";

const indicator = (code: string, series: number, more: Partial<Indicator> = {}): Indicator => ({
  ...{ id: code as ObjectId, space: COMMONS, series, code, name: { pl: code }, address: `/dane/${code}`, definition: { pl: code }, unit: { pl: "os." } },
  ...{ direction: "none", frequency: "year", grain: "municipality", aggregation: "sum", decimals: 0, origin: "fact", mode: "recorded" },
  ...more,
});
const bank = [
  indicator("people", 1),
  indicator("area", 2),
  indicator("monthly", 3, { frequency: "month" }),
  indicator("density", 4, { derivation: { kind: "ratio", numerator: 1, denominator: 2, factor: 1 } }),
];
const typed: TypedDefinition = { way: "measured", frequency: "year", aggregation: "sum", by: "mean" };
const decided = (more: Partial<TypedDefinition>, own?: string) => {
  const outcome = decideMaking({ ...typed, ...more }, bank, own);
  return Array.isArray(outcome) ? outcome.map(({ code, details }) => [code.replace("observatory.", ""), details.field]) : outcome;
};

it("takes what the kind of numbers needs, and nothing else", () => {
  expect(decided({ weight: "people", of: "area", least: "-1,5", most: "1 000" })).toEqual({ frequency: "year", aggregation: "sum", least: -1.5, most: 1000 });
  expect(decided({ aggregation: "weighted_mean", weight: "people" })).toMatchObject({ aggregation: "weighted_mean", weight: 1 });
  const parts = { numerator: 1, denominator: 2, factor: 1000 };
  expect(decided({ aggregation: "ratio", numerator: "people", denominator: "area", factor: "1000" })).toEqual({
    frequency: "year",
    aggregation: "ratio",
    parts,
  });
  expect(decided({ way: "per_capita", numerator: "people", denominator: "area", factor: "1000" })).toMatchObject({
    aggregation: "ratio",
    parts,
    derivation: { kind: "per_capita", ...parts },
  });
  expect(decided({ way: "index", of: "monthly", baseline: "2020-M01", frequency: "year" })).toMatchObject({
    frequency: "month",
    aggregation: "none",
    derivation: { kind: "index", of: 3, base: "2020-M01" },
  });
  expect(decided({ way: "rolling", of: "people", count: 3, by: "sum" })).toMatchObject({ derivation: { kind: "rolling", of: 1, count: 3, by: "sum" } });
});

it("refuses at the field what cannot be a part, a number or a period", () => {
  expect(decided({ way: "ratio", numerator: "people" })).toEqual([["definition_part", "denominator"]]);
  expect(decided({ way: "ratio", numerator: "density", denominator: "area" })).toEqual([["definition_computed", "numerator"]]);
  expect(decided({ way: "ratio", numerator: "people", denominator: "area" }, "area")).toEqual([["definition_part", "denominator"]]);
  expect(decided({ way: "ratio", numerator: "people", denominator: "monthly" })).toEqual([["definition_frequency", "denominator"]]);
  expect(decided({ aggregation: "weighted_mean", weight: "monthly" })).toEqual([["definition_frequency", "frequency"]]);
  expect(decided({ way: "ratio", numerator: "people", denominator: "area", factor: "0" })).toEqual([["definition_factor", "factor"]]);
  expect(decided({ way: "index", of: "people", baseline: "dawno" })).toEqual([["definition_base", "baseline"]]);
  expect(decided({ way: "index", of: "people", baseline: "2020-M01" })).toEqual([["period_unfit", "baseline"]]);
  expect(decided({ way: "rolling", of: "people" })).toEqual([["definition_count", "count"]]);
  expect(decided({ least: "dużo" })).toEqual([["value_unreadable", "least"]]);
  expect(decided({ least: "2", most: "1" })).toEqual([["definition_limits", "most"]]);
});

it("names what may not change under numbers, and nothing that may", () => {
  const [people = indicator("people", 1)] = bank;
  expect(changedFixed(people, { ...people, decimals: 2, name: { pl: "Inna nazwa" }, unit: { pl: "os.", en: "people" } } as Indicator)).toEqual([]);
  expect(changedFixed(people, indicator("people", 1, { unit: { pl: "%" }, frequency: "month", grain: "area" }))).toEqual(["unit", "frequency", "grain"]);
  expect(changedFixed(people, { ...people, derivation: { kind: "rolling", of: 2, count: 2, by: "mean" } })).toEqual(["way"]);
  const [first, second] = [
    { kind: "ratio", numerator: 1, denominator: 2, factor: 3 } as const,
    { factor: 3, denominator: 2, numerator: 1, kind: "ratio" } as const,
  ];
  expect(changedFixed({ ...people, derivation: first }, { ...people, derivation: second })).toEqual([]);
});

it("gives a place under the code of the space alone, so that no two spaces share one", () => {
  expect(placeOf("krakow", "Miejsca dla rowerów")).toEqual({ code: "krakow_miejsca_dla_rowerow", address: "/dane/wlasne/miejsca-dla-rowerow" });
  expect(placeOf("krakow", "!!!")).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
      const place = placeOf("sm-krakow", name);
      if (place !== undefined) expect(place.code).toMatch(/^sm_krakow_[a-z0-9_]{0,50}[a-z0-9]$/);
    }),
  );
});
