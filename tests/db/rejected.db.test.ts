import { randomBytes, randomUUID } from "node:crypto";
import type { ObjectId } from "@splot/kernel";
import { listHistory } from "@splot/kernel/journal";
import { listNotices } from "@splot/kernel/notices";
import { getThing, listBlocks } from "@splot/kernel/objects";
import { configureSeal } from "@splot/people";
import { beforeAll, describe, expect, test } from "vitest";
import { rooms } from "../../apps/server/src/rooms.ts";
import { announceResult } from "../../rooms/assembly/src/actions/announceResult.ts";
import { closeBallot } from "../../rooms/assembly/src/actions/closeBallot.ts";
import { closeMeeting } from "../../rooms/assembly/src/actions/closeMeeting.ts";
import { enterVote } from "../../rooms/assembly/src/actions/enterVote.ts";
import { openBallot } from "../../rooms/assembly/src/actions/openBallot.ts";
import { submitDraft } from "../../rooms/assembly/src/actions/submitDraft.ts";
import { assemblySite } from "../../rooms/assembly/test/builders.ts";
import { dutiesOf } from "../../rooms/strategy/src/duties.ts";
import {
  addBlock,
  editBlock,
  listStrategyVersions,
  meetItem,
  removeBlock,
  reopenItem,
  returnToWork,
  reviseAfterRound,
  sendToConsultation,
  submitForAdoption,
} from "../../rooms/strategy/src/index.ts";
import { listCheckItems, listDecisions } from "../../rooms/strategy/src/store/checklist.ts";
import { consulted, refusalOf, reported, settled, withRemark } from "../../rooms/strategy/test/builders.ts";
import { seedRegimes } from "../../seeds/reference/participation.ts";
import { seedFor } from "../../seeds/reference/seed.ts";
import { seedStrategyRegime } from "../../seeds/reference/strategy.ts";
import { actorOf } from "../support/site.tsx";

configureSeal(randomBytes(32));
const director = actorOf("director");
const officer = actorOf("officer");

/** An assembly, and a document that waits for its vote, with the remark that changed it. */
async function openSite() {
  const site = await assemblySite({ rooms });
  const seed = seedFor({ performer: site.site.performer, clock: site.site.clock, root: process.cwd(), space: "cwiczenie" });
  await seedRegimes(seed.commons);
  await seedStrategyRegime(seed.commons);
  const { id, address } = await consulted(site);
  const found = await withRemark(site, id);
  await settled(site, found);
  const revised = await site.act(reviseAfterRound, { strategy: id, round: found.round }, { as: officer });
  await reported(site, found.round);
  await site.act(submitForAdoption, { strategy: id }, { as: director });
  const propose = () =>
    site.act(
      submitDraft,
      {
        body: site.body,
        title: "Przyjęcie dokumentu",
        text: "Przyjmuje się dokument.",
        justification: "Uzgodniono.",
        legalBasis: "art. 10g",
        effects: [{ kind: "adopts", object: id, version: 2, sha256: revised.sha256 }],
      },
      { as: director },
    );
  return { ...site, strategy: id, address, round: found.round, propose, stateOf: async () => (await site.read((read) => getThing(read, id))).state };
}
type Opened = Awaited<ReturnType<typeof openSite>>;

/** Votes a draft down at a meeting on a day. */
async function voteDown(site: Opened, draft: ObjectId, day: string): Promise<ObjectId> {
  const { meeting } = await site.hold([draft], 8, day);
  const { id: ballot } = await site.act(openBallot, { item: meeting.items[0]?.id ?? "" }, { as: site.chair });
  for (const [index, { seat }] of site.holders.slice(0, 8).entries())
    await site.act(enterVote, { ballot, seat, choice: index === 0 ? "no" : "yes", nonce: randomUUID() }, { as: site.clerk });
  await site.act(closeBallot, { ballot }, { as: site.chair });
  expect(await site.act(announceResult, { ballot }, { as: site.chair })).toMatchObject({ outcome: "rejected" });
  await site.act(closeMeeting, { meeting: meeting.id }, { as: site.chair });
  return ballot;
}

describe("a document that the assembly votes down", () => {
  let site: Opened;
  beforeAll(async () => {
    site = await openSite();
  });
  const page = async (path: string, as?: typeof director) => (await site.fetch(path, as === undefined ? {} : { as })).text();

  test("is not adopted, says so in public, and tells the author of the remark", async () => {
    const draft = await site.propose();
    expect(await refusalOf(site.propose())).toBe("draft.effect_taken");
    await voteDown(site, draft.id, "2026-04-28");
    expect(await site.stateOf()).toBe("rejected");
    const [newest] = await site.read((read) => listStrategyVersions(read, site.strategy));
    expect(newest).toMatchObject({ no: 2, state: "rejected", inForceFrom: undefined });
    for (const path of [site.address, `${site.address}/wersje/2`]) {
      const html = await page(`/cwiczenie${path}`);
      expect(html).toContain("Wersja 2 nie została przyjęta w głosowaniu 28 kwietnia 2026");
      expect(html).toContain("/cwiczenie/glosowania/wzc-i-2026-1");
    }
    expect(await page(`/en/cwiczenie${site.address}`)).toContain("Version 2 was not adopted in the vote of 28 April 2026");
    expect((await site.read((read) => listHistory(read, site.strategy)))[0]).toMatchObject({
      event: "strategy.not_adopted",
      from: "for_adoption",
      to: "rejected",
    });
    const notices = await site.read((read) => listNotices(read));
    expect(notices.filter(({ subject }) => subject.pl.includes("nie został przyjęty"))).toHaveLength(1);
    expect(await site.read((read) => dutiesOf(read, director))).toContainEqual(
      expect.objectContaining({ label: expect.objectContaining({ pl: "Zdecyduj, co dalej" }) }),
    );
  });

  test("may go to the vote again, with a new draft resolution about the same text", async () => {
    const desk = `/cwiczenie/praca/strategia/${site.strategy}`;
    const shown = await page(desk, director);
    for (const needed of ["Skieruj ten sam tekst do ponownego głosowania", "Wróć do pracy nad tekstem"]) expect(shown).toContain(needed);
    expect(await page(desk, officer)).not.toContain("Skieruj ten sam tekst");
    expect((await site.fetch(`${desk}/przyjecie`, { as: director, form: {} })).status).toBe(303);
    expect(await site.stateOf()).toBe("for_adoption");
    expect(await page(desk, director)).toContain("Złóż projekt uchwały");
    expect(await page(`/cwiczenie${site.address}`)).toContain("Skierowano ją do ponownego głosowania.");
    const draft = await site.propose();
    expect(await refusalOf(site.act(returnToWork, { strategy: site.strategy, reason: "Zmiana planów" }, { as: director }))).toBe("strategy.draft_pending");
    expect(await page(desk, director)).not.toContain("Wróć do pracy nad tekstem");
    await voteDown(site, draft.id, "2026-05-19");
    expect(await site.stateOf()).toBe("rejected");
  });

  test("or goes back to work: the text opens, the frozen version stays, the requirements open again with the reason", async () => {
    const desk = `/cwiczenie/praca/strategia/${site.strategy}`;
    expect((await site.fetch(`${desk}/powrot`, { as: director, form: { reason: "" } })).status).toBe(422);
    expect((await site.fetch(`${desk}/powrot`, { as: director, form: { reason: "Gminy chcą innej częstotliwości." } })).status).toBe(303);
    expect(await site.stateOf()).toBe("draft");
    const items = await site.read((read) => listCheckItems(read, site.strategy));
    expect(items.map(({ state }) => state)).toEqual(["open", "open"]);
    const decisions = await site.read((read) => listDecisions(read, site.strategy));
    expect(decisions.map(({ code, state, reason }) => [code, state, reason])).toEqual([
      ["consultation", "met", undefined],
      ["consultation", "open", "Gminy chcą innej częstotliwości."],
      ["report", "met", undefined],
      ["report", "open", "Gminy chcą innej częstotliwości."],
    ]);
    const evidence = { strategy: site.strategy, code: "consultation", evidence: site.round };
    expect(await refusalOf(site.act(meetItem, evidence, { as: officer }))).toBe("strategy.evidence_unfit");
    await site.act(editBlock, { strategy: site.strategy, revision: 2, key: "p3", text: "Bilet kupuje się w aplikacji." }, { as: officer });
    await site.act(removeBlock, { strategy: site.strategy, revision: 3, key: "p4" }, { as: officer });
    await site.act(addBlock, { strategy: site.strategy, revision: 4, after: "p3", text: "Nowy akapit ma nowy klucz." }, { as: officer });
    const sent = await site.act(sendToConsultation, { strategy: site.strategy, revision: 5 }, { as: officer });
    expect(sent.no).toBe(3);
    expect((await site.read((read) => listBlocks(read, site.strategy, 3))).map(({ key }) => key)).toEqual(["p1", "p2", "p3", "p5"]);
    expect(await page(desk, director)).toContain("Ogłoś konsultacje");
    expect(await refusalOf(site.act(meetItem, evidence, { as: officer }))).toBe("strategy.evidence_unfit");
    expect(await page(`/cwiczenie${site.address}/wersje/2`)).toContain("Bilet kupuje się u kierowcy.");
  });
});

describe("a draft that comes back undecided", () => {
  test("leaves the version for adoption, with a word about the meeting", async () => {
    const site = await openSite();
    const draft = await site.propose();
    const { meeting } = await site.hold([draft.id], 8, "2026-04-28");
    await site.act(closeMeeting, { meeting: meeting.id }, { as: site.chair });
    expect(await site.stateOf()).toBe("for_adoption");
    const html = await (await site.fetch(`/cwiczenie${site.address}`)).text();
    expect(html).toContain("Posiedzenie 28 kwietnia 2026 skończyło się bez głosowania nad wersją 2");
    expect(html).toContain("Projekt uchwały czeka na następny porządek obrad.");
    expect(await refusalOf(site.act(returnToWork, { strategy: site.strategy, reason: "Zmiana planów" }, { as: director }))).toBe("strategy.draft_pending");
  });

  test("a version for adoption without a draft resolution may go back to work", async () => {
    const site = await openSite();
    expect(await refusalOf(site.act(returnToWork, { strategy: site.strategy, reason: "Znaleziono błąd" }, { as: officer }))).toBe("access.forbidden");
    await site.act(returnToWork, { strategy: site.strategy, reason: "Znaleziono błąd" }, { as: director });
    expect(await site.stateOf()).toBe("draft");
    const [newest] = await site.read((read) => listStrategyVersions(read, site.strategy));
    expect(newest?.state).toBe("returned");
    expect(await refusalOf(site.act(returnToWork, { strategy: site.strategy, reason: "Drugi raz" }, { as: director }))).toBe("strategy.not_returnable");
  });

  test("the checklist is closed to corrections while the version is for adoption", async () => {
    const site = await openSite();
    const again = { strategy: site.strategy, code: "report", reason: "Zły załącznik" };
    expect(await refusalOf(site.act(reopenItem, again, { as: director }))).toBe("strategy.checklist_closed");
    expect(await (await site.fetch(`/cwiczenie/praca/strategia/${site.strategy}`, { as: director })).text()).not.toContain("Cofnij to rozstrzygnięcie");
  });
});
