import type { Instant, ObjectId, PersonId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import type { Disposition, TextChange } from "../model/disposition.ts";
import type { Verdict } from "../model/words.ts";

function dispositions(read: ReadHandle) {
  return read.db
    .selectFrom("participation.disposition as d")
    .leftJoin("participation.wording as w", (join) =>
      join
        .onRef("w.space_id", "=", "d.space_id")
        .onRef("w.round_id", "=", "d.round_id")
        .onRef("w.block_key", "=", "d.block_key")
        .on("d.change", "=", "wording"),
    )
    .selectAll("d")
    .select("w.text as wording")
    .where("d.space_id", "=", read.space.id);
}

/** The answer to a remark. Missing: `undefined`. */
export async function findDisposition(read: ReadHandle, remark: ObjectId): Promise<Disposition | undefined> {
  const row = await dispositions(read).where("d.remark_id", "=", remark).executeTakeFirst();
  return row === undefined ? undefined : dispositionOf(row);
}

/** The answers of a round by remark. */
export async function listDispositions(read: ReadHandle, round: ObjectId): Promise<ReadonlyMap<ObjectId, Disposition>> {
  const rows = await dispositions(read).where("d.round_id", "=", round).execute();
  return new Map(rows.map((row) => [row.remark_id as ObjectId, dispositionOf(row)]));
}

/** The answers to these remarks. */
export async function listDispositionsOf(read: ReadHandle, remarks: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Disposition>> {
  if (remarks.length === 0) return new Map();
  const rows = await dispositions(read).where("d.remark_id", "in", remarks).execute();
  return new Map(rows.map((row) => [row.remark_id as ObjectId, dispositionOf(row)]));
}

/** A proposal to store. */
export interface NewProposal {
  readonly remark: ObjectId;
  readonly round: ObjectId;
  readonly verdict: Verdict;
  readonly rationale: string;
  readonly change: TextChange | undefined;
  readonly by: PersonId;
}

/** Stores a proposal; a former one, also an approved one, gives way to it and waits for approval again. */
export async function saveProposal(write: WriteHandle, { remark, round, verdict, rationale, change, by }: NewProposal): Promise<void> {
  const space_id = write.space.id;
  if (change?.kind === "wording") {
    const row = { text: change.text, made_at: write.now, made_by: by };
    await write.db
      .insertInto("participation.wording")
      .values({ space_id, round_id: round, block_key: change.blockKey, ...row })
      .onConflict((conflict) => conflict.columns(["space_id", "round_id", "block_key"]).doUpdateSet(row))
      .execute();
  }
  const row = {
    verdict,
    rationale,
    change: change?.kind ?? null,
    block_key: change?.blockKey ?? null,
    state: "proposed" as const,
    proposed_by: by,
    proposed_at: write.now,
    approved_by: null,
    approved_at: null,
    published_at: null,
  };
  await write.db
    .insertInto("participation.disposition")
    .values({ space_id, remark_id: remark, round_id: round, ...row })
    .onConflict((conflict) => conflict.columns(["space_id", "remark_id"]).doUpdateSet(row))
    .execute();
}

/** The wording of a paragraph that other remarks' approved answers rest on. Missing: none is approved. */
export async function findApprovedWording(
  read: ReadHandle,
  place: { readonly round: ObjectId; readonly blockKey: string; readonly except: ObjectId },
): Promise<string | undefined> {
  const row = await dispositions(read)
    .where("d.round_id", "=", place.round)
    .where("d.block_key", "=", place.blockKey)
    .where("d.change", "=", "wording")
    .where("d.remark_id", "!=", place.except)
    .where("d.state", "!=", "proposed")
    .limit(1)
    .executeTakeFirst();
  return row?.wording ?? undefined;
}

/** Approves a proposal. */
export async function approveRow(write: WriteHandle, remark: ObjectId, by: PersonId): Promise<void> {
  await write.db
    .updateTable("participation.disposition")
    .set({ state: "approved", approved_by: by, approved_at: write.now })
    .where("space_id", "=", write.space.id)
    .where("remark_id", "=", remark)
    .execute();
}

/** Publishes the approved answers of a round. Shape: the remarks whose answers became public now. */
export async function publishRows(write: WriteHandle, round: ObjectId, at: Instant): Promise<readonly ObjectId[]> {
  const rows = await write.db
    .updateTable("participation.disposition")
    .set({ state: "published", published_at: at })
    .where("space_id", "=", write.space.id)
    .where("round_id", "=", round)
    .where("state", "=", "approved")
    .returning("remark_id")
    .execute();
  return rows.map(({ remark_id }) => remark_id as ObjectId);
}

type DispositionRow = Awaited<ReturnType<ReturnType<typeof dispositions>["execute"]>>[number];

function dispositionOf(row: DispositionRow): Disposition {
  return {
    remark: row.remark_id as ObjectId,
    verdict: row.verdict,
    rationale: row.rationale,
    state: row.state,
    proposedBy: row.proposed_by as PersonId,
    approvedBy: row.approved_by === null ? undefined : (row.approved_by as PersonId),
    publishedAt: row.published_at ?? undefined,
    change: changeOf(row),
  };
}

function changeOf({ change, block_key, wording }: DispositionRow): TextChange | undefined {
  if (change === null || block_key === null) return undefined;
  return change === "already" ? { kind: "already", blockKey: block_key } : { kind: "wording", blockKey: block_key, text: wording ?? "" };
}
