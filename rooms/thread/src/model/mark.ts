import { type ReceiptCode, sha256 } from "@splot/kernel";

/** The public mark of a receipt: it shows the fate to anyone and does not lead back to the code. Shape: 32 hexadecimal digits. */
export type ReceiptMark = string & { readonly receiptMark: true };

/** The mark of a receipt, the same as `thread.receipt_mark` in the database. */
export function receiptMark(code: ReceiptCode): ReceiptMark {
  return sha256(`splot-osadz:${code}`).slice(0, 32) as ReceiptMark;
}

/** The mark that an address holds. Missing: it has not the form of one. */
export function findReceiptMark(text: string): ReceiptMark | undefined {
  return /^[0-9a-f]{32}$/.test(text) ? (text as ReceiptMark) : undefined;
}
