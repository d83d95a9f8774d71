import { canonicalHash, missing } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { course, point } from "../../../../tests/support/numbers.ts";
import { assess, type Course, type Target } from "./index.ts";
import { expectedAt, trajectoryOf } from "./target.ts";

const target = (goal: number, over: Partial<Target> = {}): Target => ({
  from: "2020",
  due: { period: "2030", value: goal },
  path: { kind: "linear" },
  demandsFinal: false,
  ...over,
});
const steps = (period: string, between: "line" | "hold") => ({ kind: "steps" as const, points: [{ period, value: 45 }], between });
const two = (from: number, to: number, year = 2024): Course => ({ points: [point(from, { period: "2020" }), point(to, { period: String(year) })], breaks: [] });

describe("published check values, 2020 → 2030 (METHODS 8.7)", () => {
  test.each([
    [48, 0.4, 0.4, 1, "on_track", "on_track"],
    [46, 0.3, 0.4, 0.75, "behind", "needs_acceleration"],
    [42, 0.1, 0.4, 0.25, "behind", "insufficient"],
    [39, -0.05, 0.4, -0.125, "away", "moving_away"],
    [61, 1.05, 0.4, 2.625, "achieved", "achieved"],
  ])("40 → 60, 2024: %d", (value, ...expected) => {
    const { working, status, grade, ...rest } = assess(target(60), two(40, value));
    expect([working.wayDone, working.wayDue, working.ratio, status, grade]).toEqual(expected);
    expect(rest).toMatchObject({ reason: null, version: 1 });
  });

  test("46 in 2024 needs 2.33 a year and made 1.5 so far", () => {
    const { working } = assess(target(60), two(40, 46));
    expect(working.neededPerYear).toBeCloseTo(2.33, 2);
    expect(working.soFarPerYear).toBe(1.5);
    expect(working.inputs.map(({ period }) => period)).toEqual(["2020", "2024"]);
    expect(working.forecast).toEqual(missing("too_few_values"));
  });

  test.each([
    [
      "100 → 0, 2025: 60",
      { aim: target(0), numbers: two(100, 60, 2025) },
      { expected: 50, wayDone: 0.4, wayDue: 0.5, ratio: 0.8, grade: "needs_acceleration" },
    ],
    ["−8 → 2, 2024: −3", { aim: target(2), numbers: two(-8, -3) }, { expected: -4, wayDone: 0.5, wayDue: 0.4, ratio: 1.25, grade: "on_track" }],
    ["steps 45 in 2025", { aim: target(60, { path: steps("2025", "line") }), numbers: two(40, 46) }, { expected: 44, ratio: 1.5, grade: "ahead" }],
    ["held steps", { aim: target(60, { path: steps("2023", "hold") }), numbers: two(40, 45) }, { expected: 45, ratio: 1, grade: "on_track" }],
    [
      "the goal stays due",
      { aim: target(60), numbers: two(40, 55, 2032) },
      { expected: 60, ratio: 0.75, neededPerYear: missing("not_applicable"), grade: "needs_acceleration" },
    ],
  ])("%s", (_, { aim, numbers }, { grade, ...working }) => {
    expect(assess(aim, numbers)).toMatchObject({ grade, working });
  });

  test("geometric 40 → 60, 2024: 46 is behind the 47.0432 due, r 0.8519", () => {
    const { working, grade } = assess(target(60, { path: { kind: "geometric" } }), two(40, 46));
    expect(working.expected).toBeCloseTo(47.0432, 4);
    expect(working.ratio).toBeCloseTo(0.8519, 4);
    expect(grade).toBe("needs_acceleration");
  });

  test("r of just 0.95 is on track, 0.6 needs acceleration, 0 is insufficient", () => {
    const grades = [47.6, 47.599, 44.8, 44.799, 40, 39.999, 50, 50.01].map((value) => assess(target(60), two(40, value)).grade);
    expect(grades).toEqual(["on_track", "needs_acceleration", "needs_acceleration", "insufficient", "insufficient", "moving_away", "on_track", "ahead"]);
  });
});

describe("corridors and values to maintain", () => {
  const corridor = target(55, { path: { kind: "corridor", low: 50, high: 60 } });
  const maintain = target(40, { path: { kind: "maintain", tolerance: 2 } });
  test.each([
    [corridor, { from: 30, to: 55 }, "achieved"],
    [corridor, { from: 30, to: 60 }, "achieved"],
    [corridor, { from: 30, to: 45 }, "insufficient"],
    [corridor, { from: 30, to: 85 }, "moving_away"],
    [maintain, { from: 40, to: 41.9 }, "achieved"],
    [maintain, { from: 40, to: 43 }, "moving_away"],
    [maintain, { from: 50, to: 43 }, "insufficient"],
  ])("%#", (aim, { from, to }, grade) => {
    expect(assess(aim, two(from, to))).toMatchObject({ grade, working: { ratio: missing("not_applicable") } });
  });
});

describe("not assessable, always with the reason (I35)", () => {
  const broken = { ...two(40, 48), breaks: ["2022"] };
  test.each([
    ["no_baseline", target(60), { points: [], breaks: [] }],
    ["no_later_value", target(60), course(2020, [40])],
    ["confidential", target(60, { baseline: point(missing("confidential"), { period: "2020" }) }), two(40, 48)],
    ["across_break", target(60), broken],
    ["across_break", target(60), course(2020, [40, 42, 44, 46, 48], { 2023: ["B"] })],
    ["only_provisional", target(60, { demandsFinal: true }), course(2020, [40, 48], { 2021: ["P"] })],
    ["no_later_value", target(60), course(2020, [40, 48], { 2021: ["F"] })],
    ["not_due", target(60, { path: steps("2025", "hold") }), two(40, 60)],
    ["no_tolerance", target(40), two(40, 41)],
    ["not_positive", target(60, { path: { kind: "geometric" } }), two(0, 41)],
  ])("%s", (reason, aim, numbers) => {
    expect(assess(aim, numbers)).toMatchObject({ status: "unknown", grade: "not_assessable", reason });
  });

  test("an asked period must have its value; without one the newest known counts", () => {
    const numbers = course(2020, [40, 42, missing("not_supplied")]);
    expect(assess(target(60), numbers, "2022")).toMatchObject({ status: "unknown", reason: "not_supplied" });
    expect(assess(target(60), numbers, "2029")).toMatchObject({ status: "unknown", reason: "no_later_value" });
    expect(assess(target(60), numbers)).toMatchObject({ grade: "on_track", working: { current: { period: "2021", value: 42 } } });
  });

  test("without a number for the baseline year the next known one is used, and said", () => {
    const numbers = course(2020, [missing("not_collected"), 40, 44, 48]);
    expect(assess(target(58), numbers).working).toMatchObject({ baseline: { asked: "2020", used: "2021", value: 40 }, wayDue: 0.222222222222 });
  });

  test("a provisional value is passed over where final ones are demanded", () => {
    const numbers = course(2020, [40, 42, 60], { 2022: ["P"] });
    expect(assess(target(60, { demandsFinal: true }), numbers).working.current).toEqual({ period: "2021", value: 42 });
    expect(assess(target(60), numbers).grade).toBe("achieved");
  });
});

test("equal inputs give an equal assessment whatever their order; the trend is continued; a removed baseline is never made up (I35)", () => {
  const number = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(missing("not_supplied")));
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 9 }), fc.integer({ min: -60, max: 60 }), fc.boolean(), (values, goal, isGeometric) => {
      const numbers = course(2020, values);
      const aim = target(goal, isGeometric ? { path: { kind: "geometric" } } : {});
      const one = assess(aim, numbers);
      expect(canonicalHash(assess(aim, { ...numbers, points: numbers.points.toReversed() }))).toBe(canonicalHash(one));
      expect(one.status === "unknown").toBe(one.reason !== null);
      const present = values.flatMap((value, place) => (typeof value === "number" ? [{ value, place }] : []));
      if (present.length < 2) expect(one.status).toBe("unknown");
      else if (one.status !== "unknown") {
        expect(one.working.inputs.map(({ value }) => value)).toEqual([present[0]?.value, present.at(-1)?.value]);
        const [first, last] = [present[0]?.value ?? 0, present.at(-1)?.value ?? 0];
        if (one.grade === "moving_away") expect(Math.sign(last - first)).toBe(-Math.sign(goal - first));
      }
      expect(typeof one.working.forecast === "number").toBe(present.length >= 4);
    }),
  );
});

describe("the way to a target as it is drawn", () => {
  const due = { period: "2030", value: 60 };
  const of = (path: Target["path"]) => ({ from: "2020", due, path, demandsFinal: false });
  const baseline = { period: "2020", value: 40 };

  test("ends in the baseline and the target, and lies on the due values between", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }), fc.constantFrom("linear" as const, "geometric" as const), (b, g, kind) => {
        const target: Target = { ...of({ kind }), due: { period: "2030", value: g } };
        const start = { period: "2020", value: b };
        const { points, zone } = trajectoryOf(target, start);
        expect([points[0]?.period, points.at(-1)?.period, zone]).toEqual(["2020", "2030", undefined]);
        expect(points.length).toBe(kind === "linear" ? 2 : 11);
        for (const { period, value } of points) expect(value).toBe(expectedAt(target, start, period));
      }),
    );
  });

  test("interim targets are joined or held, a corridor is a zone, and without a baseline only the end is there", () => {
    const points = [{ period: "2025", value: 45 }];
    expect(trajectoryOf(of({ kind: "steps", points, between: "line" }), baseline).points.map(({ value }) => value)).toEqual([40, 45, 60]);
    expect(trajectoryOf(of({ kind: "steps", points, between: "hold" }), baseline).points).toEqual([
      baseline,
      { period: "2025", value: 40 },
      { period: "2025", value: 45 },
      { period: "2030", value: 45 },
      due,
    ]);
    expect(trajectoryOf(of({ kind: "corridor", low: 50, high: 70 }), undefined)).toMatchObject({ zone: { low: 50, high: 70 } });
    expect(trajectoryOf(of({ kind: "maintain", tolerance: 2 }), baseline).zone).toEqual({ low: 58, high: 62 });
    expect(trajectoryOf(of({ kind: "linear" }), undefined).points).toEqual([due]);
  });
});
