import { missing, period } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeOf, course, fifteen, nameOf, point } from "../../../../tests/support/numbers.ts";
import { amountText, periodIn, tellIndicator, type UnitValue } from "./index.ts";

type View = Parameters<typeof tellIndicator>[0];
const named = (values: readonly UnitValue[]) => values.map((one) => ({ ...one, name: { pl: nameOf(one.unit) } }));
const density = { name: { pl: "Gęstość zaludnienia", en: "Population density" }, unit: { pl: "os. na km²", en: "people per km²" }, decimals: 1 };
const metropolis = { pl: "Metropolia", en: "The metropolis" };
const view = (over: Partial<View> = {}): View => ({
  indicator: density,
  subject: { name: metropolis, course: course(2020, [878.2, 897.0]) },
  period: "2021",
  members: named(fifteen("density_per_km2")),
  isVerified: true,
  ...over,
});
const single = (unit: string, value: number) => ({
  name: { pl: nameOf(unit) },
  unit,
  course: { points: [point(value, { unit, period: "2024" })], breaks: [] },
});
const told = (one: View) => {
  const { title, more } = tellIndicator(one);
  return [title, ...more].map(({ pl, en }) => [pl, en].map((text) => text.replaceAll("\u00a0", " ")));
};

describe("the title of a view", () => {
  test("the area: value, change, ends", () => {
    expect(told(view())).toEqual([
      ["Metropolia: 897,0 os. na km² w 2021 r., o 2,1 % więcej niż w 2020 r.", "The metropolis: 897.0 people per km² in 2021, 2.1 % more than in 2020."],
      [
        "Najwięcej: Kraków (2 475,7 os. na km²), najmniej: Igołomia-Wawrzeńczyce (125,1).",
        "Highest: Kraków (2,475.7 people per km²), lowest: Igołomia-Wawrzeńczyce (125.1).",
      ],
    ]);
  });

  test("one year only: place and distribution, no trend", () => {
    const skawina = view({ subject: single(codeOf("Skawina"), 440.7), period: "2024" });
    expect(told(skawina).map(([pl]) => pl)).toEqual([
      "Skawina: 440,7 os. na km² w 2024 r., 5. największa wartość wśród 15 gmin.",
      "Najwięcej: Kraków (2 475,7 os. na km²), najmniej: Igołomia-Wawrzeńczyce (125,1).",
      "W połowie gmin od 262,6 do 495,8 os. na km², mediana 348,9.",
    ]);
    expect(told(skawina)[0]?.[1]).toBe("Skawina: 440.7 people per km² in 2024, 5th largest of 15.");
    expect(told(view({ subject: single(codeOf("Michałowice"), 265), period: "2024" }))[0]?.[1]).toContain("11th largest of 15");
    expect(told(view({ subject: single(codeOf("Kraków"), 2475.7), period: "2024" }))[0]?.[0]).toContain("największa wartość wśród 15 gmin");
    expect(told(view({ subject: single(codeOf("Igołomia-Wawrzeńczyce"), 125.1), period: "2024" }))[0]?.[0]).toContain("najmniejsza wartość wśród 15 gmin");
  });

  test("values that their source has replaced are said to be no parts of the whole", () => {
    const replaced = told(view({ subject: single(codeOf("Skawina"), 440.7), period: "2024", replacedCount: 14 })).at(-1);
    expect(replaced?.[0]).toBe(
      "Wartości gmin w 2024 r. (14 z 15) źródło zastąpiło nowszymi: nie porównujemy ich z późniejszymi ani z wartością całego obszaru.",
    );
    expect(replaced?.[1]).toContain("The source has replaced 14 of 15 values of municipalities in 2024");
  });

  test("unverified numbers claim no place and name no municipality", () => {
    const list = told(view({ subject: single(codeOf("Skawina"), 440.7), period: "2024", isVerified: false }));
    expect(list.map(([pl]) => pl)).toEqual(["Skawina: 440,7 os. na km² w 2024 r.", "W gminach w 2024 r. od 125,1 do 2 475,7 os. na km², mediana 348,9."]);
  });

  test("without a value of the area the ends are the title; with none at all the reason", () => {
    const none = view({ subject: { name: metropolis, course: course(2021, [missing("not_aggregable")]) } });
    expect(told(none)[0]?.[0]).toBe("Najwięcej w 2021 r.: Kraków (2 475,7 os. na km²), najmniej: Igołomia-Wawrzeńczyce (125,1).");
    expect(told({ ...none, members: [] })).toEqual([
      ["Metropolia: brak wartości w 2021 r. (nie liczy się wartości dla obszaru).", "The metropolis: no value in 2021 (no value is computed for an area)."],
    ]);
  });

  test("coverage is said where it is not full, equal values are counted in the right form", () => {
    const members = named(fifteen("urbanisation_pct")).map((one, place) => (place === 0 ? { ...one, value: missing("not_supplied") } : one));
    const list = told(
      view({ members, indicator: { ...density, unit: { pl: "%", en: "%" } }, subject: { name: metropolis, course: course(2020, [50, 46.5]) } }),
    );
    expect(list).toEqual([
      ["Metropolia: 46,5 % w 2021 r., o 3,5 pkt proc. mniej niż w 2020 r.", "The metropolis: 46.5 % in 2021, 3.5 percentage points less than in 2020."],
      ["Najwięcej: Skawina (54,2 %), najmniej: 10 gmin (0,0).", "Highest: Skawina (54.2 %), lowest: 10 municipalities (0.0)."],
      ["Dane z 14 z 15 gmin.", "Data from 14 of 15 municipalities."],
    ]);
    const lowest = named(fifteen("urbanisation_pct")).find(({ value }) => value === 0)?.unit ?? "";
    const [own] = told(view({ members, indicator: { ...density, unit: { pl: "%", en: "%" } }, subject: single(lowest, 0), period: "2024" }));
    expect(own?.[0]).toMatch(/: 0,0 % w 2024 r\., najmniejsza wartość wśród 14 gmin\. Innych gmin z taką samą wartością: 9\.$/);
  });

  test("no change is claimed across a break; the break is told", () => {
    const broken = view({ subject: { name: metropolis, course: { ...course(2020, [878.2, 897]), breaks: ["2021"] } } });
    expect(told(broken)[0]?.[0]).toBe("Metropolia: 897,0 os. na km² w 2021 r.");
    expect(told(broken).map(([pl]) => pl)).toContain("Szereg przerwano w 2021 r.: wcześniejszych wartości nie porównujemy.");
  });

  test("the same, almost the same, and a change from below zero", () => {
    const of = (a: number, b: number) =>
      told(
        view({ indicator: { ...density, unit: { pl: "osoby", en: "persons" }, decimals: 0 }, subject: { name: metropolis, course: course(2020, [a, b]) } }),
      )[0]?.[0];
    expect(of(100, 100)).toBe("Metropolia: 100 osób w 2021 r., tyle samo co w 2020 r.");
    expect(of(100_000, 100_001)).toBe("Metropolia: 100 001 osób w 2021 r., niemal tyle samo co w 2020 r.");
    expect(of(-3, 2)).toBe("Metropolia: 2 osoby w 2021 r., o 5 osób więcej niż w 2020 r.");
  });
});

describe("Polish forms", () => {
  test.each([
    [1, "1 osoba"],
    [2, "2 osoby"],
    [5, "5 osób"],
    [12, "12 osób"],
    [22, "22 osoby"],
    [25, "25 osób"],
    [112, "112 osób"],
    [1000, "1 000 osób"],
  ])("%d", (value, text) => {
    expect(amountText(value, { unit: { pl: "osoby" }, decimals: 0 }).pl.replaceAll("\u00a0", " ")).toBe(text);
  });

  test("a fraction takes the singular, abbreviations stay", () => {
    const of = (value: number, unit: string, decimals: number) => amountText(value, { unit: { pl: unit }, decimals }).pl.replaceAll("\u00a0", " ");
    expect([of(2.5, "punkty", 1), of(897, "osoby na km²", 1), of(5, "złote", 2), of(3, "os.", 0)]).toEqual([
      "2,5 punktu",
      "897,0 osoby na km²",
      "5,00 złotego",
      "3 os.",
    ]);
    expect(amountText(1, { unit: { pl: "osoby", en: "people" }, decimals: 0 }).en).toBe("1\u00a0person");
  });

  test.each([
    ["2024", "w 2024 r.", "in 2024"],
    ["2024-S2", "w II półroczu 2024 r.", "in the second half of 2024"],
    ["2024-Q3", "w III kwartale 2024 r.", "in the third quarter of 2024"],
    ["2024-M09", "we wrześniu 2024 r.", "in September 2024"],
    ["2024-12-31", "31 grudnia 2024 r.", "on 31 December 2024"],
    ["2021-01-01/P7Y", "w latach 2021–2027", "in 2021–2027"],
    ["2024-09-01/P1Y", "w roku szkolnym 2024/2025", "in the school year 2024/2025"],
  ])("%s", (code, pl, en) => {
    expect(periodIn(period(code))).toEqual({ pl, en });
  });
});

test("titles are short, complete and equal for equal numbers: at most 14 words on average", () => {
  const lengths: number[] = [];
  const value = fc.oneof(
    fc.integer({ min: -20, max: 900_000 }).map((one) => one / 10),
    fc.constant(missing("not_supplied")),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), fc.array(value, { maxLength: 15 }), fc.boolean(), (values, list, isVerified) => {
      const members = named(list.map((one, place) => ({ unit: fifteen("density_per_km2")[place]?.unit ?? "", value: one })));
      const one = view({ subject: { name: metropolis, course: course(2020, values) }, period: String(2019 + values.length), members, isVerified });
      const sentences = told(one);
      expect(told({ ...one, members: members.toReversed() })).toEqual(sentences);
      for (const [pl = "", en = ""] of sentences) {
        lengths.push(...[pl, en].map((text) => text.split(" ").filter((word) => /[\p{L}\d]/u.test(word)).length));
        expect(`${pl} ${en}`).not.toMatch(/[{}]|NaN|undefined|Infinity/);
        if (!isVerified) expect(pl).not.toMatch(/Najwięcej|największa|najmniejsza/);
      }
    }),
  );
  expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(14);
});
