import { chooseProfile, type MappingRegister, type Profile, profileSchema, readSample, sourceNames, suggestProfile } from "@splot/observatory/mapping";
import { FindingLog, openReading } from "@splot/observatory/reading";
import { describe, expect, test } from "vitest";
import { mapFile, register } from "../../../../tests/support/mapping.ts";
import { memberCodes } from "../../../../tests/support/members.ts";
import { materialBytes } from "../../../../tests/support/reading.ts";

const indicator = ([code, name, unit]: readonly [string, string, string], more: object = {}) => ({ code, name, unit, frequency: "year", ...more });
/** The members, and indicators as the catalogue has them. */
const known: MappingRegister = {
  units: memberCodes.map((code) => ({ code, name: `Gmina ${code}` })),
  indicators: [
    indicator(["population", "Ludność", "osoba"], { bdlSubgroup: "P2137", bdlVariable: "72305", least: 0 }),
    indicator(["life_expectancy", "Przeciętne dalsze trwanie życia", "lata"], { bdlSubgroup: "P2730" }),
    indicator(["population_density", "Ludność na 1 km2", "osoba"]),
    indicator(["population_persons", "Ludność w tysiącach", "osoba"]),
    indicator(["urbanisation_pct", "Wskaźnik urbanizacji", "%"]),
    indicator(["area_ha", "Powierzchnia", "ha"]),
    indicator(["gdp_dynamics", "Dynamika produktu krajowego brutto na 1 mieszkańca", "%"]),
  ],
};

async function suggest(name: string, content: Uint8Array | string, register = known) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const source = {
    name,
    async *open() {
      yield await Promise.resolve(bytes);
    },
  };
  const log = new FindingLog();
  const sample = await readSample(await openReading(source, {}, new FindingLog()), name);
  const { draft, guesses } = suggestProfile(sample, register, log);
  return { draft, guesses, sample, questions: log.findings.map(({ code, column, suggestion, text }) => ({ code, column, text: text.en, fix: suggestion.en })) };
}
const ofMaterial = (path: string, register = known) => suggest(path.split("/").at(-1) ?? "", materialBytes(path), register);
/** The profile, when nothing is left to ask. */
const settled = ({ draft, questions }: Awaited<ReturnType<typeof suggest>>): Profile => {
  expect(questions).toEqual([]);
  return profileSchema.parse(draft);
};

describe("what is suggested for files as they are published", () => {
  test("P2137, long: the subgroup tells the indicator, two breakdowns with totals, members only", async () => {
    const name = "indicators/bdl/LUDN_2137_CREL_20220407210714.csv.gz";
    const made = await ofMaterial(name);
    const profile = settled(made);
    expect(profile).toMatchObject({
      unit: { column: "Kod", codes: "teryt7", unknown: "skip" },
      period: { column: "Rok", form: "year" },
      indicator: { constant: { code: "population" } },
      breakdowns: [{ column: "Płeć", dimension: "sex", map: { ogółem: "_T", mężczyźni: "M", kobiety: "F" } }],
      fixed: [{ column: "Wiek", values: ["ogółem"] }],
      levels: "municipalities",
    });
    expect(chooseProfile([profile], made.sample.head)).toBe(profile);
    const { rows, findings } = await mapFile(name.split("/")[2] ?? "", materialBytes(name), { profile, known });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const total = (sex: string | undefined) => rows.filter(({ breakdown }) => breakdown["sex"] === sex).reduce((sum, { value }) => sum + Number(value), 0);
    expect([rows.length, total(undefined), total("M") + total("F")]).toEqual([45, 1_080_642, 1_080_642]);
  });

  test("a total between the rows takes no column of codes its meaning; its row is left out", async () => {
    const rows = ["1206113;Gmina 1206113;3;4", "1219053;Gmina 1219053;5;6", "RAZEM;;8;10"];
    const { draft, questions } = await suggest("ludnosc.csv", `Kod TERYT;Gmina;2023;2024\n${rows.join("\n")}\n`);
    expect(draft.unit).toEqual({ column: "Kod TERYT", codes: "teryt7", unknown: "skip" });
    expect(draft.breakdowns).toEqual([]);
    const name = "Gmina;2023\nGmina 1206113;3\nGmina 1219053;5\n";
    expect((await suggest("a.csv", name)).draft.unit?.codes).toBe("own");
    expect((await suggest("a.csv", "Teryt;2023\nx;1\n0201011;3\n")).draft.unit).toBeUndefined();
    expect(questions.map(({ code }) => code)).toEqual(["choose"]);
  });

  test("indicators that the sources call otherwise are known by those names, and men are no indicator in thousands where the file is of population", async () => {
    const named = (code: string, name: string, unit: string) =>
      indicator([code, name, unit], { bdlSubgroup: sourceNames[code]?.bdlSubgroup, sourceNames: sourceNames[code]?.names });
    const catalogue: MappingRegister = {
      ...known,
      indicators: [
        named("population", "Ludność", "os."),
        named("population_thousand", "Ludność w tysiącach", "tys. os."),
        named("population_density", "Gęstość zaludnienia", "os. na km²"),
        named("population_change_per_1000", "Zmiana liczby ludności na 1000 mieszkańców", "os. na 1000 mieszkańców"),
        named("urbanisation_pct", "Udział ludności w miastach", "%"),
        named("men_thousand", "Mężczyźni", "tys. os."),
        named("women_thousand", "Kobiety", "tys. os."),
      ],
    };
    const long = settled(await ofMaterial("indicators/bdl/LUDN_2137_CREL_20220407210714.csv.gz", catalogue));
    expect([long.indicator, long.breakdowns.map(({ dimension }) => dimension)]).toEqual([{ constant: { code: "population" } }, ["sex"]]);
    const { draft, questions } = await ofMaterial("indicators/bdl/LUDN_2425_CTAB_20250611231708.csv.gz", catalogue);
    expect(draft.indicator).toEqual({
      column: "Zmienna",
      map: {
        "ludność na 1 km2": { code: "population_density" },
        "zmiana liczby ludności na 1000 mieszkańców": { code: "population_change_per_1000" },
        "ludność w tysiącach": { code: "population_thousand" },
        "ludność w tysiącach mężczyźni": { code: "men_thousand" },
        "ludność w tysiącach kobiety": { code: "women_thousand" },
        "wskaźnik urbanizacji": { code: "urbanisation_pct" },
      },
    });
    expect(questions.map(({ column }) => column)).toEqual(["Zmienna"]);
  });

  test("P2730: three breakdowns, no municipality", async () => {
    const { draft, questions } = await ofMaterial("indicators/bdl/LUDN_2730_CREL_20220408092901.csv.gz");
    expect([questions, draft.levels, draft.indicator]).toEqual([[], "all", { constant: { code: "life_expectancy" } }]);
    expect([...draft.breakdowns, ...draft.fixed].map(({ column }) => column).sort()).toEqual(["Lokalizacje", "Płeć", "Wiek"]);
  });

  test("RACH 3503: the names of what is measured stand in a column; those that are not known are asked about", async () => {
    const { draft, questions } = await ofMaterial("indicators/bdl/RACH_3503_CREL_20220408093256.csv");
    expect(draft.indicator).toMatchObject({ column: "Zakres przedmiotowy" });
    expect(draft.indicator).toHaveProperty("map", { "dynamika produktu krajowego brutto na 1 mieszkańca, rok poprzedni=100": { code: "gdp_dynamics" } });
    expect(questions.every(({ code }) => code === "choose")).toBe(true);
  });

  test("P2425, wide: variables by their names, thousands told by the label", async () => {
    const { draft, questions, guesses } = await ofMaterial("indicators/bdl/LUDN_2425_CTAB_20250611231708.csv.gz");
    expect(draft).toMatchObject({
      unit: { column: "Kod", codes: "teryt7" },
      period: { column: "Rok", form: "year" },
      indicator: {
        column: "Zmienna",
        map: {
          "ludność na 1 km2": { code: "population_density" },
          "ludność w tysiącach": { code: "population_persons", factor: "1000" },
          "wskaźnik urbanizacji": { code: "urbanisation_pct" },
        },
      },
    });
    expect(questions).toMatchObject([{ code: "choose", column: "Zmienna" }]);
    expect(guesses.find(({ part }) => part === "unit")?.why.en).toMatch(/fit the register of units: 15 of 24\d\d/);
  });

  test("the register of areas: codes with blanks, two measures, the year of the name is asked about", async () => {
    const { draft, questions } = await ofMaterial("boundaries/GUGiK_Wykaz_powierzchni_2025-01-01.xlsx");
    expect(draft).toMatchObject({
      unit: { column: "TERYT", codes: "teryt7" },
      period: { constant: "2025" },
      indicator: { column: "MEASURE", map: { "Powierzchnia [ha]": { code: "area_ha" } } },
      breakdowns: [],
      levels: "municipalities",
    });
    expect(questions.map(({ text }) => text)).toContain("It is not clear which period the numbers are of: 2025.");
  });

  test("an answer of the bank's interface: units of twelve characters; without its frame the indicator is asked", async () => {
    const { draft, questions } = await ofMaterial("indicators/bdl-api/data.json");
    expect(draft).toMatchObject({ unit: { column: "unitId", codes: "bdl12" }, period: { column: "year", form: "year" } });
    expect([draft.indicator, questions.map(({ text }) => text.slice(0, 41))]).toEqual([undefined, ["It is not clear which indicator this is: "]]);
    const json = {
      variableId: 72305,
      results: memberCodes.map((code) => ({ id: `01${code.slice(0, 2)}120${code.slice(2)}`, name: "x", values: [{ year: "2024", val: 1, attrId: 1 }] })),
    };
    const framed = settled(await suggest("a.json", JSON.stringify(json)));
    expect(framed.indicator).toEqual({ column: "variableId", map: { "72305": { code: "population" } } });
  });

  test("Eurostat: NUTS, time, one unit of measure at a time", async () => {
    const { draft, questions } = await ofMaterial("indicators/eurostat/nama_10r_3gdp.tsv.gz");
    expect(draft).toMatchObject({
      match: { dataset: "nama_10r_3gdp" },
      unit: { column: "geo", codes: "nuts", unknown: "skip" },
      period: { column: "time", form: "year" },
      fixed: [{ column: "unit", values: ["EUR_HAB"] }],
    });
    expect(questions.map(({ code, column }) => `${code} ${column ?? ""}`)).toEqual(expect.arrayContaining(["choose unit", "choose "]));
  });

  test("JSON-stat: names of codes are read, foreign areas are asked about", async () => {
    const { draft, questions } = await ofMaterial("indicators/jsonstat/official/canada.json");
    expect(draft).toMatchObject({ period: { column: "year" }, indicator: { column: "concept" } });
    expect(draft.breakdowns.map(({ dimension, map }) => [dimension, map])).toEqual([
      ["age", { T: "_T" }],
      ["sex", { T: "_T", M: "M", F: "F" }],
    ]);
    expect(questions.map(({ code }) => code)).toContain("choose");
  });

  test("a table whose codes lost their zero, without values: the zero is given back, the columns of numbers are asked about", async () => {
    const { draft, questions } = await ofMaterial("tables/PSP_zdarzenia_gminy.csv.gz");
    expect(draft).toMatchObject({ unit: { column: "TERYT", codes: "teryt6", isZeroLost: true }, indicator: undefined, breakdowns: [] });
    expect(questions.map(({ code }) => code)).toContain("choose");
  });
});

describe("what is asked", () => {
  const file = (head: string, ...lines: readonly string[]) => suggest("t.csv", [head, ...lines].join("\n"), register);

  test("two columns of units", async () => {
    const { questions } = await file("z,do,rok,value", "1206113,0264011,2024,1", "0264011,1206113,2024,2");
    expect(questions.map(({ text }) => text)).toContain("It is not clear which column tells the unit: z, do.");
  });

  test("a name that is only like an indicator's is proposed and asked about; one indicator is proposed for one name", async () => {
    const { draft, questions } = await file(
      "kod,Rok,wskaźnik,value",
      "1206113,2024,Ludność,1",
      "1206113,2024,Ludność kobiet,2",
      "1206113,2024,Poziom recyklingu odpadów szkła,3",
    );
    expect(draft.indicator).toEqual({
      column: "wskaźnik",
      map: { Ludność: { code: "population" }, "Poziom recyklingu odpadów szkła": { code: "recycling_rate" } },
    });
    expect(questions).toMatchObject([
      { column: "wskaźnik", text: "It is not clear which indicator this is: Ludność kobiet; Poziom recyklingu odpadów szkła." },
    ]);
  });

  test("a column that only looks like codes is asked about", async () => {
    const { questions } = await file("x,Rok,wskaźnik,value", "0412,2024,Ludność,1", "2212,2024,Ludność,2");
    expect(questions.map(({ text }) => text)).toContain("It is not clear which column tells the unit: x.");
  });

  test("names instead of codes are proposed, never decided", async () => {
    const { draft, questions } = await file("Miasto,Rok,wskaźnik,value", "Skawina,2024,Ludność,1", "Wrocław,2024,Ludność,2");
    expect(draft.unit).toEqual({ column: "Miasto", codes: "own", map: { Skawina: "1206113", Wrocław: "0264011" }, unknown: "refuse" });
    expect(draft.indicator).toEqual({ column: "wskaźnik", map: { Ludność: { code: "population" } } });
    expect(questions.map(({ code, column }) => [code, column])).toEqual([["choose", "Miasto"]]);
  });

  test("a column of too many values, a file of nothing that is known", async () => {
    const lines = Array.from({ length: 80 }, (_, place) => `1206113,2024,a${place},1`);
    expect((await file("kod,rok,x,value", ...lines)).questions.map(({ column }) => column)).toContain("x");
    const { draft } = await file("a,b,value", "x,y,1");
    expect([draft.unit, draft.period, draft.indicator]).toEqual([undefined, undefined, undefined]);
  });

  test("our own long table needs no question", async () => {
    const made = await file("indicator,teryt7,period,value,missing,flags,note,x", "population,1206113,2024,1,,,,");
    expect(settled(made)).toMatchObject({ reading: { isOwn: true }, indicator: { column: "indicator" }, note: { column: "note" } });
  });
});
