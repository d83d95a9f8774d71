import type { WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";

/** Moves the clock of the space forward. Unit: seconds. */
export async function shiftClock(write: WriteHandle, seconds: number): Promise<void> {
  await write.db
    .updateTable("kernel.space")
    .set({ clock_offset_seconds: sql<number>`clock_offset_seconds + ${seconds}::bigint` })
    .where("id", "=", write.space.id)
    .execute();
}
