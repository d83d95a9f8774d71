import { missing } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, fifteen, nameOf, point } from "../../../../tests/support/numbers.ts";
import { effectsOf } from "./effects.ts";
import { classesOf, compareVintages, composite, correlate, distributionOf, normalise, peersOf, quantile, ranks, type UnitValue } from "./index.ts";

const density = fifteen("density_per_km2");
const list = (...values: readonly (number | undefined)[]): readonly UnitValue[] =>
  values.map((value, place) => ({ unit: String.fromCharCode(65 + place), value: value ?? missing("not_supplied") }));

describe("normalising (METHODS 8.4)", () => {
  const of = (name: string, by: "z" | "minmax" | "rank" | "percentile", over: { readonly direction?: "down"; readonly winsorised?: boolean } = {}) =>
    normalise(density, { by, direction: "none", ...over }).values.find(({ unit }) => unit === codeOf(name))?.value;

  test("density of the fifteen: the published places of Skawina, Kraków and Igołomia-Wawrzeńczyce", () => {
    expect(of("Skawina", "z")).toBeCloseTo(-0.1056, 4);
    expect(of("Skawina", "minmax")).toBeCloseTo(0.1343, 4);
    expect([of("Skawina", "rank"), of("Skawina", "percentile")]).toEqual([5, 0.7]);
    expect(of("Kraków", "z")).toBeCloseTo(3.599, 4);
    expect(of("Igołomia-Wawrzeńczyce", "z")).toBeCloseTo(-0.6801, 4);
  });

  test("less is better: sign, scale and order are turned", () => {
    expect(of("Skawina", "z", { direction: "down" })).toBeCloseTo(0.1056, 4);
    expect(of("Skawina", "minmax", { direction: "down" })).toBeCloseTo(1 - 0.1343, 4);
    expect([of("Skawina", "rank", { direction: "down" }), of("Skawina", "percentile", { direction: "down" })]).toEqual([11, 0.3]);
  });

  test("winsorising pulls Kraków in to 3 deviations and says so", () => {
    expect(of("Kraków", "z", { winsorised: true })).toBe(3);
    expect(normalise(density, { by: "z", direction: "none", winsorised: true }).clipped).toEqual([codeOf("Kraków")]);
  });

  test("equal values: z 0, min–max ½", () => {
    expect(normalise(list(3, 3), { by: "z", direction: "up" }).values.map(({ value }) => value)).toEqual([0, 0]);
    expect(normalise(list(3, 3), { by: "minmax", direction: "up" }).values.map(({ value }) => value)).toEqual([0.5, 0.5]);
  });
});

describe("composites (METHODS 8.5)", () => {
  const components = [
    { name: "I", weight: 2, direction: "up" as const, values: list(10, 20, 30, 40) },
    { name: "II", weight: 1, direction: "down" as const, values: list(5, 5, 1, undefined) },
  ];

  test("the published example: 0, 0.2222, 0.7778, 1.0 of two thirds", () => {
    const { values, ranges } = composite(components, { by: "minmax" });
    expect(values.map(({ value }) => Number(value).toFixed(4))).toEqual(["0.0000", "0.2222", "0.7778", "1.0000"]);
    expect(values.map(({ isPartial }) => isPartial)).toEqual([false, false, false, true]);
    expect(values[3]?.parts).toEqual([{ name: "I", weight: 1, value: 1 }]);
    expect(values[3]?.knownWeight).toBeCloseTo(2 / 3, 12);
    expect([...ranges]).toEqual([
      ["A", { best: 2, worst: 4 }],
      ["B", { best: 2, worst: 3 }],
      ["C", { best: 1, worst: 2 }],
      ["D", { best: 1, worst: 1 }],
    ]);
  });

  test("a quarter less of one weight can cost a place that leaving it out does not", () => {
    const both = [
      { name: "I", weight: 1, direction: "up" as const, values: list(0.5, 0, 1, 0, 0) },
      { name: "II", weight: 1, direction: "up" as const, values: list(0.5, 0.895, 0.25, 0, 1) },
    ];
    expect(composite(both, { by: "minmax" }).ranges.get("A")).toEqual({ best: 2, worst: 4 });
  });

  test("under two thirds of the weight there is none", () => {
    const { values } = composite([{ ...components[0], name: "I", weight: 1.9, direction: "up", values: list(10, 20, 30, 40) }, ...components.slice(1)], {
      by: "minmax",
    });
    expect(values[3]).toMatchObject({ value: missing("coverage_too_low"), isPartial: false });
  });

  test("the order of components and units, and the scale of the weights, never matter", () => {
    const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 1, max: 5 }), (a, b, times) => {
        const both = [
          { name: "a", weight: 2, direction: "up" as const, values: list(...a) },
          { name: "b", weight: 3, direction: "down" as const, values: list(...b) },
        ];
        const turned = both.toReversed().map((one) => ({ ...one, values: one.values.toReversed() }));
        expect(composite(turned, { by: "z" })).toEqual(composite(both, { by: "z" }));
        const scaled = composite(
          both.map((one) => ({ ...one, weight: one.weight * times })),
          { by: "z" },
        );
        expect(scaled.ranges).toEqual(composite(both, { by: "z" }).ranges);
        const places = ranks(scaled.values, "up");
        for (const [unit, { best, worst }] of scaled.ranges)
          expect([unit, best <= (places.get(unit) ?? 0), worst >= (places.get(unit) ?? 9)]).toEqual([unit, true, true]);
      }),
    );
  });
});

describe("what a revision moves (METHODS 8.9)", () => {
  const period = (before: readonly UnitValue[], after: readonly UnitValue[], whole?: readonly [number, number]) => ({ period: "2024", before, after, whole });

  test("places are told from three on, among units known in both; the whole beyond one per cent", () => {
    const before = list(50, 40, 30, 20, undefined);
    expect(effectsOf([period(before, list(5, 40, 30, 20, 99))], true).places).toEqual([{ unit: "A", period: "2024", before: 1, after: 4 }]);
    expect(effectsOf([period(before, list(25, 40, 30, 20, 99))], true).places).toEqual([]);
    expect(effectsOf([period(before, list(5, 40, 30, 20, 99))], false).places).toEqual([]);
    const whole = (one: number, other: number) => effectsOf([period([], [], [one, other])], true).wholes.length;
    expect([whole(100, 101), whole(100, 101.01), whole(-100, -98.9), whole(0, 0), whole(0, 0.001)]).toEqual([0, 1, 1, 0, 1]);
  });

  test("a revision that is undone moves the same the other way round; none moves nothing", () => {
    const numbers = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined, freq: 5 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [one, other] = [list(...a), list(...b)];
        const turned = effectsOf([period(other, one)], true).places.map(({ before, after, ...place }) => ({ ...place, before: after, after: before }));
        expect(effectsOf([period(one, other)], true).places).toEqual(turned);
        expect(effectsOf([period(one, one, [3, 3])], true)).toEqual({ places: [], wholes: [] });
      }),
    );
  });
});

describe("peers (METHODS 8.6)", () => {
  const features = [
    { name: "population", values: fifteen("population_thousand"), isLogged: true },
    { name: "density", values: density, isLogged: true },
    { name: "change", values: fifteen("population_change_per_1000"), isLogged: false },
  ];
  const of = (name: string, count: number) => peersOf(codeOf(name), features, count).map(({ unit, distance }) => `${nameOf(unit)} ${distance.toFixed(3)}`);

  test("Skawina and Wieliczka have the published neighbours", () => {
    expect(of("Skawina", 3)).toEqual(["Zabierzów 0.754", "Czernichów 0.947", "Liszki 0.965"]);
    expect(of("Wieliczka", 3)).toEqual(["Zielonki 0.526", "Niepołomice 0.721", "Zabierzów 0.954"]);
    expect(peersOf(codeOf("Skawina"), features)).toHaveLength(5);
  });

  test("a unit with less than two thirds of the features is no peer, one with two of three is", () => {
    const without = (place: number) =>
      features.map((one, other) => (other < place ? { ...one, values: one.values.filter(({ unit }) => nameOf(unit) !== "Zabierzów") } : one));
    const has = (place: number) => peersOf(codeOf("Skawina"), without(place), 20).find(({ unit }) => nameOf(unit) === "Zabierzów");
    expect(has(1)?.differences.map(({ feature }) => feature)).toEqual(["density", "change"]);
    expect(has(2)).toBeUndefined();
  });
});

describe("correlation", () => {
  test("on a line both are 1; on a curve the ranks alone; a unit without one value is left out", () => {
    const x = list(1, 2, 3, 4, 5, undefined);
    expect(correlate(x, list(2, 4, 6, 8, 10, 12))).toMatchObject({ pearson: 1, spearman: 1, leftOut: ["F"] });
    const curve = correlate(x, list(1, 4, 9, 16, 25));
    expect(curve.spearman).toBe(1);
    expect(curve.pearson).toBeCloseTo(0.9811, 4);
    expect(correlate(x, list(5, 4, 3, 2, 1))).toMatchObject({ pearson: -1, pairs: { length: 5 } });
  });

  test("ties share their place: x 1 2 2 4, y 1 3 2 4 have Spearman 0.9487", () => {
    expect(correlate(list(1, 2, 2, 4), list(1, 3, 2, 4)).spearman).toBeCloseTo(0.9487, 4);
  });

  test("refused under four pairs, and where one measure never varies", () => {
    expect(correlate(list(1, 2, 3), list(3, 2, 9))).toMatchObject({ pearson: missing("too_few_values"), spearman: missing("too_few_values") });
    expect(correlate(list(1, 1, 1, 1), list(3, 2, 9, 4)).pearson).toEqual(missing("no_variation"));
  });

  test("it is the same both ways, within −1 and 1, whatever the scale", () => {
    const numbers = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 1, max: 50 }), (a, b, times) => {
        const [one, other] = [correlate(list(...a), list(...b)), correlate(list(...b), list(...a.map((value) => value * times + 7)))];
        expect(typeof one.pearson).toBe(typeof other.pearson);
        if (typeof one.pearson !== "number" || typeof one.spearman !== "number") return;
        expect(Math.abs(one.pearson)).toBeLessThanOrEqual(1);
        expect(other.pearson).toBeCloseTo(one.pearson, 9);
        expect(other.spearman).toBeCloseTo(one.spearman, 9);
      }),
    );
  });
});

describe("distribution and classes", () => {
  test("quartiles by position (n−1)·q; Kraków stands apart and does not flatten the fourteen", () => {
    const spread = distributionOf(density);
    expect(spread).toMatchObject({
      firstQuartile: 262.6,
      median: 348.9,
      thirdQuartile: 495.75,
      width: 200,
      apart: [{ unit: codeOf("Kraków"), value: 2475.7 }],
    });
    expect(spread?.bins.map(({ from, units }) => [from, units.length])).toEqual([
      [0, 2],
      [200, 8],
      [400, 3],
      [600, 1],
    ]);
    const eleven = distributionOf(list(...Array.from({ length: 11 }, (_, value) => value)));
    expect(eleven?.bins.map(({ from, to, units }) => [from, to, units.length])).toEqual([
      [0, 5, 5],
      [5, 10, 6],
    ]);
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(distributionOf(list(undefined))).toBeUndefined();
  });

  test("every near value stands in the one bar that holds it", () => {
    const value = fc.integer({ min: -400, max: 400 }).map((one) => one / 4);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (values) => {
        const spread = distributionOf(values.map((one, place) => ({ unit: String(place).padStart(2, "0"), value: one })));
        const placed = (spread?.bins ?? []).flatMap(({ from, to, units }) =>
          units.map((unit) => ({ unit, isIn: values[Number(unit)] !== undefined && (values[Number(unit)] ?? 0) >= from && (values[Number(unit)] ?? 0) <= to })),
        );
        expect(placed.every(({ isIn }) => isIn)).toBe(true);
        expect([...placed, ...(spread?.apart ?? [])].map(({ unit }) => unit).toSorted()).toEqual(values.map((_, place) => String(place).padStart(2, "0")));
      }),
    );
  });

  test("on the map of density Kraków has the last class for itself, the others share three", () => {
    const classes = classesOf(density);
    expect(classes.map(({ units, isApart }) => [units.length, isApart])).toEqual([
      [5, false],
      [5, false],
      [4, false],
      [1, true],
    ]);
    expect(classes.at(-1)?.units).toEqual([codeOf("Kraków")]);
    expect(classesOf(fifteen("urbanisation_pct")).every(({ isApart }) => !isApart)).toBe(true);
  });
});

test("two releases: what came, what went, what was revised, which flags changed (METHODS 8.9)", () => {
  const at = (unit: string, value: Parameters<typeof point>[0], over: Partial<ReturnType<typeof point>> = {}) => point(value, { unit, ...over });
  const before = [at("a", 10), at("b", 5), at("c", 1, { flags: ["P"] }), at("d", missing("not_yet_available")), at("e", 4), at("g", missing("confidential"))];
  const after = [at("f", 9), at("d", 7), at("c", 1), at("b", 4.7, { flags: ["E"] }), at("a", 10, { vintage: "v2" }), at("g", missing("confidential"))];
  const found = compareVintages(before, after);
  const units = (list: readonly { readonly unit: string }[]) => list.map(({ unit }) => unit);
  expect([units(found.added), units(found.removed), units(found.changed.map((one) => one.after)), units(found.reflagged.map((one) => one.after))]).toEqual([
    ["f"],
    ["e"],
    ["b", "d"],
    ["b", "c"],
  ]);
  expect(found.changed.map(({ revision }) => revision)).toEqual([-0.3, undefined]);
  expect(found.unchanged).toBe(2);
  expect(found.statistics).toEqual([{ series: 1, mean: -0.1, meanAbsolute: 0.1, shareChanged: 0.4 }]);
  expect(compareVintages(before, before)).toMatchObject({ added: [], removed: [], changed: [], reflagged: [], unchanged: 6 });
});
