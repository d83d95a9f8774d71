import fc from "fast-check";
import { expect, it } from "vitest";
import { rollUp } from "./rollUp.ts";

it("gives the published check value of METHODS 9.1", () => {
  const parts = [{ weight: 100, progressBp: 10_000 }, { weight: 300, progressBp: 5000 }, { weight: 600 }];
  expect(rollUp(parts)).toEqual({ progressBp: 6250, coverageBp: 4000, lowBp: 2500, highBp: 8500 });
});

it("is missing where nothing is known", () => {
  expect(rollUp([])).toBeUndefined();
  expect(rollUp([{ weight: 3 }])).toBeUndefined();
});

const part = fc.record({ weight: fc.integer({ min: 1, max: 100 }), progressBp: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined }) });

it("lies between the least and the greatest child, whatever their order (I105)", () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
      const whole = rollUp(parts);
      const known = parts.flatMap(({ progressBp }) => progressBp ?? []);
      if (whole === undefined) {
        expect(known).toEqual([]);
        return;
      }
      expect(whole.progressBp).toBeGreaterThanOrEqual(Math.min(...known));
      expect(whole.progressBp).toBeLessThanOrEqual(Math.max(...known));
      expect(whole.lowBp).toBeLessThanOrEqual(whole.progressBp);
      expect(whole.highBp).toBeGreaterThanOrEqual(whole.progressBp);
      expect(rollUp(parts.toReversed())).toEqual(whole);
    }),
  );
});
