import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords, type Segment } from "./diff.ts";

const joined = (segments: readonly Segment[], kinds: readonly Segment["kind"][]) =>
  segments
    .filter((segment) => kinds.includes(segment.kind))
    .map((segment) => segment.text)
    .join("");

const word = fc.constantFrom("gmina", "żółć", "Świątniki", "rozwój", "ścieżka", "i", "w", ",", ".", "–", "5 %", "\n", "km²", "🌳");
const text = fc.oneof(
  fc.array(word, { maxLength: 60 }).map((words) => words.join(" ")),
  fc.string({ unit: "binary" }),
);

describe("diffWords", () => {
  it("gives back both texts from its segments", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = diffWords(before, after);
        expect(joined(segments, ["same", "deleted"])).toBe(before);
        expect(joined(segments, ["same", "inserted"])).toBe(after);
        expect(segments.every((segment) => segment.text !== "")).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("calls equal texts the same", () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(diffWords(same, same)).toEqual(same === "" ? [] : [{ kind: "same", text: same }]);
      }),
    );
  });

  it("marks whole Polish words, not letters", () => {
    expect(diffWords("Budowa ścieżki w gminie.", "Budowa ścieżek w gminie.")).toEqual([
      { kind: "same", text: "Budowa " },
      { kind: "deleted", text: "ścieżki" },
      { kind: "inserted", text: "ścieżek" },
      { kind: "same", text: " w gminie." },
    ]);
  });

  it("reads a changed phrase as one change", () => {
    expect(diffWords("do końca 2027 roku", "do połowy 2026 roku")).toEqual([
      { kind: "same", text: "do " },
      { kind: "deleted", text: "końca 2027" },
      { kind: "inserted", text: "połowy 2026" },
      { kind: "same", text: " roku" },
    ]);
  });

  it("finds one new word among ten thousand repeated ones quickly", () => {
    const words = Array.from({ length: 10_000 }, (_, place) => `słowo${place % 7}`);
    const after = [...words.slice(0, 5_000), "nowe", ...words.slice(5_000)].join(" ");
    const started = performance.now();
    const segments = diffWords(words.join(" "), after);
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(segments.filter((segment) => segment.kind !== "same")).toEqual([{ kind: "inserted", text: expect.stringContaining("nowe") }]);
  });

  it("stays within its time on ten thousand unlike words", () => {
    const random = (seed: number, count: number) => {
      let state = seed;
      return Array.from({ length: 10_000 }, () => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return `w${state % count}`;
      }).join(" ");
    };
    for (const count of [5, 300, 100_000]) {
      const started = performance.now();
      const [before, after] = [random(1, count), random(2, count)];
      const segments = diffWords(before, after);
      expect(performance.now() - started).toBeLessThan(3_000);
      expect(joined(segments, ["same", "inserted"])).toBe(after);
    }
  });
});
