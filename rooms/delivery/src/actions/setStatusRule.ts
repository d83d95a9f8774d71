import { action } from "@splot/kernel/journal";
import { nextRegulationVersion, saveRegulation } from "@splot/kernel/objects";
import { setStatusRuleInput, setStatusRuleOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { STATUS_RULE } from "./declare.ts";

/** Sets the thresholds of the computed status as a new version, with its basis. Earlier statuses keep their version. Refuses: `status.rule_unfit`. */
export const setStatusRule = action({
  name: "delivery.setStatusRule",
  title: { pl: "Ustal progi stanu wyliczonego", en: "Set the thresholds of the computed status" },
  input: setStatusRuleInput,
  output: setStatusRuleOutput,
  grants: policy.setStatusRule,
  async run(act, { amberDays, redDays, amberBehind, redBehind, basis }) {
    act.authorise();
    if (redDays <= amberDays) throw refuse("status.rule_unfit", {}, "redDays");
    if (redBehind <= amberBehind) throw refuse("status.rule_unfit", {}, "redBehind");
    const version = await nextRegulationVersion(act, STATUS_RULE);
    const content = { amberDays, redDays, amberBehindBp: amberBehind, redBehindBp: redBehind };
    const name = { pl: "Stan wyliczony zadań", en: "Computed status of tasks" };
    await saveRegulation(act, { ...STATUS_RULE, version, name, content, basis, isConfirmed: true, validFrom: act.today });
    act.record({ event: "delivery.status_rule_set", payload: { version, ...content, basis }, isPublic: true });
    return { version };
  },
});
