import type { ReadHandle } from "@splot/kernel/database";
import type { Standing } from "@splot/kernel/http";
import { phaseOf } from "./model/campaign.ts";
import { programmeStanding } from "./model/programme.ts";
import { isTaskState, standingOf } from "./model/task.ts";
import { termsOf } from "./store/campaigns.ts";
import { listProgrammes } from "./store/programmes.ts";
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

/** How work programmes stand today: an adopted one runs in its year. */
export async function standingsOfProgrammes(read: ReadHandle, asked: readonly Standing[]): Promise<readonly string[]> {
  const known = new Map((await listProgrammes(read)).map((one) => [one.id, one]));
  return asked.map(({ id, state }) => {
    const programme = known.get(id);
    return programme === undefined ? state : programmeStanding(programme, read.today);
  });
}
