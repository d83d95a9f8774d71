import { deflateRawSync } from "node:zlib";
import { Refusal } from "@splot/kernel";
import { expect, it } from "vitest";
import { refuseBomb } from "./archive.ts";
import { emptyBook } from "./sheets.ts";
import { readWorkbook, writeWorkbook } from "./workbook.ts";

/** A ZIP of one part that claims another size than it has. */
function bomb(size: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(size));
  const local = Buffer.alloc(30 + 1);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(1, 26);
  const entry = Buffer.alloc(46 + 1);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(100, 24);
  entry.writeUInt16LE(1, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, packed, entry, end]));
}

it.each<[string, Uint8Array, string]>([
  ["a bomb that claims to be small", bomb(40_000_000), "transfer.too_large"],
  ["text", new TextEncoder().encode("to nie jest skoroszyt, tylko zwykły tekst"), "transfer.no_workbook"],
  ["nothing", new Uint8Array(), "transfer.no_workbook"],
])("%s is refused", (_what, bytes, code) => {
  try {
    refuseBomb(bytes);
    expect.unreachable();
  } catch (error) {
    expect(error instanceof Refusal ? error.code : String(error)).toBe(code);
  }
});

it("a cut-off workbook is refused, not thrown", async () => {
  const whole = await writeWorkbook(emptyBook);
  await expect(readWorkbook(whole.slice(0, whole.length - 40))).rejects.toMatchObject({ code: "transfer.no_workbook" });
  expect(() => refuseBomb(bomb(1000))).not.toThrow();
});
