import type { ObjectId, PersonId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import type { Decision } from "../model/decision.ts";
import type { StoredVote } from "../model/records.ts";
import { decisionSchema } from "../model/schema.ts";

/** The votes of a ballot in their order, earlier ones of a seat included. */
export async function listVotes(read: ReadHandle, ballot: ObjectId): Promise<readonly StoredVote[]> {
  const rows = await read.db
    .selectFrom("assembly.cast as c")
    .leftJoin("assembly.cast_confirmation as f", (join) =>
      join.onRef("f.space_id", "=", "c.space_id").onRef("f.ballot_id", "=", "c.ballot_id").onRef("f.ord", "=", "c.ord"),
    )
    .selectAll("c")
    .select("f.confirmed_by")
    .where("c.space_id", "=", read.space.id)
    .where("c.ballot_id", "=", ballot)
    .orderBy("c.ord")
    .execute();
  return rows.map((row) => ({
    ord: row.ord,
    seat: row.seat_id,
    choice: row.choice,
    channel: row.channel,
    nonce: row.nonce,
    at: row.at,
    castBy: personOf(row.cast_by),
    enteredBy: personOf(row.entered_by),
    confirmedBy: personOf(row.confirmed_by),
  }));
}

/** Adds a vote; the caller holds the lock of the ballot. */
export async function saveVote(write: WriteHandle, ballot: ObjectId, vote: Omit<StoredVote, "at" | "confirmedBy">): Promise<void> {
  await write.db
    .insertInto("assembly.cast")
    .values({
      space_id: write.space.id,
      ballot_id: ballot,
      ord: vote.ord,
      seat_id: vote.seat,
      choice: vote.choice,
      channel: vote.channel,
      nonce: vote.nonce,
      cast_by: vote.castBy ?? null,
      entered_by: vote.enteredBy ?? null,
      at: write.now,
    })
    .execute();
}

/** Notes the second person who confirmed entered votes. */
export async function saveConfirmations(
  write: WriteHandle,
  ballot: ObjectId,
  { ords, person }: { readonly ords: readonly number[]; readonly person: PersonId },
): Promise<void> {
  await write.db
    .insertInto("assembly.cast_confirmation")
    .values(ords.map((ord) => ({ space_id: write.space.id, ballot_id: ballot, ord, confirmed_by: person, at: write.now })))
    .execute();
}

/** Keeps the result of a closed ballot. */
export async function saveTally(write: WriteHandle, ballot: ObjectId, decision: Decision): Promise<void> {
  await write.db
    .insertInto("assembly.tally")
    .values({ space_id: write.space.id, ballot_id: ballot, outcome: decision.outcome, decision: JSON.stringify(decision), at: write.now })
    .execute();
}

/** The result of a ballot. Missing: it is still open. */
export async function findTally(read: ReadHandle, ballot: ObjectId): Promise<Decision | undefined> {
  const row = await read.db
    .selectFrom("assembly.tally")
    .select("decision")
    .where("space_id", "=", read.space.id)
    .where("ballot_id", "=", ballot)
    .executeTakeFirst();
  return row === undefined ? undefined : decisionSchema.parse(row.decision);
}

/** The number of wrong codes that a session has tried in a ballot. */
export async function countWrongCodes(read: ReadHandle, ballot: ObjectId, sessionHash: string): Promise<number> {
  const row = await read.db
    .selectFrom("assembly.code_attempt")
    .select("wrong_count")
    .where("space_id", "=", read.space.id)
    .where("ballot_id", "=", ballot)
    .where("session_hash", "=", sessionHash)
    .executeTakeFirst();
  return row?.wrong_count ?? 0;
}

/** Counts one more wrong code of a session. */
export async function saveWrongCode(write: WriteHandle, ballot: ObjectId, sessionHash: string): Promise<void> {
  await write.db
    .insertInto("assembly.code_attempt")
    .values({ space_id: write.space.id, ballot_id: ballot, session_hash: sessionHash, wrong_count: 1 })
    .onConflict((conflict) =>
      conflict.columns(["space_id", "ballot_id", "session_hash"]).doUpdateSet((set) => ({ wrong_count: set("assembly.code_attempt.wrong_count", "+", 1) })),
    )
    .execute();
}

function personOf(id: string | null): PersonId | undefined {
  return id === null ? undefined : (id as PersonId);
}

/** What the count of each of these ballots came to, by id, in one query. Missing: not counted yet. */
export async function listOutcomes(read: ReadHandle, ballots: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, "adopted" | "rejected" | "not_valid">> {
  if (ballots.length === 0) return new Map();
  const rows = await read.db
    .selectFrom("assembly.tally")
    .select(["ballot_id", "outcome"])
    .where("space_id", "=", read.space.id)
    .where("ballot_id", "in", ballots)
    .execute();
  return new Map(rows.map(({ ballot_id, outcome }) => [ballot_id as ObjectId, outcome]));
}
