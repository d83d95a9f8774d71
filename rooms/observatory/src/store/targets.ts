import type { ContentText, ObjectId } from "@splot/kernel";
import { insertRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { RETRACTED } from "@splot/kernel/objects";
import { sql } from "kysely";
import type { AssessmentStatus, StoredTarget } from "../model/storedTarget.ts";

interface Row {
  readonly id: string;
  readonly goal_id: string;
  readonly goal_title: ContentText;
  readonly goal_address: string;
  readonly series: number;
  readonly unit: string;
  readonly unit_name: ContentText;
  readonly from_period: string;
  readonly baseline_locator: string | null;
  readonly due_period: string;
  readonly value: string;
  readonly path: StoredTarget["path"];
  readonly made_at: Date;
  readonly no: number | null;
  readonly at: Date | null;
  readonly status: AssessmentStatus | null;
  readonly reason: string | null;
  readonly content: unknown;
  readonly sha256: string | null;
}

/** Which targets; missing parts do not narrow. */
export interface TargetChoice {
  readonly goal?: string | undefined;
  readonly series?: readonly number[] | undefined;
  readonly isPublic?: boolean | undefined;
  /** What they are looked for by: one of some goals, or on one of some series. */
  readonly found?: { readonly goals: readonly string[]; readonly series: readonly number[] } | undefined;
}

/** The targets that count and whose goal stands. */
function counting(read: ReadHandle, { goal, series, isPublic, found }: TargetChoice) {
  const ofGoal = goal === undefined ? sql`` : sql`and t.goal_id = ${goal}::uuid`;
  const ofSeries = series === undefined ? sql`` : sql`and t.series = any(${[...series]}::integer[])`;
  const ofFound = found === undefined ? sql`` : sql`and (t.goal_id = any(${[...found.goals]}::uuid[]) or t.series = any(${[...found.series]}::integer[]))`;
  return sql`
    (select distinct on (t.goal_id, t.series, t.unit_id) t.* from observatory.target t
      where t.space_id = ${read.space.id} ${ofGoal} ${ofSeries} ${ofFound} order by t.goal_id, t.series, t.unit_id, t.made_at desc, t.id desc) t
    join kernel.object o on o.space_id = t.space_id and o.id = t.goal_id and o.state not in ('withdrawn', ${RETRACTED})
      ${isPublic === true ? sql`and o.visibility = 'public'` : sql``}
    join kernel.unit u on u.id = t.unit_id`;
}

/** How many targets there are. */
export async function countTargets(read: ReadHandle, choice: TargetChoice): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) as count from ${counting(read, choice)}`.execute(read.db);
  return Number(rows[0]?.count ?? 0);
}

/** The targets that count and whose goal stands, each with its newest assessment, by goal and indicator, in one query: of all goals, of one, or on some series; all, or one part after the target with an id. */
export async function listTargets(
  read: ReadHandle,
  choice: TargetChoice = {},
  paging: { readonly limit?: number | undefined; readonly after?: string | undefined } = {},
): Promise<readonly StoredTarget[]> {
  const { limit, after = "" } = paging;
  const later =
    after === ""
      ? sql``
      : sql`where (o.address, t.series, u.code) > (
          select b.address, p.series, w.code from observatory.target p
            join kernel.object b on b.space_id = p.space_id and b.id = p.goal_id join kernel.unit w on w.id = p.unit_id
            where p.space_id = ${read.space.id} and p.id::text = ${after})`;
  const { rows } = await sql<Row>`
    select t.id, t.goal_id, o.title as goal_title, o.address as goal_address, t.series, u.code as unit, u.name as unit_name,
      t.from_period, t.baseline_locator, t.due_period, t.value, t.path, t.made_at, a.no, a.at, a.status, a.reason, a.content, a.sha256
      from ${counting(read, choice)}
      left join lateral (select * from observatory.assessment a where a.space_id = t.space_id and a.target_id = t.id order by a.no desc limit 1) a on true
      ${later} order by o.address, t.series, u.code limit ${limit ?? null}::integer`.execute(read.db);
  return rows.map(targetOf);
}

function targetOf(row: Row): StoredTarget {
  const { no, at, status, sha256 } = row;
  return {
    id: row.id,
    goal: { id: row.goal_id as ObjectId, title: row.goal_title, address: row.goal_address },
    series: row.series,
    unit: { code: row.unit, name: row.unit_name },
    from: row.from_period,
    baseline: row.baseline_locator ?? undefined,
    due: { period: row.due_period, value: Number(row.value) },
    path: row.path,
    madeAt: row.made_at,
    assessment:
      no === null || at === null || status === null || sha256 === null
        ? undefined
        : { no, at, status, sha256, reason: row.reason ?? undefined, content: row.content },
  };
}

/** A target to be kept. */
export interface NewTarget {
  readonly id: string;
  readonly goal: string;
  readonly series: number;
  readonly unit: number;
  readonly from: string;
  readonly baseline?: string | undefined;
  readonly due: { readonly period: string; readonly value: string };
  readonly path: StoredTarget["path"];
  readonly by?: string | undefined;
}

/** Stores a target; an older one of the same goal, series and unit stays and counts no more. */
export async function saveTarget(write: WriteHandle, fresh: NewTarget): Promise<void> {
  const { id, goal, series, unit, from, baseline, due, path, by } = fresh;
  const row = { space_id: write.space.id, id, goal_id: goal, series, unit_id: unit, from_period: from, baseline_locator: baseline ?? null };
  await insertRows(write, "observatory.target", [
    { ...row, due_period: due.period, value: due.value, path: { ...path }, made_at: write.now, made_by: by ?? null },
  ]);
}

/** Stores an assessment as the next one of its target. */
export async function saveAssessment(
  write: WriteHandle,
  fresh: {
    readonly target: string;
    readonly no: number;
    readonly version: number;
    readonly status: AssessmentStatus;
    readonly reason?: string | undefined;
    readonly content: object;
    readonly sha256: string;
  },
): Promise<void> {
  const { target, no, version, status, reason, content, sha256 } = fresh;
  await write.db
    .insertInto("observatory.assessment")
    .values({
      space_id: write.space.id,
      target_id: target,
      no,
      at: write.now,
      rule_version: version,
      status,
      reason: reason ?? null,
      content: JSON.stringify(content),
      sha256,
    })
    .execute();
}
