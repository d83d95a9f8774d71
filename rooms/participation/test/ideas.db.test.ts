import { randomBytes } from "node:crypto";
import { type ObjectId, Refusal } from "@splot/kernel";
import { configureSeal } from "@splot/people";
import { findReceipt } from "@splot/thread";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { actorOf, testSite, visitor } from "../../../tests/support/site.tsx";
import { answerIdea, countIdeas, findIdea, hideIdea, ideaState, listIdeas, sendIdea, showIdea, takeUpIdea, withdrawIdea } from "../src/index.ts";
import { participationRoom } from "../src/room.ts";
import { document, officer, withRegimes } from "./builders.ts";

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
const send = (extra: object = {}) => site.act(sendIdea, { title: "Wspólny bilet", body: "Jeden bilet na wszystkie autobusy.", ...extra }, { as: visitor });
const find = (idea: ObjectId) => site.read((read) => findIdea(read, idea));

describe("an idea", () => {
  test("is received without an account, with a number and a receipt, and is not public before the office looked", async () => {
    const { idea, code, address } = await send();
    expect((await site.read((read) => findReceipt(read, code))).object).toBe(idea);
    expect((await site.fetch(`/cwiczenie${address}`)).status).toBe(404);
    expect((await site.fetch(`/cwiczenie${address}`, { as: officer })).status).toBe(200);
    expect(await (await site.fetch(`/cwiczenie/pokwitowanie/${code}`)).text()).toContain("Wspólny bilet");
    await site.act(showIdea, { idea }, { as: officer });
    expect((await site.fetch(`/cwiczenie${address}`)).status).toBe(200);
    expect(await refusalOf(site.act(showIdea, { idea }, { as: officer }))).toBe("participation.idea_shown");
  });

  test("is answered with a reason, and its author is told once for each step", async () => {
    const { idea } = await send({ email: "autorka@example.org" });
    expect(await refusalOf(site.act(answerIdea, { idea, verdict: "kept", answer: "Później." }, { as: officer }))).toBe("participation.idea_not_shown");
    await site.act(showIdea, { idea }, { as: officer });
    await site.act(answerIdea, { idea, verdict: "kept", answer: "Wrócimy do tego." }, { as: officer });
    await site.act(answerIdea, { idea, verdict: "declined", answer: "Jednak nie." }, { as: officer });
    expect(await refusalOf(site.act(answerIdea, { idea, verdict: "kept", answer: "A może?" }, { as: officer }))).toBe("participation.idea_answered");
    const told = await site.read((read) => read.db.selectFrom("kernel.notice").select("step").where("object_id", "=", idea).orderBy("made_at").execute());
    expect(told.map(({ step }) => step.replace(/-20.*/, "")).sort()).toEqual(["answered-declined", "answered-kept", "shown"]);
  });

  test("becomes what takes it up, for good", async () => {
    const { idea, code } = await send();
    await site.act(showIdea, { idea }, { as: officer });
    const object = await document(site);
    expect(await refusalOf(site.act(takeUpIdea, { idea, by: object, answer: "Robimy to." }, { as: officer }))).toBe("thread.link_unfit");
    expect(ideaState((await find(idea)) ?? {})).toBe("shown");
    expect(await refusalOf(site.act(takeUpIdea, { idea, by: object, answer: "x" }, { as: visitor }))).toBe("access.signed_out");
    for (const role of ["team_member", "coordinator", "network_city"] as const)
      expect(await refusalOf(site.act(takeUpIdea, { idea, by: object, answer: "x" }, { as: actorOf(role) }))).toBe("access.forbidden");
    await site.act(withdrawIdea, { code }, { as: visitor });
    expect(await refusalOf(site.act(withdrawIdea, { code }, { as: visitor }))).toBe("participation.idea_withdrawn");
  });

  test("that is hidden keeps its fate, says why, and stays out of every list", async () => {
    const { idea, address, code } = await send({ title: "Ukryte hasło lista" });
    await site.act(showIdea, { idea }, { as: officer });
    await site.act(hideIdea, { idea, reason: "off_topic" }, { as: officer });
    expect((await site.fetch(`/cwiczenie${address}`)).status).toBe(404);
    expect(await (await site.fetch(`/cwiczenie/pokwitowanie/${code}`)).text()).toContain("nie dotyczy rozwoju metropolii");
    const found = await site.read((read) => listIdeas(read, { filter: { search: "hasło" } }));
    expect(found.ideas).toEqual([]);
    await site.act(showIdea, { idea }, { as: officer });
    expect((await site.fetch(`/cwiczenie${address}`)).status).toBe(200);
  });

  test("refuses a stranger's name without consent and a municipality that is none of ours", async () => {
    expect(await refusalOf(send({ shownName: "Ktoś" }))).toBe("participation.consent_missing");
    expect(await refusalOf(send({ teryt: "9999999" }))).toBe("participation.municipality_unknown");
    expect(await refusalOf(site.act(showIdea, { idea: (await send()).idea }, { as: actorOf("seat_holder") }))).toBe("access.forbidden");
  });
});

test("paging through ideas by number gives each exactly once, whatever arrives meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 }), async (count, limit) => {
      for (let made = 0; made < count; made += 1) await site.act(showIdea, { idea: (await send()).idea }, { as: officer });
      const total = [...(await site.read((read) => countIdeas(read))).values()].reduce((sum, one) => sum + one, 0);
      const seen: number[] = [];
      let before: number | undefined;
      do {
        const part = await site.read((read) => listIdeas(read, { before, limit }));
        seen.push(...part.ideas.map(({ no }) => no));
        before = part.next;
      } while (before !== undefined);
      expect(seen).toHaveLength(total);
      expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
    }),
    { numRuns: 4 },
  );
});
