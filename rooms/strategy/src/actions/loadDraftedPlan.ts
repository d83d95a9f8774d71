import type { ObjectId } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import { findThing, refuseUnknown, type Thing } from "@splot/kernel/objects";
import { refuse } from "../refusals.ts";
import { findStrategyOfPlan } from "../store/nodes.ts";
import { lockStrategy } from "../store/strategies.ts";

/** A plan on which people still work, with its document, which is locked. Refuses: `object.unknown`, `strategy.plan_fixed`. */
export async function loadDraftedPlan(act: Act, plan: ObjectId): Promise<{ readonly thing: Thing; readonly strategy: ObjectId }> {
  const strategy = await findStrategyOfPlan(act, plan);
  if (strategy === undefined) throw refuseUnknown();
  await lockStrategy(act, strategy);
  const thing = await findThing(act, plan);
  if (thing?.state !== "drafted") throw refuse("strategy.plan_fixed");
  return { thing, strategy };
}
