import { action } from "@splot/kernel/journal";
import { saveRegulation } from "@splot/kernel/objects";
import { recordRegimeInput } from "../contract.ts";
import { policy } from "../policy.ts";

/** Records the rules of a kind of consultation as data; a version that is known adds nothing. */
export const recordRegime = action({
  name: "participation.recordRegime",
  title: { pl: "Zapisz zasady konsultacji", en: "Record rules of consultation" },
  input: recordRegimeInput,
  grants: policy.recordRegime,
  async run(act, { content, ...rule }) {
    act.authorise();
    await saveRegulation(act, { ...rule, kind: "regime", content });
    act.record({ event: "participation.regime_recorded", payload: { code: rule.code, version: rule.version }, isPublic: true });
    return { code: rule.code, version: rule.version };
  },
});
