import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sha256 } from "@splot/kernel";
import { JobRunner } from "@splot/kernel/jobs";
import { portalRoom } from "@splot/portal";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedObservatory } from "../../../seeds/reference/observatory.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { actorOf, testSite, visitor } from "../../../tests/support/site.tsx";
import { acceptImport, checkImport } from "../src/index.ts";
import { observatoryRoom } from "../src/room.ts";

const site = await testSite({ rooms: [observatoryRoom, portalRoom([observatoryRoom])] });
const { pool, clock, performer } = site.site;
const runner = new JobRunner({ pool, clock, performer, kinds: observatoryRoom.jobs ?? [], onBug: (error) => console.error(error) });
beforeAll(() => seedObservatory(seedFor({ performer, clock, root: join(import.meta.dirname, "../../.."), space: "krakow" })));
afterAll(() => runner.stop());

const officer = actorOf("officer");
const HEADER = "indicator,teryt7,period,value,missing,flags,note\n";
const about = { producer: "Urząd ćwiczeniowy", title: "Próbne liczby", licence: "CC0", releasedOn: "2026-02-01" };
const csv = (text: string | Uint8Array<ArrayBuffer>, name = "dane.csv") => new File([text], name, { type: "text/csv" });
/** A sound file of many rows: years that nobody else uses, with long notes. */
const large = (count: number, from = 2100) =>
  HEADER + Array.from({ length: count }, (_, index) => `population,1206113,${from + index},${index},,P,${"uwaga ".repeat(20)}\n`).join("");
/** The same with notes that cannot be packed. */
const unlike = (count: number) =>
  HEADER +
  Array.from({ length: count }, (_, index) => `population,1206113,${2100 + index},${index},,P,${sha256(String(index))}${sha256(`b${index}`)}\n`).join("");
const send = (path: string, text: string | Uint8Array<ArrayBuffer>, change: Readonly<Record<string, string>> = {}) =>
  site.fetch(`/cwiczenie${path}`, { as: officer, form: { ...about, ...change }, files: { file: csv(text) } });
const numbers = async (period: string) =>
  site.read((read) => read.db.selectFrom("observatory.observation").select("value").where("period", "=", period).execute());
/** Where what a release is said to hold is not what it holds, of all that the space sees. */
const miscounted = () =>
  site.read(async (read) => {
    const { rows } = await sql`
      select * from (select space_id, vintage_id, series, period, count(*) as found from observatory.observation group by space_id, vintage_id, series, period) o
      full join (select space_id, vintage_id, series, period, value_count as said from observatory.vintage_extent) x using (space_id, vintage_id, series, period)
      where found is distinct from said`.execute(read.db);
    return rows;
  });
async function runJobs(): Promise<void> {
  runner.wake();
  await runner.settled();
}

describe("a file of figures", () => {
  test("stays with its release as it came in: letters, line ends and all", async () => {
    const bytes = new Uint8Array(Buffer.from(`${HEADER}population,1206113,2025,44100,,P,w lipcu \u00b3\r\n`.replaceAll("\n", "\r\n"), "latin1"));
    const sent = await send("/dane/import", bytes);
    const address = sent.headers.get("location") ?? "";
    expect(address).toMatch(/^\/cwiczenie\/dane\/wydania\/import-cwiczenie-\d+$/);
    const page = await (await site.fetch(address)).text();
    for (const text of ["Próbne liczby", "Urząd ćwiczeniowy", "dane.csv", "1 liczba", "przykład", "Dane niezweryfikowane", sha256(bytes)])
      expect(page).toContain(text);
    const file = await site.fetch(`/cwiczenie/pliki/${sha256(bytes)}`);
    expect([file.headers.get("content-type"), Buffer.from(await file.arrayBuffer()).equals(bytes)]).toEqual(["text/csv", true]);
    expect(await (await site.fetch("/cwiczenie/dane/ludnosc?okres=2025")).text()).toContain(`href="${address}"`);
    expect((await site.fetch(address.replace("cwiczenie/", "krakow/"))).status).toBe(404);
    expect((await site.fetch("/cwiczenie/dane/wydania/nie-ma")).status).toBe(404);
  });

  test("pasted text is kept as a file too, the same whatever line ends the browser sends", async () => {
    const text = `${HEADER}population,1206113,2024,1,,,wklejone\n`;
    const form = { ...about, text: text.replaceAll("\n", "\r\n") };
    const sent = await site.fetch("/cwiczenie/dane/import", { as: officer, form });
    expect(await (await site.fetch(`/cwiczenie/pliki/${sha256(text)}`)).text()).toBe(text);
    expect(sent.status).toBe(303);
    const again = await send("/dane/import", text);
    expect(again.headers.get("location")).toBe("/cwiczenie/dane/import?zapisano=znany");
  });

  test("one that is checked or refused stands packed in the page and comes back whole; only what stays long is to be chosen again", async () => {
    const keptIn = (html: string) => /name="keptFile" value="([^"]+)"/.exec(html)?.[1] ?? "";
    const unpacked = (html: string) => gunzipSync(Buffer.from(keptIn(html), "base64")).toString();
    for (const text of [`${HEADER}population,1206113,2023,1,,,\n`, large(2000)]) {
      const checked = await (await send("/dane/import/sprawdz", text)).text();
      expect(unpacked(checked) === text).toBe(true);
      expect(checked).not.toMatch(/Wybierz (go )?ponownie/);
    }
    const refused = await (await send("/dane/import", `${HEADER}population,1206113,2023,x,,,\n`)).text();
    expect(unpacked(refused)).toBe(`${HEADER}population,1206113,2023,x,,,\n`);
    expect(refused).not.toContain("Wybierz ponownie");
    const kept = gzipSync(`${HEADER}population,1206113,2022,7,,,zachowany\n`).toString("base64");
    const back = await site.fetch("/cwiczenie/dane/import", { as: officer, form: { ...about, keptName: "dane.csv", keptFile: kept } });
    expect(back.headers.get("location")).toMatch(/^\/cwiczenie\/dane\/wydania\//);
    expect(await numbers("2022")).toContainEqual({ value: "7" });
    const bomb = gzipSync(Buffer.alloc(11_000_000)).toString("base64");
    expect((await site.fetch("/cwiczenie/dane/import", { as: officer, form: { ...about, keptName: "dane.csv", keptFile: bomb } })).status).toBe(422);
    const long = await (await send("/dane/import/sprawdz", unlike(5000))).text();
    expect(long).toContain("Plik „dane.csv” jest za duży, żeby zachować go na stronie.");
    expect(long).not.toContain('name="keptFile"');
    expect(await (await send("/dane/import", unlike(5000), { producer: "" })).text()).toContain("Wybierz ponownie plik „dane.csv”.");
  });

  test("what the reader cannot know is said on the page: a decimal mark, letters; the columns are found anew for other letters", async () => {
    const check = async (bytes: string | Uint8Array<ArrayBuffer>, change: Readonly<Record<string, string>>) =>
      (await send("/dane/import/sprawdz", bytes, change)).text();
    const ambiguous = "kod;rok;value\n1206113;2031;1,234\n";
    const asked = await check(ambiguous, {});
    expect(asked).toMatch(/<details class="disclosure" open=""><summary>Gdy plik odczytano źle.*name="decimal"/s);
    expect(asked).toContain("na stronie polem „Znak dziesiętny”");
    const profile = {
      ...{ count: "2", format: "csv", readAs: "||", levels: "municipalities", "indicator-constant": "population_density" },
      ...{ "column-0": "kod", "role-0": "unit", "codes-0": "teryt7", "unknown-0": "refuse", "column-1": "rok", "role-1": "period", "form-1": "year" },
    };
    expect(await check(ambiguous, { ...profile, decimal: "comma" })).toContain("1 wiersz do wczytania, 0 błędów");
    expect((await send("/dane/import", ambiguous, { ...profile, decimal: "comma" })).status).toBe(303);
    expect(await numbers("2031")).toEqual([{ value: "1.234" }]);
    const spanish = new Uint8Array(Buffer.from("kod;rok;value;Señal\n1206113;2031;1;a\n", "latin1"));
    const polish = await check(spanish, {});
    expect([polish.includes("Seńal"), /name="readAs" value="([^"]*)"/.exec(polish)?.[1]]).toEqual([true, "||"]);
    const again = await check(spanish, { ...profile, count: "3", "column-2": "Seńal", "role-2": "note", encoding: "iso-8859-15" });
    expect([again.includes("Seńal"), again.includes("Señal"), /name="readAs" value="([^"]*)"/.exec(again)?.[1]]).toEqual([false, true, "|iso-8859-15|"]);
    expect(await check("%PDF-1.7", { readFormat: "nonsense" })).toContain('role="alert"');
  });

  test("what is no table is refused by its content", async () => {
    const refused = async (text: string) => (await (await send("/dane/import", text)).text()).replaceAll("\u00a0", " ");
    const faulty = await refused(`${HEADER}population,1206113,2024,abc,,,\npopulation,9999999,2024,1,,,\n`);
    expect(faulty).toContain("Plik ma błędy (2). Nic nie zapisano. Najpierw: wiersz 2, kolumna value: „abc” nie jest liczbą.");
    expect(faulty).toContain("wiersz 3, kolumna teryt7: Nie znamy jednostki „9999999”.");
    expect(await refused(HEADER)).toContain("W pliku nie ma ani jednego wiersza do wczytania.");
    for (const content of ["%PDF-1.7", "<html>"]) expect(await (await send("/dane/import", content)).text()).toContain("Plik ma błędy (1). Nic nie zapisano.");
  });
});

describe("a large file of figures", () => {
  test("is loaded by a job: all of it, with progress and a page of the release at the end", async () => {
    const text = large(3000);
    const sent = await send("/dane/import", text);
    const job = sent.headers.get("location") ?? "";
    expect(job).toMatch(/^\/cwiczenie\/praca\/zadania\/[0-9a-f-]{36}$/);
    expect(await numbers("2100")).toEqual([]);
    expect((await site.fetch(`/cwiczenie/pliki/${sha256(text)}`)).status).toBe(404);
    expect(await (await site.fetch(job, { as: officer })).text()).toContain("czeka w kolejce");
    await expect(site.act(acceptImport, { text, ...about }, { as: officer })).rejects.toMatchObject({ code: "job.running" });
    await runJobs();
    const page = await (await site.fetch(job, { as: officer })).text();
    for (const part of ["zrobione", "Wczytano cały plik.", "przyjęte: 3\u00a0000"]) expect(page).toContain(part);
    const release = /href="(\/cwiczenie\/dane\/wydania\/[^"]+)"/.exec(page)?.[1] ?? "";
    expect(await (await site.fetch(release)).text()).toContain("3\u00a0000 liczb");
    expect((await site.fetch(`/cwiczenie/pliki/${sha256(text)}`, { as: visitor })).status).toBe(200);
    expect(await numbers("5099")).toEqual([{ value: "2999" }]);
    expect(await miscounted()).toEqual([]);
    expect(await site.act(acceptImport, { text, ...about }, { as: officer })).toMatchObject({ added: 0, isRepeated: true });
  });

  test("with a faulty row is kept out whole, and the report names each row (I33, I11)", async () => {
    const text = `${large(3000, 5200)}population,9999999,2025,1,,,\npopulation,1206113,9000,zero,,,\n`;
    const sent = await send("/dane/import", text);
    await runJobs();
    const page = await (await site.fetch(sent.headers.get("location") ?? "", { as: officer })).text();
    for (const part of ["nie udało się", "Nie znamy jednostki „9999999”", "3\u00a0002 wiersze: przyjęte: 3\u00a0000, z błędem: 2"])
      expect(page).toContain(part);
    expect(await numbers("5200")).toEqual([]);
    expect((await site.fetch(`/cwiczenie/pliki/${sha256(text)}`)).status).toBe(404);
  });

  test("is checked without a trace, and read gently: others are served meanwhile", async () => {
    const before = await site.read((read) => read.db.selectFrom("kernel.file").select("sha256").execute());
    const checking = site.act(checkImport, { file: { name: "a.csv", base64: Buffer.from(large(7000)).toString("base64") } }, { as: officer });
    expect((await site.fetch("/cwiczenie/dane/import", { as: officer })).status).toBe(200);
    expect(await checking).toMatchObject({ rowCount: 7000, errorCount: 0 });
    expect(await site.read((read) => read.db.selectFrom("kernel.file").select("sha256").execute())).toEqual(before);
  });
});
