import { refuse } from "../refusals.ts";
import type { StrategyNode } from "./node.ts";
import { type Strategy, strategyStates } from "./strategy.ts";

/** Goals of a document change only while it is a draft. Refuses: `strategy.not_draft`. */
export function refuseFrozen({ state }: Pick<Strategy, "state">): void {
  if (state !== "draft") throw refuse("strategy.not_draft", { state: strategyStates[state] });
}

/** A goal that one may change: it stands, and it is no domain. Refuses: `strategy.goal_unknown`, `strategy.domain_fixed`. */
export function getGoal(nodes: readonly StrategyNode[], id: string): StrategyNode {
  const found = nodes.find((node) => node.id === id);
  if (found === undefined || found.withdrawn !== undefined) throw refuse("strategy.goal_unknown");
  if (found.level === "domain") throw refuse("strategy.domain_fixed");
  return found;
}

/**
 * What goes when a goal is withdrawn: the goal, and its domain when it was the only goal there.
 * Shape: `nodes` are those that stand. Refuses: `strategy.goal_has_goals`.
 */
export function listWithdrawn(nodes: readonly StrategyNode[], goal: StrategyNode): readonly StrategyNode[] {
  const below = nodes.find(({ parent }) => parent === goal.id);
  if (below !== undefined) throw refuse("strategy.goal_has_goals", { goal: below.title });
  const above = nodes.find(({ id }) => id === goal.parent);
  const hasOthers = nodes.some(({ id, parent }) => id !== goal.id && parent === goal.parent);
  return above?.level === "domain" && !hasOthers ? [goal, above] : [goal];
}
