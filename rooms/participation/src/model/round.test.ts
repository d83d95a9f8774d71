import { addDays, type Day, day, dayOf, type Instant } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codesOf, refusalsOf } from "../../test/refused.ts";
import { checkAnnouncement, checkExtension, earliestDays } from "./announcement.ts";
import type { RegimeContent } from "./regime.ts";
import { checkArrival, checkAuthorship, isLate } from "./remark.ts";
import { type RoundTimes, reportDueOn, roundClock, roundPhase } from "./round.ts";
import { authorKindCodes, partyCodes } from "./words.ts";

const law: RegimeContent = { law: { pl: "", en: "" }, minimumDays: 35, reportDays: 30, parties: ["neighbours", "partners", "residents", "water_authority"] };
const base = day("2024-01-01");
const days = fc.integer({ min: 0, max: 900 }).map((count) => addDays(base, count));
const told = law.parties.map((party) => ({ party, sentOn: base, proof: "pismo" }));
const place = [{ channel: "e_form" as const, place: "/konsultacje" }];

describe("announcing", () => {
  test("BR-01 replayed: notice 12 Oct 2021, closing 15 Nov refused, 16 Nov allowed", () => {
    const noticeOn = day("2021-10-12");
    const plan = (closesOn: string) => ({
      noticeOn,
      opensOn: noticeOn,
      closesOn: day(closesOn),
      channels: place,
      parties: told.map((one) => ({ ...one, sentOn: noticeOn })),
    });
    const [short] = refusalsOf(() => checkAnnouncement(plan("2021-11-15"), law, noticeOn));
    expect(short?.code).toBe("participation.round_too_short");
    expect(short?.details.text).toEqual({ pl: expect.stringContaining("16 listopada 2021"), en: expect.stringContaining("16 November 2021") });
    expect(short?.details.params).toEqual({ least: "2021-11-16", days: 35 });
    expect(codesOf(() => checkAnnouncement(plan("2021-11-16"), law, noticeOn))).toEqual([]);
    expect(earliestDays(noticeOn, law, noticeOn)).toEqual({ opensOn: noticeOn, closesOn: "2021-11-16" });
  });

  test("I53: a plan passes exactly when notice ≤ today ≤ opens ≤ closes and closes ≥ notice + 35", () => {
    fc.assert(
      fc.property(fc.record({ noticeOn: days, opensOn: days, closesOn: days, today: days }), ({ noticeOn, opensOn, closesOn, today }) => {
        const legal = noticeOn <= today && opensOn >= today && opensOn <= closesOn && closesOn >= addDays(noticeOn, 35);
        const parties = told.map((one) => ({ ...one, sentOn: noticeOn < today ? noticeOn : today }));
        expect(codesOf(() => checkAnnouncement({ noticeOn, opensOn, closesOn, channels: place, parties }, law, today)).length === 0).toBe(legal);
      }),
      { numRuns: 1000 },
    );
  });

  test("I53: the earliest days that are told are legal, and a day less is not", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (noticeOn, later) => {
        const today = addDays(noticeOn, later);
        const { opensOn, closesOn } = earliestDays(noticeOn, law, today);
        const plan = { noticeOn, opensOn, closesOn, channels: place, parties: told };
        expect(codesOf(() => checkAnnouncement(plan, law, today))).toEqual([]);
        expect(codesOf(() => checkAnnouncement({ ...plan, closesOn: addDays(closesOn, -1) }, law, today)).length).toBeGreaterThan(0);
        expect(codesOf(() => checkAnnouncement({ ...plan, opensOn: addDays(opensOn, -1) }, law, today)).length).toBeGreaterThan(0);
      }),
    );
  });

  test("I54: without a channel, or with any party of the regime untold, it is refused and names the party", () => {
    fc.assert(
      fc.property(fc.subarray([...partyCodes]), fc.boolean(), (parties, hasChannel) => {
        const plan = {
          noticeOn: base,
          opensOn: base,
          closesOn: addDays(base, 35),
          channels: hasChannel ? place : [],
          parties: parties.map((party) => ({ party, sentOn: base, proof: "pismo" })),
        };
        const missing = law.parties.filter((party) => !parties.includes(party)).map(() => "participation.party_missing");
        expect(codesOf(() => checkAnnouncement(plan, law, base))).toEqual([...(hasChannel ? [] : ["participation.channel_missing"]), ...missing]);
      }),
    );
  });

  test("I53: an extension only moves later, and only until the closing day", () => {
    fc.assert(
      fc.property(days, days, days, (closesOn, to, today) => {
        expect(codesOf(() => checkExtension({ closesOn }, to, today)).length === 0).toBe(today <= closesOn && to > closesOn);
      }),
    );
  });
});

const instant = (on: Day): Instant => new Date(`${on}T12:00:00Z`);
const times = fc
  .record({
    opensOn: days,
    length: fc.integer({ min: 0, max: 90 }),
    settled: fc.option(fc.integer({ min: 1, max: 40 })),
    reported: fc.option(fc.integer({ min: 0, max: 40 })),
  })
  .map(({ opensOn, length, settled, reported }): RoundTimes => {
    const closesOn = addDays(opensOn, length);
    const settledOn = settled === null ? undefined : addDays(closesOn, settled);
    return {
      opensOn,
      closesOn,
      settledAt: settledOn === undefined ? undefined : instant(settledOn),
      reportPublishedAt: settledOn === undefined || reported === null ? undefined : instant(addDays(settledOn, reported)),
    };
  });

describe("phases", () => {
  test("I8: a round seen day after day passes through its phases in order; jumping there gives the same", () => {
    const order = ["announced", "open", "closed", "settled", "published"];
    fc.assert(
      fc.property(times, (round) => {
        const asOf = (today: Day): RoundTimes => ({
          ...round,
          settledAt: round.settledAt !== undefined && dayOf(round.settledAt) <= today ? round.settledAt : undefined,
          reportPublishedAt: round.reportPublishedAt !== undefined && dayOf(round.reportPublishedAt) <= today ? round.reportPublishedAt : undefined,
        });
        const seen = Array.from({ length: 180 }, (_, count) => addDays(round.opensOn, count - 5)).map((today) => order.indexOf(roundPhase(asOf(today), today)));
        expect(seen).toEqual([...seen].sort((a, b) => a - b));
        expect(seen).not.toContain(-1);
      }),
    );
  });

  test("12 October to 16 November 2021 has 35 days; on day 12 there are 23 left", () => {
    const round = { opensOn: day("2021-10-12"), closesOn: day("2021-11-16") };
    expect(roundClock(round, day("2021-10-24"))).toEqual({ dayNo: 12, dayCount: 35, leftCount: 23 });
    expect([
      roundPhase(round, day("2021-10-11")),
      roundPhase(round, day("2021-10-12")),
      roundPhase(round, day("2021-11-16")),
      roundPhase(round, day("2021-11-17")),
    ]).toEqual(["announced", "open", "open", "closed"]);
  });

  test("BR-03: the report is due 30 days after the end; 15 December 2021 is in time, 17 December late", () => {
    const due = reportDueOn({ closesOn: day("2021-11-16"), regime: { code: "x", version: 1, minimumDays: 35, reportDays: 30 } });
    expect(due).toBe("2021-12-16");
  });
});

describe("remarks", () => {
  test("I55: late exactly after the closing day, and taken in every phase from the opening to the report", () => {
    fc.assert(
      fc.property(times, days, (round, today) => {
        expect(isLate(round, today)).toBe(today > round.closesOn);
        const phase = roundPhase(round, today);
        expect(codesOf(() => checkArrival(round, today)).length === 0).toBe(phase !== "announced" && phase !== "published");
      }),
    );
  });

  test("I61: a person is shown only with consent, an institution never without its name", () => {
    fc.assert(
      fc.property(fc.constantFrom(...authorKindCodes), fc.boolean(), fc.boolean(), (authorKind, hasName, hasConsent) => {
        const passes = codesOf(() => checkAuthorship({ authorKind, shownName: hasName ? "Nazwa" : undefined, hasConsent })).length === 0;
        expect(passes).toBe(authorKind === "resident" ? !hasName || hasConsent : hasName);
      }),
    );
  });
});
