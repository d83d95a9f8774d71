import { day, missing } from "@splot/kernel";
import { describe, expect, test } from "vitest";
import { point } from "../../../../tests/support/numbers.ts";
import { type DataPoint, examineParts, examineSeries, freshnessOf } from "./index.ts";

const always = () => true;
const course = (unit: string, values: readonly number[], breaks: readonly string[] = []) => ({
  points: values.map((value, place) => point(value, { unit, period: String(2020 + place) })),
  breaks,
});

describe("numbers of a series", () => {
  const steady = ["a", "b", "c", "d"].map((unit) => course(unit, [10, 11, 12]));
  const rules = (courses: Parameters<typeof examineSeries>[0]["courses"], isAmount = true) =>
    examineSeries({ courses, isAsked: always, isAmount }).map(({ rule, unit, period }) => `${rule} ${unit} ${period}`);

  test("are held against the year before, not across a break, and amounts not against those of larger units", () => {
    expect(rules([...steady, course("x", [10, 30, 31])])).toEqual(["jump x 2021"]);
    expect(rules([...steady, course("x", [10, 30, 31], ["2021"])])).toEqual([]);
    expect(rules([...steady, course("x", [100, 110, 120])])).toEqual([]);
    expect(rules([...steady, course("x", [100, 110, 120])], false)).toEqual(["outlier x 2020", "outlier x 2021", "outlier x 2022"]);
  });

  test("that stay the same everywhere are no repeated copies; one that does so alone is asked about", () => {
    expect(rules([...steady, course("x", [10, 10.5, 10.5])])).toEqual(["repeat x 2022"]);
    expect(rules(["a", "b", "c"].map((unit) => course(unit, [5, 5, 5])))).toEqual([]);
  });

  test("are asked about only where they belong to what was asked", () => {
    const courses = [...steady, course("x", [10, 30, 90])];
    expect(examineSeries({ courses, isAmount: true, isAsked: ({ period }: DataPoint) => period === "2022" }).map(({ period }) => period)).toEqual(["2022"]);
  });
});

describe("parts of a whole", () => {
  const whole = [point(100, { unit: "a" }), point(100, { unit: "b" }), point(100, { unit: "c" })];
  const parts = (last: number) => [
    [point(50, { unit: "a" }), point(50, { unit: "b" }), point(60, { unit: "c" })],
    [point(50, { unit: "a" }), point(last, { unit: "b" }), point(last, { unit: "c" })],
  ];
  const ask = (list: readonly (readonly DataPoint[])[]) => examineParts({ whole, parts: list, isAsked: always, roundedTo: 1 }).map(({ unit }) => unit);

  test("that come to more than the whole are asked about, but not where they overlap in most units", () => {
    expect(ask(parts(40))).toEqual([]);
    expect(ask([parts(50)[0] ?? [], [point(50, { unit: "a" }), point(50, { unit: "b" }), point(50, { unit: "c" })]])).toEqual(["c"]);
    expect(ask(parts(80))).toEqual([]);
    expect(ask([[point(120, { unit: "a" })]])).toEqual([]);
    expect(ask([[point(90, { unit: "a" })], [point(missing("confidential"), { unit: "a" })]])).toEqual([]);
  });
});

describe("freshness", () => {
  const today = day("2026-06-21");
  const p2024 = { period: "2024", releasedOn: day("2025-06-11") };
  test.each([
    ["declared", [p2024, 100], { freshness: "late", due: "2026-04-11", lateDays: 71, next: "2025", isLagDeclared: true }],
    ["as the last release", [p2024, undefined], { freshness: "late", due: "2026-06-11", lateDays: 10, lag: 161 }],
    ["its period not over", [{ period: "2026-Q1" }, 90], { freshness: "current", next: "2026-Q2", due: "2026-09-29", lateDays: 0 }],
    ["quarters, between the end and the due day", [{ period: "2025-Q4" }, 90], { freshness: "due", next: "2026-Q1", due: "2026-06-30", lateDays: 0 }],
    ["months", [{ period: "2025-M12" }, 30], { freshness: "late", next: "2026-M01", due: "2026-03-03" }],
    ["no day of release", [{ period: "2024" }, undefined], { freshness: "unknown", next: "2025" }],
    ["released before the period ended: a forecast", [{ period: "2027", releasedOn: day("2026-01-01") }, undefined], { freshness: "unknown" }],
    ["no numbers", [undefined, 30], { freshness: "empty", lag: 30 }],
  ] as const)("%s", (_name, [newest, lag], expected) => {
    expect(freshnessOf(newest, lag, today)).toMatchObject(expected);
  });
});
