import { day } from "@splot/kernel";
import fc from "fast-check";
import { expect, it } from "vitest";
import { checkAdoption, decisionCodes, programmeStanding } from "./programme.ts";

it("a programme is adopted exactly when every proposal is decided and one is in", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(undefined, ...decisionCodes), { maxLength: 8 }), (decisions) => {
      const items = decisions.map((decision) => ({ decision }));
      const isFit = decisions.includes("in") && !decisions.includes(undefined);
      if (isFit) expect(() => checkAdoption(items)).not.toThrow();
      else expect(() => checkAdoption(items)).toThrow();
    }),
  );
});

it.each([
  ["draft", 2026, "draft"],
  ["adopted", 2027, "adopted"],
  ["adopted", 2026, "running"],
  ["adopted", 2025, "past"],
] as const)("in state %s for %s it stands as %s in 2026", (...[state, year, standing]) => {
  expect(programmeStanding({ state, year }, day("2026-03-02"))).toBe(standing);
});
