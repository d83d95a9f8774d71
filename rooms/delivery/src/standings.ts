import type { ReadHandle } from "@splot/kernel/database";
import type { Standing } from "@splot/kernel/http";
import { phaseOf } from "./model/campaign.ts";
import { isTaskState, standingOf } from "./model/task.ts";
import { termsOf } from "./store/campaigns.ts";
import { dueDaysOf } from "./store/tasks.ts";

/** How tasks stand today: open ones whose day has passed are overdue (I106). */
export async function standingsOfTasks(read: ReadHandle, asked: readonly Standing[]): Promise<readonly string[]> {
  const due = await dueDaysOf(
    read,
    asked.map(({ id }) => id),
  );
  return asked.map(({ id, state }) => {
    const last = due.get(id);
    return last === undefined || !isTaskState(state) ? state : standingOf({ state, due: last }, read.today);
  });
}

/** How requests for status stand today. */
export async function standingsOfCampaigns(read: ReadHandle, asked: readonly Standing[]): Promise<readonly string[]> {
  const terms = await termsOf(
    read,
    asked.map(({ id }) => id),
  );
  return asked.map(({ id, state }) => {
    const term = terms.get(id);
    return term === undefined ? state : phaseOf(term, read.today);
  });
}
