import type { CatalogueEntry } from "./catalogue.ts";

/** What the catalogue can be narrowed by, under the names of the address. An empty value narrows nothing. */
export type Facet = "dziedzina" | "dane" | "zrodlo" | "okres" | "zasieg" | "aktualnosc";

export type FacetChoice = Readonly<Record<Facet, string>>;

/** How many entries each value of each facet would leave, the other facets as they are. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** How far the newest values reach: every municipality, some of them, the area as a whole, none. */
function reachOf({ newest, unitCount }: CatalogueEntry): string {
  if (newest === undefined) return "brak";
  if (newest.knownCount === 0) return newest.hasArea ? "obszar" : "brak";
  return newest.knownCount >= unitCount ? "wszystkie" : "czesc";
}

/** Freshness as it stands in addresses. */
export const freshWords = { late: "spoznione", due: "oczekiwane", current: "aktualne", unknown: "nieznana", empty: "brak", computed: "obliczane" } as const;

const facetValues: Readonly<Record<Facet, (entry: CatalogueEntry) => string>> = {
  dziedzina: ({ domain }) => String(domain ?? 0),
  dane: ({ standing }) => standing,
  zrodlo: ({ newest }) => newest?.source.pl ?? "",
  okres: ({ newest }) => newest?.period.slice(0, 4) ?? "",
  zasieg: reachOf,
  aktualnosc: ({ answer, newest }) => freshWords[newest === undefined ? "empty" : (answer?.freshness ?? "computed")],
};
const facets = Object.keys(facetValues) as Facet[];

/** The entries that fit all choices. */
export function narrow(entries: readonly CatalogueEntry[], choice: FacetChoice): readonly CatalogueEntry[] {
  return entries.filter((entry) => fits(entry, choice, facets));
}

/** Counts for the choices of every facet. Missing value: no entry has it. */
export function countFacets(entries: readonly CatalogueEntry[], choice: FacetChoice): FacetCounts {
  const counted = (facet: Facet) => {
    const others = facets.filter((other) => other !== facet);
    const groups = Map.groupBy(
      entries.filter((entry) => fits(entry, choice, others)),
      facetValues[facet],
    );
    return new Map([...groups].filter(([value]) => value !== "").map(([value, list]) => [value, list.length]));
  };
  return {
    dziedzina: counted("dziedzina"),
    dane: counted("dane"),
    zrodlo: counted("zrodlo"),
    okres: counted("okres"),
    zasieg: counted("zasieg"),
    aktualnosc: counted("aktualnosc"),
  };
}

function fits(entry: CatalogueEntry, choice: FacetChoice, asked: readonly Facet[]): boolean {
  return asked.every((facet) => choice[facet] === "" || choice[facet] === facetValues[facet](entry));
}
