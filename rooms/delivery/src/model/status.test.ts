import { addDays, day } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeStatus, differs, type StatusInputs, shippedRule } from "./status.ts";
import { colourCodes } from "./words.ts";

const base: StatusInputs = {
  today: day("2026-07-01"),
  starts: day("2026-01-01"),
  due: day("2026-12-31"),
  isBlocked: false,
  isDone: false,
  progressBp: 5000,
  openThreatCount: 0,
};

describe("the computed status", () => {
  it.each([
    ["an even pace", {}, { colour: "green", reasons: [] }],
    ["30 days after the due day", { forecast: day("2027-01-30") }, { colour: "green", reasons: [] }],
    ["31 days after the due day", { forecast: day("2027-01-31") }, { colour: "amber", reasons: ["late"] }],
    ["91 days after the due day", { forecast: day("2027-04-01") }, { colour: "red", reasons: ["late"] }],
    ["a forecast that has passed counts as today", { forecast: day("2026-02-01") }, { colour: "green", reasons: [] }],
    ["a quarter behind", { progressBp: 2500 }, { colour: "amber", reasons: ["behind"] }],
    ["nothing done at half time", { progressBp: 0 }, { colour: "red", reasons: ["behind"] }],
    ["nothing declared", { progressBp: undefined }, { colour: "green", reasons: [] }],
    ["blocked", { isBlocked: true }, { colour: "amber", reasons: ["blocked"] }],
    ["threatened and behind", { openThreatCount: 1, progressBp: 0 }, { colour: "red", reasons: ["behind", "threatened"] }],
    ["done", { isDone: true, forecast: day("2029-01-01") }, { colour: "green", reasons: [] }],
  ] as const)("of %s", (_, change, expected) => {
    expect(computeStatus({ ...base, ...change }, shippedRule)).toEqual(expected);
  });

  it("is a function of its inputs, gets no better with a later forecast, and leaves the declared one alone (I104)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 400 }), fc.constantFrom(...colourCodes), (progressBp, days, colour) => {
        const declared = { asOf: base.today, progressBp, colour };
        const before = { ...declared };
        const at = (extra: number) => computeStatus({ ...base, progressBp, forecast: addDays(base.due, days + extra) }, shippedRule);
        const computed = { ...at(0), ruleVersion: 0 };
        expect(at(0)).toEqual(at(0));
        expect(colourCodes.indexOf(at(60).colour)).toBeGreaterThanOrEqual(colourCodes.indexOf(computed.colour));
        expect(declared).toEqual(before);
        expect(differs({ declared, computed })).toBe(colour !== computed.colour);
      }),
    );
  });
});
