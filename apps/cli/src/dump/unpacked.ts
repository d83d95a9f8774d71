import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unpackFile } from "./tar.ts";

/** Runs work on the folder of a copy; a packed one is unpacked for as long as the work lasts. */
export async function unpacked<Result>(place: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  if ((await stat(place)).isDirectory()) return work(place);
  return inScratch("splot-copy-", async (folder) => {
    await unpackFile(place, folder);
    return work(folder);
  });
}

/** Runs work in a folder of its own, which is gone afterwards. */
export async function inScratch<Result>(prefix: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
