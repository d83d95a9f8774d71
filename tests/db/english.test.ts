import { describe, expect, it } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { crawl } from "../support/crawl.ts";
import { knownWords, listPieces, listUnmarkedPolish } from "../support/languages.ts";
import { siteWith, story } from "../support/told.ts";

// NOTE: tests/truth/live reads the live spaces anyway and asks the same of their pages.
describe("the English pages", () => {
  it("of /en/cwiczenie say of every Polish text that it is Polish", { timeout: 300_000 }, async () => {
    const site = await siteWith(story);
    const answers = await crawl({ rooms, fetch: (path) => site.fetch(path) }, "/en/cwiczenie");
    const pages = answers.filter(({ type }) => type.startsWith("text/html"));
    expect(pages.length).toBeGreaterThan(50);
    const words = await knownWords();
    expect(pages.flatMap(({ path, text }) => listUnmarkedPolish(text, words).map((one) => `${path}: ${one}`))).toEqual([]);
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
