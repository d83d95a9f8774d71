import { randomBytes } from "node:crypto";
import { newId, type ObjectId, type PersonId } from "@splot/kernel";
import { type Database, insertRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { type Selectable, sql } from "kysely";
import type { StoredWatch, Watch } from "../model/watch.ts";

/** Stores watches that need no confirmation; one that is there already adds nothing. */
export async function saveWatches(write: WriteHandle, watches: readonly Watch[]): Promise<void> {
  await insertRows(
    write,
    "thread.watch",
    watches.map((watch) => rowOf(write, watch)),
  );
}

function rowOf(write: WriteHandle, { object, watcherKind, watcher, why, digest = "at_once" }: Watch) {
  return {
    space_id: write.space.id,
    id: newId(),
    object_id: object,
    watcher_kind: watcherKind,
    watcher,
    why,
    digest,
    code: randomBytes(16).toString("hex"),
    is_confirmed: true,
    made_at: write.now,
    ended_at: null,
  };
}

/** Stores a watch. Shape: with its code. */
export async function saveWatch(write: WriteHandle, watch: Watch, isConfirmed: boolean): Promise<StoredWatch> {
  const row = await write.db
    .insertInto("thread.watch")
    .values({ ...rowOf(write, watch), is_confirmed: isConfirmed })
    .returningAll()
    .executeTakeFirstOrThrow();
  return watchOf(row);
}

/** Who hears now of steps of these things. */
export async function listWatches(write: WriteHandle, objects: readonly ObjectId[]): Promise<readonly StoredWatch[]> {
  if (objects.length === 0) return [];
  const rows = await write.db
    .selectFrom("thread.watch")
    .selectAll()
    .where("space_id", "=", write.space.id)
    .where("object_id", "in", objects)
    .where("ended_at", "is", null)
    .where("is_confirmed", "=", true)
    .execute();
  return rows.map(watchOf);
}

/**
 * Who follows a thing or anything that it came of, each once. NOTE: what a thing is merely about does not lead to it.
 * Of several watches of one person the one that tells soonest counts.
 */
export async function listFollowersAbove(write: WriteHandle, object: ObjectId): Promise<readonly StoredWatch[]> {
  const { rows } = await sql<Selectable<Database["thread.watch"]>>`
    with recursive above as (
      select ${object}::uuid as object, null::integer as version
      union
      select l.from_object, l.from_version from above a
        join thread.link l on l.space_id = ${write.space.id} and l.to_object = a.object
          and (a.version is null or l.to_version is null or l.to_version = a.version)
          and l.ended_at is null and l.relation <> 'about'
    )
    select distinct on (w.watcher) w.* from thread.watch w
    where w.space_id = ${write.space.id} and w.object_id in (select object from above)
      and w.why = 'follows' and w.is_confirmed and w.ended_at is null
    order by w.watcher, array_position(array['at_once', 'daily', 'weekly'], w.digest), w.id`.execute(write.db);
  return rows.map(watchOf);
}

/** The watch with this code, also when it has ended. Missing: `undefined`. */
export async function findWatch(read: ReadHandle, code: string): Promise<StoredWatch | undefined> {
  const row = await read.db.selectFrom("thread.watch").selectAll().where("space_id", "=", read.space.id).where("code", "=", code).executeTakeFirst();
  return row === undefined ? undefined : watchOf(row);
}

/** The same, locked until the act ends. */
export async function lockWatch(write: WriteHandle, code: string): Promise<StoredWatch | undefined> {
  const row = await write.db
    .selectFrom("thread.watch")
    .selectAll()
    .where("space_id", "=", write.space.id)
    .where("code", "=", code)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : watchOf(row);
}

/** The standing watch of a person on a thing. Missing: `undefined`. */
export async function findWatchOf(read: ReadHandle, person: PersonId, object: ObjectId): Promise<StoredWatch | undefined> {
  const row = await read.db
    .selectFrom("thread.watch")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("object_id", "=", object)
    .where("watcher", "=", person)
    .where("watcher_kind", "=", "person")
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? undefined : watchOf(row);
}

/** Changes a watch: its owner said yes, chose another rhythm, or ended it now. */
export async function changeWatch(write: WriteHandle, id: string, change: Partial<Pick<StoredWatch, "digest" | "isConfirmed" | "endedAt">>): Promise<void> {
  const { digest, isConfirmed, endedAt } = change;
  await write.db
    .updateTable("thread.watch")
    .set({
      ...(digest === undefined ? {} : { digest }),
      ...(isConfirmed === undefined ? {} : { is_confirmed: isConfirmed }),
      ...(endedAt === undefined ? {} : { ended_at: endedAt }),
    })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** The codes by which these contacts end their watches, by contact. */
export async function listWatchCodes(read: ReadHandle, contacts: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (contacts.length === 0) return new Map();
  const rows = await read.db
    .selectFrom("thread.watch")
    .select(["watcher", "code"])
    .where("space_id", "=", read.space.id)
    .where("watcher", "=", sql<string>`any(${contacts}::uuid[])`)
    .where("watcher_kind", "=", "contact")
    .where("ended_at", "is", null)
    .orderBy("id")
    .execute();
  const groups = Map.groupBy(rows, ({ watcher }) => watcher);
  return new Map([...groups].map(([watcher, list]) => [watcher, list.map(({ code }) => code)]));
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

function watchOf(row: Selectable<Database["thread.watch"]>): StoredWatch {
  return {
    id: row.id,
    object: row.object_id,
    watcherKind: row.watcher_kind,
    watcher: row.watcher,
    why: row.why,
    digest: row.digest,
    code: row.code,
    isConfirmed: row.is_confirmed,
    endedAt: row.ended_at ?? undefined,
  };
}
