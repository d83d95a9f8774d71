import fc from "fast-check";
import { expect, it } from "vitest";
import { canonical, type Json } from "../canonical.ts";
import { changesOf } from "./changes.ts";
import { fieldWord } from "./words.ts";

it("tells nothing of equal contents, and something of every other", () => {
  const content = fc.dictionary(fc.constantFrom("title", "number", "seats"), fc.oneof(fc.string(), fc.integer(), fc.array(fc.string(), { maxLength: 4 })));
  fc.assert(
    fc.property(content, content, (before: Json, after: Json) => {
      expect(changesOf(before, before)).toEqual([]);
      expect(changesOf(before, after).length > 0).toBe(canonical(before) !== canonical(after));
    }),
  );
});

it("names the field that changed, with what it said before and after", () => {
  const before = { title: { pl: "Uchwała", en: "Resolution" }, number: "1/2021" };
  expect(changesOf(before, { ...before, title: { pl: "Petycja", en: "Resolution" } })).toEqual([{ field: "title.pl", before: "Uchwała", after: "Petycja" }]);
  expect(changesOf(before, { title: before.title })).toEqual([{ field: "number", before: "1/2021" }]);
  expect(changesOf({}, { legalBasis: { pl: "art. 1" } })).toEqual([{ field: "legalBasis", after: "art. 1" }]);
});

it("pairs entries of lists while they are the same number, and tells alone what came or left", () => {
  const list = [
    { text: "a", ord: 1 },
    { text: "b", ord: 2 },
  ];
  expect(changesOf({ list }, { list: [list[0] ?? "", { text: "c", ord: 2 }] })).toEqual([{ field: "list[].text", before: "b", after: "c" }]);
  expect(changesOf({ list }, { list: list.slice(0, 1) })).toEqual([{ field: "list", before: "b" }]);
});

it("says which entry of a list it was, by what stays the same in it", () => {
  const before = { observations: [{ indicator: "area", unit: "1261011", period: "2024", value: "1" }] };
  const after = { observations: [{ indicator: "area", unit: "1261011", period: "2024", value: "2" }] };
  expect(changesOf(before, after)).toEqual([{ of: "area, 1261011, 2024", field: "observations[].value", before: "1", after: "2" }]);
});

it("does not call a new place in a list a change, nor a new number of a version", () => {
  expect(changesOf({ to: { object: "a", version: 1 } }, { to: { object: "a", version: 2 } })).toEqual([]);
  expect(changesOf({ title: "a", ord: 1 }, { title: "a", ord: 7 })).toEqual([]);
});

it("says fields in words of the reader, from the innermost that has any", () => {
  expect(fieldWord("report.adoptedOn").pl).toBe("data przyjęcia");
  expect(fieldWord("title.pl").pl).toBe("tytuł");
  expect(fieldWord("whatever").pl).toBe("inne pole zapisu");
});
