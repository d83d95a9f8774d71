import { describe, expect, it } from "vitest";
import { readCell } from "./cells.ts";

describe("a cell", () => {
  it.each<[string | number, number | undefined]>([
    [0.1 + 0.2, 30],
    ["1 250,50", 125_050],
    [0, 0],
    [1.005, undefined],
    [-1, undefined],
    ["sto", undefined],
    [1e300, undefined],
  ])("with the amount %s", (cell, grosze) => {
    const { value, fault } = readCell({ kind: "money" }, cell);
    expect({ value, isFault: fault !== undefined }).toEqual({ value: grosze, isFault: grosze === undefined });
  });

  it.each([
    ["2026-03-01", "2026-03-01"],
    ["1.3.2026", "2026-03-01"],
    [new Date("2026-03-01T00:00:00Z"), "2026-03-01"],
    [46_082, "2026-03-01"],
    ["46082", "2026-03-01"],
  ])("with the day %s", (cell, expected) => {
    expect(readCell({ kind: "day" }, cell)).toEqual({ value: expected });
  });
  it.each(["31.02.2026", "marzec", 1e300, new Date("x"), -5])("with %s is no day", (cell) => {
    expect(readCell({ kind: "day" }, cell).fault).toBeDefined();
  });
});
