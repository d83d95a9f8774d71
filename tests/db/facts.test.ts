import { listResolutions } from "@splot/assembly";
import { COMMONS, type ObjectId } from "@splot/kernel";
import { listHistory } from "@splot/kernel/journal";
import { findThingAt, getThingAt, getVersion, listVersions } from "@splot/kernel/objects";
import { findIndicator, findObservation, listCitedObservations } from "@splot/observatory";
import { listBodies } from "@splot/people";
import { traceLinks } from "@splot/thread";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { factState } from "../support/factState.ts";
import { loadFacts, Tables, type TestSite } from "../support/tables.ts";
import { facts, NOW, siteWith } from "../support/told.ts";

let site: TestSite;
const tables = new Tables();
let first: readonly string[] = [];

async function count(sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: site.url });
  await client.connect();
  try {
    return Number((await client.query<{ count: string }>(`select count(*) from ${sql}`)).rows[0]?.count);
  } finally {
    await client.end();
  }
}
const thingAt = (address: string) => site.read((read) => getThingAt(read, address), "krakow");
const historyOf = (object: ObjectId) => site.read((read) => listHistory(read, object), "krakow");
const pageOf = async (path: string) => {
  const answer = await site.fetch(path);
  return { status: answer.status, html: await answer.text() };
};

beforeAll(async () => {
  site = await siteWith(facts);
  first = await factState(site.url);
}, 120_000);

/** Reloads a minute later, so that every act has an instant of its own. */
let minute = 0;
async function reload(): Promise<void> {
  minute += 1;
  site.setNow(new Date(Date.parse(NOW) + minute * 60_000));
  await loadFacts(site, tables);
}

describe("facts told again", () => {
  it("adds nothing when nothing changed", async () => {
    const entries = await count("kernel.journal_entry");
    await reload();
    expect(await count("kernel.journal_entry")).toBe(entries);
    expect(await count("kernel.fact where revision > 1")).toBe(0);
    expect(await factState(site.url)).toEqual(first);
  });

  it("corrects an act: a new version, the old one still citable, one entry that says what changed", async () => {
    const thing = await thingAt("/uchwaly/11-2021");
    const entries = await count("kernel.journal_entry");
    const [old] = await site.read((read) => listVersions(read, thing.id), "krakow");
    await tables.edit("resolutions.csv", ["number", "11/2021"], { title_pl: "Sprawozdanie poprawione", legal_basis: "" });
    await reload();
    expect(await count("kernel.journal_entry")).toBe(entries + 1);
    expect((await thingAt("/uchwaly/11-2021")).title.pl).toBe("Sprawozdanie poprawione");
    const versions = await site.read((read) => listVersions(read, thing.id), "krakow");
    expect(versions.map(({ no }) => no)).toEqual([2, 1]);
    const first = await site.read((read) => getVersion(read, thing.id, 1), "krakow");
    expect(first.sha256).toBe(old?.sha256);
    expect(JSON.stringify(first.content)).toContain(thing.title.pl);
    const [entry] = await historyOf(thing.id);
    expect(entry).toMatchObject({
      event: "facts.corrected",
      version: 2,
      payload: { changes: expect.arrayContaining([{ field: "title.pl", before: thing.title.pl, after: "Sprawozdanie poprawione" }]) },
    });
    const { html } = await pageOf("/krakow/uchwaly/11-2021");
    expect(html).toContain("Poprawiono na podstawie źródła.");
    expect(html).toContain(">tytuł<");
  });

  it("ends a link that the source no longer gives, and adds the one it gives now", async () => {
    const { id } = await thingAt("/uchwaly/8-ii-2016");
    const changed = async () =>
      (await site.read((read) => traceLinks(read, { start: { object: id }, direction: "down", relation: "changed", depth: 1 }), "krakow")).length;
    expect(await changed()).toBe(1);
    const row = (await tables.rows("resolutions.csv")).find(({ number }) => number === "8/II/2016");
    await tables.edit("resolutions.csv", ["number", "8/II/2016"], { amends: "" });
    await reload();
    expect(await changed()).toBe(0);
    await tables.edit("resolutions.csv", ["number", "8/II/2016"], { amends: row?.["amends"] ?? "" });
    await reload();
    expect(await changed()).toBe(1);
    expect(await count(`thread.link where from_object = '${id}' and relation = 'changed'`)).toBe(2);
  });

  it("freezes a new version of the strategy for a changed paragraph, and moves its links there", async () => {
    const { id } = await thingAt("/strategia");
    await tables.edit("strategy_texts.csv", ["key", "wizja"], { text_pl: "Nowe brzmienie wizji." });
    await reload();
    const versions = await site.read((read) => listVersions(read, id), "krakow");
    expect(versions).toHaveLength(2);
    expect((await pageOf("/krakow/strategia")).html).toContain("Nowe brzmienie wizji.");
    const old = await pageOf("/krakow/strategia/wersje/1");
    expect(old.status).toBe(200);
    expect(old.html).not.toContain("Nowe brzmienie wizji.");
    const up = await site.read((read) => traceLinks(read, { start: { object: id, version: 2 }, direction: "up", relation: "written_in", depth: 1 }), "krakow");
    expect(up.filter(({ to }) => to.version === 2)).toHaveLength(7);
    expect(await count(`thread.link where to_object = '${id}' and to_version = 1 and ended_at is null`)).toBe(0);
  });

  it("makes a changed number a new release; the old one is replaced, kept and still cited (I27)", async () => {
    const indicator = await site.read((read) => findIndicator(read, { code: "population_thousand" }), "krakow");
    if (indicator === undefined) throw new Error("no indicator");
    const wanted = { indicator: indicator.id, unit: "1206012", period: "2024" };
    const old = await site.read((read) => findObservation(read, wanted), "krakow");
    await tables.edit("bdl_2024_excerpt.csv", ["teryt7", "1206012"], { population_thousand: "99.99" });
    await reload();
    const now = await site.read((read) => findObservation(read, wanted), "krakow");
    expect(now).toMatchObject({ value: 99.99, vintage: { code: "gus-bdl-p2425-2025-06-11-k2", standing: "confirmed" } });
    const [cited] = await site.read((read) => listCitedObservations(read, [{ indicator: indicator.id, locator: old?.locator ?? "" }]), "krakow");
    expect(cited).toMatchObject({ value: old?.value, isCurrent: false, vintage: { standing: "superseded" } });
    expect(now?.isCurrent).toBe(true);
    const { html } = await pageOf("/krakow/dane/ludnosc-w-tysiacach");
    expect(html).toContain("99,99");
    expect(html).toContain("zastąpione nowszą wersją");
  });

  it("freezes a changed definition of an indicator as its next version", async () => {
    const find = () => site.read((read) => findIndicator(read, { code: "cit_income" }), "krakow");
    const before = await find();
    await tables.edit("indicators.csv", ["code", "cit_income"], { name_pl: "Wpływy z CIT (poprawione)" });
    await reload();
    expect(await find()).toMatchObject({ id: before?.id, address: before?.address, series: before?.series, name: { pl: "Wpływy z CIT (poprawione)" } });
    expect(await count(`kernel.version where object_id = '${before?.id}'`)).toBe(2);
  });

  it("corrects bodies, gatherings, duties, supporters, memberships, rounds and steps in place", async () => {
    await tables.edit("bodies.csv", ["code", "ZARZAD"], { name_pl: "Zarząd Stowarzyszenia", valid_from: "2024-05-28" });
    await tables.edit("team_duties.csv", ["order", "1"], { text_pl: "Nowe zadanie." });
    await tables.edit("supporters.csv", ["code", "JASPERS"], { name_pl: "JASPERS (poprawione)" });
    await tables.edit("process_steps.csv", ["code", "SYNTEZA"], { what_pl: "Nowy opis syntezy." });
    await tables.edit("domains.csv", ["code", "7"], { estimated_value_mln_pln: "701" });
    await reload();
    const bodies = await site.read(listBodies, "krakow");
    expect(bodies.find(({ code }) => code === "ZARZAD")).toMatchObject({ name: { pl: "Zarząd Stowarzyszenia" }, span: { from: "2024-05-28" } });
    expect((await pageOf("/krakow/strategia/uslugi-spoleczne")).html).toContain("701");
    expect((await pageOf("/krakow/jak-pracujemy")).html).toContain("Nowy opis syntezy.");
  });

  it("takes a dropped record back: gone from lists and counts, at its address with the reason", async () => {
    const acts = () => site.read((read) => listResolutions(read, { limit: 100 }), "krakow");
    const before = await acts();
    const target = before.find(({ recordCode }) => recordCode === "A26") ?? before[0];
    if (target === undefined) throw new Error("no act");
    await tables.drop("resolutions.csv", "id", target.recordCode ?? "");
    await reload();
    expect((await acts()).map(({ id }) => id)).toEqual(before.filter(({ id }) => id !== target.id).map(({ id }) => id));
    expect(await site.read((read) => findThingAt(read, target.address), "krakow")).toBeUndefined();
    const page = await pageOf(`/krakow${target.address}`);
    expect(page.status).toBe(410);
    expect(page.html).toContain("Ten zapis wycofano");
    expect(page.html).toContain("Nie ma go już w tabelach faktów");
    expect((await pageOf(`/en/krakow${target.address}`)).html).toContain("This record was taken back");
    expect(await site.read((read) => getVersion(read, target.id, 1), "krakow")).toMatchObject({ no: 1 });
    const [entry] = await historyOf(target.id);
    expect(entry).toMatchObject({ event: "facts.retracted", to: "retracted" });
  });

  it("takes a municipality back with everything that hangs on it", async () => {
    for (const name of ["municipalities.csv", "bdl_2024_excerpt.csv", "observations_2024.csv"]) await tables.drop(name, "teryt7", "1206012");
    await tables.drop("population.csv", "code", "1206012");
    await reload();
    expect((await pageOf("/krakow/gminy/czernichow")).status).toBe(410);
    expect((await pageOf("/krakow/gminy")).html).not.toContain("/krakow/gminy/czernichow");
    expect(await count("people.seat s join people.body b on b.id = s.body_id where b.code = 'WZC'")).toBe(14);
  });

  it("lists every correction on a page of its own, with what it said before", async () => {
    const { status, html } = await pageOf("/krakow/poprawki");
    expect(status).toBe(200);
    for (const text of ["Poprawiono na podstawie źródła.", "Wycofano zapis.", "Sprawozdanie poprawione", "Nie ma go już w tabelach faktów"])
      expect(html).toContain(text);
    const english = await pageOf("/en/krakow/poprawki");
    expect(english.html).toContain("Corrected from the source.");
    expect((await pageOf("/cwiczenie/poprawki?po=1-1")).html).toContain("Niczego jeszcze nie poprawiono");
  });

  it("comes back to where it was when the tables do, with its things restored at their addresses", async () => {
    const back = new Tables();
    minute += 1;
    site.setNow(new Date(Date.parse(NOW) + minute * 60_000));
    await loadFacts(site, back);
    expect(await factState(site.url)).toEqual(first);
    expect((await pageOf("/krakow/gminy/czernichow")).status).toBe(200);
    expect(await count(`kernel.object where space_id <> '${COMMONS}' and state = 'retracted'`)).toBe(0);
  });
});
