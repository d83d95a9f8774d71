import type { ObjectId } from "@splot/kernel";
import type { WriteHandle } from "@splot/kernel/database";

/** The state of a thing of one kind, locked until the act ends. Missing: no such thing of that kind. */
export async function lockState(write: WriteHandle, id: ObjectId, kind: "draft" | "meeting" | "ballot"): Promise<string | undefined> {
  const row = await write.db
    .selectFrom("kernel.object")
    .select("state")
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .where("kind", "=", kind)
    .forUpdate()
    .executeTakeFirst();
  return row?.state;
}
