import { describe, expect, it } from "vitest";
import { Page, type PageProps } from "./Page.tsx";

const props: PageProps = {
  language: "pl",
  theme: "auto",
  assets: { css: "/assets/splot.css", js: "/assets/splot.js" },
  path: "/krakow/gminy?sort=ludnosc&q=%C5%9B",
  title: "Gminy",
  menu: [{ label: "Metropolia", href: "/krakow", isCurrent: true }],
  isDemo: true,
};
const rendered = (changes: Partial<PageProps> = {}) => String(<Page {...props} {...changes} />);

describe("Page", () => {
  it("is a whole document in its language, with theme and density on the root", () => {
    expect(rendered({ theme: "dark", density: "workspace" })).toMatch(/^<!DOCTYPE html><html lang="pl" data-theme="dark" data-density="workspace">/);
  });

  it("starts with the skip link to the main part", () => {
    const html = rendered();
    expect(html).toContain('<body><a class="skip" href="#strona">Przejdź do treści</a>');
    expect(html).toContain('<main id="strona"');
  });

  it("keeps path and query in the language switch", () => {
    expect(rendered()).toContain('href="/en/krakow/gminy?sort=ludnosc&amp;q=%C5%9B" hreflang="en" lang="en"');
    expect(rendered({ language: "en", path: "/" })).toContain('<a class="tool" href="/" hreflang="pl" lang="pl" translate="no">Polski</a>');
  });

  it("offers the three themes as a form that comes back", () => {
    const html = rendered({ language: "en", theme: "light" });
    expect(html).toContain('method="post" action="/theme"');
    expect(html).toContain('name="return" value="/en/krakow/gminy?sort=ludnosc&amp;q=%C5%9B"');
    expect(html.match(/name="theme"/g)).toHaveLength(3);
    expect(html).toContain('value="light" aria-pressed="true"');
  });

  it("says in a demo, word for word, whose project it is not", () => {
    const sentence =
      "Wersja pokazowa. Projekt niezależny, nieprowadzony ani niezatwierdzony przez Stowarzyszenie Metropolia Krakowska, MFiPR ani Bank Światowy.";
    expect(rendered()).toContain(sentence);
    expect(rendered({ isDemo: false })).not.toContain(sentence);
  });

  it("shows the exercise banner with its clock only in an exercise", () => {
    expect(rendered({ exercise: { clockText: "12 marca 2027", clockControl: <button type="submit">Przesuń</button> } })).toMatch(
      /Ćwiczenie – wszystkie działania tu są przykładami\..*12 marca 2027.*Przesuń/,
    );
    expect(rendered()).not.toContain("Zegar ćwiczenia");
  });

  it("asks search engines to stay away only when told so", () => {
    expect(rendered({ isUnlisted: true })).toContain('<meta name="robots" content="noindex"/>');
    expect(rendered()).not.toContain("noindex");
  });

  it("marks the current entry and refuses a seventh", () => {
    expect(rendered()).toContain('<a href="/krakow" aria-current="page">Metropolia</a>');
    const entry = { label: "x", href: "/x" };
    expect(() => rendered({ menu: Array.from({ length: 7 }, () => entry) })).toThrow(/six/);
  });

  it("escapes what people wrote, in text and in attributes", () => {
    const hostile = `"><script>alert(1)</script>&'`;
    const html = rendered({ title: hostile, description: hostile, space: { name: hostile, href: "/x" }, person: { name: hostile, href: "/praca" } });
    expect(html).not.toContain("<script>");
    expect(html).not.toContain('content="">');
    expect(html).toContain("&lt;script&gt;");
  });
});
