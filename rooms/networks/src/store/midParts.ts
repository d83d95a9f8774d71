import { type ContentText, newId, type ObjectId, type PersonId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import type { LogEntry, MidAction, Note, Review, Stakeholder } from "../model/mid.ts";

/** The next number in a list of a plan, which is locked. */
async function nextNo(write: WriteHandle, table: "networks.mid_log" | "networks.mid_stakeholder" | "networks.mid_action", mid: ObjectId): Promise<number> {
  const row = await write.db
    .selectFrom(table)
    .select((select) => select.fn.max<number | null>("no").as("no"))
    .where("space_id", "=", write.space.id)
    .where("mid_id", "=", mid)
    .executeTakeFirst();
  return (row?.no ?? 0) + 1;
}

/** The number that the next action of a plan gets. */
export async function nextActionNo(write: WriteHandle, mid: ObjectId): Promise<number> {
  return nextNo(write, "networks.mid_action", mid);
}

/** Stores an action whose thing is stored already. */
export async function saveMidAction(write: WriteHandle, mid: ObjectId, action: Omit<MidAction, "title" | "address">): Promise<void> {
  const { id, no, who, starts, ends, costGrosze, money, output, risk } = action;
  await write.db
    .insertInto("networks.mid_action")
    .values({
      space_id: write.space.id,
      id,
      mid_id: mid,
      no,
      who,
      starts: starts ?? null,
      ends: ends ?? null,
      cost_grosze: costGrosze ?? null,
      money: money ?? null,
      output,
      risk: risk ?? null,
    })
    .execute();
}

/** The actions of a plan in their order. */
export async function listMidActions(read: ReadHandle, mid: ObjectId): Promise<readonly MidAction[]> {
  const rows = await read.db
    .selectFrom("networks.mid_action as a")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "a.space_id").onRef("o.id", "=", "a.id"))
    .selectAll("a")
    .select(["o.title", "o.address"])
    .where("a.space_id", "=", read.space.id)
    .where("a.mid_id", "=", mid)
    .orderBy("a.no")
    .execute();
  return rows.map((row) => ({
    id: row.id as ObjectId,
    no: row.no,
    title: row.title,
    address: row.address,
    who: row.who,
    starts: row.starts ?? undefined,
    ends: row.ends ?? undefined,
    costGrosze: row.cost_grosze === null ? undefined : Number(row.cost_grosze),
    money: row.money ?? undefined,
    output: row.output,
    risk: row.risk ?? undefined,
  }));
}

/** The action with this id and its plan. Missing: `undefined`. */
export async function findMidOfAction(read: ReadHandle, action: ObjectId): Promise<ObjectId | undefined> {
  const row = await read.db
    .selectFrom("networks.mid_action")
    .select("mid_id")
    .where("space_id", "=", read.space.id)
    .where("id", "=", action)
    .executeTakeFirst();
  return row === undefined ? undefined : (row.mid_id as ObjectId);
}

/** Stores a stakeholder of a plan. */
export async function saveStakeholder(write: WriteHandle, mid: ObjectId, { name, role, influence, interest, isLocalGroup }: Stakeholder): Promise<void> {
  const no = await nextNo(write, "networks.mid_stakeholder", mid);
  await write.db
    .insertInto("networks.mid_stakeholder")
    .values({ space_id: write.space.id, mid_id: mid, no, name, role, influence, interest, is_local_group: isLocalGroup })
    .execute();
}

/** The stakeholders of a plan, the most influential first. */
export async function listStakeholders(read: ReadHandle, mid: ObjectId): Promise<readonly Stakeholder[]> {
  const rows = await read.db
    .selectFrom("networks.mid_stakeholder")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("mid_id", "=", mid)
    .orderBy("influence", "desc")
    .orderBy("no")
    .execute();
  return rows.map(({ name, role, influence, interest, is_local_group }) => ({ name, role, influence, interest, isLocalGroup: is_local_group }));
}

/** Adds a step to the way of a plan; it stays as it is. */
export async function saveLogEntry(write: WriteHandle, mid: ObjectId, entry: Omit<LogEntry, "no"> & { readonly by: PersonId | undefined }): Promise<void> {
  const { on, what, who, by } = entry;
  const no = await nextNo(write, "networks.mid_log", mid);
  await write.db
    .insertInto("networks.mid_log")
    .values({ space_id: write.space.id, mid_id: mid, no, on_day: on, what, who, made_at: write.now, made_by: by ?? null })
    .execute();
}

/** The way of a plan, oldest day first. */
export async function listLog(read: ReadHandle, mid: ObjectId): Promise<readonly LogEntry[]> {
  const rows = await read.db
    .selectFrom("networks.mid_log")
    .select(["no", "on_day", "what", "who"])
    .where("space_id", "=", read.space.id)
    .where("mid_id", "=", mid)
    .orderBy("on_day")
    .orderBy("no")
    .execute();
  return rows.map(({ no, on_day, what, who }) => ({ no, on: on_day, what, who }));
}

/** A review to store. */
export type NewReview = Omit<Review, "id" | "madeAt" | "notes"> & {
  readonly reviewerFunction: ContentText;
  readonly notes: readonly Pick<Note, "block" | "text">[];
};

/** Stores a review with its notes; it stays as it is. Refuses (database): a review by an author. */
export async function saveReview(write: WriteHandle, mid: ObjectId, review: NewReview): Promise<string> {
  const space_id = write.space.id;
  const id = newId<"review">();
  await write.db
    .insertInto("networks.mid_review")
    .values({
      space_id,
      id,
      mid_id: mid,
      version_no: review.version,
      kind: review.kind,
      reviewer_id: review.reviewer,
      reviewer_function: JSON.stringify(review.reviewerFunction),
      verdict: review.verdict,
      text: review.text,
      made_at: write.now,
    })
    .execute();
  for (const [place, { block, text }] of review.notes.entries()) {
    await write.db
      .insertInto("networks.mid_note")
      .values({ space_id, review_id: id, no: place + 1, block_key: block, text, answer: null, answered_at: null, answered_by: null })
      .execute();
  }
  return id;
}

/** Answers a note that has no answer yet. Shape: whether there was one. */
export async function saveAnswer(
  write: WriteHandle,
  { review, no }: Pick<Note, "review" | "no">,
  { answer, by }: { readonly answer: string; readonly by: PersonId | undefined },
): Promise<boolean> {
  const outcome = await write.db
    .updateTable("networks.mid_note")
    .set({ answer, answered_at: write.now, answered_by: by ?? null })
    .where("space_id", "=", write.space.id)
    .where("review_id", "=", review)
    .where("no", "=", no)
    .where("answer", "is", null)
    .executeTakeFirst();
  return outcome.numUpdatedRows > 0n;
}

/** The reviews of a plan with their notes, oldest first. Two queries. */
export async function listReviews(read: ReadHandle, mid: ObjectId): Promise<readonly Review[]> {
  const rows = await read.db
    .selectFrom("networks.mid_review")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("mid_id", "=", mid)
    .orderBy("made_at")
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const notes = await read.db
    .selectFrom("networks.mid_note")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("review_id", "in", ids)
    .orderBy("no")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    version: row.version_no,
    reviewer: row.reviewer_id as PersonId,
    reviewerFunction: row.reviewer_function,
    verdict: row.verdict,
    text: row.text,
    madeAt: row.made_at,
    notes: notes
      .filter(({ review_id }) => review_id === row.id)
      .map(({ no, block_key, text, answer }) => ({ review: row.id, no, block: block_key, text, answer: answer ?? undefined })),
  }));
}
