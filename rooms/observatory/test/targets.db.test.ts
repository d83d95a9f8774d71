import { join } from "node:path";
import { newId, type ObjectId } from "@splot/kernel";
import { may } from "@splot/kernel/access";
import { action } from "@splot/kernel/journal";
import { listNotices } from "@splot/kernel/notices";
import { saveThing } from "@splot/kernel/objects";
import { portalRoom } from "@splot/portal";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { seedObservatory } from "../../../seeds/reference/observatory.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { memberCodes } from "../../../tests/support/members.ts";
import { actorOf, testSite } from "../../../tests/support/site.tsx";
import { assessTargets } from "../src/actions/setTarget.ts";
import { acceptImport, recordBreak, setTarget, withdrawVintage } from "../src/index.ts";
import { observatoryRoom } from "../src/room.ts";
import { findIndicator } from "../src/store/indicators.ts";
import { listTargets } from "../src/store/targets.ts";

const root = join(import.meta.dirname, "../../..");
const site = await testSite({ rooms: [observatoryRoom, portalRoom([observatoryRoom])] });
const { clock, performer } = site.site;
const officer = actorOf("officer");
const goal = newId<"object">() as ObjectId;
const newGoal = action({
  name: "observatory.testGoal",
  title: { pl: "Próba", en: "Try" },
  input: z.strictObject({}),
  output: z.strictObject({}),
  grants: may("system"),
  async run(act) {
    act.authorise();
    await saveThing(act, {
      id: goal,
      kind: "node",
      title: { pl: "Więcej rowerów" },
      origin: "example",
      state: "written",
      visibility: "public",
      address: "/strategia/cel",
      madeBy: officer.kind === "person" ? officer.person : undefined,
    });
    return {};
  },
});
beforeAll(async () => {
  await seedObservatory(seedFor({ performer, clock, root, space: "krakow" }));
  await site.act(newGoal, {});
});

const about = { producer: "Urząd ćwiczeniowy", title: "Próbne liczby", licence: "CC0", releasedOn: "2026-02-01", isVerified: "yes" };
const code = "modal_split_cycling";
const load = (rows: readonly (readonly [string, number])[]) =>
  site.act(
    acceptImport,
    { ...about, text: `indicator,teryt7,period,value,missing,flags,note\n${rows.map(([year, value]) => `${code},SMK,${year},${value},,,\n`).join("")}` },
    { as: officer },
  );
const newest = async () => (await site.read((read) => listTargets(read, { goal })))[0]?.assessment;
const desk = "/cwiczenie/praca/dane/cele";

describe("a target of a goal", () => {
  test("is set by a form, assessed at once and again when its figures change; equal inputs give an equal answer (I35)", async () => {
    const typed = { goal, indicator: code, unit: "SMK", from: "2040", due: "2050", value: "60", kind: "linear" };
    const bad = await site.fetch(desk, { as: officer, form: { ...typed, due: "2039" } });
    expect([bad.status, (await bad.text()).includes("późniejszy")]).toEqual([422, true]);
    expect((await site.fetch(desk, { as: officer, form: typed })).headers.get("location")).toBe(desk);
    expect(await newest()).toMatchObject({ no: 1, status: "unknown", reason: "no_baseline" });
    await load([["2040", 40]]);
    expect(await newest()).toMatchObject({ no: 2, status: "unknown", reason: "no_later_value" });
    const on = await load([["2044", 48]]);
    expect(await newest()).toMatchObject({ no: 3, status: "on_track", content: { working: { expected: 48, ratio: 1 } } });
    const page = await (await site.fetch("/cwiczenie/dane/cele")).text();
    for (const said of ["Więcej rowerów", "zgodnie z planem", "Teraz (2044): 48 %"]) expect(page).toContain(said);
    expect(await (await site.fetch("/cwiczenie/dane/cele.csv")).text()).toContain(`${code},SMK,2040,2050,60,`);
    expect(await site.act(assessTargets, {}, { as: officer })).toEqual({ changed: 0 });
    expect((await newest())?.no).toBe(3);
    site.setNow("2026-03-02T10:00:00Z");
    await site.act(withdrawVintage, { vintage: on.vintage, reason: "Pomyłka" }, { as: officer });
    expect(await newest()).toMatchObject({ status: "unknown", reason: "no_later_value" });
    await load([["2044", 46]]);
    expect(await newest()).toMatchObject({ status: "behind" });
    await site.act(recordBreak, { indicator: code, period: "2042", note: { pl: "Inna metoda badania" } }, { as: officer });
    await site.act(assessTargets, {}, { as: officer });
    expect(await newest()).toMatchObject({ status: "unknown", reason: "across_break" });
  });

  test("gives way to a newer one of the same goal, indicator and area, and is set by the office alone", async () => {
    const input = { goal, indicator: code, unit: "SMK", from: "2043", due: "2050", value: "45", path: { kind: "maintain", tolerance: "2" } };
    await expect(site.act(setTarget, input, { as: actorOf("coordinator") })).rejects.toMatchObject({ code: "access.forbidden" });
    await expect(site.act(setTarget, { ...input, goal: newId() }, { as: officer })).rejects.toMatchObject({ code: "observatory.goal_unknown" });
    site.setNow("2026-03-02T11:00:00Z");
    await load([["2043", 40]]);
    await site.act(setTarget, input, { as: officer });
    expect((await site.read((read) => listTargets(read))).map(({ due, assessment }) => [due.value, assessment?.status])).toEqual([[45, "achieved"]]);
  });

  test("is told to whoever made the goal when a release revises the number that it cites by more than one per cent, once a release (METHODS §8.9)", async () => {
    const told = () => site.read((read) => listNotices(read));
    const baseline = await load([["2060", 40]]);
    await site.act(setTarget, { goal, indicator: code, unit: "SMK", from: "2060", due: "2070", value: "60", path: { kind: "linear" } }, { as: officer });
    site.setNow("2026-03-02T12:00:00Z");
    const before = await told();
    expect(before.map(({ body }) => body.pl.includes("Więcej rowerów"))).toEqual([true]);
    const small = await load([["2060", 40.3]]);
    expect(await told()).toEqual(before);
    site.setNow("2026-03-02T13:00:00Z");
    const large = await load([["2060", 42]]);
    expect((await told()).slice(0, -1).map(({ subject, body, link }) => [subject.pl, body.pl.includes("Więcej rowerów"), link])).toEqual([
      ["Nowe wydanie zmienia liczby, na które się powołujesz", true, `/dane/wydania/${large.vintage}`],
    ]);
    const page = `/cwiczenie${(await site.read((read) => findIndicator(read, { code })))?.address}/zmiany`;
    const shown = async (search: string) => (await (await site.fetch(`${page}${search}`)).text()).replaceAll("\u00a0", " ");
    // Without a choice: the newest release that speaks of a cell of an older one, and a form to choose others.
    expect([(await shown("")).includes(large.vintage), (await shown("")).includes('name="na"')]).toEqual([true, true]);
    const newest = await shown(`?z=${baseline.vintage}`);
    for (const said of ["1 z 1 wspólnych (100,0 %)", "2 %", "2060: z 40 % na 42 %", "Więcej rowerów", "zmieniona wartość"]) expect(newest).toContain(said);
    const between = await shown(`?z=${baseline.vintage}&na=${small.vintage}`);
    expect([between.includes("Nie zmieniła się tak bardzo."), between.includes("0,3 %"), between.includes("Więcej rowerów")]).toEqual([true, true, true]);
    expect(await shown(`?z=${small.vintage}&na=${large.vintage}`)).toContain("Nic się na nie nie powołuje.");
    const course = (await (await site.fetch(`${page.replace("/zmiany", "")}?widok=czas`)).text()).replaceAll("\u00a0", " ");
    expect(course).toContain('aria-label="wartość docelowa, 2070: ');
    expect(course).toContain("60 % w 2070, cel „Więcej rowerów”");
    const svg = await (await site.fetch(`${page.replace("/zmiany", "")}/svg?widok=czas`)).text();
    expect(svg).toContain('class="plot-target');
    const file = await (await site.fetch(`${page}.csv?z=${baseline.vintage}&na=${large.vintage}&co=zmienione`)).text();
    expect(file.split("\r\n")[1]).toContain(`${code},SMK,`);
    expect([file.split("\r\n").length, file.includes("40,,42,,2,,")]).toEqual([3, true]);
    expect(await (await site.fetch(`/cwiczenie/dane/wydania/${large.vintage}`)).text()).toContain(`/zmiany?na=${large.vintage}`);
  });

  test("of no live space is told: the documents state none", async () => {
    expect(await (await site.fetch("/krakow/dane/cele")).text()).toContain("Cele strategii nie mają wartości docelowych.");
  });
});

test("the targets come in parts, each once, and are found by goal and by indicator", async () => {
  for (const indicator of ["men_thousand", "women_thousand", "res_share", "nurseries"])
    for (const unit of memberCodes)
      await site.act(setTarget, { goal, indicator, unit, from: "2024", due: "2030", value: "5", path: { kind: "linear" } }, { as: officer });
  const all = await site.read((read) => listTargets(read));
  const parts: (readonly string[])[] = [];
  for (let after: string | undefined = ""; after !== undefined; ) {
    const from: string = after;
    const part = await site.read((read) => listTargets(read, {}, { limit: 25, after: from }));
    parts.push(part.map(({ id }) => id));
    after = part.length < 25 ? undefined : part.at(-1)?.id;
  }
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.flat()).toEqual(all.map(({ id }) => id));
  for (const [path, reader] of [
    [desk, officer],
    ["/cwiczenie/dane/cele", undefined],
  ] as const) {
    const get = async (search: string) => (await site.fetch(`${path}${search}`, reader === undefined ? {} : { as: reader })).text();
    expect(await get("")).toContain('rel="next"');
    expect(await get("?szukaj=kobiety")).toContain(`${memberCodes.length} wartości docelowych`);
    expect(await get("?szukaj=rowerow")).toContain(`${all.length} wartości docelowych`);
    expect((await (await site.fetch(`${path}.csv?szukaj=kobiety`, reader === undefined ? {} : { as: reader })).text()).trim().split("\r\n")).toHaveLength(
      memberCodes.length + 1,
    );
  }
});
