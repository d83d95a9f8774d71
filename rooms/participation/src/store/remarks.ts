import type { Day, Instant, ObjectId } from "@splot/kernel";
import { type Database, insertRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";
import { type Selectable, sql } from "kysely";
import type { Remark } from "../model/remark.ts";
import type { RoundTimes } from "../model/round.ts";

/** What arriving remarks need of their round. */
export interface Arrival extends RoundTimes {
  readonly round: ObjectId;
  /** How many remarks came before. */
  readonly count: number;
  readonly code: string;
  readonly address: string;
  readonly origin: "fact" | "example" | "user";
  readonly subject: { readonly object: ObjectId; readonly version: number } | undefined;
  /** Those of the asked paragraphs that the consulted version has. */
  readonly knownBlocks: ReadonlySet<string>;
}

/**
 * Locks a round and reads what decides on its arriving remarks, in one statement: the row lock orders their numbers
 * (I56). Refuses: `object.unknown`.
 */
export async function lockArrival(write: WriteHandle, round: ObjectId, blockKeys: readonly string[]): Promise<Arrival> {
  const row = await write.db
    .selectFrom("participation.round as r")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "r.space_id").onRef("o.id", "=", "r.id"))
    .select([
      "r.remark_count",
      "r.opens_on",
      "r.closes_on",
      "r.settled_at",
      "r.report_published_at",
      "r.subject_object",
      "r.subject_version",
      "o.code",
      "o.address",
      "o.origin",
    ])
    .select(
      sql<string[]>`array(select b.key from kernel.block b where b.space_id = r.space_id
      and b.object_id = r.subject_object and b.version_no = r.subject_version and b.key = any(${blockKeys}))`.as("known_blocks"),
    )
    .where("r.space_id", "=", write.space.id)
    .where("r.id", "=", round)
    .where("r.recorded_remark_count", "is", null)
    .forUpdate("r")
    .executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  const { subject_object, subject_version } = row;
  return {
    round,
    count: row.remark_count,
    code: row.code ?? "",
    address: row.address,
    origin: row.origin,
    knownBlocks: new Set(row.known_blocks),
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    settledAt: row.settled_at ?? undefined,
    reportPublishedAt: row.report_published_at ?? undefined,
    subject: subject_object === null || subject_version === null ? undefined : { object: subject_object, version: subject_version },
  };
}

/** Says how many remarks a locked round has now; the next number follows. */
export async function saveRemarkCount(write: WriteHandle, round: ObjectId, count: number): Promise<void> {
  await write.db.updateTable("participation.round").set({ remark_count: count }).where("space_id", "=", write.space.id).where("id", "=", round).execute();
}

/** A remark to store. */
export interface NewRemark extends Omit<Remark, "isLate" | "isCollected" | "withdrawnAt"> {
  readonly closesOn: Day;
  readonly contact?: string | undefined;
  /** Person who entered it for its author. */
  readonly collector?: string | undefined;
}

/** Stores remarks whose things are stored already. */
export async function saveRemarks(write: WriteHandle, remarks: readonly NewRemark[]): Promise<void> {
  await insertRows(
    write,
    "participation.remark",
    remarks.map((remark) => ({
      space_id: write.space.id,
      id: remark.id,
      round_id: remark.round,
      no: remark.no,
      received_at: remark.receivedAt,
      received_on: remark.receivedOn,
      round_closes_on: remark.closesOn,
      block_key: remark.blockKey ?? null,
      proposed_text: remark.proposedText,
      reason_text: remark.reasonText,
      channel: remark.channel,
      author_kind: remark.authorKind,
      teryt: remark.teryt ?? null,
      shown_name: remark.shownName ?? null,
      contact_id: remark.contact ?? null,
      collector: remark.collector ?? null,
      withdrawn_at: null,
    })),
  );
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

/** The remarks of a round in order of their numbers, a withdrawn one too: all, or those of a part. */
export async function listRemarks(
  read: ReadHandle,
  round: ObjectId,
  { after, limit }: { readonly after?: number | undefined; readonly limit?: number } = {},
): Promise<readonly Remark[]> {
  const rows = await read.db
    .selectFrom("participation.remark")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("round_id", "=", round)
    .$if(after !== undefined, (query) => query.where("no", ">", after ?? 0))
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .orderBy("no")
    .execute();
  return rows.map(remarkOf);
}

/** Marks a remark as withdrawn by its author; it keeps its number. */
export async function withdrawRow(write: WriteHandle, id: ObjectId, at: Instant): Promise<void> {
  await write.db.updateTable("participation.remark").set({ withdrawn_at: at }).where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

/** The remark of a round with this number. Missing: `undefined`. */
export async function findRemarkByNo(read: ReadHandle, round: ObjectId, no: number): Promise<Remark | undefined> {
  const row = await read.db
    .selectFrom("participation.remark")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("round_id", "=", round)
    .where("no", "=", no)
    .executeTakeFirst();
  return row === undefined ? undefined : remarkOf(row);
}

/** A remark out of its row. */
export function remarkOf(row: Selectable<Database["participation.remark"]>): Remark {
  return {
    id: row.id as ObjectId,
    round: row.round_id as ObjectId,
    no: row.no,
    receivedAt: row.received_at,
    receivedOn: row.received_on,
    isLate: row.is_late,
    blockKey: row.block_key ?? undefined,
    proposedText: row.proposed_text,
    reasonText: row.reason_text,
    channel: row.channel,
    authorKind: row.author_kind,
    teryt: row.teryt ?? undefined,
    shownName: row.shown_name ?? undefined,
    isCollected: row.collector !== null,
    withdrawnAt: row.withdrawn_at ?? undefined,
  };
}
