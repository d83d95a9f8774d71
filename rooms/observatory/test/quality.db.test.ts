import { join } from "node:path";
import { isMissing } from "@splot/kernel";
import { portalRoom } from "@splot/portal";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { seedObservatory } from "../../../seeds/reference/observatory.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { memberCodes } from "../../../tests/support/members.ts";
import { actorOf, testSite } from "../../../tests/support/site.tsx";
import { endBreak } from "../src/actions/recordBreak.ts";
import { acceptImport, listBreaks, listCourses, recordBreak, type StoredCourse } from "../src/index.ts";
import { difference, growth, indexTo, meanYearlyGrowth, rolling, sectionsOf, trend } from "../src/methods/index.ts";
import { observatoryRoom } from "../src/room.ts";
import { findIndicator } from "../src/store/indicators.ts";

const root = join(import.meta.dirname, "../../..");
const site = await testSite({ rooms: [observatoryRoom, portalRoom([observatoryRoom])] });
const { clock, performer } = site.site;
beforeAll(() => seedObservatory(seedFor({ performer, clock, root, space: "krakow" })));

const officer = actorOf("officer");
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
