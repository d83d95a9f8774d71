import { randomBytes } from "node:crypto";
import { listNotices } from "@splot/kernel/notices";
import { getThing, getVersion, listBlocks } from "@splot/kernel/objects";
import { configureSeal } from "@splot/people";
import { traceLinks } from "@splot/thread";
import { beforeEach, describe, expect, test } from "vitest";
import { actorOf, visitor } from "../../../tests/support/site.tsx";
import {
  addBlock,
  editBlock,
  getStrategy,
  listChanges,
  listStrategyVersions,
  meetItem,
  moveBlock,
  removeBlock,
  reopenItem,
  reviseAfterRound,
  sendToConsultation,
  submitForAdoption,
  undoEdit,
  waiveItem,
} from "../src/index.ts";
import { listCheckItems } from "../src/store/checklist.ts";
import { listParagraphs } from "../src/store/strategies.ts";
import { adoptResolution, consulted, director, draft, officer, refusalOf, reported, settled, strategySite, withRemark } from "./builders.ts";

configureSeal(randomBytes(32));
const site = await strategySite();
beforeEach(() => site.setNow("2026-03-02T09:00:00Z"));

describe("drafting", () => {
  test("is the office's: a visitor, a seat holder and an auditor are refused", async () => {
    const { id } = await draft(site);
    const edit = { strategy: id, revision: 1, key: "p2", text: "x" };
    for (const as of [visitor, actorOf("seat_holder"), actorOf("audit"), actorOf("administrator")])
      expect(await refusalOf(site.act(editBlock, edit, { as }))).toMatch(/^access\./);
    expect((await site.fetch(`/cwiczenie/strategia/s-1-2026`)).status).toBe(404);
  });

  test("adds, changes, moves and removes paragraphs from the newest revision only (I7)", async () => {
    const { id } = await draft(site);
    const { revision } = await site.act(addBlock, { strategy: id, revision: 1, after: "p2", text: "Nowy akapit.\n\n- i punkt" }, { as: officer });
    expect(await refusalOf(site.act(editBlock, { strategy: id, revision: 1, key: "p2", text: "Spóźniona zmiana" }, { as: officer }))).toBe("strategy.stale");
    await site.act(editBlock, { strategy: id, revision, key: "p2", text: "Autobusy jeżdżą często." }, { as: officer });
    await site.act(moveBlock, { strategy: id, revision: revision + 1, key: "p4", direction: "up" }, { as: officer });
    await site.act(removeBlock, { strategy: id, revision: revision + 2, key: "p3" }, { as: officer });
    const paragraphs = await site.read((read) => listParagraphs(read, id));
    expect(paragraphs.map(({ key }) => key)).toEqual(["p1", "p2", "p5", "p6", "p4"]);
    expect(paragraphs[1]?.text).toBe("Autobusy jeżdżą często.");
  });

  test("edits are taken back one by one, from the newest revision, up to the freezing", async () => {
    const { id } = await draft(site);
    const undo = (revision: number) => site.act(undoEdit, { strategy: id, revision }, { as: officer });
    const texts = () => site.read(async (read) => (await listParagraphs(read, id)).map(({ text }) => text));
    const first = await texts();
    expect(await refusalOf(undo(1))).toBe("strategy.nothing_to_undo");
    await site.act(editBlock, { strategy: id, revision: 1, key: "p2", text: "Autobusy jeżdżą często." }, { as: officer });
    await site.act(removeBlock, { strategy: id, revision: 2, key: "p3" }, { as: officer });
    const desk = `/cwiczenie/praca/strategia/${id}`;
    const page = async () => (await site.fetch(desk, { as: officer })).text();
    expect(await page()).toContain("Cofnij ostatnią zmianę");
    expect(await page()).toMatch(/usunięto\s*<span lang="pl">„Bilet kupuje się u kierowcy.”/);
    expect(await refusalOf(undo(2))).toBe("strategy.stale");
    expect((await site.fetch(`${desk}/akapit/cofnij`, { as: officer, form: { revision: "3" } })).headers.get("location")).toContain("#tresc");
    expect(await texts()).toContain("Bilet kupuje się u kierowcy.");
    await undo(4);
    expect(await texts()).toEqual(first);
    expect(await page()).not.toContain("Cofnij ostatnią zmianę");
    await site.act(moveBlock, { strategy: id, revision: 5, key: "p4", direction: "up" }, { as: officer });
    for (const as of [visitor, actorOf("clerk")]) expect(await refusalOf(site.act(undoEdit, { strategy: id, revision: 6 }, { as }))).toMatch(/^access\./);
    await site.act(sendToConsultation, { strategy: id, revision: 6 }, { as: officer });
    expect(await refusalOf(undo(6))).toBe("strategy.not_draft");
  });

  test("two edits at once: one is kept, the other refused", async () => {
    const { id } = await draft(site);
    const edit = (text: string) => refusalOf(site.act(editBlock, { strategy: id, revision: 1, key: "p2", text }, { as: officer }));
    const outcomes = await Promise.all([edit("Pierwsza."), edit("Druga.")]);
    expect(outcomes.filter((outcome) => outcome === "strategy.stale")).toHaveLength(1);
    expect(await site.read(async (read) => (await getStrategy(read, id)).revision)).toBe(2);
  });
});

describe("consultation", () => {
  test("freezes version 1 byte for byte, makes it public and closes the text (I140)", async () => {
    const { id, no, sha256, address } = await consulted(site);
    expect(no).toBe(1);
    const version = await site.read((read) => getVersion(read, id, 1));
    expect(version.sha256).toBe(sha256);
    expect(await refusalOf(site.act(editBlock, { strategy: id, revision: 1, key: "p2", text: "x" }, { as: officer }))).toBe("strategy.not_draft");
    expect(await refusalOf(site.act(sendToConsultation, { strategy: id, revision: 1 }, { as: officer }))).toBe("strategy.not_draft");
    const html = await (await site.fetch(`/cwiczenie${address}/wersje/1`)).text();
    expect(html).toContain("Bilet kupuje się u kierowcy.");
    expect(html).toContain(sha256);
  });
});

describe("the version after the round", () => {
  test("is refused before the answers are published, and for another document's round", async () => {
    const first = await consulted(site);
    const other = await consulted(site);
    const { round } = await withRemark(site, first.id);
    expect(await refusalOf(site.act(reviseAfterRound, { strategy: first.id, round }, { as: officer }))).toBe("strategy.round_not_settled");
    expect(await refusalOf(site.act(reviseAfterRound, { strategy: other.id, round }, { as: officer }))).toBe("strategy.round_of_other");
  });

  test("takes the decided wording, links the remark to the paragraph, tells its cause and keeps version 1", async () => {
    const { id, address } = await consulted(site);
    const found = await withRemark(site, id);
    await settled(site, found);
    const unreasoned = { strategy: id, round: found.round, others: [{ key: "p4", text: "Przystanki mają ławki i wiaty.", reason: "" }] };
    expect(await refusalOf(site.act(reviseAfterRound, unreasoned, { as: officer }))).toBe("strategy.change_without_reason");
    expect(await refusalOf(site.act(reviseAfterRound, { ...unreasoned, others: [{ key: "p2", text: "x", reason: "tak" }] }, { as: officer }))).toBe(
      "strategy.changed_twice",
    );
    const revised = await site.act(
      reviseAfterRound,
      { ...unreasoned, others: [{ key: "p4", text: "Przystanki mają ławki i wiaty.", reason: "Uzupełnienie biura." }] },
      { as: officer },
    );
    expect(revised).toMatchObject({ no: 2, changedCount: 2 });
    const texts = (no: number) => site.read(async (read) => (await listBlocks(read, id, no)).map(({ text }) => text));
    expect(await texts(1)).toEqual(["Transport", "Autobusy jeżdżą co godzinę.", "Bilet kupuje się u kierowcy.", "Przystanki mają ławki."]);
    expect(await texts(2)).toEqual(["Transport", "Autobusy jeżdżą co pół godziny.", "Bilet kupuje się u kierowcy.", "Przystanki mają ławki i wiaty."]);
    expect(await site.read((read) => listChanges(read, id, 2))).toEqual([
      { key: "p2", cause: "remark", remarks: [found.remark] },
      { key: "p4", cause: "other", reason: "Uzupełnienie biura." },
    ]);
    const below = await site.read((read) => traceLinks(read, { start: { object: found.remark }, direction: "down", depth: 1 }));
    expect(below).toContainEqual(expect.objectContaining({ relation: "changed", to: expect.objectContaining({ object: id, version: 2, locator: "p2" }) }));
    const html = await (await site.fetch(`/cwiczenie${address}/wersje/2/roznice`)).text();
    expect(html).toContain("Uzupełnienie biura.");
    expect(html).toContain("Zmianę spowodowały uwagi");
    expect(html).not.toContain("Bilet kupuje");
  });
});

describe("the checklist", () => {
  test("keeps a version from the assembly while an item is open (BR-07, I71)", async () => {
    const { id } = await consulted(site);
    const found = await withRemark(site, id);
    expect(await refusalOf(site.act(meetItem, { strategy: id, code: "consultation", evidence: found.round }, { as: officer }))).toBe("strategy.evidence_unfit");
    await settled(site, found);
    expect(await refusalOf(site.act(submitForAdoption, { strategy: id }, { as: director }))).toBe("strategy.not_revised");
    await site.act(reviseAfterRound, { strategy: id, round: found.round }, { as: officer });
    expect(await refusalOf(site.act(submitForAdoption, { strategy: id }, { as: director }))).toBe("strategy.checklist_open");
    await site.act(meetItem, { strategy: id, code: "consultation", evidence: found.round }, { as: officer });
    expect(await refusalOf(site.act(submitForAdoption, { strategy: id }, { as: director }))).toBe("strategy.checklist_open");
    const report = await reported(site, found.round);
    expect(await site.read((read) => listCheckItems(read, id))).toEqual([
      expect.objectContaining({ code: "consultation", state: "met", evidence: found.round }),
      expect.objectContaining({ code: "report", state: "met", evidence: report }),
    ]);
    expect(await refusalOf(site.act(submitForAdoption, { strategy: id }, { as: officer }))).toBe("access.forbidden");
    expect(await site.act(submitForAdoption, { strategy: id }, { as: director })).toMatchObject({ no: 2 });
  });

  test("another document's round is no evidence; a waiver needs the director, a reason and a basis", async () => {
    const [mine, other] = [await consulted(site), await consulted(site)];
    const found = await withRemark(site, other.id);
    await settled(site, found);
    expect(await refusalOf(site.act(meetItem, { strategy: mine.id, code: "consultation", evidence: found.round }, { as: officer }))).toBe(
      "strategy.evidence_unfit",
    );
    const waiver = { strategy: mine.id, code: "report", reason: "Nie wpłynęła żadna uwaga.", basis: "art. 6 ust. 6" };
    expect(await refusalOf(site.act(waiveItem, waiver, { as: officer }))).toBe("access.forbidden");
    await site.act(waiveItem, waiver, { as: director });
    expect(await refusalOf(site.act(waiveItem, waiver, { as: director }))).toBe("strategy.item_decided");
  });
});

describe("a decision on the checklist", () => {
  test("is taken back with a reason by the office, and everything decided stays in its history", async () => {
    const { id } = await consulted(site);
    const waiver = { strategy: id, code: "report", reason: "Nie wpłynęła żadna uwaga.", basis: "art. 6 ust. 6" };
    const back = { strategy: id, code: "report", reason: "Uwaga jednak wpłynęła." };
    expect(await refusalOf(site.act(reopenItem, back, { as: officer }))).toBe("strategy.item_open");
    expect(await refusalOf(site.act(reopenItem, { ...back, code: "nieznane" }, { as: officer }))).toBe("strategy.item_unknown");
    await site.act(waiveItem, waiver, { as: director });
    expect(await refusalOf(site.act(reopenItem, back, { as: actorOf("clerk") }))).toBe("access.forbidden");
    const desk = `/cwiczenie/praca/strategia/${id}`;
    expect((await site.fetch(`${desk}/wymagania/cofnij`, { as: officer, form: { code: "report", reason: "" } })).status).toBe(422);
    expect((await site.fetch(`${desk}/wymagania/cofnij`, { as: officer, form: { code: "report", reason: "Uwaga <jednak> wpłynęła." } })).status).toBe(303);
    await site.act(waiveItem, { ...waiver, reason: "Uwagę wycofano." }, { as: director });
    const html = await (await site.fetch(desk, { as: officer })).text();
    expect(html).toContain("Historia: 3 rozstrzygnięcia");
    for (const needed of ["Nie wpłynęła żadna uwaga. (art. 6 ust. 6)", "Uwaga &lt;jednak&gt; wpłynęła.", "Uwagę wycofano. (art. 6 ust. 6)"])
      expect(html).toContain(needed);
  });

  test("cannot be changed or removed afterwards, whoever writes", async () => {
    const { id } = await consulted(site);
    await site.act(waiveItem, { strategy: id, code: "report", reason: "Powód.", basis: "art. 1" }, { as: director });
    const space = await site.read(async (read) => read.space.id);
    const client = await site.pool.connect();
    try {
      for (const statement of ["update strategy.check_decision set reason = 'x'", "delete from strategy.check_decision"]) {
        await client.query(`begin; set local splot.space = '${space}'`);
        await expect(client.query(statement)).rejects.toThrow(/append-only|permission denied/);
        await client.query("rollback");
      }
    } finally {
      client.release();
    }
  });
});

async function submitted() {
  const { id, address } = await consulted(site);
  const found = await withRemark(site, id);
  await settled(site, found);
  await site.act(reviseAfterRound, { strategy: id, round: found.round }, { as: officer });
  await reported(site, found.round);
  return { address, ...found, ...(await site.act(submitForAdoption, { strategy: id }, { as: director })) };
}

describe("adoption", () => {
  test("another hash, another version and an unsubmitted one are refused, and nothing is written (I70)", async () => {
    const { id, sha256 } = await submitted();
    const v1 = await site.read((read) => getVersion(read, id, 1));
    expect(await refusalOf(site.act(adoptResolution, { object: id, version: 2, sha256: v1.sha256 }))).toBe("strategy.not_voted_text");
    expect(await refusalOf(site.act(adoptResolution, { object: id, version: 1, sha256: v1.sha256 }))).toBe("strategy.not_for_adoption");
    const waiting = await consulted(site);
    expect(await refusalOf(site.act(adoptResolution, { object: waiting.id, version: 1, sha256: waiting.sha256 }))).toBe("strategy.not_for_adoption");
    expect((await site.read((read) => getThing(read, id))).state).toBe("for_adoption");
    await site.act(adoptResolution, { object: id, version: 2, sha256, kind: "repeals" });
    expect((await site.read((read) => getThing(read, id))).state).toBe("for_adoption");
  });

  test("puts the voted text into force from the day of the resolution, and tells the author of the remark", async () => {
    const { id, sha256, address } = await submitted();
    const { resolution } = await site.act(adoptResolution, { object: id, version: 2, sha256 });
    const [newest, first] = await site.read((read) => listStrategyVersions(read, id));
    expect(newest).toMatchObject({ no: 2, state: "in_force", inForceFrom: "2026-04-07", adoptedBy: resolution });
    expect(first).toMatchObject({ no: 1, state: "superseded", inForceFrom: undefined });
    expect((await site.read((read) => getThing(read, id))).state).toBe("in_force");
    expect(await refusalOf(site.act(adoptResolution, { object: id, version: 2, sha256 }))).toBe("strategy.not_for_adoption");
    const links = (await site.read((read) => listNotices(read))).map(({ link }) => link);
    expect(links.filter((link) => link === `${address}/wersje/2`)).toHaveLength(1);
    expect(links).toContain(`${address}/wersje/2/roznice`);
    expect((await site.fetch(`/cwiczenie${address}`)).status).toBe(200);
  });

  test("the database refuses two versions in force on one day, and an in-force version without a day (I72)", async () => {
    const { id, sha256 } = await submitted();
    await site.act(adoptResolution, { object: id, version: 2, sha256 });
    const space = await site.read(async (read) => read.space.id);
    const client = await site.pool.connect();
    try {
      await client.query(`begin; set local splot.space = '${space}'`);
      await expect(
        client.query(
          "update strategy.version set state = 'in_force', adopted_on = '2026-05-01', in_force = '[2026-05-01,)' where strategy_id = $1 and no = 1",
          [id],
        ),
      ).rejects.toThrow(/exclusion/);
      await client.query("rollback");
      await client.query(`begin; set local splot.space = '${space}'`);
      await expect(client.query("update strategy.change set reason = 'x' where strategy_id = $1", [id])).rejects.toThrow(/append-only|permission denied/);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
});
