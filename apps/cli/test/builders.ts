import { createHash } from "node:crypto";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { canonical, type Json } from "@splot/kernel";
import { commitment, genesisHash, headsRoot, type SealedEntry, seal } from "@splot/kernel/journal";
import { DailyHeads } from "../src/bundle/daily.ts";
import { HashedFile, writeWhole } from "../src/bundle/folder.ts";
import { FORMAT, FORMAT_VERSION, type Manifest } from "../src/bundle/format.ts";
import { listFiles } from "../src/proof/checkFiles.ts";

/** The space of bundles that are made without a database. */
export const builtSpace = { id: "00000000-0000-7000-8000-00000000beef", code: "proba", name: { pl: "Próba", en: "Trial" }, purpose: "exercise" as const };

/** A journal of streams that take turns, with a public payload on each entry. */
export async function writeLongBundle(folder: string, entryCount: number, streamCount = 3): Promise<Manifest> {
  const entries = await HashedFile.create(folder, "entries.jsonl");
  const payloads = await HashedFile.create(folder, "payloads.jsonl");
  const daily = new DailyHeads();
  for (let stream = 0; stream < streamCount; stream += 1) {
    let before: SealedEntry | undefined;
    for (let index = stream; index < entryCount; index += streamCount) {
      const salt = createHash("md5").update(String(index)).digest("hex");
      const payload = { no: index, words: "Uwaga mieszkańca do akapitu o transporcie" };
      const entry: SealedEntry = seal({
        stream: `s${stream}`,
        seq: (before?.seq ?? 0) + 1,
        at: new Date(Date.UTC(2026, 0, 1) + index * 20_000).toISOString(),
        event: "test.happened",
        role: "officer",
        actorCommitment: commitment(salt, "actor"),
        payloadCommitment: commitment(salt, payload),
        prevHash: before?.hash ?? genesisHash(builtSpace.id),
      });
      await entries.writeLine(canonical({ ...entry }));
      await payloads.writeLine(canonical({ stream: entry.stream, seq: entry.seq, salt, payload }));
      daily.add(entry);
      before = entry;
    }
  }
  await entries.close();
  await payloads.close();
  await writeWholeLines(folder, "roots.jsonl", daily.roots());
  await writeWholeLines(folder, "objects.jsonl", []);
  const heads = daily.heads();
  const counts = { streams: heads.length, entries: entryCount, payloads: entryCount, restricted: 0, erased: 0, objects: 0, ballots: 0, texts: 0 };
  return sealFolder(folder, {
    format: FORMAT,
    version: FORMAT_VERSION,
    program: "0.0.0",
    exportedAt: "2026-12-01T00:00:00.000Z",
    space: builtSpace,
    files: [],
    counts,
    heads: [...heads],
    root: headsRoot(heads),
    rules: [],
    missing: [],
  });
}

async function writeWholeLines(folder: string, path: string, lines: readonly Json[]): Promise<void> {
  const file = await HashedFile.create(folder, path);
  for (const line of lines) await file.writeLine(canonical(line));
  await file.close();
}

/** Writes a manifest over what lies in the folder now: what a forger would do who can count hashes too. */
export async function sealFolder(folder: string, manifest: Manifest): Promise<Manifest> {
  for (const name of ["manifest.json", "manifest.sha256"]) await rm(join(folder, name), { force: true });
  const files: Manifest["files"] = [];
  for (const path of await listFiles(folder)) {
    files.push({
      path,
      sha256: createHash("sha256")
        .update(await readFile(join(folder, path)))
        .digest("hex"),
      bytes: (await stat(join(folder, path))).size,
    });
  }
  const sealed = { ...manifest, files };
  const { sha256 } = await writeWhole(folder, "manifest.json", JSON.stringify(sealed, null, 2));
  await writeWhole(folder, "manifest.sha256", `${sha256}  manifest.json`);
  return sealed;
}

/** Reads a file of lines, lets them be changed, and writes them back. */
export async function changeLines(file: string, change: (lines: string[]) => string[]): Promise<void> {
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
  await writeFile(
    file,
    change(lines)
      .map((line) => `${line}\n`)
      .join(""),
  );
}

/** Chains entries anew after a forgery, so that only a published root can tell. */
export function chainAnew(lines: readonly string[], genesis: string): string[] {
  const heads = new Map<string, SealedEntry>();
  return lines.map((line) => {
    const { hash: _, ...open }: SealedEntry = JSON.parse(line);
    const before = heads.get(open.stream);
    const entry = seal({ ...open, seq: (before?.seq ?? 0) + 1, prevHash: before?.hash ?? genesis });
    heads.set(entry.stream, entry);
    return canonical({ ...entry });
  });
}

/** A manifest whose journal part follows from the lines of entries and payloads. */
export function manifestOf(
  manifest: Manifest,
  entryLines: readonly string[],
  payloadCount: number,
): { readonly manifest: Manifest; readonly roots: readonly Json[] } {
  const daily = new DailyHeads();
  for (const line of entryLines) daily.add(JSON.parse(line));
  const heads = [...daily.heads()];
  const counts = {
    ...manifest.counts,
    entries: entryLines.length,
    payloads: payloadCount,
    restricted: entryLines.length - payloadCount,
    erased: 0,
    streams: heads.length,
  };
  return { manifest: { ...manifest, heads, counts, root: headsRoot(heads) }, roots: daily.roots() };
}
