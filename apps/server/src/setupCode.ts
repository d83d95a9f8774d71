import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findReceiptCode, formatReceiptCode, newReceiptCode } from "@splot/kernel";

/**
 * The code that founding a space asks for. It lies in the data folder, so that whoever may read that folder, and nobody
 * else, can found; the first call makes it.
 */
export function readSetupCode(dataFolder: string): string {
  const place = placeOf(dataFolder);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const known = existsSync(place) ? findReceiptCode(readFileSync(place, "utf8")) : undefined;
  if (known !== undefined) return formatReceiptCode(known);
  const code = formatReceiptCode(newReceiptCode());
  writeFileSync(place, `${code}\n`, { mode: 0o600 });
  return code;
}

/** Takes the code away once a space stands. */
export function forgetSetupCode(dataFolder: string): void {
  rmSync(placeOf(dataFolder), { force: true });
}

function placeOf(dataFolder: string): string {
  return join(dataFolder, "setup.code");
}
