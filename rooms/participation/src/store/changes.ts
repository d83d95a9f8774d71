import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";

/** The decided wording of a paragraph and the remarks that caused it. */
export type DecidedChange = { readonly blockKey: string; readonly text: string; readonly remarks: readonly ObjectId[] };

/**
 * The new wordings of paragraphs decided in a round: those of accepted and partly accepted remarks whose answer is
 * approved and that were not withdrawn. One wording a paragraph (I58). Shape: by paragraph key, remarks by number.
 */
export async function listTextChanges(read: ReadHandle, round: ObjectId): Promise<readonly DecidedChange[]> {
  const rows = await read.db
    .selectFrom("participation.disposition as d")
    .innerJoin("participation.remark as m", (join) => join.onRef("m.space_id", "=", "d.space_id").onRef("m.id", "=", "d.remark_id"))
    .innerJoin("participation.wording as w", (join) =>
      join.onRef("w.space_id", "=", "d.space_id").onRef("w.round_id", "=", "d.round_id").onRef("w.block_key", "=", "d.block_key"),
    )
    .select(["w.block_key", "w.text", "m.id"])
    .where("d.space_id", "=", read.space.id)
    .where("d.round_id", "=", round)
    .where("d.change", "=", "wording")
    .where("d.state", "!=", "proposed")
    .where("m.withdrawn_at", "is", null)
    .orderBy("w.block_key")
    .orderBy("m.no")
    .execute();
  return [...Map.groupBy(rows, ({ block_key }) => block_key)].map(([blockKey, ofBlock]) => ({
    blockKey,
    text: ofBlock[0]?.text ?? "",
    remarks: ofBlock.map(({ id }) => id as ObjectId),
  }));
}
