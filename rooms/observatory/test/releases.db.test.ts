import { readFileSync } from "node:fs";
import { join } from "node:path";
import { may } from "@splot/kernel/access";
import { type Act, action } from "@splot/kernel/journal";
import { portalRoom } from "@splot/portal";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { seedObservatory } from "../../../seeds/reference/observatory.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { memberCodes } from "../../../tests/support/members.ts";
import { actorOf, testSite, visitor } from "../../../tests/support/site.tsx";
import { withdrawVintage } from "../src/actions/withdrawVintage.ts";
import { storeMapped } from "../src/importing/storeMapped.ts";
import { acceptImport, checkImport } from "../src/index.ts";
import type { MappedRow } from "../src/mapping/index.ts";
import { FindingLog } from "../src/reading/index.ts";
import { observatoryRoom } from "../src/room.ts";
import { listObservations } from "../src/store/observations.ts";
import { loadRegister } from "../src/store/register.ts";

const root = join(import.meta.dirname, "../../..");
const material = process.env["SPLOT_TEST_MATERIAL"] ?? join(root, "../shared/data/dev");
const site = await testSite({ rooms: [observatoryRoom, portalRoom([observatoryRoom])] });
const { clock, performer } = site.site;
beforeAll(() => seedObservatory(seedFor({ performer, clock, root, space: "krakow" })));

const officer = actorOf("officer");
const about = { producer: "Urząd ćwiczeniowy", title: "Próbne liczby", licence: "CC0", releasedOn: "2026-02-01" };
const HEADER = "indicator,teryt7,period,value,missing,flags,note\n";
const SKAWINA = "1206113";
const fileOf = (name: string, bytes: Uint8Array | string) => ({ name, base64: Buffer.from(bytes).toString("base64") });
const published = (name: string) => fileOf(name, readFileSync(join(material, "indicators/bdl", name)));
const countOf = (vintage: string) =>
  site.read((read) =>
    read.db
      .selectFrom("observatory.observation as b")
      .innerJoin("observatory.vintage as v", (join) => join.onRef("v.space_id", "=", "b.space_id").onRef("v.id", "=", "b.vintage_id"))
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("v.code", "=", vintage)
      .executeTakeFirstOrThrow(),
  );

describe("a published file of the Local Data Bank", () => {
  const name = "LUDN_2137_CREL_20220407210714.csv.gz";

  test("gets a proposal, is loaded through it with its breakdowns, and the next one is known", async () => {
    const first = await site.act(checkImport, { file: published(name) }, { as: officer });
    expect(first).toMatchObject({ format: "bdl-crel", profile: { how: "suggested" } });
    expect(first.profile?.guesses.length).toBeGreaterThan(0);
    const draft = first.profile?.content;
    const sex = { column: "Płeć", dimension: "sex", map: { ogółem: "_T", mężczyźni: "M", kobiety: "F" }, isOpen: false };
    const content = { ...draft, indicator: { constant: { code: "population" } }, breakdowns: [sex] };
    const checked = await site.act(checkImport, { file: published(name), profile: content }, { as: officer });
    expect(checked.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(checked.rowCount).toBeGreaterThan(40);
    const accepted = await site.act(
      acceptImport,
      { ...about, file: published(name), profile: content, remember: { code: "ludnosc-p2137", name: "Ludność P2137" } },
      { as: officer },
    );
    expect(accepted).toMatchObject({ added: checked.rowCount, isRepeated: false });
    expect(await site.act(checkImport, { file: published(name) }, { as: officer })).toMatchObject({
      profile: { how: "saved", code: "ludnosc-p2137" },
      knownVintage: accepted.vintage,
    });
    expect(await site.act(acceptImport, { ...about, file: published(name) }, { as: officer })).toMatchObject({ added: 0, isRepeated: true });
    const members = await site.read((read) => listObservations(read, { vintage: accepted.vintage, period: "2020" }));
    expect(members.find(({ unit, series }) => unit === SKAWINA && series === members[0]?.series)?.value).toBe(43751);
    const bySeries = Map.groupBy(
      members.filter(({ unit }) => memberCodes.includes(unit)),
      ({ series }) => series,
    );
    const sums = [...bySeries.values()].map((list) => list.reduce((sum, { value }) => sum + (typeof value === "number" ? value : Number.NaN), 0));
    expect([sums[0], (sums[1] ?? 0) + (sums[2] ?? 0), bySeries.size]).toEqual([1_080_642, 1_080_642, 3]);
  });
});

describe("rows that cannot be", () => {
  test("a key that stands twice is named, and nothing is stored (I26, I33)", async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `population,${SKAWINA},${2100 + index},${index},,,\n`).join("");
    const text = `${HEADER}${rows}population,${SKAWINA},2100,7,,,\n`;
    const checked = await site.act(checkImport, { text }, { as: officer });
    expect(checked.findings.map(({ code, severity }) => [severity, code])).toContainEqual(["error", "key-duplicate"]);
    await expect(site.act(acceptImport, { ...about, text }, { as: officer })).rejects.toMatchObject({ code: "observatory.import_faulty" });
  });
});

test("keys that the reader no longer remembers are named by both rows, within one batch and across two (I26)", async () => {
  const row = (index: number, period: number): MappedRow => ({
    row: index,
    indicator: "population",
    breakdown: {},
    unit: SKAWINA,
    period: String(period),
    value: "1",
    flags: [],
  });
  const rows = async function* () {
    for (let index = 0; index < 2500; index += 1) yield row(index + 2, 5000 + index);
    yield row(9001, 5001);
    yield row(9002, 7499);
  };
  const log = new FindingLog();
  const storing = action({
    name: "observatory.testStoring",
    title: { pl: "Próba", en: "Try" },
    input: z.strictObject({}),
    output: z.strictObject({ count: z.number() }),
    grants: may("officer"),
    async run(act) {
      act.authorise();
      const vintage = await someVintage(act);
      return { count: await storeMapped(act, rows(), { vintage, register: await loadRegister(act), log }) };
    },
  });
  await site.act(acceptImport, { ...about, text: `${HEADER}population,${SKAWINA},4999,1,,,\n` }, { as: officer });
  await site.act(storing, {}, { as: officer });
  expect(log.findings.map(({ code, text }) => [code, text.en])).toEqual([
    ["key-duplicate", "The same number stands in rows 3 and 9001."],
    ["key-duplicate", "The same number stands in rows 2501 and 9002."],
  ]);
});

/** A vintage to try with. */
async function someVintage(act: Act): Promise<number> {
  const { id } = await act.db
    .selectFrom("observatory.vintage")
    .select("id")
    .where("space_id", "=", act.space.id)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  return id;
}

describe("a release that was taken back", () => {
  const text = `${HEADER}population,${SKAWINA},2990,111,,,\n`;
  const value = async (asOf?: Date) => site.read((read) => listObservations(read, { units: [SKAWINA], period: "2990", asOf }));

  test("leaves current reads, stays in reads as of before, tells its reason, and its file can be loaded again (I28, I38)", async () => {
    const { vintage } = await site.act(acceptImport, { ...about, text }, { as: officer });
    const before = site.site.clock();
    expect((await value()).map((one) => one.value)).toEqual([111]);
    site.setNow("2026-03-03T09:00:00Z");
    const page = `/cwiczenie/dane/wydania/${vintage}`;
    const refused = await site.fetch(`${page}/wycofaj`, { as: officer, form: { reason: "" } });
    expect([refused.status, await countOf(vintage)]).toEqual([422, { count: 1 }]);
    const sent = await site.fetch(`${page}/wycofaj`, { as: officer, form: { reason: "Błędna jednostka w źródle" } });
    expect(sent.headers.get("location")).toBe(page);
    expect(await value()).toEqual([]);
    expect((await value(before)).map((one) => one.value)).toEqual([111]);
    const shown = await (await site.fetch(page, { as: visitor })).text();
    for (const part of ["Błędna jednostka w źródle", "wycofano", "wycofane"]) expect(shown).toContain(part);
    expect(shown).not.toContain('wycofaj"');
    const again = await site.act(acceptImport, { ...about, text }, { as: officer });
    expect(again).toMatchObject({ added: 1, isRepeated: false });
    expect((await value()).map((one) => [one.value, one.vintage.code])).toEqual([[111, again.vintage]]);
    await expect(site.act(withdrawVintage, { vintage, reason: "jeszcze raz" }, { as: officer })).rejects.toMatchObject({
      code: "observatory.release_withdrawn",
    });
  });

  test("an as-of read never changes by what comes later (I28)", async () => {
    const step = fc.record({ released: fc.integer({ min: 1, max: 28 }), value: fc.integer({ min: 0, max: 99 }), withdraws: fc.boolean() });
    let year = 3000;
    let hour = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        year += 1;
        const period = String(year);
        const told: { readonly at: Date; readonly value: readonly unknown[] }[] = [];
        const read = async (asOf?: Date) => (await site.read((handle) => listObservations(handle, { units: [SKAWINA], period, asOf }))).map((one) => one.value);
        for (const [place, { released, value, withdraws }] of steps.entries()) {
          hour += 1;
          site.setNow(new Date(Date.UTC(2026, 3, 1, hour)).toISOString());
          const body = `${HEADER}population,${SKAWINA},${period},${value},,,krok ${place}\n`;
          const { vintage } = await site.act(
            acceptImport,
            { ...about, releasedOn: `2026-01-${String(released).padStart(2, "0")}`, text: body },
            { as: officer },
          );
          if (withdraws) await site.act(withdrawVintage, { vintage, reason: "próba" }, { as: officer });
          told.push({ at: site.site.clock(), value: await read() });
        }
        for (const { at, value } of told) expect(await read(at)).toEqual(value);
      }),
      { numRuns: 8 },
    );
  });
});

test("the same file sent twice at the same moment makes one release (I33)", async () => {
  const sending = { ...about, text: `${HEADER}population,${SKAWINA},2991,7,,,\n` };
  const made = await Promise.all([1, 2, 3].map(() => site.act(acceptImport, sending, { as: officer })));
  expect(made.map(({ added }) => added).sort()).toEqual([0, 0, 1]);
  expect(new Set(made.map(({ vintage }) => vintage)).size).toBe(1);
});
