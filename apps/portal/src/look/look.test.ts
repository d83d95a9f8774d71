import { readFileSync } from "node:fs";
import { type Colour, contrast, findColour, Refusal } from "@splot/kernel";
import fc from "fast-check";
import { expect, it } from "vitest";
import { lookOf, sheetOf } from "./look.ts";
import { findReadableShade, grounds, isReadable, LEAST_CONTRAST, lowestContrast, paletteOf, themes } from "./palette.ts";
import { accentOf } from "./saveLook.ts";

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value): Colour => `#${value.toString(16).padStart(6, "0")}`);
const tokens = readFileSync("kernel/src/web/styles/tokens.css", "utf8");

it("the grounds are those of the style sheet", () => {
  for (const name of ["ground", "raised", "sunken", "ink", "muted"] as const)
    expect(tokens).toContain(`--${name}: light-dark(${grounds.light[name]}, ${grounds.dark[name]});`);
  expect(tokens).toContain(`--on-accent: light-dark(${grounds.light.onAccent}, ${grounds.dark.onAccent});`);
});

it("whatever colour is wished, what is accepted can be read, and what is proposed is accepted", () => {
  fc.assert(
    fc.property(colours, fc.constantFrom(...themes), (wished, theme) => {
      const shade = findReadableShade(theme, wished);
      if (shade !== undefined) expect(isReadable(theme, shade)).toBe(true);
      if (!isReadable(theme, wished)) return;
      expect(shade).toBe(wished);
      const { accent, accentStrong, accentSoft, onAccent } = paletteOf(theme, wished);
      for (const under of [grounds[theme].ground, grounds[theme].raised, accentSoft]) expect(contrast(accent, under)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      for (const under of [accent, accentStrong]) expect(contrast(onAccent, under)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }),
  );
});

function codesOf(light: string | undefined, dark: string | undefined): readonly string[] {
  try {
    accentOf({ light, dark });
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error, ...(error.details.others ?? [])].map(({ code, details }) => `${details.field} ${code}`);
  }
}

it.each([
  ["#14507a", "#7fb7e6", []],
  [undefined, undefined, []],
  ["14507A", "7FB7E6", []],
  ["#ffcc00", "#7fb7e6", ["light look.contrast"]],
  ["#14507a", "#222222", ["dark look.contrast"]],
  ["red", "url(x)", ["light look.colour_unreadable", "dark look.colour_unreadable"]],
  ["#14507a", undefined, ["dark look.colour_missing"]],
])("light %s and dark %s: %j", (light, dark, expected) => {
  expect(codesOf(light, dark)).toEqual(expected);
});

it("a refused colour comes with its contrast, rounded down, and a shade that is accepted", () => {
  try {
    accentOf({ light: "#767676", dark: "#7fb7e6" });
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.details.text.pl).toMatch(/kontrast \d,\d : 1/);
    const shade = findColour(String(error.details.params?.["shade"])) ?? "#ffffff";
    expect(lowestContrast("light", shade)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  }
});

it("the style sheet holds colours alone, and has another address for each look", () => {
  const one = sheetOf({ version: 1, accent: { light: "#14507a", dark: "#7fb7e6" } });
  const two = sheetOf({ version: 2, accent: { light: "#14507b", dark: "#7fb7e6" } });
  expect(one?.mark).not.toBe(two?.mark);
  expect(one?.css).toMatch(/^:root\{(--[a-z-]+:light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\);?){4}\}\n$/);
  expect(sheetOf({ version: 1 })).toBeUndefined();
  expect(lookOf({ settings: { look: { version: 1, accent: { light: "red;}body{display:none", dark: "#7fb7e6" } } } })).toEqual({ version: 0 });
});
