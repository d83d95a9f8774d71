import { arrange, type ContentText, type FileColumn, isMissing, type ListAsked, markColumns, orderOf, partAfter, say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { together } from "@splot/kernel/database";
import { type Call, csvAnswer, type Shown, type Visit } from "@splot/kernel/http";
import { polishLemmas } from "@splot/kernel/lemmas";
import { areaCodeOf, findUnit, listMembers } from "@splot/kernel/territory";
import { type EvaluatedComposite, loadComposites } from "../loading/loadComposite.ts";
import { freshnessOf } from "../methods/index.ts";
import type { StoredComposite } from "../model/composite.ts";
import { isMeasured } from "../model/derivation.ts";
import type { Vintage } from "../model/observation.ts";
import { policy } from "../policy.ts";
import { listComposites } from "../store/composites.ts";
import { type Coverage, listComputedCoverage, listCoverage } from "../store/coverage.ts";
import { listIndicators } from "../store/indicators.ts";
import { CataloguePage, catalogueTitle } from "../web/pages/CataloguePage.tsx";
import { type CatalogueEntry, qualityText } from "../web/parts/catalogue.ts";
import { countFacets, type FacetChoice, type FacetCounts, narrow } from "../web/parts/facets.ts";
import { domainNames } from "../web/parts/words.ts";
import { releasesOf } from "./viewTable.tsx";

/** What the catalogue is narrowed by; unknown values narrow nothing. */
export type CatalogueQuery = ListAsked & FacetChoice;

const compositeWord = { pl: "wskaźnik złożony", en: "composite indicator" };

/** Most indicators of one part of the catalogue. */
const PART = 120;

/** The catalogue of indicators. */
export async function showCatalogue(call: Call<CatalogueQuery>): Promise<Shown> {
  const { visit, query } = call;
  const { entries, counts, sources } = await listEntries(call);
  const mayImport = roleFor(visit.actor, policy.checkImport) !== undefined;
  return {
    title: catalogueTitle,
    body: (
      <CataloguePage
        language={visit.language}
        path={visit.at("/dane")}
        asked={query}
        count={entries.length}
        counts={counts}
        sources={sources}
        {...partAfter(entries, query.po, { most: PART, key: ({ code }) => code })}
        at={visit.at}
        importHref={mayImport ? visit.at("/dane/import") : undefined}
      />
    ),
  };
}

/** The same list as a file. */
export async function catalogueFile(call: Call<CatalogueQuery>): Promise<Response> {
  const { visit } = call;
  return csvAnswer({ language: visit.language, name: "wskazniki", columns: columnsOf(visit), rows: (await listEntries(call)).entries });
}

interface Listed {
  readonly entries: readonly CatalogueEntry[];
  readonly counts: FacetCounts;
  readonly sources: ReadonlyMap<string, ContentText>;
}

/** The entries that the address asks for, in the order it asks for, how many each further choice would leave, and the titles of their sources by the Polish one. */
async function listEntries(call: Call<CatalogueQuery>): Promise<Listed> {
  const {
    visit: { language },
    query,
  } = call;
  const { column, direction } = orderOf(query, ["nazwa", "okres"], { column: "katalog", direction: "ascending" });
  const by = { nazwa: ({ name }: CatalogueEntry) => say(language, name), okres: ({ newest }: CatalogueEntry) => newest?.period, katalog: undefined }[column];
  const lemmas = query.szukaj === "" ? undefined : await polishLemmas();
  const found = arrange(await listAll(call), { search: query.szukaj, lemmas, text: searchText, by, direction });
  const sources = new Map(found.flatMap(({ newest }) => (newest === undefined ? [] : [[newest.source.pl, newest.source] as const])));
  return { entries: narrow(found, query), counts: countFacets(found, query), sources };
}

async function listAll({ read, visit }: Call<CatalogueQuery>): Promise<readonly CatalogueEntry[]> {
  const code = areaCodeOf(visit.space);
  const [units, area, indicators, composites] = await together(
    listMembers(read, code, read.today),
    findUnit(read, code, read.today),
    listIndicators(read),
    listComposites(read),
  );
  const wanted = { series: indicators.map(({ series }) => series), units: units.map(({ id }) => id), area: area?.id };
  const found = await together(listCoverage(read, wanted), listComputedCoverage(read, wanted));
  const coverage = new Map(found.flat().map((one) => [one.series, one]));
  const computed = await loadComposites(read, composites, { area: code, units, indicators });
  const measured = indicators.map((indicator) => {
    const newest = coverage.get(indicator.series);
    const answer = isMeasured(indicator) ? freshnessOf(newest, indicator.lagDays, read.today) : undefined;
    return { ...indicator, unitCount: units.length, standing: standingOf(newest), newest, answer };
  });
  return [...measured, ...composites.map((one) => compositeEntry(one, computed.get(one)))];
}

/** A composite among the indicators: of the period of its newest value, from all the releases behind it. */
function compositeEntry(composite: StoredComposite, computed: EvaluatedComposite | undefined): CatalogueEntry {
  const known = [...(computed?.values.values() ?? [])].filter(({ value }) => !isMissing(value)).length;
  const releases = releasesOf(computed?.numbers ?? []);
  const joined = (text: (vintage: Vintage) => ContentText) => ({
    pl: [...new Set(releases.map((one) => text(one).pl))].join("; "),
    en: [...new Set(releases.map((one) => text(one).en ?? text(one).pl))].join("; "),
  });
  const newest = {
    period: computed?.period ?? "",
    knownCount: known,
    hasArea: false,
    source: joined(({ source }) => source.title),
    sources: [...new Map(releases.map(({ source }) => [source.title.pl, source.title])).values()],
    licence: joined(({ source }) => source.licence),
  };
  const { code, name, definition, address, origin } = composite;
  return {
    ...{ code, name, definition, address, origin, mode: "enacted", unit: compositeWord, domain: undefined, unitCount: computed?.units.length ?? 0 },
    ...(known === 0 ? { standing: "empty", newest: undefined } : { standing: computed?.isRanked === true ? "verified" : "unverified", newest }),
  };
}

function searchText({ name, definition, code, newest }: CatalogueEntry): string {
  return [name.pl, name.en, definition.pl, definition.en, code, newest?.source.pl, newest?.source.en].filter((part) => part !== undefined).join(" ");
}

function standingOf(newest: Coverage | undefined): CatalogueEntry["standing"] {
  if (newest === undefined) return "empty";
  return newest.isVerified ? "verified" : "unverified";
}

function columnsOf({ language, origin, at }: Visit): readonly FileColumn<CatalogueEntry>[] {
  const none = { missing: "not_supplied" };
  return [
    { head: { pl: "kod", en: "code" }, cell: ({ code }) => code },
    { head: { pl: "nazwa", en: "name" }, cell: ({ name }) => say(language, name) },
    { head: { pl: "jednostka", en: "unit" }, cell: ({ unit }) => say(language, unit) },
    {
      head: { pl: "dziedzina", en: "domain" },
      mayMiss: true,
      cell: ({ domain }) => (domain === undefined ? { missing: "not_applicable" } : say(language, domainNames[domain] ?? { pl: String(domain) })),
    },
    { head: { pl: "okres", en: "period" }, mayMiss: true, cell: ({ newest }) => newest?.period ?? none },
    { head: { pl: "gminy_z_wartoscia", en: "municipalities_with_value" }, mayMiss: true, cell: ({ newest }) => newest?.knownCount ?? none },
    { head: { pl: "gminy", en: "municipalities" }, cell: ({ unitCount }) => unitCount },
    { head: { pl: "jakosc", en: "quality" }, cell: (entry) => qualityText(language, entry) },
    {
      head: { pl: "zweryfikowane", en: "verified" },
      mayMiss: true,
      cell: ({ standing }) => (standing === "empty" ? none : yesNo(language, standing === "verified")),
    },
    { head: { pl: "zrodlo", en: "source" }, mayMiss: true, cell: ({ newest }) => (newest === undefined ? none : say(language, newest.source)) },
    { head: { pl: "licencja", en: "licence" }, mayMiss: true, cell: ({ newest }) => (newest === undefined ? none : say(language, newest.licence)) },
    ...markColumns<CatalogueEntry>(language, (entry) => entry),
    { head: { pl: "adres", en: "address" }, cell: ({ address }) => `${origin}${at(address)}` },
  ];
}

function yesNo(language: Visit["language"], value: boolean): string {
  return say(language, value ? { pl: "tak", en: "yes" } : { pl: "nie", en: "no" });
}
