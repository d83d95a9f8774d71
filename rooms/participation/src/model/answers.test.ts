import { addDays, type Day, day, type Instant, newId, type PersonId } from "@splot/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codesOf } from "../../test/refused.ts";
import { annexParts } from "./annex.ts";
import { checkApproval, decideChange, isOnePersons } from "./disposition.ts";
import { fateSteps } from "./fate.ts";
import type { Remark } from "./remark.ts";
import { type AnsweredRemark, addsUp, checkAllAnswered, reportTotals, unanswered } from "./report.ts";
import type { Round } from "./round.ts";
import { verdictCodes } from "./words.ts";

const base = day("2024-01-01");
const instant = (on: Day): Instant => new Date(`${on}T12:00:00Z`);
const person = () => newId<"person">() as PersonId;

describe("answers", () => {
  const texts: Readonly<Record<string, string>> = { p1: "było", p2: "inne" };
  const ground = { remarkBlock: "p1", textOf: (key: string) => texts[key] };

  test("I58: a verdict has a change exactly when the remark is accepted or partly accepted", () => {
    fc.assert(
      fc.property(
        fc.record({
          verdict: fc.constantFrom(...verdictCodes),
          changeKind: fc.option(fc.constantFrom("wording" as const, "already" as const), { nil: undefined }),
          blockKey: fc.constantFrom(undefined, "p1", "p2", "p9"),
          wording: fc.constantFrom(undefined, "było", "jest"),
        }),
        (proposal) => {
          const { verdict } = proposal;
          const isAccepted = verdict === "accepted" || verdict === "partly";
          let change: ReturnType<typeof decideChange>;
          const codes = codesOf(() => {
            change = decideChange(proposal, ground);
          });
          if (codes.length > 0) return;
          expect(change !== undefined).toBe(isAccepted);
          if (change?.kind === "wording") expect(change.text).not.toBe(texts[change.blockKey]);
          if (change !== undefined) expect(texts[change.blockKey]).toBeDefined();
        },
      ),
    );
  });

  test("I58: an accepted remark without a wording, or with the old one, is refused", () => {
    expect(codesOf(() => decideChange({ verdict: "accepted" }, ground))).toEqual(["participation.change_missing"]);
    expect(codesOf(() => decideChange({ verdict: "partly", wording: "było" }, ground))).toEqual(["participation.wording_same"]);
    expect(codesOf(() => decideChange({ verdict: "rejected", wording: "jest" }, ground))).toEqual(["participation.change_needless"]);
    expect(codesOf(() => decideChange({ verdict: "accepted", blockKey: "p9", wording: "jest" }, ground))).toEqual(["participation.block_unknown"]);
    expect(decideChange({ verdict: "accepted", changeKind: "already" }, ground)).toEqual({ kind: "already", blockKey: "p1" });
  });

  test("I59: the proposer may approve only where the policy does not require two, and then it shows", () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.constantFrom("off" as const, "warn" as const, "require" as const),
        fc.constantFrom("proposed" as const, "approved" as const, "published" as const),
        (isSame, mode, state) => {
          const proposedBy = person();
          const approver = isSame ? proposedBy : person();
          const passes = codesOf(() => checkApproval({ state, proposedBy }, approver, mode)).length === 0;
          expect(passes).toBe(state === "proposed" && !(isSame && mode === "require"));
          expect(isOnePersons({ proposedBy, approvedBy: approver })).toBe(isSame);
        },
      ),
    );
  });
});

const answered = fc.record({
  isLate: fc.boolean(),
  isWithdrawn: fc.boolean(),
  verdict: fc.option(fc.constantFrom(...verdictCodes)),
  state: fc.constantFrom("proposed" as const, "approved" as const, "published" as const),
});
const toAnswered = (
  one: { isLate: boolean; isWithdrawn: boolean; verdict: (typeof verdictCodes)[number] | null; state: "proposed" | "approved" | "published" },
  index: number,
): AnsweredRemark => ({
  remark: { no: index + 1, isLate: one.isLate, withdrawnAt: one.isWithdrawn ? instant(base) : undefined },
  disposition: one.verdict === null ? undefined : { verdict: one.verdict, state: one.state },
});

describe("the report", () => {
  test("I57: it passes exactly when each remark not withdrawn has an approved answer, and then the totals add up", () => {
    fc.assert(
      fc.property(fc.array(answered, { maxLength: 40 }), (list) => {
        const remarks = list.map(toAnswered);
        const isReady = list.every(({ isWithdrawn, verdict, state }) => isWithdrawn || (verdict !== null && state !== "proposed"));
        expect(codesOf(() => checkAllAnswered(remarks)).length === 0).toBe(isReady);
        const totals = reportTotals(remarks);
        expect([totals.remarkCount, totals.lateCount]).toEqual([list.length, list.filter(({ isLate: late }) => late).length]);
        if (isReady) expect(addsUp(totals)).toBe(true);
        if (unanswered(remarks).some(({ disposition }) => disposition === undefined)) expect(addsUp(totals)).toBe(false);
      }),
    );
  });

  test("the annex has one line a remark, and no cell that a spreadsheet would run", () => {
    const texts = fc.string({ minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ proposedText: texts, reasonText: texts, shownName: fc.option(texts, { nil: undefined }) }), { maxLength: 10 }),
        (list) => {
          const lines = list.map((one, index) => ({ remark: remarkOf({ ...one, no: index + 1 }), blockText: "akapit" }));
          const rows = readCsv([...annexParts({ code: "K-1/2026", origin: "example" }, lines)].join(""));
          expect(rows).toHaveLength(list.length + 1);
          for (const row of rows) {
            expect(row).toHaveLength(25);
            for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t]/);
          }
          expect(rows.slice(1).map((row) => [row[5], row[6]])).toEqual(list.map(() => ["", "confidential"]));
          expect(rows.slice(1).every((row) => row[23] === "przykład")).toBe(true);
        },
      ),
    );
  });
});

function remarkOf(change: Partial<Remark> = {}): Remark {
  return {
    id: newId<"object">(),
    round: newId<"object">(),
    no: 1,
    receivedAt: instant(base),
    receivedOn: base,
    isLate: false,
    blockKey: "p1",
    proposedText: "a",
    reasonText: "b",
    channel: "e_form",
    authorKind: "resident",
    isCollected: false,
    ...change,
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
      id: newId<"object">(),
      code: "K-1/2026",
      address: "/konsultacje/k-1-2026",
      title: { pl: "K" },
      purpose: { pl: "P" },
      origin: "example",
      kind: "statutory",
      regime: { code: "x", version: 1, minimumDays: 35 },
      opensOn: base,
      closesOn: addDays(base, 35),
      firstClosesOn: addDays(base, 35),
      remarkCount: 1,
    };
    const disposition = { remark: newId<"object">(), verdict: "accepted", rationale: "TAJNE", state: "approved", proposedBy: person() } as const;
    const told = fateSteps({ remark: remarkOf(), round, number: "K-1/2026.1", disposition, today: addDays(base, 40) });
    expect(JSON.stringify(told)).not.toMatch(/TAJNE|uwzględniona/);
    const shown = fateSteps({
      remark: remarkOf(),
      round,
      number: "K-1/2026.1",
      disposition: { ...disposition, state: "published", publishedAt: instant(addDays(base, 41)) },
      today: addDays(base, 42),
    });
    expect(shown.map(({ state }) => state)).toEqual(["past", "past"]);
    expect(shown[1]?.text.pl).toContain("uwzględniona");
  });
});
