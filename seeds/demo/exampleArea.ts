import { slug } from "@splot/kernel";
import { acceptImport, defineIndicator, recordComposite, recordUnits } from "@splot/observatory";
import type { Stage } from "./stage.ts";

const AREA = "MPRZ";
const SOURCE = "wymyślono na potrzeby ćwiczenia";
const NOTE = "liczba wymyślona na potrzeby ćwiczenia";

/** Invented municipalities. Shape: code, name, name in English, recycling (%), waste (kg for each resident), libraries (for 10,000 residents), places for bicycles. */
const municipalities = [
  ["9901011", "Przykładowa Stara", "Old Example", 46.2, 352.4, 1.4, 64],
  ["9901022", "Przykładowa Nowa", "New Example", 51.8, 371.9, 1.1, 18],
  ["9901032", "Przykładowa Leśna", "Forest Example", 38.5, 298.6, 2.3, 9],
  ["9901043", "Przykładowa Rzeczna", "River Example", 42.1, 310.2, 1.9, 36],
  ["9901052", "Przykładowa Górna", "Upper Example", 35.4, 287.5, 1.7, 12],
  ["9901062", "Przykładowa Dolna", "Lower Example", 55.3, 402.8, 2.1, 81],
  ["9901073", "Przykładowa Polna", "Field Example", 40.7, 365.1, 1.2, 27],
  ["9901082", "Przykładowa Mostowa", "Bridge Example", 48.9, 331.7, 1.6, 45],
] as const;

/**
 * An area of invented municipalities, with invented numbers for all of them and a composite of these: so the exercise shows ranks and
 * how far they depend on weights, and puts no real municipality in an order.
 */
export async function inventArea(stage: Stage): Promise<void> {
  const from = "1999-01-01";
  await stage.seed.act(recordUnits, {
    units: [
      ...municipalities.map(([code, name, en]) => ({ code, level: "municipality", name: { pl: name, en }, slug: slug(name), from, source: SOURCE })),
      { code: AREA, level: "area", name: { pl: "Metropolia Przykładowa (przykład)", en: "Example Metropolis (example)" }, slug: "metropolia-przykladowa", from, source: SOURCE },
    ],
    areas: [{ code: AREA, kind: "peer_group", basis: SOURCE, members: municipalities.map(([code]) => ({ code, from, source: SOURCE })) }],
  }, "figures:invented-units");
  const places = await defineOwn(stage);
  const rows = municipalities.flatMap(([code, , , recycling, waste, libraries, bicycles]) => [
    `recycling_rate,${code},2025,${recycling},,,${NOTE}`,
    `waste_per_capita,${code},2025,${waste},,,${NOTE}`,
    `libraries_per_10k,${code},2025,${libraries},,,${NOTE}`,
    `${places},${code},2025,${bicycles},,,${NOTE}`,
  ]);
  const about = { producer: "Splot", title: "PRZ-25", licence: "CC0", releasedOn: "2026-01-15", isVerified: "yes" };
  await stage.act("specjalista2", acceptImport, { ...about, text: `indicator,teryt7,period,value,missing,flags,note\n${rows.join("\n")}\n` });
  await stage.act("specjalista2", recordComposite, {
    name: "Usługi w gminach przykładowych (przykład)",
    nameEn: "Services in example municipalities (example)",
    definition: "Wymyślone gminy z wymyślonymi liczbami. Pokazują, jak powstają miejsca i jak bardzo zależą od wag.",
    definitionEn: "Invented municipalities with invented numbers. They show how ranks come about and how far they depend on weights.",
    area: AREA,
    by: "minmax",
    components: [
      { indicator: "recycling_rate", weight: "2" },
      { indicator: "waste_per_capita", weight: "1" },
      { indicator: "libraries_per_10k", weight: "1" },
    ],
  });
}

/** An indicator that the office defines for itself, and a better description of it as the second version. Shape: its code. */
async function defineOwn(stage: Stage): Promise<string> {
  const told = {
    name: "Miejsca dla rowerów przy przystankach (przykład)",
    nameEn: "Bicycle places at stops (example)",
    definition: "Stojaki i boksy dla rowerów do 100 m od przystanku kolei lub autobusu, stan na 31 grudnia. Wskaźnik wymyślony na potrzeby ćwiczenia.",
    definitionEn: "Stands and boxes for bicycles within 100 m of a railway or bus stop, on 31 December. Invented for the exercise.",
    keeper: "Biuro ćwiczenia",
    keeperEn: "Office of the exercise",
    unit: "miejsca",
    unitEn: "places",
    ...{ decimals: "0", frequency: "year", grain: "municipality", domain: "3", direction: "up", least: "0", way: "measured", aggregation: "sum" },
  };
  const { code } = await stage.act("specjalista2", defineIndicator, told);
  await stage.act("specjalista2", defineIndicator, {
    ...told,
    indicator: code,
    base: 1,
    method: "Każda gmina liczy miejsca raz w roku, w grudniu, i podaje sumę.",
    methodEn: "Each municipality counts the places once a year, in December, and supplies the sum.",
    lagDays: "60",
  });
  return code;
}
