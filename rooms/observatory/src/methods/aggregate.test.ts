import { type Measured, missing } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memberCodes } from "../../../../tests/support/members.ts";
import { codeOf, course, fifteen, fifteenPoints, point } from "../../../../tests/support/numbers.ts";
import { aggregate, aggregateCourse, findOverlaps, indexTo } from "./index.ts";

const people = fifteenPoints("population_thousand", 1);
const areas = fifteenPoints("area_km2", 2);
const density = fifteenPoints("density_per_km2", 3);
const all = { members: memberCodes, population: fifteen("population_thousand") };

describe("the fifteen municipalities, 2024", () => {
  test("area 1,277.23 km² (127,723 ha); density 897.0, with the thirty numbers that it came from", () => {
    expect(aggregate({ ...all, points: areas, how: { rule: "sum" } })).toMatchObject({
      value: 1277.23,
      known: 15,
      total: 15,
      populationCovered: 1,
      lacking: [],
    });
    const one = aggregate({ ...all, points: density, how: { rule: "ratio", numerator: people, denominator: areas, factor: 1000 } });
    expect(one.value).toBeCloseTo(897.0, 1);
    expect(one.inputs.filter(({ series }) => series !== 3)).toHaveLength(30);
    expect(one.partial).toBeUndefined();
  });

  test("what cannot be added up has the median, the ends and the list instead", () => {
    const one = aggregate({ ...all, points: density, how: { rule: "none" } });
    expect(one.value).toEqual(missing("not_aggregable"));
    expect(one.spread).toEqual({
      median: 348.9,
      least: { unit: codeOf("Igołomia-Wawrzeńczyce"), value: 125.1 },
      most: { unit: codeOf("Kraków"), value: 2475.7 },
    });
    expect(one.inputs).toHaveLength(15);
  });

  test("a sum without Kraków is partial: 14 of 15 with under a third of the people, and no total", () => {
    const one = aggregate({ ...all, points: people.filter(({ unit }) => unit !== codeOf("Kraków")), how: { rule: "sum" } });
    expect(one).toMatchObject({ value: missing("coverage_too_low"), partial: 336.55, known: 14, total: 15, lacking: [codeOf("Kraków")] });
    expect(one.populationCovered).toBeCloseTo(336.55 / 1145.72, 9);
  });

  test("a rate without Kraków has too little weight; where a weight itself is unknown, four fifths of the units must be known", () => {
    const weights = people.map((one) => (one.unit === codeOf("Kraków") ? { ...one, value: missing("not_supplied") } : one));
    const changes = fifteenPoints("population_change_per_1000", 4);
    const rate = (list: typeof people, points = changes) => aggregate({ ...all, points, how: { rule: "weighted_mean", weights: list } });
    expect(
      rate(
        people,
        changes.filter(({ unit }) => unit !== codeOf("Kraków")),
      ).value,
    ).toEqual(missing("coverage_too_low"));
    expect(rate(people).value).toBeCloseTo(5.8, 1);
    expect(rate(weights).known).toBe(14);
    expect(typeof rate(weights).value).toBe("number");
    expect(rate(people.slice(0, 3)).value).toEqual(missing("coverage_too_low"));
  });
});

describe("members must not overlap and must be of one release", () => {
  test.each([
    [["1206113", "1206114"], [["1206113", "1206114"]]],
    [["1206114", "1206115"], []],
    [
      ["1206113", "1206115", "1206114"],
      [
        ["1206113", "1206114"],
        ["1206113", "1206115"],
      ],
    ],
    [["1206000", "1206113"], [["1206000", "1206113"]]],
    [["1200000", "1219012"], [["1200000", "1219012"]]],
    [["0000000", "1219012"], [["0000000", "1219012"]]],
    [["1261011", "1261029"], [["1261011", "1261029"]]],
    [["1465011", "1465028"], [["1465011", "1465028"]]],
    [
      ["1206113", "1206113"],
      [
        ["1206113", "1206113"],
        ["1206113", "1206113"],
      ],
    ],
    [memberCodes, []],
  ])("%j", (members, overlaps) => {
    expect(findOverlaps(members)).toEqual(overlaps);
  });

  test("a subtotal with its parts is refused, and the pair is named", () => {
    const parts = new Map([["total", ["men", "women"]]]);
    const points = ["total", "men"].map((unit) => point(1, { unit }));
    const one = aggregate({ points, members: ["men", "total"], how: { rule: "sum" }, parts });
    expect(one).toMatchObject({ value: missing("overlapping_members"), overlaps: [["total", "men"]], partial: undefined });
  });

  test("two releases of one series, and two periods, are never added", () => {
    const of = (over: Partial<(typeof people)[number]>) =>
      aggregate({ points: [point(1), point(2, { unit: "b", ...over })], members: ["a", "b"], how: { rule: "sum" } }).value;
    expect(of({ vintage: "v2" })).toEqual(missing("mixed_vintages"));
    expect(of({ period: "2023" })).toEqual(missing("not_comparable"));
    expect(of({})).toBe(3);
  });
});

test("a break of one member, or a new member, breaks the area (I32)", () => {
  const members = ["a", "b"].map((unit, place) => {
    const one = course(2020, [10, 20, 30, 40], place === 1 ? { 2021: ["B"] } : {});
    return { ...one, points: one.points.map((each) => ({ ...each, unit })) };
  });
  const points = members.flatMap((one) => one.points);
  const at = (who: (period: string) => readonly string[]) => (period: string) => ({
    points: points.filter((one) => one.period === period),
    members: who(period),
    how: { rule: "sum" as const },
  });
  const area = aggregateCourse(
    { series: 1, code: "area" },
    members,
    at(() => ["a", "b"]),
  );
  expect(area.points.map(({ value }) => value)).toEqual([20, 40, 60, 80]);
  expect(indexTo(area, "2020", "2022").value).toEqual(missing("across_break"));
  expect(indexTo(area, "2021", "2023").value).toBe(200);
  const joined = aggregateCourse(
    { series: 1, code: "area" },
    members.slice(0, 1),
    at((period) => (period < "2022" ? ["a"] : ["a", "b"])),
  );
  expect(joined.breaks).toEqual(["2022"]);
  expect(indexTo(joined, "2020", "2022").value).toEqual(missing("across_break"));
});

test("coverage is never full where a value is missing; no missing counts as 0; the order does not matter (I31)", () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant<Measured>(missing("not_supplied")));
  fc.assert(
    fc.property(fc.array(fc.tuple(value, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 9 }), (list) => {
      const points = list.map(([one], place) => point(one, { unit: String(place) }));
      const weights = list.map(([, weight], place) => point(weight, { unit: String(place), series: 2 }));
      const members = points.map(({ unit }) => unit);
      const present = list.flatMap(([one]) => (typeof one === "number" ? [one] : []));
      const sum = aggregate({ points, members, how: { rule: "sum" } });
      const total = present.reduce((a, b) => a + b, 0);
      expect(sum.value).toEqual(present.length === list.length ? total : missing("coverage_too_low"));
      expect(sum.partial).toBe(present.length === list.length || present.length === 0 ? undefined : total);
      const mean = aggregate({ points: points.toReversed(), members: members.toReversed(), how: { rule: "weighted_mean", weights } });
      expect(mean).toEqual(aggregate({ points, members, how: { rule: "weighted_mean", weights: weights.toReversed() } }));
      if (typeof mean.value === "number") {
        expect(mean.value).toBeGreaterThanOrEqual(Math.min(...present) - 1e-9);
        expect(mean.value).toBeLessThanOrEqual(Math.max(...present) + 1e-9);
      }
    }),
  );
});
