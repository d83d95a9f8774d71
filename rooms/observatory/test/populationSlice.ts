import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Day } from "@splot/kernel";
import { parse } from "csv-parse/sync";
import type { Slice, SliceCell } from "../src/writing/index.ts";

const seeds = join(import.meta.dirname, "../../../seeds/reference/smk");
const table = (name: string): readonly Readonly<Record<string, string>>[] => parse(readFileSync(join(seeds, name)), { columns: true });

const breakdowns: Slice["breakdowns"] = [
  {
    id: "sex",
    label: { pl: "Płeć", en: "Sex" },
    items: [
      { code: "_T", label: { pl: "ogółem", en: "total" } },
      { code: "F", label: { pl: "kobiety", en: "women" } },
      { code: "M", label: { pl: "mężczyźni", en: "men" } },
    ],
  },
];

const vintages: Slice["vintages"] = [
  {
    code: "gus-bdl-p2425-2025-06-11",
    releasedOn: "2025-06-11" as Day,
    standing: "confirmed",
    origin: "fact",
    source: {
      producer: { pl: "Główny Urząd Statystyczny", en: "Statistics Poland" },
      title: { pl: "Bank Danych Lokalnych, podgrupa P2425", en: "Local Data Bank, subgroup P2425" },
      citation: { pl: "GUS, Bank Danych Lokalnych, P2425, 2025", en: "Statistics Poland, Local Data Bank, P2425, 2025" },
      url: "https://bdl.stat.gov.pl",
      licence: { pl: "Dane publiczne GUS, z podaniem źródła", en: "Public data of Statistics Poland, source to be named" },
      isVerified: true,
    },
  },
];

/** The population of the fifteen members in 2024 by sex, as a slice; what a member lacks would be missing, none does. */
export function populationSlice(): Slice {
  const rows = table("bdl_2024_excerpt.csv").filter(({ teryt7 = "" }) => /^\d{7}$/.test(teryt7));
  const places = new Map(table("municipalities.csv").map((row) => [row["teryt7"], row]));
  const cells = rows.flatMap(cellsOf);
  return {
    title: { pl: "Ludność według płci", en: "Population by sex" },
    address: "https://splot.example/krakow/dane/population",
    asOf: "2026-01-31" as Day,
    origin: "fact",
    indicators: [
      {
        code: "population_thousand",
        label: { pl: "Ludność", en: "Population" },
        unit: { code: "PS_THS", label: { pl: "tys. osób", en: "thousand persons" } },
        decimals: 2,
      },
    ],
    units: rows.map(({ teryt7 = "", name = "" }) => {
      const place = places.get(teryt7);
      return { code: teryt7, label: { pl: name }, centre: { lon: Number(place?.["seat_lon"]), lat: Number(place?.["seat_lat"]) } };
    }),
    periods: [{ code: "2024", label: { pl: "2024" } }],
    breakdowns,
    vintages,
    breaks: [],
    coverage: [],
    count: cells.length,
    cells,
  };
}

function cellsOf(
  { teryt7 = "", population_thousand = "", men_thousand = "", women_thousand = "" }: Readonly<Record<string, string>>,
  at: number,
): readonly SliceCell[] {
  return Object.entries({ _T: population_thousand, F: women_thousand, M: men_thousand }).map(([sex, value]) => {
    return { key: ["population_thousand", teryt7, "2024", sex], value, flags: [], vintage: "gus-bdl-p2425-2025-06-11", sourceRow: at + 2 };
  });
}
