import type { ObjectId } from "@splot/kernel";
import { putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { PlanLine, StrategyNode, StrategyPlan } from "../model/node.ts";

/** A node to store; its thing is stored before. */
export type NewNode = Pick<StrategyNode, "id" | "strategy" | "level" | "code" | "parent" | "domain" | "blockKey" | "scope" | "value"> & {
  readonly ord: number;
};

/** Stores a node, or puts it in the place of what was recorded of it. The database refuses a parent that is not one storey up (I67). */
export async function saveNode(write: WriteHandle, node: NewNode): Promise<void> {
  const { id, strategy, level, code, parent, domain, ord, blockKey, scope, value } = node;
  const row = {
    space_id: write.space.id,
    id,
    strategy_id: strategy,
    level,
    code,
    parent_id: parent ?? null,
    domain,
    ord,
    block_key: blockKey ?? null,
    scope: scope ?? null,
    value_grosze: "grosze" in value ? value.grosze : null,
    value_missing: "missing" in value ? value.missing : null,
  };
  await putRows(write, { table: "strategy.node", key: ["space_id", "id"] }, [row]);
}

/** Takes the record of a node back; its object stays. */
export async function dropNode(write: WriteHandle, id: ObjectId): Promise<void> {
  await write.db.deleteFrom("strategy.node").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** The nodes of a document from the top, in their order; withdrawn ones only when asked for. */
export async function listNodes(
  read: ReadHandle,
  strategy: ObjectId,
  { hasWithdrawn = false }: { readonly hasWithdrawn?: boolean } = {},
): Promise<readonly StrategyNode[]> {
  const rows = await read.db
    .selectFrom("strategy.node as n")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "n.space_id").onRef("o.id", "=", "n.id"))
    .select(["n.id", "n.strategy_id", "n.level", "n.code", "n.parent_id", "n.domain", "n.block_key", "n.scope", "n.value_grosze", "n.value_missing"])
    .select(["n.withdrawn_at", "n.withdrawn_reason", "o.title", "o.address", "o.state", "o.origin", "o.mode", "o.source"])
    .where("n.space_id", "=", read.space.id)
    .where("n.strategy_id", "=", strategy)
    .$if(!hasWithdrawn, (query) => query.where("n.withdrawn_at", "is", null))
    .orderBy("n.domain")
    .orderBy(sql`array_position(array['domain', 'main_goal', 'specific_goal', 'direction'], n.level)`)
    .orderBy("n.parent_id")
    .orderBy("n.ord")
    .execute();
  return rows.map((row) => ({
    id: row.id as ObjectId,
    strategy: row.strategy_id as ObjectId,
    level: row.level,
    code: row.code,
    parent: row.parent_id === null ? undefined : (row.parent_id as ObjectId),
    domain: row.domain,
    blockKey: row.block_key ?? undefined,
    scope: row.scope ?? undefined,
    value: row.value_grosze === null ? { missing: row.value_missing ?? "unknown" } : { grosze: row.value_grosze },
    title: row.title,
    address: row.address,
    state: row.state,
    origin: row.origin,
    mode: row.mode,
    source: row.source ?? undefined,
    withdrawn: row.withdrawn_at === null || row.withdrawn_reason === null ? undefined : { at: row.withdrawn_at, reason: row.withdrawn_reason },
  }));
}

/** Ties a goal to another paragraph, or to none. */
export async function changeBlockOf(write: WriteHandle, id: ObjectId, block: string | undefined): Promise<void> {
  await write.db
    .updateTable("strategy.node")
    .set({ block_key: block ?? null })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** Withdraws nodes from their draft; they stay with the reason. */
export async function withdrawNodes(write: WriteHandle, ids: readonly ObjectId[], reason: string): Promise<void> {
  await write.db
    .updateTable("strategy.node")
    .set({ withdrawn_at: write.now, withdrawn_reason: reason })
    .where("space_id", "=", write.space.id)
    .where("id", "in", ids)
    .execute();
}

/** The document that a node belongs to. Missing: `undefined` when there is no such node. */
export async function findStrategyOfNode(read: ReadHandle, node: ObjectId): Promise<ObjectId | undefined> {
  const row = await read.db.selectFrom("strategy.node").select("strategy_id").where("space_id", "=", read.space.id).where("id", "=", node).executeTakeFirst();
  return row === undefined ? undefined : (row.strategy_id as ObjectId);
}

/** Stores an action plan of a catalogue, or puts it in the place of what was recorded of it. */
export async function savePlan(
  write: WriteHandle,
  plan: Pick<StrategyPlan, "id" | "strategy" | "catalogue" | "code" | "domain"> & { readonly ord: number },
): Promise<void> {
  const { id, strategy, catalogue, code, domain, ord } = plan;
  const row = { space_id: write.space.id, id, strategy_id: strategy, catalogue, code, domain_id: domain, ord };
  await putRows(write, { table: "strategy.plan", key: ["space_id", "id"] }, [row]);
}

/** Takes the record of a plan back; its object stays. */
export async function dropPlan(write: WriteHandle, id: ObjectId): Promise<void> {
  await write.db.deleteFrom("strategy.plan").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** Withdraws a plan; its row stays with the reason. */
export async function endPlan(write: WriteHandle, id: ObjectId, reason: string): Promise<void> {
  await write.db
    .updateTable("strategy.plan")
    .set({ withdrawn_at: write.now, withdrawn_reason: reason })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** Puts a plan under another domain of its document. */
export async function movePlan(write: WriteHandle, id: ObjectId, domain: ObjectId): Promise<void> {
  await write.db.updateTable("strategy.plan").set({ domain_id: domain }).where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** The action plans of a document in the order of their catalogue; withdrawn ones only when asked for. */
export async function listPlans(
  read: ReadHandle,
  strategy: ObjectId,
  { hasWithdrawn = false }: { readonly hasWithdrawn?: boolean } = {},
): Promise<readonly StrategyPlan[]> {
  const rows = await read.db
    .selectFrom("strategy.plan as p")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "p.space_id").onRef("o.id", "=", "p.id"))
    .select([
      "p.id",
      "p.strategy_id",
      "p.catalogue",
      "p.code",
      "p.domain_id",
      "p.withdrawn_at",
      "p.withdrawn_reason",
      "o.title",
      "o.address",
      "o.origin",
      "o.source",
    ])
    .where("p.space_id", "=", read.space.id)
    .where("p.strategy_id", "=", strategy)
    .$if(!hasWithdrawn, (query) => query.where("p.withdrawn_at", "is", null))
    .orderBy("p.catalogue")
    .orderBy("p.ord")
    .execute();
  return rows.map((row) => ({
    id: row.id as ObjectId,
    strategy: row.strategy_id as ObjectId,
    domain: row.domain_id as ObjectId,
    catalogue: row.catalogue,
    code: row.code,
    title: row.title,
    address: row.address,
    origin: row.origin,
    source: row.source ?? undefined,
    withdrawn: row.withdrawn_at === null || row.withdrawn_reason === null ? undefined : { at: row.withdrawn_at, reason: row.withdrawn_reason },
  }));
}

/** Every action plan of the space with its domain, in the order of the catalogues, in one query; withdrawn ones only when asked for. */
export async function listPlanLines(read: ReadHandle, { hasWithdrawn = false }: { readonly hasWithdrawn?: boolean } = {}): Promise<readonly PlanLine[]> {
  const rows = await read.db
    .selectFrom("strategy.plan as p")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "p.space_id").onRef("o.id", "=", "p.id"))
    .innerJoin("strategy.node as n", (join) => join.onRef("n.space_id", "=", "p.space_id").onRef("n.id", "=", "p.domain_id"))
    .innerJoin("kernel.object as d", (join) => join.onRef("d.space_id", "=", "n.space_id").onRef("d.id", "=", "n.id"))
    .select(["p.id", "p.code", "p.catalogue", "n.domain", "d.title as domainTitle", "o.title", "o.address", "o.state", "o.origin", "o.mode", "o.source"])
    .where("p.space_id", "=", read.space.id)
    .where("o.visibility", "=", "public")
    .$if(!hasWithdrawn, (query) => query.where("p.withdrawn_at", "is", null))
    .orderBy("p.catalogue", "desc")
    .orderBy("p.ord")
    .execute();
  return rows.map(({ id, source, ...row }) => ({ ...row, id: id as ObjectId, source: source ?? undefined }));
}

/** The document that a plan belongs to. Missing: `undefined`. */
export async function findStrategyOfPlan(read: ReadHandle, plan: ObjectId): Promise<ObjectId | undefined> {
  const row = await read.db.selectFrom("strategy.plan").select("strategy_id").where("space_id", "=", read.space.id).where("id", "=", plan).executeTakeFirst();
  return row === undefined ? undefined : (row.strategy_id as ObjectId);
}
