import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { configureSeal } from "@splot/people";

/** Reads the key of the installation (made at first start, readable by its owner only) and hands it to the sealing of contacts. */
export function readSecret(dataFolder: string): void {
  const place = join(dataFolder, "secret.key");
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  if (!existsSync(place)) writeFileSync(place, randomBytes(32).toString("hex"), { mode: 0o600 });
  configureSeal(Buffer.from(readFileSync(place, "utf8").trim(), "hex"));
}
