import { inflateRawSync } from "node:zlib";

/** What a ZIP may hold at most. */
export interface ArchiveLimits {
  readonly parts: number;
  /** All parts together. Unit: bytes. */
  readonly unpacked: number;
  /** A part may unpack to `free` bytes, or to `most` times its packed size where that is more. Missing: no bound of its own. */
  readonly ratio?: { readonly free: number; readonly most: number } | undefined;
}

/** Why a ZIP is not opened: it is none or cut, a part is named upwards, too many parts, too large in all, a part that swells. */
type ArchiveFault = "broken" | "name" | "parts" | "size" | "ratio";

/** A ZIP that is not opened. Shape: the fault, and the part or number that it concerns. */
export class BadArchive extends Error {
  readonly fault: ArchiveFault;
  readonly what: string;

  constructor(fault: ArchiveFault, what = "") {
    super(`${fault} ${what}`);
    this.fault = fault;
    this.what = what;
  }
}

/** Reads one part of a checked archive. Missing: it has none of that name. */
export type PartReader = (name: string) => Uint8Array | undefined;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** What the count of a directory can say. Source: APPNOTE 4.3.16. */
const MOST_ENTRIES = 65_535;
/** A comment behind the end of a ZIP has at most so many bytes. */
const LONGEST_COMMENT = 65_535;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly local: number;
}

/**
 * Unpacks every part of a ZIP once, without keeping it, and stops at the limits: what its directory claims is not believed.
 * Refuses (throws): `BadArchive`.
 */
export function checkedArchive(bytes: Uint8Array, limits: ArchiveLimits): PartReader {
  const entries = listEntries(bytes, limits.parts);
  let left = limits.unpacked;
  for (const entry of entries) {
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]/.test(entry.name)) throw new BadArchive("name", entry.name);
    left -= unpack(bytes, entry, { most: left, ratio: limits.ratio }).byteLength;
    if (left < 0) throw new BadArchive("size", entry.name);
  }
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return (name) => {
    const entry = byName.get(name);
    return entry === undefined ? undefined : unpack(bytes, entry, { most: limits.unpacked, ratio: limits.ratio });
  };
}

/** The names in the directory of a ZIP, without unpacking anything. Missing: empty when there is no sound directory. */
export function listZipNames(bytes: Uint8Array): readonly string[] {
  try {
    return listEntries(bytes, MOST_ENTRIES).map(({ name }) => name);
  } catch (error) {
    if (error instanceof BadArchive) return [];
    throw error;
  }
}

function listEntries(bytes: Uint8Array, mostParts: number): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = end === undefined ? 0 : view.getUint16(end + 10, true);
  if (end === undefined || count === 0) throw new BadArchive("broken");
  if (count > mostParts) throw new BadArchive("parts", `${count} > ${mostParts}`);
  const entries: Entry[] = [];
  let place = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (place + 46 > bytes.byteLength || view.getUint32(place, true) !== ENTRY) throw new BadArchive("broken");
    const length = view.getUint16(place + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + length));
    entries.push({ name, method: view.getUint16(place + 10, true), packed: view.getUint32(place + 20, true), local: view.getUint32(place + 42, true) });
    place += 46 + length + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  for (let place = view.byteLength - 22; place >= Math.max(0, view.byteLength - 22 - LONGEST_COMMENT); place -= 1) {
    if (view.getUint32(place, true) === END) return place;
  }
  return undefined;
}

interface PartLimits extends Pick<ArchiveLimits, "ratio"> {
  readonly most: number;
}

function unpack(bytes: Uint8Array, entry: Entry, { most, ratio }: PartLimits): Uint8Array {
  const part = packedPart(bytes, entry);
  if (entry.method === 0) return part;
  const swollen = ratio === undefined ? Number.POSITIVE_INFINITY : Math.max(ratio.free, entry.packed * ratio.most);
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(1, Math.min(most, swollen)) });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE")) throw new BadArchive("broken", entry.name);
    throw new BadArchive(swollen < most ? "ratio" : "size", entry.name);
  }
}

function packedPart(bytes: Uint8Array, { name, method, packed, local }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // NOTE: sizes of ZIP64 stand elsewhere; nothing that large is opened.
  if (local + 30 > bytes.byteLength || view.getUint32(local, true) !== LOCAL) throw new BadArchive("broken", name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.byteLength || (method !== 0 && method !== 8)) throw new BadArchive("broken", name);
  return bytes.subarray(start, start + packed);
}
