import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { findGap, type Gap } from "@splot/thread";
import { listResolutions } from "./resolutions.ts";

/** Acts of the own bodies (or the only one asked for) from which no task and no project follows, newest first. Three queries. */
export async function listDecisionsWithoutTask(read: ReadHandle, only?: ObjectId): Promise<Gap> {
  const acts = await listResolutions(read, { isOwn: true, only });
  return findGap(
    read,
    acts.map(({ id }) => id),
    { direction: "down", kinds: ["task", "project"] },
  );
}
