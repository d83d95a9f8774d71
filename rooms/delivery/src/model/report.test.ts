import { day, newId } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf, isOfYear, type YearFacts } from "./report.ts";
import { type ListedTask, standingCodes, taskStateCodes } from "./task.ts";

const today = day("2026-12-31");
const taskOf = (state: ListedTask["state"], due: string, declaredBp?: number): ListedTask => ({
  id: newId<"object">(),
  no: 1,
  title: { pl: "Zadanie" },
  address: "/plany/zadania/1",
  state,
  origin: "example",
  mode: "enacted",
  plan: newId<"object">(),
  owner: newId<"object">(),
  due: day(due),
  weight: 1,
  planTitle: { pl: "Plan" },
  planAddress: "/strategia/plany/3.1",
  ownerName: { pl: "Gmina" },
  declaredBp,
});
const factsOf = (tasks: readonly ListedTask[]): YearFacts => ({ year: 2026, today, tasks, threats: [], submissions: [], projects: [] });
const figureOf = (facts: YearFacts, key: string) => figuresOf(facts).find((figure) => figure.key === key)?.value;

describe("the figures of a year (I110)", () => {
  it("count each task exactly once by its standing, whatever their order, and say what they were counted from", () => {
    const task = fc.tuple(fc.constantFrom(...taskStateCodes), fc.constantFrom("2026-06-30", "2027-06-30")).map(([state, due]) => taskOf(state, due));
    fc.assert(
      fc.property(fc.array(task, { maxLength: 20 }), (tasks) => {
        const figures = figuresOf(factsOf(tasks)).filter(({ key }) => standingCodes.some((code) => key === `task.${code}`));
        expect(figures.reduce((sum, { value = 0 }) => sum + value, 0)).toBe(tasks.length);
        expect(figures.flatMap(({ from }) => from).toSorted()).toEqual(tasks.map(({ id }) => id).toSorted());
        for (const { value, from } of figures) expect(value).toBe(from.length);
        const again = figuresOf(factsOf(tasks.toReversed()));
        expect(again.map(({ value }) => value)).toEqual(figuresOf(factsOf(tasks)).map(({ value }) => value));
      }),
    );
  });

  it("leave unknown what is unknown", () => {
    expect(figureOf(factsOf([taskOf("in_progress", "2026-06-30")]), "task.progress")).toBeUndefined();
    expect(figureOf(factsOf([]), "money.spent")).toBeUndefined();
    expect(figureOf(factsOf([taskOf("done", "2026-06-30"), taskOf("dropped", "2026-06-30")]), "task.progress")).toBe(10_000);
  });

  it.each([
    ["2025-05-01", "2027-02-01", true],
    ["2027-01-01", "2027-02-01", false],
    ["2025-01-01", "2025-12-31", false],
  ])("take a task from %s to %s: %s", (starts, due, expected) => {
    expect(isOfYear({ starts: day(starts), due: day(due) }, 2026)).toBe(expected);
  });
});
