import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A copy of a data folder that nobody uses, in a place of its own.
 * NOTE: with owners and modes, which the copy of Node leaves out; a database refuses to start without them.
 */
export function copyFolder(from: string): string {
  const folder = mkdtempSync(join(tmpdir(), "splot-run-"));
  execFileSync("cp", ["-a", `${from}/.`, folder]);
  return folder;
}
