import { recordIndicator } from "@splot/observatory";
import type { Seed } from "./seed.ts";

const thousand = { pl: "tys. os.", en: "thousand people" };
const P2425 = "GUS BDL, podgrupa P2425, dane za 2024 r., wydanie z 11.06.2025";

/** Indicators of official statistics. Shape: `column` is that of the BDL excerpt. */
export const official = [
  { code: "population", slug: "ludnosc", name: { pl: "Ludność", en: "Population" }, unit: { pl: "os.", en: "people" }, decimals: 0, aggregation: "sum", source: "GUS BDL, stan ludności 31 grudnia", definition: { pl: "Liczba mieszkańców według stanu 31 grudnia. Od 2020 r. bilans opiera się na spisie z 2021 r., wcześniej na spisie z 2011 r.; między nimi szereg jest przerwany.", en: "Residents on 31 December. From 2020 the estimate rests on the census of 2021, before on that of 2011; the series breaks between them." } },
  { code: "population_thousand", column: "population_thousand", slug: "ludnosc-w-tysiacach", name: { pl: "Ludność w tysiącach", en: "Population in thousands" }, unit: thousand, decimals: 2, aggregation: "sum", source: P2425, definition: { pl: "Liczba mieszkańców 31 grudnia w tysiącach, tak jak podaje ją GUS.", en: "Residents on 31 December in thousands, as published by GUS." } },
  { code: "area_km2", slug: "powierzchnia", name: { pl: "Powierzchnia", en: "Area" }, unit: { pl: "km²", en: "km²" }, decimals: 2, aggregation: "sum", source: "GUGiK, Wykaz powierzchni 1.01.2025", definition: { pl: "Powierzchnia w granicach administracyjnych 1 stycznia 2025 r., przeliczona z hektarów.", en: "Area within the administrative borders on 1 January 2025, converted from hectares." } },
  { code: "population_density", column: "density_per_km2", slug: "gestosc-zaludnienia", name: { pl: "Gęstość zaludnienia", en: "Population density" }, unit: { pl: "os. na km²", en: "people per km²" }, decimals: 1, aggregation: "ratio", parts: { numerator: "population_thousand", denominator: "area_km2", factor: 1000 }, aggregationNote: { pl: "suma ludności podzielona przez sumę powierzchni", en: "sum of people divided by sum of areas" }, source: P2425, definition: { pl: "Liczba mieszkańców na kilometr kwadratowy powierzchni.", en: "Residents per square kilometre." } },
  { code: "population_change_per_1000", column: "population_change_per_1000", slug: "zmiana-liczby-ludnosci", name: { pl: "Zmiana liczby ludności na 1000 mieszkańców", en: "Population change per 1,000 residents" }, unit: { pl: "os. na 1000 mieszkańców", en: "people per 1,000 residents" }, decimals: 1, aggregation: "weighted_mean", weight: "population_thousand", aggregationNote: { pl: "średnia ważona liczbą ludności", en: "mean weighted by population" }, source: P2425, definition: { pl: "Zmiana liczby ludności w ciągu roku na 1000 mieszkańców, tak jak podaje ją GUS.", en: "Change of population within the year per 1,000 residents, as published by GUS." } },
  { code: "urbanisation_pct", column: "urbanisation_pct", slug: "urbanizacja", name: { pl: "Udział ludności w miastach", en: "Share of people living in towns" }, unit: { pl: "%", en: "%" }, decimals: 1, aggregation: "weighted_mean", weight: "population_thousand", aggregationNote: { pl: "średnia ważona liczbą ludności", en: "mean weighted by population" }, least: 0, most: 100, source: P2425, definition: { pl: "Udział mieszkańców miast w ludności ogółem (współczynnik urbanizacji).", en: "Share of town residents in the whole population (urbanisation rate)." } },
  { code: "men_thousand", column: "men_thousand", slug: "mezczyzni", name: { pl: "Mężczyźni", en: "Men" }, unit: thousand, decimals: 2, aggregation: "sum", source: P2425, definition: { pl: "Liczba mężczyzn 31 grudnia w tysiącach, tak jak podaje ją GUS.", en: "Men on 31 December in thousands, as published by GUS." } },
  { code: "women_thousand", column: "women_thousand", slug: "kobiety", name: { pl: "Kobiety", en: "Women" }, unit: thousand, decimals: 2, aggregation: "sum", source: P2425, definition: { pl: "Liczba kobiet 31 grudnia w tysiącach, tak jak podaje ją GUS.", en: "Women on 31 December in thousands, as published by GUS." } },
  { code: "population_density_computed", slug: "gestosc-zaludnienia", name: { pl: "Gęstość zaludnienia obliczona z osób", en: "Population density computed from persons" }, unit: { pl: "os. na km²", en: "people per km²" }, decimals: 1, aggregation: "ratio", parts: { numerator: "population", denominator: "area_km2", factor: 1 }, derivation: { kind: "ratio", numerator: "population", denominator: "area_km2", factor: 1 }, aggregationNote: { pl: "suma ludności podzielona przez sumę powierzchni", en: "sum of people divided by sum of areas" }, source: "obliczone z danych GUS i GUGiK", definition: { pl: "Liczba mieszkańców 31 grudnia podzielona przez powierzchnię z urzędowego wykazu. Program liczy ją z tych dwóch liczb; podaje ją tylko za lata, za które ma obie.", en: "Residents on 31 December divided by the area of the official register. The program computes it from these two numbers, only for years for which it has both." } },
];

/**
 * Defines the basic indicators of official statistics in the commons, so that any office can bring its numbers at once.
 * The numbers are no part of it. Indicators of the working compilation are not among them: no source defines them.
 */
export async function seedDefinitions(commons: Omit<Seed, "commons">): Promise<void> {
  for (const [ord, { column: _, ...indicator }] of official.entries()) {
    const limits = indicator.code === "population_change_per_1000" ? {} : { least: 0 };
    await commons.tell(recordIndicator, { direction: "none", grain: "municipality", ord, ...limits, ...indicator }, `observatory:indicator:${indicator.code}`);
  }
}
