import { addDays, day } from "@splot/kernel";
import fc from "fast-check";
import { expect, it } from "vitest";
import { layOut } from "./gantt.ts";

const today = day("2026-03-02");

it("places bars by days, what is done in them, today, and the quarters", () => {
  const schedule = layOut([{ starts: day("2026-01-01"), due: day("2026-12-31"), progressBp: 5000 }, { due: day("2026-12-31") }], day("2026-01-01"));
  expect(schedule?.bars[0]).toEqual({ x: 0, width: 100, done: 50 });
  expect(schedule?.bars[1]?.width).toBeCloseTo(100 / 365);
  expect(schedule?.today).toBe(0);
  expect(schedule?.marks.map(({ on }) => on)).toEqual(["2026-04-01", "2026-07-01", "2026-10-01"]);
  expect(layOut([], today)).toBeUndefined();
});

it("never leaves its frame", () => {
  const bar = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 10_000 }));
  fc.assert(
    fc.property(fc.array(bar, { minLength: 1, maxLength: 20 }), (bars) => {
      const schedule = layOut(
        bars.map(([start, length, progressBp]) => ({ starts: addDays(today, start), due: addDays(today, start + length), progressBp })),
        today,
      );
      for (const { x, width, done } of schedule?.bars ?? []) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThan(0);
        expect(x + width).toBeLessThanOrEqual(100 + 1e-9);
        expect(done).toBeLessThanOrEqual(width);
      }
    }),
  );
});
