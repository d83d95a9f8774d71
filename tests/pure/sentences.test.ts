import { describe, expect, it } from "vitest";
import { meanLength, sentencesOf, splitSentences } from "../truth/sentences.ts";

describe("sentences of a page", () => {
  it.each([
    ["Lista dokumentów. Druga lista.", 2],
    ["W 2021 r. ruszyły prace. Trwały do 2023 r. Potem była przerwa.", 3],
    ["Biuro mieści się przy ul. Głównej. Wejście jest z boku.", 2],
    ["Koszt to ok. 3 mln zł. Nie znamy reszty.", 2],
    ["Zob. art. 5 ust. 2 ustawy.", 1],
    ["Stan na 11. dzień miesiąca.", 1],
    ["Czy to koniec? Tak! „Nie.” Może…", 4],
  ])("%s", (text, count) => {
    expect(splitSentences(text)).toHaveLength(count);
  });

  it("are those of paragraphs and points, without titles, cells, menus and forms", () => {
    const page =
      "<nav><p>Menu to nie zdanie.</p></nav><main><h1>Tytuł.</h1><p>Jedno <b>ważne</b> zdanie.</p><p>nazwa</p><ul><li>Drugie zdanie tutaj.</li></ul><table><tr><td><p>Komórka.</p></td></tr></table><form><p>Pole.</p></form></main>";
    expect(sentencesOf(page)).toEqual(["Jedno ważne zdanie.", "Drugie zdanie tutaj."]);
    expect(meanLength(sentencesOf(page))).toBe(3);
    expect(meanLength([])).toBeUndefined();
  });
});
