import { join } from "node:path";
import { portalRoom } from "@splot/portal";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { seedObservatory } from "../../../seeds/reference/observatory.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { actorOf, testSite } from "../../../tests/support/site.tsx";
import { acceptImport, findObservation, listCitedObservations, recordBreak, recordIndicator } from "../src/index.ts";
import { observatoryRoom } from "../src/room.ts";
import { findIndicator } from "../src/store/indicators.ts";

const root = join(import.meta.dirname, "../../..");
const site = await testSite({ rooms: [observatoryRoom, portalRoom([observatoryRoom])] });
const { clock, performer } = site.site;
beforeAll(() => seedObservatory(seedFor({ performer, clock, root, space: "krakow" })));

const officer = actorOf("officer");
const SKAWINA = "1206113";
const about = { producer: "Urząd ćwiczeniowy", title: "Próbne liczby", licence: "CC0", releasedOn: "2026-02-01", isVerified: "yes" };
const HEADER = "indicator,teryt7,period,value,missing,flags,note\n";
const load = (rows: readonly string[]) => site.act(acceptImport, { ...about, text: `${HEADER}${rows.join("\n")}\n` }, { as: officer });

describe("a derived indicator", () => {
  const page = "/krakow/dane/obliczone/gestosc-zaludnienia";
  const text = async (path: string) => (await (await site.fetch(path)).text()).replaceAll("\u00a0", " ");

  test("density is people divided by the official area, for all fifteen, each with its numbers and their releases; the whole with its coverage (I29)", async () => {
    const html = await text(page);
    expect(html).toContain("897,0 os. na km² (obliczone, 15 z 15 gmin)");
    // The table of the comparison, and that of the spread beside it.
    expect(html.match(/obliczone tutaj: /g)).toHaveLength(30);
    for (const said of ["Wskaźnik obliczony", "Ludność ÷ Powierzchnia", 'href="/krakow/dane/ludnosc"', "GUGiK"]) expect(html).toContain(said);
    const rows = parse(await text(`${page}/csv`), { columns: true, bom: true }) as readonly Readonly<Record<string, string>>[];
    expect(rows).toHaveLength(15);
    for (const { value, note = "", vintage, licence } of rows) {
      const [people, area] = [...note.matchAll(/([\d.]+) \(/g)].map(([, number]) => Number(number));
      expect(Number(value)).toBeCloseTo((people ?? 0) / (area ?? 1), 6);
      expect([vintage, licence?.includes("CC BY 4.0")]).toEqual(["gugik-2025-01-01+gus-bdl-ludnosc-2024", true]);
    }
    expect(await text("/krakow/dane")).toContain(page);
    expect((await site.fetch("/krakow/dane/obliczone/ludnosc")).status).toBe(404);
  });

  test("has the views, files, frame and pictures of other indicators, and can be the second one of a relation", async () => {
    for (const view of ["ranking", "mapa", "rozklad", "zwiazek&z=area_km2", "tabela"]) {
      const html = await text(`${page}?widok=${view}`);
      expect([view, html.includes("obliczone tutaj") || view === "zwiazek", html.includes(`aria-current="page"`)]).toEqual([view, true, true]);
    }
    for (const file of ["xlsx", "json-stat", "sdmx-csv", "geojson", "px", "svg", "png", "osadz", "json"]) {
      const answer = await site.fetch(`${page}/${file}?widok=ranking`);
      expect([file, answer.status, (await answer.arrayBuffer()).byteLength > 300]).toEqual([file, 200, true]);
    }
    expect(JSON.parse(await text(`${page}/json`)).observations[0]).toMatchObject({ vintage: "gugik-2025-01-01+gus-bdl-ludnosc-2024", isVerified: true });
    expect(await text("/krakow/dane/ludnosc?widok=zwiazek&z=population_density_computed")).toContain("Korelacja");
  });

  test("over time and on its own: a rolling mean stands in every view, cut where its input is broken", async () => {
    const derived = { kind: "rolling", of: "men_thousand", count: 2, by: "mean" };
    const words = { pl: "Mężczyźni, średnia z dwóch lat", en: "Men, mean of two years" };
    const measure = { unit: { pl: "tys. os.", en: "thousand" }, direction: "none", grain: "municipality", aggregation: "none", ord: 900, decimals: 2 };
    await site.act(
      recordIndicator,
      { code: "men_rolling", slug: "mezczyzni-srednia", name: words, definition: words, ...measure, derivation: derived, source: "próba" },
      { space: "commons" },
    );
    await load(["2051", "2052", "2053"].map((year, at) => `men_thousand,${SKAWINA},${year},${10 + at * 2},,,`));
    const mine = "/cwiczenie/dane/obliczone/mezczyzni-srednia";
    const rows = (await text(`${mine}/csv?widok=czas&gmina=${SKAWINA}`)).split("\r\n").filter((line) => /205[23]/.test(line));
    expect(rows.map((line) => line.split(",").slice(0, 4).join())).toEqual([`men_rolling,${SKAWINA},2052,11`, `men_rolling,${SKAWINA},2053,13`]);
    expect(await text(`${mine}?widok=gminy`)).toContain("Skawina");
    await site.act(recordBreak, { indicator: "men_thousand", period: "2053", note: { pl: "Inna metoda" } }, { as: officer });
    expect(await text(`${mine}/csv?widok=czas&gmina=${SKAWINA}`)).toMatch(/,2053,,not_comparable,/);
  });

  test("is given out by the API like any other: slices, structure, catalogue, beside measured ones too", async () => {
    const api = "/api/v1/krakow";
    const slice = JSON.parse(await text(`${api}/data/population_density_computed.json?units=${SKAWINA}&periods=2024`));
    const shown = JSON.parse(await text(`${page}/json`)).observations.find(({ unit }: { readonly unit: string }) => unit === SKAWINA);
    expect(slice.value).toEqual([Number(shown.value)]);
    const both = parse(await text(`${api}/data/population_density_computed,area_km2.csv?area=SMK`), { columns: true, bom: true }) as readonly Readonly<
      Record<string, string>
    >[];
    expect([both.length, new Set(both.map(({ indicator }) => indicator)).size, new Set(both.map(({ vintage }) => vintage)).size]).toEqual([30, 2, 2]);
    expect(JSON.parse(await text(`${api}/indicators/population_density_computed`))).toMatchObject({
      observationCount: 15,
      vintages: [{ code: "gugik-2025-01-01+gus-bdl-ludnosc-2024" }],
    });
    const mine = await text("/api/v1/cwiczenie/data/men_rolling.csv?from=2053");
    expect(mine.trim().split("\r\n")).toHaveLength(2);
    expect(JSON.parse(await text("/api/v1/cwiczenie/indicators/men_rolling")).breaks).toMatchObject([{ indicator: "men_rolling", period: "2053" }]);
  });

  test("is pinned and cited with all the releases behind it, and keeps its value when an input is revised", async () => {
    const pinned = await site.fetch(`${page}/zachowaj`, { as: actorOf("expert"), form: { query: "?widok=ranking" } });
    expect(pinned.headers.get("location")).toMatch(/^\/krakow\/dane\/widoki\/[0-9a-f]{12}$/);
    const found = await site.read(async (read) => {
      const indicator = await findIndicator(read, { code: "population_density_computed" });
      return findObservation(read, { indicator: indicator?.id ?? ("" as never), unit: SKAWINA, period: "2024" });
    });
    expect(found).toMatchObject({ isCurrent: true, locator: `${SKAWINA}:2024:gugik-2025-01-01+gus-bdl-ludnosc-2024` });
    await load([`population,${SKAWINA},2024,1,,,`]);
    const cite = { indicator: found?.indicator.id ?? ("" as never), locator: found?.locator ?? "" };
    const [kept] = await site.read((read) => listCitedObservations(read, [cite]));
    expect([kept?.value, kept?.isCurrent]).toEqual([found?.value, false]);
  });
});
