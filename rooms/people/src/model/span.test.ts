import { addDays, day } from "@splot/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { covers, holdsOn, meets, readSpan, type Span, writeSpan } from "./span.ts";

const anchor = day("2026-01-01");
const days = fc.integer({ min: -40, max: 40 }).map((count) => addDays(anchor, count));
const spans = fc
  .tuple(fc.option(days, { nil: undefined }), fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }))
  .map(([from, length]): Span => ({ from, to: length === undefined ? undefined : addDays(from ?? anchor, length) }));
const window = Array.from({ length: 160 }, (_, index) => addDays(anchor, index - 80));

test("a span travels through the database unchanged", () => {
  fc.assert(
    fc.property(spans, (span) => {
      expect(readSpan(writeSpan(span))).toEqual(span);
    }),
  );
});

test("one span covers another exactly when it holds on each of its days", () => {
  fc.assert(
    fc.property(spans, spans, (outer, inner) => {
      expect(covers(outer, inner)).toBe(window.every((one) => !holdsOn(inner, one) || holdsOn(outer, one)));
    }),
  );
});

test("two spans meet exactly when they share a day", () => {
  fc.assert(
    fc.property(spans, spans, (first, second) => {
      expect(meets(first, second)).toBe(window.some((one) => holdsOn(first, one) && holdsOn(second, one)));
    }),
  );
});

test("the last day of a span is outside", () => {
  expect(holdsOn({ from: day("2026-03-01"), to: day("2026-03-02") }, day("2026-03-01"))).toBe(true);
  expect(holdsOn({ from: day("2026-03-01"), to: day("2026-03-02") }, day("2026-03-02"))).toBe(false);
  expect(() => readSpan("empty")).toThrow("not a canonical span");
});
