import { newId, type ObjectId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { saveThing } from "@splot/kernel/objects";
import { linkObjects } from "@splot/thread";
import { recordPlanInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listNodes, savePlan } from "../store/nodes.ts";

/** Writes down an action plan of a catalogue; its code belongs to that catalogue only (BR-09). */
export const recordPlan = action({
  name: "strategy.recordPlan",
  title: { pl: "Odnotuj plan działań", en: "Record an action plan" },
  input: recordPlanInput,
  grants: policy.recordPlan,
  async run(act, { strategy, catalogue, code, domainCode, ord, title, address, source }) {
    act.authorise();
    const nodes = await listNodes(act, strategy);
    const domain = nodes.find((node) => node.code === domainCode && node.level === "domain");
    if (domain === undefined) throw refuse("strategy.parent_unknown", { code: domainCode }, "domainCode");
    const id: ObjectId = newId();
    await saveThing(act, { id, kind: "plan", code, title, origin: "fact", mode: "recorded", source, state: "announced", visibility: "public", address });
    await savePlan(act, { id, strategy, catalogue, code, domain: domain.id, ord });
    const goal = nodes.find(({ parent, level }) => parent === domain.id && level === "main_goal");
    if (goal !== undefined) await linkObjects(act, { from: { object: goal.id }, to: { object: id }, relation: "specifies", madeHow: "rule" });
    act.record({ event: "strategy.plan_recorded", object: id, payload: { title, code, catalogue, source }, isPublic: true });
    return { id, address };
  },
});
