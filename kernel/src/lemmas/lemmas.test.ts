import { describe, expect, it } from "vitest";
import { polishLemmas } from "./index.ts";

const lemmas = await polishLemmas();

describe("lemmas of Polish words (METHODS 6.4)", () => {
  it.each([
    ["rowerowych", "rowerowy"],
    ["szkołach", "szkoła"],
    ["drzew", "drzewo"],
    ["kotłów", "kocioł"],
    ["mieszkańców", "mieszkaniec"],
    ["ścieżek", "ścieżka"],
    ["skrzyżowania", "skrzyżowanie"],
    ["zabaw", "zabawa"],
    ["Wieliczki", "wieliczka"],
    ["niebezpiecznych", "bezpieczny"],
  ])("%s is a form of %s", (form, lemma) => expect(lemmas.of(form)).toContain(lemma));

  it("of a lemma holds itself", () => expect(lemmas.of("ludność")).toContain("ludność"));
  it("of an unknown word is the word", () => expect(lemmas.of("Zigbee2030")).toEqual(["zigbee2030"]));
  it("tells different words apart", () => expect(lemmas.of("drogami")).not.toContain("drogowy"));
  it("of a word without Polish marks are those of its spellings", () => {
    expect(lemmas.ofTyped("sciezek")).toContain("ścieżka");
    expect(lemmas.ofTyped("mieszkancow")).toContain("mieszkaniec");
    expect(lemmas.ofTyped("ścieżek")).toEqual(lemmas.of("ścieżek"));
  });
});
