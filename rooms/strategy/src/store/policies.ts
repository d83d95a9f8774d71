import { newId, type ObjectId } from "@splot/kernel";
import { type ReadHandle, together, type WriteHandle } from "@splot/kernel/database";
import { thingOf } from "@splot/kernel/objects";
import type { Coherence, PolicyDocument, Priority } from "../model/policyDocument.ts";

/** What a document holds besides its thing. */
export type NewPolicy = Pick<PolicyDocument, "id" | "level" | "issuer" | "span">;

/** Stores a document, or puts it in the place of what was recorded of it. */
export async function putPolicy(write: WriteHandle, { id, level, issuer, span }: NewPolicy): Promise<void> {
  const columns = { level, issuer: issuer === undefined ? null : JSON.stringify(issuer), span: span ?? null };
  await write.db
    .insertInto("strategy.policy_document")
    .values({ space_id: write.space.id, id, ...columns })
    .onConflict((conflict) => conflict.columns(["space_id", "id"]).doUpdateSet(columns))
    .execute();
}

/** Makes the priorities of a document these: kept by their order, so that judgements stay with them. The database refuses to drop a judged one. */
export async function putPriorities(write: WriteHandle, document: ObjectId, titles: readonly Priority["title"][]): Promise<void> {
  await write.db
    .deleteFrom("strategy.policy_priority")
    .where("space_id", "=", write.space.id)
    .where("document_id", "=", document)
    .where("ord", ">", titles.length)
    .execute();
  if (titles.length === 0) return;
  await write.db
    .insertInto("strategy.policy_priority")
    .values(titles.map((title, place) => ({ space_id: write.space.id, id: newId(), document_id: document, ord: place + 1, title: JSON.stringify(title) })))
    .onConflict((conflict) => conflict.columns(["space_id", "document_id", "ord"]).doUpdateSet((eb) => ({ title: eb.ref("excluded.title") })))
    .execute();
}

/** Takes the record of a document back; its object stays. */
export async function dropPolicy(write: WriteHandle, id: ObjectId): Promise<void> {
  await putPriorities(write, id, []);
  await write.db.deleteFrom("strategy.policy_document").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** Most higher-level documents of one answer of the API. */
export const MOST_POLICIES = 300;

/** The documents of the space with their priorities, from the highest level down, in two queries. Missing `most`: all. */
export async function listPolicies(read: ReadHandle, most: number | null = null): Promise<readonly PolicyDocument[]> {
  const [documents, priorities] = await together(
    read.db
      .selectFrom("strategy.policy_document as d")
      .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "d.space_id").onRef("o.id", "=", "d.id"))
      .selectAll("o")
      .select(["d.level", "d.issuer", "d.span"])
      .where("d.space_id", "=", read.space.id)
      .orderBy("o.made_at")
      .orderBy("o.id")
      .limit(most)
      .execute(),
    read.db.selectFrom("strategy.policy_priority").selectAll().where("space_id", "=", read.space.id).orderBy("ord").execute(),
  );
  const byDocument = Map.groupBy(priorities, ({ document_id }) => document_id);
  return documents.map((row) => ({
    id: row.id as ObjectId,
    thing: thingOf(row),
    level: row.level,
    issuer: row.issuer ?? undefined,
    span: row.span ?? undefined,
    priorities: (byDocument.get(row.id as ObjectId) ?? []).map(({ id, ord, title }) => ({ id, ord, title, document: row.id as ObjectId })),
  }));
}

/** The priority with this id. Missing: `undefined`. */
export async function findPriority(read: ReadHandle, id: string): Promise<Priority | undefined> {
  const row = await read.db.selectFrom("strategy.policy_priority").selectAll().where("space_id", "=", read.space.id).where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : { id: row.id, document: row.document_id as ObjectId, ord: row.ord, title: row.title };
}

/** Puts a judgement in the place of the one before, which stays with its end. */
export async function saveCoherence(write: WriteHandle, { priority, node, verdict, reason }: Coherence): Promise<void> {
  await write.db
    .updateTable("strategy.coherence")
    .set({ ended_at: write.now })
    .where("space_id", "=", write.space.id)
    .where("priority_id", "=", priority)
    .where("node_id", "=", node)
    .where("ended_at", "is", null)
    .execute();
  await write.db
    .insertInto("strategy.coherence")
    .values({ space_id: write.space.id, id: newId(), priority_id: priority, node_id: node, verdict, reason, made_at: write.now, ended_at: null })
    .execute();
}

/** The judgements that stand: at most one for each priority and goal. */
export async function listCoherence(read: ReadHandle): Promise<readonly Coherence[]> {
  const rows = await read.db
    .selectFrom("strategy.coherence")
    .select(["priority_id", "node_id", "verdict", "reason"])
    .where("space_id", "=", read.space.id)
    .where("ended_at", "is", null)
    .execute();
  return rows.map(({ priority_id, node_id, ...row }) => ({ ...row, priority: priority_id, node: node_id as ObjectId }));
}
