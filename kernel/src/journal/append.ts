import { randomBytes } from "node:crypto";
import { insertRows, type WriteHandle } from "../database/index.ts";
import type { ObjectId } from "../ids.ts";
import type { News } from "./action.ts";
import { commitment, genesisHash, type SealedEntry, seal } from "./chain.ts";

/** News with the role and actor under which it happened. */
export interface AttributedNews extends News {
  readonly role: string;
  readonly actor: string;
}

/** Name of a space's main stream. */
export const MAIN_STREAM = "main";

/**
 * Adds news to the journal: locks each stream's head in the order of stream names (no deadlocks), chains the
 * entries and stores their erasable payloads. Shape: the sealed entries, in order.
 */
export async function appendNews(write: WriteHandle, news: readonly AttributedNews[]): Promise<readonly SealedEntry[]> {
  const streams = [...Map.groupBy(news, ({ stream }) => stream ?? MAIN_STREAM)].sort(([a], [b]) => (a < b ? -1 : 1));
  const sealed: SealedEntry[] = [];
  for (const [stream, ofStream] of streams) {
    sealed.push(...(await appendToStream(write, stream, ofStream)));
  }
  return sealed;
}

interface Head {
  readonly seq: number;
  readonly at: Date;
  readonly hash: string;
}

async function lockHead(write: WriteHandle, stream: string): Promise<Head> {
  const space_id = write.space.id;
  const row = await write.db
    .selectFrom("kernel.journal_stream")
    .select(["seq", "at", "hash"])
    .where("space_id", "=", space_id)
    .where("stream", "=", stream)
    .forUpdate()
    .executeTakeFirst();
  if (row !== undefined) return row;
  const hash = genesisHash(write.space.id);
  await write.db
    .insertInto("kernel.journal_stream")
    .values({ space_id, stream, seq: 0, at: new Date(0), hash })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return write.db
    .selectFrom("kernel.journal_stream")
    .select(["seq", "at", "hash"])
    .where("space_id", "=", space_id)
    .where("stream", "=", stream)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

async function appendToStream(write: WriteHandle, stream: string, news: readonly AttributedNews[]): Promise<readonly SealedEntry[]> {
  const head = await lockHead(write, stream);
  const at = new Date(Math.max(write.now.getTime(), head.at.getTime()));
  let { seq, hash } = head;
  const rows = news.map((one) => {
    const actorSalt = randomBytes(16).toString("hex");
    const payloadSalt = randomBytes(16).toString("hex");
    const payload = one.payload ?? {};
    seq += 1;
    const entry = seal({
      stream,
      seq,
      at: at.toISOString(),
      event: one.event,
      role: one.role,
      object: one.object,
      version: one.version,
      fromState: one.from,
      toState: one.to,
      actorCommitment: commitment(actorSalt, one.actor),
      payloadCommitment: commitment(payloadSalt, payload),
      prevHash: hash,
    });
    hash = entry.hash;
    return { entry, actor: one.actor, actorSalt, payloadSalt, payload, isPublic: one.isPublic ?? false };
  });
  const space_id = write.space.id;
  await insertRows(
    write,
    "kernel.journal_entry",
    rows.map(({ entry }) => ({
      space_id,
      stream,
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
      prev_hash: entry.prevHash,
      hash: entry.hash,
    })),
  );
  await insertRows(
    write,
    "kernel.journal_payload",
    rows.map((row) => ({
      space_id,
      stream,
      seq: row.entry.seq,
      actor: row.actor,
      actor_salt: row.actorSalt,
      payload: row.payload,
      payload_salt: row.payloadSalt,
      is_public: row.isPublic,
    })),
  );
  await write.db.updateTable("kernel.journal_stream").set({ seq, at, hash }).where("space_id", "=", space_id).where("stream", "=", stream).execute();
  return rows.map(({ entry }) => entry);
}
