import { COMMONS, missing } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { course, point } from "../../../../tests/support/numbers.ts";
import { crossesBreak, difference, growth, indexTo, meanYearlyGrowth, perHead, pointOf, rolling, sectionsOf, share, trend } from "./index.ts";

const broken = { value: { missing: "across_break" } };

describe("quotients of two numbers of one unit", () => {
  test("an amount per head and a share, each with both numbers behind it", () => {
    const [amount, people] = [point(1_200_000), point(400, { series: 2 })];
    expect(perHead(amount, people)).toEqual({ value: 3000, inputs: [amount, people] });
    expect(perHead(point(3), people, 10_000).value).toBe(75);
    expect(share(point(1, { period: "2024-12-31" }), point(3)).value).toBe(33.3333333333);
  });

  test("nothing is divided by zero, by another unit's number, by people of another period end", () => {
    expect(perHead(point(1), point(0)).value).toEqual(missing("zero_denominator"));
    expect(share(point(1), point(2, { unit: "b" })).value).toEqual(missing("not_comparable"));
    expect(perHead(point(1), point(2, { period: "2023" })).value).toEqual(missing("not_comparable"));
    expect(perHead(point(1), point(2, { period: "2024-06-30" })).value).toEqual(missing("not_comparable"));
    expect(share(point(missing("confidential")), point(2)).value).toEqual(missing("confidential"));
  });
});

test("an observation becomes a number with its place, release and flags", () => {
  const source = {
    id: "s",
    code: "s",
    producer: { pl: "Biuro" },
    title: { pl: "Wykaz" },
    citation: { pl: "Wykaz" },
    licence: { pl: "CC0" },
    isVerified: true,
    isWithheld: false,
  };
  const vintage = { id: 1, space: COMMONS, code: "v1", loadedAt: new Date(0), origin: "example", standing: "confirmed", isCorrected: false, source } as const;
  const observation = { series: 1, unit: "a", unitName: { pl: "A" }, period: "2024", value: 3, flags: ["P"], vintage } as const;
  expect(pointOf(observation)).toEqual(point(3, { flags: ["P"] }));
  expect(pointOf({ ...observation, vintage: { ...vintage, standing: "superseded" } })).toEqual(point(3, { flags: ["P"], isReplaced: true }));
});

describe("one course over time", () => {
  const people = course(2020, [40, 43, 42, 46, 48]);

  test("Theil–Sen: 40 43 42 46 48 grows by 2.0 a year, and goes on to 2030", () => {
    const { value, inputs, at } = trend(people);
    expect([value, inputs.length, at("2024"), at("2030")]).toEqual([2, 5, 48, 60]);
    expect(trend(course(2022, [42, 46, 48])).value).toEqual(missing("too_few_values"));
    expect(trend(course(2020, [40, 43, 42, 46, 48], { 2022: ["B"] })).value).toEqual(missing("too_few_values"));
  });

  test("index, difference, growth, mean yearly growth, rolling mean and sum", () => {
    expect(indexTo(people, "2020", "2024").value).toBe(120);
    expect(difference(course(2020, [0.1, 0.3]), "2020", "2021").value).toBe(0.2);
    expect(growth(people, "2020", "2024")).toMatchObject({ value: 0.2, measure: "growth" });
    expect(growth(course(2020, [-8, -3]), "2020", "2021")).toMatchObject({ value: 5, measure: "difference" });
    expect(growth(course(2020, [-8, 3]), "2020", "2021")).toMatchObject({ value: 11, measure: "difference" });
    expect(growth(course(2020, [0, 3]), "2020", "2021")).toMatchObject({ value: 3, measure: "difference" });
    expect(meanYearlyGrowth(course(2020, [100, 110, 121]), "2020", "2022").value).toBe(0.1);
    expect(meanYearlyGrowth(course(2020, [-1, 4]), "2020", "2021").value).toEqual(missing("not_positive"));
    expect(rolling(people, "2022", { count: 3, by: "sum" }).value).toBe(125);
    expect(rolling(people, "2024", { count: 2, by: "mean" }).value).toBe(47);
    expect(indexTo(course(2020, [0, 5]), "2020", "2021").value).toEqual(missing("zero_denominator"));
  });

  test("a window with a hole or before the start of the course is not filled", () => {
    const holed = { ...people, points: people.points.filter(({ period }) => period !== "2022") };
    expect(rolling(holed, "2023", { count: 2, by: "sum" }).value).toEqual(missing("too_few_values"));
    expect(rolling(people, "2020", { count: 2, by: "sum" }).value).toEqual(missing("too_few_values"));
    expect(rolling(course(2020, [1, missing("not_supplied"), 3]), "2022", { count: 3, by: "sum" }).value).toEqual(missing("not_supplied"));
    expect(difference(people, "2019", "2024").value).toEqual(missing("not_collected"));
  });

  test("lines are cut at breaks and holes", () => {
    const cut = course(2018, [1, 2, missing("confidential"), 4, 5, 6], { 2022: ["B"] });
    expect(sectionsOf(cut).map((section) => section.map(({ period }) => period))).toEqual([["2018", "2019"], ["2021"], ["2022", "2023"]]);
  });

  test("what stands is not compared with what its source has replaced", () => {
    const replaced = ({ points, breaks }: typeof people, years: readonly string[]) => ({
      points: points.map((one) => (years.includes(one.period) ? { ...one, isReplaced: true as const } : one)),
      breaks,
    });
    const mixed = replaced(people, ["2020", "2021"]);
    expect(sectionsOf(mixed).map((section) => section.map(({ period }) => period))).toEqual([
      ["2020", "2021"],
      ["2022", "2023", "2024"],
    ]);
    expect([growth(mixed, "2020", "2024"), indexTo(mixed, "2022", "2024")]).toMatchObject([broken, { value: 114.285714286 }]);
    expect(sectionsOf(replaced(people, ["2024"]))).toHaveLength(1);
  });
});

const years = fc.integer({ min: 2, max: 12 });
const ends = fc.tuple(fc.nat(), fc.nat());
const series = fc.record({
  values: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 5, maxLength: 14 }),
  at: years,
  count: fc.integer({ min: 2, max: 5 }),
});

test("nothing is computed across a break, flagged or declared, in whatever order the numbers come (I32)", () => {
  fc.assert(
    fc.property(series, fc.boolean(), ends, ({ values, at, count }, isFlagged, [one, other]) => {
      const place = 1 + (at % (values.length - 1));
      const period = String(2000 + place);
      const plain = course(2000, values, isFlagged ? { [2000 + place]: ["B"] } : {});
      const cut = { points: plain.points.toReversed(), breaks: isFlagged ? [] : [period] };
      const [a, b] = [one % values.length, other % values.length].toSorted((x, y) => x - y).map((year) => String(2000 + year));
      if (a === undefined || b === undefined || a === b) return;
      const isAcross = Number(a) < 2000 + place && 2000 + place <= Number(b);
      expect(crossesBreak(cut, a, b)).toBe(isAcross);
      for (const compute of [indexTo, difference, growth, meanYearlyGrowth]) {
        if (isAcross) expect(compute(cut, a, b)).toMatchObject(broken);
        else expect(compute(cut, a, b).value).toBe(compute({ ...plain, breaks: [] }, a, b).value);
      }
      if (Number(b) - 2000 >= count - 1) {
        const starts = Number(b) - count + 1;
        const rolled = rolling(cut, b, { count, by: "mean" }).value;
        expect(typeof rolled === "object").toBe(starts < 2000 + place && 2000 + place <= Number(b));
      }
      for (const { period: used } of trend(cut).inputs) expect(Number(used)).toBeGreaterThanOrEqual(2000 + place);
    }),
  );
});

test("a result always names its inputs, and a missing input is never a number (I138)", () => {
  const measured = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(missing("confidential")));
  fc.assert(
    fc.property(measured, measured, (a, b) => {
      const both = course(2023, [a, b]);
      for (const one of [
        indexTo(both, "2023", "2024"),
        difference(both, "2023", "2024"),
        growth(both, "2023", "2024"),
        perHead(point(a), point(b, { series: 2 })),
      ]) {
        expect(one.inputs.map(({ value }) => value)).toEqual([a, b]);
        if (typeof a === "object" || typeof b === "object") expect(one.value).toEqual(missing("confidential"));
        if (typeof one.value === "number") expect(Number.isFinite(one.value)).toBe(true);
      }
    }),
  );
});
