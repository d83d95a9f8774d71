import { sql } from "kysely";
import type { WriteHandle } from "../database/index.ts";
import type { Id, ObjectId } from "../ids.ts";

/** A file that was erased: to which thing it belonged, as what, and since when. */
export interface ErasedFile {
  readonly id: Id<"attachment">;
  readonly object: ObjectId;
  readonly part: string;
  readonly madeAt: Date;
}

/** Erases the attachments whose day has passed (I126): their names, and the bytes that nothing else is made of. Shape: what was erased. */
export async function eraseAttachments(write: WriteHandle): Promise<readonly ErasedFile[]> {
  const rows = await write.db
    .updateTable("kernel.attachment")
    .set({ name: null, erased_at: write.now })
    .where("space_id", "=", write.space.id)
    .where("erased_at", "is", null)
    .where("erase_after", "<", write.today)
    .returning(["id", "object_id", "part", "made_at", "sha256"])
    .execute();
  await eraseBytes(write, [...new Set(rows.map(({ sha256 }) => sha256))]);
  return rows.map(({ id, object_id, part, made_at }) => ({ id: id as Id<"attachment">, object: object_id, part, madeAt: made_at }));
}

async function eraseBytes(write: WriteHandle, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  const gone = await write.db
    .updateTable("kernel.file as f")
    .set({ erased_at: write.now })
    .where("f.space_id", "=", write.space.id)
    .where("f.sha256", "=", sql<string>`any(${hashes})`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("kernel.attachment as a")
            .select("a.id")
            .whereRef("a.space_id", "=", "f.space_id")
            .whereRef("a.sha256", "=", "f.sha256")
            .where("a.erased_at", "is", null),
        ),
      ),
    )
    .returning("f.sha256")
    .execute();
  if (gone.length === 0) return;
  await write.db
    .deleteFrom("kernel.file_chunk")
    .where("space_id", "=", write.space.id)
    .where("sha256", "=", sql<string>`any(${gone.map(({ sha256 }) => sha256)})`)
    .execute();
}
