import type { ContentText, Day, ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";

/** A task as a file tells it. */
export interface TaskRecord {
  readonly plan: ObjectId;
  readonly title: ContentText;
  readonly owner: ObjectId;
  readonly starts?: Day | undefined;
  readonly due: Day;
  readonly weight: number;
}

/** Every task of the space by number, in one query. */
export async function listTaskRecords(read: ReadHandle): Promise<readonly TaskRecord[]> {
  const rows = await read.db
    .selectFrom("delivery.task as t")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "t.space_id").onRef("o.id", "=", "t.id"))
    .select(["t.plan_id", "o.title", "t.owner_org", "t.starts", "t.due", "t.weight"])
    .where("t.space_id", "=", read.space.id)
    .orderBy("t.no")
    .execute();
  return rows.map(({ plan_id, owner_org, starts, ...row }) => ({
    ...row,
    plan: plan_id as ObjectId,
    owner: owner_org as ObjectId,
    starts: starts ?? undefined,
  }));
}
