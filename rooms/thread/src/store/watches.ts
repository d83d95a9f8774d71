import { newId, type ObjectId } from "@splot/kernel";
import { insertRows, type WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";

/** Somebody who wants to hear of each public step of a thing. */
export interface Watch {
  readonly object: ObjectId;
  readonly watcherKind: "person" | "contact";
  readonly watcher: string;
  readonly why: "contributed" | "responsible" | "follows";
}

/** Stores watches. */
export async function saveWatches(write: WriteHandle, watches: readonly Watch[]): Promise<void> {
  await insertRows(
    write,
    "thread.watch",
    watches.map((watch) => ({
      space_id: write.space.id,
      id: newId(),
      object_id: watch.object,
      watcher_kind: watch.watcherKind,
      watcher: watch.watcher,
      why: watch.why,
      made_at: write.now,
      ended_at: null,
    })),
  );
}

/** Who watches these things now. */
export async function listWatches(write: WriteHandle, objects: readonly ObjectId[]): Promise<readonly Omit<Watch, "why">[]> {
  if (objects.length === 0) return [];
  const rows = await write.db
    .selectFrom("thread.watch")
    .select(["object_id", "watcher_kind", "watcher"])
    .where("space_id", "=", write.space.id)
    .where("object_id", "in", objects)
    .where("ended_at", "is", null)
    .execute();
  return rows.map((row) => ({ object: row.object_id, watcherKind: row.watcher_kind, watcher: row.watcher }));
}

/** Ends every watch of contacts that are erased. Shape: how many. */
export async function endWatchesOf(write: WriteHandle, contacts: readonly string[]): Promise<number> {
  if (contacts.length === 0) return 0;
  const ended = await write.db
    .updateTable("thread.watch")
    .set({ ended_at: write.now })
    .where("space_id", "=", write.space.id)
    .where("watcher", "=", sql<string>`any(${contacts}::uuid[])`)
    .where("watcher_kind", "=", "contact")
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}
