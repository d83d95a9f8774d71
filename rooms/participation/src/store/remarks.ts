import type { Day, Instant, ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";
import { type Selectable, sql } from "kysely";
import type { Database } from "@splot/kernel/database";
import type { Remark } from "../model/remark.ts";
import type { RoundTimes } from "../model/round.ts";

/** What an arriving remark needs of its round. */
export interface Arrival extends RoundTimes {
  readonly no: number;
  readonly code: string;
  readonly address: string;
  readonly origin: "fact" | "example" | "user";
  readonly subject: { readonly object: ObjectId; readonly version: number } | undefined;
  readonly isBlockKnown: boolean;
}

/**
 * Takes the next number of a round and reads what decides on the remark, in one statement: the row lock orders the
 * numbers (I56), and a refusal that follows rolls the number back. Refuses: `object.unknown`.
 */
export async function takeRemarkNumber(write: WriteHandle, round: ObjectId, blockKey: string | undefined): Promise<Arrival> {
  const row = await write.db.updateTable("participation.round as r").from("kernel.object as o")
    .set((column) => ({ remark_count: sql<number>`${column.ref("r.remark_count")} + 1` }))
    .whereRef("o.space_id", "=", "r.space_id").whereRef("o.id", "=", "r.id")
    .where("r.space_id", "=", write.space.id).where("r.id", "=", round).where("r.recorded_remark_count", "is", null)
    .returning(["r.remark_count as no", "r.opens_on", "r.closes_on", "r.settled_at", "r.report_published_at", "r.subject_object", "r.subject_version", "o.code", "o.address", "o.origin"])
    .returning(sql<boolean>`${blockKey ?? null}::text is null or exists (select from kernel.block b where b.space_id = r.space_id
      and b.object_id = r.subject_object and b.version_no = r.subject_version and b.key = ${blockKey ?? null})`.as("is_block_known"))
    .executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  const { subject_object, subject_version } = row;
  return {
    no: row.no, code: row.code ?? "", address: row.address, origin: row.origin, isBlockKnown: row.is_block_known, opensOn: row.opens_on, closesOn: row.closes_on,
    settledAt: row.settled_at ?? undefined, reportPublishedAt: row.report_published_at ?? undefined,
    subject: subject_object === null || subject_version === null ? undefined : { object: subject_object, version: subject_version },
  };
}

/** A remark to store. */
export interface NewRemark extends Omit<Remark, "isLate" | "isCollected" | "withdrawnAt" | "receivedAt"> {
  readonly closesOn: Day;
  readonly contact?: string | undefined;
  /** Person who entered it for its author. */
  readonly collector?: string | undefined;
}

/** Stores a remark whose thing is stored already. */
export async function saveRemark(write: WriteHandle, remark: NewRemark): Promise<void> {
  await write.db.insertInto("participation.remark").values({
    space_id: write.space.id, id: remark.id, round_id: remark.round, no: remark.no, received_at: write.now, received_on: remark.receivedOn, round_closes_on: remark.closesOn,
    block_key: remark.blockKey ?? null, proposed_text: remark.proposedText, reason_text: remark.reasonText, channel: remark.channel, author_kind: remark.authorKind,
    teryt: remark.teryt ?? null, shown_name: remark.shownName ?? null, contact_id: remark.contact ?? null, collector: remark.collector ?? null, withdrawn_at: null,
  }).execute();
}

/** The remark with this id. Refuses: `object.unknown`. */
export async function getRemark(read: ReadHandle, id: ObjectId): Promise<Remark> {
  const found = await findRemark(read, id);
  if (found === undefined) throw refuseUnknown();
  return found;
}

/** The remark with this id. Missing: `undefined`. */
export async function findRemark(read: ReadHandle, id: ObjectId): Promise<Remark | undefined> {
  const row = await read.db.selectFrom("participation.remark").selectAll().where("space_id", "=", read.space.id).where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : remarkOf(row);
}

/** The remarks of a round in order of their numbers, a withdrawn one too. */
export async function listRemarks(read: ReadHandle, round: ObjectId): Promise<readonly Remark[]> {
  const rows = await read.db.selectFrom("participation.remark").selectAll().where("space_id", "=", read.space.id).where("round_id", "=", round).orderBy("no").execute();
  return rows.map(remarkOf);
}

/** Marks a remark as withdrawn by its author; it keeps its number. */
export async function withdrawRow(write: WriteHandle, id: ObjectId, at: Instant): Promise<void> {
  await write.db.updateTable("participation.remark").set({ withdrawn_at: at }).where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** The remark of a round with this number. Missing: `undefined`. */
export async function findRemarkByNo(read: ReadHandle, round: ObjectId, no: number): Promise<Remark | undefined> {
  const row = await read.db.selectFrom("participation.remark").selectAll().where("space_id", "=", read.space.id).where("round_id", "=", round).where("no", "=", no).executeTakeFirst();
  return row === undefined ? undefined : remarkOf(row);
}

/** A remark out of its row. */
export function remarkOf(row: Selectable<Database["participation.remark"]>): Remark {
  return {
    id: row.id as ObjectId, round: row.round_id as ObjectId, no: row.no, receivedAt: row.received_at, receivedOn: row.received_on, isLate: row.is_late,
    blockKey: row.block_key ?? undefined, proposedText: row.proposed_text, reasonText: row.reason_text, channel: row.channel, authorKind: row.author_kind,
    teryt: row.teryt ?? undefined, shownName: row.shown_name ?? undefined, isCollected: row.collector !== null, withdrawnAt: row.withdrawn_at ?? undefined,
  };
}
