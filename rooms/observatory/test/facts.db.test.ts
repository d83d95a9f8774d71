import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMissing } from "@splot/kernel";
import { may } from "@splot/kernel/access";
import { action } from "@splot/kernel/journal";
import { unpackLayer } from "@splot/kernel/territory";
import { CompiledQuery } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { seedObservatory } from "../../../seeds/reference/observatory.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { actorOf, testSite } from "../../../tests/support/site.tsx";
import { acceptImport, checkImport, findObservation, importOutlines, listCitedObservations, recordUnits } from "../src/index.ts";
import { observatoryRoom } from "../src/room.ts";
import { findIndicator, listIndicators } from "../src/store/indicators.ts";
import { listAllObservations, listObservations } from "../src/store/observations.ts";

const site = await testSite({ rooms: [observatoryRoom] });
const root = join(import.meta.dirname, "../../..");
const material = process.env["SPLOT_TEST_MATERIAL"] ?? join(root, "../shared/data/dev");
const officer = actorOf("officer");

beforeAll(async () => {
  await seedObservatory(seedFor({ performer: site.site.performer, clock: site.site.clock, root, space: "krakow" }));
});

const get = async (path: string) => {
  const answer = await site.fetch(path);
  return { status: answer.status, text: await answer.text() };
};

describe("facts of the commons", () => {
  test("numbers of the export stand as published, with source, release and locator", async () => {
    const found = await site.read(async (read) => {
      const density = await findIndicator(read, { code: "population_density" });
      return density === undefined ? undefined : findObservation(read, { indicator: density.id, unit: "1206113", period: "2024" });
    }, "krakow");
    expect(found).toMatchObject({
      value: 440.7,
      flags: [],
      locator: "1206113:2024:gus-bdl-p2425-2025-06-11",
      vintage: { standing: "confirmed", releasedOn: "2025-06-11", source: { isVerified: true, licence: { pl: "CC BY 4.0" } } },
    });
  });

  test("a locator finds the very number again", async () => {
    const cited = await site.read(async (read) => {
      const density = await findIndicator(read, { code: "population_density" });
      return density === undefined ? [] : listCitedObservations(read, [{ indicator: density.id, locator: "1206113:2024:gus-bdl-p2425-2025-06-11" }]);
    });
    expect(cited.map(({ value }) => value)).toEqual([440.7]);
  });

  test("both values of 2020 stand side by side; the current one is that after the census of 2021, with its break", async () => {
    const [current, all] = await site.read(async (read) => {
      const population = await findIndicator(read, { code: "population" });
      const choice = { series: [population?.series ?? 0], units: ["SMK"], period: "2020" };
      return [await listObservations(read, choice), await listAllObservations(read, choice)] as const;
    });
    expect(current.map(({ value, flags }) => [value, flags])).toEqual([[1121525, ["B"]]]);
    expect(all.map(({ value, vintage }) => [value, vintage.standing])).toEqual([
      [1121525, "unconfirmed"],
      [1080642, "superseded"],
    ]);
  });

  test("no value of the whole is computed from numbers that their source has replaced", async () => {
    const page = async (period: string) => (await (await site.fetch(`/krakow/dane/ludnosc?okres=${period}`)).text()).replaceAll("\u00a0", " ");
    expect(await page("2024")).toMatch(/1 145 723 os\.? \(obliczone, 15 z 15 gmin\)/);
    const replaced = await page("2020");
    expect(replaced).toContain("1 121 525");
    expect(replaced).not.toContain("(obliczone");
  });

  test("values of the prototype stay unverified, gaps stay gaps and zeros zeros", async () => {
    const list = await site.read(async (read) => {
      const share = await findIndicator(read, { code: "res_share" });
      return listObservations(read, { series: [share?.series ?? 0] });
    });
    expect(list).toHaveLength(15);
    expect(list.every(({ vintage }) => !vintage.source.isVerified && vintage.standing === "unverified")).toBe(true);
    expect(list.filter(({ value }) => isMissing(value))).toHaveLength(4);
    expect(list.filter(({ value }) => value === 0)).toHaveLength(6);
  });

  test("no thing of a fact space is an example, and every indicator has its definition frozen as version 1", async () => {
    const indicators = await site.read((read) => listIndicators(read));
    expect(indicators).toHaveLength(68);
    const versions = await site.read((read) => read.db.selectFrom("kernel.version").select(["object_id", "no"]).execute());
    expect(versions.map(({ no }) => no)).toEqual(indicators.map(() => 1));
    const origins = await site.read((read) => read.db.selectFrom("kernel.object").select("origin").distinct().execute());
    expect(origins).toEqual([{ origin: "fact" }]);
  });
});

describe("what the database refuses by itself", () => {
  /** Puts one observation of Skawina's area into the commons, past the actions. */
  const insert = (columns: string, values: string) =>
    site.act(
      action({
        name: "test.insert",
        title: { pl: "test", en: "test" },
        grants: may("system"),
        input: z.object({}),
        output: z.strictObject({}),
        async run(act) {
          act.authorise();
          const text = `insert into observatory.observation (space_id, series, unit_id, period, vintage_id, ${columns}) select kernel.commons(), i.series, u.id, ${values}
        from observatory.indicator i, kernel.unit u, observatory.vintage v where i.code = 'area_km2' and u.code = '1206113' and v.code = 'gugik-2025-01-01'`;
          await act.db.executeQuery(CompiledQuery.raw(text));
          return {};
        },
      }),
      {},
      { space: "commons" },
    );

  test("a value together with a reason, or neither (I25)", async () => {
    await expect(insert("value, missing", "'2023', v.id, 5, 'unknown'")).rejects.toThrow(/check/);
    await expect(insert("value, missing", "'2023', v.id, null, null")).rejects.toThrow(/check/);
  });

  test("the same number of one release twice (I26)", async () => {
    await expect(insert("value", "'2024', v.id, 5")).rejects.toMatchObject({ code: "command.busy" });
  });

  test("a period of another frequency (I30)", async () => {
    await expect(insert("value", "'2024-M05', v.id, 5")).rejects.toThrow(/frequency/);
  });

  test("any change of an observation (I27)", async () => {
    for (const statement of [
      "update observatory.observation set value = 1",
      "delete from observatory.observation",
      "update observatory.vintage set note = null",
    ]) {
      await expect(site.pool.query(statement)).rejects.toThrow(/permission denied/);
    }
  });

  test("a second unit under one code on one day (I12)", async () => {
    const unit = { code: "1206113", level: "municipality", name: { pl: "Skawina" }, slug: "skawina", from: "2020-01-01", source: "test" };
    await expect(site.act(recordUnits, { units: [unit], areas: [] }, { space: "commons" })).rejects.toThrow(/exclusion|conflicting/);
  });
});

describe("pages", () => {
  test("the municipalities: a diagram that says it is none of borders, fifteen links on it and fifteen in the list", async () => {
    const { status, text } = await get("/krakow/gminy");
    expect(status).toBe(200);
    expect(text).toContain("Schemat – nie granice");
    expect(text.match(/href="\/krakow\/gminy\/skawina"/g)).toHaveLength(3);
    expect(text.match(/<circle /g)).toHaveLength(15);
  });

  test("a profile ranks only by confirmed figures and names their source", async () => {
    const { text } = await get("/krakow/gminy/skawina");
    expect(text).toContain("5 z 15");
    expect(text).toContain("GUS, Bank Danych Lokalnych");
    expect(text).not.toContain("MK Dashboard");
    expect((await get("/krakow/gminy/gmina-nieznana")).status).toBe(404);
  });

  test("an official indicator shows the computed value of the area; an unverified one its warning and no rank", async () => {
    expect((await get("/krakow/dane/gestosc-zaludnienia")).text).toContain("897,0 os. na km² (obliczone, 15 z 15 gmin)");
    const { text } = await get("/krakow/dane/udzial-energii-z-oze-w-energii-zuzytej-przez-gmine");
    expect(text).toContain("zestawienie robocze, niezweryfikowane");
    expect(text).toContain("11 z 15 gmin");
    expect(text).not.toMatch(/Miejsce|Źródło: GUS/);
  });

  test("every indicator's page opens in both languages, within its budget", async () => {
    for (const { address } of await site.read((read) => listIndicators(read))) {
      for (const prefix of ["/krakow", "/en/krakow"]) expect((await get(`${prefix}${address}`)).status, address).toBe(200);
    }
    expect((await get("/krakow/dane/nie-ma")).status).toBe(404);
  });

  test("the files hold what is shown: every value with its source, a gap with its reason", async () => {
    const csv = (await get("/krakow/dane/udzial-energii-z-oze-w-energii-zuzytej-przez-gmine/csv")).text.split("\r\n");
    expect(csv).toHaveLength(17);
    expect(csv.filter((line) => line.includes(",,not_supplied,"))).toHaveLength(4);
    const json: { observations: { value?: string; missing?: string; isVerified: boolean }[] } = JSON.parse(
      (await get("/krakow/dane/gestosc-zaludnienia/json")).text,
    );
    expect(json.observations.map(({ isVerified }) => isVerified)).toEqual(Array.from({ length: 15 }, () => true));
    expect((await get("/krakow/dane/gestosc-zaludnienia/svg")).text).toMatch(/^<svg[^>]+xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  });
});

describe("the API", () => {
  test("lists numbers page by page without loss or repetition", async () => {
    const seen: string[] = [];
    let cursor = "";
    do {
      const page: { observations: { locator: string; indicator: string }[]; next?: string } = JSON.parse(
        (await get(`/api/v1/krakow/observatory.listObservations?limit=100${cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`}`)).text,
      );
      seen.push(...page.observations.map(({ indicator, locator }) => `${indicator} ${locator}`));
      cursor = page.next ?? "";
    } while (cursor !== "");
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await site.read((read) => listObservations(read, {}), "krakow")).length);
  });

  test("knows the members of the area", async () => {
    const { units }: { units: unknown[] } = JSON.parse((await get("/api/v1/krakow/observatory.listUnits")).text);
    expect(units).toHaveLength(15);
  });
});

/** Current numbers of people in 2025, of the two units that the imports speak of. */
const people = (space: "krakow" | "cwiczenie" = "cwiczenie") =>
  site.read(async (read) => {
    const population = await findIndicator(read, { code: "population" });
    return listObservations(read, { series: [population?.series ?? 0], period: "2025", units: ["1206113", "1219053"] });
  }, space);
const HEADER = "indicator,teryt7,period,value,missing,flags,note\n";
const about = { producer: "Urząd ćwiczeniowy", title: "Próbne liczby", licence: "CC0", releasedOn: "2026-02-01" };

describe("importing a file", () => {
  test("visitors and seat holders may not; an officer may", async () => {
    await expect(site.act(checkImport, { text: HEADER }, { as: actorOf("seat_holder") })).rejects.toMatchObject({ code: "access.forbidden" });
    expect((await site.fetch("/cwiczenie/dane/import")).status).toBe(303);
    expect((await site.fetch("/cwiczenie/dane/import", { as: officer })).status).toBe(200);
  });

  test("checking writes nothing and names row and column", async () => {
    const before = await site.read((read) => listObservations(read, {}));
    const answer = await site.fetch("/cwiczenie/dane/import/sprawdz", { as: officer, form: { text: `${HEADER}population,9999999,2025,1,,,\n` } });
    const text = await answer.text();
    expect(text).toContain("Nie znamy jednostki „9999999”");
    expect(text).toContain("population,9999999,2025,1");
    expect(await site.read((read) => listObservations(read, {}))).toEqual(before);
  });

  test("one faulty row keeps all rows out (I33), and what was typed is kept", async () => {
    const text = `${HEADER}population,1206113,2025,44100,,,\npopulation,1206113,2025,44200,,,\n`;
    const answer = await site.fetch("/cwiczenie/dane/import", { as: officer, form: { text, ...about } });
    expect(answer.status).toBe(422);
    const shown = await answer.text();
    expect(shown).toContain("Urząd ćwiczeniowy");
    expect(await people()).toEqual([]);
  });

  test("a good file becomes a release of its own, marked as an example of the exercise, in this space alone; the same bytes again add nothing", async () => {
    const text = `${HEADER}population,1206113,2025,44100,,P,\npopulation,1219053,2025,,not_yet_available,,w lipcu\n`;
    const first = await site.act(acceptImport, { text, ...about }, { as: officer });
    expect(first).toMatchObject({ added: 2, isRepeated: false });
    expect(await site.act(acceptImport, { text, ...about }, { as: officer })).toEqual({ vintage: first.vintage, added: 0, isRepeated: true });
    const shown = await people();
    expect(shown.map(({ value, flags, vintage }) => [value, flags, vintage.origin, vintage.source.isVerified])).toEqual([
      [44100, ["P"], "example", false],
      [{ missing: "not_yet_available" }, [], "example", false],
    ]);
    expect(await people("krakow")).toEqual([]);
    const page = await get("/cwiczenie/dane/ludnosc?okres=2025");
    expect(page.text).toContain("Urząd ćwiczeniowy, Próbne liczby");
    expect(page.text).toContain("przykład");
    expect((await get("/krakow/dane/ludnosc?okres=2025")).text).not.toContain("Urząd ćwiczeniowy");
  });

  test("the same acts work over the API", async () => {
    const answer = await site.fetch("/api/v1/cwiczenie/observatory.checkImport", { as: officer, json: { text: `${HEADER}population,264011,2025,1,,,\n` } });
    expect(await answer.json()).toMatchObject({ errorCount: 1, findings: [{ rows: [2], column: "teryt7", code: "unit-zero-lost" }] });
  });
});

describe.skipIf(!existsSync(join(material, "boundaries")))("official outlines (skipped: no shared data, when absent)", () => {
  const layerOf = (name: string) => unpackLayer(readFileSync(join(material, "boundaries", name)));

  test("the whole country joins fifteen, the page shows borders, the same file again changes nothing", async () => {
    const input = { layer: layerOf("gminy2477_prg.geojson.gz"), source: "PRG 2022" };
    expect(await site.act(importOutlines, input, { space: "commons" })).toMatchObject({ stored: 32, without: [], isRepeated: false });
    expect(await site.act(importOutlines, input, { space: "commons" })).toMatchObject({ stored: 0, isRepeated: true });
    site.setNow("2026-03-02T09:05:00Z");
    const { text } = await get("/krakow/gminy");
    expect(text).toContain("Granice gmin. PRG 2022");
    expect(text).not.toContain("Schemat – nie granice");
    expect(text.match(/<path class="map-shape"/g)).toHaveLength(15);
  });

  test("another layer takes its place; a faulty one changes nothing", async () => {
    expect(await site.act(importOutlines, { layer: layerOf("gminy15_gus.geojson"), source: "GUS 2018" }, { space: "commons" })).toMatchObject({
      stored: 15,
      replaced: 15,
      turnedRings: 0,
    });
    const rows = () => site.read((read) => read.db.selectFrom("kernel.outline").select(["unit_id", "layer_sha256"]).orderBy("unit_id").execute());
    const before = await rows();
    const double = layerOf("gminy15_gus.geojson").replaceAll("1206113", "1206143");
    await expect(site.act(importOutlines, { layer: double, source: "x" }, { space: "commons" })).rejects.toMatchObject({ code: "observatory.outlines_double" });
    expect(await rows()).toEqual(before);
  });

  test("nobody but the program may", async () => {
    await expect(site.act(importOutlines, { layer: "{}", source: "x" }, { as: actorOf("director") })).rejects.toMatchObject({ code: "access.forbidden" });
  });
});
