import { sha256 as hashOf } from "../canonical.ts";
import type { ReadHandle, WriteHandle } from "../database/index.ts";
import type { Day } from "../day.ts";
import { newId, type ObjectId, type PersonId } from "../ids.ts";
import type { MediaType } from "./mediaType.ts";
import type { Upload } from "./upload.ts";

/** Personal class of an attachment (MODEL 13): none or P0 may be public with its thing, P1 is for members, P2 and P3 for the office. */
export type PersonalClass = "none" | "P0" | "P1" | "P2" | "P3";

/** A file to be kept as part of a thing. */
export interface NewAttachment {
  readonly object: ObjectId;
  /** What it is to the thing, such as `notice`. */
  readonly part: string;
  readonly file: Upload;
  readonly personalClass: PersonalClass;
  /** Day after which it is erased; needed for P2 and P3. Missing: kept with the thing. */
  readonly eraseAfter?: Day | undefined;
  readonly by?: PersonId | undefined;
}

/** A file as people see it at its thing. */
export interface Attachment {
  readonly part: string;
  readonly sha256: string;
  /** Missing: erased. */
  readonly name?: string | undefined;
  readonly mediaType: MediaType;
  /** Unit: bytes. */
  readonly size: number;
  readonly isErased: boolean;
}

/** Unit: bytes. */
const CHUNK = 262_144;
/** The policy of this version (docs/decisions/0011): no scanner is asked, and the row says so. */
const SCAN = "skipped";

/** Keeps a file and what it belongs to, in the transaction of the act: durable before anything is acknowledged. */
export async function attachFile(write: WriteHandle, { object, part, file, personalClass, eraseAfter, by }: NewAttachment): Promise<void> {
  await keepBytes(write, file);
  await write.db
    .insertInto("kernel.attachment")
    .values({
      space_id: write.space.id,
      id: newId(),
      object_id: object,
      part,
      sha256: file.sha256,
      name: file.name,
      personal_class: personalClass,
      erase_after: eraseAfter ?? null,
      made_at: write.now,
      made_by: by ?? null,
      erased_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps bytes that a room's own rows name by their hash, attached to no thing: nobody can fetch them by their address. */
export async function keepBytes(write: WriteHandle, { sha256, bytes, mediaType }: Omit<Upload, "name">): Promise<void> {
  // NOTE: the same bytes are kept once; bytes that were erased before come back with their new reason.
  const key = { space_id: write.space.id, sha256 };
  const row = await write.db
    .insertInto("kernel.file")
    .values({ ...key, byte_count: bytes.byteLength, media_type: mediaType, scan: SCAN, erased_at: null, made_at: write.now })
    .onConflict((conflict) => conflict.columns(["space_id", "sha256"]).doUpdateSet({ erased_at: null }))
    .returning("sha256")
    .executeTakeFirst();
  if (row === undefined) return;
  for (let no = 1; (no - 1) * CHUNK < bytes.byteLength; no += 1) {
    await write.db
      .insertInto("kernel.file_chunk")
      .values({ ...key, no, bytes: Buffer.from(bytes.subarray((no - 1) * CHUNK, no * CHUNK)) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** The files of a thing, oldest first; erased ones say that they are. */
export async function listAttachments(read: ReadHandle, object: ObjectId): Promise<readonly Attachment[]> {
  const rows = await read.db
    .selectFrom("kernel.attachment as a")
    .innerJoin("kernel.file as f", (join) => join.onRef("f.space_id", "=", "a.space_id").onRef("f.sha256", "=", "a.sha256"))
    .select(["a.part", "a.sha256", "a.name", "a.erased_at", "f.media_type", "f.byte_count"])
    .where("a.space_id", "=", read.space.id)
    .where("a.object_id", "=", object)
    .orderBy("a.made_at")
    .orderBy("a.id")
    .execute();
  return rows.map((row) => ({
    part: row.part,
    sha256: row.sha256,
    name: row.name ?? undefined,
    mediaType: row.media_type,
    size: row.byte_count,
    isErased: row.erased_at !== null,
  }));
}

/** The bytes of a file. Missing: `undefined` when there is none, or it was erased. Refuses (throws): bytes that are not those of their name (I10). */
export async function findBytes(read: ReadHandle, sha256: string): Promise<Buffer | undefined> {
  const rows = await read.db
    .selectFrom("kernel.file_chunk as c")
    .innerJoin("kernel.file as f", (join) => join.onRef("f.space_id", "=", "c.space_id").onRef("f.sha256", "=", "c.sha256"))
    .select("c.bytes")
    .where("c.space_id", "=", read.space.id)
    .where("c.sha256", "=", sha256)
    .where("f.erased_at", "is", null)
    .where("f.scan", "in", ["clean", "skipped"])
    .orderBy("c.no")
    .execute();
  if (rows.length === 0) return undefined;
  const bytes = Buffer.concat(rows.map((row) => row.bytes));
  if (hashOf(bytes) !== sha256) throw new Error(`the bytes of file ${sha256} are not those that were kept`);
  return bytes;
}
