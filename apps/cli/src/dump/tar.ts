import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { listFiles } from "../proof/checkFiles.ts";
import { refuse } from "../refusals.ts";
import { copyPath } from "./format.ts";

const BLOCK = 512;

/** Packs the files of a folder into one tar file (POSIX ustar), readable by its owner only. */
export async function packFolder(folder: string, file: string): Promise<void> {
  await pipeline(Readable.from(membersOf(folder)), createWriteStream(file, { flags: "wx", mode: 0o600 }));
}

async function* membersOf(folder: string): AsyncGenerator<Buffer> {
  for (const path of await listFiles(folder)) {
    const { size, mtimeMs } = await stat(join(folder, path));
    yield headerOf(path, size, Math.floor(mtimeMs / 1000));
    for await (const chunk of createReadStream(join(folder, path))) yield Buffer.from(chunk);
    yield Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
  }
  yield Buffer.alloc(2 * BLOCK);
}

function headerOf(path: string, size: number, modified: number): Buffer {
  if (Buffer.byteLength(path) > 100) throw new Error(`name too long for a copy: ${path}`);
  const header = Buffer.alloc(BLOCK);
  header.write(path, 0);
  header.write("0000600\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  writeSize(header, size);
  header.write(`${modified.toString(8).padStart(11, "0")}\0`, 136);
  header.write("0", 156);
  header.write("ustar\u000000", 257);
  header.write(`${checksumOf(header).toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/** NOTE: eleven octal digits end at 8 GB; above that the size is binary, as GNU tar and others write it. */
function writeSize(header: Buffer, size: number): void {
  if (size < 0o77777777777) header.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  else {
    header.writeUInt8(0x80, 124);
    header.writeBigUInt64BE(BigInt(size), 128);
  }
}

function readSize(header: Buffer): number {
  if (header.readUInt8(124) === 0x80) return Number(header.readBigUInt64BE(128));
  return Number.parseInt(textAt(header, 124, 12).trim() || "0", 8);
}

function textAt(header: Buffer, from: number, length: number): string {
  return header.toString("utf8", from, from + length).split("\0")[0] ?? "";
}

/** The sum of the bytes, with blanks in place of the sum itself. */
function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
}

/** Unpacks a tar file that `packFolder` wrote. Refuses: `copy.damaged` for anything else. */
export async function unpackFile(file: string, folder: string): Promise<void> {
  const archive = await open(file, "r");
  try {
    const header = Buffer.alloc(BLOCK);
    for (let at = 0; ; ) {
      const { bytesRead } = await archive.read(header, 0, BLOCK, at);
      if (bytesRead === BLOCK && header.every((byte) => byte === 0)) return;
      const path = textAt(header, 0, 100);
      const size = readSize(header);
      const isSound =
        bytesRead === BLOCK &&
        checksumOf(header) === Number.parseInt(textAt(header, 148, 8), 8) &&
        textAt(header, 156, 1) === "0" &&
        copyPath.safeParse(path).success;
      if (!isSound || !Number.isSafeInteger(size)) throw refuse("copy.damaged", { file: path === "" ? file : path });
      await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
      const target = createWriteStream(join(folder, path), { flags: "wx", mode: 0o600 });
      const source = size === 0 ? Readable.from([]) : createReadStream(file, { start: at + BLOCK, end: at + BLOCK + size - 1 });
      await pipeline(source, target);
      at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    }
  } finally {
    await archive.close();
  }
}
