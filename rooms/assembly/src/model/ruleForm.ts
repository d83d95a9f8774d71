import type { RuleSetContent, ShippedRuleCode } from "./rule.ts";
import { shippedRules } from "./rule.ts";

/** Shares of seats that a quorum may ask for. */
export const quorums = {
  half: { name: { pl: "co najmniej połowa miejsc", en: "at least half of the seats" }, fraction: { num: 1, den: 2 }, comparison: "ge" },
  more: { name: { pl: "więcej niż połowa miejsc", en: "more than half of the seats" }, fraction: { num: 1, den: 2 }, comparison: "gt" },
  two_thirds: { name: { pl: "co najmniej dwie trzecie miejsc", en: "at least two thirds of the seats" }, fraction: { num: 2, den: 3 }, comparison: "ge" },
} as const;
export type QuorumCode = keyof typeof quorums;

/** What an office chooses on the page of rules. */
export interface RuleChoice {
  readonly rule: ShippedRuleCode;
  readonly quorum: QuorumCode;
  /** `same`: the quorum of the first call; `any`: any number at the second call. */
  readonly secondCall: "same" | "any";
  readonly ordinaryDays: number;
  readonly extraordinaryDays: number;
  readonly secondPerson: RuleSetContent["secondPerson"];
}

/** The rule set out of the choices of the form: what was chosen is what the office confirms, so nothing is left unconfirmed. */
export function ruleSetOf({ rule, quorum, secondCall, ordinaryDays, extraordinaryDays, secondPerson }: RuleChoice): RuleSetContent {
  const { fraction, comparison } = quorums[quorum];
  const chosen = shippedRules[rule].rule;
  return {
    rule: {
      ...chosen,
      quorum: { measure: "seats", base: "all", comparison, fraction, ...(secondCall === "any" ? { secondCall: { num: 0, den: 1 } } : {}) },
    },
    noticeDays: { ordinary: ordinaryDays, extraordinary: extraordinaryDays },
    modes: ["on_site"],
    secondPerson,
    unconfirmed: [],
  };
}
