import { newId, type ObjectId } from "@splot/kernel";
import type { WriteHandle } from "@splot/kernel/database";

/** Somebody who wants to hear of each public step of a thing. */
export interface Watch {
  readonly object: ObjectId;
  readonly watcherKind: "person" | "contact";
  readonly watcher: string;
  readonly why: "contributed" | "responsible" | "follows";
}

/** Stores a watch. */
export async function saveWatch(write: WriteHandle, watch: Watch): Promise<void> {
  await write.db.insertInto("thread.watch").values({
    space_id: write.space.id, id: newId(), object_id: watch.object, watcher_kind: watch.watcherKind, watcher: watch.watcher, why: watch.why, made_at: write.now, ended_at: null,
  }).execute();
}

/** Who watches these things now. */
export async function listWatches(write: WriteHandle, objects: readonly ObjectId[]): Promise<readonly Omit<Watch, "why">[]> {
  if (objects.length === 0) return [];
  const rows = await write.db.selectFrom("thread.watch").select(["object_id", "watcher_kind", "watcher"])
    .where("space_id", "=", write.space.id).where("object_id", "in", objects).where("ended_at", "is", null).execute();
  return rows.map((row) => ({ object: row.object_id, watcherKind: row.watcher_kind, watcher: row.watcher }));
}
