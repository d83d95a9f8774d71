import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { actorOf } from "../../../tests/support/site.tsx";
import { facts, siteWith } from "../../../tests/support/told.ts";
import { acceptImport, defineIndicator, findIndicator, removeIndicator } from "../src/index.ts";

let site: Awaited<ReturnType<typeof siteWith>>;
beforeAll(async () => {
  site = await siteWith(facts);
}, 240_000);

const officer = actorOf("officer");
const desk = "/cwiczenie/praca/dane/wskazniki";
const page = "/cwiczenie/dane/wlasne/miejsca-dla-rowerow";
const CODE = "cwiczenie_miejsca_dla_rowerow";
const SKAWINA = "1206113";
const text = async (path: string, as?: typeof officer) => (await (await site.fetch(path, as === undefined ? {} : { as })).text()).replaceAll("\u00a0", " ");
const send = (path: string, form: Readonly<Record<string, string>>) => site.fetch(path, { as: officer, form });
const standing = () => site.read((read) => findIndicator(read, { code: CODE }));
const typed = {
  ...{ name: "Miejsca dla rowerów", nameEn: "Places for bicycles", definition: "Miejsca przy przystankach kolei 31 grudnia.", definitionEn: "" },
  ...{ method: "Liczą je gminy.", methodEn: "", keeper: "Biuro", keeperEn: "The office", unit: "szt.", unitEn: "places", decimals: "0", frequency: "year" },
  ...{ grain: "municipality", domain: "3", direction: "up", least: "0", most: "", lagDays: "60", way: "measured", aggregation: "sum" },
  ...{ numerator: "", denominator: "", factor: "", weight: "", of: "", baseline: "", count: "", by: "mean" },
};
const load = (rows: readonly string[]) =>
  site.act(
    acceptImport,
    {
      ...{ producer: "Urząd ćwiczeniowy", title: "Próbne liczby", licence: "CC0", releasedOn: "2026-02-01", isVerified: "yes" },
      text: `indicator,teryt7,period,value,missing,flags,note\n${rows.join("\n")}\n`,
    },
    { as: officer },
  );

describe("an indicator of the own space", () => {
  test("is defined by a form, takes numbers, and stands where every other does; no other space sees it", async () => {
    const made = await send(`${desk}/nowy`, typed);
    expect([made.status, made.headers.get("location")]).toEqual([303, page]);
    const empty = await text(page);
    for (const said of ["Miejsca dla rowerów", "Liczą je gminy.", "Biuro", "co rok, 60 dni po końcu okresu", "Wersja 1 z", "Pierwsza wersja."])
      expect(empty).toContain(said);
    expect(await text("/cwiczenie/dane?szukaj=rowerow")).toContain(page);
    await load([`${CODE},${SKAWINA},2024,120,,,`, `${CODE},1206012,2024,30,,,`]);
    const rows = parse(await text(`${page}/csv?na=calosc`), { columns: true, bom: true }) as readonly Readonly<Record<string, string>>[];
    expect(rows.filter(({ value }) => value !== "").map(({ indicator, teryt7, value }) => [indicator, teryt7, value])).toEqual([
      [CODE, "1206012", "30"],
      [CODE, SKAWINA, "120"],
    ]);
    const slice = JSON.parse(await text(`/api/v1/cwiczenie/data/${CODE}.json?units=${SKAWINA}`));
    expect(slice.value).toEqual([120]);
    expect(await text("/api/v1/cwiczenie/catalog")).toContain(CODE);
    const listed = JSON.parse(await text("/api/v1/cwiczenie/indicators?limit=500")).indicators.find(({ code }: { readonly code: string }) => code === CODE);
    expect(listed).toMatchObject({ method: { pl: "Liczą je gminy." }, keeper: { pl: "Biuro", en: "The office" }, lagDays: 60, origin: "example" });
    for (const kept of ["svg", "json-stat", "zmiany"]) expect([kept, (await site.fetch(`${page}/${kept}`)).status]).toEqual([kept, 200]);
    expect((await send(`${page}/zachowaj`, { query: "" })).headers.get("location")).toContain("/dane/widoki/");
    for (const away of ["/krakow/dane/wlasne/miejsca-dla-rowerow", `/api/v1/krakow/indicators/${CODE}`]) expect((await site.fetch(away)).status).toBe(404);
    expect(await text("/krakow/dane")).not.toContain(CODE);
  });

  test("gets new versions; what numbers stand under stays, a stale change is refused with what was typed, and what is equal adds none", async () => {
    const change = { ...typed, base: "1", definition: "Miejsca przy przystankach kolei i autobusów.", direction: "none" };
    expect((await send(`${desk}/${CODE}`, change)).headers.get("location")).toBe(page);
    expect(await standing()).toMatchObject({ direction: "none", unit: { pl: "szt." } });
    const shown = await text(page);
    for (const said of ["Wersja 2 z", "Wersja 1 z", "autobusów", "co znaczy lepiej"]) expect(shown).toContain(said);
    const [, newest = ""] = /Version 2 of(.*?)Version 1 of/s.exec(await text(`/en${page}`)) ?? [];
    // The definition has no English, so what changed in it, was and is there stand in Polish; what better means has.
    expect([newest.includes("<p>no judgement"), newest.match(/lang="pl"/g)?.length]).toEqual([true, 3]);
    const stale = await send(`${desk}/${CODE}`, { ...change, definition: "Spóźniona zmiana." });
    expect([stale.status, (await stale.text()).includes("Spóźniona zmiana.")]).toEqual([409, true]);
    const fixed = await send(`${desk}/${CODE}`, { ...change, base: "2", unit: "m²", frequency: "month" });
    const said = await fixed.text();
    expect([fixed.status, said.match(/Tego nie można już zmienić/g)?.length]).toEqual([422, 4]);
    await send(`${desk}/${CODE}`, { ...change, base: "2" });
    expect(await text(page)).not.toContain("Wersja 3 z");
  });

  test("can be computed of measured ones of both, and not of computed ones", async () => {
    const rate = {
      ...typed,
      name: "Miejsca na tysiąc osób",
      unit: "na 1000 os.",
      decimals: "2",
      way: "per_capita",
      numerator: CODE,
      denominator: "population_thousand",
    };
    const made = await send(`${desk}/nowy`, rate);
    expect(made.headers.get("location")).toBe("/cwiczenie/dane/wlasne/miejsca-na-tysiac-osob");
    const [row] = (
      parse(await text("/cwiczenie/dane/wlasne/miejsca-na-tysiac-osob/csv"), { columns: true, bom: true }) as readonly Readonly<Record<string, string>>[]
    ).filter(({ teryt7 }) => teryt7 === SKAWINA);
    expect([row?.["value"] !== "" && Number(row?.["value"]) > 1, row?.["note"]?.includes("obliczone z: 120")]).toEqual([true, true]);
    const [own, kept] = ["/cwiczenie/dane/wlasne/miejsca-na-tysiac-osob", `${desk}/cwiczenie_miejsca_na_tysiac_osob`];
    expect((await send(`${own}/zachowaj`, { query: "" })).status).toBe(303);
    expect((await send(kept, { ...rate, base: "1", definition: "Powiedziane lepiej." })).headers.get("location")).toBe(own);
    expect((await send(kept, { ...rate, base: "2", factor: "10" })).status).toBe(422);
    const twice = await send(`${desk}/nowy`, { ...rate, name: "Iloraz ilorazu", numerator: "cwiczenie_miejsca_na_tysiac_osob" });
    expect([twice.status, (await twice.text()).includes("sam jest obliczany")]).toEqual([422, true]);
  });

  test("is removed while nothing hangs on it, and comes back under its name with its versions", async () => {
    const other = { ...typed, name: "Pomyłka" };
    await send(`${desk}/nowy`, other);
    expect((await send(`${desk}/nowy`, other)).status).toBe(409);
    expect((await send(`${desk}/cwiczenie_pomylka/usun`, { reason: "Zła nazwa." })).headers.get("location")).toBe(desk);
    expect((await site.fetch("/cwiczenie/dane/wlasne/pomylka")).status).toBe(404);
    expect(await text(desk, officer)).not.toContain("cwiczenie_pomylka");
    await send(`${desk}/nowy`, { ...other, definition: "Po namyśle jednak." });
    expect(await text("/cwiczenie/dane/wlasne/pomylka")).toContain("Wersja 2 z");
    const kept = (indicator: string) => site.act(removeIndicator, { indicator, reason: "Próba" }, { as: officer });
    await expect(kept(CODE)).rejects.toMatchObject({ code: "observatory.definition_has_numbers" });
    await send(`${desk}/nowy`, { ...typed, name: "Średnia pomyłek", way: "rolling", of: "cwiczenie_pomylka", count: "2" });
    await expect(kept("cwiczenie_pomylka")).rejects.toMatchObject({ code: "observatory.definition_used" });
    await expect(kept("population")).rejects.toMatchObject({ code: "observatory.definition_common" });
    await kept("cwiczenie_srednia_pomylek");
    await kept("cwiczenie_pomylka");
  });

  test("is the office's to define; the desk and its file tell all indicators", async () => {
    const asBoard = site.act(defineIndicator, { ...typed, name: "Próba zarządu" }, { as: actorOf("board") });
    await expect(asBoard).rejects.toMatchObject({ code: "access.forbidden" });
    const listed = await text(`${desk}?szukaj=rower`, officer);
    for (const said of ["własny", CODE, `${desk}/${CODE}`]) expect(listed).toContain(said);
    expect(await text(desk, actorOf("board"))).not.toContain(`${desk}/nowy`);
    const file = parse(await (await site.fetch(`${desk}.csv`, { as: officer })).text(), { columns: true, bom: true }) as readonly Readonly<
      Record<string, string>
    >[];
    expect(file.find(({ kod }) => kod === "population")).toMatchObject({ odpowiada: "Główny Urząd Statystyczny", opoznienie_dni: "" });
    expect(file.find(({ kod }) => kod === CODE)).toMatchObject({ metoda: "Liczą je gminy.", opoznienie_dni: "60" });
    expect((await site.fetch(`${desk}/population`, { as: officer })).status).toBe(404);
  });
});
