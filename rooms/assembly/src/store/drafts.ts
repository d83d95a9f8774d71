import type { ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import type { Draft, DraftEffect, WaitingDraft } from "../model/records.ts";

/** Stores a draft and its effects; the database refuses an effect whose hash is not that version's (I97). */
export async function saveDraft(write: WriteHandle, draft: Omit<Draft, "submittedAt">, effects: readonly DraftEffect[]): Promise<void> {
  const space_id = write.space.id;
  await write.db
    .insertInto("assembly.draft")
    .values({ space_id, id: draft.id, body_id: draft.body, version_no: draft.version, sha256: draft.sha256, submitted_at: write.now })
    .execute();
  if (effects.length === 0) return;
  await write.db
    .insertInto("assembly.draft_effect")
    .values(
      effects.map(({ kind, object, version, sha256 }, index) => ({
        space_id,
        draft_id: draft.id,
        ord: index + 1,
        kind,
        object_id: object,
        version_no: version,
        sha256,
      })),
    )
    .execute();
}

/** The drafts with these ids, in one query; unknown ones are left out. */
export async function listDrafts(read: ReadHandle, ids: readonly ObjectId[]): Promise<readonly Draft[]> {
  if (ids.length === 0) return [];
  const rows = await read.db.selectFrom("assembly.draft").selectAll().where("space_id", "=", read.space.id).where("id", "in", ids).execute();
  return rows.map((row) => ({
    id: row.id as ObjectId,
    body: row.body_id as ObjectId,
    version: row.version_no,
    sha256: row.sha256,
    submittedAt: row.submitted_at,
  }));
}

/** What a draft does when adopted. */
export async function listDraftEffects(read: ReadHandle, draft: ObjectId): Promise<readonly DraftEffect[]> {
  const rows = await read.db
    .selectFrom("assembly.draft_effect")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("draft_id", "=", draft)
    .orderBy("ord")
    .execute();
  return rows.map((row) => ({ kind: "adopts", object: row.object_id as ObjectId, version: row.version_no, sha256: row.sha256 }));
}

/** What these drafts do when adopted, by draft, in one query. */
export async function listEffectsOf(read: ReadHandle, drafts: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, readonly DraftEffect[]>> {
  if (drafts.length === 0) return new Map();
  const rows = await read.db
    .selectFrom("assembly.draft_effect")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("draft_id", "in", drafts)
    .orderBy("draft_id")
    .orderBy("ord")
    .execute();
  const effects = rows.map((row): [ObjectId, DraftEffect] => [
    row.draft_id as ObjectId,
    { kind: "adopts", object: row.object_id as ObjectId, version: row.version_no, sha256: row.sha256 },
  ]);
  return new Map([...Map.groupBy(effects, ([draft]) => draft)].map(([draft, list]) => [draft, list.map(([, effect]) => effect)]));
}

/** Hashes of versions by `object@number`, to check effects before they are frozen. */
export async function listVersionHashes(read: ReadHandle, objects: readonly ObjectId[]): Promise<ReadonlyMap<string, string>> {
  if (objects.length === 0) return new Map();
  const rows = await read.db
    .selectFrom("kernel.version")
    .select(["object_id", "no", "sha256"])
    .where("space_id", "=", read.space.id)
    .where("object_id", "in", objects)
    .execute();
  return new Map(rows.map(({ object_id, no, sha256 }) => [`${object_id}@${no}`, sha256]));
}

/** Most waiting drafts of one look. */
export const MOST_WAITING_DRAFTS = 50;

/** The drafts of a body that wait for an agenda, oldest first. Without a body: of all bodies. */
export async function listWaitingDrafts(read: ReadHandle, body?: ObjectId): Promise<readonly WaitingDraft[]> {
  let query = read.db
    .selectFrom("assembly.draft as d")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "d.space_id").onRef("o.id", "=", "d.id"))
    .select(["d.id", "o.code", "o.title", "o.address"])
    .where("d.space_id", "=", read.space.id)
    .where("o.state", "=", "submitted");
  if (body !== undefined) query = query.where("d.body_id", "=", body);
  const rows = await query.orderBy("d.submitted_at").orderBy("d.id").limit(MOST_WAITING_DRAFTS).execute();
  return rows.map((row) => ({ id: row.id as ObjectId, code: row.code ?? "", title: row.title, address: row.address }));
}
