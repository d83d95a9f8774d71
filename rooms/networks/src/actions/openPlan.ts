import { action } from "@splot/kernel/journal";
import { linkNewborn } from "@splot/thread";
import { madeOutput, openPlanInput } from "../contract.ts";
import { networkStates } from "../model/network.ts";
import { pathOf } from "../model/paths.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { lockNetwork } from "../store/networks.ts";
import { listPlans, savePlan } from "../store/plans.ts";
import { checkEnacted, contentOf, makeThing } from "./parts.ts";

/** Opens the improvement plan of a running network; one of each (I112). Refuses: `network.wrong_state`, `plan.exists`. */
export const openPlan = action({
  name: "networks.openPlan",
  title: { pl: "Zacznij Plan Ulepszeń", en: "Begin an Improvement Plan" },
  input: openPlanInput,
  output: madeOutput,
  grants: policy.openPlan,
  async run(act, { network: id, title, titleEn }) {
    act.authorise();
    const network = await lockNetwork(act, id);
    checkEnacted(network);
    if (network.state !== "running" && network.state !== "closing") throw refuse("network.wrong_state", networkStates[network.state]);
    if ((await listPlans(act, { network: id })).length > 0) throw refuse("plan.exists");
    const name = contentOf(title, titleEn);
    const path = (code: string) => pathOf("plany-ulepszen", code);
    const made = await makeThing(act, { kind: "improvement_plan", series: "PU", title: name, state: "draft", visibility: "public", path });
    await savePlan(act, { id: made.id, network: id });
    await linkNewborn(act, { from: { object: id }, to: { object: made.id }, relation: "produced", madeHow: "person" });
    act.record({ event: "networks.plan_opened", object: made.id, to: "draft", isPublic: true });
    return made;
  },
});
