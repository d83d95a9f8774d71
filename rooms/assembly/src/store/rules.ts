import type { Day } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { findRegulation } from "@splot/kernel/objects";
import { ruleSetSchema } from "../contract.ts";
import type { RuleSet } from "../model/rule.ts";
import { refuse } from "../refusals.ts";

/** The rule set of a body on a day. Missing: none was entered. */
export async function findRuleSet(read: ReadHandle, bodyCode: string, on: Day): Promise<RuleSet | undefined> {
  const found = await findRegulation(read, { kind: "rule_set", code: bodyCode }, on);
  if (found === undefined) return undefined;
  const { code, version, name, basis, isConfirmed } = found;
  return { code, version, name, basis, isConfirmed, content: ruleSetSchema.parse(found.content) };
}

/** The rule set of a body on a day. Refuses: `rule.missing`. */
export async function getRuleSet(read: ReadHandle, bodyCode: string, on: Day): Promise<RuleSet> {
  const found = await findRuleSet(read, bodyCode, on);
  if (found === undefined) throw refuse("rule.missing");
  return found;
}
