import { randomBytes } from "node:crypto";
import { sha256 } from "@splot/kernel";
import { getVersion } from "@splot/kernel/objects";
import { configureSeal } from "@splot/people";
import { beforeAll, describe, expect, test } from "vitest";
import { seedParticipation } from "../../../seeds/reference/participation.ts";
import { seedFor } from "../../../seeds/reference/seed.ts";
import { actorOf, testSite, visitor } from "../../../tests/support/site.tsx";
import { announceRound, listRemarks, publishDispositions, publishReport, sendRemark } from "../src/index.ts";
import { participationRoom } from "../src/room.ts";
import { acceptedRemark, announcement, director, document, officer, openRound, remarkOn, withRegimes } from "./builders.ts";

configureSeal(randomBytes(32));
const site = await testSite({ rooms: [participationRoom] });
beforeAll(() => withRegimes(site));

const at = (path: string) => `/cwiczenie${path}`;
async function text(path: string, as = visitor): Promise<string> {
  const answer = await site.fetch(path, { as });
  expect(answer.status, path).toBe(200);
  return answer.text();
}

describe("what a resident sees and does", () => {
  test("the list says what is open and how many days are left", async () => {
    await openRound(site);
    site.setNow("2026-03-14T09:00:00Z");
    expect(await text(at("/konsultacje"))).toContain("dzień 12 z 35, zostały 23 dni");
    expect(await text(`/en${at("/konsultacje")}`)).toContain("day 12 of 35, left: 23 days");
    site.setNow("2026-03-02T09:00:00Z");
  });

  test("each paragraph leads to the form, which quotes it", async () => {
    const { address } = await openRound(site);
    const page = await text(at(address));
    expect(page).toContain(`${at(address)}/uwaga?akapit=p1`);
    expect(page).toContain("RZGW");
    const form = await text(`${at(address)}/uwaga?akapit=p1`);
    expect(form).toMatch(/<blockquote[^>]*>Autobusy jeżdżą co godzinę\.<\/blockquote>/);
    expect(form.match(/aria-required="true"/g)).toHaveLength(2);
    expect((await text(`${at(address)}/uwaga`)).match(/aria-required="true"/g)).toHaveLength(3);
  });

  test("three fields, then the receipt with code, QR and print; without any cookie", async () => {
    const { id, address } = await openRound(site);
    const sent = await site.fetch(`${at(address)}/uwaga`, { form: { round: id, blockKey: "p1", proposedText: "Co pół godziny.", reasonText: "Dojazd." } });
    expect(sent.status).toBe(303);
    const receipt = sent.headers.get("location") ?? "";
    expect(receipt).toMatch(/^\/cwiczenie\/pokwitowanie\/[0-9A-Z]{12}$/);
    const page = await text(receipt);
    expect(page).toMatch(/class="qr"/);
    expect(page).toContain("splot-print");
    expect(page).toMatch(/\/los\/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(page).toContain("Co pół godziny.");
    const gone = await site.fetch(receipt, { form: {} });
    expect(gone.status).toBe(303);
    expect(await text(receipt)).toContain("Ta uwaga została wycofana.");
  });

  test("a mistake is named at its field and nothing typed is lost", async () => {
    const { id, address } = await openRound(site);
    const sent = await site.fetch(`/en${at(address)}/uwaga`, { form: { round: id, blockKey: "", proposedText: "Keep me", reasonText: "", email: "x" } });
    expect(sent.status).toBe(422);
    const page = await sent.text();
    expect(page).toContain("Keep me");
    expect(page).toContain("#pole-reasonText");
    const second = await site.fetch(at(`${address}/uwaga`), { form: { round: id, blockKey: "", proposedText: "A", reasonText: "B" } });
    expect(await second.text()).toContain("Wybierz akapit z listy");
  });

  test("nothing unpublished leaks: no list, no CSV, no page of a remark, no work page (I59)", async () => {
    const { id, address } = await openRound(site);
    const { remark, no } = await acceptedRemark(site, id);
    const waiting = await text(at(`${address}/uwagi`));
    expect(waiting).toContain("1 uwaga");
    expect(waiting).not.toContain("co pół godziny");
    expect((await site.fetch(at(`${address}/uwagi.csv`))).status).toBe(422);
    expect((await site.fetch(at(`${address}/uwagi/${no}`))).status).toBe(404);
    expect(await site.fetch(`/api/v1/cwiczenie/participation.listRemarks?round=${id}`).then((answer) => answer.json())).toEqual({ remarks: [] });
    for (const [path, form] of [
      ["zatwierdz", { remark: "x" }],
      ["opublikuj", { round: "x" }],
      ["wydluz", {}],
      [`uwagi/${no}`, { remark }],
      ["wpisz", {}],
    ] as const) {
      for (const as of [visitor, actorOf("seat_holder")]) {
        const answer = await site.fetch(at(`/praca${address}/${path}`), { form, as });
        expect([401, 403], `${path}`).toContain(answer.status);
        expect(await answer.text()).not.toContain("Słuszna uwaga");
      }
    }
  });
});

/** The officer answers both remarks of a round in the browser, the director approves. */
async function answerInBrowser(work: string, remarks: readonly (string | undefined)[]): Promise<void> {
  const answers = [
    { verdict: "accepted", rationale: "Tak.", changeKind: "wording", blockKey: "p1", wording: "Autobusy jeżdżą co pół godziny." },
    { verdict: "explained", rationale: "Mapy są w załączniku.", wording: "zostaje" },
  ];
  for (const [place, answer] of answers.entries()) {
    const remark = remarks[place] ?? "";
    expect((await site.fetch(`${work}/uwagi/${place + 1}`, { as: officer, form: { remark, ...answer } })).status).toBe(303);
    expect((await site.fetch(`${work}/zatwierdz`, { as: director, form: { remark } })).status).toBe(303);
  }
}

describe("what the office does in the browser", () => {
  test("announce, answer, approve, publish, report; each page in both languages within its budget", async () => {
    const object = await document(site, "Strategia do ogłoszenia");
    const page = await text(at(`/praca/konsultacje/nowa?dokument=${object}:1`), director);
    expect(page).toContain('value="2026-04-06"');
    const proofs = Object.fromEntries(
      ["neighbours", "partners", "residents", "water_authority"].flatMap((party) => [
        [`party_${party}_proof`, "pismo 1"],
        [`party_${party}_sentOn`, "2026-03-02"],
      ]),
    );
    const fields = {
      subject: `${object}:1`,
      kind: "statutory",
      purpose: "Pytamy o zdanie.",
      noticeOn: "2026-03-02",
      noticeUrl: "https://bip.example/1",
      opensOn: "2026-03-02",
      channel_e_form: "/konsultacje",
      ...proofs,
    };
    const short = await site.fetch(at("/praca/konsultacje/nowa"), { as: director, form: { ...fields, closesOn: "2026-04-05" } });
    expect(short.status).toBe(422);
    expect(await short.text()).toContain("Najwcześniejszy dzień zakończenia: 6 kwietnia 2026");
    const done = await site.fetch(at("/praca/konsultacje/nowa"), { as: director, form: { ...fields, closesOn: "2026-04-06" } });
    const work = done.headers.get("location") ?? "";
    expect(work).toMatch(/^\/cwiczenie\/praca\/konsultacje\/k-\d+-2026$/);
    const address = work.slice("/cwiczenie/praca".length);
    const roundId = /name="round" value="([^"]+)"/.exec(await text(at(`${address}/uwaga`)))?.[1] ?? "";
    const round = roundId as Parameters<typeof remarkOn>[0];
    await site.act(sendRemark, remarkOn(round), { as: visitor });
    await site.fetch(`${work}/wpisz`, {
      as: officer,
      form: { round, blockKey: "caly", proposedText: "Więcej map.", reasonText: "Czytelność.", channel: "paper", receivedOn: "2026-03-02" },
    });
    const [first, second] = await site.read((read) => listRemarks(read, round));
    expect(second?.isCollected).toBe(true);

    expect(await text(work, officer)).toContain(`${work}/uwagi/1`);
    expect((await site.fetch(at("/praca/konsultacje"), { as: officer })).status).toBe(200);
    await text(`${work}/uwagi/1`, officer);
    await answerInBrowser(work, [first?.id, second?.id]);
    site.setNow("2026-04-07T09:00:00Z");
    expect((await site.fetch(`${work}/opublikuj`, { as: director, form: { round } })).status).toBe(303);
    expect((await site.fetch(`${work}/sprawozdanie`, { as: director, form: { round } })).status).toBe(303);

    for (const language of ["", "/en"]) {
      for (const path of ["/konsultacje", address, `${address}/uwagi`, `${address}/uwagi/1`, `${address}/sprawozdanie`]) await text(`${language}${at(path)}`);
      expect((await site.fetch(`${language}${work}`, { as: director })).status).toBe(200);
    }
    const list = await text(at(`${address}/uwagi`));
    expect(list).toContain("Mapy są w załączniku.");
    expect(list).toMatch(/<ins>.*pół.*<\/ins>/s);
    expect(await text(at(`${address}/uwagi?odpowiedz=accepted`))).not.toContain("Mapy są");
    expect(await text(at(`${address}/uwagi?szukaj=map`))).toContain("Mapy są");
    site.setNow("2026-03-02T09:00:00Z");
  });

  test("the annex holds every remark, marks the exercise, names no person, and is the one that the report froze", async () => {
    const { id, address } = await openRound(site);
    await acceptedRemark(site, id);
    await site.act(sendRemark, remarkOn(id, { shownName: "Osoba Prywatna", hasConsent: true, email: "osoba@przyklad.pl", proposedText: "=1+1" }), {
      as: visitor,
    });
    const [, second] = await site.read((read) => listRemarks(read, id));
    await site.fetch(at(`/praca${address}/uwagi/2`), { as: officer, form: { remark: second?.id ?? "", verdict: "rejected", rationale: "Nie, bo nie." } });
    await site.fetch(at(`/praca${address}/zatwierdz`), { as: director, form: { remark: second?.id ?? "" } });
    site.setNow("2026-04-07T09:00:00Z");
    await site.act(publishDispositions, { round: id }, { as: director });
    const report = await site.act(publishReport, { round: id }, { as: director });
    const file = Buffer.from(await (await site.fetch(at(`${address}/uwagi.csv`))).arrayBuffer()).toString("utf8");
    expect(file.startsWith("\ufeff")).toBe(true);
    const csv = file.slice(1);
    expect(csv.split("\r\n")[0]).toMatch(/,pochodzenie,zapis$/);
    expect(
      csv
        .trimEnd()
        .split("\r\n")
        .slice(1)
        .every((line) => line.endsWith(",przykład,dokonane")),
    ).toBe(true);
    expect(csv).toContain("'=1+1");
    expect(csv).not.toMatch(/Osoba Prywatna|osoba@/);
    const { content } = await site.read((read) => getVersion(read, report.id, 1));
    expect(content).toMatchObject({ annexSha256: sha256(file) });
    expect(JSON.stringify(content)).not.toContain("Osoba Prywatna");
    site.setNow("2026-03-02T09:00:00Z");
  });

  test("duties: the officer answers, the director approves, publishes, reports", async () => {
    const fresh = await openRound(site);
    const mine = async (as: typeof officer) =>
      site.read(async (read) =>
        ((await participationRoom.duties?.(read, as)) ?? []).filter(({ path }) => path === `/praca${fresh.address}`).map(({ about }) => about.pl),
      );
    await site.act(sendRemark, remarkOn(fresh.id), { as: visitor });
    expect([await mine(officer), await mine(director), await mine(visitor)]).toEqual([["Uwagi bez propozycji odpowiedzi"], [], []]);
    const [remark] = await site.read((read) => listRemarks(read, fresh.id));
    await site.fetch(at(`/praca${fresh.address}/uwagi/1`), { as: officer, form: { remark: remark?.id ?? "", verdict: "rejected", rationale: "Nie." } });
    expect([await mine(officer), await mine(director)]).toEqual([[], ["Odpowiedzi do zatwierdzenia"]]);
    await site.fetch(at(`/praca${fresh.address}/zatwierdz`), { as: director, form: { remark: remark?.id ?? "" } });
    site.setNow("2026-04-07T09:00:00Z");
    expect(await mine(director)).toEqual(["Odpowiedzi do opublikowania"]);
    await site.act(publishDispositions, { round: fresh.id }, { as: director });
    expect(await mine(director)).toEqual(["Sprawozdanie do opublikowania"]);
    site.setNow("2026-03-02T09:00:00Z");
  });
});

describe("hostile input", () => {
  const hostile = {
    script: "<script>alert(1)</script>",
    nul: "a\0b",
    override: "a\u202Eb",
    long: "x".repeat(5000),
    number: "12",
    json: '{"a":1}',
    sql: "'; drop table participation.remark; --",
  };
  test("each field of the remark form: a clear answer, nothing written, no bug", async () => {
    const { id, address } = await openRound(site);
    const good = { round: id as string, blockKey: "p1", proposedText: "Tak.", reasonText: "Bo tak." };
    const fields = ["round", "blockKey", "proposedText", "reasonText", "authorKind", "teryt", "shownName", "hasConsent", "email"];
    for (const field of fields) {
      for (const [kind, value] of Object.entries(hostile)) {
        const answer = await site.fetch(at(`${address}/uwaga`), { form: { ...good, [field]: value } });
        const isText = field === "proposedText" || field === "reasonText";
        const isHarmless = isText && ["script", "number", "json", "sql"].includes(kind);
        expect(answer.status === 303 ? "taken" : answer.status < 500 ? "refused" : "broken", `${field} ${kind} ${answer.status}`).toBe(
          isHarmless ? "taken" : "refused",
        );
        if (answer.status === 422) expect(await answer.text()).not.toContain("<script>alert");
      }
    }
    expect(await site.read((read) => listRemarks(read, id))).toHaveLength(8);
  });

  test("a round of another space, a foreign receipt, an unknown page", async () => {
    const object = await document(site);
    const { id } = await site.act(announceRound, announcement(object), { as: director });
    expect((await site.fetch("/api/v1/krakow/participation.sendRemark", { json: remarkOn(id) })).status).toBe(404);
    expect((await site.fetch(at("/pokwitowanie/000000000000"))).status).toBe(404);
    expect((await site.fetch(at("/pokwitowanie/ABC"))).status).toBe(422);
    for (const path of [
      "/konsultacje/k-999-2026",
      "/konsultacje/%00",
      "/konsultacje/%ff",
      "/konsultacje/%E0%A4%A",
      "/pokwitowanie/%00",
      "/konsultacje/k-1-2026/uwagi/99999",
    ])
      expect([404, 422, 400]).toContain((await site.fetch(at(path))).status);
    expect((await site.fetch(at("/konsultacje/k-1-2026/uwagi?szukaj=%00&akapit=%00&odpowiedz=zla&po=-1"))).status).toBe(200);
  });
});

describe("recorded facts", () => {
  test("both rounds of 2021 stand in the live space with counts, days and source, and no remark is invented", async () => {
    const seed = seedFor({ performer: site.site.performer, clock: site.site.clock, root: process.cwd(), space: "krakow" });
    await seedParticipation(seed);
    await seedParticipation(seed);
    const list = await text("/krakow/konsultacje");
    expect(list).toContain("113 uwag");
    expect(list).toContain("231 uwag");
    const page = await text("/krakow/konsultacje/ustawowe-2021");
    for (const fact of [
      "12 października 2021 – 16 listopada 2021",
      "odnotowane",
      "uchwała Zarządu nr 11/2021 z 30 listopada 2021, opublikowane 15 grudnia 2021",
      "webinar",
      "metropoliakrakowska.pl",
    ])
      expect(page).toContain(fact);
    expect(page).toContain("Do kogo w\u00a0szczególności je kierowano");
    expect(page.replaceAll("\u00a0", " ")).toContain("(35 dni od obwieszczenia)");
    expect(page).toContain("formularz elektroniczny");
    expect(await text("/krakow/konsultacje/wstepne-2021")).toContain("nie podają go źródła");
    expect(await text("/krakow/konsultacje/ustawowe-2021/uwagi")).toContain("nie jest publikowana w źródłach");
    expect((await site.fetch("/krakow/konsultacje/ustawowe-2021/uwaga")).status).toBe(422);
    expect(await site.read(async ({ db }) => db.selectFrom("participation.remark").select("id").execute(), "krakow")).toEqual([]);
  });
});
