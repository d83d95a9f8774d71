import type { ContentText } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import { type Base, type Comparison, type Fraction, leastThat, measuresPopulation, type Rule, satisfies, type TestRule } from "./rule.ts";

/** What a vote says. `invalid`: an entered paper that cannot be read. */
export type Choice = "yes" | "no" | "abstain" | "invalid";

/** A seat that decides, frozen when the ballot opened. Missing population: it was not given. Unit: residents. */
export type Elector = {
  readonly seat: string;
  readonly ord: number;
  readonly organisation: ContentText;
  readonly population?: number | undefined;
  readonly isPresent: boolean;
  readonly isRecused: boolean;
  readonly isChair: boolean;
};

/** Who decides: `seatCount` counts vacant seats too. */
export type Electorate = { readonly seatCount: number; readonly call: 1 | 2; readonly electors: readonly Elector[] };

/** A vote of a seat; `ord` is its place in the ballot's order. */
export type Vote = { readonly ord: number; readonly seat: string; readonly choice: Choice };

/** One share that was asked for: of what base, how much was needed, how much there was. */
export type Share = {
  readonly measure: "seats" | "votes" | "population";
  readonly base: Base | "all" | "filled";
  readonly comparison: Comparison;
  readonly fraction: Fraction;
  readonly baseCount: number;
  readonly needed: number;
  readonly reached: number;
  readonly holds: boolean;
  /** True: votes were equal and the chair's vote decided. */
  readonly isByChair?: boolean | undefined;
};

/** Seats by what they did; they add up to `electors` (I93). `present` is counted apart. */
export type Counts = {
  readonly electors: number;
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly invalid: number;
  readonly notCast: number;
  readonly recused: number;
};

export type Outcome = "adopted" | "rejected" | "not_valid";

/** The outcome with everything it rests on. `not_valid`: there was no quorum, so nothing was decided. */
export type Decision = { readonly outcome: Outcome; readonly quorum: Share; readonly tests: readonly Share[]; readonly counts: Counts };

/** What a seat did in a ballot, as one word. */
export type SeatChoice = Choice | "not_cast" | "recused";

/** The last vote of each voting seat, whatever the order of the list (I89, I91); votes of others do not count. */
export function effectiveChoices(electors: readonly Elector[], votes: readonly Vote[]): ReadonlyMap<string, SeatChoice> {
  const last = new Map<string, Vote>();
  for (const vote of votes) {
    const known = last.get(vote.seat);
    if (known === undefined || known.ord < vote.ord) last.set(vote.seat, vote);
  }
  return new Map(
    electors.map(({ seat, isPresent, isRecused }) => [seat, isRecused ? "recused" : isPresent ? (last.get(seat)?.choice ?? "not_cast") : "not_cast"]),
  );
}

/** Decides a ballot. Refuses: `rule.population_missing` when the rule measures residents and some are unknown. Source: METHODS §3.1. */
export function decide(rule: Rule, electorate: Electorate, votes: readonly Vote[]): Decision {
  return decideChoices(rule, electorate, effectiveChoices(electorate.electors, votes));
}

/** Decides from the choice of each seat; used for "what would change it". */
export function decideChoices(rule: Rule, electorate: Electorate, choices: ReadonlyMap<string, SeatChoice>): Decision {
  const { electors } = electorate;
  if (measuresPopulation(rule) && electors.some(({ population }) => population === undefined)) throw refuse("rule.population_missing");
  const quorum = quorumShare(rule, electorate);
  const tests = rule.tests.map((test) => testShare(rule, test, { electors, choices }));
  const outcome = !quorum.holds ? "not_valid" : tests.length > 0 && tests.every(({ holds }) => holds) ? "adopted" : "rejected";
  return { outcome, quorum, tests, counts: countSeats(electors, choices) };
}

/** Is the quorum there? Shape: the same share that the decision shows. */
export function quorumShare(rule: Rule, { seatCount, call, electors }: Electorate): Share {
  const { measure, base, comparison, fraction: first, secondCall } = rule.quorum;
  const fraction = call === 2 && secondCall !== undefined ? secondCall : first;
  const present = electors.filter((elector) => countsAsPresent(rule, elector));
  const baseCount = measure === "population" ? residents(electors) : base === "all" ? seatCount : electors.length;
  const reached = measure === "population" ? residents(present) : present.length;
  return {
    measure,
    base,
    comparison,
    fraction,
    baseCount,
    needed: leastThat(comparison, fraction, baseCount),
    reached,
    holds: satisfies(comparison, fraction, { reached, base: baseCount }),
  };
}

type Cast = { readonly electors: readonly Elector[]; readonly choices: ReadonlyMap<string, SeatChoice> };

function testShare(rule: Rule, test: TestRule, { electors, choices }: Cast): Share {
  const { measure, base, comparison, fraction } = test;
  const size = (list: readonly Elector[]) => (measure === "population" ? residents(list) : list.length);
  const chose = (...wanted: readonly SeatChoice[]) => electors.filter(({ seat }) => wanted.includes(choices.get(seat) ?? "not_cast"));
  const bases = {
    yes_no: () => chose("yes", "no"),
    cast: () => chose("yes", "no", "abstain"),
    present: () => electors.filter((elector) => countsAsPresent(rule, elector)),
    entitled: () => electors,
  };
  const baseCount = size(bases[base]());
  const reached = size(chose("yes"));
  const holds = satisfies(comparison, fraction, { reached, base: baseCount });
  const share = { measure, base, comparison, fraction, baseCount, needed: leastThat(comparison, fraction, baseCount), reached, holds };
  return holds || !chairDecides(rule, test, { electors, choices }) ? share : { ...share, holds: true, isByChair: true };
}

function chairDecides({ tie }: Rule, { measure, base }: TestRule, { electors, choices }: Cast): boolean {
  if (tie !== "chair" || measure !== "votes" || base !== "yes_no") return false;
  const number = (wanted: SeatChoice) => electors.filter(({ seat }) => choices.get(seat) === wanted).length;
  return number("yes") === number("no") && electors.some(({ isChair, seat }) => isChair && choices.get(seat) === "yes");
}

function countsAsPresent(rule: Rule, { isPresent, isRecused }: Elector): boolean {
  return isPresent && (rule.recusedInQuorum || !isRecused);
}

function residents(electors: readonly Elector[]): number {
  return electors.reduce((sum, { population }) => sum + (population ?? 0), 0);
}

function countSeats(electors: readonly Elector[], choices: ReadonlyMap<string, SeatChoice>): Counts {
  const number = (wanted: SeatChoice) => electors.filter(({ seat }) => choices.get(seat) === wanted).length;
  return {
    electors: electors.length,
    present: electors.filter(({ isPresent }) => isPresent).length,
    yes: number("yes"),
    no: number("no"),
    abstain: number("abstain"),
    invalid: number("invalid"),
    notCast: number("not_cast"),
    recused: number("recused"),
  };
}
