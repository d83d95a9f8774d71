import { inflateRawSync } from "node:zlib";
import { refuseTransfer } from "./refusals.ts";

/** What a workbook of ours may unpack to. Unit: bytes. */
const MOST_UNPACKED = 12_000_000;
/** What a workbook of ours may weigh as it is sent. Unit: bytes. */
const MOST_SENT = 2_000_000;
/** Parts of a workbook; ours has about twelve. */
const MOST_PARTS = 200;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Unpacks every part of a ZIP once, without keeping it, and stops at the limit: what the directory claims of sizes is
 * not believed. Refuses: `transfer.no_workbook`, `transfer.too_large`.
 */
export function refuseBomb(bytes: Uint8Array, most: number = MOST_UNPACKED): void {
  if (bytes.byteLength > MOST_SENT) throw refuseTransfer("transfer.too_large", {}, "file");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = end === undefined ? 0 : view.getUint16(end + 10, true);
  if (end === undefined || count === 0) throw refuseTransfer("transfer.no_workbook", {}, "file");
  if (count > MOST_PARTS) throw refuseTransfer("transfer.too_large", {}, "file");
  let left = most;
  let place = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (place + 46 > bytes.byteLength || view.getUint32(place, true) !== ENTRY) throw refuseTransfer("transfer.no_workbook", {}, "file");
    left -= unpackedSize(bytes, view, { place, most: left });
    if (left < 0) throw refuseTransfer("transfer.too_large", {}, "file");
    place += 46 + view.getUint16(place + 28, true) + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
}

function unpackedSize(bytes: Uint8Array, view: DataView, { place, most }: { readonly place: number; readonly most: number }): number {
  const method = view.getUint16(place + 10, true);
  const packed = view.getUint32(place + 20, true);
  const local = view.getUint32(place + 42, true);
  // NOTE: sizes of ZIP64 stand elsewhere; nothing that large is a workbook of ours.
  if (packed === 0xffffffff || local + 30 > bytes.byteLength || view.getUint32(local, true) !== LOCAL) throw refuseTransfer("transfer.no_workbook", {}, "file");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.byteLength) throw refuseTransfer("transfer.no_workbook", {}, "file");
  if (method === 0) return packed;
  if (method !== 8) throw refuseTransfer("transfer.no_workbook", {}, "file");
  try {
    return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(1, most) }).byteLength;
  } catch (error) {
    const isOver = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw refuseTransfer(isOver ? "transfer.too_large" : "transfer.no_workbook", {}, "file");
  }
}

function findEnd(view: DataView): number | undefined {
  for (let place = view.byteLength - 22; place >= Math.max(0, view.byteLength - 22 - 65_535); place -= 1) {
    if (view.getUint32(place, true) === END) return place;
  }
  return undefined;
}
