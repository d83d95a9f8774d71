import { shellOf } from "@splot/portal";
import { beforeAll, describe, expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { factSeeds } from "../../seeds/reference/facts.ts";
import { cell, seedFor } from "../../seeds/reference/seed.ts";
import { listPieces, listUnmarkedPolish } from "../support/languages.ts";
import { testSite } from "../support/site.tsx";

const HOME = "/en/krakow";
/** Words that English uses as they are: the city, and the title of the head of a rural municipality. */
const terms = ["Kraków", "wójt"];
let names: readonly string[] = [];
let site: Awaited<ReturnType<typeof testSite>>;
beforeAll(async () => {
  const shell = shellOf({ assets: { css: "/assets/splot.css", js: "/assets/splot.js" }, isDemo: true, findLoading: () => undefined });
  site = await testSite({ rooms, shell, now: "2026-11-22T10:00:00Z" });
  const seed = seedFor({ performer: site.site.performer, clock: site.site.clock, root: process.cwd(), space: "krakow" });
  for (const { run } of factSeeds) await run(seed);
  names = (await seed.csv("municipalities.csv")).map((row) => cell(row, "name"));
}, 120_000);

/** Every public page that can be reached without a question mark, from the fixed addresses of the rooms and by following links. */
async function readAll(): Promise<ReadonlyMap<string, string>> {
  const fixed = rooms.flatMap(({ routes }) => routes).filter(({ kind, path }) => kind === "page" && !/[:{]/.test(path) && !path.startsWith("/praca"));
  const waiting = fixed.map(({ path }) => (path === "/" ? HOME : HOME + path));
  const seen = new Set(waiting);
  const pages = new Map<string, string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const answer = await site.fetch(path);
    if (answer.status !== 200 || !answer.headers.get("content-type")?.startsWith("text/html")) continue;
    const html = await answer.text();
    pages.set(path, html);
    for (const [, href = ""] of html.matchAll(/href="(\/en\/krakow[^"?#]*)/g)) {
      if (seen.has(href)) continue;
      seen.add(href);
      waiting.push(href);
    }
  }
  return pages;
}

describe("the English pages", () => {
  it("say of every Polish text that it is Polish", { timeout: 300_000 }, async () => {
    const pages = await readAll();
    expect(pages.size).toBeGreaterThan(100);
    const found = [...pages].flatMap(([path, html]) => listUnmarkedPolish(html, { names, terms }).map((text) => `${path}: ${text}`));
    expect(found).toEqual([]);
  });
});

describe("the reader of languages", () => {
  it("finds Polish in text and in spoken attributes, and knows the nearest mark", () => {
    const html =
      '<html lang="en"><body><p>żółw <b lang="pl">łoś</b> źle</p><img alt="mysz i ścieżka"><i lang="pl"><b lang="en">ćma</b>ość</i>Kraków</body></html>';
    expect(listUnmarkedPolish(html, { names: [], terms: ["Kraków"] })).toEqual([
      "<p>żółw",
      "<p>źle",
      '<img alt="mysz i ścieżka">mysz i ścieżka',
      '<b lang="en">ćma',
    ]);
    expect(listUnmarkedPolish("<p>Municipality of Zabierzów</p><td>Zabierzów</td>", { names: ["Zabierzów"], terms: [] })).toEqual(["<td>Zabierzów"]);
    expect(listPieces("<br>a")).toEqual([{ text: "a", inside: "", language: undefined }]);
  });
});
