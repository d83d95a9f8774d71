import { randomUUID } from "node:crypto";
import { Refusal } from "@splot/kernel";
import { listSpaces, type ReadHandle, read } from "@splot/kernel/database";
import type { Site } from "@splot/kernel/http";
import { perform } from "@splot/kernel/journal";
import { startBankSync } from "../actions/startBankSync.ts";
import { findNewestSync } from "../store/bdl/syncs.ts";
import { listBankVariables } from "../store/bdl/variables.ts";

/** A space looks for new numbers once a day. Unit: ms. */
const DAY = 86_400_000;

/**
 * Queues the fetching from the Local Data Bank in each space that follows something and whose turn it is: once a day, and
 * where a sync waits, as soon as its wait is over. Nothing goes out of a space that follows nothing. Shape: how many were queued.
 */
export async function scheduleBank({ pool, clock, performer }: Pick<Site, "pool" | "clock" | "performer">): Promise<number> {
  let queuedCount = 0;
  for (const place of await listSpaces(pool, clock)) {
    if (place.space.purpose === "exercise" || !(await read({ pool, ...place }, (handle) => isDue(handle, clock())))) continue;
    try {
      await perform(performer, startBankSync, { ...place, actor: { kind: "system", name: "bank" }, input: {}, key: randomUUID() });
      queuedCount += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return queuedCount;
}

async function isDue(handle: ReadHandle, now: Date): Promise<boolean> {
  const [newest, followed] = [await findNewestSync(handle), await listBankVariables(handle)];
  if (followed.length === 0) return false;
  if (newest === undefined) return true;
  return newest.endedAt === undefined ? (newest.resumeAt ?? newest.startedAt) <= now : now.getTime() - newest.startedAt.getTime() >= DAY;
}
