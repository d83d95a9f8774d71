import { type Colour, type Language, say } from "@splot/kernel";
import { grounds, paletteOf, type ThemeName, themes } from "./palette.ts";

const words = {
  link: { pl: "Odnośnik w tekście", en: "A link in a text" },
  button: { pl: "Przycisk", en: "Button" },
  light: { pl: "Jasny motyw", en: "Light theme" },
  dark: { pl: "Ciemny motyw", en: "Dark theme" },
};

/** How an accent looks in both themes, as a picture: the pages' security policy lets no style in beside the sheets. */
export function drawSwatch(language: Language, accent: Readonly<Record<ThemeName, Colour>>): string {
  const halves = themes.map((theme, index) => drawHalf(language, theme, { accent: accent[theme], x: index * 260 }));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 180" width="520" height="180" font-family="sans-serif" font-size="16">${halves.join("")}</svg>`;
}

function drawHalf(language: Language, theme: ThemeName, { accent, x }: { readonly accent: Colour; readonly x: number }): string {
  const { ground, ink } = grounds[theme];
  const { accentSoft, onAccent } = paletteOf(theme, accent);
  return [
    `<rect x="${x}" width="260" height="180" fill="${ground}"/>`,
    `<text x="${x + 20}" y="34" fill="${ink}">${say(language, words[theme])}</text>`,
    `<text x="${x + 20}" y="70" fill="${accent}" text-decoration="underline">${say(language, words.link)}</text>`,
    `<rect x="${x + 20}" y="88" width="120" height="36" rx="6" fill="${accent}"/><text x="${x + 80}" y="111" fill="${onAccent}" text-anchor="middle">${say(language, words.button)}</text>`,
    `<rect x="${x + 20}" y="136" width="220" height="28" rx="6" fill="${accentSoft}"/><text x="${x + 30}" y="155" fill="${accent}">${say(language, words.link)}</text>`,
  ].join("");
}
