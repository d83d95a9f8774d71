import type { ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";
import { type ImprovementPlan, isPlanState } from "../model/plan.ts";

/** Stores an improvement plan whose thing is stored already. */
export async function savePlan(write: WriteHandle, { id, network }: Pick<ImprovementPlan, "id" | "network">): Promise<void> {
  await write.db.insertInto("networks.improvement_plan").values({ space_id: write.space.id, id, network_id: network }).execute();
}

/** Most improvement plans of one answer of the API. */
export const MOST_PLANS = 500;

/** The improvement plans, of one network or by id when they are given. Missing `most`: all. */
export async function listPlans(
  read: ReadHandle,
  of: { readonly network?: ObjectId; readonly id?: ObjectId; readonly most?: number } = {},
): Promise<readonly ImprovementPlan[]> {
  const { network, id, most } = of;
  const rows = await read.db
    .selectFrom("networks.improvement_plan as p")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "p.space_id").onRef("o.id", "=", "p.id"))
    .select(["p.id", "p.network_id", "o.code", "o.title", "o.address", "o.origin", "o.mode", "o.state"])
    .where("p.space_id", "=", read.space.id)
    .$if(network !== undefined, (query) => query.where("p.network_id", "=", network ?? ""))
    .$if(id !== undefined, (query) => query.where("p.id", "=", id ?? ""))
    .orderBy("o.made_at")
    .limit(most ?? null)
    .execute();
  return rows.map((row) => {
    const { state } = row;
    if (!isPlanState(state)) throw new Error(`unknown state of an improvement plan: ${state}`);
    const { title, address, origin, mode } = row;
    return { id: row.id as ObjectId, code: row.code ?? "", title, address, origin, mode, state, network: row.network_id as ObjectId };
  });
}

/** The plan with this id. Refuses: `object.unknown`. */
export async function getPlan(read: ReadHandle, id: ObjectId): Promise<ImprovementPlan> {
  const [found] = await listPlans(read, { id });
  if (found === undefined) throw refuseUnknown();
  return found;
}

/** The plan, locked against every other act on it. Refuses: `object.unknown`. */
export async function lockPlan(write: WriteHandle, id: ObjectId): Promise<ImprovementPlan> {
  await write.db.selectFrom("networks.improvement_plan").select("id").where("space_id", "=", write.space.id).where("id", "=", id).forUpdate().execute();
  return getPlan(write, id);
}
