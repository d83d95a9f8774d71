import type { ReadHandle } from "@splot/kernel/database";
import { findGap, type Gap } from "@splot/thread";
import { listResolutions } from "./resolutions.ts";

/** Acts of the own bodies from which no task and no project follows, newest first. Three queries. Unit: at most 1,000 acts. */
export async function listDecisionsWithoutTask(read: ReadHandle): Promise<Gap> {
  const acts = await listResolutions(read, { limit: 1000, isOwn: true });
  return findGap(
    read,
    acts.map(({ id }) => id),
    { direction: "down", kinds: ["task", "project"] },
  );
}
