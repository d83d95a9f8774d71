import { randomBytes } from "node:crypto";
import type { Json } from "../canonical.ts";
import { insertRows, type Made, together, type WriteHandle } from "../database/index.ts";
import type { ObjectId, SpaceId } from "../ids.ts";
import type { News } from "./action.ts";
import { commitment, type Entry, genesisHash, type SealedEntry, seal } from "./chain.ts";

/** News with the role and actor under which it happened. */
export interface AttributedNews extends News {
  readonly role: string;
  readonly actor: string;
}

/** Name of a space's main stream. */
export const MAIN_STREAM = "main";

/**
 * Adds news to the journal: locks each stream's head in the order of stream names (no deadlocks), chains the
 * entries and stores their erasable payloads; the first entry binds what the transaction made. Shape: the sealed
 * entries, in order. `locked` are heads that the transaction has locked already. Refuses (throws): something made
 * without news.
 */
export async function appendNews(
  write: WriteHandle,
  news: readonly AttributedNews[],
  locked: ReadonlyMap<string, StreamHead> = new Map(),
): Promise<readonly SealedEntry[]> {
  const streams = [...Map.groupBy(news, ({ stream }) => stream ?? MAIN_STREAM)].sort(([a], [b]) => (a < b ? -1 : 1));
  const sealed: SealedEntry[] = [];
  const made = write.made.splice(0);
  if (made.length > 0 && news.length === 0) throw new Error(`an act made a ${made[0]?.[0]} and told nothing of it`);
  for (const [stream, ofStream] of streams) {
    const head = locked.get(stream) ?? (await lockHead(write, stream));
    sealed.push(...(await appendToStream(write, head, { news: ofStream, made: sealed.length === 0 ? made : [] })));
  }
  return sealed;
}

/** The newest place of a stream, on which the next entry is chained. */
export interface StreamHead {
  readonly stream: string;
  readonly seq: number;
  readonly at: Date;
  readonly hash: string;
}

/** Locks a stream's head until the transaction ends. Missing: `undefined` for a stream without entries. */
export async function findLockedHead(write: WriteHandle, stream: string): Promise<StreamHead | undefined> {
  return write.db
    .selectFrom("kernel.journal_stream")
    .select(["stream", "seq", "at", "hash"])
    .where("space_id", "=", write.space.id)
    .where("stream", "=", stream)
    .forUpdate()
    .executeTakeFirst();
}

async function lockHead(write: WriteHandle, stream: string): Promise<StreamHead> {
  const found = await findLockedHead(write, stream);
  if (found !== undefined) return found;
  await write.db
    .insertInto("kernel.journal_stream")
    .values({ space_id: write.space.id, stream, seq: 0, at: new Date(0), hash: genesisHash(write.space.id) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await findLockedHead(write, stream);
  if (made === undefined) throw new Error(`the stream ${stream} has no head`);
  return made;
}

/** An entry with its erasable content, ready for its two tables. */
interface SealedRow {
  readonly entry: SealedEntry;
  readonly actor: string;
  readonly actorSalt: string;
  readonly payload: Json;
  readonly payloadSalt: string;
  readonly isPublic: boolean;
  readonly made: readonly Made[];
  readonly madeSalt: string;
}

/** What goes into one stream: news, and what the transaction made where it is the first stream. */
interface Told {
  readonly news: readonly AttributedNews[];
  readonly made: readonly Made[];
}

async function appendToStream(write: WriteHandle, head: StreamHead, { news, made }: Told): Promise<readonly SealedEntry[]> {
  const { stream } = head;
  const at = new Date(Math.max(write.now.getTime(), head.at.getTime()));
  const rows: SealedRow[] = [];
  for (const one of news) {
    const before = rows.at(-1)?.entry ?? head;
    const place = { stream, seq: before.seq + 1, at: at.toISOString(), prevHash: before.hash };
    rows.push(sealRow({ ...one, made: rows.length === 0 ? made : [] }, place));
  }
  const space_id = write.space.id;
  const { seq, hash } = rows.at(-1)?.entry ?? head;
  await together(
    insertRows(
      write,
      "kernel.journal_entry",
      rows.map(({ entry }) => entryRow(space_id, at, entry)),
    ),
    insertRows(
      write,
      "kernel.journal_payload",
      rows.map((row) => payloadRow(space_id, row)),
    ),
    insertRows(
      write,
      "kernel.journal_made",
      rows.filter((row) => row.made.length > 0).map((row) => madeRow(space_id, row)),
    ),
    write.db.updateTable("kernel.journal_stream").set({ seq, at, hash }).where("space_id", "=", space_id).where("stream", "=", stream).execute(),
  );
  return rows.map(({ entry }) => entry);
}

function sealRow(one: AttributedNews & Pick<Told, "made">, place: Pick<Entry, "stream" | "seq" | "at" | "prevHash">): SealedRow {
  const salts = randomBytes(48).toString("hex");
  const [actorSalt, payloadSalt, madeSalt] = [salts.slice(0, 32), salts.slice(32, 64), salts.slice(64)];
  const payload = one.payload ?? {};
  const { made } = one;
  const entry = seal({
    ...place,
    event: one.event,
    role: one.role,
    object: one.object,
    version: one.version,
    fromState: one.from,
    toState: one.to,
    actorCommitment: commitment(actorSalt, one.actor),
    madeCommitment: made.length === 0 ? undefined : commitment(madeSalt, made),
    payloadCommitment: commitment(payloadSalt, payload),
  });
  return { entry, actor: one.actor, actorSalt, payload, payloadSalt, isPublic: one.isPublic ?? false, made, madeSalt };
}

function madeRow(space_id: SpaceId, { entry: { stream, seq }, made, madeSalt }: SealedRow) {
  return { space_id, stream, seq, made, salt: madeSalt };
}

function payloadRow(space_id: SpaceId, { entry: { stream, seq }, actor, actorSalt, payload, payloadSalt, isPublic }: SealedRow) {
  return { space_id, stream, seq, actor, actor_salt: actorSalt, payload, payload_salt: payloadSalt, is_public: isPublic };
}

function entryRow(space_id: SpaceId, at: Date, entry: SealedEntry) {
  return {
    space_id,
    stream: entry.stream,
    seq: entry.seq,
    at,
    event: entry.event,
    role: entry.role,
    object_id: entry.object === undefined ? null : (entry.object as ObjectId),
    version_no: entry.version ?? null,
    from_state: entry.fromState ?? null,
    to_state: entry.toState ?? null,
    actor_commitment: entry.actorCommitment,
    payload_commitment: entry.payloadCommitment,
    made_commitment: entry.madeCommitment ?? null,
    prev_hash: entry.prevHash,
    hash: entry.hash,
  };
}
