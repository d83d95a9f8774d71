import { readdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { type Colour, contrast, findColour } from "../../colour.ts";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
type Palette = ReadonlyMap<string, Colour>;

/** The colours of one theme: the first or the second of each pair. */
function paletteOf(place: 1 | 2): Palette {
  const pairs = css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g);
  return new Map([...pairs].map((match) => [match[1] ?? "", findColour(match[place + 1] ?? "") ?? "#000000"]));
}

const themes = [
  ["light", paletteOf(1)],
  ["dark", paletteOf(2)],
] as const;
const tones = ["good", "warning", "danger", "accent"];
const domains = [1, 2, 3, 4, 5, 6, 7].map((domain) => `domain-${domain}`);
const texts = ["ink", "muted", ...tones, ...domains].flatMap((text) => ["ground", "raised"].map((under) => [text, under] as const));
const onSoft = tones.flatMap(
  (tone) =>
    [
      [tone, `${tone}-soft`],
      ["ink", `${tone}-soft`],
      ["muted", `${tone}-soft`],
    ] as const,
);
const readable = [
  ...texts,
  ...onSoft,
  ["ink", "sunken"],
  ["muted", "sunken"],
  ["accent", "sunken"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["accent-strong", "accent-soft"],
] as const;

describe.each(themes)("colours of the %s theme", (_name, palette) => {
  const ratio = ([one, two]: readonly [string, string]) => contrast(palette.get(one) ?? "#000000", palette.get(two) ?? "#000000");

  it("make every text readable: at least 4.5 : 1", () => {
    expect(readable.filter((pair) => ratio(pair) < 4.5).map((pair) => `${pair.join(" on ")} ${ratio(pair).toFixed(2)}`)).toEqual([]);
  });

  it("make every edge of a control and the focus ring visible: at least 3 : 1", () => {
    const pairs = ["edge", "focus"].flatMap((line) => ["ground", "raised", "accent-soft"].map((under) => [line, under] as const));
    expect(pairs.filter((pair) => ratio(pair) < 3).map((pair) => `${pair.join(" on ")} ${ratio(pair).toFixed(2)}`)).toEqual([]);
  });
});

it("every colour stands for both themes", () => {
  expect(css.match(/--[a-z0-9-]+: #/g)).toBeNull();
  expect(themes[0][1].size).toBe(25);
});

// NOTE: the browser drops a rule with an unknown token without a word.
it("every token that a style uses exists", () => {
  const folder = new URL(".", import.meta.url);
  const sheets = readdirSync(folder).filter((name) => name.endsWith(".css"));
  const all = sheets.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
  const made = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const used = new Set([...all.matchAll(/var\((--[\w-]+)\s*\)/g)].map(([, name]) => name));
  expect([...used].filter((name) => !made.has(name))).toEqual([]);
});

// NOTE: a home page of 60 KB in all leaves this much beside its HTML (20 KB) and scripts (3 KB).
it("the style sheet stays small enough for a phone", async () => {
  const entry = new URL("./splot.css", import.meta.url).pathname;
  const built = await build({ entryPoints: [entry], bundle: true, minify: true, write: false, external: ["/assets/*"], logLevel: "silent" });
  expect(built.outputFiles[0]?.contents.length ?? Number.POSITIVE_INFINITY).toBeLessThan(38_000);
});
