import { sha256 } from "@splot/kernel";
import type { Actor } from "@splot/kernel/access";
import { eraseExpired, portalRoom } from "@splot/portal";
import { beforeAll, describe, expect, test } from "vitest";
import { actorOf, testSite } from "../../../tests/support/site.tsx";
import { participationRoom } from "../src/room.ts";
import { announcement, director, document, officer, openRound, withRegimes } from "./builders.ts";

const site = await testSite({ rooms: [participationRoom, portalRoom([])] });
beforeAll(() => withRegimes(site));

const FORM = "/cwiczenie/praca/konsultacje/nowa";
const scan = "%PDF-1.7 pismo do gmin";
const pdf = (name = "Pismo do gmin.pdf", content = scan) => new File([content], name, { type: "text/html" });

/** What the form of the announcement sends. */
async function fields(change: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  const { channels, parties, purpose, subject, kind, noticeOn, noticeUrl, opensOn, closesOn } = announcement(await document(site));
  return {
    subject: `${subject.object}:${subject.version}`,
    kind,
    noticeOn,
    noticeUrl,
    opensOn,
    closesOn,
    purpose: purpose.pl,
    purposeEn: purpose.en,
    ...Object.fromEntries(channels.map(({ channel, place }) => [`channel_${channel}`, place])),
    ...Object.fromEntries(
      parties.flatMap(({ party, sentOn, proof }) => [
        [`party_${party}_proof`, proof],
        [`party_${party}_sentOn`, sentOn],
      ]),
    ),
    ...change,
  };
}

describe("proofs of an announcement", () => {
  test("are kept with the round, public on its page, and named by hash in the journal", async () => {
    const files = { noticeFile: pdf("Obwieszczenie.pdf", "%PDF-1.7 obwieszczenie"), party_neighbours_file: pdf(), party_partners_file: new File([], "") };
    const sent = await site.fetch(FORM, { as: director, form: await fields(), files });
    expect(sent.status).toBe(303);
    const address = (sent.headers.get("location") ?? "").replace("/praca", "");
    const page = await (await site.fetch(address)).text();
    expect(page).toMatch(/>Obwieszczenie\.pdf<\/a> <span class="muted">\(PDF, 22 B\)/);
    expect(page).toContain(`href="/cwiczenie/pliki/${sha256(scan)}"`);
    expect(await (await site.fetch(`/en${address}`)).text()).toContain(`href="/en/cwiczenie/pliki/${sha256(scan)}" lang="pl"`);
    const answer = await site.fetch(`/cwiczenie/pliki/${sha256(scan)}`);
    expect([answer.headers.get("content-type"), await answer.text()]).toEqual(["application/pdf", scan]);
    expect((await site.fetch(`/krakow/pliki/${sha256(scan)}`)).status).toBe(404);
    const entry = await site.read((read) =>
      read.db.selectFrom("kernel.journal_payload").select("payload").where("space_id", "=", read.space.id).orderBy("seq", "desc").executeTakeFirstOrThrow(),
    );
    expect(entry.payload).toMatchObject({
      proofs: [
        { part: "notice", sha256: sha256("%PDF-1.7 obwieszczenie") },
        { part: "party_neighbours", sha256: sha256(scan) },
      ],
    });
  });

  test("a file alone proves that a party was told, by its name", async () => {
    const sent = await site.fetch(FORM, {
      as: director,
      form: await fields({ party_neighbours_proof: "" }),
      files: { party_neighbours_file: pdf("znak 7.pdf") },
    });
    const page = await (await site.fetch((sent.headers.get("location") ?? "").replace("/praca", ""))).text();
    expect(page).toContain("znak 7.pdf</span>");
  });

  test("a refused form keeps what was typed and says which files to choose again", async () => {
    const sent = await site.fetch(FORM, {
      as: director,
      form: await fields({ closesOn: "2026-03-03" }),
      files: { noticeFile: pdf(), party_neighbours_file: pdf("b.pdf") },
    });
    const page = await sent.text();
    expect(sent.status).toBe(422);
    expect(page).toContain("Chcemy poznać zdanie mieszkańców.");
    expect(page).toContain("Wybierz ponownie plik „Pismo do gmin.pdf”.");
    expect(page).toContain('href="#pole-party_neighbours_file"');
    expect(page.match(/Wybierz ponownie/g)).toHaveLength(4);
  });

  test("a file that is not what it says is refused at its field, and no round arises", async () => {
    const before = (await (await site.fetch("/cwiczenie/konsultacje")).text()).match(/konsultacje\/k-/g)?.length;
    const sent = await site.fetch(FORM, { as: director, form: await fields(), files: { party_residents_file: pdf("pismo.pdf", "<html>") } });
    const page = await sent.text();
    expect([sent.status, page.includes('id="pole-party_residents_file-error"'), page.includes("Wybierz ponownie")]).toEqual([422, true, false]);
    expect((await (await site.fetch("/cwiczenie/konsultacje")).text()).match(/konsultacje\/k-/g)?.length).toBe(before);
  });

  test("30 MB are the most; who may not announce is refused before anything is read", async () => {
    const large = pdf("duży.pdf", `%PDF-${"x".repeat(10_000_001)}`);
    const one = await site.fetch(FORM, { as: director, form: await fields(), files: { noticeFile: large } });
    expect([one.status, (await one.text()).includes("najwyżej 10 MB")]).toEqual([422, true]);
    const many = { a: large, b: large, c: large };
    expect((await site.fetch(FORM, { as: director, form: await fields(), files: many })).status).toBe(413);
    expect((await site.fetch(FORM, { as: officer, form: {}, files: many })).status).toBe(403);
    expect((await site.fetch(FORM, { form: {}, files: many })).status).toBe(401);
  });
});

describe("the scan of a remark that came on paper", () => {
  test("is read by the office alone, also when the remark is public, and goes when its time has passed", async () => {
    const { id, address } = await openRound(site);
    const paper = "%PDF-1.7 Jan Przykładowy, ul. Prosta 1";
    const form = { round: id, channel: "paper", receivedOn: "2026-03-02", blockKey: "p1", proposedText: "Co pół godziny.", reasonText: "Dojazd." };
    const path = `/cwiczenie/praca${address}/wpisz`;
    const sent = await site.fetch(path, { as: officer, form, files: { scan: new File([paper], "pismo Jana.pdf") } });
    expect(sent.status).toBe(303);
    const answer = await (await site.fetch(`/cwiczenie/praca${address}/uwagi/1`, { as: officer })).text();
    expect(answer).toContain(`href="/cwiczenie/pliki/${sha256(paper)}"`);
    const remark = await site.read((read) => read.db.selectFrom("kernel.object").select("id").where("kind", "=", "remark").executeTakeFirstOrThrow());
    const space = await site.read(async (read) => read.space.id);
    await site.pool.query(`begin; set local splot.space = '${space}'; update kernel.object set visibility = 'public' where id = '${remark.id}'; commit`);
    const status = async (as?: Actor) => (await site.fetch(`/cwiczenie/pliki/${sha256(paper)}`, as === undefined ? {} : { as })).status;
    expect([await status(), await status(actorOf("seat_holder")), await status(officer), await status(director)]).toEqual([404, 404, 200, 200]);
    site.setNow("2027-03-04T09:00:00Z");
    expect(await site.act(eraseExpired, {})).toMatchObject({ files: 1 });
    const gone = await site.fetch(`/cwiczenie/pliki/${sha256(paper)}`, { as: officer });
    expect([gone.status, (await gone.text()).includes("Ten plik usunięto")]).toEqual([404, true]);
    expect(await (await site.fetch(`/cwiczenie/praca${address}/uwagi/1`, { as: officer })).text()).toContain("plik usunięty: minął czas przechowywania");
  });
});
