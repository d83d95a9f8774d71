import { slug } from "@splot/kernel";
import { recordIndicator, recordSource, recordUnits, recordVintage } from "@splot/observatory";
import { official, seedDefinitions } from "./definitions.ts";
import { cell, type Seed, type SeedRow } from "./seed.ts";

const REGISTER_DAY = "1999-01-01";
const AREA = "SMK";
const CITIES = "MIASTA-WOJ";
const AREA_NAME = { pl: "Metropolia Krakowska", en: "Kraków Metropolis" };

/** Territory, sources, indicators and numbers of the commons, out of the reference tables. */
export async function seedObservatory(seed: Seed): Promise<void> {
  await seedTerritory(seed);
  await seedSources(seed);
  await seedIndicators(seed);
  await seedOfficial(seed);
  await seedPopulation(seed);
  await seedCompilation(seed);
}

async function seedTerritory({ commons }: Seed): Promise<void> {
  const members = await commons.csv("municipalities.csv");
  const cities = (await commons.csv("bdl_2024_benchmark_cities.csv")).filter((row) => !members.some((one) => cell(one, "teryt7") === cell(row, "teryt7")));
  const joined = (rows: readonly SeedRow[], source: string) => rows.map((row) => ({ code: cell(row, "teryt7"), from: REGISTER_DAY, source }));
  const allCities = await commons.csv("bdl_2024_benchmark_cities.csv");
  await commons.tell(recordUnits, {
    units: [
      ...members.map((row) => ({
        code: cell(row, "teryt7"), level: "municipality", name: { pl: cell(row, "name") }, slug: slug(cell(row, "name")), parentName: cell(row, "powiat"),
        centre: { lon: Number(cell(row, "seat_lon")), lat: Number(cell(row, "seat_lat")) }, from: REGISTER_DAY, source: "TERYT (kody), GeoNames CC BY 4.0 (przybliżone położenie siedziby)",
      })),
      ...cities.map((row) => ({ code: cell(row, "teryt7"), level: "municipality", name: { pl: cell(row, "name") }, slug: slug(cell(row, "name")), from: REGISTER_DAY, source: "GUS BDL, P2425" })),
      { code: AREA, level: "area", name: AREA_NAME, slug: "metropolia-krakowska", from: REGISTER_DAY, source: "metropoliakrakowska.pl, O Metropolii" },
      { code: CITIES, level: "area", name: { pl: "Miasta wojewódzkie", en: "Voivodeship cities" }, slug: "miasta-wojewodzkie", from: REGISTER_DAY, source: "GUS BDL, P2425" },
    ],
    areas: [
      { code: AREA, kind: "association", basis: "15 gmin członkowskich według strony stowarzyszenia; skład dla statystyki jest ten sam we wszystkich latach", members: joined(members, "metropoliakrakowska.pl, O Metropolii") },
      { code: CITIES, kind: "peer_group", basis: "18 miast wojewódzkich w granicach miast", members: joined(allCities, "GUS BDL, P2425") },
    ],
  }, "observatory:units");
}

const gus = { producer: { pl: "Główny Urząd Statystyczny", en: "Statistics Poland (GUS)" }, citation: { pl: "Źródło: GUS, Bank Danych Lokalnych", en: "Source: GUS, Local Data Bank" }, url: "https://bdl.stat.gov.pl", licence: { pl: "CC BY 4.0", en: "CC BY 4.0" }, isVerified: true };

const sources = [
  { ...gus, code: "gus-bdl-p2425", title: { pl: "GUS BDL, podgrupa P2425: gęstość zaludnienia i wskaźniki", en: "GUS BDL, subgroup P2425: population density and indicators" } },
  { ...gus, code: "gus-bdl-ludnosc", title: { pl: "GUS BDL, stan ludności 31 grudnia", en: "GUS BDL, population on 31 December" } },
  {
    code: "gugik-powierzchnia", isVerified: true, producer: { pl: "Główny Urząd Geodezji i Kartografii", en: "Head Office of Geodesy and Cartography (GUGiK)" },
    title: { pl: "Wykaz powierzchni jednostek, 1 stycznia 2025", en: "List of areas of units, 1 January 2025" }, citation: { pl: "Źródło: GUGiK, Wykaz powierzchni 1.01.2025", en: "Source: GUGiK, list of areas, 1 Jan 2025" },
    url: "https://www.gov.pl/web/gugik", licence: { pl: "dane rejestru urzędowego", en: "data of an official register" },
  },
  {
    code: "mk-dashboard", isVerified: false, producer: { pl: "prototyp MK Dashboard", en: "MK Dashboard prototype" }, title: { pl: "Zestawienie robocze, niezweryfikowane", en: "Working compilation, unverified" },
    citation: { pl: "Źródło: prototyp MK Dashboard, zestawienie robocze, niezweryfikowane", en: "Source: MK Dashboard prototype, working compilation, unverified" }, licence: { pl: "nie podano", en: "not stated" },
  },
];

async function seedSources({ commons }: Seed): Promise<void> {
  for (const source of sources) await commons.tell(recordSource, source, `observatory:source:${source.code}`);
}

const aggregations: Readonly<Record<string, string>> = { sum: "sum", ratio_of_sums: "ratio", weighted_mean: "weighted_mean", none: "none" };
const unitsInEnglish: Readonly<Record<string, string>> = { "os.": "people", "szt.": "number", "zł": "PLN", kg: "kg", Mg: "tonnes", "%": "%", "os. na 100": "people per 100", "os./km²": "people per km²" };
const prototype = "prototyp MK Dashboard, zestawienie robocze, niezweryfikowane";

async function seedIndicators({ commons }: Seed): Promise<void> {
  await seedDefinitions(commons);
  for (const [place, row] of (await commons.csv("indicators.csv")).filter((one) => !official.some(({ code }) => code === cell(one, "code"))).entries()) {
    const code = cell(row, "code");
    const domain = Number(cell(row, "domain"));
    const isShare = cell(row, "unit") === "%" && !code.endsWith("growth");
    const rule = aggregations[cell(row, "aggregation")] ?? "none";
    await commons.tell(recordIndicator, {
      code, slug: slug(cell(row, "name_pl")), name: { pl: cell(row, "name_pl"), en: cell(row, "name_en") },
      unit: { pl: cell(row, "unit"), en: unitsInEnglish[cell(row, "unit")] ?? cell(row, "unit") },
      definition: { pl: `${cell(row, "name_pl")}. Definicji w źródle nie podano; wskaźnik pochodzi z roboczego zestawienia i czeka na sprawdzenie.`, en: `${cell(row, "name_en")}. The source gives no definition; the indicator comes from a working compilation and waits to be checked.` },
      direction: directionOf(cell(row, "direction")), ...(domain === 0 ? {} : { domain }), grain: cell(row, "grain") === "area" ? "area" : "municipality",
      aggregation: rule, ...(rule === "weighted_mean" && cell(row, "aggregation_note") === "population" ? { weight: "population_thousand", aggregationNote: { pl: "średnia ważona liczbą ludności", en: "mean weighted by population" } } : {}),
      ord: 100 + place, decimals: decimalsOf(cell(row, "unit"), code), ...(isShare ? { least: 0, most: 100 } : {}), source: prototype,
    }, `observatory:indicator:${code}`);
  }
}

function directionOf(text: string): "up" | "down" | "none" {
  return text === "up" || text === "down" ? text : "none";
}

function decimalsOf(unit: string, code: string): number {
  if (code.endsWith("per_10k")) return 1;
  if (unit === "%" || unit === "Mg") return 1;
  return unit === "zł" && code.endsWith("per_capita") ? 2 : 0;
}

async function seedOfficial({ commons }: Seed): Promise<void> {
  const members = await commons.csv("bdl_2024_excerpt.csv");
  const cities = (await commons.csv("bdl_2024_benchmark_cities.csv")).filter((row) => !members.some((one) => cell(one, "teryt7") === cell(row, "teryt7")));
  const observations = [...members, ...cities].flatMap((row) => official.flatMap(({ code, column }) =>
    column === undefined ? [] : [{ indicator: code, unit: cell(row, "teryt7"), period: cell(row, "year"), value: cell(row, column), flags: [] }]));
  await commons.tell(recordVintage, { source: "gus-bdl-p2425", code: "gus-bdl-p2425-2025-06-11", releasedOn: "2025-06-11", standing: "confirmed", observations }, "observatory:vintage:p2425");
  const areas = (await commons.csv("municipalities.csv")).map((row) => ({ indicator: "area_km2", unit: cell(row, "teryt7"), period: "2024", value: cell(row, "area_km2"), flags: [] }));
  await commons.tell(recordVintage, { source: "gugik-powierzchnia", code: "gugik-2025-01-01", releasedOn: "2025-01-01", standing: "confirmed", note: { pl: "Stan 1 stycznia 2025 r., czyli na koniec 2024 r.", en: "As of 1 January 2025, that is the end of 2024." }, observations: areas }, "observatory:vintage:gugik");
}

/** The population in persons: each census basis and standing is a release of its own, so both values of 2020 stand side by side. */
async function seedPopulation({ commons }: Seed): Promise<void> {
  const rows = await commons.csv("population.csv");
  const flags: Readonly<Record<string, readonly string[]>> = { b: ["B"] };
  const take = (status: string, basis: string) => rows.filter((row) => cell(row, "status") === status && cell(row, "census_basis") === basis).map((row) => ({
    indicator: "population", unit: cell(row, "code"), period: cell(row, "year"), value: cell(row, "population"), flags: [...(flags[cell(row, "flag")] ?? [])], ...(cell(row, "note") === "" ? {} : { note: cell(row, "note") }),
  }));
  const basis = (year: number) => ({ pl: `Bilans oparty na spisie z ${year} r.`, en: `Estimate based on the census of ${year}.` });
  const releases = [
    { code: "gus-bdl-ludnosc-nsp2011-pierwsza", standing: "superseded", note: { pl: "Pierwsza publikacja za 2020 r., na podstawie spisu z 2011 r.; zastąpiona po spisie z 2021 r.", en: "First publication for 2020, based on the census of 2011; replaced after the census of 2021." }, observations: take("superseded", "NSP 2011") },
    { code: "gus-bdl-ludnosc-nsp2011", standing: "unconfirmed", note: basis(2011), observations: take("demo", "NSP 2011") },
    { code: "gus-bdl-ludnosc-nsp2021", standing: "unconfirmed", note: basis(2021), observations: take("demo", "NSP 2021") },
    { code: "gus-bdl-ludnosc-2024", standing: "confirmed", note: basis(2021), observations: take("confirmed", "NSP 2021") },
  ];
  for (const release of releases) await commons.tell(recordVintage, { source: "gus-bdl-ludnosc", ...release }, `observatory:vintage:${release.code}`);
}

const compilationFlags: Readonly<Record<string, string>> = { b: "B", d: "D", e: "E", u: "U" };

/** The values of the dashboard prototype: an unverified release, marked so wherever one of them is shown. */
async function seedCompilation({ commons }: Seed): Promise<void> {
  const rows = [...(await commons.csv("observations_2024.csv")).map((row) => ({ row, unit: cell(row, "teryt7") })), ...(await commons.csv("observations_area.csv")).map((row) => ({ row, unit: cell(row, "area") }))];
  const observations = rows.filter(({ row }) => cell(row, "indicator") !== "population_density").map(({ row, unit }) => {
    const flag = compilationFlags[cell(row, "flag")];
    return {
      indicator: cell(row, "indicator"), unit, period: cell(row, "year"), value: cell(row, "value") === "" ? { missing: "not_supplied" } : cell(row, "value"),
      flags: flag === undefined || cell(row, "value") === "" ? [] : [flag], ...(cell(row, "note") === "" ? {} : { note: cell(row, "note") }),
    };
  });
  await commons.tell(recordVintage, { source: "mk-dashboard", code: "mk-dashboard-1", standing: "unverified", note: { pl: "Zestawienie robocze, niezweryfikowane.", en: "Working compilation, unverified." }, observations }, "observatory:vintage:mk-dashboard");
}
