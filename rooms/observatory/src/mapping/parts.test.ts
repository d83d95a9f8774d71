import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactProduct } from "./exactProduct.ts";
import { KeySet } from "./KeySet.ts";
import { type PeriodForm, readPeriod } from "./periods.ts";
import { levelOf, terytOfBdl, withZero } from "./unitCodes.ts";

describe("exact products of decimal texts", () => {
  test.each([
    ["37489.09", "1000", "37489090"],
    ["37489.09", "10", "374890.9"],
    ["-1.50", "0.1", "-0.150"],
    ["0", "1000", "0"],
    ["-0.0", "1000", "0"],
    ["123456789012345678901.5", "2", "246913578024691357803.0"],
    ["7", "0.001", "0.007"],
    ["12", "1.50", "18.0"],
  ])("%s × %s is %s", (value, factor, product) => {
    expect(exactProduct(value, factor)).toBe(product);
  });

  test("a power of ten there and back changes nothing", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.integer({ min: 1, max: 6 }), (whole, power) => {
        const up = exactProduct(String(whole), `1${"0".repeat(power)}`);
        expect(BigInt(up)).toBe(whole * 10n ** BigInt(power));
        expect(exactProduct(up, `0.${"0".repeat(power - 1)}1`).replace(/\.0+$/, "")).toBe(String(whole));
      }),
    );
  });
});

describe("keys in bounded memory", () => {
  test("agree with a map of whole keys, until the set is full", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 }), (keys) => {
        const [set, known] = [new KeySet(1000), new Map<string, number>()];
        for (const [place, key] of keys.entries()) {
          expect(set.add(key, place + 1)).toBe(known.get(key) ?? 0);
          if (!known.has(key)) known.set(key, place + 1);
        }
      }),
    );
  });

  test("a hundred thousand alike keys are all told apart; beyond the bound only known ones are found", () => {
    const set = new KeySet(100_000);
    const key = (place: number) => `population\n${String(1_200_000 + (place % 2500))}\n${1900 + Math.floor(place / 2500)}`;
    for (let place = 0; place < 100_000; place += 1) expect(set.add(key(place), place + 1)).toBe(0);
    expect([set.add(key(7), 1), set.add(key(99_999), 1), set.add("new", 1)]).toEqual([8, 100_000, "full"]);
  });
});

describe("periods as sources write them", () => {
  test.each<readonly [string, PeriodForm, string | undefined]>([
    ["2024", "year", "2024"],
    ["rok 2024", "year", "2024"],
    ["2024 r.", "year", "2024"],
    ["2024.0", "year", "2024"],
    ["24", "year", undefined],
    ["2024-Q1", "code", "2024-Q1"],
    ["2024-Q5", "code", undefined],
    ["2024M1", "compact", "2024-M01"],
    ["2024K3", "compact", "2024-Q3"],
    ["2024s2", "compact", "2024-S2"],
    ["2024", "compact", "2024"],
    ["2024-01", "month", "2024-M01"],
    ["01.2024", "month", "2024-M01"],
    ["2024-13", "month", undefined],
  ])("%s as %s is %s", (written, form, code) => {
    expect(readPeriod(written, form)).toBe(code);
  });
});

describe("codes of units", () => {
  test.each([
    ["011212006113", "1206113"],
    ["011212161011", "1261011"],
    ["000000000000", "0000000"],
    ["011200000000", "1200000"],
    ["011212006000", "1206000"],
    ["010000000000", undefined],
    ["011210000000", undefined],
    ["011212000000", undefined],
    ["011202000000", undefined],
    ["1206113", undefined],
  ])("%s of the Local Data Bank is %s", (code, teryt) => {
    expect(terytOfBdl(code)).toBe(teryt);
  });

  test.each([
    ["1206113", "municipality"],
    ["120611", "municipality"],
    ["1206114", "other"],
    ["1465028", "other"],
    ["0000000", "other"],
    ["1200000", "other"],
    ["1206000", "other"],
    ["1206", "other"],
    ["12", "other"],
    ["SMK", "unknown"],
  ])("%s is a %s", (code, level) => {
    expect(levelOf(code)).toBe(level);
  });

  test.each([
    ["20101", 6, "020101"],
    ["120611", 6, "120611"],
    ["201011", 7, "0201011"],
    ["2", 7, "02"],
    ["SMK", 6, "SMK"],
  ] as const)("%s of %i digits with its zero is %s", (code, length, whole) => {
    expect(withZero(code, length)).toBe(whole);
  });
});
