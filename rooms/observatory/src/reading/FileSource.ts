import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { FindingLog } from "./FindingLog.ts";

/** A file that can be read from its beginning as often as needed. */
export interface FileSource {
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

/** Largest file of a format that is read as a whole (JSON, PC-Axis, XLSX), unpacked. Unit: bytes. */
const MOST_WHOLE = 64_000_000;
/** What a file that is streamed may unpack to. Unit: bytes. */
const MOST_UNPACKED = 8_000_000_000;
/** Unpacked beyond this, a file may not be more than `MOST_RATIO` times its packed size. Unit: bytes. */
const FREE_UNPACKED = 50_000_000;
const MOST_RATIO = 250;

/** The bytes of a file held in memory. */
function bytesSource(name: string, bytes: Uint8Array): FileSource {
  return {
    name,
    async *open() {
      yield await Promise.resolve(bytes);
    },
  };
}

/** The file unpacked when its bytes say gzip, whatever its name. Refuses: `archive-unsafe`, `too-large`. */
export async function unpacked(source: FileSource, log: FindingLog): Promise<FileSource> {
  const head = await firstBytes(source, 2);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return source;
  return { name: source.name.replace(/\.gz$/i, ""), open: () => gunzipped(source, log) };
}

async function* gunzipped(source: FileSource, log: FindingLog): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let plain = 0;
  const counted = async function* () {
    for await (const chunk of source.open()) {
      packed += chunk.byteLength;
      yield chunk;
    }
  };
  try {
    for await (const chunk of pipeline(counted(), createGunzip({ chunkSize: 1 << 18 }), () => undefined)) {
      const bytes: unknown = chunk;
      if (!(bytes instanceof Uint8Array)) continue;
      plain += bytes.byteLength;
      if (plain > MOST_UNPACKED) log.stop("too-large", {}, { what: `${plain} B`, most: `${MOST_UNPACKED} B` });
      if (plain > FREE_UNPACKED && plain > packed * MOST_RATIO) log.stop("archive-unsafe", {}, { what: `gzip > ${MOST_RATIO} : 1` });
      yield bytes;
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    log.stop("bytes-not-what-name-says", {}, { what: `gzip – ${error.message}` });
  }
}

/** The first bytes of a file. */
export async function firstBytes(source: FileSource, count: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.open()) {
    parts.push(chunk);
    length += chunk.byteLength;
    if (length >= count) break;
  }
  return Buffer.concat(parts).subarray(0, count);
}

/** The file held in memory, for a format that cannot be streamed. Refuses: `too-large`. */
export async function wholeSource(source: FileSource, log: FindingLog): Promise<FileSource> {
  return bytesSource(source.name, await wholeBytes(source, log));
}

/** All bytes of such a file. */
export async function wholeBytes(source: FileSource, log: FindingLog): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.open()) {
    length += chunk.byteLength;
    if (length > MOST_WHOLE) log.stop("too-large", {}, { what: `> ${MOST_WHOLE} B`, most: `${MOST_WHOLE} B` });
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
