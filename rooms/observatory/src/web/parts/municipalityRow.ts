import type { Bilingual, ContentText, ListOrder } from "@splot/kernel";
import type { Indicator, Observation } from "../../model/observation.ts";

/** A number of a municipality with its indicator. */
export type MunicipalityNumber = { readonly indicator: Indicator; readonly observation: Observation };

/** A row of the table of municipalities: its numbers by column key. Missing number: never observed. */
export type MunicipalityRow = {
  readonly code: string;
  readonly name: ContentText;
  readonly href: string;
  readonly kind: string;
  readonly numbers: Readonly<Record<string, MunicipalityNumber | undefined>>;
};

/** The columns of numbers: key in the address, indicator, label with unit, name in the file. */
export const municipalityColumns = [
  {
    key: "ludnosc",
    indicator: "population_thousand",
    label: { pl: "Ludność", en: "Population" },
    unit: { pl: "tys. os., 2024", en: "thousand, 2024" },
    head: { pl: "ludnosc_tys_2024", en: "population_thousand_2024" },
  },
  {
    key: "powierzchnia",
    indicator: "area_km2",
    label: { pl: "Powierzchnia", en: "Area" },
    unit: { pl: "km²", en: "km²" },
    head: { pl: "powierzchnia_km2", en: "area_km2" },
  },
  {
    key: "gestosc",
    indicator: "population_density",
    label: { pl: "Gęstość zaludnienia", en: "Density" },
    unit: { pl: "os. na km², 2024", en: "people per km², 2024" },
    head: { pl: "gestosc_os_na_km2_2024", en: "people_per_km2_2024" },
  },
] as const satisfies readonly {
  readonly key: string;
  readonly indicator: string;
  readonly label: Bilingual;
  readonly unit: Bilingual;
  readonly head: Bilingual;
}[];

/** Columns that the table can be ordered by. */
export const municipalityOrders = ["gmina", "rodzaj", ...municipalityColumns.map(({ key }) => key)] as const;
export const usualMunicipalityOrder: ListOrder<(typeof municipalityOrders)[number]> = { column: "gmina", direction: "ascending" };
