import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Readable, Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { listFiles } from "../proof/checkFiles.ts";
import { copyPath, type StoredFile } from "./format.ts";

/** Writes a stream into a new file that only its owner may read, and takes its hash on the way. */
export async function storeFile(folder: string, path: string, source: Readable, ...through: readonly Transform[]): Promise<StoredFile> {
  const place = join(folder, path);
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const target: Writable = createWriteStream(place, { flags: "wx", mode: 0o600 });
  await pipeline([source, ...through, meter, target]);
  await settle(place);
  return { path, sha256: hash.digest("hex"), bytes };
}

/** A copy that a power cut could undo is none. */
async function settle(place: string): Promise<void> {
  const file = await open(place, "r");
  await file.sync().finally(() => file.close());
}

/** Copies the files of an installation into a backup, or back. Names that Splot does not give are left where they are. */
export async function copyFiles(from: string, to: string, prefix: string): Promise<readonly StoredFile[]> {
  if (!existsSync(from)) return [];
  const stored: StoredFile[] = [];
  for (const path of await listFiles(from)) {
    const name = `${prefix}${path}`;
    if (copyPath.safeParse(name).success) stored.push(await storeFile(to, name, createReadStream(join(from, path))));
  }
  return stored;
}
