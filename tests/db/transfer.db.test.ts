import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deliveryRoom } from "@splot/delivery/room";
import { day } from "@splot/kernel";
import { listMandateRecords, listPersons, listSeatRecords, recordBody, recordOrganisation } from "@splot/people";
import { peopleRoom } from "@splot/people/room";
import { projectsRoom } from "@splot/projects/room";
import { recordNode, recordStrategy } from "@splot/strategy";
import { strategyRoom } from "@splot/strategy/room";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runVerb } from "../../apps/cli/src/runVerb.ts";
import { portalRoom } from "../../apps/portal/src/room.ts";
import { acceptTransfer } from "../../apps/portal/src/transfer/acceptTransfer.ts";
import type { Book } from "../../apps/portal/src/transfer/shapes.ts";
import { readStanding } from "../../apps/portal/src/transfer/standing.ts";
import { writeWorkbook } from "../../apps/portal/src/transfer/workbook.ts";
import { readEnvironment } from "../../apps/server/src/environment.ts";
import { actorOf, type TestSpace, testSite } from "../support/site.tsx";

const director = actorOf("director");
const folder = mkdtempSync(join(tmpdir(), "splot-transfer-"));
afterAll(() => rmSync(folder, { recursive: true }));
const from = day("2026-03-01");
const book: Book = {
  people: [
    { function: "Wójt Gminy Przykładowa", functionEn: "Mayor of the Example Municipality", isPublic: true },
    { function: "=SUMA(A1)", isPublic: false },
  ],
  seats: [
    { body: "RADA", number: 1, organisation: "1206113", office: "chair", voting: true, from },
    { body: "RADA", number: 2, office: "member", voting: false, from, to: day("2027-01-01") },
  ],
  mandates: [{ body: "RADA", number: 1, function: "Wójt Gminy Przykładowa", basis: "ex_officio", from }],
  duties: [
    { body: "ZESPOL-1", duty: "coordinate", holder: "Sekretarz gminy", deputy: "Zastępca sekretarza" },
    { body: "ZESPOL-1", duty: "monitor", holder: "Inspektor ds. inwestycji" },
  ],
  projects: [
    {
      title: "Wspólna droga rowerowa",
      titleEn: "A common cycle path",
      type: "partnership",
      lead: "1206113",
      nature: "investment",
      starts: "2027",
      ends: "2028-05",
      problem: "Brak drogi.",
      problemEn: "No path.",
    },
    { title: "Sam tytuł", type: "single", lead: "1206113" },
  ],
  shares: [
    { title: "Wspólna droga rowerowa", lead: "1206113", organisation: "1206113", year: 2027, cost: 125_000_050, eligible: 100_000_000 },
    { title: "Wspólna droga rowerowa", lead: "1206113", organisation: "1206113", year: 2028, cost: 1, eligible: 0 },
  ],
  plans: [{ document: "Strategia", goal: "3.g", code: "3.2", title: "Wspólny rozkład", titleEn: "A common timetable" }],
  tasks: [
    { document: "Strategia", plan: "3.2", title: "Tablice", titleEn: "Boards", owner: "1206113", starts: from, due: day("2026-12-31"), weight: 3 },
    { document: "Strategia", plan: "3.2", title: "Ankieta", owner: "1206113", due: day("2026-12-31"), weight: 1 },
  ],
};
let site: Awaited<ReturnType<typeof testSite>>;

beforeAll(async () => {
  site = await testSite({ rooms: [peopleRoom, strategyRoom, projectsRoom, deliveryRoom, portalRoom([])] });
  for (const space of ["cwiczenie", "krakow"] as const) {
    const { id: organisation } = await site.act(
      recordOrganisation,
      { name: { pl: "Gmina Przykładowa" }, short: "Przykładowa", kind: "municipality", teryt: "1206113" },
      { space },
    );
    await site.act(recordBody, { code: "RADA", name: { pl: "Rada" }, kind: "board", role: { pl: "–" }, from: "2026-01-01" }, { space });
    const team = { code: "ZESPOL-1", name: { pl: "Zespół" }, kind: "working_team", role: { pl: "–" }, from: "2026-01-01", organisation };
    await site.act(recordBody, team, { space });
    const blocks = [{ key: "cel", kind: "point", text: "Cel" }];
    const document = { address: "/strategia", title: { pl: "Strategia" }, horizon: "2030", source: "próba", adoptedOn: "2026-01-15", blocks };
    const { id: strategy } = await site.act(recordStrategy, document, { space });
    const node = { strategy, domain: 3, ord: 3, source: "próba", value: { missing: "unknown" } };
    await site.act(recordNode, { ...node, level: "domain", code: "3", title: { pl: "Mobilność" }, address: "/strategia/mobilnosc" }, { space });
    const goal = { ...node, level: "main_goal", code: "3.g", parentCode: "3", title: { pl: "Cel" }, address: "/strategia/cel-3" };
    await site.act(recordNode, goal, { space });
  }
});

const fileOf = async (one: Book) => new File([await writeWorkbook(one)], "osoby.xlsx");
const base64Of = async (one: Book) => Buffer.from(await writeWorkbook(one)).toString("base64");
const send = async (one: Book, language = "") =>
  site.fetch(`${language}/cwiczenie/praca/przenoszenie/sprawdz`, { as: director, files: { file: await fileOf(one) } });
const standing = (space: TestSpace = "cwiczenie") => site.read(readStanding, space);

it("a check tells what the file would add, and writes nothing", async () => {
  const page = await (await send(book)).text();
  expect(page).toContain("Zostaną dodane: 2 osoby, 2 miejsca, 1 mandat, 2 zadania zespołu, 2 fiszki, 2 koszty, 1 plan, 2 zadania planu.");
  expect(page).toContain("/cwiczenie/praca/przenoszenie/wczytaj");
  expect(await (await send(book, "/en")).text()).toContain(
    "It adds: 2 people, 2 seats, 1 mandate, 2 duties of teams, 2 fiches, 2 costs, 1 plan, 2 tasks of plans.",
  );
  expect(await site.read(listPersons)).toEqual([]);
  expect((await site.pool.query("select from kernel.journal_entry where event like 'portal.%'")).rowCount).toBe(0);
});

it("a faulty file is shown by sheet, row and column, and cannot be accepted", async () => {
  const faulty: Book = { ...book, seats: [{ body: "NIEMA", number: 1, office: "member", voting: true, from }] };
  const page = await (await send(faulty)).text();
  expect(page).toMatch(/Miejsca.*2.*kod organu.*błąd.*NIEMA/s);
  expect(page).not.toContain("/praca/przenoszenie/wczytaj");
  await expect(site.act(acceptTransfer, { file: { name: "a.xlsx", base64: await base64Of(faulty) } }, { as: director })).rejects.toMatchObject({
    code: "transfer.faulty",
  });
  const none = await site.fetch("/cwiczenie/praca/przenoszenie/sprawdz", { as: director, files: { file: new File(["tekst"], "a.xlsx") } });
  expect({ status: none.status, text: await none.text() }).toMatchObject({ status: 422, text: expect.stringContaining("nie da się odczytać") });
});

it("what one act refuses keeps the whole file out, with its row", async () => {
  const early: Book = { ...book, seats: [...book.seats.slice(0, 1), { body: "RADA", number: 2, office: "member", voting: true, from: day("2020-01-01") }] };
  await expect(site.act(acceptTransfer, { file: { name: "a.xlsx", base64: await base64Of(early) } }, { as: director })).rejects.toMatchObject({
    code: "transfer.row",
    details: { params: { row: 3 } },
  });
  expect(await site.read(listPersons)).toEqual([]);
  expect(await site.read(listSeatRecords)).toEqual([]);
});

it("an accepted file stands as it was told, a second time changes nothing, and its export is the same file in another space", async () => {
  const input = { file: { name: "a.xlsx", base64: await base64Of(book) } };
  expect(await site.act(acceptTransfer, input, { as: director })).toEqual({
    people: 2,
    seats: 2,
    mandates: 1,
    duties: 2,
    projects: 2,
    shares: 2,
    plans: 1,
    tasks: 2,
  });
  expect(await standing()).toMatchObject(book);
  expect(await site.act(acceptTransfer, input, { as: director })).toEqual({
    people: 0,
    seats: 0,
    mandates: 0,
    duties: 0,
    projects: 0,
    shares: 0,
    plans: 0,
    tasks: 0,
  });
  expect((await site.read(listMandateRecords)).length).toBe(1);
  const exported = await site.fetch("/cwiczenie/praca/przenoszenie/dane.xlsx", { as: director });
  const base64 = Buffer.from(await exported.arrayBuffer()).toString("base64");
  await site.act(acceptTransfer, { file: { name: "b.xlsx", base64 } }, { space: "krakow", as: director });
  const other = await standing("krakow");
  expect(other).toMatchObject(book);
});

it("nobody but the director opens it", async () => {
  for (const path of ["", "/dane.xlsx", "/wzor.xlsx"]) {
    expect((await site.fetch(`/cwiczenie/praca/przenoszenie${path}`, { as: actorOf("officer") })).status).toBe(403);
    expect((await site.fetch(`/cwiczenie/praca/przenoszenie${path}`, { as: director })).status).toBe(200);
  }
});

it("the command line takes the same way", async () => {
  const lines: string[] = [];
  const environment = readEnvironment({ DATABASE_URL: site.url, SPLOT_DATA: folder });
  const run = (...args: string[]) => runVerb(["people", ...args], { line: (line) => lines.push(line), note: (line) => lines.push(line) }, () => environment);
  expect(await run("export", join(folder, "a.xlsx"), "--space", "cwiczenie")).toBe(0);
  expect(await run("check", join(folder, "a.xlsx"), "--space", "cwiczenie")).toBe(0);
  expect(await run("import", join(folder, "a.xlsx"), "--space", "cwiczenie")).toBe(0);
  writeFileSync(
    join(folder, "new.xlsx"),
    await writeWorkbook({ ...book, projects: [{ title: "Z wiersza poleceń", type: "single", lead: "1206113", aim: "Cel." }] }),
  );
  expect(await run("import", join(folder, "new.xlsx"), "--space", "krakow")).toBe(0);
  expect(lines.at(-1)).toEqual(expect.stringMatching(/^Imported: People 0, .*Project fiches 1/));
  expect(await run("import", join(folder, "a.xlsx"), "--space", "cwiczenie")).toBe(0);
  expect(lines.at(-1)).toEqual(expect.stringMatching(/^Imported: People 0, .*Project fiches 0/));
  writeFileSync(join(folder, "bad.xlsx"), await writeWorkbook({ ...book, mandates: [{ body: "RADA", number: 9, function: "Nikt", basis: "elected", from }] }));
  expect(await run("check", join(folder, "bad.xlsx"), "--space", "cwiczenie")).toBe(1);
  expect(lines.join("\n")).toContain("[!] Mandaty · 2 · number of the seat: There is no seat number 9");
  expect(await run("import", join(folder, "bad.xlsx"), "--space", "cwiczenie")).toBe(64);
  expect(await run("template", join(folder, "a.xlsx"))).toBe(64);
});
