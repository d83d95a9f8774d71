import { z } from "zod";
import type { Decision } from "./decision.ts";
import type { Rule, RuleSetContent } from "./rule.ts";

const fraction = z.strictObject({ num: z.int().min(0).max(1000), den: z.int().min(1).max(1000) }).refine(({ num, den }) => num <= den);
const comparison = z.enum(["ge", "gt"]);

/** Shape of a rule as JSON (METHODS §3.1). */
export const ruleSchema: z.ZodType<Rule> = z.strictObject({
  quorum: z.strictObject({ measure: z.enum(["seats", "population"]), base: z.enum(["all", "filled"]), comparison, fraction, secondCall: fraction.optional() }),
  tests: z
    .array(z.strictObject({ measure: z.enum(["votes", "population"]), base: z.enum(["yes_no", "cast", "present", "entitled"]), comparison, fraction }))
    .min(1)
    .max(4),
  recusedInQuorum: z.boolean(),
  tie: z.enum(["fails", "chair"]),
  secrecy: z.literal("open"),
});

/** Parts of a rule set beside what no source confirms. */
export const ruleSetParts = {
  rule: ruleSchema,
  noticeDays: z.strictObject({ ordinary: z.int().min(0).max(90), extraordinary: z.int().min(0).max(90) }),
  modes: z
    .array(z.enum(["on_site", "remote", "hybrid", "circular"]))
    .min(1)
    .max(4),
  secondPerson: z.enum(["off", "warn", "require"]),
};

/** Shape of the content of a rule set as JSON. */
export const ruleSetSchema: z.ZodType<RuleSetContent> = z.strictObject({
  ...ruleSetParts,
  unconfirmed: z.array(z.strictObject({ pl: z.string(), en: z.string() })),
});

const count = z.int().min(0);
const share = z.strictObject({
  measure: z.enum(["seats", "votes", "population"]),
  base: z.enum(["yes_no", "cast", "present", "entitled", "all", "filled"]),
  comparison,
  fraction,
  baseCount: count,
  needed: count,
  reached: count,
  holds: z.boolean(),
  isByChair: z.boolean().optional(),
});

/** Shape of a tally as JSON. */
export const decisionSchema: z.ZodType<Decision> = z.strictObject({
  outcome: z.enum(["adopted", "rejected", "not_valid"]),
  quorum: share,
  tests: z.array(share),
  counts: z.strictObject({ electors: count, present: count, yes: count, no: count, abstain: count, invalid: count, notCast: count, recused: count }),
});
