import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listThings } from "@splot/kernel/objects";
import { sql } from "kysely";
import type { Gap, Reach } from "../model/gap.ts";

/**
 * Which of these things reach what is wanted, in one query for all of them. A version meets its own links and those of
 * the thing as such; circles end, for no place is walked twice. NOTE: what a thing is merely about is no way to it, and the remarks of a round lead nowhere else.
 */
export async function listReaching(read: ReadHandle, starts: readonly ObjectId[], reach: Reach): Promise<ReadonlySet<ObjectId>> {
  if (starts.length === 0) return new Set();
  const { direction, kinds, things = [], relations, isDirect = false } = reach;
  const [near, far] = direction === "down" ? ["from", "to"] : ["to", "from"];
  const column = (end: string | undefined, name: string) => sql.ref(`l.${end}_${name}`);
  const way = relations === undefined ? sql`l.relation not in ('about', 'collected')` : sql`l.relation = any (${sql.val([...relations])}::text[])`;
  const { rows } = await sql<{ start: ObjectId }>`
    with recursive walk as (
      select s.id as start, s.id as object, null::integer as version, true as is_start from unnest(${sql.val([...starts])}::uuid[]) as s (id)
      union
      select w.start, ${column(far, "object")}, ${column(far, "version")}, false
      from walk w join thread.link l on l.space_id = ${read.space.id} and ${column(near, "object")} = w.object
        and (w.version is null or ${column(near, "version")} is null or ${column(near, "version")} = w.version)
        and l.ended_at is null and ${way}
      where w.is_start or not ${isDirect}
    )
    select distinct w.start from walk w
      join kernel.object o on o.space_id in (${read.space.id}, kernel.commons()) and o.id = w.object
    where not w.is_start and (o.kind = any (${sql.val([...kinds])}::text[]) or o.id = any (${sql.val([...things])}::uuid[]))`.execute(read.db);
  return new Set(rows.map(({ start }) => start));
}

/** What of these public things reaches nothing that is wanted. Two queries. Shape: in the order given. */
export async function findGap(read: ReadHandle, checked: readonly ObjectId[], reach: Reach): Promise<Gap> {
  const reached = await listReaching(read, checked, reach);
  const lacking = checked.filter((id) => !reached.has(id));
  const things = new Map((await listThings(read, lacking)).map((thing) => [thing.id, thing]));
  return { checkedCount: checked.length, things: lacking.flatMap((id) => things.get(id) ?? []) };
}
