import type { ReadHandle } from "@splot/kernel/database";
import { listWritten, type WrittenIn } from "@splot/thread";
import type { CitedVersion, GoalTarget, StoredTarget } from "../model/storedTarget.ts";
import { listIndicators } from "../store/indicators.ts";
import { listTargets, type TargetChoice } from "../store/targets.ts";

/** The targets of a goal, or those of all that everybody sees, all or one part, with their indicators and the version they belong to; in three queries, one where there are none. */
export async function listGoalTargets(read: ReadHandle, choice: TargetChoice, paging?: Parameters<typeof listTargets>[2]): Promise<readonly GoalTarget[]> {
  const targets = await listTargets(read, choice, paging);
  if (targets.length === 0) return [];
  const indicators = new Map((await listIndicators(read)).map((one) => [one.series, one]));
  const written = await listWritten(read, [...new Set(targets.map(({ goal }) => goal.id))]);
  return targets.flatMap((target) => {
    const indicator = indicators.get(target.series);
    return indicator === undefined ? [] : [{ ...target, indicator, cited: citedBy(target, written.get(target.goal.id)) }];
  });
}

/** The newest version that said the goal when the target was set; for a target set before, the first that did. */
export function citedBy({ madeAt }: Pick<StoredTarget, "madeAt">, written: WrittenIn | undefined): CitedVersion | undefined {
  if (written === undefined) return undefined;
  const { versions, ...document } = written;
  const version = versions.findLast((one) => one.madeAt <= madeAt) ?? versions[0];
  return version === undefined ? undefined : { ...document, no: version.no };
}
