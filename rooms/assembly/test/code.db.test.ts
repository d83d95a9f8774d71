import { randomUUID } from "node:crypto";
import { listHistory } from "@splot/kernel/journal";
import { beforeAll, describe, expect, it } from "vitest";
import { announceResult } from "../src/actions/announceResult.ts";
import { castVote } from "../src/actions/castVote.ts";
import { closeBallot } from "../src/actions/closeBallot.ts";
import { openBallot } from "../src/actions/openBallot.ts";
import { recordAttendance } from "../src/actions/recordAttendance.ts";
import { assemblySite, type Holder } from "./builders.ts";

const phone = "session-of-the-phone";
const laptop = "session-of-the-laptop";

describe("a code of a seat in a meeting with two ballots (I90)", async () => {
  const site = await assemblySite();
  const drafts = [await site.submit("Pierwsza"), await site.submit("Druga")];
  const { meeting, codes } = await site.hold(
    drafts.map(({ draft }) => draft.id),
    8,
  );
  const holderAt = (index: number): Holder => {
    const found = site.holders[index];
    if (found === undefined) throw new Error("no such holder");
    return found;
  };
  const [holder, other] = [holderAt(0), holderAt(1)];
  const open = (index: number) => site.act(openBallot, { item: meeting.items[index]?.id ?? "" }, { as: site.chair });
  let ballot = (await open(0)).id;
  const cast = ({ seat, actor }: Holder, session: string, code?: string) =>
    site.act(castVote, { ballot, seat, choice: "yes", nonce: randomUUID(), ...(code === undefined ? {} : { code }) }, { as: actor, session });
  const renew = async ({ seat }: Holder) => {
    const { codes: issued } = await site.act(recordAttendance, { meeting: meeting.id, seats: [seat], direction: "in" }, { as: site.clerk });
    return issued[0]?.code ?? "";
  };
  const desk = "/cwiczenie/praca/posiedzenia/wzc-i-2026";
  const deskPage = async () => (await site.fetch(desk, { as: site.clerk })).text();
  const first = codes.get(holder.seat) ?? "";

  it("is asked for at the first vote, and shown to the clerk as issued", async () => {
    await expect(cast(holder, phone)).rejects.toMatchObject({ code: "vote.code_missing", details: { field: "code" } });
    const page = await deskPage();
    expect(page).toContain("wydany o 10:00");
    expect(page).not.toContain("użyty o");
  });

  it("binds the seat to the session that used it, and works nowhere else", async () => {
    site.setNow("2026-03-16T09:05:00Z");
    await expect(cast(holder, phone, first)).resolves.toMatchObject({ isChange: false });
    await expect(cast(holder, laptop, first)).rejects.toMatchObject({ code: "vote.code_used", details: { params: { at: "10:05" } } });
    await expect(cast(holder, laptop)).rejects.toThrow("vote.code_used");
    await expect(cast(holder, phone)).resolves.toMatchObject({ isChange: true });
    expect(await deskPage()).toContain("użyty o 10:05");
  });

  it("is not needed again in that session in the next ballot of the meeting", async () => {
    await site.act(closeBallot, { ballot }, { as: site.chair });
    await site.act(announceResult, { ballot }, { as: site.chair });
    ballot = (await open(1)).id;
    await expect(cast(holder, phone)).resolves.toMatchObject({ isChange: false });
    await expect(cast(holder, laptop, first)).rejects.toThrow("vote.code_used");
    await expect(cast(other, phone)).rejects.toThrow("vote.code_missing");
  });

  it("ends, with its binding, when the clerk issues a new one, and the history says so", async () => {
    const second = await renew(holder);
    expect(await deskPage()).not.toContain("użyty o");
    await expect(cast(holder, phone)).rejects.toThrow("vote.code_missing");
    await expect(cast(holder, phone, first)).rejects.toThrow("vote.wrong_code");
    await expect(cast(holder, laptop, second)).resolves.toMatchObject({ isChange: true });
    await expect(cast(holder, phone, second)).rejects.toThrow("vote.code_used");
    const lines = await site.read((read) => listHistory(read, meeting.id));
    expect(lines.filter(({ event }) => event === "assembly.code_renewed")).toHaveLength(1);
  });

  it("lets in one of two sessions that show it at the same moment", async () => {
    const code = codes.get(other.seat) ?? "";
    const outcomes = await Promise.allSettled([phone, laptop].map((session) => cast(other, session, code)));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("counts only wrong codes as guesses, not codes that were used", async () => {
    const third = holderAt(2);
    const code = codes.get(third.seat) ?? "";
    await cast(third, phone, code);
    for (let attempt = 0; attempt < 12; attempt += 1) await expect(cast(third, laptop, code)).rejects.toThrow("vote.code_used");
    for (let attempt = 0; attempt < 9; attempt += 1) await expect(cast(third, laptop, "0000-0001")).rejects.toThrow("vote.wrong_code");
    await expect(cast(third, laptop, "0000-0001")).rejects.toThrow("vote.too_many_codes");
    await expect(cast(third, laptop, await renew(third))).rejects.toThrow("vote.too_many_codes");
  });

  describe("on the page of the vote", () => {
    const fourth = holderAt(3);
    const path = "/cwiczenie/glosowania/wzc-i-2026-2/glos";
    const page = async (session: string, prefix = "") => (await site.fetch(`${prefix}${path}`, { as: fourth.actor, session })).text();
    const send = (session: string, code: string) =>
      site.fetch(path, { as: fourth.actor, session, form: { ballot, seat: fourth.seat, choice: "no", nonce: randomUUID(), code } });
    beforeAll(async () => {
      expect(await page("-phone")).toContain("Kod działa raz.");
      expect((await send("-phone", codes.get(fourth.seat) ?? "")).status).toBe(303);
    });

    it("asks the bound device for no code, and takes its next vote", async () => {
      const bound = await page("-phone");
      expect(bound).toContain("To urządzenie jest potwierdzone kodem");
      expect(bound).not.toContain('name="code"');
      expect((await send("-phone", "")).status).toBe(303);
    });

    it("tells another device where the code went, and what to do", async () => {
      expect(await page("-laptop")).toContain("Kodu tej gminy użyto na innym urządzeniu o 10:05");
      expect(await page("-laptop", "/en")).toContain("was used on another device at 10:05");
      const refused = await send("-laptop", codes.get(fourth.seat) ?? "");
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain("Tego kodu użyto już o 10:05");
    });
  });
});
