import { factAction, refuseRuleRetraction } from "@splot/kernel/facts";
import { nextRegulationVersion, saveRegulation } from "@splot/kernel/objects";
import { recordRegimeInput, recordRegimeOutput } from "../contract.ts";
import { policy } from "../policy.ts";

/** Records the rules of a kind of consultation as data; a version that is known adds nothing. */
export const recordRegime = factAction({
  name: "participation.recordRegime",
  title: { pl: "Zapisz zasady konsultacji", en: "Record rules of consultation" },
  input: recordRegimeInput,
  output: recordRegimeOutput,
  grants: policy.recordRegime,
  async run(act, { content, ...rule }) {
    act.authorise();
    const version = act.fact?.standing === undefined ? rule.version : await nextRegulationVersion(act, { kind: "regime", code: rule.code });
    await saveRegulation(act, { ...rule, version, kind: "regime", content });
    act.record({ event: "participation.regime_recorded", payload: { code: rule.code, version }, isPublic: true });
    return { code: rule.code, version };
  },
  retract: refuseRuleRetraction,
});
