import type { ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import type { VoteOutcome } from "../model/strategy.ts";

/** A vote to remember. */
export type NewVoteOutcome = Pick<VoteOutcome, "no" | "outcome"> & { readonly strategy: ObjectId; readonly draft: ObjectId; readonly held: ObjectId };

/** Remembers that a vote did not adopt a version. */
export async function saveVoteOutcome(write: WriteHandle, { strategy, no, draft, held, outcome }: NewVoteOutcome): Promise<void> {
  await write.db
    .insertInto("strategy.vote_outcome")
    .values({ space_id: write.space.id, strategy_id: strategy, no, draft_id: draft, held_id: held, outcome, at: write.now })
    .execute();
}

/** The votes that did not adopt a version of a document, newest first; all of them. */
export async function listVoteOutcomes(read: ReadHandle, strategy: ObjectId): Promise<readonly VoteOutcome[]> {
  const rows = await read.db
    .selectFrom("strategy.vote_outcome as v")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "v.space_id").onRef("o.id", "=", "v.held_id"))
    .select(["v.no", "v.outcome", "v.at", "o.title", "o.address"])
    .where("v.space_id", "=", read.space.id)
    .where("v.strategy_id", "=", strategy)
    .orderBy("v.at", "desc")
    .orderBy("v.held_id", "desc")
    .execute();
  return rows.map(({ title, address, ...row }) => ({ ...row, held: { title, address } }));
}
