import type { ReadHandle } from "@splot/kernel/database";
import type { Indicator } from "../model/observation.ts";
import type { StoredTarget } from "../model/storedTarget.ts";
import { listIndicators } from "../store/indicators.ts";
import { listTargets } from "../store/targets.ts";

/** A target with its indicator. */
export type GoalTarget = StoredTarget & { readonly indicator: Indicator };

/** The targets of a goal, or those of all that everybody sees, with their indicators; in two queries, one where there are none. */
export async function listGoalTargets(read: ReadHandle, choice: Parameters<typeof listTargets>[1]): Promise<readonly GoalTarget[]> {
  const targets = await listTargets(read, choice);
  if (targets.length === 0) return [];
  const indicators = new Map((await listIndicators(read)).map((one) => [one.series, one]));
  return targets.flatMap((target) => {
    const indicator = indicators.get(target.series);
    return indicator === undefined ? [] : [{ ...target, indicator }];
  });
}
