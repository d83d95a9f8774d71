import { type Selectable, sql } from "kysely";
import type { Json } from "../canonical.ts";
import type { Database, ReadHandle } from "../database/index.ts";
import { COMMONS } from "../ids.ts";
import type { SealedEntry } from "./chain.ts";

/** The newest entry of a stream: what a root is made of. */
export interface StreamHead {
  readonly stream: string;
  readonly seq: number;
  readonly at: Date;
  readonly hash: string;
}

/** The heads of all streams of the space, by stream name in the order of code units. Missing: a stream without entries is left out. */
export async function listHeads(read: ReadHandle): Promise<readonly StreamHead[]> {
  const rows = await read.db
    .selectFrom("kernel.journal_stream")
    .select(["stream", "seq", "at", "hash"])
    .where("space_id", "=", read.space.id)
    .where("seq", ">", 0)
    .execute();
  return rows.sort((a, b) => (a.stream < b.stream ? -1 : 1));
}

/**
 * Where the journals of the space and of the commons stand, as one text: as long as it is the same, no act has changed anything that the
 * journal records. Read in one snapshot with what depends on it.
 */
export async function readStand({ db, space }: ReadHandle): Promise<string> {
  const rows = await db
    .selectFrom("kernel.journal_stream")
    .select(["hash"])
    .where("space_id", "in", [space.id, COMMONS])
    .orderBy("space_id")
    .orderBy("stream")
    .execute();
  return rows.map(({ hash }) => hash).join(" ");
}

/** How many entries the journal of the space has, by the heads of its streams. */
export async function countEntries({ db, space }: ReadHandle): Promise<number> {
  const { count } = await db
    .selectFrom("kernel.journal_stream")
    .select(({ fn }) => fn.coalesce(fn.sum<number>("seq"), sql<number>`0`).as("count"))
    .where("space_id", "=", space.id)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What an entry says besides itself: a public payload with its salt, or why there is none. */
export type EntryContent =
  | { readonly kind: "public"; readonly salt: string; readonly payload: Json }
  | { readonly kind: "restricted" }
  | { readonly kind: "erased" };

/** An entry as it leaves the program: sealed, with its content where that is public. Never the actor, who is personal (P1). */
export interface JournalLine {
  readonly entry: SealedEntry;
  readonly content: EntryContent;
}

/** Where to read on in a stream. */
export interface StreamPlace {
  readonly stream: string;
  /** Entries after this one; 0 from the beginning. */
  readonly after: number;
  readonly limit: number;
}

/** One page of a stream, oldest first. */
export async function listJournal(read: ReadHandle, { stream, after, limit }: StreamPlace): Promise<readonly JournalLine[]> {
  const rows = await read.db
    .selectFrom("kernel.journal_entry as e")
    .leftJoin("kernel.journal_payload as p", (join) =>
      join.onRef("p.space_id", "=", "e.space_id").onRef("p.stream", "=", "e.stream").onRef("p.seq", "=", "e.seq"),
    )
    .select([
      "e.stream",
      "e.seq",
      "e.at",
      "e.event",
      "e.role",
      "e.object_id",
      "e.version_no",
      "e.from_state",
      "e.to_state",
      "e.actor_commitment",
      "e.payload_commitment",
      "e.made_commitment",
      "e.prev_hash",
      "e.hash",
      "p.is_public",
    ])
    .select((build) => [
      build.case().when("p.is_public", "=", true).then(build.ref("p.payload")).end().as("payload"),
      build.case().when("p.is_public", "=", true).then(build.ref("p.payload_salt")).end().as("payload_salt"),
    ])
    .where("e.space_id", "=", read.space.id)
    .where("e.stream", "=", stream)
    .where("e.seq", ">", after)
    .orderBy("e.seq")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ entry: entryOf(row), content: contentOf(row) }));
}

function entryOf(row: Omit<Selectable<Database["kernel.journal_entry"]>, "space_id">): SealedEntry {
  return {
    stream: row.stream,
    seq: row.seq,
    at: row.at.toISOString(),
    event: row.event,
    role: row.role,
    object: row.object_id ?? undefined,
    version: row.version_no ?? undefined,
    fromState: row.from_state ?? undefined,
    toState: row.to_state ?? undefined,
    actorCommitment: row.actor_commitment,
    madeCommitment: row.made_commitment ?? undefined,
    payloadCommitment: row.payload_commitment,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}

interface ContentRow {
  readonly is_public: boolean | null;
  readonly payload: Json | null;
  readonly payload_salt: string | null;
}

function contentOf({ is_public, payload, payload_salt }: ContentRow): EntryContent {
  if (is_public === null) return { kind: "erased" };
  return is_public && payload_salt !== null ? { kind: "public", salt: payload_salt, payload } : { kind: "restricted" };
}
