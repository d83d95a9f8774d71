import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codesOf, lines, readFlat } from "../../../../tests/support/reading.ts";

const cube = {
  version: "2.0",
  class: "dataset",
  id: ["area", "time"],
  size: [2, 2],
  dimension: { area: { category: { index: { b: 1, a: 0 }, label: { a: "A", b: "B" } } }, time: { category: { index: ["2023", "2024"] } } },
  value: [1.5, null, 0, 2],
};
const read = (changes: object) => readFlat("a.json", JSON.stringify({ ...cube, ...changes }));
const cells = async (changes: object) => (await read(changes)).rows.map(({ value, missing, flags }) => [value, missing, flags].join("|"));

describe("a data set", () => {
  test("the last dimension runs fastest; an object of places is sorted by them", async () => {
    expect(lines(await read({}))).toEqual(["a|2023|1.5||", "a|2024||unknown|", "b|2023|0||", "b|2024|2||"]);
  });

  test.each([
    ["values by place", { value: { "0": 1.5, "3": 2 } }, ["1.5||", "|unknown|", "|unknown|", "2||"]],
    ["one status for all", { status: "p" }, ["1.5||P", "|unknown|P", "0||P", "2||P"]],
    ["a list of one status is for all", { status: ["a"] }, ["1.5||A", "|unknown|A", "0||A", "2||A"]],
    ["statuses by place", { status: { "1": ":c", "2": "b" } }, ["1.5||", "|confidential|", "0||B", "2||"]],
    ["a list of statuses", { status: [null, "M", "O", "e"] }, ["1.5||", "|not_applicable|", "|unknown|", "2||E"]],
    ["our own reasons", { extension: { splot: { missing: { "1": "not_yet_available" } } } }, ["1.5||", "|not_yet_available|", "0||", "2||"]],
    ["texts as values", { value: ["x", null, "0", "2"] }, ["x||", "|unknown|", "0||", "2||"]],
    ["a sign of no list stays", { status: { "0": "y" } }, ["1.5||y", "|unknown|", "0||", "2||"]],
    ["sizes as text", { size: ["2", "2"] }, ["1.5||", "|unknown|", "0||", "2||"]],
  ])("%s", async (_, changes, wanted) => {
    expect(await cells(changes)).toEqual(wanted);
  });

  test("a zero under a sign of missing is told", async () => {
    expect(codesOf(await read({ status: { "2": "O" } }))).toEqual(["warning zero-flagged-missing 3"]);
  });

  test("numbers keep all their digits", async () => {
    const flat = await readFlat("a.json", JSON.stringify({ ...cube, value: [1, 2, 3, 4] }).replace("[1,2,3,4]", "[100.0,12345678901234567.89,1e-7,4]"));
    expect(flat.rows.map(({ value }) => value)).toEqual(["100.0", "12345678901234567.89", "0.0000001", "4"]);
  });

  test.each([
    ["too few values", { value: [1, 2, 3] }, "row-length"],
    ["a status list of another length", { status: ["a", "b"] }, "row-length"],
    ["a size that the categories contradict", { size: [3, 2] }, "row-length"],
    ["fewer sizes than dimensions", { size: [4] }, "row-length"],
    ["a place outside", { value: { "4": 1 } }, "reference-unknown"],
    ["a place that is none", { value: { "-1": 1 } }, "reference-unknown"],
    ["a dimension twice", { id: ["area", "area"] }, "header-duplicate"],
    ["a category twice", { dimension: { ...cube.dimension, time: { category: { index: ["2023", "2023"] } } } }, "key-duplicate"],
    ["positions with a hole", { dimension: { ...cube.dimension, area: { category: { index: { a: 0, b: 2 } } } } }, "reference-unknown"],
    ["an undescribed dimension", { id: ["area", "sex"] }, "header-missing"],
    ["an object as value", { value: [{}, 1, 2, 3] }, "number-unreadable"],
  ])("%s is refused", async (_, changes, code) => {
    const flat = await read(changes);
    expect([flat.findings.at(-1)?.code, flat.isBad]).toEqual([code, true]);
  });

  test("a huge empty cube is refused before it is walked", async () => {
    const codes = Array.from({ length: 3000 }, (_, place) => `c${place}`);
    const flat = await read({ size: [3000, 3000], value: {}, dimension: { area: { category: { index: codes } }, time: { category: { index: codes } } } });
    expect(codesOf(flat)).toEqual(["error too-large"]);
  });
});

describe("several data sets", () => {
  const { version, class: kind, ...old } = cube;
  const nested = { ...old, dimension: { ...cube.dimension, id: cube.id, size: cube.size }, id: undefined, size: undefined };
  const other = { ...nested, value: [9, 9, 9, 9] };

  test("of an old bundle the first is read and the others are named", async () => {
    const text = JSON.stringify({ first: nested, second: other });
    const flat = await readFlat("a.json", text);
    expect([flat.rows.length, flat.rows[0]?.["value"], flat.findings[0]?.text.en]).toEqual([
      4,
      "1.5",
      "The file also holds part 2 (“second”); another is read.",
    ]);
    expect((await readFlat("a.json", text, { part: "second" })).rows[0]?.["value"]).toBe("9");
    expect(codesOf(await readFlat("a.json", text, { part: "third" }))).toEqual(["error reference-unknown"]);
  });

  test("of a collection the embedded ones are read, addresses are named and not fetched", async () => {
    const item = [
      { href: "https://example.org/x.json", class: "dataset" },
      { ...cube, label: "inside" },
    ];
    const flat = await readFlat("a.json", JSON.stringify({ version, class: "collection", link: { item } }));
    expect([kind, flat.rows.length, codesOf(flat)]).toEqual(["dataset", 4, ["warning dropped-part"]]);
  });
});

test("a cube that we write comes back with keys, values, statuses and reasons", async () => {
  const cell = fc.oneof(
    fc.record({ value: fc.integer().map((whole) => whole / 8), flags: fc.constantFrom("", "B", "E", "P") }),
    fc.record({ missing: fc.constantFrom("unknown", "not_collected", "not_yet_available", "confidential"), flags: fc.constant("") }),
  );
  const shape = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
  const sample = shape.chain((size) => {
    const count = size.reduce((product, one) => product * one, 1);
    return fc.record({ size: fc.constant(size), cells: fc.array(cell, { minLength: count, maxLength: count }), isSparse: fc.boolean() });
  });
  await fc.assert(
    fc.asyncProperty(sample, async ({ size, cells: written, isSparse }) => {
      const id = size.map((_, place) => `d${place}`);
      const values = written.map((one) => ("value" in one ? one.value : null));
      const file = {
        version: "2.0",
        class: "dataset",
        id,
        size,
        dimension: Object.fromEntries(
          id.map((name, place) => [name, { category: { index: Array.from({ length: size[place] ?? 0 }, (_, code) => `${code}`) } }]),
        ),
        value: isSparse ? Object.fromEntries(values.flatMap((value, place) => (value === null ? [] : [[place, value]]))) : values,
        status: Object.fromEntries(written.flatMap(({ flags }, place) => (flags === "" ? [] : [[place, flags]]))),
        extension: { splot: { missing: Object.fromEntries(written.flatMap((one, place) => ("missing" in one ? [[place, one.missing]] : []))) } },
      };
      const flat = await readFlat("a.json", JSON.stringify(file));
      expect(flat.rows.map(({ value, missing, flags }) => ({ value, missing, flags }))).toEqual(
        written.map((one) => ("value" in one ? { value: String(one.value), missing: "", flags: one.flags } : { value: "", missing: one.missing, flags: "" })),
      );
      const keys = flat.rows.map((row) => id.map((name) => Number(row[name])).reduce((place, code, at) => place * (size[at] ?? 1) + code, 0));
      expect(keys).toEqual(written.map((_, place) => place));
    }),
    { numRuns: 80 },
  );
});
