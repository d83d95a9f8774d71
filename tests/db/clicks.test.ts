import type { Actor, Role } from "@splot/kernel/access";
import { beforeAll, describe, expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { crawl } from "../support/crawl.ts";
import { type ToldSite, toldSite } from "../support/told.ts";
import { linksOf } from "../support/tour.ts";
import { longPages } from "../truth/sentences.ts";

const home = "/cwiczenie";
let told: ToldSite;
beforeAll(async () => {
  told = await toldSite();
}, 300_000);

/** The five screens that must win: what shows each, by which links one goes, and to whom it belongs. Missing role: to everybody. */
const screens: readonly { readonly name: string; readonly shows: RegExp; readonly by: RegExp; readonly role?: Role }[] = [
  { name: "A: the metropolis, what is open, one thread", shows: /<h2 id="otwarte"[\s\S]*class="thread-told"[\s\S]*class="map-drawing/, by: /^\/cwiczenie$/ },
  { name: "B: the office today", shows: /<h1[^>]*>Biuro dziś<[\s\S]*class="duty-action"/, by: /\/praca$/, role: "director" },
  { name: "C: the questions to a team", shows: /<h1[^>]*>Co nowego w\sWaszych zadaniach\?/, by: /\/praca(\/odpowiedzi)?$/, role: "coordinator" },
  { name: "D: a remark in three fields", shows: /<form[^>]*action="\/cwiczenie\/konsultacje\/[^"]*\/uwaga"/, by: /\/konsultacje/ },
  { name: "D: what became of a remark, by its receipt", shows: /<form[^>]*action="\/cwiczenie\/los"/, by: /\/los$/ },
  {
    name: "E: the report of a consultation, to print and with its annex",
    shows: /<h1[^>]*>Sprawozdanie[\s\S]*href="[^"]*uwagi\.csv"[\s\S]*<splot-print/,
    by: /\/konsultacje$|\/sprawozdanie$/,
  },
  { name: "E: the summary of the year, to print", shows: /<h1[^>]*>Podsumowanie roku[\s\S]*<splot-print/, by: /\/raporty/ },
];

describe("the five screens", () => {
  it.each(screens)("$name: at most two clicks from the home page", { timeout: 60_000 }, async (screen) => {
    const as = told.persons.find((person) => person.kind === "person" && person.roles.some(({ role }) => role === screen.role));
    expect(as !== undefined || screen.role === undefined).toBe(true);
    expect(await clicksTo(screen, as)).toBeLessThanOrEqual(2);
  });
});

/** Clicks from the home page to the nearest page that shows this. Without end: more than two. */
async function clicksTo({ shows, by }: Pick<(typeof screens)[number], "shows" | "by">, as: Actor | undefined): Promise<number> {
  const seen = new Set([home]);
  let wave: readonly string[] = [home];
  for (let clicks = 0; clicks <= 2; clicks += 1) {
    const next: string[] = [];
    for (const path of wave) {
      const html = await (await told.fetch(path, as === undefined ? {} : { as })).text();
      if (shows.test(html)) return clicks;
      next.push(...linksOf(html, home).filter((href) => by.test(href) && !seen.has(href) && seen.add(href)));
    }
    wave = next;
  }
  return Number.POSITIVE_INFINITY;
}

describe("the public pages of the exercise", () => {
  it.each([home, `/en${home}`])("of %s speak in sentences of at most fourteen words on the average", { timeout: 300_000 }, async (start) => {
    const answers = await crawl({ rooms, fetch: (path) => told.fetch(path), without: /[?.]|\/osadz$/ }, start);
    expect(answers.length).toBeGreaterThan(100);
    expect(longPages(answers)).toEqual([]);
  });
});
