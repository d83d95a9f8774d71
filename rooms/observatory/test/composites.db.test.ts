import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { actorOf } from "../../../tests/support/site.tsx";
import { facts, siteWith } from "../../../tests/support/told.ts";
import { acceptImport, recordComposite } from "../src/index.ts";
import { listComposites } from "../src/store/composites.ts";

let site: Awaited<ReturnType<typeof siteWith>>;
beforeAll(async () => {
  site = await siteWith(facts);
}, 240_000);

const officer = actorOf("officer");
const desk = "/cwiczenie/praca/dane/zlozone";
const page = "/cwiczenie/dane/zlozone/proba-dwoch-skladnikow";
const [A, B, C, D] = ["1206012", "1206022", "1206052", "1206072"] as const;
const text = async (path: string, as?: typeof officer) => (await (await site.fetch(path, as === undefined ? {} : { as })).text()).replaceAll("\u00a0", " ");
const load = (rows: readonly string[], isVerified: "yes" | "no" = "yes") =>
  site.act(
    acceptImport,
    {
      ...{ producer: "Urząd ćwiczeniowy", title: "Próbne liczby", licence: "CC0", releasedOn: "2026-02-01", isVerified },
      text: `indicator,teryt7,period,value,missing,flags,note\n${rows.join("\n")}\n`,
    },
    { as: officer },
  );
const typed = {
  ...{ name: "Próba dwóch składników", nameEn: "A try of two parts", definition: "Liczby z METHODS.", definitionEn: "", area: "SMK", by: "minmax" },
  ...{ "part-1": "recycling_rate", "weight-1": "2", "part-2": "waste_per_capita", "weight-2": "1" },
};
const values = async (search = "") => parse(await text(`${page}/csv${search}`), { columns: true, bom: true }) as readonly Readonly<Record<string, string>>[];
const rowOf = async (unit: string, search = "") => (await values(search)).find(({ teryt7 }) => teryt7 === unit);

describe("a composite indicator", () => {
  test("is made by a form, and has the values and places of METHODS §8.5; a missing part is said", async () => {
    await load([
      ...[A, B, C, D].map((unit, at) => `recycling_rate,${unit},2040,${(at + 1) * 10},,,`),
      ...(
        [
          [A, 5],
          [B, 5],
          [C, 1],
        ] as const
      ).map(([unit, value]) => `waste_per_capita,${unit},2040,${value},,,`),
    ]);
    const made = await site.fetch(desk, { as: officer, form: typed });
    expect([made.status, made.headers.get("location")]).toEqual([303, page]);
    const rows = await values("?okres=2040");
    const told = (unit: string) => {
      const { wartosc, wartosc_brak, czesciowa, miejsce, najlepsze_miejsce, najgorsze_miejsce } = rows.find(({ teryt7 }) => teryt7 === unit) ?? {};
      return [wartosc === "" ? wartosc_brak : Number(wartosc), czesciowa, miejsce, najlepsze_miejsce, najgorsze_miejsce];
    };
    expect(told(A)).toEqual([0, "nie", "4", "2", "4"]);
    expect(told(B)?.[0]).toBeCloseTo(0.2222, 4);
    expect(told(C)?.[0]).toBeCloseTo(0.7778, 4);
    expect(told(D)).toEqual([1, "tak", "1", "1", "1"]);
    expect(told("1261011")?.slice(0, 3)).toEqual(["coverage_too_low", "nie", ""]);
    const shown = await text(`${page}?okres=2040`);
    // A checksum is for those who check, so it is folded; a Polish citation does not bring its opening word to an English page.
    expect(shown.replace(/<details[\s\S]*?<\/details>/g, "")).not.toMatch(/[0-9a-f]{64}/);
    const english = await text(`/en${page}?okres=2040`);
    expect(english).toContain('Source: <span lang="pl">Urząd ćwiczeniowy, Próbne liczby</span>; released on 1 February 2026. Licence: CC0.');
    expect(english).not.toContain("Źródło");
    expect(await text("/cwiczenie/dane")).toMatch(/Próba dwóch składników<\/a><\/strong> <span>wskaźnik złożony<\/span> <span class="mark mark-example"/);
    for (const said of ["1,000 (częściowa)", "za mało danych", "miejsce 1, od 1 do 1", "4 z 15 gmin", "66,7", "mniej"]) expect(shown).toContain(said);
    expect(await text(`/en${page}?okres=2040`)).toContain("1.000 (partial)");
    const book = await readXlsx(new Uint8Array(await (await site.fetch(`${page}/xlsx?okres=2040`)).arrayBuffer()));
    expect(book.sheets[0]?.rows.length).toBe(16);
  });

  test("gets a new version with other weights; the older one stays, and what is equal adds none", async () => {
    const [stored] = await site.read((read) => listComposites(read, { code: "proba-dwoch-skladnikow" }));
    const again = { ...typed, composite: stored?.id ?? "", base: "1" };
    await site.fetch(`${page}/wersje`, { as: officer, form: again });
    expect((await site.read((read) => listComposites(read))).map(({ version }) => version)).toEqual([1]);
    expect((await site.fetch(`${page}/wersje`, { as: officer, form: { ...again, "weight-2": "2,5" } })).headers.get("location")).toBe(page);
    expect((await site.fetch(`${page}/wersje`, { as: officer, form: { ...again, "weight-2": "9" } })).status).toBe(409);
    const [first, second] = [await rowOf(C, "?okres=2040&wersja=1"), await rowOf(C, "?okres=2040")];
    expect([first?.["wersja"], second?.["wersja"]]).toEqual(["1", "2"]);
    expect([Number(first?.["wartosc"]).toFixed(4), Number(second?.["wartosc"]).toFixed(4)]).toEqual(["0.7778", "0.8519"]);
    expect((await rowOf(D, "?okres=2040"))?.["wartosc_brak"]).toBe("coverage_too_low");
    expect(await text(`${page}?wersja=1`)).toContain("To starsza wersja");
    expect((await site.fetch(`${page}?wersja=7`)).status).toBe(404);
    const api = JSON.parse(await text("/api/v1/cwiczenie/observatory.getComposite?code=proba-dwoch-skladnikow&version=1&period=2040"));
    expect(api).toMatchObject({
      origin: "example",
      version: 1,
      isRanked: true,
      components: [{ indicator: "recycling_rate", weight: 2, direction: "up" }, { weight: 1 }],
    });
    expect(api.values[0]).toMatchObject({ unit: D, value: 1, isPartial: true, rank: 1, bestRank: 1, worstRank: 1 });
    expect(JSON.parse(await text(`${page}/json?okres=2040&wersja=1`))).toEqual(api);
  });

  test("gives no places where one of its numbers is not confirmed, and stands in the catalogue with its standing", async () => {
    expect(await text("/cwiczenie/dane?szukaj=dwoch+skladnikow")).toContain("2040 · Próbne liczby · 3 z 15 gmin");
    await load([A, B].map((unit) => `recycling_rate,${unit},2041,50,,,`).concat(`waste_per_capita,${A},2041,7,,,`, `waste_per_capita,${B},2041,9,,,`), "no");
    const row = await rowOf(A, "?okres=2041");
    expect([row?.["wartosc"], row?.["miejsce"], row?.["miejsce_brak"]]).toEqual(["0.777777777778", "", "not_applicable"]);
    const shown = await text(`${page}?okres=2041`);
    expect([shown.includes("Dane niezweryfikowane"), shown.includes("Jak pewne są miejsca")]).toEqual([true, false]);
  });

  test("has three rows for parts, and as many more as are asked for: what was typed stays, nothing is written, and the weights are summed", async () => {
    const rows = (html: string) => html.match(/name="part-\d"/g)?.length;
    const fresh = await text(desk, officer);
    expect([rows(fresh), fresh.includes("Nie wpisano jeszcze żadnej wagi.")]).toEqual([3, true]);
    const count = () => site.read(async (read) => (await listComposites(read)).length);
    const before = await count();
    const grown = { ...typed, name: "Niedokończony", "weight-1": "2,5", winsorised: "yes", rows: "4" };
    const answer = await site.fetch(desk, { as: officer, form: grown });
    const html = (await answer.text()).replaceAll("\u00a0", " ");
    expect([answer.status, rows(html), await count()]).toEqual([200, 4, before]);
    for (const kept of [
      'value="Niedokończony"',
      'value="2,5"',
      'value="recycling_rate" selected',
      "Suma wag: 3,5. Udziały: składnik 1 – 71,4%, składnik 2 – 28,6%.",
    ])
      expect(html).toContain(kept);
    expect(html).toMatch(/name="winsorised"[^>]*checked/);
    expect(html).not.toContain("error-summary");
    expect(rows(await (await site.fetch(desk, { as: officer, form: { ...grown, rows: "99" } })).text())).toBe(8);
    expect((await site.fetch(desk, { as: actorOf("board"), form: grown })).status).toBe(403);
    const late = await (await site.fetch(desk, { as: officer, form: { ...typed, name: "Szósty", "weight-6": "1" } })).text();
    expect([rows(late), /<a href="#pole-composite-part-6">[^<]*Wybierz wskaźnik z listy/.test(late)]).toEqual([6, true]);
    const change = await site.fetch(`${page}/wersje`, { as: officer, form: { ...grown, composite: "", base: "1" } });
    expect([change.status, rows(await change.text())]).toEqual([200, 4]);
  });

  test("is refused with what was typed, each place by itself, and made by the office alone", async () => {
    const bad = { ...typed, name: "Inna próba", "part-2": "recycling_rate", "part-3": "population", "weight-3": "1", "part-4": "bed_places", "weight-4": "0" };
    const answer = await site.fetch(desk, { as: officer, form: bad });
    const said = await answer.text();
    expect(answer.status).toBe(422);
    for (const words of ["jest już składnikiem", "nie ma kierunku", "wagę większą od zera", "Inna próba"]) expect(said).toContain(words);
    expect((await site.fetch(desk, { as: officer, form: typed })).status).toBe(409);
    expect((await site.fetch(desk, { as: officer, form: { ...typed, name: "Jeden", "part-2": "", "weight-2": "" } })).status).toBe(422);
    const components = ["recycling_rate", "waste_per_capita"].map((indicator) => ({ indicator, weight: "1" }));
    const input = { name: "Próba zarządu", definition: "Próba", area: "SMK", by: "z", components };
    await expect(site.act(recordComposite, input, { as: actorOf("board") })).rejects.toMatchObject({ code: "access.forbidden" });
    await expect(site.act(recordComposite, { ...input, area: "1206113" }, { as: officer })).rejects.toMatchObject({ code: "observatory.area_unknown" });
    expect(await text("/krakow/dane")).not.toContain("wskaźnik złożony");
  });
});
