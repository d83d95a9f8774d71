import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { placedOutput, withdrawPlanInput } from "../contract.ts";
import { policy } from "../policy.ts";
import { endPlan } from "../store/nodes.ts";
import { loadDraftedPlan } from "./loadDraftedPlan.ts";

/** Withdraws a drafted plan with a reason: it takes no new tasks and leaves the gaps; its page, tasks and history stay. Refuses: `strategy.plan_fixed`. */
export const withdrawPlan = action({
  name: "strategy.withdrawPlan",
  title: { pl: "Wycofaj plan działań", en: "Withdraw an action plan" },
  input: withdrawPlanInput,
  output: placedOutput,
  grants: policy.withdrawPlan,
  async run(act, { plan, reason }) {
    act.authorise();
    const { thing } = await loadDraftedPlan(act, plan);
    await endPlan(act, plan, reason);
    await changeThing(act, plan, { state: "withdrawn" });
    act.record({
      event: "strategy.plan_withdrawn",
      object: plan,
      from: thing.state,
      to: "withdrawn",
      payload: { title: thing.title.pl, reason },
      isPublic: true,
    });
    return { id: plan, address: thing.address };
  },
});
