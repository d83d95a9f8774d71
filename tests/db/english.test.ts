import { configureSeal } from "@splot/people";
import { shellOf } from "@splot/portal";
import { beforeAll, describe, expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { tellStory } from "../../seeds/demo/story.ts";
import { factSeeds } from "../../seeds/reference/facts.ts";
import { pimSeeds } from "../../seeds/reference/pim.ts";
import { cell, seedFor } from "../../seeds/reference/seed.ts";
import { listPieces, listUnmarkedPolish } from "../support/languages.ts";
import { testSite } from "../support/site.tsx";

/** Words that English uses as they are: the city, the voivodeship, the head of a rural municipality, the beginning of numbers in an exercise. */
const terms = ["Kraków", "Małopolska", "wójt", "ĆW-"];
configureSeal(Buffer.alloc(32, 7));

let names: readonly string[] = [];
let site: Awaited<ReturnType<typeof testSite>>;
beforeAll(async () => {
  const shell = shellOf({ assets: { css: "/assets/splot.css", js: "/assets/splot.js" }, isDemo: true, findLoading: () => undefined });
  site = await testSite({ rooms, shell, now: "2026-11-22T10:00:00Z" });
  const seed = seedFor({ performer: site.site.performer, clock: site.site.clock, root: process.cwd(), space: "krakow" });
  for (const { run } of factSeeds) await run(seed);
  const programme = seedFor({ performer: site.site.performer, clock: site.site.clock, root: process.cwd(), space: "pim", teller: "pim" });
  for (const { run } of pimSeeds) await run(programme);
  await tellStory({ site: site.site, root: process.cwd(), space: "cwiczenie" });
  names = [...(await seed.csv("municipalities.csv")).map((row) => cell(row, "name")), ...(await programme.csv("cities.csv")).map((row) => cell(row, "city"))];
}, 300_000);

/** Pages with a query that are read of each kind, such as the second page of a list; their filters combine without end. */
const MOST_QUERIES = 2;

/** Every public page of a space, from the fixed addresses of the rooms and by following links. */
async function readAll(home: string): Promise<ReadonlyMap<string, string>> {
  const fixed = rooms.flatMap(({ routes }) => routes).filter(({ kind, path }) => kind === "page" && !/[:{]/.test(path) && !path.startsWith("/praca"));
  const waiting = new Set(fixed.map(({ path }) => (path === "/" ? home : home + path)));
  const pages = new Map<string, string>();
  const queries = new Map<string, number>();
  // NOTE: a set gives out what is added to it while it is walked through, and each address once.
  for (const path of waiting) {
    const answer = await site.fetch(path);
    if (answer.status !== 200 || !answer.headers.get("content-type")?.startsWith("text/html")) continue;
    const html = await answer.text();
    pages.set(path, html);
    for (const href of linksOf(html, home)) {
      const kind = queryKind(href);
      const count = kind === undefined ? 0 : (queries.get(kind) ?? 0);
      if (waiting.has(href) || count >= MOST_QUERIES) continue;
      if (kind !== undefined) queries.set(kind, count + 1);
      waiting.add(href);
    }
  }
  return pages;
}

/** Addresses in the same space and language that a page links to. */
function linksOf(html: string, home: string): readonly string[] {
  return [...html.matchAll(/href="([^"#]*)/g)].flatMap(([, found = ""]) => {
    const href = found.replaceAll("&amp;", "&");
    return `${href}/`.startsWith(`${home}/`) ? [href] : [];
  });
}

/** What two addresses with a query have in common: first word of the path and names of the query. Missing: no query. */
function queryKind(href: string): string | undefined {
  const [place = "", query] = href.split("?");
  return query === undefined ? undefined : [place.split("/")[3], ...new URLSearchParams(query).keys()].join();
}

describe("the English pages", () => {
  it.each(["/en/krakow", "/en/pim", "/en/cwiczenie"])("of %s say of every Polish text that it is Polish", { timeout: 300_000 }, async (home) => {
    const pages = await readAll(home);
    expect(pages.size).toBeGreaterThan(50);
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
