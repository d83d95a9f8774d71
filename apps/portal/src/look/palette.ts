import { type Colour, contrast, mixColours } from "@splot/kernel";

/** The two themes that every page has. */
export const themes = ["light", "dark"] as const;
export type ThemeName = (typeof themes)[number];

/** What an accent has to be read on, and what it is made darker or lighter with. Source: the tokens of the style sheet; a test compares them. */
export const grounds = {
  light: { ground: "#fbfaf7", raised: "#ffffff", sunken: "#f3f1eb", ink: "#1b2430", muted: "#56616e", onAccent: "#ffffff", away: "#000000" },
  dark: { ground: "#12171d", raised: "#1a212a", sunken: "#0d1116", ink: "#e8eaed", muted: "#a7b0bb", onAccent: "#0d1a26", away: "#ffffff" },
} as const satisfies Record<ThemeName, Record<string, Colour>>;

/** The tokens that follow from one accent. */
export interface Palette {
  readonly accent: Colour;
  readonly accentStrong: Colour;
  readonly accentSoft: Colour;
  readonly onAccent: Colour;
}

/** Text needs at least this contrast. Source: WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5;

/** The tokens of an accent in a theme. */
export function paletteOf(theme: ThemeName, accent: Colour): Palette {
  const { raised, away, onAccent } = grounds[theme];
  return { accent, accentStrong: mixColours(accent, away, theme === "light" ? 0.3 : 0.4), accentSoft: mixColours(accent, raised, 0.9), onAccent };
}

/** The lowest contrast that a text in or on this accent would have. */
export function lowestContrast(theme: ThemeName, accent: Colour): number {
  const { ground, raised, sunken, ink, muted } = grounds[theme];
  const { accentStrong, accentSoft, onAccent } = paletteOf(theme, accent);
  const pairs: readonly (readonly [Colour, Colour])[] = [
    ...[ground, raised, sunken, accentSoft].map((under) => [accent, under] as const),
    [onAccent, accent],
    [onAccent, accentStrong],
    [accentStrong, accentSoft],
    [ink, accentSoft],
    [muted, accentSoft],
  ];
  return Math.min(...pairs.map(([one, two]) => contrast(one, two)));
}

/** Is every text in or on this accent readable? */
export function isReadable(theme: ThemeName, accent: Colour): boolean {
  return lowestContrast(theme, accent) >= LEAST_CONTRAST;
}

/** The nearest readable shade of a colour: darker in the light theme, lighter in the dark one. Missing: `undefined` when no shade is. */
export function findReadableShade(theme: ThemeName, accent: Colour): Colour | undefined {
  for (let step = 0; step <= 40; step += 1) {
    const shade = mixColours(accent, grounds[theme].away, step / 40);
    if (isReadable(theme, shade)) return shade;
  }
  return undefined;
}

/** The style sheet that puts an accent in place of the usual one, in all three choices of theme. */
export function styleSheet(accent: Readonly<Record<ThemeName, Colour>>): string {
  const [light, dark] = [paletteOf("light", accent.light), paletteOf("dark", accent.dark)];
  const pair = (name: keyof Palette): string => `light-dark(${light[name]},${dark[name]})`;
  return `:root{--accent:${pair("accent")};--accent-strong:${pair("accentStrong")};--accent-soft:${pair("accentSoft")};--on-accent:${pair("onAccent")}}\n`;
}
