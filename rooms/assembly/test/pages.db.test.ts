import { join } from "node:path";
import type { Actor } from "@splot/kernel/access";
import { describe, expect, it } from "vitest";
import { seedAssembly } from "../../../seeds/reference/assembly.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { actorOf, testSite, visitor } from "../../../tests/support/site.tsx";
import { listDuties } from "../src/duties.ts";
import { assemblyRoom } from "../src/room.ts";
import { assemblySite } from "./builders.ts";

const root = join(import.meta.dirname, "../../..");
const text = async (answer: Response) => ({ status: answer.status, html: await answer.text() });

describe("the register of /krakow", async () => {
  const site = await testSite({ rooms: [assemblyRoom] });
  await seedAssembly(seedFor({ performer: site.site.performer, clock: site.site.clock, root, space: "krakow" }));
  const get = async (path: string) => text(await site.fetch(path));

  it("shows 20 of 26 acts, the rest on the next page, in both languages", async () => {
    const { status, html } = await get("/krakow/uchwaly");
    expect(status).toBe(200);
    expect(html).toContain("26 aktów");
    expect(html).toContain("numer niepublikowany");
    const next = /href="([^"]*po=[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const second = await get(next);
    expect(second.html.match(/<tr/g)).toHaveLength(7);
    const english = await get("/en/krakow/uchwaly");
    expect(english.html).toContain("26 acts");
    expect(english.html).toContain('lang="pl"');
    expect(english.html).toContain("</span>resolution</td>");
    expect(english.html).not.toMatch(/>(uchwała|stanowisko|petycja)</);
  });

  it("keeps filters in the address and gives what is shown as CSV", async () => {
    expect((await get("/krakow/uchwaly?rok=2015")).html).toContain("2 akty");
    expect((await get("/krakow/uchwaly?szukaj=nieistniejące")).html).toContain("Żaden akt nie pasuje");
    const csv = await get("/krakow/uchwaly.csv?rok=2015");
    expect(csv.html.split("\r\n")).toHaveLength(4);
    expect(csv.html).toMatch(/^numer,numer_brak,data,/);
    expect(csv.html).toContain("1/IV/2015,,2015-08-19,uchwała,Walne Zebranie Członków,");
    expect(csv.html).toContain(",fakt,odnotowane,");
    expect((await get("/en/krakow/uchwaly.csv?rok=2021")).html).toContain(",not_published,2021-01,");
  });

  it("is ordered by its address, page by page, and the file has the same order", async () => {
    const titles = (html: string) => [...html.matchAll(/<th scope="row"><a[^>]*>([^<]*)/g)].map(([, title]) => title);
    const { html } = await get("/krakow/uchwaly?sort=data");
    expect(titles(html)[0]).toBe("Decyzja o utworzeniu stowarzyszenia");
    expect(html).toContain('aria-sort="ascending"');
    const first = await get("/krakow/uchwaly?sort=tytul");
    const second = await get(/href="([^"]*po=[^"]*)"/.exec(first.html)?.[1]?.replaceAll("&amp;", "&") ?? "");
    const all = [...titles(first.html), ...titles(second.html)];
    expect(all).toHaveLength(26);
    expect(all).toEqual([...all].sort((a, b) => (a ?? "").localeCompare(b ?? "", "pl")));
    expect(second.html).toContain("Początek listy");
    const file = (await get("/krakow/uchwaly.csv?sort=tytul")).html.split("\r\n").slice(1, -1);
    expect(file).toHaveLength(26);
    expect(file[0]).toContain(all[0]);
  });

  it("says of the adoption of 14 December 2021 what its source says, and nothing more", async () => {
    const { html } = await get("/krakow/uchwaly/2021-12-14-przyjecie-strategii-metropolia-krakowska-2030");
    expect(html).toContain("przyjmuje jednomyślnie: Strategia Metropolia Krakowska 2030");
    expect(html).toContain("odnotowane");
    expect(html).toContain("14 grudnia 2021");
    expect(html).not.toContain("seat-meter");
  });

  it("shows the chain of amendments, and only the month where no day is known", async () => {
    const { html } = await get("/krakow/uchwaly/4-i-2017");
    for (const number of ["1/IV/2015", "1/VI/2015", "8/II/2016", "4/I/2017"]) expect(html).toContain(number);
    expect((await get("/krakow/uchwaly/2021-01-zmiana-statutu-stowarzyszenia-metropolia-krakowska")).html).toContain("styczeń 2021 (dzień niepotwierdzony)");
    expect((await get("/krakow/uchwaly/nie-ma")).status).toBe(404);
  });

  it("gives the register over the API, filtered alike", async () => {
    const acts: unknown = await (await site.fetch("/api/v1/krakow/assembly.listResolutions?rok=2015")).json();
    expect(acts).toMatchObject({ resolutions: [{ adoptedOn: expect.stringMatching(/^2015/) }, { adoptedOn: expect.stringMatching(/^2015/) }] });
  });
});

describe("a meeting run over its pages", async () => {
  const site = await assemblySite();
  const { draft } = await site.submit();
  const desk = "/cwiczenie/praca/posiedzenia/wzc-i-2026";
  const post = (path: string, form: Readonly<Record<string, string>>, as = site.clerk) => site.fetch(path, { as, form });
  const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  const holder = (index: number): Actor => site.holders[index]?.actor ?? visitor;
  let codes: readonly string[] = [];

  it("is convened by the clerk; a term that is too short is refused with the day, and the input is kept", async () => {
    const form = {
      body: site.body,
      kind: "ordinary",
      startsOn: "2026-03-10",
      startsTime: "10:00",
      place: "Sala <b>obrad</b>",
      items: "Otwarcie obrad",
      drafts: draft.id,
    };
    const refused = await text(await post("/cwiczenie/praca/posiedzenia/nowe", form));
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("Najbliższy możliwy dzień: 16 marca 2026");
    expect(refused.html).toContain("Sala &lt;b&gt;obrad&lt;/b&gt;");
    const done = await post("/cwiczenie/praca/posiedzenia/nowe", { ...form, startsOn: "2026-03-16" });
    expect(done.headers.get("location")).toBe("/cwiczenie/posiedzenia/wzc-i-2026");
    expect((await site.fetch("/cwiczenie/praca/posiedzenia/nowe", { as: holder(0) })).status).toBe(403);
  });

  it("shows each clerk's press: attendance with codes once, opening, ballot", async () => {
    site.setNow("2026-03-16T09:00:00Z");
    const page = await text(await site.fetch(desk, { as: site.clerk }));
    const meeting = hidden(page.html, "meeting");
    const slips = await text(
      await post(`${desk}/obecnosc`, {
        meeting,
        seats: site.holders
          .slice(0, 8)
          .map(({ seat }) => seat)
          .join("\r\n"),
        direction: "in",
      }),
    );
    codes = [...slips.html.matchAll(/<code[^>]*>([0-9A-Z]{4}-[0-9A-Z]{4})<\/code>/g)].map((found) => found[1] ?? "");
    expect(codes).toHaveLength(8);
    expect((await text(await site.fetch(desk, { as: site.clerk }))).html).not.toContain(codes[0]);
    expect((await post(`${desk}/otwarcie`, { meeting }, site.chair)).status).toBe(303);
    const open = await text(await site.fetch(desk, { as: site.chair }));
    expect(open.html).toContain("Jest kworum");
    expect((await post(`${desk}/glosowanie`, { item: hidden(open.html, "item") }, site.chair)).status).toBe(303);
    const left = await text(await post(`${desk}/obecnosc`, { meeting, one: `out ${site.holders[7]?.seat}` }));
    expect(left.status).toBe(303);
  });

  it("lets a seat holder vote without JavaScript; a wrong code is named at its field, and hides nothing", async () => {
    const path = "/cwiczenie/glosowania/wzc-i-2026-2/glos";
    const form = await text(await site.fetch(path, { as: holder(0) }));
    expect(form.status).toBe(200);
    const vote = { ballot: hidden(form.html, "ballot"), seat: hidden(form.html, "seat"), nonce: hidden(form.html, "nonce"), choice: "yes" };
    const wrong = await text(await post(path, { ...vote, code: "0000-0000" }, holder(0)));
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("Kod jest nieprawidłowy");
    expect((await post(path, { ...vote, code: codes[0]?.toLowerCase() ?? "" }, holder(0))).status).toBe(303);
    expect((await text(await site.fetch(path, { as: holder(0) }))).html).toContain("Twój głos: Za");
    expect((await site.fetch(path)).status).toBe(303);
    expect((await site.fetch(path, { as: actorOf("officer") })).status).toBe(403);
  });

  it("stops guessing of codes after ten wrong ones in a session", async () => {
    const path = "/cwiczenie/glosowania/wzc-i-2026-2/glos";
    const { html } = await text(await site.fetch(path, { as: holder(1) }));
    const vote = { ballot: hidden(html, "ballot"), seat: hidden(html, "seat"), nonce: hidden(html, "nonce"), choice: "yes" };
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 10; attempt += 1) statuses.push((await post(path, { ...vote, code: "0000-0001" }, holder(1))).status);
    expect(statuses.slice(0, 9)).toEqual(Array(9).fill(422));
    expect(statuses[9]).toBe(429);
    expect((await post(path, { ...vote, code: codes[1] ?? "" }, holder(1))).status).toBe(429);
  });

  it("shows no vote before the announcement, and everything after it", async () => {
    const page = "/cwiczenie/glosowania/wzc-i-2026-2";
    const running = await text(await site.fetch(page));
    expect(running.html).toContain("Głosowanie trwa");
    expect(running.html).not.toContain("seat-meter");
    const deskPage = await text(await site.fetch(desk, { as: site.clerk }));
    const ballot = hidden(deskPage.html, "ballot");
    await post(`${desk}/glos`, { ballot, nonce: "nonce-by-the-clerk", vote: `yes ${site.holders[1]?.seat}` });
    expect((await text(await site.fetch(desk, { as: site.clerk }))).html).toContain("Głosy wpisane bez potwierdzenia drugiej osoby: 1");
    await post(`${desk}/zamkniecie-glosowania`, { ballot }, site.chair);
    expect((await text(await site.fetch(page))).html).toContain("Wynik czeka na ogłoszenie");
    await post(`${desk}/ogloszenie`, { ballot }, site.chair);
    const shown = await text(await site.fetch(page));
    for (const part of [
      "Uchwała podjęta",
      "Uchwała zapada jednomyślnie, gdy obecna jest co najmniej połowa z 15 miejsc (8)",
      "wpisał protokolant, bez potwierdzenia drugiej osoby",
      "Zasada niepotwierdzona",
      "Wynik odwróciłby 1 głos „przeciw” zamiast „za”",
      "zwykła większość",
      "ĆW-1/I/2026",
    ])
      expect(shown.html).toContain(part);
    const english = await text(await site.fetch("/en/cwiczenie/glosowania/wzc-i-2026-2"));
    for (const part of ["Resolution adopted", "entered by the clerk, not confirmed by a second person", "What would change the result"])
      expect(english.html).toContain(part);
  });

  it("shows the resolution with the text that was voted on, its effect and why", async () => {
    const { html } = await text(await site.fetch("/cwiczenie/uchwaly/cw-1-i-2026"));
    for (const part of ["Przyjmuje się dokument.", draft.sha256, "Dlaczego taki wynik", "przyjmuje:", "przykład"]) expect(html).toContain(part);
    expect((await text(await site.fetch("/cwiczenie/projekty-uchwal/pr-1-2026"))).html).toContain("Uzgodniono.");
    expect((await text(await site.fetch("/cwiczenie/posiedzenia"))).html).toContain("trwa");
    expect((await text(await site.fetch("/cwiczenie/posiedzenia/wzc-i-2026"))).html).toContain("jest kworum (obecnych: 8, potrzeba: 8)");
  });
});

describe("duties", async () => {
  const site = await assemblySite();

  it("follow the meeting: place the draft, hold the meeting, vote, announce", async () => {
    const waits = async (actor = site.clerk) => (await site.read((read) => listDuties(read, actor))).map(({ about }) => about.en);
    const holder = site.holders[0]?.actor;
    const { draft } = await site.submit();
    expect(await waits()).toEqual(["Draft resolution waits for an agenda"]);
    await site.hold([draft.id]);
    expect(await waits(site.chair)).toEqual(["Meeting to hold"]);
    expect(await waits(holder)).toEqual([]);
    expect(await waits(actorOf("officer"))).toEqual([]);
  });

  it("tell a seat holder that a ballot is open", async () => {
    const other = await assemblySite();
    await other.openOne();
    const duties = await other.read((read) => listDuties(read, other.holders[0]?.actor ?? { kind: "visitor" }));
    expect(duties.map(({ path }) => path)).toEqual(["/glosowania/wzc-i-2026-1/glos"]);
  });
});
