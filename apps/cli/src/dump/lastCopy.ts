import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const lastCopy = z.strictObject({ madeAt: z.iso.datetime(), place: z.string() });

/** When the last backup of an installation was made, and where it was put. */
export type LastCopy = z.infer<typeof lastCopy>;

const placeOf = (dataFolder: string): string => join(dataFolder, "last-backup.json");

/** Notes a finished backup in the data folder, so that the doctor can tell its age. Missing folder: nothing is noted. */
export function noteCopy(dataFolder: string, copy: LastCopy): void {
  if (!existsSync(dataFolder)) return;
  const draft = `${placeOf(dataFolder)}.${process.pid}.draft`;
  writeFileSync(draft, `${JSON.stringify(copy)}\n`, { mode: 0o600 });
  renameSync(draft, placeOf(dataFolder));
}

/** The last backup that was noted. Missing: none was made from this data folder, or the note cannot be read. */
export function findLastCopy(dataFolder: string): LastCopy | undefined {
  try {
    return lastCopy.safeParse(JSON.parse(readFileSync(placeOf(dataFolder), "utf8"))).data;
  } catch {
    return undefined;
  }
}
