import type { ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import type { ChangeRecord } from "../model/revision.ts";

/** Stores why each paragraph of a version differs. */
export async function saveChanges(
  write: WriteHandle,
  version: { readonly strategy: ObjectId; readonly no: number },
  changes: readonly ChangeRecord[],
): Promise<void> {
  if (changes.length === 0) return;
  const of = { space_id: write.space.id, strategy_id: version.strategy, no: version.no };
  await write.db
    .insertInto("strategy.change")
    .values(changes.map((change) => ({ ...of, block_key: change.key, cause: change.cause, reason: change.cause === "other" ? change.reason : null })))
    .execute();
  const remarks = changes.flatMap((change) =>
    change.cause === "remark" ? change.remarks.map((remark_id) => ({ ...of, block_key: change.key, remark_id })) : [],
  );
  if (remarks.length > 0) await write.db.insertInto("strategy.change_remark").values(remarks).execute();
}

/** Why each paragraph of a version differs from the version before, by paragraph. */
export async function listChanges(read: ReadHandle, strategy: ObjectId, no: number): Promise<readonly ChangeRecord[]> {
  const rows = await read.db
    .selectFrom("strategy.change as c")
    .leftJoin("strategy.change_remark as r", (join) =>
      join
        .onRef("r.space_id", "=", "c.space_id")
        .onRef("r.strategy_id", "=", "c.strategy_id")
        .onRef("r.no", "=", "c.no")
        .onRef("r.block_key", "=", "c.block_key"),
    )
    .select(["c.block_key", "c.cause", "c.reason", "r.remark_id"])
    .where("c.space_id", "=", read.space.id)
    .where("c.strategy_id", "=", strategy)
    .where("c.no", "=", no)
    .orderBy("c.block_key")
    .orderBy("r.remark_id")
    .execute();
  const changes = new Map<string, ChangeRecord>();
  for (const { block_key: key, cause, reason, remark_id } of rows) {
    const known = changes.get(key);
    if (cause === "other") changes.set(key, { key, cause, reason: reason ?? "" });
    else
      changes.set(key, { key, cause, remarks: [...(known?.cause === "remark" ? known.remarks : []), ...(remark_id === null ? [] : [remark_id as ObjectId])] });
  }
  return [...changes.values()];
}
