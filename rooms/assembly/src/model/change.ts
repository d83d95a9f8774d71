import { type Choice, type Decision, decideChoices, type Elector, type Electorate, effectiveChoices, type SeatChoice, type Vote } from "./decision.ts";
import { measuresPopulation, type Rule, type ShippedRuleCode, shippedRules } from "./rule.ts";

/** The least change of one kind that gives another outcome. Unit: seats (of residents, where the quorum measures them). */
export type Change =
  | { readonly kind: "votes"; readonly from: SeatChoice; readonly to: Choice; readonly count: number; readonly outcome: Decision["outcome"] }
  | { readonly kind: "presence"; readonly count: number; readonly measure: "seats" | "population" };

const turns: readonly (readonly [SeatChoice, Choice])[] = [
  ["yes", "no"],
  ["yes", "abstain"],
  ["no", "yes"],
  ["no", "abstain"],
  ["abstain", "yes"],
  ["not_cast", "yes"],
];

/** What would have changed the outcome: for each kind of change the least number of seats. Missing: empty when no single kind would. */
export function listChanges(rule: Rule, electorate: Electorate, votes: readonly Vote[]): readonly Change[] {
  const choices = effectiveChoices(electorate.electors, votes);
  const decision = decideChoices(rule, electorate, choices);
  if (decision.outcome === "not_valid")
    return [
      { kind: "presence", count: decision.quorum.needed - decision.quorum.reached, measure: decision.quorum.measure === "population" ? "population" : "seats" },
    ];
  return turns.flatMap(([from, to]) => {
    const count = leastTurn({ rule, electorate, choices, outcome: decision.outcome }, from, to);
    return count === undefined
      ? []
      : [{ kind: "votes" as const, from, to, count, outcome: decision.outcome === "adopted" ? ("rejected" as const) : ("adopted" as const) }];
  });
}

interface Held {
  readonly rule: Rule;
  readonly electorate: Electorate;
  readonly choices: ReadonlyMap<string, SeatChoice>;
  readonly outcome: Decision["outcome"];
}

// NOTE: larger municipalities turn first, so the count is the least also where residents are measured.
function leastTurn({ rule, electorate, choices, outcome }: Held, from: SeatChoice, to: Choice): number | undefined {
  const candidates = electorate.electors.filter(({ seat, isPresent }) => isPresent && choices.get(seat) === from).sort(bySize);
  const turned = new Map(choices);
  for (const [index, { seat }] of candidates.entries()) {
    turned.set(seat, to);
    if (decideChoices(rule, electorate, turned).outcome !== outcome) return index + 1;
  }
  return undefined;
}

function bySize(a: Elector, b: Elector): number {
  return (b.population ?? 0) - (a.population ?? 0) || a.ord - b.ord;
}

/** The same votes under another rule. Missing decision: the rule measures residents and their numbers were not given. */
export type WhatIf = { readonly code: ShippedRuleCode; readonly decision?: Decision | undefined };

/** The same votes under each shipped rule but the one in force. */
export function listWhatIfs(rule: Rule, electorate: Electorate, votes: readonly Vote[]): readonly WhatIf[] {
  const choices = effectiveChoices(electorate.electors, votes);
  const knowsResidents = electorate.electors.every(({ population }) => population !== undefined);
  return shippedCodes
    .filter((code) => JSON.stringify(shippedRules[code].rule) !== JSON.stringify(rule))
    .map((code) => {
      const other: Rule = shippedRules[code].rule;
      return measuresPopulation(other) && !knowsResidents ? { code } : { code, decision: decideChoices(other, electorate, choices) };
    });
}

/** The codes of the shipped rules in their order. */
const shippedCodes = Object.keys(shippedRules) as readonly ShippedRuleCode[];
