import type { Day } from "@splot/kernel";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { planTransfer, type Standing } from "./planTransfer.ts";
import { readBook } from "./readBook.ts";
import type { Book, Finding } from "./shapes.ts";
import { emptyBook as empty, headOf, sheets } from "./sheets.ts";
import { readWorkbook, writeWorkbook } from "./workbook.ts";

const day = (text: string): Day => text as Day;
const standing: Standing = {
  bodies: new Set(["RADA", "ZESPOL-1"]),
  teams: new Set(["ZESPOL-1"]),
  organisations: new Map([
    ["1206012", "1206012"],
    ["Przykładowa", "1206012"],
    ["1206113", "1206113"],
    ["Druga", "1206113"],
  ]),
  goals: new Set(["S-1/2026 3.g"]),
  duties: [{ body: "ZESPOL-1", duty: "liaise", holder: "Sekretarz" }],
  shares: [{ title: "Wspólna droga rowerowa", lead: "1206012", organisation: "1206012", year: 2027, cost: 125_050, eligible: 0 }],
  plans: [{ document: "S-1/2026", goal: "3.g", code: "3.1", title: "Wspólny rozkład" }],
  tasks: [{ document: "S-1/2026", plan: "3.1", title: "Tablice", owner: "1206012", due: day("2026-12-31"), weight: 1, state: "planned" }],
  people: [{ function: "Wójt Gminy Przykładowa", isPublic: true }],
  seats: [{ body: "RADA", number: 1, organisation: "1206012", office: "member", voting: true, from: day("2026-01-01") }],
  mandates: [{ body: "RADA", number: 1, function: "Wójt Gminy Przykładowa", basis: "ex_officio", from: day("2026-01-01") }],
  projects: [
    { title: "Wspólna droga rowerowa", type: "partnership", lead: "1206012", starts: "2027", problem: "Brak drogi." },
    { title: "Zieleń", type: "single", lead: "1206012" },
  ],
};

async function check(book: Book, stands: Standing = standing) {
  const read = readBook(await readWorkbook(await writeWorkbook(book)));
  const planned = planTransfer(stands, read.book);
  return { ...read, steps: planned.steps, findings: [...read.findings, ...planned.findings] };
}
const told = (findings: readonly Finding[]) => findings.map(({ sheet, row, column, isBad }) => `${sheet} ${row} ${column?.pl} ${isBad ? "bad" : "remark"}`);

const words = fc
  .string({ unit: fc.constantFrom(..."abcżółćĄĘ XYZ 0123=+-@\"'<&;,\n"), minLength: 1, maxLength: 40 })
  .map((text) => text.normalize("NFC").trim())
  .filter((text) => text !== "");
const spans = fc
  .option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined })
  .map((from) => (from === undefined ? {} : { from: day(new Date(Date.UTC(1990, 0, 1) + from * 86_400_000).toISOString().slice(0, 10)) }));
const books = fc.record({
  people: fc.array(fc.record({ function: words, functionEn: words, isPublic: fc.boolean() }, { requiredKeys: ["function", "isPublic"] }), { maxLength: 6 }),
  seats: fc.uniqueArray(
    fc
      .tuple(
        fc.record(
          {
            body: fc.constantFrom("RADA", "ZESPOL-1"),
            number: fc.integer({ min: 1, max: 9999 }),
            organisation: fc.constantFrom("1206012"),
            office: fc.constantFrom("member", "chair", "delegate"),
            voting: fc.boolean(),
          },
          { requiredKeys: ["body", "number", "office", "voting"] },
        ),
        spans,
      )
      .map(([seat, span]) => ({ ...seat, ...span })),
    { selector: ({ body, number }) => `${body}#${number}`, maxLength: 6 },
  ),
  mandates: fc.constant([]),
  duties: fc.uniqueArray(
    fc.record(
      { body: fc.constantFrom("ZESPOL-1"), duty: fc.constantFrom("coordinate", "liaise", "delegate", "monitor", "supply_data"), holder: words, deputy: words },
      { requiredKeys: ["body", "duty", "holder"] },
    ),
    { selector: ({ duty }) => duty },
  ),
  projects: fc.uniqueArray(
    fc.record(
      {
        title: words,
        titleEn: words,
        type: fc.constantFrom("single", "bundle", "partnership"),
        lead: fc.constantFrom("1206012"),
        starts: fc.constantFrom("2027", "2027-05", "2027-05-01"),
        problem: words,
        effectEn: words,
      },
      { requiredKeys: ["title", "type", "lead"] },
    ),
    { selector: ({ title, lead }) => `${lead} ${title}`, maxLength: 6 },
  ),
  shares: fc.uniqueArray(
    fc.record({
      title: fc.constantFrom("Wspólna droga rowerowa"),
      lead: fc.constantFrom("1206012"),
      organisation: fc.constantFrom("1206012"),
      year: fc.integer({ min: 2000, max: 2100 }),
      cost: fc.integer({ min: 1, max: 10_000_000_000_000 }),
      eligible: fc.integer({ min: 0, max: 10_000_000_000_000 }),
    }),
    { selector: ({ year }) => year, maxLength: 6 },
  ),
  plans: fc.uniqueArray(
    fc.record(
      { document: fc.constantFrom("S-1/2026"), goal: fc.constantFrom("3.g"), code: fc.constantFrom("3.1", "3.10", "3.a.2"), title: words, titleEn: words },
      { requiredKeys: ["document", "goal", "code", "title"] },
    ),
    { selector: ({ code }) => code },
  ),
  tasks: fc.uniqueArray(
    fc
      .tuple(
        fc.record(
          {
            document: fc.constantFrom("S-1/2026"),
            plan: fc.constantFrom("3.1"),
            title: words,
            owner: fc.constantFrom("1206012"),
            due: fc.constantFrom("2026-12-31"),
            weight: fc.integer({ min: 1, max: 100 }),
            performers: fc.constantFrom("1206113"),
          },
          { requiredKeys: ["document", "plan", "title", "owner", "due", "weight"] },
        ),
        fc.oneof(
          fc.record({ state: fc.constantFrom("planned", "in_progress", "blocked") }),
          fc.record({ state: fc.constantFrom("done", "dropped"), closing: words }),
        ),
        fc.constantFrom({}, { project: "Wspólna droga rowerowa", lead: "1206012" }, { project: "Wspólna droga rowerowa\nZieleń", lead: "1206012\n1206012" }),
      )
      .map(([task, end, project]) => ({ ...task, ...end, ...project })),
    { selector: ({ title }) => title, maxLength: 6 },
  ),
});

it("what is exported is read again as it was, and brings nothing new, whatever the texts hold", async () => {
  await fc.assert(
    fc.asyncProperty(books, async (book) => {
      const typed = book as unknown as Book;
      const {
        steps,
        findings,
        book: again,
      } = await check(typed, {
        ...standing,
        ...typed,
        projects: [...typed.projects, ...standing.projects.filter(({ title }) => !typed.projects.some((one) => one.title === title))],
        plans: typed.plans.some(({ code }) => code === "3.1") ? typed.plans : [...typed.plans, ...standing.plans],
      });
      expect({ steps, findings }).toEqual({ steps: [], findings: [] });
      const rows = Object.fromEntries(Object.entries(again).map(([name, placed]) => [name, placed.map(({ value }) => value)]));
      expect(rows).toEqual(typed);
    }),
    { numRuns: 30 },
  );
});

it("adds what is new, in an order that works", async () => {
  const { steps, findings } = await check({
    people: [...standing.people, { function: "Burmistrz", isPublic: true }],
    seats: [...standing.seats, { body: "RADA", number: 2, office: "member", voting: true, from: day("2026-02-01") }],
    mandates: [...standing.mandates, { body: "RADA", number: 2, function: "Burmistrz", basis: "elected", from: day("2026-02-01") }],
    duties: [...standing.duties, { body: "ZESPOL-1", duty: "monitor", holder: "Inspektor" }],
    projects: [...standing.projects, { title: "Nowy projekt", type: "single", lead: "1206012" }],
    shares: [...standing.shares, { title: "Nowy projekt", lead: "1206012", organisation: "1206012", year: 2027, cost: 100, eligible: 0 }],
    plans: [...standing.plans, { document: "S-1/2026", goal: "3.g", code: "3.2", title: "Nowy plan" }],
    tasks: [...standing.tasks, { document: "S-1/2026", plan: "3.2", title: "Nowe", owner: "1206012", due: day("2027-01-31"), weight: 2, state: "planned" }],
  });
  expect(findings).toEqual([]);
  expect(steps.map(({ kind, row }) => `${kind} ${row}`)).toEqual([
    "people 3",
    "seats 3",
    "mandates 3",
    "duties 3",
    "projects 4",
    "shares 3",
    "plans 3",
    "tasks 3",
  ]);
});

const seat = { body: "RADA", number: 2, office: "member", voting: true, from: day("2026-02-01") } as const;
const mandate = { body: "RADA", number: 1, function: "Wójt Gminy Przykładowa", basis: "elected", from: day("2026-02-01") } as const;
const share = { title: "Wspólna droga rowerowa", lead: "1206012", organisation: "1206012", year: 2027, cost: 125_050, eligible: 0 } as const;
const task = { document: "S-1/2026", plan: "3.1", title: "Nowe", owner: "1206012", due: day("2026-12-31"), weight: 1, state: "planned" } as const;
describe("names the sheet, row and column of", () => {
  it.each<[string, Partial<Book>, readonly string[]]>([
    [
      "a person twice",
      {
        people: [
          { function: "Nowa", isPublic: true },
          { function: "Nowa", isPublic: true },
        ],
      },
      ["people 3 funkcja bad"],
    ],
    ["a person who stands otherwise", { people: [{ function: "Wójt Gminy Przykładowa", isPublic: false }] }, ["people 2 funkcja bad"]],
    ["an unknown body", { seats: [{ ...seat, body: "NIEMA", number: 1 }] }, ["seats 2 kod organu bad"]],
    ["an unknown organisation", { seats: [{ ...seat, organisation: "9999999" }] }, ["seats 2 organizacja bad"]],
    ["a gap in the numbers", { seats: [{ ...seat, number: 5 }] }, ["seats 2 numer miejsca bad"]],
    ["a seat without a day", { seats: [{ body: "RADA", number: 2, office: "member", voting: true }] }, ["seats 2 od bad"]],
    ["an end before its beginning", { seats: [{ ...seat, to: day("2026-01-31") }] }, ["seats 2 do bad"]],
    ["a seat that stands otherwise", { seats: [{ ...seat, number: 1 }] }, ["seats 2 numer miejsca bad"]],
    ["a mandate of no seat", { mandates: [{ ...mandate, number: 7 }] }, ["mandates 2 numer miejsca bad"]],
    [
      "a fiche that stands otherwise",
      { projects: [{ title: "Wspólna droga rowerowa", type: "partnership", lead: "1206012", starts: "2028" }] },
      ["projects 2 tytuł bad"],
    ],
    ["a duty of no team", { duties: [{ body: "RADA", duty: "monitor", holder: "Inspektor" }] }, ["duties 2 kod zespołu bad"]],
    ["a duty that somebody else fills", { duties: [{ body: "ZESPOL-1", duty: "liaise", holder: "Inspektor" }] }, ["duties 2 zadanie bad"]],
    [
      "a duty twice",
      {
        duties: [
          { body: "ZESPOL-1", duty: "monitor", holder: "Inspektor" },
          { body: "ZESPOL-1", duty: "monitor", holder: "Sekretarz" },
        ],
      },
      ["duties 3 zadanie bad"],
    ],
    ["a cost of no fiche", { shares: [{ ...share, title: "Inny" }] }, ["shares 2 tytuł projektu bad"]],
    ["a cost that stands otherwise", { shares: [{ ...share, cost: 1 }] }, ["shares 2 koszt w zł bad"]],
    ["a cost of nothing", { shares: [{ ...share, year: 2029, cost: 0 }] }, ["shares 2 koszt w zł bad"]],
    ["a plan of no goal", { plans: [{ document: "S-1/2026", goal: "9", code: "3.2", title: "Plan" }] }, ["plans 2 kod celu bad"]],
    ["a plan that stands otherwise", { plans: [{ document: "S-1/2026", goal: "3.g", code: "3.1", title: "Plan" }] }, ["plans 2 kod planu bad"]],
    ["a task of no plan", { tasks: [{ ...task, plan: "9.9" }] }, ["tasks 2 kod planu bad"]],
    ["a task in which nobody known takes part", { tasks: [{ ...task, performers: "Druga; 9999999" }] }, ["tasks 2 kto bierze udział bad"]],
    ["a task of an unknown project", { tasks: [{ ...task, project: "Inny", lead: "1206012" }] }, ["tasks 2 tytuł projektu bad"]],
    [
      "a task of two projects of which one has no organisation",
      { tasks: [{ ...task, project: "Wspólna droga rowerowa\nInny", lead: "1206012" }] },
      ["tasks 2 organizacja prowadząca projekt bad"],
    ],
    ["a task of a project of nobody", { tasks: [{ ...task, project: "Wspólna droga rowerowa" }] }, ["tasks 2 organizacja prowadząca projekt bad"]],
    ["a task that is done without evidence", { tasks: [{ ...task, state: "done" }] }, ["tasks 2 dowód albo powód końca bad"]],
    ["an open task with evidence", { tasks: [{ ...task, closing: "Protokół" }] }, ["tasks 2 dowód albo powód końca bad"]],
    ["a task that stands in another state", { tasks: [{ ...task, title: "Tablice", state: "in_progress" }] }, ["tasks 2 zadanie bad"]],
    ["a task of nobody", { tasks: [{ ...task, owner: "9999999" }] }, ["tasks 2 kto odpowiada bad"]],
    ["a fiche of an unknown organisation", { projects: [{ title: "Inny", type: "single", lead: "9999999" }] }, ["projects 2 organizacja prowadząca bad"]],
    ["a mandate of nobody", { mandates: [{ ...mandate, function: "Nikt" }] }, ["mandates 2 funkcja osoby bad"]],
  ])("%s", async (_what, change, expected) => {
    const { findings, steps } = await check({ ...empty, ...change });
    expect(told(findings)).toEqual(expected);
    expect(steps.length).toBe(Object.values(change).flat().length - 1 > 0 ? 1 : 0);
  });
});

it("takes a short name and a TERYT code for the same organisation", async () => {
  const again = standing.projects.map((fiche) => ({ ...fiche, lead: "Przykładowa" }));
  const seats = standing.seats.map((one) => ({ ...one, organisation: "Przykładowa" }));
  expect(await check({ ...empty, seats, projects: again })).toMatchObject({ steps: [], findings: [] });
});

async function raw(name: string, rows: (string | number | null)[][], cells?: Map<string, { formula: string }>) {
  return new Uint8Array(await writeXlsx({ sheets: [{ name, rows, ...(cells === undefined ? {} : { cells }) }] }));
}
const heads = sheets.people.columns.map(headOf);

it("a formula is refused at its place, and never worked out", async () => {
  const { findings } = readBook(
    await readWorkbook(await raw("Osoby", [heads, ["x", null, "tak"]], new Map([["1,0", { formula: 'HYPERLINK("http://zly.example","x")' }]]))),
  );
  expect(told(findings)).toContain("people 2 funkcja bad");
});

it("missing and strange columns, sheets and rows are told", async () => {
  expect(told(readBook(await readWorkbook(await raw("Osoby", [["imię", heads[2] ?? ""]]))).findings)).toEqual(
    expect.arrayContaining(["people 1 funkcja bad", "people 1 undefined remark", "seats undefined undefined remark"]),
  );
  expect(readBook(await readWorkbook(await raw("Inny", [["x"]]))).findings.some(({ isBad }) => isBad)).toBe(true);
  const long = Array.from({ length: 3002 }, (_, index) => [`Osoba ${index}`, null, "tak"]);
  expect(readBook(await readWorkbook(await raw("Osoby", [heads, ...long]))).findings[0]).toMatchObject({ isBad: true });
  const far = await raw("Osoby", [heads, ["Osoba", null, "tak"], ...Array.from({ length: 4000 }, () => []), ["Osoba daleka", null, "tak"]]);
  expect(readBook(await readWorkbook(far)).findings[0]).toMatchObject({ isBad: true });
  const aside = [heads.concat(Array.from({ length: 40 }, (_, index) => (index === 39 ? "x" : "")))];
  expect(readBook(await readWorkbook(await raw("Osoby", aside))).findings[0]).toMatchObject({ isBad: true });
  const wide = Array.from({ length: 200 }, (_, index) => `k${index}`);
  expect(readBook(await readWorkbook(await raw("Osoby", [wide]))).findings[0]).toMatchObject({ isBad: true });
});
