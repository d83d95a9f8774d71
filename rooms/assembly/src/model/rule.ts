import type { Bilingual, ContentText } from "@splot/kernel";

/** An exact fraction. Shape: integers, `den` ≥ 1. */
export type Fraction = { readonly num: number; readonly den: number };
/** `ge`: at least; `gt`: more than. */
export type Comparison = "ge" | "gt";
/** Votes that a share is taken of: for and against · all valid votes · present seats · all seats that decide. */
export type Base = "yes_no" | "cast" | "present" | "entitled";

/** How many must be present. Shape: `all` counts vacant seats too; `secondCall` replaces the fraction at a second call. */
export type QuorumRule = {
  readonly measure: "seats" | "population";
  readonly base: "all" | "filled";
  readonly comparison: Comparison;
  readonly fraction: Fraction;
  readonly secondCall?: Fraction | undefined;
};

/** One condition of passing: the share of votes (or residents) for, of a base. */
export type TestRule = { readonly measure: "votes" | "population"; readonly base: Base; readonly comparison: Comparison; readonly fraction: Fraction };

/**
 * How a body decides. Shape: quorum and every test must hold; a double majority is two tests.
 * `tie` "chair": at an equal number of votes for and against the chair's own vote decides. Source: METHODS §3.1.
 */
export type Rule = {
  readonly quorum: QuorumRule;
  readonly tests: readonly TestRule[];
  readonly recusedInQuorum: boolean;
  readonly tie: "fails" | "chair";
  readonly secrecy: "open";
};

/** How a meeting may be held. */
export type MeetingMode = "on_site" | "remote" | "hybrid" | "circular";
export type MeetingKind = "ordinary" | "extraordinary";

/** Content of a rule set of a body: its rule, notices, modes, and what no source confirms yet. */
export type RuleSetContent = {
  readonly rule: Rule;
  /** Days from convening to the meeting. Unit: calendar days. */
  readonly noticeDays: Readonly<Record<MeetingKind, number>>;
  readonly modes: readonly MeetingMode[];
  /** Second person at an entered vote (MODEL 0.7). */
  readonly secondPerson: "off" | "warn" | "require";
  /** Parts that no source confirms, in words; shown with each result. */
  readonly unconfirmed: readonly Bilingual[];
};

/** A rule set of a body as it stands in the regulations. */
export type RuleSet = {
  readonly code: string;
  readonly version: number;
  readonly name: ContentText;
  readonly basis: string;
  readonly isConfirmed: boolean;
  readonly content: RuleSetContent;
};

const half: Fraction = { num: 1, den: 2 };
const whole: Fraction = { num: 1, den: 1 };
const halfPresent: QuorumRule = { measure: "seats", base: "all", comparison: "ge", fraction: half };

function ruleOf(...tests: readonly TestRule[]): Rule {
  return { quorum: halfPresent, tests, recusedInQuorum: true, tie: "fails", secrecy: "open" };
}

/** A rule that ships with the program, under its name. */
export type ShippedRule = { readonly name: Bilingual; readonly rule: Rule };

/** Rules ready for choice and comparison. Source of `unanimity`: DOMAIN §2.4; the others are the usual ones of METHODS §3.1. */
export const shippedRules = {
  unanimity: { name: { pl: "jednomyślność", en: "unanimity" }, rule: ruleOf({ measure: "votes", base: "yes_no", comparison: "ge", fraction: whole }) },
  unanimity_blocking: {
    name: { pl: "jednomyślność, wstrzymanie się blokuje", en: "unanimity, an abstention blocks" },
    rule: ruleOf({ measure: "votes", base: "cast", comparison: "ge", fraction: whole }),
  },
  simple: { name: { pl: "zwykła większość", en: "simple majority" }, rule: ruleOf({ measure: "votes", base: "yes_no", comparison: "gt", fraction: half }) },
  absolute: {
    name: { pl: "bezwzględna większość obecnych", en: "absolute majority of those present" },
    rule: ruleOf({ measure: "votes", base: "present", comparison: "gt", fraction: half }),
  },
  two_thirds: {
    name: { pl: "dwie trzecie głosów", en: "two thirds of the votes" },
    rule: ruleOf({ measure: "votes", base: "yes_no", comparison: "ge", fraction: { num: 2, den: 3 } }),
  },
  double_majority: {
    name: { pl: "podwójna większość: miejsc i mieszkańców", en: "double majority: of seats and of residents" },
    rule: ruleOf(
      { measure: "votes", base: "entitled", comparison: "gt", fraction: half },
      { measure: "population", base: "entitled", comparison: "gt", fraction: half },
    ),
  },
} as const satisfies Record<string, ShippedRule>;
export type ShippedRuleCode = keyof typeof shippedRules;

/** The rule set that a new body starts with. Source: DOMAIN §2.4 (confirmed: unanimity, half of the seats); the rest is listed as unconfirmed. */
export const startingRuleSet: RuleSetContent = {
  rule: shippedRules.unanimity.rule,
  noticeDays: { ordinary: 14, extraordinary: 7 },
  modes: ["on_site"],
  secondPerson: "warn",
  unconfirmed: [
    { pl: "czy głos wstrzymujący się przerywa jednomyślność (przyjęto, że nie)", en: "whether an abstention breaks unanimity (taken: it does not)" },
    { pl: "kworum w drugim terminie (przyjęto, że jest takie samo)", en: "the quorum at a second call (taken: the same)" },
    {
      pl: "ile dni wcześniej zwołuje się posiedzenie (przyjęto 14, a dla nadzwyczajnego 7)",
      en: "how many days ahead a meeting is convened (taken: 14, and 7 for an extraordinary one)",
    },
  ],
};

/** The least whole number that satisfies a comparison with a share of a base. Shape: at least 1, because a base of 0 never passes. */
export function leastThat(comparison: Comparison, fraction: Fraction, base: number): number {
  const product = BigInt(fraction.num) * BigInt(base);
  const den = BigInt(fraction.den);
  const least = comparison === "gt" ? product / den + 1n : (product + den - 1n) / den;
  return least < 1n ? 1 : Number(least);
}

/** Does a count satisfy a comparison with a share of a base? Exact; a base of 0 never passes. */
export function satisfies(comparison: Comparison, fraction: Fraction, { reached, base }: { readonly reached: number; readonly base: number }): boolean {
  if (base === 0 || reached === 0) return false;
  const left = BigInt(reached) * BigInt(fraction.den);
  const right = BigInt(fraction.num) * BigInt(base);
  return comparison === "gt" ? left > right : left >= right;
}

/** Does the rule ask how many residents stand behind the votes? */
export function measuresPopulation({ quorum, tests }: Rule): boolean {
  return quorum.measure === "population" || tests.some(({ measure }) => measure === "population");
}
