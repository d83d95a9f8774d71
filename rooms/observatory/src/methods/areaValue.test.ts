import { readFileSync } from "node:fs";
import { join } from "node:path";
import { missing } from "@splot/kernel";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaValue, classesOf, median, ranks, type UnitValue } from "./index.ts";

const reference = join(import.meta.dirname, "../../../../seeds/reference/smk");
const table = (name: string): readonly Record<string, string>[] => parse(readFileSync(join(reference, name), "utf8"), { columns: true });
const bdl = table("bdl_2024_excerpt.csv");
const column = (name: string): readonly UnitValue[] => bdl.map((row) => ({ unit: row["teryt7"] ?? "", value: Number(row[name]) }));
const areas = table("municipalities.csv").map((row) => ({ unit: row["teryt7"] ?? "", value: Number(row["area_km2"]) }));

describe("published check values of the fifteen municipalities, 2024", () => {
  test("people add up to 1,145.72 thousand; the total is computed, no dust of binary fractions", () => {
    expect(areaValue(column("population_thousand"), { rule: "sum" })).toEqual({ value: 1145.72, known: 15, total: 15 });
  });

  test("density is the ratio of sums 897.0, not the mean of densities 498.7", () => {
    const { value } = areaValue(column("density_per_km2"), { rule: "ratio", numerator: column("population_thousand"), denominator: areas, factor: 1000 });
    expect(value).toBeCloseTo(897.0, 1);
  });

  test("change per 1,000 weighted by people is 5.8, not the plain mean 10.6", () => {
    expect(areaValue(column("population_change_per_1000"), { rule: "weighted_mean", weights: column("population_thousand") }).value).toBeCloseTo(5.8, 1);
  });

  test("Skawina has rank 5 by density, the median is 348.9", () => {
    expect(ranks(column("density_per_km2"), "none").get("1206113")).toBe(5);
    expect(median(column("density_per_km2").map(({ value }) => Number(value)))).toBe(348.9);
  });
});

describe("missing values and coverage (I31)", () => {
  const values = [
    { unit: "a", value: 1 },
    { unit: "b", value: missing("not_supplied") },
  ];

  test("a sum that lacks a member is no total", () => {
    expect(areaValue(values, { rule: "sum" })).toEqual({ value: { missing: "coverage_too_low" }, known: 1, total: 2 });
  });

  test("a mean is given from four fifths of the weight on, below it is refused", () => {
    const weights = (known: number) => ({
      rule: "weighted_mean" as const,
      weights: [
        { unit: "a", value: known },
        { unit: "b", value: 20 },
      ],
    });
    expect(areaValue(values, weights(80)).value).toBe(1);
    expect(areaValue(values, weights(79)).value).toEqual({ missing: "coverage_too_low" });
  });

  test("equal values share a rank, the next one is skipped: 1 2 2 4; missing has none", () => {
    const list = [9, 7, 7, 5].map((value, place) => ({ unit: String(place), value }));
    expect([...ranks([...list, { unit: "x", value: missing("unknown") }], "up")]).toEqual([
      ["0", 1],
      ["1", 2],
      ["2", 2],
      ["3", 4],
    ]);
    expect(ranks(list, "down").get("3")).toBe(1);
  });

  test("a weighted mean lies between the least and the largest value", () => {
    const pairs = fc.array(fc.record({ value: fc.integer({ min: -1000, max: 1000 }), weight: fc.integer({ min: 1, max: 1000 }) }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const { value } = areaValue(
          list.map((one, place) => ({ unit: String(place), value: one.value })),
          { rule: "weighted_mean", weights: list.map(({ weight }, place) => ({ unit: String(place), value: weight })) },
        );
        expect(value).toBeGreaterThanOrEqual(Math.min(...list.map((one) => one.value)) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...list.map((one) => one.value)) + 1e-9);
      }),
    );
  });

  test("classes of a map hold every present value once, in order, equal values together", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }), (list) => {
        const classes = classesOf(list.map((value, place) => ({ unit: String(place), value })));
        expect(classes.flatMap(({ units }) => units).toSorted()).toEqual(list.map((_, place) => String(place)).toSorted());
        for (const [place, { from }] of classes.entries()) expect(from).toBeGreaterThan(classes[place - 1]?.to ?? -1);
      }),
    );
  });
});
