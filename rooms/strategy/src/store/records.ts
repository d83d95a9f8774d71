import type { ContentText, ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listOrigins } from "@splot/thread";
import { sql } from "kysely";

/** A goal as a file tells it: by its document and its own code there. */
export interface GoalRecord {
  readonly id: ObjectId;
  readonly strategy: ObjectId;
  /** Code of the document, or the title of one that has none. */
  readonly document: string;
  readonly code: string;
  /** Is the document in force, so that plans may detail its goals? */
  readonly isInForce: boolean;
}

/** A plan that was drafted in the program, as a file tells it. */
export interface PlanRecord {
  readonly id: ObjectId;
  readonly document: string;
  /** The goal that it details. Missing: the link was ended. */
  readonly goal?: ObjectId | undefined;
  readonly code: string;
  readonly title: ContentText;
}

/** Every goal of every document, withdrawn ones left out. One query. */
export async function listGoalRecords(read: ReadHandle): Promise<readonly GoalRecord[]> {
  const { rows } = await sql<GoalRecord>`
    select n.id, n.strategy_id as strategy, coalesce(o.code, o.title->>'pl') as document, n.code, o.state = 'in_force' and o.visibility = 'public' as "isInForce"
    from strategy.node n join kernel.object o on o.space_id = n.space_id and o.id = n.strategy_id
    where n.space_id = ${read.space.id} and n.level <> 'domain' and n.withdrawn_at is null
    order by document, n.code, n.id`.execute(read.db);
  return rows;
}

/** Every plan that was drafted in the program, by document and code. Two queries. */
export async function listPlanRecords(read: ReadHandle): Promise<readonly PlanRecord[]> {
  const { rows } = await sql<Omit<PlanRecord, "goal">>`
    select p.id, coalesce(s.code, s.title->>'pl') as document, p.code, o.title
    from strategy.plan p
    join kernel.object o on o.space_id = p.space_id and o.id = p.id
    join kernel.object s on s.space_id = p.space_id and s.id = p.strategy_id
    where p.space_id = ${read.space.id} and o.mode <> 'recorded'
    order by document, p.code, p.id`.execute(read.db);
  const goals = await listOrigins(
    read,
    rows.map(({ id }) => id),
    { relation: "specifies" },
  );
  return rows.map((row) => ({ ...row, goal: goals.get(row.id) }));
}
