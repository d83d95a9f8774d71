import { describe, expect, test } from "vitest";
import { decide, quorumShare } from "./decision.ts";
import { type RuleChoice, ruleSetOf } from "./ruleForm.ts";
import { ruleSetSchema } from "./schema.ts";

const choice: RuleChoice = { rule: "unanimity", quorum: "half", secondCall: "same", ordinaryDays: 14, extraordinaryDays: 7, secondPerson: "warn" };
const room = (presentCount: number, call: 1 | 2) => ({
  seatCount: 14,
  call,
  electors: Array.from({ length: 14 }, (_, place) => ({
    seat: `s${place}`,
    ord: place + 1,
    organisation: { pl: `Gmina ${place}` },
    isPresent: place < presentCount,
    isRecused: false,
    isChair: place === 0,
    population: undefined,
  })),
});
const hasQuorum = (change: Partial<RuleChoice>, presentCount: number, call: 1 | 2 = 1) =>
  quorumShare(ruleSetOf({ ...choice, ...change }).rule, room(presentCount, call)).holds;

describe("a rule set out of the form", () => {
  test.each([
    ["half", 6, 7],
    ["more", 7, 8],
    ["two_thirds", 9, 10],
  ] as const)("with the quorum “%s” of 14 seats is not met by %i and is met by %i", (quorum, few, enough) => {
    expect([hasQuorum({ quorum }, few), hasQuorum({ quorum }, enough)]).toEqual([false, true]);
  });

  test("keeps the quorum at a second call, or takes any number present, as chosen; never an empty room", () => {
    expect(hasQuorum({ secondCall: "same" }, 3, 2)).toBe(false);
    expect(hasQuorum({ secondCall: "any" }, 3, 2)).toBe(true);
    expect(hasQuorum({ secondCall: "any" }, 3, 1)).toBe(false);
    expect(hasQuorum({ secondCall: "any" }, 0, 2)).toBe(false);
  });

  test("decides by the chosen rule and is one that the program takes", () => {
    const votes = Array.from({ length: 8 }, (_, place) => ({
      seat: `s${place}`,
      choice: place < 6 ? ("yes" as const) : ("no" as const),
      nonce: `n${place}`,
      ord: place,
    }));
    const outcome = (rule: RuleChoice["rule"]) => decide(ruleSetOf({ ...choice, rule }).rule, room(8, 1), votes).outcome;
    expect([outcome("unanimity"), outcome("simple"), outcome("two_thirds")]).toEqual(["rejected", "adopted", "adopted"]);
    expect(ruleSetSchema.safeParse(ruleSetOf({ ...choice, secondCall: "any" })).success).toBe(true);
    expect(ruleSetSchema.safeParse(ruleSetOf({ ...choice, ordinaryDays: Number.NaN })).success).toBe(false);
  });
});
