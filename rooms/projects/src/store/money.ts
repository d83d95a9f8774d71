import { newId, type ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { FinancingLine } from "../model/money.ts";
import type { Share } from "../model/project.ts";
import type { Certainty, MoneySource } from "../model/words.ts";

/** Shares and lines of a project, or of the projects of a bundle (I77). */
export interface ProjectMoney {
  readonly shares: readonly Share[];
  readonly lines: readonly FinancingLine[];
}

/** Projects whose money counts for each of the asked ones: itself, and the living projects of a bundle. */
const counted = (read: ReadHandle, ids: readonly ObjectId[]) => sql`
  select root.id as root, p.space_id, p.id from unnest(${sql.val(ids)}::uuid[]) as root (id)
    join projects.project p on p.space_id = ${read.space.id} and p.id = root.id
  union all
  select p.parent_id, p.space_id, p.id from projects.project p
    join kernel.object o on o.space_id = p.space_id and o.id = p.id
    where p.space_id = ${read.space.id} and p.parent_id = any (${sql.val(ids)}::uuid[]) and o.state not in ('declined', 'abandoned')`;

interface ShareRow {
  readonly root: ObjectId;
  readonly org_id: ObjectId;
  readonly year: number;
  readonly cost_grosze: number;
  readonly eligible_grosze: number;
}
interface LineRow {
  readonly root: ObjectId;
  readonly id: ObjectId;
  readonly project_id: ObjectId;
  readonly org_id: ObjectId;
  readonly source: MoneySource;
  readonly fund_id: ObjectId | null;
  readonly year: number;
  readonly no: number;
  readonly grosze: number;
  readonly certainty: Certainty;
  readonly over_reason: string | null;
}

/** The money of several projects, in two queries. Shape: an entry for each project asked for. */
export async function loadMoney(read: ReadHandle, ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, ProjectMoney>> {
  if (ids.length === 0) return new Map();
  const shares = await sql<ShareRow>`
    with counted as (${counted(read, ids)})
    select c.root, s.org_id, s.year, s.cost_grosze, s.eligible_grosze
    from counted c join projects.share s on s.space_id = c.space_id and s.project_id = c.id
    order by s.year, s.org_id`.execute(read.db);
  const lines = await sql<LineRow>`
    with counted as (${counted(read, ids)})
    select c.root, l.id, l.project_id, l.org_id, l.source, l.fund_id, l.year, v.no, v.grosze, v.certainty, v.over_reason
    from counted c join projects.financing_line l on l.space_id = c.space_id and l.project_id = c.id
      join lateral (select * from projects.financing_version v where v.space_id = l.space_id and v.line_id = l.id order by v.no desc limit 1) v on true
    order by l.year, l.source, l.id`.execute(read.db);
  const sharesOf = Map.groupBy(shares.rows, ({ root }) => root);
  const linesOf = Map.groupBy(lines.rows, ({ root }) => root);
  return new Map(ids.map((id) => [id, { shares: (sharesOf.get(id) ?? []).map(shareOf), lines: (linesOf.get(id) ?? []).map(lineOf) }]));
}

function shareOf({ org_id, year, cost_grosze, eligible_grosze }: ShareRow): Share {
  return { org: org_id, year, cost: Number(cost_grosze), eligible: Number(eligible_grosze) };
}

function lineOf(row: LineRow): FinancingLine {
  return {
    id: row.id,
    project: row.project_id,
    org: row.org_id,
    source: row.source,
    fund: row.fund_id ?? undefined,
    year: row.year,
    no: row.no,
    grosze: Number(row.grosze),
    certainty: row.certainty,
    overReason: row.over_reason ?? undefined,
  };
}

/** Is this the same line: organisation, source, fund and year (I79)? */
export function isSameLine(one: LineKey, other: LineKey): boolean {
  return one.org === other.org && one.source === other.source && one.fund === other.fund && one.year === other.year;
}
type LineKey = Pick<FinancingLine, "org" | "source" | "fund" | "year">;

/** Stores the first version of a line, or the next one of the line that is there. Shape: its id and number of version. */
export async function saveLine(
  write: WriteHandle,
  project: ObjectId,
  line: Omit<FinancingLine, "id" | "no" | "project"> & { readonly before?: FinancingLine | undefined },
): Promise<{ readonly id: ObjectId; readonly no: number }> {
  const id = line.before?.id ?? newId<"object">();
  const space_id = write.space.id;
  if (line.before === undefined) {
    await write.db
      .insertInto("projects.financing_line")
      .values({ space_id, id, project_id: project, org_id: line.org, source: line.source, fund_id: line.fund ?? null, year: line.year })
      .execute();
  }
  const no = (line.before?.no ?? 0) + 1;
  await write.db
    .insertInto("projects.financing_version")
    .values({
      space_id,
      line_id: id,
      no,
      grosze: line.grosze,
      certainty: line.certainty,
      over_reason: line.overReason ?? null,
      made_at: write.now,
      made_by: null,
    })
    .execute();
  return { id, no };
}
