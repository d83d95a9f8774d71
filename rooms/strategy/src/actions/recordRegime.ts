import { factAction, refuseRuleRetraction } from "@splot/kernel/facts";
import { nextRegulationVersion, saveRegulation } from "@splot/kernel/objects";
import { recordRegimeInput, recordRegimeOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { REGIME_CODE } from "../store/checklist.ts";

/** Writes down a version of the legal checklist for adopting a strategy. A new version is added, none is edited. */
export const recordRegime = factAction({
  name: "strategy.recordRegime",
  title: { pl: "Wpisz listę wymagań prawnych", en: "Record the legal checklist" },
  input: recordRegimeInput,
  output: recordRegimeOutput,
  grants: policy.recordRegime,
  async run(act, { items, ...rule }) {
    act.authorise();
    const version = act.fact?.standing === undefined ? rule.version : await nextRegulationVersion(act, { kind: "regime", code: REGIME_CODE });
    await saveRegulation(act, { ...rule, version, code: REGIME_CODE, kind: "regime", content: { items } });
    act.record({ event: "strategy.regime_recorded", payload: { code: REGIME_CODE, version, isConfirmed: rule.isConfirmed }, isPublic: true });
    return { code: REGIME_CODE, version };
  },
  retract: refuseRuleRetraction,
});
