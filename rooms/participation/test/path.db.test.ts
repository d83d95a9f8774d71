import { randomBytes } from "node:crypto";
import { type ObjectId, Refusal } from "@splot/kernel";
import { listNotices } from "@splot/kernel/notices";
import { getVersion, listBlocks } from "@splot/kernel/objects";
import { configureSeal } from "@splot/people";
import { findReceipt, traceLinks } from "@splot/thread";
import { beforeAll, describe, expect, test } from "vitest";
import { actorOf, testSite, visitor } from "../../../tests/support/site.tsx";
import {
  announceRound,
  approveDisposition,
  enterRemark,
  extendRound,
  fateOfRemark,
  findRoundOfVersion,
  getRound,
  listRemarks,
  listTextChanges,
  proposeDisposition,
  publishDispositions,
  publishReport,
  roundPhase,
  sendRemark,
  withdrawRemark,
} from "../src/index.ts";
import { participationRoom } from "../src/room.ts";
import { listConsultable } from "../src/store/consultable.ts";
import { announcement, clerk, director, document, officer, openRound, remarkOn, requireSecondPerson, settle, withRegimes } from "./builders.ts";

configureSeal(randomBytes(32));
const site = await testSite({ rooms: [participationRoom] });
beforeAll(() => withRegimes(site));

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Refusal ? error.code : `no refusal: ${String(error)}`;
}

const answer = (remark: ObjectId, change: Readonly<Record<string, unknown>> = {}) => ({
  remark,
  verdict: "rejected",
  rationale: "Nie należy do zadań metropolii.",
  ...change,
});
const newWording = { verdict: "accepted", rationale: "Słuszna uwaga.", changeKind: "wording", wording: "Autobusy jeżdżą co pół godziny." };

describe("announcing", () => {
  test("gives a numbered round, linked to the version it consults", async () => {
    site.setNow("2026-03-02T09:00:00Z");
    const round = await openRound(site);
    expect(round.code).toMatch(/^ĆW-K-\d+\/2026$/);
    expect(round.address).toMatch(/^\/konsultacje\/k-\d+-2026$/);
    const found = await site.read((read) => findRoundOfVersion(read, { object: round.object, version: 1 }));
    expect(found).toMatchObject({ id: round.id, origin: "example", regime: { code: "consultation-2006-6", version: 1, minimumDays: 35, reportDays: 30 } });
    const links = await site.read((read) => traceLinks(read, { start: { object: round.object, version: 1 }, direction: "down" }));
    expect(links.map(({ relation, to }) => [relation, to.object])).toEqual([["consulted_in", round.id]]);
  });

  test("is refused for a document that does not wait for consultation, and such a one is not offered", async () => {
    const object = await document(site);
    const offered = async () => (await site.read((read) => listConsultable(read))).some((one) => one.object === object);
    expect(await offered()).toBe(true);
    await settle(site, object);
    expect(await offered()).toBe(false);
    expect(await refusalOf(site.act(announceRound, announcement(object), { as: director }))).toBe("participation.not_consultable");
  });

  test("a refused announcement takes no number", async () => {
    const object = await document(site);
    expect(await refusalOf(site.act(announceRound, announcement(object, { closesOn: "2026-04-05" }), { as: director }))).toBe("participation.round_too_short");
    expect(await refusalOf(site.act(announceRound, announcement(object), { as: officer }))).toBe("access.forbidden");
    const first = await site.act(announceRound, announcement(object), { as: director });
    const second = await openRound(site);
    const numbers = [first, second].map(({ code }) => Number(/K-(\d+)/.exec(code)?.[1]));
    expect(numbers[1]).toBe((numbers[0] ?? 0) + 1);
  });

  test("one round for a version (BR-04)", async () => {
    const { object } = await openRound(site);
    expect(await refusalOf(site.act(announceRound, announcement(object), { as: director }))).toBe("participation.version_consulted");
  });

  test("the term is only extended, and only while it runs", async () => {
    const { id } = await openRound(site);
    expect(await refusalOf(site.act(extendRound, { round: id, closesOn: "2026-04-06", reason: "x" }, { as: director }))).toBe(
      "participation.extend_later_only",
    );
    await site.act(extendRound, { round: id, closesOn: "2026-04-10", reason: "Święta." }, { as: director });
    expect(await site.read((read) => getRound(read, id))).toMatchObject({ closesOn: "2026-04-10", firstClosesOn: "2026-04-06" });
    await expect(
      site.pool.query(`begin; set local splot.space = '${await spaceId()}'; update participation.round set closes_on = '2026-04-07' where id = '${id}'`),
    ).rejects.toThrow(/only ever extended/);
  });
});

async function spaceId(): Promise<string> {
  return site.read(async ({ space }) => space.id);
}

describe("remarks", () => {
  test("a visitor sends one; number, receipt and links stand in the same transaction (I56)", async () => {
    const { id, object } = await openRound(site);
    const first = await site.act(sendRemark, remarkOn(id), { as: visitor });
    const second = await site.act(sendRemark, remarkOn(id, { blockKey: undefined }), { as: visitor });
    expect([first.no, second.no]).toEqual([1, 2]);
    const receipt = await site.read((read) => findReceipt(read, first.code));
    expect(receipt.object).toBe(first.remark);
    const links = await site.read((read) => traceLinks(read, { start: { object: first.remark }, direction: "down", depth: 1 }));
    expect(links).toEqual([expect.objectContaining({ relation: "about", to: expect.objectContaining({ object, version: 1, locator: "p1" }) })]);
  });

  test("the same form key gives the same receipt", async () => {
    const { id } = await openRound(site);
    const once = await site.act(sendRemark, remarkOn(id), { as: visitor, key: "the-same-form-key" });
    const again = await site.act(sendRemark, remarkOn(id), { as: visitor, key: "the-same-form-key" });
    expect(again).toEqual(once);
    expect(await site.read((read) => listRemarks(read, id))).toHaveLength(1);
  });

  test("forty at once get the numbers 1 to 40 and forty receipts", async () => {
    const { id } = await openRound(site);
    const sent = await Promise.all(Array.from({ length: 40 }, () => site.act(sendRemark, remarkOn(id), { as: visitor })));
    expect(sent.map(({ no }) => no).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, place) => place + 1));
    expect(new Set(sent.map(({ code }) => code)).size).toBe(40);
  });

  test("in a burst the refused take no number and disturb nobody", async () => {
    const { id } = await openRound(site);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, (_, place) =>
        site.act(sendRemark, remarkOn(id, place % 3 === 0 ? { blockKey: "no-such" } : { email: `p${place}@przyklad.pl` }), { as: visitor }),
      ),
    );
    const numbers = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value.no] : []));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" && outcome.reason instanceof Refusal ? [outcome.reason.code] : []));
    expect(refused).toEqual(Array.from({ length: 10 }, () => "participation.block_unknown"));
    const rows = await site.read(async (read) => {
      const remarks = (await listRemarks(read, id)).map((one) => one.id);
      return {
        receipts: (await read.db.selectFrom("thread.receipt").select("code").where("object_id", "in", remarks).execute()).length,
        entries: (await read.db.selectFrom("kernel.journal_entry").select("seq").where("stream", "=", `round:${id}`).execute()).length,
      };
    });
    expect(rows).toEqual({ receipts: 20, entries: 20 });
  });

  test("a refused remark leaves nothing behind and takes no number", async () => {
    const { id } = await openRound(site);
    expect(await refusalOf(site.act(sendRemark, remarkOn(id, { blockKey: "no-such" }), { as: visitor }))).toBe("participation.block_unknown");
    expect(await refusalOf(site.act(sendRemark, remarkOn(id, { email: "nie adres" }), { as: visitor }))).toBe("participation.email_unfit");
    expect(await refusalOf(site.act(sendRemark, remarkOn(id, { shownName: "Osoba" }), { as: visitor }))).toBe("participation.consent_missing");
    expect((await site.act(sendRemark, remarkOn(id), { as: visitor })).no).toBe(1);
  });

  test("an e-mail is kept sealed, apart from the text, and watches the remark", async () => {
    const { id } = await openRound(site);
    await site.act(sendRemark, remarkOn(id, { email: "znak@przyklad.pl" }), { as: visitor });
    const dump = await site.read(async ({ db }) =>
      JSON.stringify([
        await db.selectFrom("participation.remark").selectAll().execute(),
        await db.selectFrom("kernel.journal_payload").selectAll().execute(),
        await db.selectFrom("kernel.command").selectAll().execute(),
        await db.selectFrom("people.contact").selectAll().execute(),
      ]),
    );
    expect(dump).not.toContain("znak@przyklad.pl");
  });

  test("the text never changes (I60)", async () => {
    const { id } = await openRound(site);
    const { remark } = await site.act(sendRemark, remarkOn(id), { as: visitor });
    const client = await site.pool.connect();
    try {
      await client.query(`begin; set local splot.space = '${await spaceId()}'; set local role splot_app`);
      await expect(client.query("update participation.remark set proposed_text = 'x' where id = $1", [remark])).rejects.toThrow(/permission denied/);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });

  test("before the opening none is taken; after the closing it is late, marked and kept (I55)", async () => {
    const object = await document(site);
    const { id } = await site.act(announceRound, announcement(object, { opensOn: "2026-03-05", closesOn: "2026-04-06" }), { as: director });
    expect(await refusalOf(site.act(sendRemark, remarkOn(id), { as: visitor }))).toBe("participation.round_not_open");
    site.setNow("2026-04-06T21:30:00Z");
    expect((await site.act(sendRemark, remarkOn(id), { as: visitor })).isLate).toBe(false);
    site.setNow("2026-04-06T22:30:00Z");
    const late = await site.act(sendRemark, remarkOn(id), { as: visitor });
    const paper = await site.act(enterRemark, { ...remarkOn(id), channel: "paper", receivedOn: "2026-04-03" }, { as: clerk });
    expect([late.isLate, paper.isLate]).toEqual([true, false]);
    expect((await site.read((read) => listRemarks(read, id))).map((one) => [one.no, one.isLate, one.isCollected])).toEqual([
      [1, false, false],
      [2, true, false],
      [3, false, true],
    ]);
    site.setNow("2026-03-02T09:00:00Z");
  });
});

describe("answers and report", () => {
  test("the whole path, from remarks to a report whose totals add up", async () => {
    site.setNow("2026-03-02T09:00:00Z");
    const { id, object, address } = await openRound(site);
    const [kept, same, refused, gone] = await Promise.all(
      [0, 1, 2, 3].map((place) =>
        site.act(sendRemark, remarkOn(id, place === 0 ? { email: "ktos@przyklad.pl" } : {}), { as: visitor, key: `path-remark-${place}` }),
      ),
    );
    if (kept === undefined || same === undefined || refused === undefined || gone === undefined) throw new Error("four remarks were sent");
    await site.act(withdrawRemark, { code: gone.code }, { as: visitor });

    expect(await refusalOf(site.act(proposeDisposition, answer(kept.remark, { verdict: "accepted" }), { as: officer }))).toBe("participation.change_missing");
    await site.act(proposeDisposition, answer(kept.remark, newWording), { as: officer });
    expect(await site.read((read) => listTextChanges(read, id)), "a proposal is not a decision").toEqual([]);
    await site.act(approveDisposition, { remark: kept.remark }, { as: director });
    expect(
      await refusalOf(site.act(proposeDisposition, answer(same.remark, { ...newWording, wording: "Autobusy jeżdżą co kwadrans." }), { as: officer })),
    ).toBe("participation.wording_approved");
    await site.act(proposeDisposition, answer(same.remark, { ...newWording, verdict: "partly" }), { as: officer });
    await site.act(approveDisposition, { remark: same.remark }, { as: director });
    expect(await site.read((read) => listTextChanges(read, id))).toEqual([
      { blockKey: "p1", text: newWording.wording, remarks: [kept, same].sort((a, b) => a.no - b.no).map(({ remark }) => remark) },
    ]);

    expect(await refusalOf(site.act(publishDispositions, { round: id }, { as: director }))).toBe("participation.round_still_open");
    site.setNow("2026-04-07T09:00:00Z");
    expect(await refusalOf(site.act(publishDispositions, { round: id }, { as: director }))).toBe("participation.remarks_unanswered");
    const both = await site
      .act(proposeDisposition, answer(refused.remark), { as: director })
      .then(() => site.act(approveDisposition, { remark: refused.remark }, { as: director }));
    expect(both.byOnePerson).toBe(true);
    expect(await refusalOf(site.act(publishReport, { round: id }, { as: director }))).toBe("participation.not_settled");
    expect((await site.read((read) => fateOfRemark(read, kept.remark)))?.answer, "nothing is public before publication (I59)").toBeUndefined();

    expect((await site.act(publishDispositions, { round: id }, { as: director })).answerCount).toBe(3);
    expect(await refusalOf(site.act(publishDispositions, { round: id }, { as: director }))).toBe("participation.nothing_to_publish");
    expect(await refusalOf(site.act(proposeDisposition, answer(kept.remark), { as: officer }))).toBe("participation.disposition_published");
    const fate = await site.read((read) => fateOfRemark(read, kept.remark));
    expect(fate?.paragraph).toEqual({ key: "p1", before: "Autobusy jeżdżą co godzinę.", after: newWording.wording });
    const notices = await site.read((read) => listNotices(read));
    expect(notices.filter(({ link }) => link === `${address}/uwagi/${kept.no}`).map(({ state }) => state)).toEqual(["kept"]);

    const report = await site.act(publishReport, { round: id }, { as: director });
    const frozen = await site.read((read) => getVersion(read, report.id, 1));
    expect(frozen.content).toMatchObject({
      totals: { remarkCount: 4, lateCount: 0, withdrawnCount: 1, byVerdict: { accepted: 1, partly: 1, rejected: 1, explained: 0, out_of_scope: 0 } },
    });
    const blocks = await site.read((read) => listBlocks(read, report.id, 1));
    expect(blocks.map(({ text }) => text)).toContain("1 odpowiedź zaproponowała i zatwierdziła jedna osoba.");
    const round = await site.read((read) => getRound(read, id));
    expect(roundPhase(round, round.closesOn)).toBe("published");
    expect(await refusalOf(site.act(sendRemark, remarkOn(id), { as: visitor }))).toBe("participation.round_finished");
    const down = await site.read((read) => traceLinks(read, { start: { object, version: 1 }, direction: "down" }));
    expect(down.map(({ relation }) => relation)).toEqual(expect.arrayContaining(["consulted_in", "collected", "reported_in"]));
    site.setNow("2026-03-02T09:00:00Z");
  });

  test("a late remark after publication is answered and published by itself", async () => {
    const { id } = await openRound(site);
    site.setNow("2026-04-07T09:00:00Z");
    await site.act(publishDispositions, { round: id }, { as: director });
    const late = await site.act(sendRemark, remarkOn(id), { as: visitor });
    expect(await refusalOf(site.act(publishReport, { round: id }, { as: director }))).toBe("participation.remarks_unanswered");
    await site.act(proposeDisposition, answer(late.remark), { as: officer });
    await site.act(approveDisposition, { remark: late.remark }, { as: director });
    expect(await refusalOf(site.act(publishReport, { round: id }, { as: director }))).toBe("participation.not_settled");
    await site.act(publishDispositions, { round: id }, { as: director });
    const report = await site.act(publishReport, { round: id }, { as: director });
    expect((await site.read((read) => getVersion(read, report.id, 1))).content).toMatchObject({ totals: { remarkCount: 1, lateCount: 1 } });
    site.setNow("2026-03-02T09:00:00Z");
  });

  test("where the policy requires a second person, one alone is refused", async () => {
    const { id } = await openRound(site);
    const { remark } = await site.act(sendRemark, remarkOn(id), { as: visitor });
    const own = actorOf("director");
    await site.act(proposeDisposition, answer(remark), { as: own });
    await site.act(requireSecondPerson, {});
    expect(await refusalOf(site.act(approveDisposition, { remark }, { as: own }))).toBe("participation.second_person");
    expect((await site.act(approveDisposition, { remark }, { as: director })).byOnePerson).toBe(false);
  });
});
