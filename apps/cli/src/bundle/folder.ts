import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { refuse } from "../refusals.ts";
import type { Manifest } from "./format.ts";

/** A file of the bundle as the manifest lists it. */
export type WrittenFile = Manifest["files"][number];

const flushBytes = 256 * 1024;

/** A file that is written piece by piece while its hash is taken. */
export class HashedFile {
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #hash = createHash("sha256");
  #bytes = 0;
  #waiting = "";

  private constructor(file: FileHandle, path: string) {
    this.#file = file;
    this.#path = path;
  }

  /** Opens a new file below a folder. */
  static async create(folder: string, path: string): Promise<HashedFile> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    return new HashedFile(await open(join(folder, path), "wx", 0o644), path);
  }

  /** Adds a line. */
  async writeLine(line: string): Promise<void> {
    this.#waiting += `${line}\n`;
    if (this.#waiting.length >= flushBytes) await this.#flush();
  }

  /** Closes it. Shape: its entry in the manifest. */
  async close(): Promise<WrittenFile> {
    await this.#flush();
    await this.#file.sync();
    await this.#file.close();
    return { path: this.#path, sha256: this.#hash.digest("hex"), bytes: this.#bytes };
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.from(this.#waiting);
    this.#waiting = "";
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    await this.#file.write(bytes);
  }
}

/** Writes a whole file of one line. */
export async function writeWhole(folder: string, path: string, line: string): Promise<WrittenFile> {
  const file = await HashedFile.create(folder, path);
  await file.writeLine(line);
  return file.close();
}

/** Makes the folder of a new bundle or copy. Refuses: `folder.not_empty`. */
export async function makeEmptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw refuse("folder.not_empty", { folder });
}
