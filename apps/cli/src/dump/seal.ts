import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "@splot/kernel";

/** A mark by which the key of an installation is known without telling the key. Missing: `undefined` when there is none. */
export function findSealMark(dataFolder: string): string | undefined {
  const place = join(dataFolder, "secret.key");
  return existsSync(place) ? sha256(`splot:key-mark:${readFileSync(place, "utf8").trim()}`) : undefined;
}
