import { randomUUID } from "node:crypto";
import { findThing, getVersion } from "@splot/kernel/objects";
import { traceLinks } from "@splot/thread";
import { describe, expect, it } from "vitest";
import { actorOf } from "../../../tests/support/site.tsx";
import { announceResult } from "../src/actions/announceResult.ts";
import { castVote } from "../src/actions/castVote.ts";
import { closeBallot } from "../src/actions/closeBallot.ts";
import { closeMeeting } from "../src/actions/closeMeeting.ts";
import { confirmVotes } from "../src/actions/confirmVotes.ts";
import { enterVote } from "../src/actions/enterVote.ts";
import { openBallot } from "../src/actions/openBallot.ts";
import { recordAttendance } from "../src/actions/recordAttendance.ts";
import { recount } from "../src/model/recount.ts";
import { listBallotBundles } from "../src/store/bundles.ts";
import { findResolutionOfBallot } from "../src/store/resolutions.ts";
import { listVotes } from "../src/store/votes.ts";
import { assemblySite, type Holder } from "./builders.ts";

const nonce = () => randomUUID();

/** Lets the first holders vote from their devices. */
async function voteAll(
  site: Awaited<ReturnType<typeof assemblySite>>,
  held: Awaited<ReturnType<typeof site.openOne>>,
  choices: readonly ("yes" | "no" | "abstain")[],
): Promise<void> {
  for (const [index, choice] of choices.entries()) {
    const { seat, actor } = at(site.holders, index);
    await site.act(castVote, { ballot: held.ballot.id, seat, choice, code: held.codes.get(seat), nonce: nonce() }, { as: actor });
  }
}

function at(holders: readonly Holder[], index: number): Holder {
  const holder = holders[index];
  if (holder === undefined) throw new Error("no such holder");
  return holder;
}

describe("from a draft to a resolution", async () => {
  const site = await assemblySite();
  const held = await site.openOne();
  await voteAll(site, held, ["yes", "yes", "yes", "yes", "yes", "yes", "yes", "yes"]);
  const closed = await site.act(closeBallot, { ballot: held.ballot.id }, { as: site.chair });
  const announced = await site.act(announceResult, { ballot: held.ballot.id }, { as: site.chair });

  it("adopts with a number of the exercise, the text that was voted on, and its effects (I97)", async () => {
    expect(closed.outcome).toBe("adopted");
    expect(announced.resolution).toMatchObject({ number: "ĆW-1/I/2026", address: "/uchwaly/cw-1-i-2026" });
    const act = await site.read((read) => findResolutionOfBallot(read, held.ballot.id));
    expect(act?.text).toEqual({ draft: held.draft.id, version: 1, sha256: held.draft.sha256 });
    const version = await site.read((read) => getVersion(read, held.draft.id, 1));
    expect(version.sha256).toBe(held.draft.sha256);
    expect((await site.read((read) => findThing(read, held.draft.id)))?.state).toBe("adopted");
  });

  it("journals the effects for the rooms above", async () => {
    const payloads = await site.read(async (read) =>
      read.db
        .selectFrom("kernel.journal_entry as e")
        .innerJoin("kernel.journal_payload as p", (join) =>
          join.onRef("p.space_id", "=", "e.space_id").onRef("p.stream", "=", "e.stream").onRef("p.seq", "=", "e.seq"),
        )
        .select(["p.payload", "p.is_public"])
        .where("e.space_id", "=", read.space.id)
        .where("e.event", "=", "assembly.resolution_adopted")
        .execute(),
    );
    expect(payloads).toHaveLength(1);
    expect(payloads[0]?.payload).toMatchObject({ number: "ĆW-1/I/2026", effects: [{ kind: "adopts", ...held.document }] });
    expect(payloads[0]?.is_public).toBe(true);
  });

  it("links document, draft, ballot, resolution and document again", async () => {
    const steps = await site.read((read) => traceLinks(read, { start: { object: held.draft.id }, direction: "down" }));
    expect(steps.slice(0, 3).map(({ relation }) => relation)).toEqual(["voted_in", "decided", "effect"]);
    expect(steps[2]?.to).toMatchObject({ object: held.document.object, version: 1 });
    const above = await site.read((read) => traceLinks(read, { start: { object: held.draft.id }, direction: "up" }));
    expect(above.map(({ relation, from }) => [relation, from.version])).toContainEqual(["put_to_vote", 1]);
  });

  it("exports a bundle that counts to the same result", async () => {
    const bundles = await site.read(listBallotBundles);
    expect(bundles).toHaveLength(1);
    expect(bundles.map(recount)).toEqual([[]]);
  });

  it("ends nothing twice: no second result, and the meeting can now close (I98)", async () => {
    await expect(site.act(announceResult, { ballot: held.ballot.id }, { as: site.chair })).rejects.toThrow("ballot.announced");
    await expect(site.act(openBallot, { item: held.item }, { as: site.chair })).rejects.toThrow("ballot.once");
    await expect(site.act(closeMeeting, { meeting: held.meeting.id }, { as: site.chair })).resolves.toMatchObject({ returnedCount: 0 });
  });
});

describe("a ballot that does not pass", async () => {
  const site = await assemblySite();
  const held = await site.openOne();
  await voteAll(site, held, ["yes", "yes", "yes", "yes", "yes", "yes", "yes", "no"]);

  it("gives no number and no effect, and the next adoption takes number 1 (I9, BR-12)", async () => {
    await expect(site.act(announceResult, { ballot: held.ballot.id }, { as: site.chair })).rejects.toThrow("ballot.not_closed");
    await site.act(closeBallot, { ballot: held.ballot.id }, { as: site.chair });
    const announced = await site.act(announceResult, { ballot: held.ballot.id }, { as: site.chair });
    expect(announced).toEqual({ ballot: held.ballot.id, outcome: "rejected" });
    expect((await site.read((read) => findThing(read, held.draft.id)))?.state).toBe("rejected");
    expect(await site.read((read) => findResolutionOfBallot(read, held.ballot.id))).toBeUndefined();
    const page = await (await site.fetch(`/cwiczenie${held.ballot.address}`)).text();
    expect(page.match(/wynik ogłoszony: nie przyjęto/g)).toHaveLength(2);
  });
});

describe("voting from a device", async () => {
  const site = await assemblySite();
  const held = await site.openOne();
  const [first, second, absent] = [at(site.holders, 0), at(site.holders, 1), at(site.holders, 12)];
  const vote = (holder: Holder, change: Readonly<Record<string, unknown>> = {}) => ({
    ballot: held.ballot.id,
    seat: holder.seat,
    choice: "yes",
    code: held.codes.get(holder.seat) ?? "0000-0000",
    nonce: nonce(),
    ...change,
  });

  it("is refused for another seat, without the role, when absent, and with a wrong code (I90)", async () => {
    await expect(site.act(castVote, vote(second), { as: first.actor })).rejects.toThrow("access.forbidden");
    await expect(site.act(castVote, vote(first), { as: site.clerk })).rejects.toThrow("access.forbidden");
    await expect(site.act(castVote, vote(absent), { as: absent.actor })).rejects.toThrow("vote.absent");
    await expect(site.act(castVote, vote(first, { code: "AAAA-AAAA" }), { as: first.actor })).rejects.toThrow("vote.wrong_code");
    await expect(site.act(castVote, vote(first, { code: held.codes.get(second.seat) }), { as: first.actor })).rejects.toThrow("vote.wrong_code");
    const stranger = actorOf("seat_holder", { scopeKind: "seat", scopeId: first.seat });
    await expect(site.act(castVote, vote(first), { as: stranger })).rejects.toThrow("vote.not_elector");
  });

  it("is refused with a code that a newer one replaced, and after leaving the room", async () => {
    const third = at(site.holders, 2);
    const old = held.codes.get(third.seat);
    const renewed = await site.act(recordAttendance, { meeting: held.meeting.id, seats: [third.seat], direction: "in" }, { as: site.clerk });
    await expect(site.act(castVote, vote(third, { code: old }), { as: third.actor })).rejects.toThrow("vote.wrong_code");
    const code = renewed.codes[0]?.code;
    await expect(site.act(castVote, vote(third, { code }), { as: third.actor })).resolves.toMatchObject({ isChange: false });
    await site.act(recordAttendance, { meeting: held.meeting.id, seats: [third.seat], direction: "out" }, { as: site.clerk });
    await expect(site.act(castVote, vote(third, { code, choice: "no" }), { as: third.actor })).rejects.toThrow("vote.left_room");
  });

  it("counts one nonce once and keeps earlier votes of a seat (I89)", async () => {
    const once = vote(first, { choice: "no" });
    const [one, again] = [await site.act(castVote, once, { as: first.actor }), await site.act(castVote, once, { as: first.actor })];
    expect(again.ord).toBe(one.ord);
    await expect(site.act(castVote, { ...once, choice: "yes" }, { as: first.actor })).rejects.toThrow("vote.nonce_reused");
    await expect(site.act(castVote, vote(first), { as: first.actor })).resolves.toMatchObject({ isChange: true });
    const votes = await site.read((read) => listVotes(read, held.ballot.id));
    expect(votes.filter(({ seat }) => seat === first.seat).map(({ choice }) => choice)).toEqual(["no", "yes"]);
  });

  it("takes concurrent votes one after another, none lost", async () => {
    const before = (await site.read((read) => listVotes(read, held.ballot.id))).length;
    await Promise.all([3, 4, 5, 6, 7].map((index) => site.act(castVote, vote(at(site.holders, index)), { as: at(site.holders, index).actor })));
    const votes = await site.read((read) => listVotes(read, held.ballot.id));
    expect(votes.map(({ ord }) => ord)).toEqual(Array.from({ length: before + 5 }, (_, index) => index + 1));
  });

  it("never stores a code, only its salted hash", async () => {
    const dump = await site.read(async (read) =>
      JSON.stringify([
        await read.db.selectFrom("assembly.device_code").selectAll().execute(),
        await read.db.selectFrom("assembly.device_code_use").selectAll().execute(),
        await read.db.selectFrom("kernel.command").selectAll().execute(),
        await read.db.selectFrom("kernel.journal_payload").selectAll().execute(),
      ]),
    );
    for (const code of held.codes.values()) expect(dump.includes(code) || dump.includes(code.replace("-", ""))).toBe(false);
  });

  it("is never overwritten by the clerk; only the seat itself changes it", async () => {
    const before = await site.read((read) => listVotes(read, held.ballot.id));
    await expect(site.act(enterVote, { ballot: held.ballot.id, seat: first.seat, choice: "no", nonce: nonce() }, { as: site.clerk })).rejects.toThrow(
      "vote.device_cast",
    );
    expect(await site.read((read) => listVotes(read, held.ballot.id))).toEqual(before);
  });

  it("ends with the closing: no vote after it (I88)", async () => {
    await site.act(closeBallot, { ballot: held.ballot.id }, { as: site.chair });
    await expect(site.act(castVote, vote(second), { as: second.actor })).rejects.toThrow("ballot.closed");
    await expect(site.act(enterVote, { ballot: held.ballot.id, seat: second.seat, choice: "yes", nonce: nonce() }, { as: site.clerk })).rejects.toThrow(
      "ballot.closed",
    );
    await expect(site.act(closeBallot, { ballot: held.ballot.id }, { as: site.chair })).rejects.toThrow("ballot.closed");
  });
});

describe("votes entered by the clerk", async () => {
  const site = await assemblySite({ rules: { secondPerson: "require" } });
  const held = await site.openOne();
  const enter = (index: number) =>
    site.act(enterVote, { ballot: held.ballot.id, seat: at(site.holders, index).seat, choice: "yes", nonce: nonce() }, { as: site.clerk });

  it("wait for a second person where the rules require it (I95)", async () => {
    await enter(0);
    await expect(site.act(closeBallot, { ballot: held.ballot.id }, { as: site.chair })).rejects.toThrow("ballot.unconfirmed_entries");
    await expect(site.act(confirmVotes, { ballot: held.ballot.id }, { as: site.clerk })).rejects.toThrow("ballot.nothing_to_confirm");
    await expect(site.act(confirmVotes, { ballot: held.ballot.id }, { as: site.chair })).resolves.toMatchObject({ confirmedCount: 1 });
    await expect(site.act(closeBallot, { ballot: held.ballot.id }, { as: site.chair })).resolves.toMatchObject({ counts: { yes: 1, notCast: 14 } });
  });
});

describe("opening a ballot", async () => {
  const site = await assemblySite({ hasVacancy: true });
  const { draft } = await site.submit();
  const { meeting } = await site.hold([draft.id], 7);
  const item = meeting.items[0]?.id ?? "";

  it("needs a quorum of all seats, the vacant one included, and refuses an unentitled seat (I86, BR-13)", async () => {
    await expect(site.act(openBallot, { item }, { as: site.chair })).rejects.toThrow("ballot.no_quorum");
    await expect(site.act(recordAttendance, { meeting: meeting.id, seats: [at(site.holders, 14).seat], direction: "in" }, { as: site.clerk })).rejects.toThrow(
      "attendance.not_entitled",
    );
    await site.act(recordAttendance, { meeting: meeting.id, seats: [at(site.holders, 7).seat], direction: "in" }, { as: site.clerk });
    await expect(site.act(openBallot, { item }, { as: actorOf("officer") })).rejects.toThrow("access.forbidden");
  });

  it("freezes electors and presence: who comes later does not vote, who leaves changes nothing (I87)", async () => {
    const ballot = await site.act(openBallot, { item, recused: [at(site.holders, 1).seat] }, { as: site.chair });
    await site.act(recordAttendance, { meeting: meeting.id, seats: [at(site.holders, 8).seat], direction: "in" }, { as: site.clerk });
    const late = { ballot: ballot.id, seat: at(site.holders, 8).seat, choice: "no", nonce: nonce() };
    await expect(site.act(enterVote, late, { as: site.clerk })).rejects.toThrow("vote.absent");
    await expect(site.act(enterVote, { ...late, seat: at(site.holders, 1).seat }, { as: site.clerk })).rejects.toThrow("vote.recused");
    await site.act(enterVote, { ...late, seat: at(site.holders, 0).seat, choice: "yes" }, { as: site.clerk });
    await site.act(recordAttendance, { meeting: meeting.id, seats: [at(site.holders, 0).seat], direction: "out" }, { as: site.clerk });
    const closed = await site.act(closeBallot, { ballot: ballot.id }, { as: site.chair });
    expect(closed).toMatchObject({ outcome: "adopted", counts: { electors: 14, present: 8, yes: 1, recused: 1, notCast: 12 } });
  });
});
