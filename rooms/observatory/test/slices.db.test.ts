import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { KyselyPlugin } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedObservatory } from "../../../seeds/reference/observatory.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { memberCodes } from "../../../tests/support/members.ts";
import { actorOf, siteOver, testSite } from "../../../tests/support/site.tsx";
import { recordBreak } from "../src/actions/recordBreak.ts";
import { acceptImport, withdrawVintage } from "../src/index.ts";
import { longProfile } from "../src/mapping/index.ts";
import { observatoryRoom } from "../src/room.ts";
import { loadSlice } from "../src/serving/loadSlice.ts";
import type { SliceChoice } from "../src/serving/SliceChoice.ts";
import { type WritingName, writeSlice } from "../src/writing/index.ts";
import { partsOf } from "../src/writing/Slice.ts";

const root = join(import.meta.dirname, "../../..");
const site = await testSite({ rooms: [observatoryRoom] });
const owner = new pg.Pool({ connectionString: site.url, max: 1 });
afterAll(() => owner.end());
const officer = actorOf("officer");
const SKAWINA = "1206113";
const address = "http://test.local/cwiczenie/dane";
beforeAll(() => seedObservatory(seedFor({ performer: site.site.performer, clock: site.site.clock, root, space: "krakow" })));

async function gather<Part>(parts: AsyncIterable<Part> | Iterable<Part>): Promise<readonly Part[]> {
  const list: Part[] = [];
  for await (const part of parts) list.push(part);
  return list;
}

/** A slice with all its cells. */
async function load(choice: Omit<SliceChoice, "address">) {
  return site.read(async (read) => {
    const { slice, ...rest } = await loadSlice(read, { address, ...choice });
    const parts = await gather(partsOf(slice));
    return { ...rest, slice, cells: parts.flatMap((part) => [...part]) };
  });
}

/** How many questions a slice asks of the database before its cells are read. */
async function countQuestions(choice: Omit<SliceChoice, "address">): Promise<number> {
  let count = 0;
  await site.read(async (read) => {
    const counter: KyselyPlugin = {
      transformQuery({ node }) {
        count += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    await loadSlice({ ...read, db: read.db.withPlugin(counter) }, { address, ...choice });
  });
  return count;
}

async function write(name: WritingName, choice: Omit<SliceChoice, "address">): Promise<string> {
  return site.read(async (read) => {
    const { slice } = await loadSlice(read, { address, ...choice });
    const parts = await gather(writeSlice(name, slice, "en"));
    return Buffer.concat(parts.map((part) => Buffer.from(part))).toString("utf8");
  });
}

const sex = { column: "sex", dimension: "sex", map: { _T: "_T", M: "M", F: "F" }, isOpen: false };
const bySex = { ...longProfile, match: { ...longProfile.match, columns: [...longProfile.match.columns, "sex"] }, breakdowns: [sex] };

/** Loads a table into the exercise. Shape: the code of its release. */
async function accept(rows: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<string> {
  const text = `indicator,teryt7,period,sex,value,missing,flags,note\n${rows.join("\n")}\n`;
  const { vintage } = await site.act(
    acceptImport,
    {
      producer: "Urząd ćwiczeniowy",
      title: "Próbne liczby",
      licence: "CC0",
      releasedOn: "2026-02-01",
      text,
      profile: bySex,
      ...more,
    },
    { as: officer },
  );
  return vintage;
}

describe("a cut of the data bank", () => {
  test("of the area: the members with their numbers, their release and source, in order", async () => {
    const { slice, cells, isLong, next } = await load({ indicators: ["population_density"], area: "SMK" });
    expect(isLong || next !== undefined).toBe(false);
    expect(slice.units.map(({ code }) => code)).toEqual([...memberCodes, "SMK"].sort());
    expect(cells.find(({ key }) => key[1] === SKAWINA)).toMatchObject({
      key: ["population_density", SKAWINA, "2024"],
      value: "440.7",
      vintage: "gus-bdl-p2425-2025-06-11",
    });
    expect(slice).toMatchObject({ origin: "fact", breakdowns: [], count: cells.length, indicators: [{ unit: { code: "OS_NA_KM2" }, decimals: 1 }] });
    expect(slice.vintages.map(({ code, source }) => [code, source.licence.pl])).toContainEqual(["gus-bdl-p2425-2025-06-11", "CC BY 4.0"]);
    const places = cells.map(({ key }) => [slice.units.findIndex(({ code }) => code === key[1]), key[2] ?? ""] as const);
    expect(places).toEqual([...places].sort((a, b) => a[0] - b[0] || a[1].localeCompare(b[1])));
  });

  test("narrowed by units and periods; unknown codes are refused with the place of the fault", async () => {
    const { cells } = await load({ indicators: ["population"], units: ["SMK", SKAWINA], from: "2020", to: "2020" });
    expect(new Set(cells.map(({ key }) => key[2]))).toEqual(new Set(["2020"]));
    expect(cells.find(({ key }) => key[1] === "SMK")).toMatchObject({ value: "1121525", flags: ["B"] });
    await expect(load({ indicators: ["population", "nothing"] })).rejects.toMatchObject({ code: "observatory.indicator_unknown" });
    await expect(load({ indicators: ["population"], units: [SKAWINA, "9999999"] })).rejects.toMatchObject({
      code: "observatory.slice_unit_unknown",
      details: { field: "units", params: { units: "9999999" } },
    });
    await expect(load({ indicators: ["population"], area: "NIC" })).rejects.toMatchObject({ code: "observatory.area_unknown" });
  });

  test("breaks that a source flags are told once where they hold for all", async () => {
    const { slice } = await load({ indicators: ["population"], units: ["SMK"] });
    expect(slice.breaks.map(({ indicator, unit, period }) => [indicator, unit, period])).toContainEqual(["population", undefined, "2020"]);
  });

  test("breaks that the office declares stand with their words, in reads as of later days only", async () => {
    const choice = { indicators: ["population_density"], units: [SKAWINA] };
    const breaks = async (asOf?: Date) => (await load({ ...choice, asOf })).slice.breaks;
    const [before, then] = [await breaks(), site.site.clock()];
    site.setNow(new Date(then.getTime() + 1000));
    await site.act(recordBreak, { indicator: "population_density", period: "2024", note: { pl: "Zmiana granic", en: "Borders changed" } }, { as: officer });
    expect([before, await breaks(then), await breaks()]).toEqual([
      [],
      [],
      [{ indicator: "population_density", period: "2024", note: { pl: "Zmiana granic", en: "Borders changed" } }],
    ]);
  });

  test("by pages: each is a slice of some units, all together are the whole", async () => {
    const whole = await load({ indicators: ["population_density"], area: "SMK" });
    const pages = [];
    for (let after: string | undefined, page = 0; page < 20; page += 1) {
      const part = await load({ indicators: ["population_density"], area: "SMK", page: { after, most: 4 } });
      pages.push(part);
      after = part.next;
      if (after === undefined) break;
    }
    expect(pages.map(({ slice }) => slice.units.length)).toEqual([4, 4, 4, 4]);
    expect(pages.flatMap(({ cells }) => cells)).toEqual(whole.cells);
  });
});

describe("what the office loads", () => {
  test("breakdowns become dimensions with their names, the whole being _T; chosen by items or left to the whole", async () => {
    const rows = ["_T,30", "F,16", "M,14"].map((part) => `population,${SKAWINA},2071,${part.replace(",", ",")},,,`);
    await accept(rows);
    const choice = { indicators: ["population"], units: [SKAWINA], periods: ["2071"] };
    const all = await load(choice);
    expect(all.slice.breakdowns.map(({ id, items }) => [id, items.map(({ code }) => code)])).toEqual([["sex", ["_T", "F", "M"]]]);
    expect(all.cells.map(({ key, value }) => [key[3], value])).toEqual([
      ["_T", "30"],
      ["F", "16"],
      ["M", "14"],
    ]);
    expect((await load({ ...choice, items: { sex: ["F"] } })).cells.map(({ value }) => value)).toEqual(["16"]);
    const whole = await load({ ...choice, isWhole: true });
    expect([whole.slice.breakdowns, whole.cells.map(({ key, value }) => [...key, value])]).toEqual([[], [["population", SKAWINA, "2071", "30"]]]);
    const [head, ...lines] = parse(await write("csv", choice)) as string[][];
    expect([head?.slice(0, 5), lines.map((line) => line[4])]).toEqual([
      ["indicator", "teryt7", "period", "sex", "value"],
      ["30", "16", "14"],
    ]);
  });

  test("a newer release goes first, reads as of before stay, and a withdrawal gives the older back (I28, I38)", async () => {
    const choice = { indicators: ["population"], units: [SKAWINA], periods: ["2072"], isWhole: true };
    const values = async (asOf?: Date) => (await load({ ...choice, asOf })).cells.map(({ value }) => value);
    await accept([`population,${SKAWINA},2072,_T,1,,,`]);
    const then = site.site.clock();
    const before = await load({ ...choice, asOf: then });
    site.setNow("2026-03-04T09:00:00Z");
    const second = await accept([`population,${SKAWINA},2072,_T,2,,,`], { releasedOn: "2026-03-01" });
    expect([await values(), await values(then)]).toEqual([["2"], ["1"]]);
    site.setNow("2026-03-05T09:00:00Z");
    const tag = (await load(choice)).tag;
    site.setNow("2026-03-06T09:00:00Z");
    expect((await load(choice)).tag).toBe(tag);
    await site.act(withdrawVintage, { vintage: second, reason: "Błędna jednostka" }, { as: officer });
    expect([await values(), await values(then)]).toEqual([["1"], ["1"]]);
    const after = await load({ ...choice, asOf: then });
    expect([after.slice.asOf, after.tag, (await load(choice)).tag === tag]).toEqual(["2026-03-02", before.tag, false]);
  });

  test("numbers of a source that does not allow it are left out and named with their reason, unless another source has them (I36)", async () => {
    const row = (unit: string, value: number) => `population,${unit},2073,_T,${value},,,tajne ${value}`;
    const closed = { title: "Zbiór zastrzeżony", licence: "do użytku biura", isWithheld: "yes", releasedOn: "2026-03-05" };
    const vintage = await accept([row(SKAWINA, 731925), row("1219053", 731926)], closed);
    await accept([row("1219053", 5)]);
    const { slice, cells } = await load({ indicators: ["population"], area: "SMK", periods: ["2073"] });
    expect(cells.map(({ key, value }) => [key[1], value])).toEqual([["1219053", "5"]]);
    expect(slice.count).toBe(1);
    expect(slice.withheld).toMatchObject([{ vintage, count: 1, source: { licence: { pl: "do użytku biura" } } }]);
    for (const name of ["csv", "json-stat", "sdmx-csv", "geojson", "px"] as const) {
      const text = await write(name, { indicators: ["population"], area: "SMK", periods: ["2073"] });
      expect([name, text.includes("73192")]).toEqual([name, false]);
      if (name !== "csv" && name !== "sdmx-csv") expect([name, text.replaceAll(/"\s*"/g, "").includes("does not allow its figures")]).toEqual([name, true]);
    }
  });

  test("a long slice reads its cells while they are written: the same cells, each once, in order, few at a time", async () => {
    const codes = memberCodes.slice(0, 10);
    const periods = Array.from({ length: 250 }, (_, at) => String(2100 + at));
    const rows = codes.flatMap((unit, place) => periods.map((period, at) => `population,${unit},${period},_T,${place * 1000 + at},,${at === 7 ? "B" : ""},`));
    await accept(rows);
    const choice = { indicators: ["population"], units: codes, from: "2100", to: "2349" };
    const long = await load(choice);
    expect([long.isLong, long.slice.count, long.cells.length]).toEqual([true, 2500, 2500]);
    const expected = [...codes].sort().flatMap((unit) => periods.map((period, at) => [unit, period, String(codes.indexOf(unit) * 1000 + at)]));
    expect(long.cells.map(({ key, value }) => [key[1], key[2], value])).toEqual(expected);
    expect(long.slice.breaks.map(({ unit, period }) => [unit, period])).toEqual([[undefined, "2107"]]);
    const parts = await Promise.all([load({ ...choice, units: codes.slice(0, 5) }), load({ ...choice, units: codes.slice(5) })]);
    expect(parts.map(({ isLong }) => isLong)).toEqual([false, false]);
    expect(
      parts
        .flatMap(({ cells }) => cells)
        .map(({ key, value }) => [...key, value])
        .sort(),
    ).toEqual(long.cells.map(({ key, value }) => [...key, value]).sort());
  });

  test("asks two questions for what it has just cut, and sees at once what another program changes", async () => {
    const vintage = await accept([`res_share,${SKAWINA},2030,_T,10,,,`, `res_share,${SKAWINA},2031,_T,11,,,`]);
    const choice = { indicators: ["res_share"], units: [SKAWINA], from: "2030", to: "2031" };
    const cells = async (from = "2030") => (await load({ ...choice, from })).cells.map(({ key, value }) => [key[2], value]);
    expect(await cells()).toEqual([
      ["2030", "10"],
      ["2031", "11"],
    ]);
    expect(await countQuestions(choice)).toBe(2);
    expect(await cells("2031")).toEqual([["2031", "11"]]);
    // NOTE: this program is told nothing of what the other does.
    const other = siteOver(site.url, { rooms: [observatoryRoom] });
    await other.act(recordBreak, { indicator: "res_share", period: "2031", note: { pl: "Inna metoda" } }, { as: officer });
    expect((await load(choice)).slice.breaks.map(({ period }) => period)).toEqual(["2031"]);
    await other.act(withdrawVintage, { vintage, reason: "złe wartości" }, { as: officer });
    await other.pool.end();
    expect(await countQuestions(choice)).toBeGreaterThan(2);
    expect(await cells()).toEqual([]);
    expect((await load(choice)).slice.vintages).toEqual([]);
    const untold = "select count(*)::int as count from %s where xmin::text not in (select xmin::text from kernel.journal_entry)";
    for (const table of ["dimension", "dimension_item", "series_break"])
      expect([table, (await owner.query(untold.replace("%s", `observatory.${table}`))).rows]).toEqual([table, [{ count: 0 }]]);
  });

  test("costs the same number of questions whatever the number of indicators and units; only long cells, and axes that had been kept for too long, ask more", async () => {
    const one = await countQuestions({ indicators: ["population_density"], units: [SKAWINA] });
    const many = await countQuestions({ indicators: ["population_density", "population", "res_share"], area: "SMK", hasOutlines: true, to: "2024" });
    expect(one).toBeLessThanOrEqual(9);
    expect(many).toBeLessThanOrEqual(11);
    expect(await countQuestions({ indicators: ["population"], area: "SMK", hasOutlines: true })).toBeLessThanOrEqual(12);
  });
});
