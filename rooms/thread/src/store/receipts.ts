import type { ObjectId, ReceiptCode, SpaceId } from "@splot/kernel";
import { insertRows, type Pool, type ReadHandle, together, type WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { ReceiptMark } from "../model/mark.ts";

/** What a receipt stands for. */
export interface Receipt {
  readonly code: ReceiptCode;
  readonly object: ObjectId;
  readonly contact?: string | undefined;
  readonly issuedAt: Date;
}

/** Stores receipts and where they live. */
export async function saveReceipts(write: WriteHandle, receipts: readonly Omit<Receipt, "issuedAt">[]): Promise<void> {
  const space_id = write.space.id;
  const places = receipts.map(({ code }) => ({ code, space_id }));
  const rows = receipts.map(({ code, object, contact }) => ({ space_id, code, object_id: object, contact_id: contact ?? null, issued_at: write.now }));
  await together(insertRows(write, "thread.receipt_place", places), insertRows(write, "thread.receipt", rows));
}

/** The receipt with this code in the space. Missing: `undefined`. */
export async function readReceipt(read: ReadHandle, code: ReceiptCode): Promise<Receipt | undefined> {
  const row = await read.db.selectFrom("thread.receipt").selectAll().where("space_id", "=", read.space.id).where("code", "=", code).executeTakeFirst();
  return row === undefined ? undefined : { code, object: row.object_id, contact: row.contact_id ?? undefined, issuedAt: row.issued_at };
}

/** The receipt with this public mark in the space. Missing: `undefined`. */
export async function findReceiptOfMark(read: ReadHandle, mark: ReceiptMark): Promise<Receipt | undefined> {
  const row = await read.db
    .selectFrom("thread.receipt")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where(sql<boolean>`thread.receipt_mark(code) = ${mark}`)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : { code: row.code as ReceiptCode, object: row.object_id, contact: row.contact_id ?? undefined, issuedAt: row.issued_at };
}

/** The space in which a receipt lives. Missing: `undefined`. */
export async function findReceiptSpace(pool: Pool, code: ReceiptCode): Promise<{ readonly id: SpaceId; readonly code: string } | undefined> {
  const { rows } = await pool.query<{ id: SpaceId; code: string }>(
    "select s.id, s.code from thread.receipt_place p join kernel.space s on s.id = p.space_id where p.code = $1",
    [code],
  );
  return rows[0];
}

/** What was contributed with these contacts, by contact. */
export async function listContributions(read: ReadHandle, contacts: readonly string[]): Promise<ReadonlyMap<string, readonly ObjectId[]>> {
  if (contacts.length === 0) return new Map();
  const rows = await read.db
    .selectFrom("thread.receipt")
    .select(["object_id", "contact_id"])
    .where("space_id", "=", read.space.id)
    .where("contact_id", "=", sql<string>`any(${contacts}::uuid[])`)
    .execute();
  const groups = Map.groupBy(rows, ({ contact_id }) => contact_id ?? "");
  return new Map([...groups].map(([contact, list]) => [contact, list.map(({ object_id }) => object_id)]));
}
