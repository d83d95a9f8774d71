import { say } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import type { Call, Shown } from "@splot/kernel/http";
import { areaCodeOf, listMembers } from "@splot/kernel/territory";
import { policy } from "../policy.ts";
import { type Coverage, listCoverage } from "../store/coverage.ts";
import { listIndicators } from "../store/indicators.ts";
import { type CatalogueCard, CataloguePage } from "../web/pages/CataloguePage.tsx";
import { coverageText } from "../web/parts/indicatorWords.ts";

/** What the catalogue is narrowed by; unknown values narrow nothing. */
export type CatalogueQuery = { readonly q?: string | undefined; readonly dziedzina?: string | undefined; readonly dane?: string | undefined };

const title = { pl: "Dane o metropolii", en: "Data on the metropolis" };
const quality = {
  area: { pl: "tylko dla całego obszaru", en: "for the whole area only" },
  empty: { pl: "bez wartości", en: "no values" },
};

/** The catalogue of indicators. */
export async function showCatalogue({ read, visit, query }: Call<CatalogueQuery>): Promise<Shown> {
  const { language, actor } = visit;
  const units = await listMembers(read, areaCodeOf(visit.space), read.today);
  const coverage = Map.groupBy(
    await listCoverage(
      read,
      units.map(({ id }) => id),
    ),
    ({ series }) => series,
  );
  const cards = (await listIndicators(read)).map((indicator): CatalogueCard & { readonly haystack: string } => {
    const periods = coverage.get(indicator.series) ?? [];
    const newest = periods.find(({ knownCount }) => knownCount > 0) ?? periods[0];
    const name = say(language, indicator.name);
    return {
      code: indicator.code,
      name,
      href: visit.at(indicator.address),
      unit: say(language, indicator.unit),
      domain: indicator.domain,
      quality:
        newest === undefined
          ? say(language, quality.empty)
          : `${newest.knownCount === 0 ? say(language, quality.area) : coverageText(language, newest.knownCount, units.length)} · ${newest.period} · ${say(language, newest.source)}`,
      standing: standingOf(periods),
      haystack: `${indicator.name.pl} ${indicator.name.en ?? ""} ${indicator.code}`.toLowerCase(),
    };
  });
  const search = (query.q ?? "").trim().slice(0, 100);
  const shown = cards.filter(
    ({ haystack, domain, standing }) =>
      haystack.includes(search.toLowerCase()) && isOneOf(query.dziedzina, String(domain ?? 0)) && isOneOf(query.dane, standing),
  );
  const mayImport = roleFor(actor, policy.checkImport) !== undefined;
  return {
    title,
    body: (
      <CataloguePage
        language={language}
        action={visit.at("/dane")}
        cards={shown}
        search={search}
        domain={query.dziedzina ?? ""}
        standing={query.dane ?? ""}
        importHref={mayImport ? visit.at("/dane/import") : undefined}
      />
    ),
  };
}

function isOneOf(wanted: string | undefined, own: string): boolean {
  return wanted === undefined || wanted === "" || wanted === own;
}

function standingOf(periods: readonly Coverage[]): CatalogueCard["standing"] {
  if (periods.length === 0) return "empty";
  return periods.some(({ isVerified }) => isVerified) ? "verified" : "unverified";
}
