import { newId, type ObjectId, type PersonId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import type { Share } from "../model/decision.ts";
import type { Attendance, QuorumCheck } from "../model/records.ts";

/** The newest attendance of each seat at a meeting. Missing from the map: the seat never came. */
export async function listAttendance(read: ReadHandle, meeting: ObjectId): Promise<ReadonlyMap<string, Attendance & { readonly ord: number }>> {
  const rows = await read.db
    .selectFrom("assembly.attendance")
    .selectAll()
    .distinctOn("seat_id")
    .where("space_id", "=", read.space.id)
    .where("meeting_id", "=", meeting)
    .orderBy("seat_id")
    .orderBy("ord", "desc")
    .execute();
  return new Map(
    rows.map((row) => [row.seat_id, { seat: row.seat_id, person: row.person_id as PersonId, direction: row.direction, at: row.at, ord: row.ord }]),
  );
}

/** Adds comings and goings. */
export async function saveAttendance(
  write: WriteHandle,
  meeting: ObjectId,
  {
    entries,
    enteredBy,
  }: {
    readonly entries: readonly { readonly seat: string; readonly person: PersonId; readonly direction: "in" | "out"; readonly ord: number }[];
    readonly enteredBy: string;
  },
): Promise<void> {
  if (entries.length === 0) return;
  await write.db
    .insertInto("assembly.attendance")
    .values(
      entries.map(({ seat, person, direction, ord }) => ({
        space_id: write.space.id,
        meeting_id: meeting,
        seat_id: seat,
        ord,
        direction,
        person_id: person,
        entered_by: enteredBy,
        at: write.now,
      })),
    )
    .execute();
}

/** Keeps a check of the quorum. */
export async function saveQuorumCheck(
  write: WriteHandle,
  meeting: ObjectId,
  { moment, share, presentCount }: { readonly moment: "opening" | "ballot"; readonly share: Share; readonly presentCount: number },
): Promise<void> {
  await write.db
    .insertInto("assembly.quorum_check")
    .values({
      space_id: write.space.id,
      id: newId(),
      meeting_id: meeting,
      moment,
      present_count: presentCount,
      needed: String(share.needed),
      reached: String(share.reached),
      is_met: share.holds,
      at: write.now,
    })
    .execute();
}

/** The quorum checks of a meeting, oldest first. */
export async function listQuorumChecks(read: ReadHandle, meeting: ObjectId): Promise<readonly QuorumCheck[]> {
  const rows = await read.db
    .selectFrom("assembly.quorum_check")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("meeting_id", "=", meeting)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map(({ moment, needed, reached, is_met, at }) => ({ moment, needed: Number(needed), reached: Number(reached), isMet: is_met, at }));
}
