import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { seedObservatory } from "../../../seeds/reference/observatory.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { testSite } from "../../../tests/support/site.tsx";
import { listRankingOutput } from "../src/contract/ranking.ts";
import { listIndicatorsOutput } from "../src/contract.ts";
import { observatoryRoom } from "../src/room.ts";

const site = await testSite({ rooms: [observatoryRoom] });
const root = join(import.meta.dirname, "../../..");

beforeAll(async () => {
  await seedObservatory(seedFor({ performer: site.site.performer, clock: site.site.clock, root, space: "krakow" }));
});

const get = async (path: string) => {
  const answer = await site.fetch(path);
  return { status: answer.status, text: await answer.text() };
};

describe("lists", () => {
  test("the catalogue filters by word, domain and reliability", async () => {
    const cards = async (query: string) => (await get(`/krakow/dane?${query}`)).text.match(/class="entry[ "]/g)?.length ?? 0;
    expect(await cards("dane=verified")).toBe(9);
    expect(await cards("szukaj=CZYTELNICY")).toBe(1);
    expect(await cards("szukaj=nie+ma+takiego")).toBe(0);
    expect((await get("/krakow/dane?szukaj=nie+ma+takiego")).text).toContain("Nic nie pasuje");
  });

  test("the catalogue is searched by words in any form, with Polish marks or without, in definitions too", async () => {
    const found = async (words: string) => (await get(`/krakow/dane?szukaj=${encodeURIComponent(words)}`)).text.match(/class="entry[ "]/g)?.length ?? 0;
    const all = await found("ludność");
    expect(all).toBeGreaterThan(1);
    expect(await found("ludności")).toBe(all);
    expect(await found("LUDNOSCI")).toBe(all);
    expect(await found("ludnością 2024x")).toBe(0);
  });

  test("each choice of the catalogue says how many indicators it leaves, beside the other choices", async () => {
    const { text } = await get("/krakow/dane?dane=verified");
    const total = text.match(/class="entry[ "]/g)?.length ?? 0;
    expect(total).toBeGreaterThan(5);
    const choices = (name: string) =>
      [...(new RegExp(`<select[^>]*name="${name}"[^>]*>(.*?)</select>`, "s").exec(text)?.[1] ?? "").matchAll(/<option value="([^"]*)"[^>]*>([^<]*)/g)].map(
        ([, value = "", label = ""]) => ({ value, count: Number(/\((\d+)\)$/.exec(label)?.[1]) }),
      );
    for (const name of ["zrodlo", "okres", "zasieg", "dziedzina", "aktualnosc"]) {
      const [all, ...own] = choices(name);
      expect([name, all?.value]).toEqual([name, ""]);
      expect([name, own.reduce((sum, { count }) => sum + count, 0)]).toEqual([name, total]);
      for (const { value, count } of own) {
        const narrowed = (await get(`/krakow/dane?dane=verified&${name}=${encodeURIComponent(value)}`)).text;
        expect([name, value, narrowed.match(/class="entry[ "]/g)?.length]).toEqual([name, value, count]);
      }
    }
    expect(choices("dane").map(({ value }) => value)).toEqual(["", "verified", "unverified", "empty"]);
  });

  test("the catalogue puts verified figures first, folds the rest with its notice, and tells the quality of each", async () => {
    const { text } = await get("/krakow/dane");
    const [before = "", after = ""] = text.split('id="robocze"');
    expect(before.match(/class="entry[ "]/g)).toHaveLength(9);
    expect(before).not.toContain("niezweryfikowane ·");
    expect(before).toContain("2024 · GUS BDL, stan ludności 31 grudnia · 15 z 15 gmin · zweryfikowane");
    expect(after).toMatch(/<details class="disclosure">.*44 wskaźniki.*Nie są to dane GUS/s);
    expect((await get("/krakow/dane?dane=unverified")).text).toContain('<details class="disclosure" open="">');
  });

  test("the catalogue and the table of municipalities leave as files, in the order and with the filters of their page", async () => {
    const lines = async (path: string) => (await get(path)).text.trimEnd().split("\r\n");
    expect(await lines("/krakow/dane.csv")).toHaveLength(69);
    const empty = await lines("/krakow/dane.csv?dane=empty");
    expect(empty).toHaveLength(16);
    expect(empty[1]).toContain(",,not_supplied,");
    const named = (await lines("/krakow/dane.csv?sort=nazwa&dziedzina=0")).slice(1).map((line) => line.split(",")[1] ?? "");
    expect(named).toEqual([...named].sort((a, b) => a.localeCompare(b, "pl")));
    const units = await lines("/en/krakow/gminy.csv?sort=-ludnosc");
    expect(units[0]).toMatch(/^teryt,municipality,kind,population_thousand_2024,population_thousand_2024_missing,/);
    expect(units[1]).toContain("1261011,Kraków,urban municipality,809.17,,326.85,");
    expect(units).toHaveLength(16);
    expect((await get("/krakow/gminy?sort=-ludnosc")).text).toMatch(/aria-sort="descending".*Kraków.*Wieliczka/s);
  });

  test("a ranking holds every member of an area with its release and source, equal values share a place, and it goes on page by page", async () => {
    const read = async (query: string) => {
      const answer = await site.fetch(`/api/v1/krakow/observatory.listRanking?${query}`);
      return { status: answer.status, body: listRankingOutput.parse(await answer.json()) };
    };
    const { status, body } = await read("indicator=population_density");
    expect([status, body.period, body.knownCount, body.total, body.isRanked, body.next]).toEqual([200, "2024", 15, 15, true, undefined]);
    const values = body.values.map(({ value }) => Number(value));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(body.values.map(({ place }) => place)).toEqual(values.map((value) => 1 + values.filter((other) => other > value).length));
    expect(body.values[0]).toMatchObject({
      place: 1,
      unit: "1261011",
      period: "2024",
      vintage: "gus-bdl-p2425-2025-06-11",
      licence: "CC BY 4.0",
      origin: "fact",
    });
    const units: string[] = [];
    for (let cursor = ""; ; ) {
      const page = (await read(`indicator=population_density&limit=4${cursor}`)).body;
      expect([page.knownCount, page.total]).toEqual([15, 15]);
      units.push(...page.values.map(({ unit }) => unit));
      if (page.next === undefined) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(units).toEqual(body.values.map(({ unit }) => unit));
  });

  test("numbers that nobody verified stand in order and claim no place; a period without numbers says so; an area that is none is refused", async () => {
    const fetch = (query: string) => site.fetch(`/api/v1/krakow/observatory.listRanking?${query}`);
    const { indicators } = listIndicatorsOutput.parse(await (await site.fetch("/api/v1/krakow/observatory.listIndicators")).json());
    const bodies = await Promise.all(indicators.map(async ({ code }) => listRankingOutput.parse(await (await fetch(`indicator=${code}`)).json())));
    const unverified = bodies.filter(({ values }) => values.some(({ isVerified, standing }) => !isVerified || standing !== "confirmed"));
    expect(unverified.length).toBeGreaterThan(10);
    for (const { isRanked, values } of unverified) expect([isRanked, values.every(({ place }) => place === undefined)]).toEqual([false, true]);
    const empty = listRankingOutput.parse(await (await fetch("indicator=population_density&period=1999")).json());
    expect(empty).toMatchObject({ period: "1999", knownCount: 0, total: 15, isRanked: false, values: [] });
    const refused = await Promise.all(["indicator=nie_ma_takiego", "indicator=population_density&area=NIEMA"].map(fetch));
    expect(refused.map(({ status: code }) => code)).toEqual([404, 422]);
  });
});
