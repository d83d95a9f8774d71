import { findReceiptCode, newReceiptCode, type ObjectId, type ReceiptCode } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import type { Act } from "@splot/kernel/journal";
import { refuse } from "../refusals.ts";
import { type Receipt, readReceipt, saveReceipts } from "../store/receipts.ts";

/** Issues the one receipt of a contribution, in the transaction that accepts it (I56). */
export async function issueReceipt(
  act: Act,
  receipt: { readonly object: ObjectId; readonly contact?: string | undefined },
): Promise<{ readonly code: ReceiptCode }> {
  const code = newReceiptCode();
  await saveReceipts(act, [{ code, ...receipt }]);
  return { code };
}

/** The same for several contributions at once. Shape: their codes, in order, to be handed out only when `saving` has ended and the act is committed. */
export function issueReceipts(
  write: WriteHandle,
  receipts: readonly { readonly object: ObjectId; readonly contact?: string | undefined }[],
): { readonly codes: readonly ReceiptCode[]; readonly saving: Promise<void> } {
  const issued = receipts.map((receipt) => ({ code: newReceiptCode(), ...receipt }));
  return { codes: issued.map(({ code }) => code), saving: saveReceipts(write, issued) };
}

/** The receipt that a person typed. Refuses: `thread.receipt_unreadable` (typing error), `thread.receipt_unknown`. */
export async function findReceipt(read: ReadHandle, typed: string): Promise<Receipt> {
  const code = findReceiptCode(typed);
  if (code === undefined) throw refuse("thread.receipt_unreadable");
  const receipt = await readReceipt(read, code);
  if (receipt === undefined) throw refuse("thread.receipt_unknown");
  return receipt;
}
