import { deflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { type ArchiveLimits, BadArchive, checkedArchive } from "./archive.ts";

/** A ZIP of one part that claims another size than it has. */
function zip(content: Uint8Array, name = "a"): Uint8Array {
  const packed = deflateRawSync(content);
  const local = Buffer.concat([Buffer.alloc(30), Buffer.from(name)]);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.concat([Buffer.alloc(46), Buffer.from(name)]);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(100, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, packed, entry, end]));
}

const wide: ArchiveLimits = { parts: 10, unpacked: 50_000 };
const swelling: ArchiveLimits = { ...wide, ratio: { free: 10_000, most: 10 } };
const faultOf = (bytes: Uint8Array, limits: ArchiveLimits = wide): string => {
  try {
    checkedArchive(bytes, limits);
    return "none";
  } catch (error) {
    return error instanceof BadArchive ? error.fault : String(error);
  }
};

it.each<[string, string, () => string]>([
  ["a bomb that claims to be small", "size", () => faultOf(zip(Buffer.alloc(50_001)))],
  ["exactly what is allowed", "none", () => faultOf(zip(Buffer.alloc(50_000)))],
  ["a part that swells", "ratio", () => faultOf(zip(Buffer.alloc(20_000)), swelling)],
  ["a part that swells less than is free", "none", () => faultOf(zip(Buffer.alloc(10_000)), swelling)],
  ["a name upwards", "name", () => faultOf(zip(Buffer.alloc(1), "../a"))],
  ["a name from the root", "name", () => faultOf(zip(Buffer.alloc(1), "/a"))],
  ["too many parts", "parts", () => faultOf(zip(Buffer.alloc(1)), { ...wide, parts: 0 })],
  ["text", "broken", () => faultOf(new TextEncoder().encode("to nie jest skoroszyt, tylko zwykły tekst"))],
  ["nothing", "broken", () => faultOf(new Uint8Array())],
])("%s: %s", (_what, fault, open) => {
  expect(open()).toBe(fault);
});

it("a file cut anywhere is broken, never read beyond its end", () => {
  const whole = zip(Buffer.from("Ala ma kota"), "x");
  for (let length = 0; length < whole.length; length += 1) expect([length, faultOf(whole.slice(0, length))]).toEqual([length, "broken"]);
  expect(new TextDecoder().decode(checkedArchive(whole, wide)("x"))).toBe("Ala ma kota");
  expect(checkedArchive(whole, wide)("y")).toBeUndefined();
});
