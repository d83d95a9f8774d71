import type { Instant, ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import type { DeviceCode } from "../model/code.ts";

/** A device code of a seat with its place among the codes of the meeting. */
export interface StoredCode extends DeviceCode {
  readonly seat: string;
  readonly ord: number;
  readonly issuedAt: Instant;
}

/** The newest device code of each seat in a meeting, of all seats or of these, with its use. One query. */
export async function listCodes(read: ReadHandle, meeting: ObjectId, seats?: readonly string[]): Promise<ReadonlyMap<string, StoredCode>> {
  if (seats?.length === 0) return new Map();
  const rows = await read.db
    .selectFrom("assembly.device_code as c")
    .leftJoin("assembly.device_code_use as u", (join) =>
      join.onRef("u.space_id", "=", "c.space_id").onRef("u.meeting_id", "=", "c.meeting_id").onRef("u.seat_id", "=", "c.seat_id").onRef("u.ord", "=", "c.ord"),
    )
    .distinctOn("c.seat_id")
    .select(["c.seat_id", "c.ord", "c.salt", "c.code_hash", "c.at", "u.bearer_hash", "u.at as used_at"])
    .where("c.space_id", "=", read.space.id)
    .where("c.meeting_id", "=", meeting)
    .$if(seats !== undefined, (query) => query.where("c.seat_id", "in", seats ?? []))
    .orderBy("c.seat_id")
    .orderBy("c.ord", "desc")
    .execute();
  return new Map(
    rows.map(({ seat_id, ord, salt, code_hash, at, bearer_hash, used_at }) => [
      seat_id,
      {
        seat: seat_id,
        ord,
        salt,
        hash: code_hash,
        issuedAt: at,
        use: bearer_hash === null || used_at === null ? undefined : { bearer: bearer_hash, at: used_at },
      },
    ]),
  );
}

/** Adds device codes; they replace the earlier ones of their seats, and what those were bound to. */
export async function saveCodes(write: WriteHandle, meeting: ObjectId, codes: readonly Omit<StoredCode, "issuedAt" | "use">[]): Promise<void> {
  await write.db
    .insertInto("assembly.device_code")
    .values(
      codes.map(({ seat, ord, salt, hash }) => ({
        space_id: write.space.id,
        meeting_id: meeting,
        seat_id: seat,
        ord,
        salt,
        code_hash: hash,
        at: write.now,
      })),
    )
    .execute();
}

/** Uses up a code: from now on only its bearer votes for the seat. The database refuses a second use. */
export async function saveCodeUse(
  write: WriteHandle,
  meeting: ObjectId,
  { seat, ord, bearer }: Pick<StoredCode, "seat" | "ord"> & { readonly bearer: string },
): Promise<void> {
  await write.db
    .insertInto("assembly.device_code_use")
    .values({ space_id: write.space.id, meeting_id: meeting, seat_id: seat, ord, bearer_hash: bearer, at: write.now })
    .execute();
}
