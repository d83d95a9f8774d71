import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMoney,
  canonical,
  combine,
  comparePeriods,
  counted,
  type Day,
  day,
  dayOf,
  daysBetween,
  findDay,
  findPeriod,
  findReceiptCode,
  formatMoney,
  formatNumber,
  formatReceiptCode,
  isMissing,
  missing,
  newReceiptCode,
  period,
  Refusal,
  refusals,
  roman,
  slug,
  splitMoney,
  startOfDay,
  termEnd,
} from "./index.ts";

const days = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10) as Day);

describe("days", () => {
  it("end a term of N days at the end of day N after the event (I137, BR-01)", () => {
    expect(termEnd(day("2021-10-12"), 35)).toBe("2021-11-16");
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 4000 }), (from, count) => daysBetween(from, termEnd(from, count)) === count));
  });
  it("begin at local midnight, also across clock changes", () => {
    expect(startOfDay(day("2026-03-29")).toISOString()).toBe("2026-03-28T23:00:00.000Z");
    expect(startOfDay(day("2026-03-30")).toISOString()).toBe("2026-03-29T22:00:00.000Z");
    fc.assert(
      fc.property(days, (one) => {
        const start = startOfDay(one);
        return dayOf(start) === one && dayOf(new Date(start.getTime() - 1)) === addDays(one, -1);
      }),
    );
  });
  it("refuse what is no day", () => {
    expect(findDay("2026-02-30")).toBeUndefined();
    expect(() => day("31.05.2026")).toThrow(Refusal);
  });
});

describe("periods", () => {
  const years = fc.integer({ min: 1900, max: 2100 });
  it("partition their year (I136)", () => {
    fc.assert(
      fc.property(years, fc.constantFrom<[string, number]>(["S", 2], ["Q", 4], ["M", 12]), (year, [letter, count]) => {
        const parts = Array.from({ length: count }, (_, index) =>
          period(`${year}-${letter}${letter === "M" ? String(index + 1).padStart(2, "0") : index + 1}`),
        );
        const whole = period(String(year));
        return (
          parts[0]?.from === whole.from && parts.at(-1)?.to === whole.to && parts.every((part, index) => index === 0 || parts[index - 1]?.to === part.from)
        );
      }),
    );
  });
  it("keep their code and order totally", () => {
    for (const code of ["2024", "2024-S1", "2024-Q3", "2024-M05", "2024-05-31", "2021-01-01/P7Y"]) expect(period(code).code).toBe(code);
    expect(period("2021-01-01/P7Y").to).toBe("2028-01-01");
    expect(comparePeriods(period("2024-Q1"), period("2024"))).toBeLessThan(0);
  });
  it.each(["9999", "9999-12-31", "2024-Q5", "2024-M5", "2024-M13", "2024-S3", "24", "2024-13-01", ""])("refuse %s", (code) =>
    expect(findPeriod(code)).toBeUndefined(),
  );
});

describe("receipts", () => {
  const codes = fc.uint8Array({ minLength: 11, maxLength: 11 }).map((bytes) => newReceiptCode(() => bytes));
  it("read back as they were given, however typed", () => {
    fc.assert(fc.property(codes, (code) => findReceiptCode(formatReceiptCode(code).toLowerCase()) === code && findReceiptCode(` ${code} `) === code));
  });
  it("recognise one mistyped character (I135)", () => {
    const alphabet = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 11 }), fc.constantFrom(...alphabet), (code, place, letter) => {
        const typed = code.slice(0, place) + letter + code.slice(place + 1);
        return typed === code || findReceiptCode(typed) === undefined;
      }),
    );
  });
});

describe("money", () => {
  it("splits into parts that sum to the whole (I139)", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 }).filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), weights, (grosze, list) => {
        const parts = splitMoney({ grosze, currency: "PLN" }, list);
        return parts.reduce((sum, part) => sum + part.grosze, 0) === grosze;
      }),
    );
  });
  it("never adds different currencies, and shows units", () => {
    expect(() => addMoney({ grosze: 1, currency: "PLN" }, { grosze: 1, currency: "EUR" })).toThrow(Refusal);
    expect(formatMoney("pl", { grosze: 13_278_433_500, currency: "PLN" })).toMatch(/^132\s784\s335\szł$/);
    expect(formatMoney("pl", { grosze: 59_607_295, currency: "PLN" })).toMatch(/^596\s072,95\szł$/);
    expect(formatMoney("en", { grosze: 150, currency: "EUR" })).toBe("€1.50");
  });
});

describe("missing values", () => {
  it("make any arithmetic missing, with the first reason (I138)", () => {
    const outcome = combine(missing("not_supplied"), 0, (a, b) => a + b);
    expect(isMissing(outcome) && outcome.missing).toBe("not_supplied");
    expect(combine(2, 3, (a, b) => a + b)).toBe(5);
  });
});

describe("canonical JSON (RFC 8785)", () => {
  it("sorts by UTF-16 units and writes numbers as ECMAScript does", () => {
    expect(canonical({ "\u20ac": "Euro", "\r": "CR", "\u{1f600}": "smile", "1": "One", "\u0080": "C", ö: "o", "\ufb33": "d" })).toBe(
      '{"\\r":"CR","1":"One","\u0080":"C","ö":"o","€":"Euro","😀":"smile","\ufb33":"d"}',
    );
    expect(canonical([Number("333333333.33333329"), 1e30, 4.5, 2e-3, 1e-27, null, true])).toBe("[333333333.3333333,1e+30,4.5,0.002,1e-27,null,true]");
  });
  it("does not depend on the order of members", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse());
        return canonical(record as never) === canonical(turned as never);
      }),
    );
  });
});

describe("words", () => {
  const forms = { pl: ["uwaga", "uwagi", "uwag"], en: ["remark", "remarks"] } as const;
  it.each([
    [1, "1 uwaga"],
    [2, "2 uwagi"],
    [5, "5 uwag"],
    [12, "12 uwag"],
    [22, "22 uwagi"],
    [113, "113 uwag"],
    [231, "231 uwag"],
  ])("count %i in Polish", (count, text) => expect(counted("pl", count, forms)).toBe(text));
  it("format numbers, ordinals and addresses", () => {
    expect(formatNumber("pl", 1145723)).toMatch(/^1\s145\s723$/);
    expect(formatNumber("pl", 2475.7, 1)).toMatch(/^2\s475,7$/);
    expect([1, 4, 9, 14, 40].map(roman)).toEqual(["I", "IV", "IX", "XIV", "XL"]);
    expect(slug("Świątniki Górne")).toBe("swiatniki-gorne");
    expect(slug("Igołomia-Wawrzeńczyce")).toBe("igolomia-wawrzenczyce");
  });
});

describe("a refusal", () => {
  const refuse = refusals({ "test.late": { kind: "rule", pl: "do {on}", en: "until {on}" } });
  it("writes a day as each language does, and leaves it to programs as it is", () => {
    const { details } = refuse("test.late", { on: "2026-03-16" });
    expect(details.text).toEqual({ pl: "do 16 marca 2026", en: "until 16 March 2026" });
    expect(details.params).toEqual({ on: "2026-03-16" });
    expect(refuse("test.late", { on: "2026-02-30" }).details.text.pl).toBe("do 2026-02-30");
  });
});
