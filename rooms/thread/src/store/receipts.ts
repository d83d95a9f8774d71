import type { ObjectId, ReceiptCode, SpaceId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import type pg from "pg";

/** What a receipt stands for. */
export interface Receipt {
  readonly code: ReceiptCode;
  readonly object: ObjectId;
  readonly contact?: string | undefined;
  readonly issuedAt: Date;
}

/** Stores a receipt and where it lives. */
export async function saveReceipt(write: WriteHandle, receipt: Omit<Receipt, "issuedAt">): Promise<void> {
  const space_id = write.space.id;
  await write.db
    .with("place", (db) => db.insertInto("thread.receipt_place").values({ code: receipt.code, space_id }))
    .insertInto("thread.receipt").values({ space_id, code: receipt.code, object_id: receipt.object, contact_id: receipt.contact ?? null, issued_at: write.now }).execute();
}

/** The receipt with this code in the space. Missing: `undefined`. */
export async function readReceipt(read: ReadHandle, code: ReceiptCode): Promise<Receipt | undefined> {
  const row = await read.db.selectFrom("thread.receipt").selectAll().where("space_id", "=", read.space.id).where("code", "=", code).executeTakeFirst();
  return row === undefined ? undefined : { code, object: row.object_id, contact: row.contact_id ?? undefined, issuedAt: row.issued_at };
}

/** The space in which a receipt lives. Missing: `undefined`. */
export async function findReceiptSpace(pool: pg.Pool, code: ReceiptCode): Promise<{ readonly id: SpaceId; readonly code: string } | undefined> {
  const { rows } = await pool.query<{ id: SpaceId; code: string }>("select s.id, s.code from thread.receipt_place p join kernel.space s on s.id = p.space_id where p.code = $1", [code]);
  return rows[0];
}
