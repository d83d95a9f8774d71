import { areaCodeOf, listMembers } from "@splot/kernel/territory";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { actorOf } from "../../../tests/support/site.tsx";
import type { TestSite } from "../../../tests/support/tables.ts";
import { facts, siteWith } from "../../../tests/support/told.ts";
import { acceptImport } from "../src/index.ts";
import { chooseUsual, loadChosen, loadComparison } from "../src/loading/loadComparison.ts";
import { listIndicators } from "../src/store/indicators.ts";

let site: TestSite & Awaited<ReturnType<typeof siteWith>>;
beforeAll(async () => {
  site = await siteWith(facts);
}, 240_000);

const officer = actorOf("officer");
const get = async (path: string) => {
  const answer = await site.fetch(path);
  return { status: answer.status, text: (await answer.text()).replaceAll("\u00a0", " ") };
};
type Row = Readonly<Record<string, string>>;
const csv = async (search: string): Promise<readonly Row[]> => parse((await get(`/krakow/dane/porownaj.csv${search}`)).text, { columns: true, bom: true });
const plain = (html = "") =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/\s+/g, " ")
    .trim();
const tableRows = (html: string) =>
  [...(/<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? "").matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => plain(cell)),
  );

describe("a municipality against those most alike", () => {
  test("the peers and their distances are those of METHODS §8.6", async () => {
    const { text } = await get("/krakow/dane/porownaj?gmina=1206113");
    expect(plain(text)).toContain("Zabierzów (0,75), Czernichów (0,95), Liszki (0,97)");
    expect(plain((await get("/krakow/dane/porownaj?gmina=1219053")).text)).toContain("Zielonki (0,53), Niepołomice (0,72), Zabierzów (0,95)");
  });

  test("other features give other peers, a longer list is asked for in the address", async () => {
    const { text } = await get("/krakow/dane/porownaj?gmina=1206113&cecha=urbanisation_pct");
    expect(plain(text)).not.toContain("Zabierzów (");
    expect(plain(text)).toContain("Udział ludności w miastach. Im mniejsza");
  });

  test("place, median and quartiles are those of the group, and the file holds the rows of the table", async () => {
    const search = "?gmina=1206113&wskaznik=population_density&wskaznik=area_km2&z=1206162&z=1206012&z=1206072&z=1206143";
    const rows = await csv(search);
    const density = rows.find(({ kod }) => kod === "population_density");
    // Zabierzów 300.1, Czernichów 183.4, Liszki 260.2, Świątniki Górne 550.8; Skawina 440.7
    expect([density?.["wartosc"], density?.["miejsce"], density?.["miejsc"], density?.["mediana"], density?.["znane"], density?.["w_grupie"]]).toEqual([
      "440.7",
      "2",
      "5",
      "280.15",
      "4",
      "4",
    ]);
    expect([density?.["kwartyl_1"], density?.["kwartyl_3"]].map(Number)).toEqual([241, 362.775]);
    const shown = tableRows((await get(`/krakow/dane/porownaj${search}`)).text);
    expect(shown.map(([, own, place]) => [own?.replace(",", "."), place])).toEqual(
      rows.map(({ wartosc, miejsce, miejsc }) => [wartosc, `${miejsce} z ${miejsc}`]),
    );
    const book = await site.fetch(`/krakow/dane/porownaj.xlsx${search}`);
    const { sheets } = await readXlsx(new Uint8Array(await book.arrayBuffer()));
    expect(sheets[0]?.rows.slice(1).map((row) => [row[1], row[5]])).toEqual(rows.map(({ kod, wartosc }) => [kod, Number(wartosc)]));
  });
});

describe("what is not claimed", () => {
  test("the metropolis has no place among municipalities, its values say their coverage, its sums stand on no axis", async () => {
    const { text } = await get("/krakow/dane/porownaj");
    const rows = tableRows(text);
    const density = rows.find(([name]) => name?.startsWith("Gęstość zaludnienia"));
    expect(density?.[1]).toBe("897,0 (obliczone, 15 z 15 gmin)");
    expect(rows.map(([, , place]) => place)).toEqual(rows.map(() => "–"));
    expect(text).toContain("Suma całego obszaru nie jest porównywalna");
    expect(text).not.toContain('aria-label="Metropolia Krakowska: 1 ');
    expect(text).toContain('aria-label="Metropolia Krakowska: 897,0');
  });

  test("finances: only what the bank holds, per head, with a warning and no places; what is missing is named", async () => {
    const { text } = await get("/krakow/dane/porownaj?gmina=1206113&zestaw=finanse");
    expect(text).toContain("Dane niezweryfikowane");
    expect(plain(text)).toContain("Wpływy z CIT na mieszkańca");
    expect(tableRows(text).map(([, , place]) => place)).toEqual(tableRows(text).map(() => "–"));
    const lacking = text.slice(text.indexOf('id="braki"'));
    expect(plain(lacking)).toContain("Udział nadwyżki operacyjnej w dochodach");
    expect(plain(lacking)).not.toContain("Wpływy z CIT");
  });

  test("unknown units, areas, groups, indicators and features narrow nothing", async () => {
    const odd = await get("/krakow/dane/porownaj?gmina=%27&obszar=ATLANTYDA&grupa=toString&zestaw=x&wskaznik=A&cecha=%00&z=nikt");
    expect(odd.status).toBe(200);
    expect(tableRows(odd.text)).toEqual(tableRows((await get("/krakow/dane/porownaj")).text));
  });
});

test("cities are another pool: the same municipality, other candidates, in both languages", async () => {
  const rows = await csv("?gmina=1261011&obszar=MIASTA-WOJ&grupa=wszystkie");
  expect(rows.find(({ kod }) => kod === "population_density")).toMatchObject({ znane: "17", w_grupie: "17", miejsc: "18" });
  expect(rows.map(({ kod }) => kod)).not.toContain("population");
  expect((await get("/en/krakow/dane/porownaj?gmina=1261011&obszar=MIASTA-WOJ")).text).toContain("Comparison with others");
});

describe("the profile of a municipality", () => {
  const cells = async (path: string, name: string) => tableRows((await get(path)).text).find(([first]) => first?.startsWith(name));

  test("value, place among all, median of those most alike and the metropolis, at most twelve rows; the way to the comparison", async () => {
    const { text } = await get("/krakow/gminy/skawina");
    expect(tableRows(text).length).toBeLessThanOrEqual(12);
    expect((await cells("/krakow/gminy/skawina", "Gęstość zaludnienia"))?.slice(1)).toEqual([
      "Gmina: 440,7",
      "Miejsce: 5 z 15",
      "Mediana podobnych: 300,1",
      "Metropolia: 897,0",
    ]);
    expect(plain(text)).toContain("Zabierzów (0,75), Czernichów (0,95)");
    expect(text).toContain('href="/krakow/dane/porownaj?gmina=1206113"');
  });

  test("one value is no change, nor is one against a number that its source replaced", async () => {
    expect((await cells("/krakow/gminy/skawina", "Ludność"))?.slice(1, 3)).toEqual(["Gmina: 43 999", "Miejsce: 3 z 15"]);
  });

  test("places that equal values share are told from the first to the last of them, on the page and in the file", async () => {
    expect((await cells("/krakow/gminy/michalowice", "Udział ludności w miastach"))?.slice(1, 3)).toEqual(["Gmina: 0,0", "Miejsce: 6–15 z 15"]);
    const file = await csv("?gmina=1206082&grupa=wszystkie");
    expect(file.map(({ kod, miejsce, miejsce_do }) => [kod, miejsce, miejsce_do])).toContainEqual(["urbanisation_pct", "6", "15"]);
    expect(file.find(({ kod }) => kod === "population_density")).toMatchObject({ miejsce: "11", miejsce_do: "11" });
  });

  test("a change is told since the first comparable year, never across a break", async () => {
    const header = "indicator,teryt7,period,value,missing,flags,note\n";
    const about = { producer: "Urząd ćwiczeniowy", title: "Próbne liczby", licence: "CC0", isVerified: "yes" as const };
    const load = (releasedOn: string, rows: string) => site.act(acceptImport, { ...about, releasedOn, text: header + rows }, { as: officer });
    await load("2026-02-01", "population,1206113,2022,40000,,,\npopulation,1206113,2023,43000,,,\n");
    expect((await cells("/cwiczenie/gminy/skawina", "Ludność"))?.[2]).toBe("Zmiana: o 10,0 % więcej niż w 2022 r.");
    await load("2026-03-01", "population,1206113,2023,43000,,B,\n");
    expect((await cells("/cwiczenie/gminy/skawina", "Ludność"))?.[2]).toBe("Zmiana: o 2,3 % więcej niż w 2023 r.");
  });
});

describe("the usual comparison of a profile", () => {
  const asked = { indicators: [], features: [], chosen: [] };
  const told = ({ rows, peers, group, features }: Awaited<ReturnType<typeof loadChosen>>) => ({
    rows: rows.map(({ indicator, period, own, area, others }) => [
      indicator.code,
      period,
      own?.value,
      area?.value,
      others.map(({ unit, value }) => [unit, value]),
    ]),
    ...{ peers, group: group.map(({ code }) => code), features: features.map(({ indicator }) => indicator.code) },
  });
  /** Both ways of every municipality. */
  const bothOf = (space: "krakow" | "cwiczenie") =>
    site.read(async (read) => {
      const members = await listMembers(read, areaCodeOf(read.space), read.today);
      const pairs = [];
      for (const unit of members) {
        const usual = await chooseUsual(read, unit, members);
        const whole = await loadComparison(read, { ...asked, unit: unit.code });
        if (usual === undefined || whole === undefined) throw new Error("no area");
        pairs.push([told(await loadChosen(read, usual)), told(whole)] as const);
      }
      return pairs;
    }, space);

  test("tells of each municipality what the whole catalogue would, also where the first parts of it are known of too few", async () => {
    for (const [usual, whole] of await bothOf("krakow")) expect(usual).toEqual(whole);
    const measured = await site.read(async (read) =>
      (await listIndicators(read)).filter(({ derivation, grain }) => derivation === undefined && grain === "municipality"),
    );
    const members = await site.read((read) => listMembers(read, areaCodeOf(read.space), read.today));
    const middle = (least = 0, most = 100) => Math.round((Math.max(least, 0) + Math.min(most, 100)) / 2);
    const rows = measured.flatMap(({ code, least, most }, place) =>
      members.slice(0, place < 30 ? 3 : 15).map((unit, at) => `${code},${unit.code},2060,${middle(least, most) + at},,,`),
    );
    await site.act(
      acceptImport,
      {
        ...{ producer: "Urząd ćwiczeniowy", title: "Próbne liczby", licence: "CC0", releasedOn: "2026-02-01", isVerified: "yes" },
        text: `indicator,teryt7,period,value,missing,flags,note\n${rows.join("\n")}\n`,
      },
      { as: officer },
    );
    const pairs = await bothOf("cwiczenie");
    expect(pairs).toHaveLength(15);
    for (const [usual, whole] of pairs) expect(usual).toEqual(whole);
    expect(pairs[0]?.[0].rows).toHaveLength(12);
  });
});
