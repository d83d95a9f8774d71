import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { endLink, linkNewborn, listOrigins } from "@splot/thread";
import { placedOutput, revisePlanInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { movePlan } from "../store/nodes.ts";
import { domainOfGoal } from "./domainOfGoal.ts";
import { loadDraftedPlan } from "./loadDraftedPlan.ts";

/** Gives a drafted plan another title or goal. It starts from the title that was seen (I7); code and address stay. Refuses: `strategy.plan_fixed`, `strategy.goal_unknown`, `strategy.stale`. */
export const revisePlan = action({
  name: "strategy.revisePlan",
  title: { pl: "Zmień plan działań", en: "Change an action plan" },
  input: revisePlanInput,
  output: placedOutput,
  grants: policy.revisePlan,
  async run(act, { plan, was, goal, title, titleEn }) {
    act.authorise();
    const { thing, strategy } = await loadDraftedPlan(act, plan);
    if (thing.title.pl !== was) throw refuse("strategy.stale");
    const domain = await domainOfGoal(act, strategy, goal);
    const before = (await listOrigins(act, [plan], { relation: "specifies" })).get(plan);
    if (before !== goal) {
      if (before !== undefined) await endLink(act, { from: { object: before }, to: { object: plan }, relation: "specifies" }, "zmieniono cel planu");
      // NOTE: a goal leads to a plan and never a plan to a goal, so the new link closes no circle.
      await linkNewborn(act, { from: { object: goal }, to: { object: plan }, relation: "specifies", madeHow: "rule" });
      await movePlan(act, plan, domain);
    }
    await changeThing(act, plan, { title: { pl: title, en: titleEn } });
    act.record({ event: "strategy.plan_revised", object: plan, payload: { was, title, goal }, isPublic: true });
    return { id: plan, address: thing.address };
  },
});
