import type { ReadHandle } from "@splot/kernel/database";
import type { Indicator } from "../model/observation.ts";
import type { StoredTarget } from "../model/storedTarget.ts";
import { listIndicators } from "../store/indicators.ts";
import { listTargets, type TargetChoice } from "../store/targets.ts";

/** A target with its indicator. */
export type GoalTarget = StoredTarget & { readonly indicator: Indicator };

/** The targets of a goal, or those of all that everybody sees, all or one part, with their indicators; in two queries, one where there are none. */
export async function listGoalTargets(read: ReadHandle, choice: TargetChoice, paging?: Parameters<typeof listTargets>[2]): Promise<readonly GoalTarget[]> {
  const targets = await listTargets(read, choice, paging);
  if (targets.length === 0) return [];
  const indicators = new Map((await listIndicators(read)).map((one) => [one.series, one]));
  return targets.flatMap((target) => {
    const indicator = indicators.get(target.series);
    return indicator === undefined ? [] : [{ ...target, indicator }];
  });
}
