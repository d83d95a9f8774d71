import { newId, type ObjectId, type SpaceId } from "@splot/kernel";
import { insertMissingRows, type Made, type MadeEnd, type NewRow, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { LinkEnd, RelationCode } from "../model/end.ts";
import type { Step } from "../model/shown.ts";

/** A link to store. */
export interface NewLink {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly relation: RelationCode;
  readonly madeHow: "person" | "rule" | "effect";
  readonly reason?: { readonly pl: string; readonly en?: string | undefined } | undefined;
  /** The fact that states the link. Missing: none does. */
  readonly factKey?: string | undefined;
}

/** Stores links in one statement; an active link that is there already adds nothing. */
export async function saveLinks(write: WriteHandle, links: readonly NewLink[]): Promise<void> {
  const rows = rowsOf(write, links);
  write.made.push(...rows.map(tellRow));
  await insertMissingRows(write, "thread.link", rows);
}

/** A stored link as the journal tells it. */
function tellRow(row: NewRow<"thread.link">): Made {
  const from: MadeEnd = [row.from_space, row.from_object, row.from_version ?? null, row.from_locator ?? null];
  const to: MadeEnd = [row.to_space, row.to_object, row.to_version ?? null, row.to_locator ?? null];
  return ["link", row.id, row.relation, row.made_how, from, to];
}

function rowsOf({ space, now }: WriteHandle, links: readonly NewLink[]): readonly NewRow<"thread.link">[] {
  const space_id = space.id;
  return links.map((link) => ({
    space_id,
    id: newId(),
    relation: link.relation,
    made_how: link.madeHow,
    made_at: now,
    from_space: link.from.space ?? space_id,
    from_object: link.from.object,
    from_version: link.from.version ?? null,
    from_locator: link.from.locator ?? null,
    to_space: link.to.space ?? space_id,
    to_object: link.to.object,
    to_version: link.to.version ?? null,
    to_locator: link.to.locator ?? null,
    reason: link.reason ?? null,
    fact_key: link.factKey ?? null,
    made_by: null,
    ended_at: null,
    ended_reason: null,
  }));
}

/** Ends the active links between two ends, of all versions and places or of those named; ended links stay in the history (I117). */
export async function endLinks(write: WriteHandle, link: Pick<NewLink, "from" | "to" | "relation">, reason: string): Promise<number> {
  const ended = await write.db
    .updateTable("thread.link")
    .set({ ended_at: write.now, ended_reason: reason })
    .where("space_id", "=", write.space.id)
    .where("from_object", "=", link.from.object)
    .where("to_object", "=", link.to.object)
    .where("relation", "=", link.relation)
    .where("ended_at", "is", null)
    .$if(link.from.locator !== undefined, (query) => query.where("from_locator", "=", link.from.locator ?? ""))
    .$if(link.to.locator !== undefined, (query) => query.where("to_locator", "=", link.to.locator ?? ""))
    .$if(link.from.version !== undefined, (query) => query.where("from_version", "=", link.from.version ?? 0))
    .$if(link.to.version !== undefined, (query) => query.where("to_version", "=", link.to.version ?? 0))
    .returning("id")
    .execute();
  write.made.push(...ended.map(({ id }): Made => ["ended", id]));
  return ended.length;
}

/** An active link that a fact states. */
export type StatedLink = NewLink & { readonly id: string };

/** The active links that a fact states. */
export async function listStatedLinks(read: ReadHandle, factKey: string): Promise<readonly StatedLink[]> {
  const rows = await read.db
    .selectFrom("thread.link")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("fact_key", "=", factKey)
    .where("ended_at", "is", null)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    relation: row.relation as RelationCode,
    madeHow: row.made_how,
    reason: row.reason ?? undefined,
    factKey,
    from: { space: row.from_space, object: row.from_object as ObjectId, version: row.from_version ?? undefined, locator: row.from_locator ?? undefined },
    to: { space: row.to_space, object: row.to_object as ObjectId, version: row.to_version ?? undefined, locator: row.to_locator ?? undefined },
  }));
}

/** Ends links by their ids. */
export async function endLinksById(write: WriteHandle, ids: readonly string[], reason: string): Promise<void> {
  if (ids.length === 0) return;
  write.made.push(...ids.map((id): Made => ["ended", id]));
  await write.db
    .updateTable("thread.link")
    .set({ ended_at: write.now, ended_reason: reason })
    .where("space_id", "=", write.space.id)
    .where("id", "in", ids)
    .execute();
}

/** What a relation says of a link's two ends. */
export interface Joint {
  /** The relation joins things of these kinds (I117). */
  readonly isFit: boolean;
  readonly isAcyclic: boolean;
}

/** Looks at the kinds of a link's ends. Missing: one end does not exist, here or in the commons. */
export async function findJoint(read: ReadHandle, { from, to, relation }: NewLink): Promise<Joint | undefined> {
  const { rows } = await sql<Joint>`
    select r.is_acyclic as "isAcyclic",
      (cardinality(r.from_kinds) = 0 or f.kind = any (r.from_kinds)) and (cardinality(r.to_kinds) = 0 or t.kind = any (r.to_kinds)) as "isFit"
    from thread.relation r
      join kernel.object f on f.space_id = ${from.space ?? read.space.id} and f.id = ${from.object}
      join kernel.object t on t.space_id = ${to.space ?? read.space.id} and t.id = ${to.object}
    where r.code = ${relation}`.execute(read.db);
  return rows[0];
}

interface TracedRow {
  readonly from_space: SpaceId;
  readonly from_object: ObjectId;
  readonly from_version: number | null;
  readonly from_locator: string | null;
  readonly to_space: SpaceId;
  readonly to_object: ObjectId;
  readonly to_version: number | null;
  readonly to_locator: string | null;
  readonly relation: RelationCode;
  readonly depth: number;
}

/** How far and from where to walk. `most` bounds the links of one trace. */
export interface TraceOptions {
  readonly start: Pick<LinkEnd, "object" | "version">;
  readonly direction: "up" | "down";
  readonly depth?: number;
  readonly most?: number;
  /** Walks only links of this relation. */
  readonly relation?: RelationCode;
  /** Links as they stood at this instant (I123). */
  readonly asOf?: Date;
}

/**
 * Walks links from a thing against (up) or along (down) their direction, level by level, until there are `most`. A thing
 * without a version meets every link of its versions; a version meets its own links and those of the thing as such.
 * Circles end (I118).
 * NOTE: what a thing is merely about is its neighbour, not its cause: such a link is never a step on a longer way.
 */
export async function traceLinks(read: ReadHandle, options: TraceOptions): Promise<readonly Step[]> {
  const { start, direction, relation, depth = 12, most = 400, asOf = read.now } = options;
  const { rows } = await sql<TracedRow>`
    select l.from_space, l.from_object, l.from_version, l.from_locator, l.to_space, l.to_object, l.to_version, l.to_locator, l.relation, w.depth
    from thread.walk(${read.space.id}, ${start.object}, ${start.version ?? null}, ${direction === "down"}, ${depth}, ${most}, ${asOf}, ${relation ?? null}) w
      join thread.link l on l.space_id = ${read.space.id} and l.id = w.id
    order by w.depth, l.made_at, l.id`.execute(read.db);
  return rows.map((row) => ({ relation: row.relation, depth: row.depth, from: endOf(row, "from"), to: endOf(row, "to") }));
}

/** Do links of this relation lead from the one station to the other, over any number of steps? */
export async function isReached(read: ReadHandle, { from, to, relation }: Pick<NewLink, "from" | "to" | "relation">): Promise<boolean> {
  const { rows } = await sql<{ readonly reached: boolean }>`
    select thread.is_reached(${read.space.id}, ${from.object}, ${from.version ?? null}, ${to.object}, ${to.version ?? null}, ${relation}, ${read.now}) as reached`.execute(
    read.db,
  );
  return rows[0]?.reached ?? false;
}

function endOf(row: TracedRow, side: "from" | "to"): LinkEnd {
  return {
    space: row[`${side}_space`],
    object: row[`${side}_object`],
    version: row[`${side}_version`] ?? undefined,
    locator: row[`${side}_locator`] ?? undefined,
  };
}

/** The relations' words in both directions. */
export async function listRelations(
  read: ReadHandle,
): Promise<ReadonlyMap<string, { readonly forward: { pl: string; en: string }; readonly backward: { pl: string; en: string } }>> {
  const rows = await read.db.selectFrom("thread.relation").select(["code", "forward", "backward"]).execute();
  const bilingual = (text: { readonly pl: string; readonly en?: string | undefined }) => ({ pl: text.pl, en: text.en ?? text.pl });
  return new Map(rows.map((row) => [row.code, { forward: bilingual(row.forward), backward: bilingual(row.backward) }]));
}

/** Which of these things have an active link to a thing of one of these kinds, in one query. */
export async function listLinked(
  read: ReadHandle,
  { from, relation, toKinds }: { readonly from: readonly ObjectId[]; readonly relation: RelationCode; readonly toKinds: readonly string[] },
): Promise<ReadonlySet<ObjectId>> {
  if (from.length === 0) return new Set();
  const rows = await read.db
    .selectFrom("thread.link as l")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "l.to_space").onRef("o.id", "=", "l.to_object"))
    .select("l.from_object")
    .distinct()
    .where("l.space_id", "=", read.space.id)
    .where("l.from_object", "in", from)
    .where("l.relation", "=", relation)
    .where("l.ended_at", "is", null)
    .where("o.kind", "in", toKinds)
    .execute();
  return new Set(rows.map(({ from_object }) => from_object));
}

/** From what thing of a kind (any, unless said) each of these follows by an active link of this relation, the oldest one where there are several; one query. */
export async function listOrigins(
  read: ReadHandle,
  to: readonly ObjectId[],
  { relation, fromKind }: { readonly relation: RelationCode; readonly fromKind?: string | undefined },
): Promise<ReadonlyMap<ObjectId, ObjectId>> {
  return new Map([...(await listAllOrigins(read, to, { relation, fromKind }))].flatMap(([id, [oldest]]) => (oldest === undefined ? [] : [[id, oldest]])));
}

/** From what things of a kind (any, unless said) each of these follows by active links of this relation, the oldest first; one query. */
export async function listAllOrigins(
  read: ReadHandle,
  to: readonly ObjectId[],
  { relation, fromKind }: { readonly relation: RelationCode; readonly fromKind?: string | undefined },
): Promise<ReadonlyMap<ObjectId, readonly ObjectId[]>> {
  if (to.length === 0) return new Map();
  const rows = await read.db
    .selectFrom("thread.link as l")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "l.from_space").onRef("o.id", "=", "l.from_object"))
    .select(["l.from_object", "l.to_object"])
    .where("l.space_id", "=", read.space.id)
    .where("l.to_object", "in", to)
    .where("l.relation", "=", relation)
    .where("l.ended_at", "is", null)
    .$if(fromKind !== undefined, (query) => query.where("o.kind", "=", fromKind ?? ""))
    .orderBy("l.made_at")
    .orderBy("l.id")
    .execute();
  const found = new Map<ObjectId, ObjectId[]>();
  for (const { from_object, to_object } of rows) {
    const id = to_object as ObjectId;
    found.set(id, [...(found.get(id) ?? []), from_object as ObjectId]);
  }
  return found;
}
