import type { ContentText, Day, ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { TaskState } from "../model/task.ts";
import { listPerformers, stateOf } from "./tasks.ts";

/** A task as a file tells it. */
export interface TaskRecord {
  readonly id: ObjectId;
  readonly plan: ObjectId;
  readonly title: ContentText;
  readonly owner: ObjectId;
  readonly starts?: Day | undefined;
  readonly due: Day;
  readonly weight: number;
  readonly state: TaskState;
  /** Evidence or reason of its end. Missing: it is open. */
  readonly closing?: string | undefined;
  /** Who takes part beside the owner. */
  readonly performers: readonly ObjectId[];
}

/** Every task of the space by number, in two queries. */
export async function listTaskRecords(read: ReadHandle): Promise<readonly TaskRecord[]> {
  const rows = await read.db
    .selectFrom("delivery.task as t")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "t.space_id").onRef("o.id", "=", "t.id"))
    .select(["t.plan_id", "o.title", "t.owner_org", "t.starts", "t.due", "t.weight", "t.id", "t.closing", "o.state"])
    .where("t.space_id", "=", read.space.id)
    .orderBy("t.no")
    .execute();
  const performers = Map.groupBy(
    await listPerformers(
      read,
      rows.map(({ id }) => id as ObjectId),
    ),
    ({ task }) => task,
  );
  return rows.map(({ id, plan_id, owner_org, starts, closing, state, ...row }) => ({
    ...row,
    id: id as ObjectId,
    state: stateOf(state),
    closing: closing ?? undefined,
    performers: (performers.get(id as ObjectId) ?? []).map(({ org }) => org),
    plan: plan_id as ObjectId,
    owner: owner_org as ObjectId,
    starts: starts ?? undefined,
  }));
}
