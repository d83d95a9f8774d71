import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Day } from "@splot/kernel";
import { checkedArchive } from "@splot/kernel/files";
import { describe, expect, test } from "vitest";
import { codesOf, lines, readFlat } from "../../../../tests/support/reading.ts";
import { populationSlice } from "../../test/populationSlice.ts";
import { findExcess, type Slice, type SliceCell, type WritingName, writeSlice, writingFormats } from "./index.ts";

const golden = (name: string) => join(import.meta.dirname, "../../test/golden", name);
const all = Object.keys(writingFormats) as WritingName[];

async function bytesOf(name: WritingName, slice: Slice, language: "pl" | "en" = "pl"): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of writeSlice(name, slice, language)) parts.push(typeof part === "string" ? Buffer.from(part) : part);
  return Buffer.concat(parts);
}
const textOf = async (name: WritingName, slice: Slice, language: "pl" | "en" = "pl") => (await bytesOf(name, slice, language)).toString("utf8");

const workbookParts = ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml", "docProps/core.xml"];
/** The parts of a workbook as text: how they are packed is not ours to keep. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const read = checkedArchive(bytes, { parts: 50, unpacked: 10_000_000, ratio: { free: 10_000_000, most: 100 } });
  return Object.fromEntries(workbookParts.map((name) => [name, Buffer.from(read(name) ?? []).toString("utf8")]));
}

describe("the population of the members, byte by byte", () => {
  test.each(all)("%s", async (name) => {
    const file = golden(`population.${writingFormats[name].ending}`);
    const bytes = await bytesOf(name, populationSlice());
    if (process.env["SPLOT_GOLDEN"] === "write") writeFileSync(file, bytes);
    const kept = readFileSync(file);
    if (name === "xlsx") expect(partsOf(bytes)).toEqual(partsOf(kept));
    else expect(bytes.toString("utf8")).toBe(kept.toString("utf8"));
  });
});

const unit = (code: string, pl: string) => ({ code, label: { pl } });
const cell = (key: readonly string[], value: SliceCell["value"], more: Partial<SliceCell> = {}): SliceCell => ({
  key,
  value,
  flags: [],
  vintage: "v1",
  ...more,
});
const source = { producer: { pl: "Biuro" }, title: { pl: "Wykaz" }, citation: { pl: "Wykaz biurowy" }, licence: { pl: "CC0" }, isVerified: false };
/** Two years of two indicators in an invented municipality and the area, with everything a cell can have. */
const exercise: Slice & { readonly cells: readonly SliceCell[] } = {
  title: { pl: "Przekrój ćwiczebny", en: "Slice of the exercise" },
  address: "https://splot.example/cwiczenie/dane",
  asOf: "2026-01-31" as Day,
  origin: "example",
  indicators: ["trees", "benches"].map((code) => ({ code, label: { pl: code }, unit: { code: "NR", label: { pl: "sztuki", en: "pieces" } }, decimals: 0 })),
  units: [{ ...unit("9999012", "Gmina „Przykładowa”"), centre: { lon: 19.9, lat: 50.1 } }, unit("EX", "Obszar")],
  periods: [unit("2023", "2023"), unit("2024", "2024")],
  breakdowns: [],
  vintages: ["v1", "v2"].map((code) => ({ code, standing: "unverified", origin: "example", source }) as const),
  breaks: [{ indicator: "trees", period: "2024", note: { pl: "nowa definicja", en: "new definition" } }],
  coverage: [{ indicator: "trees", unit: "EX", period: "2024", present: 14, members: 15 }],
  count: 5,
  cells: [
    cell(["trees", "9999012", "2023"], "12345678901234567890.10", { flags: ["B", "E"], note: "=1+1" }),
    cell(["trees", "9999012", "2024"], { missing: "confidential" }, { sourceRow: 7 }),
    cell(["trees", "EX", "2024"], "-0.5"),
    cell(["benches", "9999012", "2023"], "0", { vintage: "v2" }),
    cell(["benches", "EX", "2024"], { missing: "unparsable" }),
  ],
};

/** Where a file says that its numbers are invented. */
const marks: Readonly<Record<WritingName, { readonly pl: string; readonly en: string }>> = {
  csv: { pl: ",przykład\r\n", en: ",example\r\n" },
  "json-stat": { pl: 'ćwiczebny (przykład)"', en: 'exercise (example)"' },
  "sdmx-csv": { pl: ",przykład\r\n", en: ",example\r\n" },
  xlsx: { pl: "Przykład: dane wymyślone", en: "Example: invented data" },
  geojson: { pl: "Przykład: dane wymyślone", en: "Example: invented data" },
  px: { pl: 'ćwiczebny (przykład)"', en: 'exercise (example)"' },
};

describe("what every file says", () => {
  test.each(all)("%s names source, licence, release and that it is an example, in both languages", async (name) => {
    const content = async (language: "pl" | "en") => {
      const bytes = await bytesOf(name, exercise, language);
      return name === "xlsx" ? Object.values(partsOf(bytes)).join("\n") : bytes.toString("utf8").replace(/"\n"/g, "");
    };
    const [polish, english] = [await content("pl"), await content("en")];
    expect([polish.includes(marks[name].pl), english.includes(marks[name].en)]).toEqual([true, true]);
    for (const text of [polish, english]) expect(["Wykaz biurowy", "CC0", "v1", "v2"].filter((word) => !text.includes(word))).toEqual([]);
    if (name !== "sdmx-csv") expect([polish.includes("sztuki"), english.includes("pieces")]).toEqual([true, true]);
  });

  test("one invented release is enough to call the whole an example", async () => {
    for (const name of ["json-stat", "px", "xlsx"] as const) {
      const bytes = await bytesOf(name, { ...exercise, origin: "fact" });
      expect(name === "xlsx" ? Object.values(partsOf(bytes)).join() : bytes.toString("utf8")).toContain(marks[name].pl);
    }
  });

  test("breaks and coverage stand in the files for people and in those with room for them", async () => {
    for (const name of ["json-stat", "px", "geojson"] as const) expect((await textOf(name, exercise, "en")).replace(/"\n"/g, "")).toContain("14 of 15 units");
    expect(Object.values(partsOf(await bytesOf("xlsx", exercise))).join()).toContain("14 z 15 jednostek");
    expect(await textOf("json-stat", exercise)).toContain("nowa definicja");
  });

  test("a text that a spreadsheet would run is led by an apostrophe, in both tables", async () => {
    expect(await textOf("csv", exercise)).toContain(",'=1+1,");
    expect(await textOf("sdmx-csv", exercise)).toContain(",'=1+1,");
  });
});

describe("JSON-stat", () => {
  test("a cube that is hardly filled is an object; places without observation are none", async () => {
    const cells = [cell(["trees", "9999012", "2024"], "1.50"), cell(["benches", "EX", "2024"], { missing: "unknown" })];
    const text = await textOf("json-stat", { ...exercise, cells, count: 2 });
    expect(text).toContain('"value":{"1":1.50},"status":{"7":"O"}');
    const { rows } = await readFlat("a.json", text);
    expect(rows.map(({ value, missing }) => value || missing)).toEqual(["1.50", "unknown"]);
  });

  test("names of codes are read again", async () => {
    const { labels } = await readFlat("a.json", await textOf("json-stat", exercise));
    expect(labels.get("area")?.get("9999012")).toBe("Gmina „Przykładowa”");
  });

  test("a cell out of order is never put at another place", async () => {
    await expect(textOf("json-stat", { ...exercise, cells: [...exercise.cells].reverse() })).rejects.toThrow("no place");
    await expect(textOf("px", { ...exercise, cells: [cell(["trees", "0000000", "2023"], "1")] })).rejects.toThrow("no place");
  });
});

test("SDMX-CSV: several breakdowns make another structure, and a range of years its own frequency", async () => {
  const breakdowns = [{ id: "sex", label: { pl: "Płeć" }, items: [unit("F", "kobiety")] }];
  const slice = { ...exercise, breakdowns, periods: [unit("2021-01-01/P7Y", "2021–2027")], cells: [cell(["trees", "EX", "2021-01-01/P7Y", "F"], "1")] };
  expect(await textOf("sdmx-csv", slice)).toContain("dataflow,SPLOT:OBSERVATORY_SEX(1.0.0),I,trees,EX,F,NR,A7,2021-01-01/P7Y,1,");
});

test("GeoJSON: one number a unit stands under value, several under their codes; a unit without place has none", async () => {
  const wide: { features: { geometry: unknown; properties: Record<string, unknown> }[] } = JSON.parse(await textOf("geojson", exercise));
  expect(wide.features.map(({ geometry }) => geometry)).toEqual([{ type: "Point", coordinates: [19.9, 50.1] }, null]);
  expect(wide.features[1]?.properties).toMatchObject({ teryt: "EX", value_trees_2024: -0.5, value_benches_2024: null, missing_benches_2024: "unparsable" });
  const one = { ...exercise, indicators: exercise.indicators.slice(0, 1), periods: [unit("2024", "2024")], cells: [cell(["trees", "EX", "2024"], "1.25")] };
  expect(await textOf("geojson", one)).toContain('"name":"Obszar","value":1.25,"vintage":"v1"');
});

test("PC-Axis: read again, with the reasons that the format has signs for", async () => {
  const flat = await readFlat("a.px", await textOf("px", exercise));
  expect(lines(flat)).toEqual([
    "trees|9999012|2023|12345678901234567890.10||",
    "trees|9999012|2024||confidential|",
    "trees|EX|2023||unknown|",
    "trees|EX|2024|-0.5||",
    "benches|9999012|2023|0||",
    "benches|9999012|2024||unknown|",
    "benches|EX|2023||unknown|",
    "benches|EX|2024||unknown|",
  ]);
  expect(codesOf(flat).filter((code) => code.startsWith("error"))).toEqual([]);
  expect(await textOf("px", exercise)).toContain(`CELLNOTE("trees","Gmina „Przykładowa”","2023")="B – przerwanie szeregu; E – oszacowane; =1+1";`);
});

/** A slice of many cells that are made while they are asked for. */
function many(count: number, onCell: () => void): Slice {
  const periods = Array.from({ length: count }, (_, at) => unit(`${10_000 + at}`, ""));
  function* cells() {
    for (const { code } of periods) {
      onCell();
      yield cell(["trees", "EX", code], "1.0");
    }
  }
  return { ...exercise, indicators: exercise.indicators.slice(0, 1), units: [unit("EX", "Obszar")], periods, count, cells: cells() };
}

describe("many cells", () => {
  test.each(["csv", "json-stat", "sdmx-csv"] as const)("%s is written while cells come, and nothing is lost between the pieces", async (name) => {
    let asked = 0;
    const slice = many(6000, () => {
      asked += 1;
    });
    const parts: string[] = [];
    let askedAtFirst = 0;
    for await (const part of writeSlice(name, slice, "pl")) {
      parts.push(String(part));
      if (parts.length === 2) askedAtFirst = asked;
    }
    expect(askedAtFirst).toBeLessThan(5000);
    const { rows } = await readFlat(`a.${writingFormats[name].ending}`, parts.join(""));
    expect([rows.length, rows.every(({ value }) => value === "1.0")]).toEqual([6000, true]);
  });

  test("a format that is made in memory says what is too much", () => {
    expect(findExcess("xlsx", { ...exercise, count: 20_001 })).toEqual({ found: 20_001, most: 20_000 });
    expect(findExcess("json-stat", { ...exercise, periods: Array.from({ length: 2_000_000 }, () => unit("1", "")) })).toEqual({
      found: 8_000_000,
      most: 5_000_000,
    });
    expect(all.filter((name) => findExcess(name, exercise) !== undefined)).toEqual([]);
    expect(findExcess("csv", { ...exercise, count: 100_000_000 })).toBeUndefined();
    expect(() => writeSlice("px", { ...exercise, count: 100_001 }, "pl")).toThrow("px: 100001 > 100000");
  });
});
