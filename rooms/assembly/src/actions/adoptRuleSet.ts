import { canonicalHash } from "@splot/kernel";
import { factAction, refuseRuleRetraction } from "@splot/kernel/facts";
import { saveRegulation } from "@splot/kernel/objects";
import { findBodyById } from "@splot/people";
import { adoptRuleSetInput, adoptRuleSetOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { findRuleSet } from "../store/rules.ts";

/** Enters the next version of a body's rules. Running ballots keep the rule with which they opened (I87). */
export const adoptRuleSet = factAction({
  name: "assembly.adoptRuleSet",
  title: { pl: "Wpisz zasady podejmowania uchwał", en: "Enter the decision rules" },
  input: adoptRuleSetInput,
  output: adoptRuleSetOutput,
  grants: policy.adoptRuleSet,
  async run(act, input) {
    act.authorise();
    const body = await findBodyById(act, input.body);
    if (body === undefined) throw refuse("body.unknown", {}, "body");
    const known = await findRuleSet(act, body.code, act.today);
    const version = (known?.version ?? 0) + 1;
    const { name, content, basis, confirmed, validFrom } = input;
    await saveRegulation(act, { kind: "rule_set", code: body.code, version, name, content, basis, isConfirmed: confirmed, validFrom });
    act.record({ event: "assembly.rule_set_adopted", object: body.id, payload: { code: body.code, version, sha256: canonicalHash(content) }, isPublic: true });
    return { code: body.code, version };
  },
  subject: ({ body }) => body,
  retract: refuseRuleRetraction,
});
