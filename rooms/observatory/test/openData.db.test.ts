import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { mountApi, ReadLimit, type ReadsLeft } from "@splot/kernel/http";
import { portalRoom } from "@splot/portal";
import { Hono } from "hono";
import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { seedObservatory } from "../../../seeds/reference/observatory.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { materialBytes, readFlat } from "../../../tests/support/reading.ts";
import { actorOf, testSite } from "../../../tests/support/site.tsx";
import { acceptImport } from "../src/index.ts";
import { observatoryRoom } from "../src/room.ts";
import { writingFormats } from "../src/writing/index.ts";

const root = join(import.meta.dirname, "../../..");
const site = await testSite({ rooms: [observatoryRoom, portalRoom([observatoryRoom])] });
const officer = actorOf("officer");
const SKAWINA = "1206113";
const api = "/api/v1/krakow";
beforeAll(() => seedObservatory(seedFor({ performer: site.site.performer, clock: site.site.clock, root, space: "krakow" })));

const get = (path: string, headers: Readonly<Record<string, string>> = {}) => site.fetch(path, { headers });
const problem = z.object({ code: z.string(), field: z.string().optional(), titles: z.object({ pl: z.string(), en: z.string() }) });
const refused = async (path: string, headers?: Readonly<Record<string, string>>) => {
  const answer = await get(path, headers);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const { code, field } = problem.parse(await answer.json());
  return [answer.status, code, field];
};

describe("what there is", () => {
  const listed = z.object({
    indicators: z.array(z.object({ code: z.string(), page: z.string(), structure: z.string(), data: z.string() })),
    next: z.string().optional(),
  });

  test("indicators come by pages, with the addresses of page, structure and numbers, and each of them opens", async () => {
    const all = listed.parse(await (await get(`${api}/indicators?limit=500`)).json());
    const codes: string[] = [];
    for (let path: string | undefined = `${api}/indicators?limit=20`; path !== undefined; ) {
      const page = listed.parse(await (await get(path)).json());
      codes.push(...page.indicators.map(({ code }) => code));
      path = page.next === undefined ? undefined : page.next.replace("http://test.local", "");
    }
    expect(codes).toEqual(all.indicators.map(({ code }) => code));
    expect(codes).toEqual([...new Set(codes)].sort());
    const density = all.indicators.find(({ code }) => code === "population_density");
    for (const address of [density?.page, density?.structure, density?.data]) {
      expect(address).toMatch(/^http:\/\/test\.local\//);
      expect([address, (await get(address?.replace("http://test.local", "") ?? "")).status]).toEqual([address, 200]);
    }
  });

  test("the structure names dimensions, code lists, unit, periods, releases with their licences, and every format", async () => {
    const found = await (await get(`${api}/indicators/population_density`)).json();
    expect(found).toMatchObject({
      measures: [{ code: "population_density", unit: { code: "OS_NA_KM2" }, decimals: 1 }],
      dimensions: [{ id: "indicator" }, { id: "area", role: "geo" }, { id: "time", items: [{ code: "2024" }] }],
    });
    const { dimensions, vintages, formats } = z
      .object({
        dimensions: z.array(z.object({ items: z.array(z.object({ code: z.string() })) })),
        vintages: z.array(z.object({ code: z.string(), source: z.object({ licence: z.object({ pl: z.string() }) }) })),
        formats: z.array(z.object({ address: z.string() })),
      })
      .parse(found);
    expect(dimensions[1]?.items.map(({ code }) => code)).toContain(SKAWINA);
    expect(vintages.map(({ source }) => source.licence.pl)).toContain("CC BY 4.0");
    expect(formats).toHaveLength(Object.keys(writingFormats).length);
    for (const { address } of formats) expect([address, (await get(address.replace("http://test.local", ""))).status]).toEqual([address, 200]);
  });
});

describe("numbers", () => {
  const density = `${api}/data/population_density`;

  test("are JSON-stat unless something else is asked: by ending, field or header, the ending first", async () => {
    const typeOf = async (path: string, headers?: Readonly<Record<string, string>>) => (await get(path, headers)).headers.get("content-type");
    expect(await typeOf(density)).toBe(writingFormats["json-stat"].type);
    expect(await typeOf(density, { accept: "text/html,application/xhtml+xml,*/*;q=0.8" })).toBe(writingFormats["json-stat"].type);
    for (const { ending, type } of Object.values(writingFormats)) {
      expect([ending, await typeOf(`${density}.${ending}`, { accept: "image/png" })]).toEqual([ending, type]);
      expect([ending, await typeOf(`${density}?format=${ending}`)]).toEqual([ending, type]);
      expect([ending, await typeOf(density, { accept: type.split(";charset")[0] ?? "" })]).toEqual([ending, type]);
    }
    expect(await typeOf(`${density}.csv?format=px`)).toBe(writingFormats.csv.type);
    expect(await refused(density, { accept: "image/png" })).toEqual([406, "open.format_unknown", "format"]);
    expect(await refused(`${density}.exe`)).toEqual([406, "open.format_unknown", "format"]);
  });

  test("tell the same in every format that can be read again (I34)", async () => {
    const values = async (ending: string) => {
      const answer = await get(`${density}.${ending}?area=SMK`);
      const { rows } = await readFlat(`file.${ending}`, new Uint8Array(await answer.arrayBuffer()));
      // NOTE: PC-Axis has no empty place, so the area without a number is unknown there.
      return rows.flatMap(({ value }) => (value === "" ? [] : [value])).sort();
    };
    const csv = await values("csv");
    expect(csv).toHaveLength(15);
    for (const ending of ["json", "sdmx.csv", "px"]) expect([ending, await values(ending)]).toEqual([ending, csv]);
  });

  test("names are Polish or English as asked, and the answer says which", async () => {
    const of = async (path: string, headers?: Readonly<Record<string, string>>) => {
      const answer = await get(path, headers);
      return [answer.headers.get("content-language"), /Density|Population density/.test(await answer.text())];
    };
    expect([await of(density), await of(density, { "accept-language": "en-GB,en" }), await of(`${density}?lang=en`)]).toEqual([
      ["pl", false],
      ["en", true],
      ["en", true],
    ]);
    expect(await refused(`${density}?lang=de`)).toEqual([422, "open.language_unknown", "lang"]);
  });

  test("are narrowed by the address; what it cannot mean is refused at its field, never left out silently", async () => {
    const lines = async (search: string) =>
      (await (await get(`${api}/data/population,population_density.csv?${search}`)).text()).trimEnd().split("\r\n").slice(1);
    const few = await lines(`units=${SKAWINA}&from=2024&to=2024`);
    expect(few.map((line) => line.split(",").slice(0, 3))).toEqual([
      ["population", SKAWINA, "2024"],
      ["population_density", SKAWINA, "2024"],
    ]);
    expect(await refused(`${density}?unit=${SKAWINA}`)).toEqual([422, "observatory.slice_field_unknown", "unit"]);
    expect(await refused(`${density}?units=Skawina`)).toEqual([422, "input.unreadable", "units.0"]);
    expect(await refused(`${density}?units=9999999`)).toEqual([422, "observatory.slice_unit_unknown", "units"]);
    expect(await refused(`${density}?from=wczoraj`)).toEqual([422, "input.unreadable", "from"]);
    expect(await refused(`${density}?asOf=2100-01-01`)).toEqual([422, "observatory.as_of_unreadable", "asOf"]);
    expect(await refused(`${api}/data/nothing_known`)).toEqual([404, "observatory.indicator_unknown", undefined]);
    expect(await refused("/api/v1/nic/data/population")).toEqual([404, "space.unknown", undefined]);
  });

  test("come by pages of units, whose links lead on to the last", async () => {
    const pages: string[] = [];
    for (let path: string | undefined = `${density}.csv?area=SMK&limit=6`; path !== undefined; ) {
      const answer = await get(path);
      pages.push(await answer.text());
      path = /<http:\/\/test\.local([^>]+)>; rel="next"/.exec(answer.headers.get("link") ?? "")?.[1];
    }
    const rows = (text: string) => text.trimEnd().split("\r\n").slice(1);
    expect(pages.map((page) => rows(page).length)).toEqual([6, 6, 3]);
    expect(pages.flatMap(rows)).toEqual(rows(await (await get(`${density}.csv?area=SMK`)).text()));
  });
});

describe("how they travel", () => {
  const path = `${api}/data/population_density.csv`;

  test("whoever has them already gets 304, until a number changes; formats and languages have tags of their own", async () => {
    const first = await get(path);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^W\/"[0-9a-f]{32}"$/);
    const again = await get(path, { "if-none-match": `"other", ${tag}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    const others = await Promise.all([get(path, { "accept-language": "en" }), get(path.replace(".csv", ".json")), get(`${path}?units=${SKAWINA}`)]);
    expect(new Set([tag, ...others.map(({ headers }) => headers.get("etag"))]).size).toBe(4);
    const exercise = path.replace("krakow", "cwiczenie");
    const before = (await get(exercise)).headers.get("etag") ?? "";
    const text = `indicator,teryt7,period,value,missing,flags,note\npopulation_density,${SKAWINA},2090,7.5,,,\n`;
    await site.act(acceptImport, { text, producer: "Urząd ćwiczeniowy", title: "Próbne liczby", licence: "CC0", releasedOn: "2026-02-01" }, { as: officer });
    const changed = await get(exercise, { "if-none-match": before });
    expect([changed.status, (await changed.text()).includes(",2090,7.5,")]).toEqual([200, true]);
  });

  test("packed where the client asks, as they are where not", async () => {
    const plain = Buffer.from(await (await get(path)).arrayBuffer());
    const packed = await get(path, { "accept-encoding": "gzip, br;q=0.5" });
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect([packed.headers.get("content-encoding"), bytes.byteLength < plain.byteLength / 2, gunzipSync(bytes).equals(plain)]).toEqual(["gzip", true, true]);
    expect((await get(path, { "accept-encoding": "gzip, br" })).headers.get("content-encoding")).toBe("br");
    expect((await get(path, { "accept-encoding": "br;q=0, gzip;q=0" })).headers.get("content-encoding")).toBeNull();
    expect((await get(path.replace(".csv", ".xlsx"), { "accept-encoding": "br" })).headers.get("content-encoding")).toBeNull();
    expect(packed.headers.get("vary")).toContain("Accept-Encoding");
  });

  test("pages of others may read them, without credentials and without anything that writes", async () => {
    const answer = await get(path, { origin: "https://portal.example", "sec-fetch-site": "cross-site" });
    expect([answer.status, answer.headers.get("access-control-allow-origin"), answer.headers.get("access-control-allow-credentials")]).toEqual([
      200,
      "*",
      null,
    ]);
    expect(answer.headers.get("access-control-expose-headers")).toContain("ETag");
    const asked = await site.app.request(path, { method: "OPTIONS", headers: { origin: "https://portal.example", "access-control-request-method": "POST" } });
    expect([asked.status, asked.headers.get("access-control-allow-methods")]).toEqual([204, "GET, HEAD"]);
    const act = await site.app.request(`${api}/observatory.acceptImport`, { method: "OPTIONS" });
    expect(act.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("a session changes nothing: whoever is signed in reads what everybody reads", async () => {
    const [signed, visitor] = [await site.fetch(path, { as: officer }), await get(path)];
    expect([signed.headers.get("etag"), signed.headers.get("cache-control")]).toEqual([visitor.headers.get("etag"), "public, no-cache"]);
    expect(await signed.text()).toBe(await visitor.text());
  });

  test("too many requests are refused with the time to wait; the others say how many are left", async () => {
    const limit = new ReadLimit(2);
    const limited = { ...site.site, limitReads: (): ReadsLeft => limit.count("client", site.site.clock()) };
    const app = new Hono();
    mountApi(app, limited);
    const answers = [];
    for (let turn = 0; turn < 3; turn += 1) answers.push(await app.request(path));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers.map(({ headers }) => headers.get("ratelimit"))).toEqual(['"reads";r=1;t=60', '"reads";r=0;t=60', '"reads";r=0;t=60']);
    const [, , last] = answers;
    expect([last?.headers.get("retry-after"), last?.headers.get("ratelimit-policy"), problem.parse(await last?.json()).code]).toEqual([
      "60",
      '"reads";q=2;w=60',
      "open.too_many",
    ]);
    site.setNow(new Date(site.site.clock().getTime() + 61_000));
    expect((await app.request(path)).status).toBe(200);
  });

  test("a head has no body and keeps no snapshot", async () => {
    const answer = await site.app.request(path, { method: "HEAD" });
    expect([answer.status, await answer.text(), answer.headers.get("content-type")]).toEqual([200, "", writingFormats.csv.type]);
  });
});

test("a long answer is sent while it is read, packed or not, and gives its connection back when the reader leaves", async () => {
  const rows = Array.from({ length: 4500 }, (_, at) => `population,${SKAWINA},${2100 + at},${at},,,\n`).join("");
  const text = `indicator,teryt7,period,value,missing,flags,note\n${rows}`;
  await site.act(acceptImport, { text, producer: "Urząd ćwiczeniowy", title: "Długi szereg", licence: "CC0", releasedOn: "2026-02-01" }, { as: officer });
  const long = `/api/v1/cwiczenie/data/population.csv?units=${SKAWINA}&from=2100`;
  const whole = await (await get(long)).text();
  expect(whole.trimEnd().split("\r\n")).toHaveLength(4501);
  expect(gunzipSync(Buffer.from(await (await get(long, { "accept-encoding": "gzip" })).arrayBuffer())).toString("utf8")).toBe(whole);
  for (let turn = 0; turn < 4; turn += 1) {
    const answer = await get(long, turn % 2 === 0 ? {} : { "accept-encoding": "br" });
    const reader = answer.body?.getReader();
    await reader?.read();
    await reader?.cancel();
  }
  await expect.poll(() => site.pool.idleCount === site.pool.totalCount).toBe(true);
  expect((await get(long)).status).toBe(200);
});

describe("the catalogue of data sets", () => {
  const shapesIn = (name: string) => new Parser().parse(Buffer.from(materialBytes(`dcat-ap/${name}`)).toString("utf8"));

  test.each(["krakow", "cwiczenie"])("of %s, as it is served, has no violation by the shapes of DCAT-AP 3", async (space) => {
    const answer = await get(`/api/v1/${space}/catalog.ttl`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/turtle;charset=utf-8"]);
    const quads = new Parser().parse(await answer.text());
    for (const shapes of ["dcat-ap-3.0.1-SHACL.ttl", "dcat-ap-3.0.1-ranges.ttl"]) {
      const { results } = await new SHACLValidator(new Store(shapesIn(shapes))).validate(new Store(quads));
      expect(results.map(({ focusNode, path }) => `${focusNode?.value} ${JSON.stringify(path)}`)).toEqual([]);
    }
    const count = (type: string) => quads.filter(({ object }) => object.value === `http://www.w3.org/ns/dcat#${type}`).length;
    expect(count("Dataset")).toBeGreaterThan(10);
    expect(count("Distribution")).toBe(count("Dataset") * Object.keys(writingFormats).length);
  });

  test("is Turtle or JSON-LD by ending and by header, and kept until something happens in the space", async () => {
    const typeOf = async (accept: string) => (await get(`${api}/catalog`, { accept })).headers.get("content-type");
    expect([await typeOf("text/turtle"), await typeOf("*/*")]).toEqual(["text/turtle;charset=utf-8", "application/ld+json"]);
    const costs = () => site.answers.filter(({ path }) => path === "observatory.openCatalog").map(({ queries }) => queries);
    await get("/api/v1/cwiczenie/catalog.jsonld");
    await get("/api/v1/cwiczenie/catalog.jsonld");
    expect(costs().at(-1)).toBe(0);
    const text = `indicator,teryt7,period,value,missing,flags,note\npopulation_density,${SKAWINA},2091,7.5,,,\n`;
    await site.act(acceptImport, { text, producer: "Urząd ćwiczeniowy", title: "Nowe liczby", licence: "CC0", releasedOn: "2026-02-01" }, { as: officer });
    const renewed = await (await get("/api/v1/cwiczenie/catalog.jsonld")).text();
    expect([renewed.includes("2091-12-31"), renewed.includes("(przykład)"), (await (await get(`${api}/catalog`)).text()).includes("(przykład)")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("names addresses that open: every file of some data sets, and the first of each", async () => {
    const quads = new Parser().parse(await (await get(`${api}/catalog.ttl`)).text());
    const files = quads.flatMap(({ predicate, object }) => (predicate.value.endsWith("#downloadURL") ? [object.value] : []));
    const pages = quads.flatMap(({ predicate, object }) => (/#(landingPage|endpointURL)$|homepage$/.test(predicate.value) ? [object.value] : []));
    const some = files.filter((address, place) => /\/(population|population_density|res_share)\./.test(address) || place % 6 === 0);
    for (const address of new Set([...some, ...pages.slice(0, 8)])) {
      const answer = await get(address.replace("http://test.local", ""));
      await answer.arrayBuffer();
      expect([address, answer.status]).toEqual([address, 200]);
    }
    expect(some.length).toBeGreaterThan(20);
  });
});

test("the page of open data shows an example that runs, in both languages", async () => {
  for (const home of ["/krakow", "/en/krakow"]) {
    const html = await (await get(`${home}/otwarte-dane`)).text();
    const line = /curl &#39;http:\/\/test\.local([^&]+)&#39;/.exec(html)?.[1] ?? "";
    expect([home, (await get(line)).status, html.includes(home === "/krakow" ? "Bez konta i\u00a0bez klucza" : "No account, no key")]).toEqual([
      home,
      200,
      true,
    ]);
    for (const [, href = ""] of html.matchAll(/href="http:\/\/test\.local(\/api[^"]+)"/g)) expect([href, (await get(href)).status]).toEqual([href, 200]);
  }
});
