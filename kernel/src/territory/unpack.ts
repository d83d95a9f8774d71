import { gunzipSync } from "node:zlib";

/** Largest layer after unpacking. Unit: bytes. */
const MOST_BYTES = 64_000_000;

/** The text of a layer's file, unpacked when its bytes say gzip, whatever its name. Refuses (throws): more than 64 MB unpacked. */
export function unpackLayer(bytes: Uint8Array): string {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes;
  return new TextDecoder("utf-8").decode(plain);
}
