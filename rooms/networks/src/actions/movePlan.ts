import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { movePlanInput, planOutput } from "../contract.ts";
import { planStateAfter } from "../model/plan.ts";
import { policy } from "../policy.ts";
import { lockPlan } from "../store/plans.ts";

/** Moves an improvement plan on. Refuses: `plan.wrong_state`. */
export const movePlan = action({
  name: "networks.movePlan",
  title: { pl: "Zmień stan Planu Ulepszeń", en: "Move an Improvement Plan on" },
  input: movePlanInput,
  output: planOutput,
  grants: policy.movePlan,
  async run(act, { plan: wanted, move }) {
    act.authorise();
    const plan = await lockPlan(act, wanted);
    const state = planStateAfter(plan.state, move);
    await changeThing(act, plan.id, { state });
    act.record({ event: "networks.plan_moved", object: plan.id, from: plan.state, to: state, isPublic: true });
    return { plan: plan.id, address: plan.address };
  },
});
