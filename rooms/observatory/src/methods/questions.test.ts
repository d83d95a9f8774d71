import { missing } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { point } from "../../../../tests/support/numbers.ts";
import { outlierLimits, partsQuestion, type Question, questionsOf, questionText } from "./index.ts";

const recycling = [52.3, 45.8, 53, 67.5, 46.3, 66.1, 49.1, 48.2, 46.3, 51.4, 45.8, 25, 56.9, 52.9, 52.2];
const renewables = [100, 26.4, 10, 5, 4.83, 0, 0, 0, 0, 0, 0];
const named = (values: readonly number[]) => values.map((value, place) => point(value, { unit: `u${String(place).padStart(2, "0")}` }));
const ask = (values: readonly number[], before: readonly number[] = [], limits: { readonly least?: number; readonly most?: number } = {}) =>
  questionsOf({ period: "2024", points: named(values), before: named(before), ...limits });
const briefly = (list: readonly Question[]) => list.map(({ rule, unit }) => `${rule} ${unit ?? "–"}`);
const measure = { name: { pl: "Poziom recyklingu", en: "Recycling rate" }, unit: { pl: "%", en: "%" }, decimals: 1 };
const people = { name: { pl: "Czytelnicy", en: "Readers" }, unit: { pl: "osoby", en: "persons" }, decimals: 0 };
const office = { pl: "Gmina Przykładowa", en: "Example Municipality" };
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("published check values (METHODS 8.8)", () => {
  test("recycling: median 51.4, MAD 5.1, limits 28.72–74.08, only 25 is asked about", () => {
    const limits = outlierLimits(recycling);
    expect([limits?.median, limits?.mad, limits?.low.toFixed(2), limits?.high.toFixed(2)]).toEqual([51.4, 5.1, "28.72", "74.08"]);
    expect(briefly(ask(recycling))).toEqual(["outlier u11"]);
  });

  test("renewables with MAD 0: limit 49.98, only 100 is asked about; the four without a value are not", () => {
    expect(outlierLimits(renewables)).toMatchObject({ median: 0, mad: 0 });
    expect(outlierLimits(renewables)?.high.toFixed(2)).toBe("49.98");
    const points = [...named(renewables), ...["x1", "x2", "x3", "x4"].map((unit) => point(missing("not_supplied"), { unit }))];
    expect(briefly(questionsOf({ period: "2024", points, before: [] }))).toEqual(["outlier u00"]);
  });

  test("incomes that rose 51–80 % in all fifteen make one question about the indicator", () => {
    const before = Array.from({ length: 15 }, (_, place) => 1000 + place);
    const found = ask(
      before.map((value, place) => value * (1.51 + place / 50)),
      before,
    );
    expect(found.filter(({ rule }) => rule.startsWith("jump"))).toEqual([
      { rule: "jump_common", period: "2024", facts: { tripped: 15, compared: 15, least: 0.51, most: 0.79 } },
    ]);
  });

  test("half of the units are asked one by one, one more is one question", () => {
    const rules = (jumps: number) =>
      briefly(
        ask(
          [1, 2, 3, 4].map((value) => (value <= jumps ? value * 2 : value + 0.1)),
          [1, 2, 3, 4],
        ),
      ).filter((one) => one.startsWith("jump"));
    expect(rules(2)).toEqual(["jump u00", "jump u01"]);
    expect(rules(3)).toEqual(["jump_common –"]);
  });
});

describe("the other rules", () => {
  test("exactly ±50 % is not asked about, nor a base of 0, nor a break", () => {
    expect(briefly(ask([15, 5, 3], [10, 10, 0])).filter((one) => one.startsWith("jump"))).toEqual([]);
    const broken = questionsOf({ period: "2024", points: [point(30, { flags: ["B"] })], before: [point(10)] });
    expect(broken).toEqual([]);
  });

  test("impossible values, exact repeats, 0 after more than 10", () => {
    expect(briefly(ask([101, -1, 50], [], { least: 0, most: 100 }))).toEqual(["above_most u00", "below_least u01"]);
    expect(briefly(ask([7, 7.1], [7, 7]))).toEqual(["repeat u00"]);
    expect(briefly(ask([0, 0, 1, 2], [11, 10, 1.1, 2.2])).filter((one) => one.startsWith("zero"))).toEqual(["zero u00"]);
  });

  test("parts over the whole by more than rounding; under it only where they are all", () => {
    const whole = (value: number) => point(value, { unit: "w" });
    const parts = named([33.4, 33.3, 33.4]);
    expect(partsQuestion(whole(100), parts, { roundedTo: 0.1, isComplete: true })).toBeUndefined();
    expect(partsQuestion(whole(99.9), parts, { roundedTo: 0.1, isComplete: true })).toMatchObject({
      rule: "parts",
      facts: { sum: 100.1, excess: 0.2, tolerance: 0.15 },
    });
    expect(partsQuestion(whole(101), parts, { roundedTo: 0.1, isComplete: true })).toMatchObject({ facts: { excess: -0.9 } });
    expect(partsQuestion(whole(101), parts, { roundedTo: 0.1, isComplete: false })).toBeUndefined();
    expect(partsQuestion(whole(101), [...parts.slice(1), point(missing("confidential"))], { roundedTo: 0.1, isComplete: true })).toBeUndefined();
  });
});

describe("sentences", () => {
  const say = (question: Question | undefined, of = measure) => {
    const { pl, en } = question === undefined ? { pl: "", en: "" } : questionText(question, of, office);
    return [plain(pl), plain(en)];
  };

  test("carry the numbers, in both languages", () => {
    expect(say(ask(recycling)[0])).toEqual([
      "Gmina Przykładowa, Poziom recyklingu: 25,0 % w 2024 r. odbiega od wartości innych jednostek (mediana 51,4 %, zwykle od 28,7 % do 74,1 %). Prosimy o sprawdzenie.",
      "Example Municipality, Recycling rate: 25.0 % in 2024 is far from the values of the others (median 51.4 %, usually 28.7 % to 74.1 %). Please check.",
    ]);
    expect(
      say(
        ask([0, 8], [22, 9]).find(({ rule }) => rule === "zero"),
        people,
      )[0],
    ).toBe("Gmina Przykładowa, Czytelnicy: w 2024 r. podano 0, a poprzednio 22 osoby. Czy to rzeczywiście zero, czy brak danych?");
    const common = (after: readonly number[], before: readonly number[]) =>
      say(
        ask(after, before).find(({ rule }) => rule === "jump_common"),
        people,
      );
    expect(common([16, 18, 10], [10, 10, 10])).toEqual([
      "Czytelnicy: w 2024 r. wartość zmieniła się o ponad 50 % w 2 z 3 jednostek (od +60 % do +80 %). Co się zmieniło: prawo, definicja czy sposób liczenia?",
      "Readers: in 2024 the value changed by more than 50 % in 2 of 3 units (+60 % to +80 %). What changed: the law, the definition or the way of counting?",
    ]);
    expect(common([16], [10])).toEqual([
      "Czytelnicy: w 2024 r. wobec poprzedniego okresu: +60 %. Co się zmieniło: prawo, definicja czy sposób liczenia?",
      "Readers: in 2024 against the period before: +60 %. What changed: the law, the definition or the way of counting?",
    ]);
  });

  test("no sentence keeps an unfilled place, whatever is asked", () => {
    const number = fc.integer({ min: -3, max: 120 });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 8 }), (list) => {
        const found = ask(
          list.map(([value]) => value),
          list.map(([, value]) => value),
          { least: 0, most: 100 },
        );
        const parts = partsQuestion(point(1), named(list.map(([value]) => value)), { roundedTo: 1, isComplete: true });
        for (const one of [...found, ...(parts === undefined ? [] : [parts])]) for (const text of say(one)) expect(text).not.toMatch(/[{}]|NaN|undefined/);
        const units = found.filter(({ rule }) => rule === "jump_common");
        if (units.length > 0) expect(found.some(({ rule }) => rule === "jump")).toBe(false);
      }),
    );
  });
});
