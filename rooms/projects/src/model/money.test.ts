import { newId } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFunded, lineFaults, moneyByYear, totalOf } from "./money.ts";
import { certaintyCodes, moneySourceCodes } from "./words.ts";

const grosze = fc.integer({ min: 0, max: 10 ** 11 });
const year = fc.integer({ min: 2025, max: 2030 });
const shares = fc.array(fc.record({ year, cost: grosze }), { maxLength: 8 });
const lines = fc.array(fc.record({ year, grosze, certainty: fc.constantFrom(...certaintyCodes) }), { maxLength: 12 });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("money by year (I78)", () => {
  it("gap = cost − secured or spent in each year; the gaps sum to the total gap", () => {
    fc.assert(
      fc.property(shares, lines, (costs, money) => {
        const years = moneyByYear(costs, money);
        for (const one of years) {
          const covering = money.filter((line) => line.year === one.year && (line.certainty === "secured" || line.certainty === "spent"));
          const cost = sum(costs.filter((share) => share.year === one.year).map((share) => share.cost));
          expect(one.gap).toBe(cost - sum(covering.map((line) => line.grosze)));
        }
        expect(totalOf(years).gap).toBe(sum(years.map(({ gap }) => gap)));
        expect(totalOf(years).cost).toBe(sum(costs.map(({ cost }) => cost)));
      }),
    );
  });
  it("never counts what is only planned or applied for", () => {
    const [one] = moneyByYear(
      [{ year: 2027, cost: 100 }],
      ["planned", "applied"].map((certainty) => ({ year: 2027, grosze: 100, certainty: certainty as "planned" })),
    );
    expect(one?.gap).toBe(100);
  });
  it("is funded only when no year has a gap; plenty in one year does not pay for another", () => {
    const money = [{ year: 2027, grosze: 300, certainty: "secured" as const }];
    expect(isFunded(moneyByYear([{ year: 2027, cost: 100 }], money))).toBe(true);
    expect(
      isFunded(
        moneyByYear(
          [
            { year: 2027, cost: 100 },
            { year: 2028, cost: 100 },
          ],
          money,
        ),
      ),
    ).toBe(false);
    expect(isFunded([])).toBe(false);
  });
});

describe("a financing line", () => {
  const org = newId<"object">();
  const line = { org, source: "grant", year: 2027, grosze: 80_00, certainty: "planned", overReason: undefined } as const;
  const check = (change: object, rest: object = {}) =>
    lineFaults({ line: { ...line, ...change }, shares: [{ org, year: 2027, cost: 100_00, eligible: 90_00 }], others: [], thisYear: 2026, ...rest }).map(
      ({ code }) => code,
    );

  it("is not spent in a future year (I79)", () => {
    fc.assert(
      fc.property(year, year, fc.constantFrom(...certaintyCodes), (of, thisYear, certainty) => {
        expect(check({ year: of, certainty }, { thisYear }).includes("financing.spent_ahead")).toBe(certainty === "spent" && of > thisYear);
      }),
    );
  });
  it("does not exceed the cost without a reason (I78)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_00 }), fc.integer({ min: 0, max: 200_00 }), fc.boolean(), (own, other, hasReason) => {
        const others = [{ grosze: other, source: "own" as const, fund: undefined }];
        const isOver = own + other > 100_00;
        expect(check({ source: "own", grosze: own, overReason: hasReason ? "zmiana kursu" : undefined }, { others })).toEqual(
          isOver && !hasReason ? ["financing.over_cost"] : [],
        );
      }),
    );
  });
  it("keeps a grant within a confirmed rate of the eligible cost, other grants of the fund included", () => {
    expect(check({ grosze: 76_50 }, { rate: 8500 })).toEqual([]);
    expect(check({ grosze: 76_51 }, { rate: 8500 })).toEqual(["financing.over_rate"]);
    expect(check({ grosze: 70_00 }, { rate: 8500, others: [{ grosze: 6_51, source: "grant", fund: undefined }] })).toEqual(["financing.over_rate"]);
    expect(check({ grosze: 76_51 }, {})).toEqual([]);
    for (const source of moneySourceCodes.filter((one) => one !== "grant")) expect(check({ source, grosze: 76_51 }, { rate: 8500 })).toEqual([]);
  });
});
