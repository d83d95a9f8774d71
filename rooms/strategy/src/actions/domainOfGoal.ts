import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { refuse } from "../refusals.ts";
import { listNodes } from "../store/nodes.ts";

/** The domain in which a goal of a document stands. Refuses: `strategy.goal_unknown`, also for a domain itself and for a withdrawn goal. */
export async function domainOfGoal(read: ReadHandle, strategy: ObjectId, goal: ObjectId): Promise<ObjectId> {
  const nodes = await listNodes(read, strategy);
  const served = nodes.find(({ id, level }) => id === goal && level !== "domain");
  const domain = nodes.find(({ level, domain: no }) => level === "domain" && no === served?.domain);
  if (served === undefined || domain === undefined) throw refuse("strategy.goal_unknown", {}, "goal");
  return domain.id;
}
