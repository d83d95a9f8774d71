import type { BallotBundle } from "@splot/assembly/model";
import { canonical, canonicalHash, type Json } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { type ChainHead, headsRoot, listHeads, listJournal } from "@splot/kernel/journal";
import { listPublicTexts, listPublicThings, listRegulations } from "@splot/kernel/objects";
import { DailyHeads } from "./daily.ts";
import { HashedFile, makeEmptyFolder, type WrittenFile, writeWhole } from "./folder.ts";
import { FORMAT, FORMAT_VERSION, type Manifest } from "./format.ts";
import { TextReferences } from "./references.ts";

/** How to write a bundle. */
export interface BundleOptions {
  readonly folder: string;
  readonly program: string;
  /** The closed ballots of the space. */
  readonly listBallots: (read: ReadHandle) => Promise<readonly BallotBundle[]>;
  /** Rows read at once. */
  readonly pageRows?: number;
}

type Counts = Manifest["counts"];

/**
 * Writes the public journal of a space and everything that proves it into a folder (MODEL 14), from one snapshot.
 * Shape: the manifest. Only public content leaves: no actors, no contacts, no restricted payloads. Refuses: `folder.not_empty`.
 */
export async function writeBundle(read: ReadHandle, options: BundleOptions): Promise<Manifest> {
  const { folder, pageRows = 2000 } = options;
  await makeEmptyFolder(folder);
  const references = new TextReferences();
  const journal = await writeJournal(read, { folder, pageRows, references });
  const objects = await writeObjects(read, folder, pageRows);
  const ballots = await writeBallots(await options.listBallots(read), folder, references);
  const texts = await writeTexts(read, folder, references);
  const manifest: Manifest = {
    format: FORMAT,
    version: FORMAT_VERSION,
    program: options.program,
    exportedAt: read.now.toISOString(),
    space: { id: read.space.id, code: read.space.code, name: read.space.name, purpose: read.space.purpose },
    files: [...journal.files, objects.file, ...ballots, ...texts.files].sort((a, b) => (a.path < b.path ? -1 : 1)),
    counts: { ...journal.counts, objects: objects.count, ballots: ballots.length, texts: texts.files.length },
    heads: [...journal.heads],
    root: headsRoot(journal.heads),
    rules: (await listRegulations(read)).map(({ kind, code, version, content, isConfirmed }) => ({
      kind,
      code,
      version,
      isConfirmed,
      sha256: canonicalHash(content),
    })),
    missing: texts.missing,
  };
  const { path, sha256 } = await writeWhole(folder, "manifest.json", JSON.stringify(manifest, null, 2));
  await writeWhole(folder, "manifest.sha256", `${sha256}  ${path}`);
  return manifest;
}

interface JournalOptions {
  readonly folder: string;
  readonly pageRows: number;
  readonly references: TextReferences;
}

interface WrittenJournal {
  readonly files: readonly WrittenFile[];
  readonly heads: readonly ChainHead[];
  readonly counts: Pick<Counts, "streams" | "entries" | "payloads" | "restricted" | "erased">;
}

async function writeJournal(read: ReadHandle, { folder, pageRows, references }: JournalOptions): Promise<WrittenJournal> {
  const entries = await HashedFile.create(folder, "entries.jsonl");
  const payloads = await HashedFile.create(folder, "payloads.jsonl");
  const daily = new DailyHeads();
  const counts = { entries: 0, public: 0, restricted: 0, erased: 0 };
  for (const { stream } of await listHeads(read)) {
    for (let after = 0, isMore = true; isMore; ) {
      const page = await listJournal(read, { stream, after, limit: pageRows });
      for (const { entry, content } of page) {
        await entries.writeLine(canonical({ ...entry }));
        if (content.kind === "public") await payloads.writeLine(canonical({ stream, seq: entry.seq, salt: content.salt, payload: content.payload }));
        counts.entries += 1;
        counts[content.kind] += 1;
        daily.add(entry);
        references.addEntry(entry);
      }
      after = page.at(-1)?.entry.seq ?? after;
      isMore = page.length === pageRows;
    }
  }
  const heads = daily.heads();
  const roots = await writeLines(folder, "roots.jsonl", daily.roots());
  const { public: payloadCount, ...others } = counts;
  return { files: [await entries.close(), await payloads.close(), roots], heads, counts: { ...others, payloads: payloadCount, streams: heads.length } };
}

async function writeLines(folder: string, path: string, lines: readonly Json[]): Promise<WrittenFile> {
  const file = await HashedFile.create(folder, path);
  for (const line of lines) await file.writeLine(canonical(line));
  return file.close();
}

async function writeObjects(read: ReadHandle, folder: string, pageRows: number): Promise<{ readonly file: WrittenFile; readonly count: number }> {
  const file = await HashedFile.create(folder, "objects.jsonl");
  let count = 0;
  let page = await listPublicThings(read, undefined, pageRows);
  while (page.length > 0) {
    for (const { id, kind, code, title, origin, mode, source, state, address } of page) {
      await file.writeLine(canonical({ id, kind, code, title, origin, mode, source, state, address }));
    }
    count += page.length;
    page = page.length < pageRows ? [] : await listPublicThings(read, page.at(-1)?.id, pageRows);
  }
  return { file: await file.close(), count };
}

async function writeBallots(ballots: readonly BallotBundle[], folder: string, references: TextReferences): Promise<readonly WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const ballot of ballots) {
    files.push(await writeWhole(folder, `ballots/${ballot.ballot}.json`, canonical({ ...ballot })));
    references.add(ballot.text);
    for (const effect of ballot.resolution?.effects ?? []) references.add(effect);
  }
  return files;
}

/** Versions read at once; a text may be long. */
const TEXTS_AT_ONCE = 40;

async function writeTexts(
  read: ReadHandle,
  folder: string,
  references: TextReferences,
): Promise<{ readonly files: readonly WrittenFile[]; readonly missing: Manifest["missing"] }> {
  const files: WrittenFile[] = [];
  const wanted = references.list();
  const written = new Set<string>();
  for (let index = 0; index < wanted.length; index += TEXTS_AT_ONCE) {
    for (const { object, no, label, sha256, content } of await listPublicTexts(read, wanted.slice(index, index + TEXTS_AT_ONCE))) {
      const path = `texts/${object}-v${no}.json`;
      written.add(path);
      files.push(await writeWhole(folder, path, canonical({ object, version: no, label, sha256, content })));
    }
  }
  const absent = references
    .listDecisive()
    .map(({ object, no }) => `texts/${object}-v${no}.json`)
    .filter((path) => !written.has(path));
  return { files, missing: absent.map((path) => ({ path, reason: "not_public" as const })) };
}
