import { addDays, day } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levelCodes, type Rung, rise } from "./escalation.ts";

const start = day("2026-03-02");
const rung = fc
  .record({ level: fc.constantFrom(...levelCodes), days: fc.integer({ min: -60, max: 60 }) })
  .map(({ level, days }): Rung => ({ level, due: addDays(start, days) }));
const last = (from: Rung, today: Rung["due"]) => rise(from, today).at(-1) ?? from;

describe("an escalation (I108)", () => {
  it.each([
    ["on its last day", 0, []],
    ["a day later", 1, ["office"]],
    ["seven days after that", 8, ["office", "board"]],
    ["long after", 200, ["office", "board", "assembly"]],
  ] as const)("of a team climbs %s", (_, days, expected) => {
    expect(rise({ level: "team", due: start }, addDays(start, days)).map(({ level }) => level)).toEqual(expected);
  });

  it("climbs the same whether it is looked at every day or once, and looking twice changes nothing", () => {
    fc.assert(
      fc.property(rung, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }), (from, one, more) => {
        const [first, second] = [addDays(start, one), addDays(start, one + more)];
        expect(last(last(from, first), second)).toEqual(last(from, second));
        expect(rise(last(from, second), second)).toEqual([]);
      }),
    );
  });

  it("rises only past its day, one level at a time, and stays at the top", () => {
    fc.assert(
      fc.property(rung, fc.integer({ min: -90, max: 90 }), (from, days) => {
        const today = addDays(start, days);
        const path = [from, ...rise(from, today)];
        for (const [place, step] of path.entries()) {
          if (place > 0) expect(levelCodes.indexOf(step.level)).toBe(levelCodes.indexOf(path[place - 1]?.level ?? "team") + 1);
        }
        const end = last(from, today);
        expect(end.due >= today || end.level === "assembly").toBe(true);
        if (from.due >= today) expect(end).toEqual(from);
      }),
    );
  });
});
