import { addDays, type Day, day, dayOf, type Instant, type ObjectId, type PersonId, Refusal, newId } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkAnnouncement, checkExtension, earliestDays } from "./announcement.ts";
import { annexCsv } from "./annex.ts";
import { checkApproval, decideChange, isOnePersons } from "./disposition.ts";
import { fateSteps } from "./fate.ts";
import type { RegimeContent } from "./regime.ts";
import { checkArrival, checkAuthorship, isLate, type Remark } from "./remark.ts";
import { addsUp, type AnsweredRemark, checkAllAnswered, reportTotals, unanswered } from "./report.ts";
import { reportDueOn, type Round, roundClock, roundPhase, type RoundTimes } from "./round.ts";
import { authorKindCodes, channelCodes, partyCodes, verdictCodes } from "./words.ts";

const law: RegimeContent = { law: { pl: "", en: "" }, minimumDays: 35, reportDays: 30, parties: ["neighbours", "partners", "residents", "water_authority"] };
const base = day("2024-01-01");
const days = fc.integer({ min: 0, max: 900 }).map((count) => addDays(base, count));
const told = law.parties.map((party) => ({ party, sentOn: base, proof: "pismo" }));
const place = [{ channel: "e_form" as const, place: "/konsultacje" }];

function refusalsOf(work: () => unknown): readonly Refusal[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error, ...(error.details.others ?? [])];
  }
}
const codesOf = (work: () => unknown) => refusalsOf(work).map(({ code }) => code);

describe("announcing", () => {
  test("BR-01 replayed: notice 12 Oct 2021, closing 15 Nov refused, 16 Nov allowed", () => {
    const noticeOn = day("2021-10-12");
    const plan = (closesOn: string) => ({ noticeOn, opensOn: noticeOn, closesOn: day(closesOn), channels: place, parties: told.map((one) => ({ ...one, sentOn: noticeOn })) });
    const [short] = refusalsOf(() => checkAnnouncement(plan("2021-11-15"), law, noticeOn));
    expect(short?.code).toBe("participation.round_too_short");
    expect(short?.details.text).toEqual({ pl: expect.stringContaining("16 listopada 2021"), en: expect.stringContaining("16 November 2021") });
    expect(short?.details.params).toEqual({ least: "2021-11-16", days: 35 });
    expect(codesOf(() => checkAnnouncement(plan("2021-11-16"), law, noticeOn))).toEqual([]);
    expect(earliestDays(noticeOn, law, noticeOn)).toEqual({ opensOn: noticeOn, closesOn: "2021-11-16" });
  });

  test("I53: a plan passes exactly when notice ≤ today ≤ opens ≤ closes and closes ≥ notice + 35", () => {
    fc.assert(fc.property(days, days, days, days, (noticeOn, opensOn, closesOn, today) => {
      const legal = noticeOn <= today && opensOn >= today && opensOn <= closesOn && closesOn >= addDays(noticeOn, 35);
      const parties = told.map((one) => ({ ...one, sentOn: noticeOn < today ? noticeOn : today }));
      expect(codesOf(() => checkAnnouncement({ noticeOn, opensOn, closesOn, channels: place, parties }, law, today)).length === 0).toBe(legal);
    }), { numRuns: 1000 });
  });

  test("I53: the earliest days that are told are legal, and a day less is not", () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 60 }), (noticeOn, later) => {
      const today = addDays(noticeOn, later);
      const { opensOn, closesOn } = earliestDays(noticeOn, law, today);
      const plan = { noticeOn, opensOn, closesOn, channels: place, parties: told };
      expect(codesOf(() => checkAnnouncement(plan, law, today))).toEqual([]);
      expect(codesOf(() => checkAnnouncement({ ...plan, closesOn: addDays(closesOn, -1) }, law, today)).length).toBeGreaterThan(0);
      expect(codesOf(() => checkAnnouncement({ ...plan, opensOn: addDays(opensOn, -1) }, law, today)).length).toBeGreaterThan(0);
    }));
  });

  test("I54: without a channel, or with any party of the regime untold, it is refused and names the party", () => {
    fc.assert(fc.property(fc.subarray([...partyCodes]), fc.boolean(), (parties, hasChannel) => {
      const plan = { noticeOn: base, opensOn: base, closesOn: addDays(base, 35), channels: hasChannel ? place : [], parties: parties.map((party) => ({ party, sentOn: base, proof: "pismo" })) };
      const missing = law.parties.filter((party) => !parties.includes(party)).map(() => "participation.party_missing");
      expect(codesOf(() => checkAnnouncement(plan, law, base))).toEqual([...(hasChannel ? [] : ["participation.channel_missing"]), ...missing]);
    }));
  });

  test("I53: an extension only moves later, and only until the closing day", () => {
    fc.assert(fc.property(days, days, days, (closesOn, to, today) => {
      expect(codesOf(() => checkExtension({ closesOn }, to, today)).length === 0).toBe(today <= closesOn && to > closesOn);
    }));
  });
});

const instant = (on: Day): Instant => new Date(`${on}T12:00:00Z`);
const times = fc.record({ opensOn: days, length: fc.integer({ min: 0, max: 90 }), settled: fc.option(fc.integer({ min: 1, max: 40 })), reported: fc.option(fc.integer({ min: 0, max: 40 })) })
  .map(({ opensOn, length, settled, reported }): RoundTimes => {
    const closesOn = addDays(opensOn, length);
    const settledOn = settled === null ? undefined : addDays(closesOn, settled);
    return {
      opensOn, closesOn, settledAt: settledOn === undefined ? undefined : instant(settledOn),
      reportPublishedAt: settledOn === undefined || reported === null ? undefined : instant(addDays(settledOn, reported)),
    };
  });

describe("phases", () => {
  test("I8: a round seen day after day passes through its phases in order; jumping there gives the same", () => {
    const order = ["announced", "open", "closed", "settled", "published"];
    fc.assert(fc.property(times, (round) => {
      const asOf = (today: Day): RoundTimes => ({
        ...round, settledAt: round.settledAt !== undefined && dayOf(round.settledAt) <= today ? round.settledAt : undefined,
        reportPublishedAt: round.reportPublishedAt !== undefined && dayOf(round.reportPublishedAt) <= today ? round.reportPublishedAt : undefined,
      });
      const seen = Array.from({ length: 180 }, (_, count) => addDays(round.opensOn, count - 5)).map((today) => order.indexOf(roundPhase(asOf(today), today)));
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      expect(seen).not.toContain(-1);
    }));
  });

  test("12 October to 16 November 2021 has 35 days; on day 12 there are 23 left", () => {
    const round = { opensOn: day("2021-10-12"), closesOn: day("2021-11-16") };
    expect(roundClock(round, day("2021-10-24"))).toEqual({ dayNo: 12, dayCount: 35, leftCount: 23 });
    expect([roundPhase(round, day("2021-10-11")), roundPhase(round, day("2021-10-12")), roundPhase(round, day("2021-11-16")), roundPhase(round, day("2021-11-17"))]).toEqual(["announced", "open", "open", "closed"]);
  });

  test("BR-03: the report is due 30 days after the end; 15 December 2021 is in time, 17 December late", () => {
    const due = reportDueOn({ closesOn: day("2021-11-16"), regime: { code: "x", version: 1, minimumDays: 35, reportDays: 30 } });
    expect(due).toBe("2021-12-16");
  });
});

describe("remarks", () => {
  test("I55: late exactly after the closing day, and taken in every phase from the opening to the report", () => {
    fc.assert(fc.property(times, days, (round, today) => {
      expect(isLate(round, today)).toBe(today > round.closesOn);
      const phase = roundPhase(round, today);
      expect(codesOf(() => checkArrival(round, today)).length === 0).toBe(phase !== "announced" && phase !== "published");
    }));
  });

  test("I61: a person is shown only with consent, an institution never without its name", () => {
    fc.assert(fc.property(fc.constantFrom(...authorKindCodes), fc.boolean(), fc.boolean(), (authorKind, hasName, hasConsent) => {
      const passes = codesOf(() => checkAuthorship({ authorKind, shownName: hasName ? "Nazwa" : undefined, hasConsent })).length === 0;
      expect(passes).toBe(authorKind === "resident" ? !hasName || hasConsent : hasName);
    }));
  });
});

const person = () => newId<"person">() as PersonId;

describe("answers", () => {
  const texts: Readonly<Record<string, string>> = { p1: "było", p2: "inne" };
  const ground = { remarkBlock: "p1", textOf: (key: string) => texts[key] };

  test("I58: a verdict has a change exactly when the remark is accepted or partly accepted", () => {
    fc.assert(fc.property(fc.constantFrom(...verdictCodes), fc.option(fc.constantFrom("wording" as const, "already" as const), { nil: undefined }), fc.constantFrom(undefined, "p1", "p2", "p9"), fc.constantFrom(undefined, "było", "jest"),
      (verdict, changeKind, blockKey, wording) => {
        const isAccepted = verdict === "accepted" || verdict === "partly";
        let change: ReturnType<typeof decideChange>;
        const codes = codesOf(() => {
          change = decideChange({ verdict, changeKind, blockKey, wording }, ground);
        });
        if (codes.length > 0) return;
        expect(change !== undefined).toBe(isAccepted);
        if (change?.kind === "wording") expect(change.text).not.toBe(texts[change.blockKey]);
        if (change !== undefined) expect(texts[change.blockKey]).toBeDefined();
      }));
  });

  test("I58: an accepted remark without a wording, or with the old one, is refused", () => {
    expect(codesOf(() => decideChange({ verdict: "accepted" }, ground))).toEqual(["participation.change_missing"]);
    expect(codesOf(() => decideChange({ verdict: "partly", wording: "było" }, ground))).toEqual(["participation.wording_same"]);
    expect(codesOf(() => decideChange({ verdict: "rejected", wording: "jest" }, ground))).toEqual(["participation.change_needless"]);
    expect(codesOf(() => decideChange({ verdict: "accepted", blockKey: "p9", wording: "jest" }, ground))).toEqual(["participation.block_unknown"]);
    expect(decideChange({ verdict: "accepted", changeKind: "already" }, ground)).toEqual({ kind: "already", blockKey: "p1" });
  });

  test("I59: the proposer may approve only where the policy does not require two, and then it shows", () => {
    fc.assert(fc.property(fc.boolean(), fc.constantFrom("off" as const, "warn" as const, "require" as const), fc.constantFrom("proposed" as const, "approved" as const, "published" as const), (isSame, mode, state) => {
      const proposedBy = person();
      const approver = isSame ? proposedBy : person();
      const passes = codesOf(() => checkApproval({ state, proposedBy }, approver, mode)).length === 0;
      expect(passes).toBe(state === "proposed" && !(isSame && mode === "require"));
      expect(isOnePersons({ proposedBy, approvedBy: approver })).toBe(isSame);
    }));
  });
});

const answered = fc.record({ isLate: fc.boolean(), isWithdrawn: fc.boolean(), verdict: fc.option(fc.constantFrom(...verdictCodes)), state: fc.constantFrom("proposed" as const, "approved" as const, "published" as const) });
const toAnswered = (one: { isLate: boolean; isWithdrawn: boolean; verdict: (typeof verdictCodes)[number] | null; state: "proposed" | "approved" | "published" }, index: number): AnsweredRemark => ({
  remark: { no: index + 1, isLate: one.isLate, withdrawnAt: one.isWithdrawn ? instant(base) : undefined },
  disposition: one.verdict === null ? undefined : { verdict: one.verdict, state: one.state },
});

describe("the report", () => {
  test("I57: it passes exactly when each remark not withdrawn has an approved answer, and then the totals add up", () => {
    fc.assert(fc.property(fc.array(answered, { maxLength: 40 }), (list) => {
      const remarks = list.map(toAnswered);
      const isReady = list.every(({ isWithdrawn, verdict, state }) => isWithdrawn || (verdict !== null && state !== "proposed"));
      expect(codesOf(() => checkAllAnswered(remarks)).length === 0).toBe(isReady);
      const totals = reportTotals(remarks);
      expect([totals.remarkCount, totals.lateCount]).toEqual([list.length, list.filter(({ isLate: late }) => late).length]);
      if (isReady) expect(addsUp(totals)).toBe(true);
      if (unanswered(remarks).some(({ disposition }) => disposition === undefined)) expect(addsUp(totals)).toBe(false);
    }));
  });

  test("the annex has one line a remark, and no cell that a spreadsheet would run", () => {
    const texts = fc.string({ minLength: 1, maxLength: 30 });
    fc.assert(fc.property(fc.array(fc.record({ proposedText: texts, reasonText: texts, shownName: fc.option(texts, { nil: undefined }) }), { maxLength: 10 }), (list) => {
      const lines = list.map((one, index) => ({ remark: remarkOf({ ...one, no: index + 1 }), blockText: "akapit" }));
      const rows = readCsv(annexCsv("K-1/2026", lines, "przykład"));
      expect(rows).toHaveLength(list.length + 1);
      for (const row of rows) {
        expect(row).toHaveLength(16);
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t]/);
      }
      expect(rows.slice(1).map((row) => row[5])).toEqual(list.map(() => ""));
    }));
  });
});

function remarkOf(change: Partial<Remark> = {}): Remark {
  return {
    id: newId<"object">() as ObjectId, round: newId<"object">() as ObjectId, no: 1, receivedAt: instant(base), receivedOn: base, isLate: false, blockKey: "p1", proposedText: "a", reasonText: "b",
    channel: channelCodes[0], authorKind: "resident", isCollected: false, ...change,
  };
}

/** A reader of its own for RFC 4180, so that the writer is not tested with itself. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let match = cells.exec(text); match !== null && cells.lastIndex < text.length + 1; match = cells.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") rows.push([]);
    if (cells.lastIndex >= text.length) break;
  }
  return rows.filter((row) => row.length > 0);
}

describe("fate", () => {
  test("I59: the steps tell nothing of an answer before it is published", () => {
    const round: Round = {
      id: newId<"object">(), code: "K-1/2026", address: "/konsultacje/k-1-2026", title: { pl: "K" }, purpose: { pl: "P" }, origin: "example", kind: "statutory",
      regime: { code: "x", version: 1, minimumDays: 35 }, opensOn: base, closesOn: addDays(base, 35), firstClosesOn: addDays(base, 35), remarkCount: 1,
    };
    const disposition = { remark: newId<"object">(), verdict: "accepted", rationale: "TAJNE", state: "approved", proposedBy: person() } as const;
    const told = fateSteps({ remark: remarkOf(), round, number: "K-1/2026.1", disposition, today: addDays(base, 40) });
    expect(JSON.stringify(told)).not.toMatch(/TAJNE|uwzględniona/);
    const shown = fateSteps({ remark: remarkOf(), round, number: "K-1/2026.1", disposition: { ...disposition, state: "published", publishedAt: instant(addDays(base, 41)) }, today: addDays(base, 42) });
    expect(shown.map(({ state }) => state)).toEqual(["past", "past"]);
    expect(shown[1]?.text.pl).toContain("uwzględniona");
  });
});
