import { expect, it } from "vitest";
import { changedFields, type FicheContent } from "./edits.ts";

const before: FicheContent = { title: { pl: "Droga", en: "Path" }, type: "single", problem: { pl: "Brak drogi." }, starts: "2027" };

it.each<[string, Partial<FicheContent>, readonly string[]]>([
  ["nothing", {}, []],
  ["the same texts anew", { problem: { pl: "Brak drogi.", en: undefined } }, []],
  ["a text", { problem: { pl: "Brak dróg." } }, ["problem"]],
  ["one language of it", { title: { pl: "Droga" }, problem: { pl: "Brak drogi.", en: "No path." } }, ["title", "problem"]],
  ["what was empty, and what is emptied", { aim: { pl: "Cel." }, starts: undefined }, ["aim", "starts"]],
  ["the type and the end", { type: "partnership", ends: "2028" }, ["type", "ends"]],
])("an edit of %s names its fields in the order of the form", (_what, change, fields) => {
  expect(changedFields(before, { ...before, ...change })).toEqual(fields);
});
