import { type ContentText, cutPart, type Day, type ListPart, type ObjectId } from "@splot/kernel";
import { insertRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";
import { type RawBuilder, sql } from "kysely";
import { isTaskState, type ListedTask, openStates, type Task, type TaskStanding, type TaskState } from "../model/task.ts";

/** The columns of a task that acts write. */
export type NewTask = Pick<Task, "id" | "no" | "plan" | "owner" | "starts" | "due" | "weight">;

/** Stores a task whose thing is stored already, with the organisations that take part. */
export async function saveTask(write: WriteHandle, task: NewTask, performers: readonly ObjectId[]): Promise<void> {
  const space_id = write.space.id;
  const { id, no, plan, owner, starts, due, weight } = task;
  await write.db
    .insertInto("delivery.task")
    .values({ space_id, id, no, plan_id: plan, owner_org: owner, starts: starts ?? null, due, weight, closing: null })
    .execute();
  await insertRows(
    write,
    "delivery.task_performer",
    performers.map((org_id) => ({ space_id, task_id: id, org_id })),
  );
}

/** Keeps the evidence or the reason with which a task ends. */
export async function saveClosing(write: WriteHandle, id: ObjectId, closing: string): Promise<void> {
  await write.db.updateTable("delivery.task").set({ closing }).where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

function tasks(read: ReadHandle) {
  return read.db
    .selectFrom("delivery.task as t")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "t.space_id").onRef("o.id", "=", "t.id"))
    .innerJoin("kernel.object as p", (join) => join.onRef("p.space_id", "=", "t.space_id").onRef("p.id", "=", "t.plan_id"))
    .innerJoin("kernel.object as w", (join) => join.onRef("w.space_id", "=", "t.space_id").onRef("w.id", "=", "t.owner_org"))
    .leftJoinLateral(
      (select) =>
        select
          .selectFrom("delivery.status as s")
          .select(["s.progress_bp", "s.forecast"])
          .whereRef("s.space_id", "=", "t.space_id")
          .whereRef("s.subject_id", "=", "t.id")
          .orderBy("s.made_at", "desc")
          .orderBy("s.id", "desc")
          .limit(1)
          .as("d"),
      (join) => join.onTrue(),
    )
    .select(["t.id", "t.no", "t.plan_id", "t.owner_org", "t.starts", "t.due", "t.weight", "t.closing", "o.title", "o.address", "o.state", "o.origin", "o.mode"])
    .select(["p.title as plan_title", "p.address as plan_address", "w.title as owner_name", "d.progress_bp", "d.forecast"])
    .where("t.space_id", "=", read.space.id);
}
type TaskRow = Awaited<ReturnType<ReturnType<typeof tasks>["executeTakeFirstOrThrow"]>>;

/** How a list of tasks is narrowed. Missing: not narrowed. `words`: each occurs in the title, or in the name of the plan or of the owner. */
export interface TaskFilter {
  readonly words?: readonly string[] | undefined;
  readonly plan?: ObjectId | undefined;
  readonly org?: ObjectId | undefined;
  readonly standing?: TaskStanding | undefined;
  readonly isOpen?: boolean | undefined;
  readonly dueIn?: number | undefined;
}

/** The title of a task as searches compare it. */
const ownWords = sql<string>`kernel.folded(concat_ws(' ', o.title->>'pl', o.title->>'en'))`;

/** What a filter asks of a task `t` with its thing `o`, whose title is at hand as `sought`. */
function isWanted(read: ReadHandle, { words = [], plan, org, standing, isOpen, dueIn }: TaskFilter, sought = ownWords): RawBuilder<boolean> {
  const all = [sql`o.kind = 'task'`];
  const isOverdue = sql`(o.state = any(${[...openStates]}::text[]) and t.due < ${read.today}::date)`;
  const named = (kind: string, word: string) =>
    sql`(select g.id from kernel.object g where g.space_id = ${read.space.id} and g.kind = ${kind} and strpos(kernel.folded(g.title->>'pl'), ${word}) > 0)`;
  for (const word of words)
    all.push(sql`(strpos(${sought}, ${word}) > 0
      or t.owner_org in ${named("organisation", word)} or t.plan_id in ${named("plan", word)})`);
  if (plan !== undefined) all.push(sql`t.plan_id = ${plan}::uuid`);
  if (org !== undefined)
    all.push(
      sql`(t.owner_org = ${org}::uuid or exists (select from delivery.task_performer a where a.space_id = t.space_id and a.task_id = t.id and a.org_id = ${org}::uuid))`,
    );
  if (standing === "overdue") all.push(isOverdue);
  else if (standing !== undefined) all.push(sql`o.state = ${standing} and not ${isOverdue}`);
  if (isOpen === true) all.push(sql`o.state = any(${[...openStates]}::text[])`);
  if (dueIn !== undefined) all.push(sql`extract(year from t.due) = ${dueIn}`);
  return sql<boolean>`(${sql.join(all, sql` and `)})`;
}

/** Orders of the list; the first is the usual one. */
export const taskOrders = ["termin", "tytul"] as const;
export type TaskOrder = (typeof taskOrders)[number];

/** What each order puts first. */
const orderKeys = { termin: sql`t.due`, tytul: sql`o.title->>'pl' collate "pl-x-icu"` };

/** One part of a list of tasks. Missing: by due day, from the beginning, all of them. An id that is none begins at the beginning. */
export interface TaskPaging {
  readonly order?: TaskOrder | undefined;
  readonly after?: ObjectId | undefined;
  readonly limit?: number | undefined;
}

/** A part of a list of tasks. Shape: `count` are all that the filter leaves; `next` is the id after which the next part begins. */
export interface TaskPart extends ListPart<ListedTask, ObjectId> {
  readonly count: number;
}

/** The tasks that a filter leaves, from the nearest due day or by title: all of them in one query, one part in two. */
export async function listTasks(read: ReadHandle, filter: TaskFilter, paging: TaskPaging = {}): Promise<TaskPart> {
  const key = orderKeys[paging.order ?? "termin"];
  const { limit } = paging;
  const found = limit === undefined ? undefined : await findPart(read, filter, { ...paging, limit });
  const rows = await tasks(read)
    .where(found === undefined ? isWanted(read, filter) : sql<boolean>`t.id = any(${[...found.ids]}::uuid[])`)
    .orderBy(key)
    .orderBy("t.id")
    .execute();
  return { ...cutPart(rows.map(taskOf), limit ?? rows.length, ({ id }) => id), count: found?.count ?? rows.length };
}

/** The ids of one part and one more, and how many tasks the filter leaves. NOTE: all are looked at once, before the names and the status of any are looked for. */
async function findPart(
  read: ReadHandle,
  filter: TaskFilter,
  { order = "termin", after, limit }: TaskPaging & { readonly limit: number },
): Promise<{ readonly ids: readonly string[]; readonly count: number }> {
  const isLater = after === undefined ? sql`true` : sql`(not exists (select from last) or (f.place, f.id) > (select l.place, l.id from last l))`;
  const all = sql`select t.id, ${orderKeys[order]} as place from delivery.task t join kernel.object o on o.space_id = t.space_id and o.id = t.id`;
  const { rows } = await sql<{ ids: readonly string[]; count: number }>`
    with last as (${all} where t.space_id = ${read.space.id} and t.id = ${after ?? null}::uuid),
      found as materialized (${all} cross join lateral (select ${ownWords} as sought offset 0) w
        where t.space_id = ${read.space.id} and ${isWanted(read, filter, sql`w.sought`)})
    select array(select f.id from found f where ${isLater} order by f.place, f.id limit ${limit + 1}) as ids, (select count(*) from found) as count`.execute(
    read.db,
  );
  return rows[0] ?? { ids: [], count: 0 };
}

/** Open tasks that wait for these organisations, the nearest due day first. */
export async function listTasksOf(read: ReadHandle, orgs: readonly string[]): Promise<readonly ListedTask[]> {
  if (orgs.length === 0) return [];
  const rows = await tasks(read).where("t.owner_org", "in", orgs).where("o.state", "in", openStates).orderBy("t.due").orderBy("t.id").execute();
  return rows.map(taskOf);
}

/** The task with this id. Refuses: `object.unknown`. */
export async function getTask(read: ReadHandle, id: ObjectId): Promise<ListedTask> {
  const row = await tasks(read).where("t.id", "=", id).executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return taskOf(row);
}

/** The task, locked against every other act on it. Refuses: `object.unknown`. */
export async function lockTask(write: WriteHandle, id: ObjectId): Promise<ListedTask> {
  await write.db.selectFrom("delivery.task").select("id").where("space_id", "=", write.space.id).where("id", "=", id).forUpdate().execute();
  return getTask(write, id);
}

/** Organisations that take part in tasks beside their owners. Shape: pairs, in one query. */
export async function listPerformers(
  read: ReadHandle,
  ids: readonly ObjectId[],
): Promise<readonly { readonly task: ObjectId; readonly org: ObjectId; readonly name: ContentText }[]> {
  if (ids.length === 0) return [];
  const rows = await read.db
    .selectFrom("delivery.task_performer as a")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "a.space_id").onRef("o.id", "=", "a.org_id"))
    .select(["a.task_id", "a.org_id", "o.title"])
    .where("a.space_id", "=", read.space.id)
    .where("a.task_id", "in", ids)
    .orderBy("o.title")
    .execute();
  return rows.map(({ task_id, org_id, title }) => ({ task: task_id as ObjectId, org: org_id as ObjectId, name: title }));
}

/** Last days of tasks by id, for their standing. One query. */
export async function dueDaysOf(read: ReadHandle, ids: readonly ObjectId[]): Promise<ReadonlyMap<string, Day>> {
  if (ids.length === 0) return new Map();
  const rows = await read.db.selectFrom("delivery.task").select(["id", "due"]).where("space_id", "=", read.space.id).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, due }) => [id, due]));
}

/** The stored state of a task. Refuses (throws): one that no task has. */
export function stateOf(state: string): TaskState {
  if (!isTaskState(state)) throw new Error(`unknown state of a task: ${state}`);
  return state;
}

function taskOf(row: TaskRow): ListedTask {
  return {
    id: row.id as ObjectId,
    no: row.no,
    title: row.title,
    address: row.address,
    state: stateOf(row.state),
    origin: row.origin,
    mode: row.mode,
    plan: row.plan_id as ObjectId,
    owner: row.owner_org as ObjectId,
    starts: row.starts ?? undefined,
    due: row.due,
    weight: row.weight,
    closing: row.closing ?? undefined,
    planTitle: row.plan_title,
    planAddress: row.plan_address,
    ownerName: row.owner_name,
    declaredBp: row.progress_bp ?? undefined,
    forecast: row.forecast ?? undefined,
  };
}
