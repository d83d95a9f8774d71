/** The pure part of the assembly: rules, decisions, recounting. Needs no database. */
export { type Change, listChanges, listWhatIfs, shippedCodes, type WhatIf } from "./change.ts";
export {
  type Choice,
  type Counts,
  type Decision,
  decide,
  type Elector,
  type Electorate,
  effectiveChoices,
  type Outcome,
  quorumShare,
  type SeatChoice,
  type Share,
  type Vote,
} from "./decision.ts";
export { formatPattern, type NumberTokens, numberScope } from "./number.ts";
export { type BallotBundle, type BundledVote, type RecountFault, recount, recountTally } from "./recount.ts";
export {
  type Base,
  type Comparison,
  type Fraction,
  leastThat,
  type MeetingKind,
  type MeetingMode,
  measuresPopulation,
  type QuorumRule,
  type Rule,
  type RuleSet,
  type RuleSetContent,
  type ShippedRule,
  type ShippedRuleCode,
  shippedRules,
  startingRuleSet,
  type TestRule,
} from "./rule.ts";
export { changeSentence, outcomeWords, ruleSentence, shareLabel } from "./sentences.ts";
