import { join } from "node:path";
import { canonical, type Json, sha256 } from "@splot/kernel";
import { type ChainHead, findChainFault, genesisHash, headsRoot, type SealedEntry } from "@splot/kernel/journal";
import { DailyHeads } from "../bundle/daily.ts";
import { entryLine, type Manifest, type PayloadLine, payloadLine, rootLine } from "../bundle/format.ts";
import type { Findings } from "./faults.ts";
import { findJson, readLines } from "./readLines.ts";

/** What the later steps need to know of the journal. */
export interface JournalFacts {
  readonly entryCount: number;
  readonly payloadCount: number;
  readonly heads: readonly ChainHead[];
  readonly roots: ReadonlySet<string>;
  /** The root over all entries. */
  readonly root: string;
}

/** Sees each entry once, with its public content where that is in the bundle. */
export type EntryWitness = (entry: SealedEntry, payload: Json | undefined) => void;

interface JournalOptions {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly findings: Findings;
  readonly witness: EntryWitness;
}

/** Steps 2–4: each entry's hash, link and time; each payload's commitment; the heads and their roots. */
export async function checkJournal({ folder, manifest, findings, witness }: JournalOptions): Promise<JournalFacts> {
  const payloads = new PayloadReader(join(folder, "payloads.jsonl"), findings);
  const daily = new DailyHeads();
  const genesis = genesisHash(manifest.space.id);
  let before: SealedEntry | undefined;
  let lineNo = 0;
  for await (const lines of readLines(join(folder, "entries.jsonl"))) {
    for (const line of lines) {
      lineNo += 1;
      const entry = findEntry(line);
      if (entry === undefined) {
        findings.break(2, "entry_unreadable", `entries.jsonl:${lineNo}`);
        continue;
      }
      checkEntry(entry, before, { genesis, findings });
      before = entry;
      daily.add(entry);
      witness(entry, await payloads.take(entry));
    }
  }
  await payloads.finish();
  const heads = daily.heads();
  const root = headsRoot(heads);
  const roots = await checkRoots({ folder, manifest, findings }, daily);
  checkHeads({ manifest, findings }, heads, root);
  return { entryCount: lineNo, payloadCount: payloads.count, heads, root, roots };
}

function findEntry(line: string): SealedEntry | undefined {
  const value = findJson(line);
  const { success, data } = entryLine.safeParse(value);
  // A second spelling of the same content (order, spaces, a repeated member) is a change too.
  return success && JSON.stringify(data) === line ? data : undefined;
}

function checkEntry(
  entry: SealedEntry,
  before: SealedEntry | undefined,
  { genesis, findings }: { readonly genesis: string; readonly findings: Findings },
): void {
  const place = `${entry.stream}/${entry.seq}`;
  const isSame = before?.stream === entry.stream;
  if (before !== undefined && entry.stream < before.stream) findings.break(2, "entry_out_of_order", place);
  const fault = findChainFault(entry, isSame ? before : undefined, genesis);
  if (fault !== undefined) findings.break(2, fault, place);
}

/** Reads payloads beside the entries: both files stand in the same order. */
class PayloadReader {
  readonly #blocks: AsyncGenerator<readonly string[]>;
  readonly #findings: Findings;
  #lines: readonly string[] = [];
  #next = 0;
  #waiting: ReadPayload | undefined;
  #isOver = false;
  count = 0;

  constructor(file: string, findings: Findings) {
    this.#blocks = readLines(file);
    this.#findings = findings;
  }

  /** The payload of this entry. Missing: `undefined` when it is not in the bundle, or does not fit. */
  async take(entry: SealedEntry): Promise<Json | undefined> {
    this.#waiting ??= await this.#read();
    while (this.#waiting !== undefined && isBefore(this.#waiting, entry)) {
      this.#findings.break(3, "payload_without_entry", `${this.#waiting.stream}/${this.#waiting.seq}`);
      this.#waiting = await this.#read();
    }
    if (this.#waiting?.stream !== entry.stream || this.#waiting.seq !== entry.seq) return undefined;
    const { payload, commitment } = this.#waiting;
    this.#waiting = undefined;
    if (commitment === entry.payloadCommitment) return payload;
    this.#findings.break(3, "payload_differs", `${entry.stream}/${entry.seq}`);
    return undefined;
  }

  /** Names what is left over when the entries are through. */
  async finish(): Promise<void> {
    for (this.#waiting ??= await this.#read(); this.#waiting !== undefined; this.#waiting = await this.#read()) {
      this.#findings.break(3, "payload_without_entry", `${this.#waiting.stream}/${this.#waiting.seq}`);
    }
  }

  async #read(): Promise<ReadPayload | undefined> {
    while (!this.#isOver) {
      const line = this.#lines[this.#next];
      if (line === undefined) {
        const block = await this.#blocks.next();
        this.#isOver = block.done === true;
        this.#lines = block.done === true ? [] : block.value;
        this.#next = 0;
        continue;
      }
      this.#next += 1;
      this.count += 1;
      const found = findPayload(line);
      if (found !== undefined) return found;
      this.#findings.break(3, "payload_unreadable", `payloads.jsonl:${this.count}`);
    }
    return undefined;
  }
}

/** A payload with the commitment that follows from it. */
interface ReadPayload extends PayloadLine {
  readonly commitment: string;
}

/** NOTE: the canonical form of the content is needed twice, for the spelling of the line and for the commitment, and made once. */
function findPayload(line: string): ReadPayload | undefined {
  const { success, data } = payloadLine.safeParse(findJson(line));
  if (!success) return undefined;
  const { stream, seq, salt, payload } = data;
  const content = canonical(payload);
  const spelling = `{"payload":${content},"salt":${JSON.stringify(salt)},"seq":${seq},"stream":${JSON.stringify(stream)}}`;
  return spelling === line ? { stream, seq, salt, payload, commitment: sha256(salt + content) } : undefined;
}

function isBefore(payload: PayloadLine, entry: SealedEntry): boolean {
  return payload.stream < entry.stream || (payload.stream === entry.stream && payload.seq < entry.seq);
}

type Checked = { readonly folder: string; readonly manifest: Manifest; readonly findings: Findings };

async function checkRoots({ folder, findings }: Checked, daily: DailyHeads): Promise<ReadonlySet<string>> {
  const expected = daily.roots();
  const lines: string[] = [];
  for await (const block of readLines(join(folder, "roots.jsonl"))) lines.push(...block);
  for (const [index, line] of lines.entries()) {
    const { success, data } = rootLine.safeParse(findJson(line));
    if (!success || canonical({ ...data }) !== canonical(expected[index] ?? {}))
      findings.break(4, "day_root_differs", success ? data.day : `roots.jsonl:${index + 1}`);
  }
  for (const { day } of expected.slice(lines.length)) findings.break(4, "day_root_differs", day);
  return new Set(expected.map(({ root }) => root));
}

function checkHeads({ manifest, findings }: Omit<Checked, "folder">, heads: readonly ChainHead[], root: string): void {
  const listed = new Map(manifest.heads.map((head) => [head.stream, canonical({ ...head })]));
  for (const head of heads) {
    if (listed.get(head.stream) !== canonical({ ...head })) findings.break(4, "heads_differ", head.stream);
    listed.delete(head.stream);
  }
  for (const stream of listed.keys()) findings.break(4, "heads_differ", stream);
  if (root !== manifest.root) findings.break(4, "root_differs", root);
}
