import { describe, expect, it } from "vitest";
import { KitPage } from "./KitPage.tsx";

const rendered = (language: "pl" | "en") => String(<KitPage language={language} theme="auto" assets={{ css: "/assets/splot.css", js: "/assets/splot.js" }} />);

describe.each(["pl", "en"] as const)("KitPage in %s", (language) => {
  const html = rendered(language);

  it("needs no inline style, style element, inline script or event attribute", () => {
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toContain("<style");
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/\son[a-z]+=/);
  });

  it("has unique ids, and every reference points at one", () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    const references = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby|popovertarget)="([^"]+)"/g)].flatMap((match) =>
      (match[1] ?? "").split(" "),
    );
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("has one first heading and skips no level", () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, place) => place === 0 || level <= (levels[place - 1] ?? 0) + 1)).toBe(true);
  });
});

it("the English page leaves Polish only where it is marked or is a proper name", () => {
  const unmarked = rendered("en")
    .replace(/<[^>]+lang="pl"[^>]*>[^<]*<\/[a-z]+>/g, "")
    .replace(/Przykładowa|Wzorcowa Łąka|Górna|ĆW-1\/I\/2027/g, "")
    .replace(/<[^>]+>/g, " ");
  expect(unmarked).not.toMatch(/[ąćęłńóśźż]/i);
});
