import { newId } from "@splot/kernel";
import { action } from "@splot/kernel/journal";
import { findThingAt, originOf, saveThing } from "@splot/kernel/objects";
import { linkNewborn } from "@splot/thread";
import { draftPlanInput, placedOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listPlans, savePlan } from "../store/nodes.ts";
import { lockStrategy } from "../store/strategies.ts";
import { domainOfGoal } from "./domainOfGoal.ts";

/** Catalogue of the plans that are drafted in the program; recorded ones name the day of theirs. */
const CATALOGUE = "splot";

/** Drafts an action plan that details a goal of a strategy in force. Refuses: `strategy.plan_too_early`, `strategy.goal_unknown`, `strategy.plan_code_taken`. */
export const draftPlan = action({
  name: "strategy.draftPlan",
  title: { pl: "Zacznij plan działań", en: "Draft an action plan" },
  input: draftPlanInput,
  output: placedOutput,
  grants: policy.draftPlan,
  async run(act, { strategy, goal, code, title, titleEn }) {
    act.authorise();
    const { thing } = await lockStrategy(act, strategy);
    if (thing.state !== "in_force" || thing.visibility !== "public") throw refuse("strategy.plan_too_early");
    const domain = await domainOfGoal(act, strategy, goal);
    const address = `/strategia/plany/${code}`;
    if ((await findThingAt(act, address)) !== undefined) throw refuse("strategy.plan_code_taken", {}, "code");
    const id = newId<"object">();
    await saveThing(act, {
      id,
      kind: "plan",
      code,
      title: { pl: title, en: titleEn },
      origin: originOf(act.space),
      state: "drafted",
      visibility: "public",
      address,
    });
    const ord = (await listPlans(act, strategy, { hasWithdrawn: true })).length + 1;
    await savePlan(act, { id, strategy, catalogue: CATALOGUE, code, domain, ord });
    await linkNewborn(act, { from: { object: goal }, to: { object: id }, relation: "specifies", madeHow: "rule" });
    act.record({ event: "strategy.plan_drafted", object: id, to: "drafted", payload: { title, code, strategy }, isPublic: true });
    return { id, address };
  },
});
