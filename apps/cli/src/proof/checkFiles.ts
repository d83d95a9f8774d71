import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { sha256 } from "@splot/kernel";
import { FORMAT_VERSION, type Manifest, manifestFile } from "../bundle/format.ts";
import { refuse } from "../refusals.ts";
import type { Findings } from "./faults.ts";
import { findJson } from "./readLines.ts";

const seals = ["manifest.json", "manifest.sha256"];

/** Reads the list of contents. Missing: `undefined` when it cannot be read; the finding says so. Refuses: `bundle.absent`. */
export async function findManifest(folder: string, findings: Findings): Promise<Manifest | undefined> {
  const place = join(folder, "manifest.json");
  if (!existsSync(place)) throw refuse("bundle.absent", { folder });
  const text = await readFile(place, "utf8");
  const seal = join(folder, "manifest.sha256");
  if (!existsSync(seal)) findings.break(1, "file_absent", "manifest.sha256");
  else if ((await readFile(seal, "utf8")) !== `${sha256(text)}  manifest.json\n`) findings.break(1, "manifest_changed", "manifest.json");
  const parsed = manifestFile.safeParse(findJson(text));
  if (!parsed.success) {
    findings.break(1, "manifest_unreadable", parsed.error.issues[0]?.path.join(".") ?? "manifest.json");
    return undefined;
  }
  if (parsed.data.version > FORMAT_VERSION) findings.miss(1, "format_newer", String(parsed.data.version));
  return parsed.data;
}

/** Step 1: every listed file is there with its hash, and no other is. */
export async function checkFiles(folder: string, manifest: Manifest, findings: Findings): Promise<void> {
  const listed = new Set<string>(seals);
  for (const { path, sha256: hash } of manifest.files) {
    if (listed.has(path)) findings.break(1, "file_repeated", path);
    listed.add(path);
    const file = join(folder, path);
    if (!existsSync(file)) findings.break(1, "file_absent", path);
    else if ((await hashFile(file)) !== hash) findings.break(1, "file_changed", path);
  }
  for (const path of ["entries.jsonl", "payloads.jsonl", "objects.jsonl", "roots.jsonl"]) {
    if (!listed.has(path)) findings.break(1, "file_absent", path);
  }
  for (const path of await listFiles(folder)) if (!listed.has(path)) findings.break(1, "file_unlisted", path);
}

/** SHA-256 of a file, in bounded memory. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest("hex");
}

/** The files below a folder, by path. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
