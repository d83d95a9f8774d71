import { describe, expect, it } from "vitest";
import { z } from "zod";
import { eachRefusal, Refusal } from "../refusal.ts";
import { optionalText, readInput, typedText } from "./input.ts";

/** A text in Polish alone or in both languages, as several forms send it. */
const title = z.union([typedText(5).transform((pl) => ({ pl })), z.strictObject({ pl: typedText(5), en: optionalText(5) })]);

function refusedWith(raw: unknown): readonly (readonly [string, string | undefined])[] {
  try {
    readInput(z.strictObject({ title }), raw);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return eachRefusal(error).map(({ code, details }) => [code, details.field]);
  }
}

describe("input of several shapes", () => {
  it("is refused in the shape that was meant", () => {
    expect(refusedWith({ title: "" })).toEqual([["input.required", "title"]]);
    expect(refusedWith({ title: "too long" })).toEqual([["input.too_long", "title"]]);
    expect(refusedWith({ title: { pl: "" } })).toEqual([["input.required", "title.pl"]]);
    expect(refusedWith({ title: { pl: "ok", en: "too long" } })).toEqual([["input.too_long", "title.en"]]);
  });

  it("is missing when it is empty, however short it may be at least", () => {
    const name = typedText(40, 3);
    const refusedAs = (raw: string) => {
      try {
        return readInput(z.strictObject({ name }), { name: raw }).name;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return eachRefusal(error).map(({ code }) => code);
      }
    };
    expect([refusedAs("  "), refusedAs("ab"), refusedAs("abc")]).toEqual([["input.required"], ["input.too_short"], "abc"]);
  });

  it("is unreadable where no shape was meant", () => {
    expect(refusedWith({ title: 7 })).toEqual([["input.unreadable", "title"]]);
  });
});
