import { randomUUID } from "node:crypto";
import { Refusal } from "@splot/kernel";
import { listPutAside, listSpaces } from "@splot/kernel/database";
import type { Site } from "@splot/kernel/http";
import { perform } from "@splot/kernel/journal";
import { startRemoval } from "./startRemoval.ts";

/**
 * Sees to it that each exercise that was put aside is being removed; asked for as often as one likes. The job stands in the newest exercise,
 * where those who work in it see how far it is. Shape: how many were queued now.
 */
export async function scheduleRemoval({ pool, clock, performer }: Pick<Site, "pool" | "clock" | "performer">): Promise<number> {
  const spaces = await listSpaces(pool, clock);
  const place = spaces.findLast(({ space }) => space.purpose === "exercise") ?? spaces[0];
  if (place === undefined) return 0;
  let queuedCount = 0;
  for (const space of await listPutAside(pool)) {
    try {
      await perform(performer, startRemoval, { ...place, actor: { kind: "system", name: "aside" }, input: { space }, key: randomUUID() });
      queuedCount += 1;
    } catch (error) {
      // NOTE: it is being removed already, by this process or another.
      if (!(error instanceof Refusal && error.code === "job.running")) throw error;
    }
  }
  return queuedCount;
}
