import type { Actor } from "@splot/kernel/access";
import { describe, expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { crawl } from "../support/crawl.ts";
import { knownWords, listFalseNames, listMarkedNames, listPieces, listUnmarkedPolish } from "../support/languages.ts";
import { siteWith, story, toldSite } from "../support/told.ts";
import { isWork, tour } from "../support/tour.ts";

// NOTE: tests/truth/live reads the live spaces anyway and asks the same of their pages.
describe("the English pages", () => {
  it("of /en/cwiczenie say of every Polish text that it is Polish", { timeout: 300_000 }, async () => {
    const site = await siteWith(story);
    const answers = await crawl({ rooms, fetch: (path) => site.fetch(path) }, "/en/cwiczenie");
    const pages = answers.filter(({ type }) => type.startsWith("text/html"));
    expect(pages.length).toBeGreaterThan(50);
    const words = await knownWords();
    expect(pages.flatMap(({ path, text }) => listUnmarkedPolish(text, words).map((one) => `${path}: ${one}`))).toEqual([]);
    // NOTE: the page that follows a thing is headed by its title, whatever the thing is.
    const others = pages.filter(({ path }) => !path.includes("/obserwuj"));
    expect(others.flatMap(({ path, text }) => listMarkedNames(text, words).map((one) => `${path}: ${one}`))).toEqual([]);
    expect(pages.flatMap(({ path, text }) => listFalseNames(text).map((one) => `${path}: ${one}`))).toEqual([]);
  });
});

/** Pages of one kind that somebody at work reads: a list, a next part, things in several states. */
const MOST_OF_A_KIND = 6;

/** What somebody may do, for the words of a failure. */
function rolesOf(actor: Actor): string {
  return actor.kind === "person" ? actor.roles.map(({ role }) => role).join() : actor.kind;
}

describe("the English pages of those who work here", () => {
  it("say of every Polish text that it is Polish, whoever reads them", { timeout: 600_000 }, async () => {
    const { fetch, persons } = await toldSite();
    const words = await knownWords();
    const found: string[] = [];
    const read = new Set<string>();
    for (const as of persons) {
      const { pages } = await tour({ fetch, home: "/en/cwiczenie", as, most: (kind) => (isWork(kind) ? MOST_OF_A_KIND : 0) });
      for (const [path, html] of pages) {
        read.add(path);
        found.push(...listFalseNames(html), ...listUnmarkedPolish(html, words).map((text) => `${rolesOf(as)} ${path}: ${text}`));
      }
    }
    expect(read.size).toBeGreaterThan(60);
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
    const marked = '<b lang="pl">Zabierzów</b><b lang="pl" translate="no">Skawina</b><option lang="pl">Skawina</option>';
    expect(listMarkedNames(marked, { names: ["Zabierzów", "Skawina"], terms: [] })).toEqual(["Zabierzów"]);
    expect(
      listFalseNames(
        '<b lang="pl" translate="no">Gmina Biskupice</b><b lang="pl" translate="no">Most jest wąski. Trzeba go poszerzyć.</b><b lang="pl" translate="no">gminy</b>',
      ),
    ).toEqual(["Most jest wąski. Trzeba go poszerzyć.", "gminy"]);
    expect(listPieces("<br>a")).toEqual([{ text: "a", inside: "", language: undefined }]);
  });
});
