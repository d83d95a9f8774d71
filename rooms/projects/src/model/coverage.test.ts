import { newId } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "./coverage.ts";

const project = fc.record({
  id: fc.constant(0).map(() => newId<"object">()),
  mode: fc.constantFrom("enacted" as const, "recorded" as const),
  amount: fc.option(fc.record({ minor: fc.integer({ min: 0, max: 10 ** 12 }), currency: fc.constantFrom("PLN", "EUR", "USD") }), { nil: undefined }),
});

describe("coverage of a list in money", () => {
  it("adds up each currency apart (I139), and recorded amounts not at all", () => {
    fc.assert(
      fc.property(fc.array(project, { maxLength: 20 }), (projects) => {
        const { sums, knownCount, apartCount, count } = coverageOf(projects);
        expect(count).toBe(projects.length);
        expect(knownCount).toBe(projects.filter(({ amount }) => amount !== undefined).length);
        expect(sums.reduce((total, one) => total + one.count, 0)).toBe(knownCount - apartCount);
        for (const { currency, minor } of sums) {
          const same = projects.flatMap(({ amount, mode }) => (mode === "enacted" && amount?.currency === currency ? [amount.minor] : []));
          expect(minor).toBe(same.reduce((total, value) => total + value, 0));
        }
      }),
    );
  });
  it("counts a project of a bundle once, in its bundle", () => {
    const [bundle, child] = [newId<"object">(), newId<"object">()];
    const money = { amount: { minor: 500, currency: "PLN" }, mode: "enacted" as const };
    const both = coverageOf([
      { id: bundle, ...money },
      { id: child, parent: bundle, ...money },
    ]);
    expect(both).toEqual({ sums: [{ currency: "PLN", minor: 500, count: 1 }], knownCount: 1, apartCount: 0, count: 1, bundledCount: 1 });
    expect(coverageOf([{ id: child, parent: bundle, ...money }]).count).toBe(1);
  });
});
