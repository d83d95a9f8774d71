import { inflateRawSync } from "node:zlib";
import type { FindingLog } from "./FindingLog.ts";

/** What a workbook may unpack to. Unit: bytes. */
const MOST_UNPACKED = 200_000_000;
/** Unpacked beyond this, a part may not be more than `MOST_RATIO` times its packed size. Unit: bytes. */
const FREE_UNPACKED = 20_000_000;
const MOST_RATIO = 200;
const MOST_PARTS = 1000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Reads one part of a checked archive. Missing: it has none of that name. */
export type PartReader = (name: string) => Uint8Array | undefined;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly local: number;
}

/**
 * Unpacks every part of a ZIP once, without keeping it, and stops at the limits: what its directory claims is not believed.
 * Refuses: `bytes-not-what-name-says` (cut, no ZIP), `archive-unsafe` (paths upwards, too many parts, ratio), `too-large`.
 */
export function checkedArchive(bytes: Uint8Array, log: FindingLog): PartReader {
  const entries = listEntries(bytes, log);
  let left = MOST_UNPACKED;
  for (const entry of entries) {
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]/.test(entry.name)) log.stop("archive-unsafe", {}, { what: entry.name });
    const size = unpack(bytes, entry, { most: left, log }).byteLength;
    if (size > FREE_UNPACKED && size > entry.packed * MOST_RATIO) log.stop("archive-unsafe", {}, { what: `${entry.name}: > ${MOST_RATIO} : 1` });
    left -= size;
  }
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return (name) => {
    const entry = byName.get(name);
    return entry === undefined ? undefined : unpack(bytes, entry, { most: MOST_UNPACKED, log });
  };
}

function listEntries(bytes: Uint8Array, log: FindingLog): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return log.stop("bytes-not-what-name-says", {}, { what: "ZIP – ?" });
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) log.stop("archive-unsafe", {}, { what: `${count} > ${MOST_PARTS}` });
  const entries: Entry[] = [];
  let place = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (place + 46 > bytes.byteLength || view.getUint32(place, true) !== ENTRY) log.stop("bytes-not-what-name-says", {}, { what: "ZIP – ?" });
    const length = view.getUint16(place + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + length));
    entries.push({ name, method: view.getUint16(place + 10, true), packed: view.getUint32(place + 20, true), local: view.getUint32(place + 42, true) });
    place += 46 + length + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return entries;
}

function unpack(bytes: Uint8Array, { name, method, packed, local }: Entry, { most, log }: { readonly most: number; readonly log: FindingLog }): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (local + 30 > bytes.byteLength || view.getUint32(local, true) !== LOCAL) return log.stop("bytes-not-what-name-says", {}, { what: "ZIP – ?" });
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.byteLength || (method !== 0 && method !== 8)) return log.stop("bytes-not-what-name-says", {}, { what: `ZIP – ${name}` });
  const part = bytes.subarray(start, start + packed);
  if (method === 0) return part;
  try {
    return inflateRawSync(part, { maxOutputLength: Math.min(Math.max(1, most), Math.max(FREE_UNPACKED, packed * MOST_RATIO) + 1) });
  } catch (error) {
    const isOver = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    if (isOver) return log.stop("archive-unsafe", {}, { what: `${name}: > ${MOST_RATIO} : 1` });
    return log.stop("bytes-not-what-name-says", {}, { what: `ZIP – ${name}` });
  }
}

function findEnd(view: DataView): number | undefined {
  for (let place = view.byteLength - 22; place >= Math.max(0, view.byteLength - 22 - 65_535); place -= 1) {
    if (view.getUint32(place, true) === END) return place;
  }
  return undefined;
}
