import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deliveryRoom } from "@splot/delivery/room";
import { day, sha256 } from "@splot/kernel";
import { findJob, JobRunner, listFindings } from "@splot/kernel/jobs";
import { listMandateRecords, listPersons, listSeatRecords, recordBody, recordOrganisation } from "@splot/people";
import { peopleRoom } from "@splot/people/room";
import { projectsRoom } from "@splot/projects/room";
import { recordNode, recordStrategy } from "@splot/strategy";
import { strategyRoom } from "@splot/strategy/room";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runVerb } from "../../apps/cli/src/runVerb.ts";
import { cancelJob } from "../../apps/portal/src/actions/cancelJob.ts";
import { portalRoom } from "../../apps/portal/src/room.ts";
import { acceptTransfer, takeTransfer } from "../../apps/portal/src/transfer/acceptTransfer.ts";
import type { Book } from "../../apps/portal/src/transfer/shapes.ts";
import { readStanding } from "../../apps/portal/src/transfer/standing.ts";
import { readWorkbook, writeWorkbook } from "../../apps/portal/src/transfer/workbook.ts";
import { readEnvironment } from "../../apps/server/src/environment.ts";
import { actorOf, type TestSpace, testSite, visitor } from "../support/site.tsx";

const director = actorOf("director");
const folder = mkdtempSync(join(tmpdir(), "splot-transfer-"));
afterAll(() => rmSync(folder, { recursive: true }));
const from = day("2026-03-01");
const task = { document: "Strategia", plan: "3.2", owner: "1206113", due: day("2026-12-31"), weight: 1 };
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
    {
      document: "Strategia",
      plan: "3.2",
      title: "Tablice",
      titleEn: "Boards",
      owner: "1206113",
      starts: from,
      due: day("2026-12-31"),
      weight: 3,
      performers: "Druga; Trzecia",
      project: "Sam tytuł\nWspólna droga rowerowa",
      lead: "1206113\n1206113",
      state: "done",
      closing: "Protokół odbioru",
    },
    ...(["planned", "in_progress", "blocked"] as const).map((state) => ({ ...task, title: `Zadanie ${state}`, state })),
    { ...task, title: "Ankieta", state: "dropped", closing: "Brak środków" },
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
    for (const short of ["Druga", "Trzecia"]) await site.act(recordOrganisation, { name: { pl: `Gmina ${short}` }, short, kind: "county" }, { space });
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
  expect(page).toContain("Zostaną dodane: 2 osoby, 2 miejsca, 1 mandat, 2 zadania zespołu, 2 fiszki, 2 koszty, 1 plan, 5 zadań planu.");
  expect(page).toContain("/cwiczenie/praca/przenoszenie/wczytaj");
  expect(await (await send(book, "/en")).text()).toContain(
    "It adds: 2 people, 2 seats, 1 mandate, 2 duties of teams, 2 fiches, 2 costs, 1 plan, 5 tasks of plans.",
  );
  expect(await site.read(listPersons)).toEqual([]);
  expect((await site.pool.query("select from kernel.journal_entry where event like 'portal.%'")).rowCount).toBe(0);
});

it("a faulty file is shown by sheet, row and column, and cannot be accepted", async () => {
  const faulty: Book = { ...book, seats: [{ body: "NIEMA", number: 1, office: "member", voting: true, from }] };
  const page = await (await send(faulty)).text();
  expect(page).toMatch(/Miejsca.*2.*kod organu.*błąd.*NIEMA/s);
  expect(page).not.toContain("/praca/przenoszenie/wczytaj");
  await expect(site.act(takeTransfer, { file: { name: "a.xlsx", base64: await base64Of(faulty) } })).rejects.toMatchObject({ code: "transfer.row" });
  const none = await site.fetch("/cwiczenie/praca/przenoszenie/sprawdz", { as: director, files: { file: new File(["tekst"], "a.xlsx") } });
  expect({ status: none.status, text: await none.text() }).toMatchObject({ status: 422, text: expect.stringContaining("nie da się odczytać") });
});

/** Accepts a file as the page of the director does, lets its job run, and gives what came of it. */
async function accept(file: { readonly base64: string }, space: TestSpace = "cwiczenie") {
  const form = { name: "a.xlsx", ...file };
  const sent = await site.fetch(`/${space}/praca/przenoszenie/wczytaj`, { as: director, form });
  const path = sent.headers.get("location") ?? "";
  expect(path).toMatch(new RegExp(`^/${space}/praca/zadania/[0-9a-f-]{36}$`));
  const waiting = await (await site.fetch(path, { as: director })).text();
  for (const text of ["czeka w kolejce", "Odśwież", "Przerwij zadanie"]) expect(waiting).toContain(text);
  const runner = new JobRunner({ ...site.site, kinds: portalRoom([]).jobs ?? [], onBug: (error) => console.error(error) });
  runner.wake();
  await runner.settled();
  await runner.stop();
  const id = path.slice(path.lastIndexOf("/") + 1);
  const job = (await site.read((read) => findJob(read, id), space)) ?? expect.fail("no job");
  return { id, path, job, page: await (await site.fetch(path, { as: director })).text() };
}

it("what one act refuses keeps the whole file out, with its sheet and row in the report", async () => {
  const early: Book = { ...book, seats: [...book.seats.slice(0, 1), { body: "RADA", number: 2, office: "member", voting: true, from: day("2020-01-01") }] };
  const { id, job, page } = await accept({ base64: await base64Of(early) });
  expect(job).toMatchObject({ state: "failed", badCount: 1 });
  expect(await site.read((read) => listFindings(read, id, { after: 0, limit: 9 }))).toMatchObject([{ row: 3, place: "Miejsca", isBad: true }]);
  expect(page).toContain("Nie wczytano niczego, bo w pliku trzeba poprawić: 1 miejsce.");
  expect(await site.read(listPersons)).toEqual([]);
  expect(await site.read(listSeatRecords)).toEqual([]);
});

it("a faulty file that got past the check fails with each place named", async () => {
  const faulty: Book = { ...book, tasks: [{ ...task, title: "Tablice", state: "done" }], shares: [] };
  const { id, job } = await accept({ base64: await base64Of(faulty) });
  expect(job).toMatchObject({ state: "failed", okCount: 10, badCount: 1 });
  const findings = await site.read((read) => listFindings(read, id, { after: 0, limit: 9 }));
  expect(findings).toMatchObject([{ row: 2, place: "Zadania planów · dowód albo powód końca / evidence or reason of the end" }]);
  expect(await site.read(listPersons)).toEqual([]);
});

it("an accepted file stands as it was told, a second time changes nothing, and its export is the same file in another space", async () => {
  const base64 = await base64Of(book);
  const { job, page } = await accept({ base64 });
  expect(job).toMatchObject({ state: "done", okCount: 17, badCount: 0 });
  expect(page).toContain("Wczytano: 2 osoby, 2 miejsca, 1 mandat, 2 zadania zespołu, 2 fiszki, 2 koszty, 1 plan, 5 zadań planu.");
  expect(await standing()).toMatchObject(book);
  const again = await accept({ base64 });
  expect(again.job).toMatchObject({ state: "done", okCount: 17, link: undefined });
  expect(again.page).toContain("Wszystko, co jest w pliku, jest już w Splocie. Niczego nie dodano.");
  expect((await site.read(listMandateRecords)).length).toBe(1);

  const exported = await sheetsOf("cwiczenie");
  await accept({ base64: exported.base64 }, "krakow");
  expect((await sheetsOf("krakow")).cells).toEqual(exported.cells);
});

/** The workbook of a space, and the cells of its sheets. */
async function sheetsOf(space: TestSpace) {
  const file = await site.fetch(`/${space}/praca/przenoszenie/dane.xlsx`, { as: director });
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { base64: Buffer.from(bytes).toString("base64"), cells: await readWorkbook(bytes) };
}

it("the same file waits once, and is kept for the office alone", async () => {
  const base64 = await base64Of({ ...book, people: [...book.people, { function: "Czeka", isPublic: true }] });
  const { job } = await site.act(acceptTransfer, { file: { name: "a.xlsx", base64 } }, { as: director });
  await expect(site.act(acceptTransfer, { file: { name: "a.xlsx", base64 } }, { as: director })).rejects.toMatchObject({ code: "job.running" });
  await expect(site.act(acceptTransfer, { file: { name: "a.xlsx", base64: "dGVrc3Q=" } }, { as: director })).rejects.toMatchObject({
    code: "transfer.no_workbook",
  });
  await site.act(cancelJob, { job }, { as: director });
  const path = `/cwiczenie/pliki/${sha256(Buffer.from(base64, "base64"))}`;
  const statuses = [director, actorOf("team_member"), visitor].map(async (as) => (await site.fetch(path, { as })).status);
  expect(await Promise.all(statuses)).toEqual([200, 404, 404]);
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
