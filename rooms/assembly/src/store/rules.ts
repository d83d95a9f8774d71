import { COMMONS, type Day } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { findRegulation } from "@splot/kernel/objects";
import { sql } from "kysely";
import type { RuleSet } from "../model/rule.ts";
import { ruleSetSchema } from "../model/schema.ts";
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

/** The rule sets of all bodies on a day, by code of the body. One query. */
export async function listRuleSets(read: ReadHandle, on: Day): Promise<ReadonlyMap<string, RuleSet>> {
  const rows = await read.db
    .selectFrom("kernel.regulation")
    .selectAll()
    .where("space_id", "in", [read.space.id, COMMONS])
    .where("kind", "=", "rule_set")
    .where(sql<boolean>`valid_span @> ${on}::date`)
    .orderBy("version")
    .execute();
  return new Map(
    rows.map(({ code, version, name, basis, confirmed, content }) => [
      code,
      { code, version, name, basis, isConfirmed: confirmed, content: ruleSetSchema.parse(content) },
    ]),
  );
}
