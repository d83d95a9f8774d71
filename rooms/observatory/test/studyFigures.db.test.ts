import { sha256 } from "@splot/kernel";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { actorOf } from "../../../tests/support/site.tsx";
import { facts, siteWith } from "../../../tests/support/told.ts";
import { acceptImport, publishDiagnosis, recordComposite, saveDiagnosis, startDiagnosis } from "../src/index.ts";
import { longProfile } from "../src/mapping/index.ts";
import { listComposites } from "../src/store/composites.ts";
import { documentsOf } from "../src/studies/documentsOf.ts";
import { getPublished } from "../src/studies/store.ts";
import { fileKinds, filesIn } from "./studyFiles.ts";

const officer = { as: actorOf("officer") };
const about = { producer: "Urząd ćwiczeniowy", licence: "CC0", releasedOn: "2026-11-21", isVerified: "yes" };
const header = "indicator,teryt7,period,value,missing,flags,note\n";
let site: Awaited<ReturnType<typeof siteWith>>;
beforeAll(async () => {
  site = await siteWith(facts);
}, 240_000);

const get = async (path: string) => (await (await site.fetch(path)).text()).replaceAll("\u00a0", " ");
const bytes = async (path: string) => new Uint8Array(await (await site.fetch(path)).arrayBuffer());
const filesOf = async (path: string) => filesIn(await get(path));
const rowsOf = async (path: string) => parse(await get(path), { columns: true, bom: true }) as readonly Readonly<Record<string, string>>[];
const figure = (more: object) => ({ view: "ranking", comment: {}, ...more });
const begin = async (title: string) => (await site.act(startDiagnosis, { title: { pl: title } }, officer)).study;
const save = (study: string, more: object) =>
  site.act(saveDiagnosis, { study, revision: 1, title: { pl: "Próba" }, introduction: {}, figures: [], ...more }, officer);
const load = (text: string, more = {}) => site.act(acceptImport, { ...about, title: "Próbne liczby studium", text, ...more }, officer);

describe("a study of every kind of indicator", () => {
  const units = ["1206012", "1206022", "1206052", "1206072"];
  const composite = { name: "Próba studium", definition: "Próba dwóch składników.", area: "SMK", by: "minmax", winsorised: "no" };
  const parts = (first: string) => [
    { indicator: "recycling_rate", weight: first },
    { indicator: "waste_per_capita", weight: "1" },
  ];
  const path = "/cwiczenie/dane/studia/kazdy-rodzaj";

  test("shows computed ones, breakdowns, amounts per head and composites, in every view, with all numbers in one table", async () => {
    const values = (code: string, period: string, shift: number) => units.map((unit, at) => `${code},${unit},${period},${(at + shift) * 10},,,`);
    const years = ["2040", "2041"].flatMap((period, at) => [...values("recycling_rate", period, 1 + at), ...values("waste_per_capita", period, 2)]);
    await load(`${header}${years.join("\n")}\n`);
    const sex = { column: "sex", dimension: "sex", map: { _T: "_T", M: "M", F: "F" }, isOpen: false };
    const profile = { ...longProfile, match: { ...longProfile.match, columns: [...longProfile.match.columns, "sex"] }, breakdowns: [sex] };
    const women = `indicator,teryt7,period,sex,value,missing,flags,note\nnurseries,${units[0]},2040,F,7,,E,\nnurseries,${units[1]},2040,F,,confidential,,\n`;
    await load(women, { title: "Podział", profile });
    const { address } = await site.act(recordComposite, { ...composite, components: parts("2") }, officer);
    const code = `zlozone/${address.slice(address.lastIndexOf("/") + 1)}`;
    const study = await begin("Każdy rodzaj");
    await save(study, { added: ["population_density_computed", code] });
    const figures = [
      figure({ indicator: "population_density_computed", view: "rozklad" }),
      figure({ indicator: code, view: "ranking", period: "2040" }),
      figure({ indicator: code, view: "gminy" }),
      figure({ indicator: "nurseries", breakdown: "sex:F", view: "tabela" }),
      figure({ indicator: "recycling_rate", view: "czas" }),
      figure({ indicator: "area_km2", view: "mapa", per: "head" }),
    ];
    await save(study, { revision: 2, figures });
    await site.act(publishDiagnosis, { study, revision: 3 }, officer);
    const html = await get(path);
    for (const said of ["obliczone tutaj", "Próba studium, wersja 1", "płeć: kobiety", "na 1000 mieszkańców", "punktu w skali 0–1"])
      expect(html).toContain(said);
    const rows = await rowsOf((await filesOf(path))["CSV pl"] ?? "");
    expect([...new Set(rows.map((row) => `${row["figura"]} ${row["wskaznik"]}`))]).toEqual([
      "1 population_density_computed",
      `2 ${code}`,
      `3 ${code}`,
      "4 nurseries",
      "5 recycling_rate",
      "6 area_km2_per_head",
    ]);
    for (const row of rows) expect([row["zrodlo"], row["licencja"], row["wydanie"], row["wszystkie"], row["pochodzenie"] !== ""]).not.toContain("");
    expect(rows.find((row) => row["figura"] === "1")).toMatchObject({
      znane: "15",
      wszystkie: "15",
      wydanie: "gugik-2025-01-01+gus-bdl-ludnosc-2024",
      pochodzenie: "fakt",
    });
    expect(rows.find((row) => row["figura"] === "2")).toMatchObject({ okres: "2040", znane: "4", wszystkie: "15", pochodzenie: "przykład" });
    expect(rows.filter((row) => row["figura"] === "4")).toMatchObject([
      { teryt7: "SMK", wartosc: "", znane: "1", wszystkie: "15" },
      { wartosc: "7", podzial: "płeć: kobiety", znane: "1", flagi: "E" },
      { wartosc: "", wartosc_brak: "confidential", znane: "1" },
    ]);
    const book = await readXlsx(await bytes((await filesOf(path))["XLSX pl"] ?? ""));
    expect([book.sheets[0]?.rows.length, book.sheets[0]?.rows[1]?.[7]]).toEqual([rows.length + 1, Number(rows[0]?.["wartosc"])]);
  });

  test("is given by the API: the list, the study with its files, its numbers part by part", async () => {
    const api = async (read: string) => JSON.parse(await get(`/api/v1/cwiczenie/observatory.${read}`));
    expect((await api("listStudies")).studies.map((one: { study: string }) => one.study)).toContain("kazdy-rodzaj");
    const told = await api("getStudy?study=kazdy-rodzaj");
    expect(told).toMatchObject({
      origin: "example",
      figureCount: 6,
      figures: [{ view: "rozklad", numberCount: 15 }, { version: 1 }, {}, { breakdown: "sex:F" }, {}, {}],
    });
    expect(told.files.map((one: { address: string }) => one.address).sort()).toEqual(Object.values(await filesOf(path)).sort());
    const [first, rest] = [await api("listStudyNumbers?study=kazdy-rodzaj&limit=16"), await api("listStudyNumbers?study=kazdy-rodzaj&cursor=16&limit=500")];
    expect([first.numbers.length, first.next, rest.next]).toEqual([16, "16", undefined]);
    expect(first.numbers.length + rest.numbers.length).toBe(told.figures.reduce((sum: number, one: { numberCount: number }) => sum + one.numberCount, 0));
    expect(first.numbers[15]).toMatchObject({ figure: 2, known: 4, total: 15, releaseOrigin: "example", isVerified: true });
    await begin("Tylko szkic");
    expect((await site.fetch("/api/v1/cwiczenie/observatory.getStudy?study=tylko-szkic", officer)).status).toBe(404);
  });

  test("stays as it was, made again too, when inputs, weights and breakdowns change; the page names what is newer, figure by figure", async () => {
    const files = await filesOf(path);
    const before = await Promise.all(fileKinds.map(async (name) => sha256(await bytes(files[name] ?? ""))));
    expect(await get(path)).not.toContain("Nowsza wartość istnieje");
    await load(`${header}recycling_rate,${units[0]},2040,99,,,\npopulation,${units[0]},2024,99999,,,\n`, { title: "Poprawka", releasedOn: "2026-11-22" });
    const [stored] = await site.read((read) => listComposites(read, { code: "proba-studium" }));
    await site.act(recordComposite, { ...composite, composite: stored?.id, base: 1, components: parts("3") }, officer);
    const sections = (await get(path)).split(/id="figura-\d"/).slice(1);
    expect(sections.map((one) => [one.includes("Nowsza wartość istnieje"), one.includes("Wskaźnik złożony ma nowszą wersję")])).toEqual([
      [true, false],
      [true, true],
      [true, true],
      [false, false],
      [true, false],
      [true, false],
    ]);
    expect(await filesOf(path)).toEqual(files);
    const again = await site.read(async (read) => documentsOf(read, (await getPublished(read, "kazdy-rodzaj")).study));
    expect(again.map((one) => sha256(one.bytes)).sort()).toEqual(before.toSorted());
  });
});
