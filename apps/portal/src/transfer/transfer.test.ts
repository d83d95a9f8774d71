import { deflateRawSync } from "node:zlib";
import { type Day, Refusal } from "@splot/kernel";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { refuseBomb } from "./archive.ts";
import { readCell } from "./cells.ts";
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
  ]),
  duties: [{ body: "ZESPOL-1", duty: "liaise", holder: "Sekretarz" }],
  people: [{ function: "Wójt Gminy Przykładowa", isPublic: true }],
  seats: [{ body: "RADA", number: 1, organisation: "1206012", office: "member", voting: true, from: day("2026-01-01") }],
  mandates: [{ body: "RADA", number: 1, function: "Wójt Gminy Przykładowa", basis: "ex_officio", from: day("2026-01-01") }],
  projects: [{ title: "Wspólna droga rowerowa", type: "partnership", lead: "1206012", starts: "2027", problem: "Brak drogi." }],
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
});

it("what is exported is read again as it was, and brings nothing new, whatever the texts hold", async () => {
  await fc.assert(
    fc.asyncProperty(books, async (book) => {
      const typed = book as unknown as Book;
      const { steps, findings, book: again } = await check(typed, { ...standing, ...typed });
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
  });
  expect(findings).toEqual([]);
  expect(steps.map(({ kind, row }) => `${kind} ${row}`)).toEqual(["people 3", "seats 3", "mandates 3", "duties 3", "projects 3"]);
});

const seat = { body: "RADA", number: 2, office: "member", voting: true, from: day("2026-02-01") } as const;
const mandate = { body: "RADA", number: 1, function: "Wójt Gminy Przykładowa", basis: "elected", from: day("2026-02-01") } as const;
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

describe("a cell", () => {
  it.each([
    ["2026-03-01", "2026-03-01"],
    ["1.3.2026", "2026-03-01"],
    [new Date("2026-03-01T00:00:00Z"), "2026-03-01"],
    [46_082, "2026-03-01"],
    ["46082", "2026-03-01"],
  ])("with the day %s", (cell, expected) => {
    expect(readCell({ kind: "day" }, cell)).toEqual({ value: expected });
  });
  it.each(["31.02.2026", "marzec", 1e300, new Date("x"), -5])("with %s is no day", (cell) => {
    expect(readCell({ kind: "day" }, cell).fault).toBeDefined();
  });
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

/** A ZIP of one part that claims another size than it has. */
function bomb(size: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(size));
  const local = Buffer.alloc(30 + 1);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(1, 26);
  const entry = Buffer.alloc(46 + 1);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(100, 24);
  entry.writeUInt16LE(1, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, packed, entry, end]));
}

it.each<[string, Uint8Array, string]>([
  ["a bomb that claims to be small", bomb(40_000_000), "transfer.too_large"],
  ["text", new TextEncoder().encode("to nie jest skoroszyt, tylko zwykły tekst"), "transfer.no_workbook"],
  ["nothing", new Uint8Array(), "transfer.no_workbook"],
])("%s is refused", (_what, bytes, code) => {
  try {
    refuseBomb(bytes);
    expect.unreachable();
  } catch (error) {
    expect(error instanceof Refusal ? error.code : String(error)).toBe(code);
  }
});

it("a cut-off workbook is refused, not thrown", async () => {
  const whole = await writeWorkbook(empty);
  await expect(readWorkbook(whole.slice(0, whole.length - 40))).rejects.toMatchObject({ code: "transfer.no_workbook" });
  expect(() => refuseBomb(bomb(1000))).not.toThrow();
});
