import { type Day, day, type ObjectId } from "@splot/kernel";
import { type Database, putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { getThing, refuseUnknown, type Thing } from "@splot/kernel/objects";
import { type Selectable, sql } from "kysely";
import type { Paragraph } from "../model/blocks.ts";
import { isStrategyState, type StoredStrategy, type StrategyLine, type StrategyVersion } from "../model/strategy.ts";

/** What a new document needs besides its thing. */
export type NewStrategy = {
  readonly id: ObjectId;
  readonly horizon: string;
  /** Missing: a recorded document has no checklist. */
  readonly regime?: { readonly code: string; readonly version: number } | undefined;
};

/** Stores a document without text, or puts it in the place of what was recorded of it. */
export async function saveStrategy(write: WriteHandle, { id, horizon, regime }: NewStrategy): Promise<void> {
  const row = { space_id: write.space.id, id, horizon, regime_code: regime?.code ?? null, regime_version: regime?.version ?? null, round_id: null };
  await putRows(write, { table: "strategy.strategy", key: ["space_id", "id"] }, [row]);
}

/** Takes the record of a document back; its object and its frozen versions stay. */
export async function dropStrategy(write: WriteHandle, id: ObjectId): Promise<void> {
  for (const table of ["strategy.paragraph", "strategy.version"] as const) {
    await write.db.deleteFrom(table).where("space_id", "=", write.space.id).where("strategy_id", "=", id).execute();
  }
  await write.db.deleteFrom("strategy.strategy").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** The document with this id. Refuses: `object.unknown`. */
export async function getStrategy(read: ReadHandle, id: ObjectId): Promise<StoredStrategy> {
  const row = await read.db.selectFrom("strategy.strategy").selectAll().where("space_id", "=", read.space.id).where("id", "=", id).executeTakeFirst();
  return strategyOf(row, await getThing(read, id));
}

/** The same, locked until the transaction ends. */
export async function lockStrategy(write: WriteHandle, id: ObjectId): Promise<StoredStrategy> {
  const row = await write.db
    .selectFrom("strategy.strategy")
    .selectAll()
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return strategyOf(row, await getThing(write, id));
}

function strategyOf(row: Selectable<Database["strategy.strategy"]> | undefined, thing: Thing): StoredStrategy {
  if (row === undefined || !isStrategyState(thing.state)) throw refuseUnknown();
  return {
    id: thing.id,
    thing,
    state: thing.state,
    horizon: row.horizon,
    revision: row.revision,
    round: row.round_id === null ? undefined : (row.round_id as ObjectId),
  };
}

/** Which documents are listed. Missing: all. `after`: the last one of the part before. */
export interface StrategyPart {
  readonly seen?: readonly Thing["visibility"][] | undefined;
  readonly after?: ObjectId | undefined;
  readonly limit?: number | undefined;
}

/** The documents of the space, newest first. */
export async function listStrategies(read: ReadHandle, { seen, after, limit }: StrategyPart = {}): Promise<readonly StrategyLine[]> {
  const last = sql`(select l.made_at, l.id from kernel.object l where l.space_id = ${read.space.id} and l.id = ${after ?? null})`;
  const rows = await read.db
    .selectFrom("strategy.strategy as s")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "s.space_id").onRef("o.id", "=", "s.id"))
    .select(["o.id", "o.title", "o.code", "o.state", "o.address", "o.visibility", "o.origin", "o.mode", "s.horizon", "s.round_id"])
    .where("s.space_id", "=", read.space.id)
    .$if(seen !== undefined, (query) => query.where("o.visibility", "in", seen ?? []))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(o.made_at, o.id) < ${last}`))
    .orderBy("o.made_at", "desc")
    .orderBy("o.id", "desc")
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute();
  return rows.map(({ id, code, round_id, ...row }) => ({
    ...row,
    id: id as ObjectId,
    code: code ?? undefined,
    round: round_id === null ? undefined : (round_id as ObjectId),
  }));
}

/** The working text in its order. */
export async function listParagraphs(read: ReadHandle, strategy: ObjectId): Promise<readonly Paragraph[]> {
  return read.db
    .selectFrom("strategy.paragraph")
    .select(["key", "kind", "text"])
    .where("space_id", "=", read.space.id)
    .where("strategy_id", "=", strategy)
    .orderBy("ord")
    .execute();
}

/** Puts a working text in the place of the one before, and counts the edit. */
export async function saveParagraphs(write: WriteHandle, strategy: ObjectId, paragraphs: readonly Paragraph[]): Promise<number> {
  const space_id = write.space.id;
  await write.db.deleteFrom("strategy.paragraph").where("space_id", "=", space_id).where("strategy_id", "=", strategy).execute();
  await write.db
    .insertInto("strategy.paragraph")
    .values(paragraphs.map(({ key, kind, text }, ord) => ({ space_id, strategy_id: strategy, key, kind, text, ord })))
    .execute();
  const row = await write.db
    .updateTable("strategy.strategy")
    .set({ revision: sql<number>`revision + 1` })
    .where("space_id", "=", space_id)
    .where("id", "=", strategy)
    .returning("revision")
    .executeTakeFirstOrThrow();
  return row.revision;
}

/** Notes the round whose answers changed the text. */
export async function saveRound(write: WriteHandle, strategy: ObjectId, round: ObjectId): Promise<void> {
  await write.db.updateTable("strategy.strategy").set({ round_id: round }).where("space_id", "=", write.space.id).where("id", "=", strategy).execute();
}

/** The frozen versions of a document, newest first. */
export async function listStrategyVersions(read: ReadHandle, strategy: ObjectId): Promise<readonly StrategyVersion[]> {
  const rows = await read.db
    .selectFrom("strategy.version")
    .select(["no", "sha256", "state", "adopted_on", "adopted_by"])
    .select([sql<string | null>`lower(in_force)::text`.as("from"), sql<string | null>`upper(in_force)::text`.as("to")])
    .where("space_id", "=", read.space.id)
    .where("strategy_id", "=", strategy)
    .orderBy("no", "desc")
    .execute();
  return rows.map(({ adopted_on, adopted_by, from, to, ...row }) => ({
    ...row,
    strategy,
    adoptedOn: adopted_on ?? undefined,
    adoptedBy: adopted_by === null ? undefined : (adopted_by as ObjectId),
    inForceFrom: from === null ? undefined : day(from),
    inForceTo: to === null ? undefined : day(to),
  }));
}

/** How documents stand: one of its versions by that version's own state, a document as such by the stored one. */
export async function standingsOfStrategies(
  read: ReadHandle,
  asked: readonly { readonly id: ObjectId; readonly version?: number | undefined; readonly state: string }[],
): Promise<readonly string[]> {
  const ids = asked.flatMap(({ id, version }) => (version === undefined ? [] : [id]));
  if (ids.length === 0) return asked.map(({ state }) => state);
  const rows = await read.db
    .selectFrom("strategy.version")
    .select(["strategy_id", "no", "state"])
    .where("space_id", "=", read.space.id)
    .where("strategy_id", "in", ids)
    .execute();
  const known = new Map(rows.map(({ strategy_id, no, state }) => [`${strategy_id} ${no}`, state]));
  return asked.map(({ id, version, state }) => known.get(`${id} ${version}`) ?? state);
}

/** Stores the state of a freshly frozen version. */
export async function saveStrategyVersion(write: WriteHandle, version: Pick<StrategyVersion, "strategy" | "no" | "sha256" | "state">): Promise<void> {
  const { strategy, no, sha256, state } = version;
  await write.db
    .insertInto("strategy.version")
    .values({ space_id: write.space.id, strategy_id: strategy, no, sha256, state, in_force: null, adopted_on: null, adopted_by: null })
    .execute();
}

/** Moves a version to another state. */
export async function changeVersion(
  write: WriteHandle,
  { strategy, no }: Pick<StrategyVersion, "strategy" | "no">,
  state: StrategyVersion["state"],
): Promise<void> {
  await write.db
    .updateTable("strategy.version")
    .set({ state })
    .where("space_id", "=", write.space.id)
    .where("strategy_id", "=", strategy)
    .where("no", "=", no)
    .execute();
}

/** Who adopted a version, and from when it is in force. */
export type InForce = { readonly strategy: ObjectId; readonly no: number; readonly from: Day; readonly resolution?: ObjectId | undefined };

/** Takes the force of a recorded version back: what corrects it was in force instead, from its own day on. */
export async function takeForceBack(write: WriteHandle, strategy: ObjectId): Promise<void> {
  await write.db
    .updateTable("strategy.version")
    .set({ state: "superseded", in_force: "empty" })
    .where("space_id", "=", write.space.id)
    .where("strategy_id", "=", strategy)
    .where("state", "=", "in_force")
    .execute();
}

/** Puts a version into force from a day; the one before ends that day (I72; the database refuses two on one day). */
export async function putInForce(write: WriteHandle, { strategy, no, from, resolution }: InForce): Promise<void> {
  const of = { space: write.space.id, strategy };
  await write.db
    .updateTable("strategy.version")
    .set({ state: "superseded", in_force: sql<string>`daterange(lower(in_force), greatest(lower(in_force), ${from}::date))` })
    .where("space_id", "=", of.space)
    .where("strategy_id", "=", of.strategy)
    .where("state", "=", "in_force")
    .execute();
  await write.db
    .updateTable("strategy.version")
    .set({ state: "in_force", in_force: sql<string>`daterange(${from}::date, null)`, adopted_on: from, adopted_by: resolution ?? null })
    .where("space_id", "=", of.space)
    .where("strategy_id", "=", of.strategy)
    .where("no", "=", no)
    .execute();
}
