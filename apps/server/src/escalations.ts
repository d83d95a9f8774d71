import { randomUUID } from "node:crypto";
import { raiseEscalations } from "@splot/delivery";
import { listSpaces } from "@splot/kernel/database";
import type { Site } from "@splot/kernel/http";
import { perform } from "@splot/kernel/journal";

/** Lets what waits for a decision past its day rise one level in each space, by the clock of the space. Shape: how many rose. */
export async function raiseOverdue({ pool, clock, performer }: Pick<Site, "pool" | "clock" | "performer">): Promise<number> {
  let count = 0;
  for (const place of await listSpaces(pool, clock)) {
    const done = await perform(performer, raiseEscalations, { ...place, actor: { kind: "system", name: "escalations" }, input: {}, key: randomUUID() });
    count += done.count;
  }
  return count;
}
