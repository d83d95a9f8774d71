import { addDays, type ContentText, type Day, dayOf, domainNames, findPeriod } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import type { Catalogue, CatalogueDataset, CatalogueFile, CatalogueFrequency, CatalogueLicence, CatalogueTheme } from "../dcat/Catalogue.ts";
import type { Indicator, Vintage } from "../model/observation.ts";
import { listIndicators } from "../store/indicators.ts";
import { listOpenDatasets, type OpenDataset } from "../store/openDatasets.ts";
import { listVintages } from "../store/slices.ts";
import { excessOf, type WritingName, writingFormats } from "../writing/index.ts";
import { originOf } from "./axes.ts";
import { openBase, openNames } from "./openPlaces.ts";

/** Themes of the EU by domain of the strategy; what has no domain is context: people and regions. */
const themes: Readonly<Record<number, readonly CatalogueTheme[]>> = {
  1: ["GOVE"],
  2: ["ENVI"],
  3: ["TRAN"],
  4: ["ECON"],
  5: ["EDUC"],
  6: ["EDUC"],
  7: ["SOCI", "HEAL"],
};
const frequencies: Readonly<Record<string, CatalogueFrequency>> = { year: "ANNUAL", half: "ANNUAL_2", quarter: "QUARTERLY", month: "MONTHLY", day: "DAILY" };
/** Standards that the formats follow. */
const standards: Readonly<Partial<Record<WritingName, string>>> = {
  csv: "https://www.rfc-editor.org/rfc/rfc4180",
  "json-stat": "https://json-stat.org/full/",
  "sdmx-csv": "https://github.com/sdmx-twg/sdmx-csv",
  geojson: "https://www.rfc-editor.org/rfc/rfc7946",
};
/** Licences that have an address of their own, by the words in which sources name them. */
const licences: Readonly<Record<string, string>> = {
  "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
  CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
  "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
};
const POLAND = "http://publications.europa.eu/resource/authority/country/POL";

/** What a space gives out, in three queries: a data set for each indicator that has a number which may be passed on (decision 0050). */
export async function loadCatalogue(read: ReadHandle, visit: Visit): Promise<Catalogue> {
  const [indicators, datasets] = await together(listIndicators(read), listOpenDatasets(read));
  const vintages = new Map((await listVintages(read, [...new Set(datasets.flatMap((one) => one.vintages))])).map((one) => [one.id, one]));
  const shown = datasets.flatMap((dataset) => {
    const indicator = indicators.find(({ code }) => code === dataset.indicator);
    const of = dataset.vintages.flatMap((id) => vintages.get(id) ?? []);
    return indicator === undefined ? [] : [datasetOf(visit, { dataset, indicator, vintages: of })];
  });
  const base = openBase(visit);
  const home = `${visit.origin}/${visit.space.code}`;
  const { name } = visit.space;
  const days = shown.flatMap(({ modifiedOn }) => modifiedOn ?? []).sort();
  return {
    address: `${base}/catalog`,
    homepage: `${home}/otwarte-dane`,
    title: { pl: `Bank danych: ${name.pl}`, en: `Data bank: ${name.en ?? name.pl}` },
    description: {
      pl: "Wskaźniki rozwoju z liczbami, źródłami i licencjami, do pobrania w formatach statystyki publicznej.",
      en: "Indicators of development with figures, sources and licences, in the formats of official statistics.",
    },
    publisher: { address: `${home}#publisher`, name, homepage: home },
    contact: { name, page: home },
    licence: { address: licences["CC0"], name: { pl: "CC0 1.0 (opis zbiorów)", en: "CC0 1.0 (description of data sets)" } },
    modifiedOn: days.at(-1),
    datasets: shown,
    services: [
      {
        address: `${base}/indicators`,
        title: { pl: "API banku danych", en: "API of the data bank" },
        description: `${visit.origin}/api/openapi.json?przestrzen=${visit.space.code}`,
      },
    ],
  };
}

interface Parts {
  readonly dataset: OpenDataset;
  readonly indicator: Indicator;
  readonly vintages: readonly Vintage[];
}

function datasetOf(visit: Visit, { dataset, indicator, vintages }: Parts): CatalogueDataset {
  const { code, name, definition, domain, frequency, address } = indicator;
  const released = vintages.flatMap(({ releasedOn }) => releasedOn ?? []).sort();
  const loaded = vintages.map(({ loadedAt }) => dayOf(loadedAt, visit.space.zone)).sort();
  const domainName = domain === undefined ? undefined : domainNames[String(domain)];
  return {
    address: `${visit.origin}/${visit.space.code}${address}`,
    identifier: code,
    title: name,
    description: definition,
    keywords: [...(domainName === undefined ? [] : [domainName]), { pl: "gminy", en: "municipalities" }],
    themes: [...(themes[domain ?? 0] ?? ["SOCI"]), "REGI"],
    places: [POLAND],
    ...spanOf(dataset.periods),
    frequency: frequencies[frequency] ?? "UNKNOWN",
    provenance: provenanceOf(vintages),
    version: vintages.toSorted((a, b) => a.loadedAt.getTime() - b.loadedAt.getTime() || a.id - b.id).at(-1)?.code,
    issuedOn: released[0],
    modifiedOn: loaded.at(-1),
    origin: originOf(visit.space.purpose, vintages),
    files: openNames.filter((one) => fits(one, dataset)).map((one) => fileOf(visit, one, { indicator, vintages })),
  };
}

/** The days of the first and of the last period that is measured. */
function spanOf(codes: readonly string[]): { readonly from?: Day; readonly to?: Day } {
  const periods = codes.flatMap((code) => findPeriod(code) ?? []);
  const [from] = periods.map((period) => period.from).sort();
  const to = periods
    .map((period) => period.to)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? {} : { from, to: addDays(to, -1) };
}

/** NOTE: units differ between periods, so the full cube may be larger than the largest period times their number; twice that is taken. */
function fits(name: WritingName, { count, unitCount, periods, seriesCount }: OpenDataset): boolean {
  return excessOf(name, { cells: count, places: 2 * unitCount * periods.length * (seriesCount === 1 ? 1 : 2 * seriesCount) }) === undefined;
}

function fileOf(visit: Visit, name: WritingName, { indicator, vintages }: Omit<Parts, "dataset">): CatalogueFile {
  const { ending, fileType, type } = writingFormats[name];
  const label = ending.toUpperCase();
  return {
    address: `${openBase(visit)}/data/${indicator.code}.${ending}`,
    title: { pl: `${indicator.name.pl}, ${label}`, en: `${indicator.name.en ?? indicator.name.pl}, ${label}` },
    fileType,
    type,
    licence: licenceOf(vintages),
    standard: standards[name],
  };
}

/** The licence of all sources, or the words of each. */
function licenceOf(vintages: readonly Vintage[]): CatalogueLicence {
  const all = distinct(vintages.map(({ source }) => source.licence));
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) return { name: only, address: licences[only.pl] };
  return { name: joined(all) };
}

function provenanceOf(vintages: readonly Vintage[]): ContentText {
  const unverified = { pl: "źródło niezweryfikowane", en: "source not verified" };
  return joined(
    distinct(
      vintages.map(({ source: { citation, isVerified } }) => {
        if (isVerified) return citation;
        return { pl: `${citation.pl} (${unverified.pl})`, en: `${citation.en ?? citation.pl} (${unverified.en})` };
      }),
    ),
  );
}

function distinct(texts: readonly ContentText[]): readonly ContentText[] {
  return [...new Map(texts.map((text) => [text.pl, text])).values()].toSorted((a, b) => (a.pl < b.pl ? -1 : 1));
}

function joined(texts: readonly ContentText[]): ContentText {
  return { pl: texts.map(({ pl }) => pl).join("; "), en: texts.map(({ pl, en }) => en ?? pl).join("; ") };
}
