import type { Id, Instant, ObjectId, SpaceId } from "@splot/kernel";
import type { Database, ReadHandle, WriteHandle } from "@splot/kernel/database";
import type { Selectable } from "kysely";

/** A number cited as evidence of a goal. Shape: `locator` names unit, period and vintage inside the indicator. */
export type Evidence = {
  readonly id: Id<"evidence">;
  readonly node: ObjectId;
  readonly indicator: { readonly space: SpaceId; readonly id: ObjectId; readonly no: number };
  readonly locator: string;
  readonly why: string;
  /** Missing: it is evidence now. */
  readonly ended?: { readonly at: Instant; readonly reason: string } | undefined;
};

/** Stores the pinned number. The database refuses the same number for the same goal twice at a time. */
export async function saveEvidence(write: WriteHandle, { id, node, indicator, locator, why }: Evidence): Promise<void> {
  await write.db
    .insertInto("strategy.evidence")
    .values({
      space_id: write.space.id,
      id,
      node_id: node,
      indicator_space: indicator.space,
      indicator_id: indicator.id,
      indicator_no: indicator.no,
      locator,
      why,
      made_at: write.now,
    })
    .execute();
}

/** The evidence of these goals, oldest first; what has ended only when asked for. */
export async function listEvidence(
  read: ReadHandle,
  nodes: readonly ObjectId[],
  { hasEnded = false }: { readonly hasEnded?: boolean } = {},
): Promise<readonly Evidence[]> {
  if (nodes.length === 0) return [];
  const rows = await read.db
    .selectFrom("strategy.evidence")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("node_id", "in", nodes)
    .$if(!hasEnded, (query) => query.where("ended_at", "is", null))
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map(evidenceOf);
}

/** The evidence with this id, locked until the act ends. Missing: `undefined`. */
export async function findEvidence(write: WriteHandle, id: Id<"evidence">): Promise<Evidence | undefined> {
  const row = await write.db
    .selectFrom("strategy.evidence")
    .selectAll()
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : evidenceOf(row);
}

/** Ends the evidence with its reason. */
export async function endEvidenceOf(write: WriteHandle, id: Id<"evidence">, reason: string): Promise<void> {
  await write.db
    .updateTable("strategy.evidence")
    .set({ ended_at: write.now, ended_reason: reason })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

function evidenceOf(row: Selectable<Database["strategy.evidence"]>): Evidence {
  return {
    id: row.id as Id<"evidence">,
    node: row.node_id as ObjectId,
    indicator: { space: row.indicator_space, id: row.indicator_id as ObjectId, no: row.indicator_no },
    locator: row.locator,
    why: row.why,
    ended: row.ended_at === null || row.ended_reason === null ? undefined : { at: row.ended_at, reason: row.ended_reason },
  };
}
