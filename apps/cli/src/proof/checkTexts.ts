import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalHash } from "@splot/kernel";
import { type Manifest, type TextFile, textFile } from "../bundle/format.ts";
import type { DecidedText } from "./checkDecisions.ts";
import type { Findings } from "./faults.ts";
import { findJson } from "./readLines.ts";

interface TextOptions {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly findings: Findings;
  readonly decided: readonly DecidedText[];
}

/** Step 6: each text has the hash of its content, and what was voted on and adopted is exactly that text (I97). */
export async function checkTexts({ folder, manifest, findings, decided }: TextOptions): Promise<void> {
  const hashes = new Map<string, string>();
  for (const { path } of manifest.files.filter((file) => file.path.startsWith("texts/"))) {
    const text = await findText(join(folder, path));
    if (text === undefined || path !== pathOf(text)) findings.break(6, "text_unreadable", path);
    else if (canonicalHash(text.content) !== text.sha256) findings.break(6, "text_changed", path);
    else hashes.set(path, text.sha256);
  }
  const withheld = new Set(manifest.missing.map(({ path }) => path));
  for (const one of decided) {
    const path = pathOf(one);
    if (withheld.has(path)) findings.miss(6, "text_not_public", path);
    else if (!manifest.files.some((file) => file.path === path)) findings.break(6, "text_absent", path);
    else if (hashes.has(path) && hashes.get(path) !== one.sha256) findings.break(6, "text_other", path);
  }
}

async function findText(place: string): Promise<TextFile | undefined> {
  if (!existsSync(place)) return undefined;
  return textFile.safeParse(findJson(await readFile(place, "utf8"))).data;
}

function pathOf({ object, version }: { readonly object: string; readonly version: number }): string {
  return `texts/${object}-v${version}.json`;
}
