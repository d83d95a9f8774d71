import type { Id, ObjectId, SpaceId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";

/** A number cited as evidence of a goal. Shape: `locator` names unit, period and vintage inside the indicator. */
export type Evidence = {
  readonly node: ObjectId;
  readonly indicator: { readonly space: SpaceId; readonly id: ObjectId; readonly no: number };
  readonly locator: string;
  readonly why: string;
};

/** Stores the pinned number. The database refuses the same number for the same goal twice. */
export async function saveEvidence(write: WriteHandle, id: Id<"evidence">, { node, indicator, locator, why }: Evidence): Promise<void> {
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

/** The evidence of these goals, oldest first. */
export async function listEvidence(read: ReadHandle, nodes: readonly ObjectId[]): Promise<readonly Evidence[]> {
  if (nodes.length === 0) return [];
  const rows = await read.db
    .selectFrom("strategy.evidence")
    .select(["node_id", "indicator_space", "indicator_id", "indicator_no", "locator", "why"])
    .where("space_id", "=", read.space.id)
    .where("node_id", "in", nodes)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map(({ node_id, indicator_space, indicator_id, indicator_no, ...row }) => ({
    ...row,
    node: node_id as ObjectId,
    indicator: { space: indicator_space, id: indicator_id as ObjectId, no: indicator_no },
  }));
}
