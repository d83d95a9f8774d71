import { randomUUID } from "node:crypto";
import { Refusal } from "@splot/kernel";
import { type ClockedSpace, listSpaces, read } from "@splot/kernel/database";
import type { Site } from "@splot/kernel/http";
import { findJobOfKey } from "@splot/kernel/jobs";
import { perform } from "@splot/kernel/journal";
import { RETENTION_JOB, startRetention } from "./eraseExpired.ts";

type Parts = Pick<Site, "pool" | "clock" | "performer">;

/**
 * Sees to it that each space has its erasing of today, by the clock of the space; asked for as often as one likes.
 * Shape: how many were queued now. A failed one is queued again.
 */
export async function scheduleRetention({ pool, clock, performer }: Parts): Promise<number> {
  let queuedCount = 0;
  for (const place of await listSpaces(pool, clock)) {
    const known = await read({ pool, ...place }, (handle) => findJobOfKey(handle, RETENTION_JOB, handle.today));
    if (known !== undefined && known.state !== "failed") continue;
    if (await queueIn(performer, place)) queuedCount += 1;
  }
  return queuedCount;
}

/** Another process may have been quicker. */
async function queueIn(performer: Site["performer"], place: ClockedSpace): Promise<boolean> {
  try {
    await perform(performer, startRetention, { ...place, actor: { kind: "system", name: "retention" }, input: {}, key: randomUUID() });
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === "job.running") return false;
    throw error;
  }
}
