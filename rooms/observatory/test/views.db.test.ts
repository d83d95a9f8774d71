import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { actorOf } from "../../../tests/support/site.tsx";
import type { TestSite } from "../../../tests/support/tables.ts";
import { facts, siteWith } from "../../../tests/support/told.ts";
import { withdrawVintage } from "../src/actions/withdrawVintage.ts";
import { acceptImport } from "../src/index.ts";

const officer = actorOf("officer");
const about = { producer: "Urząd ćwiczeniowy", title: "Próbne liczby", licence: "CC0", releasedOn: "2026-02-01" };
let site: TestSite & Awaited<ReturnType<typeof siteWith>>;
beforeAll(async () => {
  site = await siteWith(facts);
}, 240_000);

const get = async (path: string) => {
  const answer = await site.fetch(path);
  return { status: answer.status, text: (await answer.text()).replaceAll("\u00a0", " ") };
};
const bytes = async (path: string) => new Uint8Array(await (await site.fetch(path)).arrayBuffer());
type Row = Readonly<Record<string, string>>;
const csv = async (path: string): Promise<readonly Row[]> => parse((await get(path)).text, { columns: true });
/** Name and value of each row of the table of a figure, in its order; numbers as plain decimals. */
const tableRows = (html: string) => {
  const [, body = ""] = /<tbody>(.*?)<\/tbody>/s.exec(html.slice(html.indexOf('class="figure"'))) ?? [];
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => cell.replace(/<span class="cell-name">.*?<\/span>|<[^>]+>/gs, "").trim()),
  );
};
const plain = (text = "") => text.replace(/\s/g, "").replace(",", ".");
const sorted = (rows: readonly string[]) => [...rows].sort();

describe("what is downloaded is what is shown", () => {
  test.each([
    ["gestosc-zaludnienia", "?widok=ranking", [1, 2]],
    ["wplywy-z-cit", "?widok=ranking&na=calosc", [0, 1]],
    ["wplywy-z-cit", "?widok=gminy&na=calosc", [0, 2]],
    ["wplywy-z-cit", "?widok=czas&gmina=1206113&gmina=1219053", [0, 2]],
    ["ludnosc", "?widok=tabela", [0, 2]],
    ["gestosc-zaludnienia", "?obszar=MIASTA-WOJ", [1, 2]],
  ])("%s%s: the rows of the table, in CSV and in XLSX", async (page, search, [nameAt = 0, valueAt = 0]) => {
    const shown = tableRows((await get(`/krakow/dane/${page}${search}`)).text);
    const rows = await csv(`/krakow/dane/${page}/csv${search}`);
    expect(shown.length).toBeGreaterThan(1);
    expect(sorted(rows.map(({ name, value }) => `${name} ${Number(value)}`))).toEqual(
      sorted(shown.map((cells) => `${cells[nameAt]} ${Number(plain(cells[valueAt]))}`)),
    );
    const { sheets } = await readXlsx(await bytes(`/krakow/dane/${page}/xlsx${search}`));
    expect(sheets[0]?.rows).toHaveLength(rows.length + 1);
  });

  test("a relation asks for the second indicator and proposes some; then it says how many pairs it counts, and that it is no cause", async () => {
    const page = "/krakow/dane/gestosc-zaludnienia?widok=zwiazek";
    const asked = (await get(page)).text;
    expect([asked.includes("Wybierz drugi wskaźnik"), asked.includes('class="figure"'), asked.includes("&lt;iframe")]).toEqual([true, false, false]);
    const [, first = ""] = /<a href="(\/krakow\/dane\/gestosc-zaludnienia\?widok=zwiazek&amp;z=[a-z_]+)"/.exec(asked) ?? [];
    expect((await get(first.replaceAll("&amp;", "&"))).text).toContain("Korelacja liniowa (Pearson)");
    const { text } = await get(`${page}&z=area_km2`);
    for (const said of ["15 par wartości", "rang (Spearman)", "Współwystępowanie nie jest dowodem przyczyny."]) expect(text).toContain(said);
    expect((await get(`${page}&z=res_share`)).text).toContain("Pominięto 4 gminy, bo brakuje jednej z wartości.");
  });

  test("two indicators stand side by side in the table and both in the file", async () => {
    const search = "?widok=zwiazek&z=area_km2";
    const shown = tableRows((await get(`/krakow/dane/gestosc-zaludnienia${search}`)).text);
    const rows = await csv(`/krakow/dane/gestosc-zaludnienia/csv${search}`);
    expect([shown.length, rows.length, new Set(rows.map(({ indicator }) => indicator)).size]).toEqual([15, 30, 2]);
    expect(
      shown
        .find(([name]) => name === "Skawina")
        ?.slice(1, 3)
        .map(plain),
    ).toEqual(["440.7", rows.find((row) => row["indicator"] === "area_km2" && row["name"] === "Skawina")?.["value"]]);
  });

  test("every format of official statistics answers, and each names the source", async () => {
    for (const format of ["csv", "json-stat", "sdmx-csv", "geojson", "px", "svg", "json"]) {
      const { status, text } = await get(`/krakow/dane/gestosc-zaludnienia/${format}`);
      expect([format, status, format === "px" || /Bank Danych Lokalnych|gus-bdl/.test(text)]).toEqual([format, 200, true]);
    }
    const png = await bytes("/krakow/dane/gestosc-zaludnienia/png?widok=rozklad");
    expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join("")).toBe("PNG");
    expect([new DataView(png.buffer).getUint32(16), Buffer.from(await bytes("/krakow/dane/gestosc-zaludnienia/png?widok=rozklad")).equals(png)]).toEqual([
      1440,
      true,
    ]);
    expect((await get("/krakow/dane/gestosc-zaludnienia/svg?widok=tabela")).status).toBe(404);
  });
});

test("a chart can stand in a frame on another site: one document, nothing loaded, the way back to its figures", async () => {
  const answer = await site.fetch("/krakow/dane/gestosc-zaludnienia/osadz?widok=rozklad");
  const html = await answer.text();
  expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-\S+' 'sha256-\S+';.*frame-ancestors \*$/);
  expect(html).toContain("Bank Danych Lokalnych");
  expect(html).toContain('href="http://test.local/krakow/dane/gestosc-zaludnienia?widok=rozklad"');
  expect(html).not.toMatch(/<script|<link|<img/);
  expect((await get("/krakow/dane/gestosc-zaludnienia")).text).toContain("/krakow/dane/gestosc-zaludnienia/osadz?widok=ranking");
});

test("an indicator is marked by what its numbers are: a fact, an example, and not at all where there are none or nobody compared them", async () => {
  const markOf = async (path: string) => /<h1[\s\S]{0,300}?class="mark mark-(\w+)"/.exec((await get(path)).text)?.[1];
  expect(await markOf("/krakow/dane/gestosc-zaludnienia")).toBe("fact");
  expect(await markOf("/krakow/dane/zlobki-i-inne-miejsca-opieki-do-lat-3")).toBeUndefined();
  expect(await markOf("/krakow/dane/wplywy-z-cit")).toBeUndefined();
  await site.act(
    acceptImport,
    { ...about, isVerified: "yes", text: "indicator,teryt7,period,value,missing,flags,note\nlibraries_per_10k,1206113,2030,4,,,\n" },
    { as: officer },
  );
  expect(await markOf("/cwiczenie/dane/biblioteki-publiczne-na-10-tys-ludnosci?okres=2030")).toBe("example");
});

describe("what an address may ask for", () => {
  test("the page says at which level there are numbers, how often they come and how long after their period", async () => {
    const { text } = await get("/krakow/dane/gestosc-zaludnienia");
    expect(text.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ")).toContain("Poziom danych gmina Kiedy przychodzą liczby co rok; terminu nie podano");
    const released = (await get("/krakow/dane/ludnosc-w-tysiacach")).text;
    expect(released).toContain("co rok; terminu nie podano, ostatnio 161 dni po końcu okresu");
  });

  test("one year gives comparison and spread, never a line; the area of all gminas is said with its coverage", async () => {
    const { text } = await get("/krakow/dane/gestosc-zaludnienia?widok=czas");
    expect(text).not.toContain("plot-line");
    expect(text).not.toContain(">W czasie<");
    expect(text).toContain('id="rozklad-obok-tytul"');
    expect(text).toContain("15 z 15 gmin");
  });

  test("no line joins numbers that their source has replaced to those that stand, and the page of their year says so", async () => {
    const panels = (await get("/krakow/dane/ludnosc?widok=gminy")).text;
    expect([panels.split('class="plot-dot').length > 30, panels.includes('class="plot-line')]).toEqual([true, false]);
    const course = (await get("/krakow/dane/ludnosc?widok=czas&gmina=1206082")).text;
    for (const said of ["Michałowice: 13 549 os. w 2024 r., 12. największa wartość", "Szereg przerwano w 2024 r."]) expect(course).toContain(said);
    expect(course).not.toMatch(/więcej niż/);
    expect((await get("/krakow/dane/ludnosc?okres=2020")).text).toContain("Wartości gmin w 2020 r. (15 z 15) źródło zastąpiło nowszymi");
    expect((await get("/krakow/dane/ludnosc")).text).not.toContain("źródło zastąpiło");
  });

  test("an indicator without numbers has nothing to cite", async () => {
    const cited = async (page: string) => (await get(`/krakow/dane/${page}`)).text.includes("Jak cytować");
    expect([await cited("zmiana-wplywow-z-cit-2019-2024"), await cited("ludnosc")]).toEqual([false, true]);
  });

  test("unknown views, periods, areas, units and breakdowns narrow nothing", async () => {
    const { status, text } = await get(
      "/krakow/dane/gestosc-zaludnienia?widok=x&okres=1410&obszar=ATLANTYDA&gmina=%27&podzial=a:b&z=nie_ma&na=1&stan=2999-01-01T00:00:00Z",
    );
    expect(status).toBe(200);
    expect(tableRows(text)).toEqual(tableRows((await get("/krakow/dane/gestosc-zaludnienia")).text));
  });

  test("amounts are told per head where the people are known: the sum by the sum, with both sources", async () => {
    const [derived, whole] = [await csv("/krakow/dane/wplywy-z-cit/csv"), await csv("/krakow/dane/wplywy-z-cit/csv?na=calosc")];
    const people = await csv("/krakow/dane/ludnosc/csv?okres=2024");
    const of = (rows: readonly Row[]) => Number(rows.find(({ name }) => name === "Niepołomice")?.["value"]);
    expect(of(derived)).toBeCloseTo(of(whole) / of(people), 6);
    expect(derived[0]?.["source"]).toMatch(/MK Dashboard.*GUS/);
    expect(derived.every((row) => row["is_verified"] === "no")).toBe(true);
    const { text } = await get("/krakow/dane/wplywy-z-cit");
    expect(text).toContain("429,87 zł na mieszkańca");
    const earlier = await csv("/krakow/dane/wplywy-z-cit/csv?okres=2019&na=mieszkanca");
    expect(earlier.map(({ value, missing }) => [value, missing])).toEqual(earlier.map(() => ["", "unknown"]));
  });
});

test("the map has the same classes in every period, says so, and steps through the periods by links, form and slider", async () => {
  const page = "/krakow/dane/wplywy-z-cit";
  const view = "?widok=mapa&na=calosc";
  const mapOf = async (period: string) => {
    const { text } = await get(`${page}${view}&okres=${period}`);
    const [legend = ""] = /<div class="map-legend">.*?<\/div>/s.exec(text) ?? [];
    const lines = [...legend.matchAll(/<li>(.*?)<\/li>/gs)].map(([, line = ""]) => line.replace(/<[^>]+>/g, "").trim());
    const classes = lines
      .map((line) => /^(.*) \((\d+) gmin[ay]?\)$/.exec(line))
      .flatMap((found) => (found === null ? [] : [{ range: found[1], count: Number(found[2]) }]));
    return { text, classes: classes.filter(({ range }) => !range?.startsWith("kreskowane")) };
  };
  const rows = await csv(`${page}/csv?widok=gminy&na=calosc`);
  const periods = [...new Set(rows.map(({ period = "" }) => period))].sort();
  const [first = "", last = ""] = [periods[0], periods.at(-1)];
  expect(periods.length).toBeGreaterThan(1);
  const [early, late] = [await mapOf(first), await mapOf(last)];
  expect(early.classes.map(({ range }) => range)).toEqual(late.classes.map(({ range }) => range));
  for (const [period, { classes, text }] of [[first, early] as const, [last, late] as const]) {
    const known = rows.filter((row) => row["period"] === period && row["value"] !== "").map(({ value }) => Number(value));
    const bounds = classes.map(({ range = "" }) => range.split(" – ").map((one) => Number(plain(one))));
    expect(classes.map(({ count }) => count)).toEqual(
      bounds.map(([from = 0, to = from]) => known.filter((value) => value >= from - 0.5 && value <= to + 0.5).length),
    );
    expect(text).toContain(`Kolory znaczą to samo w każdym okresie (${first}–${last}).`);
    expect(await csv(`${page}/csv${view}&okres=${period}`)).toHaveLength(known.length);
    expect(text).toMatch(new RegExp(`<splot-steps id="okresy"[^>]* hidden[^>]*data-names="${periods.join("\n")}"`));
    expect(text).toContain(`max="${periods.length - 1}" value="${periods.indexOf(period)}" aria-valuetext="${period}"`);
  }
  expect(late.text).toContain(`Wcześniej: ${periods.at(-2)}`);
  expect(late.text).toContain('<select class="input" id="filtr-okres"');
  expect((await get("/krakow/dane/gestosc-zaludnienia?widok=mapa")).text).not.toContain("splot-steps");
});

test("a read as of a moment never changes by what is loaded or taken back later (I28)", async () => {
  const load = (value: number) =>
    site.act(
      acceptImport,
      { ...about, releasedOn: `2026-0${value}-01`, text: `indicator,teryt7,period,value,missing,flags,note\nchildren_3_5,1206113,2024,${value},,,\n` },
      { as: officer },
    );
  const rows = (moment: string) => get(`/cwiczenie/dane/dzieci-w-wieku-3-5-lat/csv?na=calosc&stan=${moment}`).then(({ text }) => text);
  await load(3);
  site.setNow("2026-12-01T10:00:00Z");
  const before = await rows("2026-12-01T09:00:00.000Z");
  expect(before).toContain(",3,");
  const { vintage } = await load(4);
  site.setNow("2026-12-02T10:00:00Z");
  expect(await rows("2026-12-01T09:00:00.000Z")).toBe(before);
  expect(await rows("2026-12-01T12:00:00.000Z")).toContain(",4,");
  await site.act(withdrawVintage, { vintage, reason: "próba" }, { as: officer });
  expect(await rows("2026-12-01T12:00:00.000Z")).toContain(",4,");
  expect(await rows("2026-12-02T10:00:00.000Z")).toContain(",3,");
});

describe("a view that is pinned", () => {
  const form = { query: "?widok=ranking&na=calosc" };
  const pin = (as?: typeof officer) => site.fetch("/cwiczenie/dane/dzieci-w-wieku-3-5-lat/zachowaj", { form, ...(as === undefined ? {} : { as }) });
  const filesOf = async (page: string) => {
    const { text } = await get(page);
    return [...new Set([...text.matchAll(/\/pliki\/[0-9a-f]{64}/g)].map(([path]) => `/cwiczenie${path}`))];
  };

  test("gives the same bytes for ever, whatever is loaded, taken back or pinned later; a visitor cannot pin", async () => {
    const stranger = await pin();
    expect([303, 401]).toContain(stranger.status);
    expect(stranger.headers.get("location") ?? "").not.toContain("/widoki/");
    const page = (await pin(officer)).headers.get("location") ?? "";
    expect(page).toMatch(/^\/cwiczenie\/dane\/widoki\/[0-9a-f]{12}$/);
    expect((await pin(officer)).headers.get("location")).toBe(page);
    const files = await filesOf(page);
    const before = await Promise.all(files.map(bytes));
    expect(files).toHaveLength(2);
    await site.act(
      acceptImport,
      { ...about, releasedOn: "2026-09-01", text: "indicator,teryt7,period,value,missing,flags,note\nchildren_3_5,1206113,2024,9,,,\n" },
      { as: officer },
    );
    expect(await filesOf(page)).toEqual(files);
    expect((await Promise.all(files.map(bytes))).map((one, at) => Buffer.from(one).equals(before[at] ?? new Uint8Array()))).toEqual([true, true]);
    const later = (await pin(officer)).headers.get("location");
    expect(later).not.toBe(page);
    expect((await get(later ?? "")).status).toBe(200);
  });

  test("what has no figures is not pinned, and the form comes back with its view", async () => {
    const answer = await site.fetch("/cwiczenie/dane/zlobki-i-inne-miejsca-opieki-do-lat-3/zachowaj", { form: { query: "?widok=mapa" }, as: officer });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain("nie ma czego zachować");
    expect(text).toContain('name="query" value="?widok=mapa"');
  });
});
