import { Refusal } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passagesOf, placeOfQuote, quoteAt } from "./excerpt.ts";

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 });

describe("a place in a text (I40)", () => {
  it("gives the code points [start, end), whatever the letters", () => {
    fc.assert(
      fc.property(text, fc.nat(200), fc.nat(200), (whole, start, end) => {
        const points = Array.from(whole);
        if (start < end && end <= points.length) expect(quoteAt(whole, { start, end })).toBe(points.slice(start, end).join(""));
        else expect(() => quoteAt(whole, { start, end })).toThrow(Refusal);
      }),
    );
  });
  it("of a found quote holds exactly that quote", () => {
    fc.assert(
      fc.property(text, text, text, (before, quote, after) => {
        const whole = before + quote + after;
        expect(quoteAt(whole, placeOfQuote(whole, quote))).toBe(quote);
      }),
    );
  });
  it("counts signs outside the basic plane as one", () => {
    expect(placeOfQuote("🚆🚆 jadę", "jadę")).toEqual({ start: 3, end: 7 });
  });
  it("refuses words that are not there", () => {
    expect(() => placeOfQuote("Autobus nie przyjechał.", "pociąg")).toThrow(expect.objectContaining({ code: "insight.quote_not_found" }));
    expect(() => placeOfQuote("Autobus", "")).toThrow(Refusal);
  });
});

describe("sentences of a text", () => {
  it("each stand where they say", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("Ala ma kota.", " ", "\n", "Czy na pewno?", "Tak! ", "żółw ", "🚆 ", "„Nie.” ")), (pieces) => {
        const whole = pieces.join("");
        for (const one of passagesOf(whole)) expect(quoteAt(whole, one)).toBe(one.text);
      }),
    );
  });
  it("part at full stops and line ends", () => {
    expect(passagesOf("Jadę pociągiem. Potem idę?\nAutobus nie czeka").map((one) => one.text)).toEqual(["Jadę pociągiem.", "Potem idę?", "Autobus nie czeka"]);
  });
});
