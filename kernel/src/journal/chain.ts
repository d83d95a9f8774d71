import { canonical, canonicalHash, type Json, sha256 } from "../canonical.ts";

/** What one accepted act leaves for ever (MODEL 14). Everything here is hashed. */
export interface Entry {
  readonly stream: string;
  readonly seq: number;
  /** Instant as ISO 8601 UTC with milliseconds. */
  readonly at: string;
  readonly event: string;
  readonly role: string;
  readonly object?: string | undefined;
  readonly version?: number | undefined;
  readonly fromState?: string | undefined;
  readonly toState?: string | undefined;
  readonly actorCommitment: string;
  /** Binds what the transaction made: versions, links, numbers. Missing: another entry of it does, or it made nothing. */
  readonly madeCommitment?: string | undefined;
  readonly payloadCommitment: string;
  readonly prevHash: string;
}

/** An entry with its hash. */
export interface SealedEntry extends Entry {
  readonly hash: string;
}

/** The hash before the first entry of a space's streams. Made of the id, because a code can be renamed. */
export function genesisHash(spaceId: string): string {
  return sha256(`splot:genesis:${spaceId}`);
}

/** SHA-256(salt ‖ canonical JSON): binds to a content that may later be erased. */
export function commitment(salt: string, content: Json): string {
  return sha256(salt + canonical(content));
}

/** Hash of an entry: SHA-256("splot:1" ‖ canonical JSON of the entry without its hash). */
export function entryHash(entry: Entry): string {
  const { actorCommitment, at, event, fromState, madeCommitment, object, payloadCommitment, prevHash, role, seq, stream, toState, version } = entry;
  // NOTE: flat members in the order of the canonical form: JSON.stringify spells them canonically, several times quicker.
  return sha256(
    `splot:1${JSON.stringify({ actorCommitment, at, event, fromState, madeCommitment, object, payloadCommitment, prevHash, role, seq, stream, toState, version })}`,
  );
}

/** The entry with its hash. */
export function seal(entry: Entry): SealedEntry {
  return { ...entry, hash: entryHash(entry) };
}

/** What is wrong with an entry, seen after the one before it. */
export type ChainFault = "gap" | "broken_link" | "wrong_hash" | "time_goes_back";

/** Checks one entry against its predecessor (or the genesis hash). Missing: `undefined` when sound. */
export function findChainFault(entry: SealedEntry, before: SealedEntry | undefined, genesis: string): ChainFault | undefined {
  if (entry.seq !== (before?.seq ?? 0) + 1) return "gap";
  if (entry.prevHash !== (before?.hash ?? genesis)) return "broken_link";
  const { hash, ...open } = entry;
  if (entryHash(open) !== hash) return "wrong_hash";
  if (before !== undefined && entry.at < before.at) return "time_goes_back";
  return undefined;
}

/** The newest entry of a stream, as a root binds it. */
export interface ChainHead {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
}

/** Leaf of a Merkle tree over heads (prefix 0x00). */
export function headLeaf({ stream, seq, hash }: ChainHead): string {
  return sha256(`\u0000${canonicalHash([stream, seq, hash])}`);
}

/** Node of a Merkle tree over heads (prefix 0x01). */
export function headNode(left: string, right: string): string {
  return sha256(`\u0001${left}${right}`);
}

/**
 * The root of a set of stream heads: a Merkle tree over heads in the order of their stream names
 * (leaf prefix 0x00, node prefix 0x01, an odd node is carried up). Missing: the hash of nothing for no heads.
 */
export function headsRoot(heads: readonly ChainHead[]): string {
  const ordered = [...heads].sort((a, b) => (a.stream < b.stream ? -1 : 1));
  let level = ordered.map(headLeaf);
  while (level.length > 1) {
    const pairs: string[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const [left = "", right] = level.slice(index, index + 2);
      pairs.push(right === undefined ? left : headNode(left, right));
    }
    level = pairs;
  }
  return level[0] ?? sha256("");
}
