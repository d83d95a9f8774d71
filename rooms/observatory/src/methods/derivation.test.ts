import { isMissing, missing } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, course, fifteen, point } from "../../../../tests/support/numbers.ts";
import { deriveCourse } from "./index.ts";

const ratio = { kind: "ratio", numerator: 1, denominator: 2, factor: 1000 } as const;
const valuesOf = (list: ReturnType<typeof deriveCourse>) => list.map(({ period, value }) => [period, value]);

describe("a derived indicator", () => {
  test("density of the fifteen: people divided by area, as GUS publishes it to one decimal, within its rounding", () => {
    const [people, areas, published] = [fifteen("population_thousand"), fifteen("area_km2"), fifteen("density_per_km2")];
    for (const { unit, value } of published) {
      const of = (list: typeof people, series: number) =>
        [series, { points: [point(list.find((one) => one.unit === unit)?.value ?? missing("unknown"), { unit, series })], breaks: [] }] as const;
      const [found] = deriveCourse(ratio, unit, new Map([of(people, 1), of(areas, 2)]));
      expect(Math.abs(Number(found?.value) - Number(value))).toBeLessThan(0.6);
      expect(found?.inputs.map(({ series }) => series)).toEqual([1, 2]);
    }
    expect(codeOf("Skawina")).not.toBe("");
  });

  test("missing stays missing with its reason, a series that is silent says so, nothing is divided by 0", () => {
    const courses = new Map([
      [1, course(2020, [10, missing("confidential"), 30, 40])],
      [2, course(2021, [5, 6, 0])],
    ]);
    expect(valuesOf(deriveCourse(ratio, "a", courses))).toEqual([
      ["2020", missing("not_collected")],
      ["2021", missing("confidential")],
      ["2022", 5000],
      ["2023", missing("zero_denominator")],
    ]);
  });

  test("an index and a rolling mean are not computed across a break (I32)", () => {
    const broken = new Map([[1, { ...course(2020, [50, 60, 70, 80]), breaks: ["2022"] }]]);
    expect(valuesOf(deriveCourse({ kind: "index", of: 1, base: "2020" }, "a", broken))).toEqual([
      ["2020", 100],
      ["2021", 120],
      ["2022", missing("across_break")],
      ["2023", missing("across_break")],
    ]);
    expect(valuesOf(deriveCourse({ kind: "rolling", of: 1, count: 2, by: "mean" }, "a", broken))).toEqual([
      ["2020", missing("too_few_values")],
      ["2021", 55],
      ["2022", missing("across_break")],
      ["2023", 75],
    ]);
  });

  test("names every number it came from, and has a value only where all of them have one", () => {
    const cell = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom(missing("not_supplied"), missing("confidential")));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), fc.array(cell, { maxLength: 6 }), (first, second) => {
        const courses = new Map([
          [1, course(2000, first)],
          [2, course(2000, second)],
        ]);
        for (const { period, value, inputs } of deriveCourse({ ...ratio, kind: "per_capita", factor: 1 }, "a", courses)) {
          const place = Number(period) - 2000;
          const [a, b] = [first[place], second[place]];
          expect(inputs.map((one) => one.value)).toEqual([a, b].filter((one) => one !== undefined));
          const isKnown = a !== undefined && b !== undefined && !isMissing(a) && !isMissing(b) && b !== 0;
          expect(isMissing(value)).toBe(!isKnown);
          if (isKnown) expect(Number(value)).toBeCloseTo(Number(a) / Number(b), 9);
        }
      }),
    );
  });
});
