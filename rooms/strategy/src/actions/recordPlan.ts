import { factAction, putThing } from "@splot/kernel/facts";
import { stateLinks } from "@splot/thread";
import { placedOutput, recordPlanInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { dropPlan, listNodes, savePlan } from "../store/nodes.ts";

/** Writes down an action plan of a catalogue; its code belongs to that catalogue only (BR-09). */
export const recordPlan = factAction({
  name: "strategy.recordPlan",
  title: { pl: "Odnotuj plan działań", en: "Record an action plan" },
  input: recordPlanInput,
  output: placedOutput,
  grants: policy.recordPlan,
  async run(act, { strategy, catalogue, code, domainCode, goal, ord, title, address: wanted, source }) {
    act.authorise();
    const nodes = await listNodes(act, strategy);
    const domain = nodes.find((node) => node.code === domainCode && node.level === "domain");
    if (domain === undefined) throw refuse("strategy.parent_unknown", { code: domainCode }, "domainCode");
    const { id, address } = await putThing(act, {
      kind: "plan",
      code,
      title,
      origin: "fact",
      mode: "recorded",
      source,
      state: "announced",
      visibility: "public",
      address: wanted,
    });
    await savePlan(act, { id, strategy, catalogue, code, domain: domain.id, ord });
    await stateLinks(act, goal === undefined ? [] : [{ from: { object: goal }, to: { object: id }, relation: "specifies", madeHow: "rule" }]);
    act.record({ event: "strategy.plan_recorded", object: id, payload: { title, code, catalogue, source }, isPublic: true });
    return { id, address };
  },
  retract: async (act, { result }) => {
    await stateLinks(act, []);
    await dropPlan(act, result.id);
  },
});
