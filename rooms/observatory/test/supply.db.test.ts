import { join } from "node:path";
import { may } from "@splot/kernel/access";
import { action } from "@splot/kernel/journal";
import { EXERCISE_PASSWORD, openCast, recordOrganisation } from "@splot/people";
import { portalRoom } from "@splot/portal";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { seedObservatory } from "../../../seeds/reference/observatory.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { actorOf, testSite } from "../../../tests/support/site.tsx";
import { requestValues } from "../src/actions/requestValues.ts";
import { supplyValues } from "../src/actions/supplyValues.ts";
import { findDecimal, suppliedReasons, type ValueRequest } from "../src/model/supply.ts";
import { observatoryRoom } from "../src/room.ts";
import { findIndicator } from "../src/store/indicators.ts";
import { insertObservations, listAllObservations, listObservations } from "../src/store/observations.ts";
import { readTemplate, writeTemplate } from "../src/supplying/template.ts";

const root = join(import.meta.dirname, "../../..");
const site = await testSite({ rooms: [observatoryRoom, portalRoom([observatoryRoom])] });
const { clock, performer } = site.site;
const officer = actorOf("officer");
const [SKAWINA, ZIELONKI] = ["1206113", "1206152"];
const clerks: Record<string, { readonly id: string; readonly actor: ReturnType<typeof actorOf> }> = {};
beforeAll(async () => {
  await seedObservatory(seedFor({ performer, clock, root, space: "krakow" }));
  for (const [name, teryt] of [
    ["Skawina", SKAWINA],
    ["Zielonki", ZIELONKI],
    ["Gmina Przykładowa", undefined],
  ] as const) {
    const { id } = await site.act(recordOrganisation, { name: { pl: name }, short: name, kind: "municipality", ...(teryt === undefined ? {} : { teryt }) });
    const roles = [{ role: "coordinator", scopeKind: "organisation", scopeId: id }];
    const cast = [{ login: `koordynator-${teryt ?? "przykladowa"}`, function: { pl: `Koordynator: ${name}`, en: `Coordinator: ${name}` }, roles }];
    await site.act(openCast, { password: EXERCISE_PASSWORD, cast });
    clerks[name] = { id, actor: actorOf("coordinator", { scopeKind: "organisation", scopeId: id }) };
  }
});
const clerkOf = (name: string) => {
  const found = clerks[name];
  if (found === undefined) throw new Error(`no clerk of ${name}`);
  return found;
};
const desk = "/cwiczenie/praca/dane/wartosci";
const seriesOf = async (code: string) => (await site.read((read) => findIndicator(read, { code })))?.series ?? -1;
const current = (code: string, unit: string, period: string) =>
  site.read(async (read) => (await listObservations(read, { series: [await seriesOf(code)], units: [unit], period })).map(({ value }) => value));
const ask = (indicators: readonly string[], period: string) =>
  site.act(requestValues, { indicators, period, due: "2026-04-01", note: "Stan na 31 grudnia" }, { as: officer });
const textOf = async (path: string, as: ReturnType<typeof actorOf>) => (await site.fetch(path, { as })).text();

describe("values of the own unit", () => {
  test("are asked for where no source gives them, supplied by a plain form, and corrected with a reason (I27, I39)", async () => {
    const { id: skawina, actor: clerk } = clerkOf("Skawina");
    const known = await site.fetch(desk, { as: officer, form: { indicators: "population_density", period: "2024", due: "2026-04-01" } });
    expect([known.status, await known.text()]).toEqual([422, expect.stringContaining("podaje już źródło")]);
    const asked = await site.fetch(desk, {
      as: officer,
      form: { indicators: "population\nurbanisation_pct", period: "2025", due: "2026-04-01", note: "Stan na 31 grudnia" },
    });
    const page = asked.headers.get("location") ?? "";
    expect(page).toMatch(/wartosci\/[0-9a-f-]{36}$/);
    expect(await textOf("/cwiczenie/praca", clerk)).toContain("Wartości za 2025");
    expect(await textOf(page, clerk)).toContain('name="value-urbanisation_pct"');
    const typed = {
      organisation: skawina,
      "value-population": "43 812",
      "missing-population": "",
      "value-urbanisation_pct": "154,5",
      "missing-urbanisation_pct": "",
    };
    const beyond = await site.fetch(page, { as: clerk, form: typed });
    const shown = await beyond.text();
    expect([beyond.status, shown.includes('value="43 812"'), shown.includes("poza możliwym zakresem")]).toEqual([422, true, true]);
    const open = await site.fetch(page, { as: clerk, form: { ...typed, "value-urbanisation_pct": "" } });
    expect([open.status, (await open.text()).includes("wybierz powód")]).toEqual([422, true]);
    expect(await current("population", SKAWINA, "2025")).toEqual([]);
    const right = { ...typed, "value-urbanisation_pct": "", "missing-urbanisation_pct": "not_yet_available" };
    const sent = await site.fetch(page, { as: clerk, form: right });
    const release = sent.headers.get("location") ?? "";
    expect(release).toMatch(/dane\/wydania\/gmina-/);
    expect(await textOf(release, clerk)).toContain("Skawina");
    expect([await current("population", SKAWINA, "2025"), await current("urbanisation_pct", SKAWINA, "2025")]).toEqual([
      [43812],
      [{ missing: "not_yet_available" }],
    ]);
    expect(await textOf("/cwiczenie/praca", clerk)).not.toContain("Wartości za 2025");
    expect((await site.fetch(page, { as: clerk, form: right })).headers.get("location")).toBe(release);
    const silent = await site.fetch(page, { as: clerk, form: { ...right, "value-population": "43 813" } });
    expect([silent.status, (await silent.text()).includes("Napisz, dlaczego")]).toEqual([422, true]);
    site.setNow("2026-03-02T11:00:00Z");
    const corrected = await site.fetch(page, { as: clerk, form: { ...right, "value-population": "43 813", reason: "Pomyłka przy przepisywaniu" } });
    expect(corrected.headers.get("location")).not.toBe(release);
    expect(await current("population", SKAWINA, "2025")).toEqual([43813]);
    const all = await site.read(async (read) => listAllObservations(read, { series: [await seriesOf("population")], units: [SKAWINA], period: "2025" }));
    expect(all.map(({ value, vintage }) => [value, vintage.isCorrected, vintage.note?.pl]).toSorted()).toEqual([
      [43812, true, undefined],
      [43813, false, "Pomyłka przy przepisywaniu"],
    ]);
    expect(await textOf(`${desk}.csv`, officer)).toContain("population urbanisation_pct,2025,2026-04-01,1,Zielonki,,");
  });

  test("are nobody else's: neither a form, nor a workbook, nor a statement brings values of another unit (I39)", async () => {
    const { id } = await ask(["area_km2"], "2030");
    const values = [{ indicator: "area_km2", value: "100" }];
    const zielonki = clerkOf("Zielonki");
    await expect(site.act(supplyValues, { organisation: clerkOf("Skawina").id, request: id, values }, { as: zielonki.actor })).rejects.toMatchObject({
      code: "access.forbidden",
    });
    await expect(site.act(supplyValues, { organisation: zielonki.id, request: id, values }, { as: officer })).rejects.toMatchObject({
      code: "access.forbidden",
    });
    const example = clerkOf("Gmina Przykładowa");
    await expect(site.act(supplyValues, { organisation: example.id, request: id, values }, { as: example.actor })).rejects.toMatchObject({
      code: "observatory.unit_not_here",
    });
    const foreign = { organisation: zielonki.id, request: id, values, unit: SKAWINA, period: "2030" };
    await expect(site.act(supplyValues, foreign, { as: zielonki.actor })).rejects.toMatchObject({ code: "observatory.template_foreign" });
    const { vintage } = await site.act(supplyValues, { organisation: zielonki.id, request: id, values }, { as: zielonki.actor });
    const smuggle = action({
      name: "observatory.testSmuggling",
      title: { pl: "Próba", en: "Try" },
      input: z.strictObject({}),
      output: z.strictObject({}),
      grants: may("officer"),
      async run(act) {
        act.authorise();
        const release = await act.db.selectFrom("observatory.vintage").select("id").where("code", "=", vintage).executeTakeFirstOrThrow();
        const unit = await act.db.selectFrom("kernel.unit").select("id").where("code", "=", SKAWINA).executeTakeFirstOrThrow();
        await insertObservations(act, release.id, [{ series: await seriesOf("area_km2"), unit: unit.id, period: "2030", value: "1", flags: [] }]);
        return {};
      },
    });
    await expect(site.act(smuggle, {}, { as: officer })).rejects.toThrow("own unit only");
    expect([await current("area_km2", ZIELONKI, "2030"), await current("area_km2", SKAWINA, "2030")]).toEqual([[100], []]);
  });
});

describe("the workbook", () => {
  const upload = (page: string, bytes: Uint8Array, more: Readonly<Record<string, string>> = {}) => {
    const { id, actor } = clerkOf("Skawina");
    return site.fetch(`${page}/arkusz`, {
      as: actor,
      form: { organisation: id, ...more },
      files: { file: new File([new Uint8Array(bytes)], "wartosci.xlsx") },
    });
  };

  test("is given out with codes and lists, taken back filled in, and refused with what is wrong with it", async () => {
    const { actor } = clerkOf("Skawina");
    const { id } = await ask(["men_thousand", "women_thousand"], "2031");
    const page = `${desk}/${id}`;
    const template = await site.fetch(`${page}/szablon.xlsx`, { as: actor });
    const empty = await readTemplate(new Uint8Array(await template.arrayBuffer()));
    expect(empty).toEqual({
      unit: SKAWINA,
      period: "2031",
      values: ["men_thousand", "women_thousand"].map((indicator) => ({ indicator, value: "", missing: "", note: "" })),
    });
    const head = ["kod", "wskaźnik", "jednostka miary", "teryt7", "okres", "wartość", "powód braku", "uwaga"];
    const book = (rows: readonly (readonly unknown[])[], more: object = {}) =>
      writeXlsx({ sheets: [{ name: "Wartości", rows: [head, ...rows].map((row) => [...row]) as never, ...more }] });
    const line = (code: string, value: unknown, reason = "") => [code, "", "", SKAWINA, "2031", value, reason, ""];
    const refused = async (bytes: Uint8Array) => {
      const answer = await upload(page, bytes);
      return [answer.status, await answer.text()] as const;
    };
    expect(await refused(await book([line("men_thousand", "dużo"), line("women_thousand", 3)]))).toEqual([
      422,
      expect.stringMatching(/value="dużo"[\s\S]*|nie jest liczbą/),
    ]);
    expect(await refused(await book([line("men_thousand", 1).with(3, ZIELONKI)]))).toEqual([422, expect.stringContaining("innej gminy")]);
    expect(await refused(new TextEncoder().encode("to nie arkusz"))).toEqual([422, expect.stringContaining("szablon")]);
    const formula = await book([line("men_thousand", 1), line("women_thousand", 2)], { cells: new Map([["1,5", { value: 1, formula: "1+1" }]]) });
    expect(await refused(formula)).toEqual([422, expect.stringContaining("F2")]);
    expect(await current("men_thousand", SKAWINA, "2031")).toEqual([]);
    const good = await upload(page, await book([line("men_thousand", 21.25), line("women_thousand", "", "objęte tajemnicą statystyczną")]));
    expect(good.headers.get("location")).toMatch(/wydania\/gmina-/);
    expect([await current("men_thousand", SKAWINA, "2031"), await current("women_thousand", SKAWINA, "2031")]).toEqual([
      [21.25],
      [{ missing: "confidential" }],
    ]);
    const again = await readTemplate(new Uint8Array(await (await site.fetch(`${page}/szablon.xlsx`, { as: actor })).arrayBuffer()));
    expect(again.values.map(({ value, missing }) => [value, missing])).toEqual([
      ["21.25", ""],
      ["", "confidential"],
    ]);
  });

  test("gives back whatever was written into it", async () => {
    const indicators = ["a1", "b2", "c3"].map((code, series) => ({
      series,
      code,
      name: { pl: code },
      unit: { pl: "os." },
      definition: { pl: code },
      decimals: 1,
    }));
    const request: ValueRequest = { id: "r", period: "2025-Q1", due: "2026-01-01" as never, madeAt: new Date(0), indicators };
    const digits = fc
      .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 999 }))
      .map(([whole, part]) => findDecimal(`${whole},${part}`) ?? "");
    const value = fc.oneof(
      digits.map((one) => ({ value: one })),
      fc.constantFrom(...suppliedReasons).map((missing) => ({ missing })),
    );
    const note = fc.string({ unit: "grapheme-ascii", maxLength: 20 }).map((text) => text.trim());
    const check = fc.asyncProperty(fc.array(fc.tuple(value, note), { minLength: 3, maxLength: 3 }), fc.constantFrom("pl", "en"), async (cells, language) => {
      const given = indicators.map(({ code }, place) => ({ indicator: code, ...cells[place]?.[0], note: cells[place]?.[1] ?? "" }));
      const { unit, period, values } = await readTemplate(await writeTemplate(request, SKAWINA, { language, given, origin: "example" }));
      expect([unit, period]).toEqual([SKAWINA, "2025-Q1"]);
      const plain = given.map((one) => ({
        indicator: one.indicator,
        value: "value" in one ? one.value : "",
        missing: "missing" in one ? one.missing : "",
        note: one.note,
      }));
      expect(values.map((one) => ({ ...one, value: one.value === "" ? "" : Number(one.value) }))).toEqual(
        plain.map((one) => ({ ...one, value: one.value === "" ? "" : Number(one.value) })),
      );
    });
    await fc.assert(check, { numRuns: 15 });
  });
});

test("the requests come in parts, each once and the latest due first, are found by period and indicator, and a municipality sees its own answers", async () => {
  for (let year = 2040; year < 2070; year += 1) await ask(year % 2 === 0 ? ["res_share"] : ["nurseries"], String(year));
  const { id: skawina, actor: clerk } = clerkOf("Skawina");
  const partsOf = async (search: string, as: ReturnType<typeof actorOf>) => {
    const parts: string[][] = [];
    let html = "";
    for (let path: string | undefined = `${desk}${search}`; path !== undefined; ) {
      html = await textOf(path, as);
      parts.push([...html.matchAll(/wartosci\/([0-9a-f-]{36})"/g)].map(([, id = ""]) => id));
      path = /<a [^>]*href="([^"]*[?&]po=[^"]*)"[^>]*rel="next"|<a [^>]*rel="next"[^>]*href="([^"]*)"/
        .exec(html)
        ?.slice(1)
        .find((one) => one !== undefined)
        ?.replaceAll("&amp;", "&");
    }
    return { parts, html };
  };
  const stored = await site.read((read) =>
    read.db
      .selectFrom("observatory.value_request")
      .select("id")
      .where("space_id", "=", read.space.id)
      .orderBy("due_on", "desc")
      .orderBy("id", "desc")
      .execute(),
  );
  for (const reader of [officer, clerk]) {
    const { parts, html } = await partsOf("", reader);
    expect([parts.length, parts[0]?.length]).toEqual([2, 25]);
    expect(parts.flat()).toEqual(stored.map(({ id }) => id));
    expect(html).toContain(`${stored.length} prośb`);
  }
  expect((await partsOf("?szukaj=2041", officer)).parts.flat()).toHaveLength(1);
  const found = (await partsOf(`?szukaj=${encodeURIComponent("żłobki")}`, officer)).parts.flat();
  expect([found.length, found.every((id) => stored.some((one) => one.id === id))]).toEqual([15, true]);
  const file = await textOf(`${desk}.csv`, officer);
  expect(file.trim().split("\r\n")).toHaveLength(stored.length + 1);
  const [one = ""] = (await partsOf("?szukaj=2041", clerk)).parts.flat();
  await site.act(supplyValues, { organisation: skawina, request: one, values: [{ indicator: "nurseries", value: "3" }] }, { as: clerk });
  expect(await textOf(`${desk}?szukaj=2041`, clerk)).toContain("podano");
  expect(await textOf(`${desk}?szukaj=2043`, clerk)).not.toContain("podano");
});

test("values of the own unit move alone, whoever sends what for whom in whatever order (I39)", async () => {
  const codes: Readonly<Record<string, string | undefined>> = { Skawina: SKAWINA, Zielonki: ZIELONKI, "Gmina Przykładowa": undefined };
  const name = fc.constantFrom(...Object.keys(codes));
  const sending = fc.record({ by: name, to: name, unit: fc.constantFrom(undefined, SKAWINA, ZIELONKI), value: fc.integer({ min: 1, max: 9999 }) });
  let year = 2060;
  const check = fc.asyncProperty(fc.array(sending, { minLength: 1, maxLength: 6 }), async (sendings) => {
    year += 1;
    const period = String(year);
    const { id } = await ask(["area_km2"], period);
    const stands: Record<string, readonly number[]> = { [SKAWINA]: [], [ZIELONKI]: [] };
    for (const { by, to, unit, value } of sendings) {
      const input = { organisation: clerkOf(to).id, request: id, values: [{ indicator: "area_km2", value: String(value) }], reason: "Poprawka" };
      const own = codes[to];
      const isOwn = by === to && own !== undefined && (unit ?? own) === own;
      const sent = site.act(supplyValues, unit === undefined ? input : { ...input, unit, period }, { as: clerkOf(by).actor });
      if (!isOwn)
        await expect(sent).rejects.toMatchObject({ code: expect.stringMatching(/^(access\.forbidden|observatory\.(unit_not_here|template_foreign))$/) });
      else {
        await sent;
        stands[own] = [value];
      }
      for (const code of [SKAWINA, ZIELONKI]) expect([code, await current("area_km2", code, period)]).toEqual([code, stands[code]]);
    }
  });
  await fc.assert(check, { numRuns: 12 });
});
