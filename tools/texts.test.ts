import { describe, expect, it } from "vitest";
import { findSilent, findSilentWords } from "./texts.ts";

const texts = 'const words = {\n  title: { pl: "Tytuł", en: "Title" },\n  lead: {\n    pl: "Wstęp",\n    en: "Lead",\n  },\n};\n';
const table = 'const refuse = refusals({\n  "room.full": { kind: "rule", pl: "Pełno.", en: "Full." },\n});\n';
/** Faults of a small repository, given as texts by path. */
const faultsOf = (...files: readonly string[]) => findSilent(files.map((text, place) => ({ file: `rooms/a/src/${place}.ts`, text }))).map(({ why }) => why);

describe("texts and refusals that nobody gets to read", () => {
  it("are none in the whole repository", () => {
    expect(findSilentWords(process.cwd())).toEqual([]);
  });
  it("are refusals that stand in their table alone", () => {
    expect(faultsOf(table)).toEqual(["nobody raises room.full"]);
    expect(faultsOf(table, 'throw refuse("room.full");\n')).toEqual([]);
  });
  it("are texts that no source names", () => {
    expect(faultsOf(`${texts}say(language, words.lead);\n`)).toEqual(["nobody reads words.title"]);
    expect(faultsOf(texts)).toEqual(["nobody reads words.title", "nobody reads words.lead"]);
  });
  it("come with no label that says itself that its field may stay empty, for the kit marks what may not", () => {
    const label = 'say("pl", { pl: "Gmina (nieobowiązkowe)", en: "Municipality (optional)" });\n';
    expect(faultsOf(label)).toHaveLength(2);
    expect(faultsOf(label.replace(" (nieobowiązkowe)", "").replace(" (optional)", ""))).toEqual([]);
  });
  it("are not those of a list that is read by a computed key, handed on whole, or taken by another module", () => {
    expect(faultsOf(`${texts}say(language, words[state]);\n`)).toEqual([]);
    expect(faultsOf(`${texts}show(words);\n`)).toEqual([]);
    const shared = `export ${texts}`;
    expect(faultsOf(shared, 'import { words } from "./0.ts";\nsay("pl", words.title);\n')).toEqual(["nobody reads words.lead"]);
    expect(faultsOf(shared, 'import { words as own } from "./0.ts";\nsay("pl", own.title);\n')).toEqual([]);
  });
});
