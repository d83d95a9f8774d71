import { join } from "node:path";
import { isMissing } from "@splot/kernel";
import { recordOrganisation } from "@splot/people";
import { portalRoom } from "@splot/portal";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { seedObservatory } from "../../../seeds/reference/observatory.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { memberCodes } from "../../../tests/support/members.ts";
import { actorOf, testSite } from "../../../tests/support/site.tsx";
import { explainQuestion } from "../src/actions/explainQuestion.ts";
import { endBreak } from "../src/actions/recordBreak.ts";
import { acceptImport, listBreaks, listCourses, listOpenQuestions, recordBreak, type StoredCourse, withdrawVintage } from "../src/index.ts";
import { difference, growth, indexTo, meanYearlyGrowth, rolling, sectionsOf, trend } from "../src/methods/index.ts";
import { observatoryRoom } from "../src/room.ts";
import { findIndicator } from "../src/store/indicators.ts";
import { listObservations } from "../src/store/observations.ts";
import { markedIn } from "./questionMarks.ts";

const root = join(import.meta.dirname, "../../..");
const site = await testSite({ rooms: [observatoryRoom, portalRoom([observatoryRoom])] });
const { clock, performer } = site.site;
beforeAll(() => seedObservatory(seedFor({ performer, clock, root, space: "krakow" })));

const officer = actorOf("officer");
const SKAWINA = "1206113";
const about = { producer: "Urząd ćwiczeniowy", title: "Próbne liczby", licence: "CC0", releasedOn: "2026-02-01", isVerified: "yes" };
const HEADER = "indicator,teryt7,period,value,missing,flags,note\n";
const load = (rows: readonly string[]) => site.act(acceptImport, { ...about, text: `${HEADER}${rows.join("\n")}\n` }, { as: officer });
const seriesOf = async (code: string) => (await site.read((read) => findIndicator(read, { code })))?.series ?? -1;

describe("breaks in a series", () => {
  const page = "/cwiczenie/praca/dane/przerwania";

  test("are recorded with what changed, listed, taken back with a reason, and refused twice", async () => {
    const typed = {
      indicator: "urbanisation_pct",
      period: "2016",
      note: "Inna definicja miasta według komunikatu urzędu.",
      noteEn: "Another definition of a town.",
    };
    const bad = await site.fetch(page, { as: officer, form: { ...typed, period: "2016-Q1" } });
    expect([bad.status, (await bad.text()).includes(typed.note)]).toEqual([422, true]);
    expect((await site.fetch(page, { as: officer, form: typed })).headers.get("location")).toBe(page);
    const shown = await (await site.fetch(page, { as: officer })).text();
    expect(shown).toContain(typed.note);
    expect((await site.fetch(page, { as: officer, form: typed })).status).toBe(409);
    expect(await (await site.fetch(`${page}.csv`, { as: officer })).text()).toContain("urbanisation_pct,");
    const series = await seriesOf("urbanisation_pct");
    const standing = () => site.read((read) => listBreaks(read, [series]));
    expect(await standing()).toEqual([{ series, unit: undefined, period: "2016", note: { pl: typed.note, en: typed.noteEn } }]);
    expect(await site.read((read) => listBreaks(read, [series]), "krakow")).toEqual([]);
    const again = { indicator: typed.indicator, period: typed.period, reason: "Pomyłka: zmiana dotyczy innego wskaźnika." };
    expect((await site.fetch(`${page}/cofnij`, { as: officer, form: again })).status).toBe(303);
    expect(await standing()).toEqual([]);
    expect((await site.fetch(`${page}/cofnij`, { as: officer, form: again })).status).toBe(404);
    await expect(site.act(endBreak, again, { as: actorOf("audit") })).rejects.toMatchObject({ code: "access.forbidden" });
  });

  const YEARS = Array.from({ length: 9 }, (_, place) => String(2001 + place));
  const cell = fc.record({ value: fc.integer({ min: 1, max: 999 }), isMissing: fc.nat(7).map((no) => no === 0), isBroken: fc.nat(9).map((no) => no === 0) });
  const stored = fc.record({
    cells: fc.array(cell, { minLength: YEARS.length * memberCodes.length, maxLength: YEARS.length * memberCodes.length }),
    declared: fc.uniqueArray(fc.constantFrom(...YEARS), { maxLength: 2 }),
  });
  const codes = ["men_thousand", "women_thousand", "area_km2", "population_change_per_1000"];

  test("are crossed by nothing that is computed from stored numbers (I32)", { timeout: 60_000 }, async () => {
    const left = [...codes];
    const check = fc.asyncProperty(stored, async ({ cells, declared }) => {
      const code = left.pop() ?? "";
      const flagged = new Map<string, string[]>();
      const rows = memberCodes.flatMap((unit, u) =>
        YEARS.map((year, y) => {
          const { value, isMissing: isNone, isBroken } = cells[u * YEARS.length + y] ?? { value: 1, isMissing: false, isBroken: false };
          if (isBroken && !isNone) flagged.set(unit, [...(flagged.get(unit) ?? []), year]);
          return `${code},${unit},${year},${isNone ? "" : value},${isNone ? "not_collected" : ""},${isBroken && !isNone ? "B" : ""},`;
        }),
      );
      await load(rows);
      for (const period of declared) await site.act(recordBreak, { indicator: code, period, note: { pl: "Zmiana metody" } }, { as: officer });
      const series = await seriesOf(code);
      const courses = await site.read((read) => listCourses(read, { series: [series], units: memberCodes }));
      expect(courses.length).toBe(memberCodes.length);
      for (const course of courses) uncrossed(course, [...declared, ...(flagged.get(course.unit) ?? [])]);
    });
    await fc.assert(check, { numRuns: codes.length, endOnFailure: true });
  });

  /** Everything computed between two years says `across_break` exactly where a break lies after the first of them. */
  function uncrossed(course: StoredCourse, breaks: readonly string[]) {
    const isCut = (first: string, second: string) => breaks.some((year) => first < year && year <= second);
    const reasonOf = ({ value }: { readonly value: unknown }) =>
      typeof value === "object" && value !== null && "missing" in value ? value.missing : undefined;
    for (const [place, first] of YEARS.entries())
      for (const second of YEARS.slice(place + 1)) {
        const told = [
          difference(course, first, second),
          growth(course, first, second),
          indexTo(course, first, second),
          meanYearlyGrowth(course, first, second),
        ];
        expect([first, second, ...told.map((one) => reasonOf(one) === "across_break")]).toEqual([first, second, ...told.map(() => isCut(first, second))]);
      }
    for (const end of YEARS.slice(2)) {
      const isAcross = isCut(String(Number(end) - 2), end);
      expect(reasonOf(rolling(course, end, { count: 3, by: "mean" })) === "across_break").toBe(isAcross);
    }
    const known = course.points.filter(({ value }) => !isMissing(value));
    const last = known.at(-1)?.period ?? "";
    expect(trend(course).inputs.filter(({ period }) => isCut(period, last))).toEqual([]);
    for (const section of sectionsOf(course)) expect(isCut(section[0]?.period ?? "", section.at(-1)?.period ?? "")).toBe(false);
  }
});

describe("questions about values", () => {
  const desk = "/cwiczenie/praca/dane/pytania";
  const code = "urbanisation_pct";
  const others = memberCodes.filter((unit) => unit !== SKAWINA);
  const steady = (year: string) => others.map((unit, place) => `${code},${unit},${year},${40 + place + Number(year) / 1000},,,`);
  const open = async (of = code) => site.read(async (read) => listOpenQuestions(read, { series: [await seriesOf(of)] }));
  const told = async (period: string) =>
    site.read(async (read) =>
      (await listObservations(read, { series: [await seriesOf(code)], units: [SKAWINA], period })).map(({ value, isQuestioned }) => [value, isQuestioned]),
    );

  const api = `/api/v1/cwiczenie/data/${code}`;
  const every = (found: readonly string[]) => Object.fromEntries(Object.keys(markedIn).map((ending) => [ending, found]));
  const marks = () =>
    Promise.all(
      Object.entries(markedIn).map(async ([ending, marksOf]) => {
        const answer = await site.fetch(`${api}.${ending}?area=SMK&from=2031`);
        return { ending, found: marksOf(await answer.text()), tag: answer.headers.get("etag") };
      }),
    );

  test("open when a release comes, mark the value until they are explained, and are answered by the owner alone (I37)", async () => {
    const { id: skawina } = await site.act(recordOrganisation, { name: { pl: "Skawina" }, short: "Skawina", kind: "municipality", teryt: SKAWINA });
    const { id: other } = await site.act(recordOrganisation, { name: { pl: "Zielonki" }, short: "Zielonki", kind: "municipality", teryt: "1206152" });
    const clerk = actorOf("coordinator", { scopeKind: "organisation", scopeId: skawina });
    const stranger = actorOf("coordinator", { scopeKind: "organisation", scopeId: other });
    await load([...steady("2031"), `${code},${SKAWINA},2031,50,,,`]);
    expect(await open()).toEqual([]);
    await load([...steady("2032"), `${code},${SKAWINA},2032,98,,,`]);
    expect((await open()).map(({ rule, unit, period, facts }) => [rule, unit?.code, period, facts["value"]])).toEqual([
      ["outlier", SKAWINA, "2032", 98],
      ["jump", SKAWINA, "2032", 98],
    ]);
    expect([await told("2031"), await told("2032")]).toEqual([[[50, false]], [[98, true]]]);
    const page = "/cwiczenie/dane/urbanizacja";
    expect(await (await site.fetch(`${page}?okres=2032`)).text()).toContain("98,0 (do wyjaśnienia)");
    expect(await (await site.fetch(`${page}/csv?okres=2032`)).text()).toMatch(/1206113,2032,98,.*,yes,/);
    const marked = await marks();
    expect(Object.fromEntries(marked.map(({ ending, found }) => [ending, found]))).toEqual(every([`${SKAWINA} 2032`]));
    const [outlier, jump] = (await open()).map(({ id }) => id);
    expect(await (await site.fetch(desk, { as: clerk })).text()).toContain(`/praca/dane/pytania/${outlier}`);
    expect(await (await site.fetch(desk, { as: stranger })).text()).not.toContain(outlier);
    expect((await site.fetch(`${desk}/${outlier}`, { as: stranger })).status).toBe(404);
    expect(await (await site.fetch(`${desk}.csv`, { as: officer })).text()).toContain(`outlier,`);
    expect(await (await site.fetch("/cwiczenie/praca", { as: clerk })).text()).toMatch(/Skawina: \d+ wartości/);
    await expect(site.act(explainQuestion, { question: jump, comment: "To nie moja gmina." }, { as: stranger })).rejects.toMatchObject({
      code: "access.forbidden",
    });
    const bad = await site.fetch(`${desk}/${outlier}/wyjasnij`, { as: clerk, form: { comment: "x" } });
    expect(bad.status).toBe(422);
    const why = "Do miasta przyłączono sołectwo.";
    expect((await site.fetch(`${desk}/${outlier}/wyjasnij`, { as: clerk, form: { comment: why } })).headers.get("location")).toBe(`${desk}/${outlier}`);
    expect(await told("2032")).toEqual([[98, true]]);
    expect((await site.fetch(`${desk}/${jump}/wyjasnij`, { as: officer, form: { comment: why } })).status).toBe(303);
    expect([await told("2032"), await open()]).toEqual([[[98, false]], []]);
    const after = await marks();
    expect(Object.fromEntries(after.map(({ ending, found }) => [ending, found]))).toEqual(every([]));
    expect(after.filter(({ tag }, at) => tag === null || tag === marked[at]?.tag)).toEqual([]);
    expect(await (await site.fetch(`${api}.csv?area=SMK&from=2031&asOf=${site.site.clock().toISOString().slice(0, 19)}Z`)).text()).not.toContain(
      "is_questioned",
    );
    expect((await site.fetch(`${desk}/${jump}/wyjasnij`, { as: officer, form: { comment: why } })).status).toBe(409);
    expect(await (await site.fetch(`${desk}/${outlier}`, { as: officer })).text()).toContain(why);
  });

  test("are closed by a new release, stand again when it is taken back, and are not asked twice about what was explained", async () => {
    await load([`${code},${SKAWINA},2032,98,,,Ta sama liczba w nowym wydaniu`]);
    expect(await open()).toEqual([]);
    const low = await load([...steady("2033"), `${code},${SKAWINA},2033,20,,,`]);
    expect((await open()).map(({ rule }) => rule)).toContain("jump");
    const right = await load([`${code},${SKAWINA},2033,97,,,`]);
    expect((await open()).map(({ rule, vintage }) => [rule, vintage])).toEqual([["outlier", right.vintage]]);
    site.setNow("2026-03-02T10:00:00Z");
    await site.act(withdrawVintage, { vintage: right.vintage, reason: "Pomyłka w pliku" }, { as: officer });
    expect([...new Set((await open()).map(({ vintage }) => vintage))]).toEqual([low.vintage]);
    expect(await told("2033")).toEqual([[20, true]]);
  });

  test("each jump is one of the unit, or one of the indicator where most jump, and every value asked about is marked (I37)", async () => {
    const numbers = fc.array(fc.oneof(fc.integer({ min: 50, max: 90 }), fc.integer({ min: 0, max: 400 })), { minLength: 60, maxLength: 60 });
    const starts = [2041, 2047, 2053];
    const check = fc.asyncProperty(numbers, async (all) => {
      const start = starts.pop() ?? 2059;
      const at = (unit: number, year: number) => all[unit * 4 + year] ?? 0;
      await load(memberCodes.flatMap((unit, u) => [0, 1, 2, 3].map((y) => `men_thousand,${unit},${start + y},${at(u, y)},,,`)));
      const found = (await open("men_thousand")).filter(({ period }) => Number(period) >= start && Number(period) < start + 4);
      for (const y of [1, 2, 3]) {
        const period = String(start + y);
        const pairs = memberCodes.map((unit, u) => ({ unit, last: at(u, y - 1), value: at(u, y) })).filter(({ last }) => last > 0);
        const far = pairs.filter(({ last, value }) => Math.abs(value - last) * 2 > last).map(({ unit }) => unit);
        const isCommon = far.length * 2 > pairs.length;
        const jumps = found.filter((one) => one.period === period && one.rule === "jump").map(({ unit }) => unit?.code);
        expect(jumps.toSorted()).toEqual(isCommon ? [] : far.toSorted());
        expect(found.filter((one) => one.period === period && one.rule === "jump_common").length).toBe(isCommon ? 1 : 0);
        const marked = await site.read(async (read) => listObservations(read, { series: [await seriesOf("men_thousand")], units: memberCodes, period }));
        const asked = new Set(found.flatMap((one) => (one.period === period && one.unit !== undefined ? [one.unit.code] : [])));
        expect(marked.filter(({ isQuestioned }) => isQuestioned === true).map(({ unit }) => unit)).toEqual([...asked].toSorted());
      }
    });
    await fc.assert(check, { numRuns: 3, endOnFailure: true });
  });

  test("the newest numbers that came with the program are asked about when the office wants it, once", async () => {
    const director = actorOf("director");
    const sent = await site.fetch(`${desk}/sprawdz`.replace("cwiczenie", "krakow"), { as: director, form: {} });
    expect(sent.headers.get("location")).toBe("/krakow/praca/dane/pytania?sprawdzono=tak");
    const count = async () => site.read(async (read) => (await listOpenQuestions(read, { series: [await seriesOf("population_density")] })).length, "krakow");
    const first = await count();
    expect(first).toBeGreaterThan(0);
    await site.fetch("/krakow/praca/dane/pytania/sprawdz", { as: director, form: {} });
    expect(await count()).toBe(first);
  });

  test("the desk of freshness says what is late, and by what it knows", async () => {
    const file = await (await site.fetch("/krakow/praca/dane/aktualnosc.csv", { as: officer })).text();
    const line = file.split("\r\n").find((one) => one.startsWith("population_density,")) ?? "";
    expect(line).toContain("2024,,2026-06-11,,0,,oczekiwane");
    const codesOf = (text: string) =>
      text
        .trim()
        .split("\r\n")
        .slice(1)
        .map((row) => row.split(",")[0] ?? "")
        .sort();
    const catalogue = async (facet: string) => (await site.fetch(`/krakow/dane.csv?aktualnosc=${facet}`)).text();
    expect(await catalogue("oczekiwane")).toContain("zweryfikowane · oczekiwane, następne do 11 czerwca 2026");
    site.setNow("2026-07-01T10:00:00Z");
    for (const [state, facet] of [
      ["late", "spoznione"],
      ["due", "oczekiwane"],
      ["current", "aktualne"],
      ["unknown", "nieznana"],
    ] as const) {
      const desk = await (await site.fetch(`/krakow/praca/dane/aktualnosc.csv?stan=${state}`, { as: officer })).text();
      expect([facet, codesOf(await catalogue(facet))]).toEqual([facet, codesOf(desk)]);
    }
    expect(await catalogue("spoznione")).toContain("zweryfikowane · spóźnione o 20 dni");
    expect(codesOf(await catalogue("obliczane"))).toContain("population_density_computed");
    const later = await (await site.fetch("/krakow/praca/dane/aktualnosc.csv?stan=late", { as: officer })).text();
    expect(later).toContain("2024,,2026-06-11,,20,,spóźnione");
    const page = await (await site.fetch("/krakow/praca/dane/aktualnosc?sort=-okres", { as: officer })).text();
    const known = [...page.matchAll(/\((\d+) z (\d+) gmin\)/g)].map(([, count, total]) => [Number(count), Number(total)]);
    expect(known.length).toBeGreaterThan(10);
    // NOTE: the value of the whole area is no municipality's.
    expect(known.filter(([count = 0, total = 0]) => count > total)).toEqual([]);
  });
});
