import type { Json } from "@splot/kernel";
import { canonicalHash, sha256 } from "@splot/kernel";
import { type OpenFile, openRead } from "@splot/kernel/http";
import { z } from "zod";
import { writeJsonLd, writeTurtle } from "../dcat/index.ts";
import { makingOf } from "../model/observation.ts";
import { listIndicators } from "../store/indicators.ts";
import { writingFormats } from "../writing/index.ts";
import { dimensionsOf, type Slice } from "../writing/Slice.ts";
import { measureCode } from "./axes.ts";
import { choiceOf, dataInput, indicatorPlace } from "./dataInput.ts";
import { loadCatalogue } from "./loadCatalogue.ts";
import { loadSlice } from "./loadSlice.ts";
import { openBase, openNames } from "./openPlaces.ts";
import { sliceFile } from "./sliceFile.ts";

const json = { ending: "json", type: "application/json" };

function jsonFile(body: Json, name: string, links: OpenFile["links"] = []): OpenFile {
  return {
    tag: canonicalHash(body),
    name,
    links,
    write: async function* () {
      yield `${JSON.stringify(body)}\n`;
    },
  };
}

const catalogue = openRead({
  name: "observatory.openIndicators",
  title: { pl: "Otwarte dane: wskaźniki", en: "Open data: indicators" },
  about: {
    pl: "Wskaźniki banku danych z definicją, jednostką i adresami liczb.",
    en: "The indicators of the data bank with definition, unit and the addresses of their numbers.",
  },
  path: "indicators",
  formats: [json],
  input: z.strictObject({
    limit: z.coerce.number().int().min(1).max(500).default(200).meta({ description: "Most indicators of a page; `next` is the address of the next page" }),
    after: indicatorPlace.optional(),
  }),
  budget: 2,
  async run({ visit, read, input }) {
    const base = openBase(visit);
    const all = (await listIndicators(read))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .filter(({ code }) => input.after === undefined || code > input.after);
    const shown = all.slice(0, input.limit);
    const last = shown.at(-1)?.code;
    const next = all.length > shown.length && last !== undefined ? `${base}/indicators?limit=${input.limit}&after=${last}` : undefined;
    const indicators = shown.map(
      ({ code, name, definition, unit, decimals, direction, domain, frequency, grain, aggregation, origin, address, ...making }) => ({
        code,
        name,
        definition,
        unit: { code: measureCode(unit), label: unit },
        decimals,
        direction,
        ...(domain === undefined ? {} : { domain }),
        frequency,
        grain,
        aggregation,
        ...makingOf(making),
        origin,
        page: `${visit.origin}${visit.at(address)}`,
        structure: `${base}/indicators/${code}`,
        data: `${base}/data/${code}`,
      }),
    );
    return jsonFile({ indicators, ...(next === undefined ? {} : { next }) }, "indicators.json", [
      { href: `${base}/catalog`, rel: "describedby" },
      ...(next === undefined ? [] : [{ href: next, rel: "next" }]),
    ]);
  },
});

const structure = openRead({
  name: "observatory.openStructure",
  title: { pl: "Otwarte dane: budowa wskaźnika", en: "Open data: structure of an indicator" },
  about: {
    pl: "Wymiary wskaźnika z listami kodów: jednostki, okresy, przekroje. Do tego wydania, z których pochodzą liczby, i ich licencje.",
    en: "The dimensions of an indicator with their code lists: units, periods, breakdowns. Beside them the releases that its numbers come from, and their licences.",
  },
  path: "indicators/:indicator",
  formats: [json],
  input: z.strictObject({ indicator: indicatorPlace }),
  example: { indicator: { from: "observatory.listIndicators", key: "indicators.code" } },
  budget: 16,
  async run({ visit, read, input: { indicator } }) {
    const base = openBase(visit);
    const data = `${base}/data/${indicator}`;
    const { slice, tag, partQueries } = await loadSlice(read, { indicators: [indicator], address: data });
    return {
      tag,
      partQueries,
      name: `${indicator}-structure.json`,
      links: openNames.map((name) => ({ href: `${data}.${writingFormats[name].ending}`, rel: "alternate" })),
      write: async function* () {
        yield `${JSON.stringify(structureOf(slice, data))}\n`;
      },
    };
  },
});

/** What the numbers of a slice are laid out along, and whose they are: of units their names, not where they lie. */
function structureOf({ units, ...slice }: Slice, data: string): object {
  const named = units.map(({ code, label }) => ({ code, label }));
  return {
    title: slice.title,
    origin: slice.origin,
    measures: slice.indicators,
    dimensions: dimensionsOf({ ...slice, units: named }),
    observationCount: slice.count,
    vintages: slice.vintages,
    breaks: slice.breaks,
    withheld: slice.withheld ?? [],
    formats: openNames.map((name) => ({ format: name, type: writingFormats[name].type, address: `${data}.${writingFormats[name].ending}` })),
  };
}

const numbers = openRead({
  name: "observatory.openData",
  title: { pl: "Otwarte dane: liczby", en: "Open data: numbers" },
  about: {
    pl: "Liczby jednego lub kilku wskaźników, z wyborem jednostek, okresów i przekrojów (dim.sex=F,M), także według stanu na dawny dzień.",
    en: "Numbers of one or several indicators, by chosen units, periods and items of breakdowns (dim.sex=F,M), also as of an earlier day.",
  },
  path: "data/:indicators",
  formats: openNames.map((name) => writingFormats[name]),
  input: dataInput,
  example: { indicators: { from: "observatory.listIndicators", key: "indicators.code" } },
  budget: 16,
  async run({ visit, read, input, format }) {
    const name = openNames.find((one) => writingFormats[one].ending === format.ending) ?? "json-stat";
    const base = openBase(visit);
    const address = `${base}/data/${input.indicators.join(",")}`;
    const search = searchOf(input);
    const loaded = await loadSlice(read, {
      ...choiceOf(read, input),
      address: search === "" ? address : `${address}?${search}`,
      hasOutlines: name === "geojson",
    });
    const [only, ...others] = input.indicators;
    const file = sliceFile(loaded, { name, language: visit.language, stem: only !== undefined && others.length === 0 ? only : "splot-data" });
    const next = loaded.next === undefined ? [] : [{ href: `${address}.${format.ending}?${searchOf({ ...input, after: loaded.next })}`, rel: "next" }];
    return { ...file, links: [...next, ...input.indicators.map((code) => ({ href: `${base}/indicators/${code}`, rel: "describedby" }))] };
  },
});

/** The fields of an address, in an order that does not depend on who wrote it. */
function searchOf({ indicators: _indicators, ...fields }: Readonly<Record<string, string | number | readonly string[] | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (value === undefined || (name === "breakdown" && value === "all")) continue;
    for (const text of typeof value === "string" ? value.split("\n") : [Array.isArray(value) ? value.join(",") : String(value)]) search.append(name, text);
  }
  return search.toString().replaceAll("%2C", ",");
}

const turtle = { ending: "ttl", type: "text/turtle;charset=utf-8" };
const jsonLd = { ending: "jsonld", type: "application/ld+json" };

const dcat = openRead({
  name: "observatory.openCatalog",
  title: { pl: "Otwarte dane: katalog DCAT-AP 3", en: "Open data: catalogue in DCAT-AP 3" },
  about: {
    pl: "Katalog zbiorów dla portali danych: każdy wskaźnik z plikami, licencją, źródłami i okresem.",
    en: "The catalogue of data sets for data portals: each indicator with its files, licence, sources and time.",
  },
  path: "catalog",
  formats: [jsonLd, turtle],
  input: z.strictObject({}),
  budget: 3,
  isKept: true,
  async run({ visit, read, format }) {
    const whole = await loadCatalogue(read, visit);
    const text = format.ending === turtle.ending ? writeTurtle(whole) : writeJsonLd(whole);
    return {
      tag: sha256(text),
      name: `catalog.${format.ending}`,
      write: async function* () {
        yield text;
      },
    };
  },
});

/** The addresses of open data of this room. */
export const openReads = [catalogue, structure, numbers, dcat];
