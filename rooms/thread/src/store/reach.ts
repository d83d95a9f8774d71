import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listThings } from "@splot/kernel/objects";
import { sql } from "kysely";
import type { Gap, Reach } from "../model/gap.ts";

/** Most stations that are met on the way from one thing before the question stays open. */
const MOST_MET = 400;

/**
 * Which of these things reach what is wanted, in one query for all of them; each way ends at the first station that fits.
 * A version meets its own links and those of the thing as such; circles end, for no place is walked twice.
 * Missing: a thing whose way is too wide to tell is in `unknown`.
 * NOTE: what a thing is merely about is no way to it, and the remarks of a round lead nowhere else.
 */
export async function listReaching(
  read: ReadHandle,
  starts: readonly ObjectId[],
  reach: Reach,
): Promise<{ readonly reaching: ReadonlySet<ObjectId>; readonly unknown: ReadonlySet<ObjectId> }> {
  if (starts.length === 0) return { reaching: new Set(), unknown: new Set() };
  const { direction, kinds, things = [], relations, isDirect = false } = reach;
  const { rows } = await sql<{ start: ObjectId; reaches: boolean | null }>`
    select s.id as start, thread.reaches(${read.space.id}, s.id, ${direction === "down"}, ${relations === undefined ? null : sql.val([...relations])}::text[],
      ${sql.val([...kinds])}::text[], ${sql.val([...things])}::uuid[], ${isDirect}, ${MOST_MET}) as reaches
    from unnest(${sql.val([...starts])}::uuid[]) as s (id)`.execute(read.db);
  const told = (answer: boolean | null) => new Set(rows.filter(({ reaches }) => reaches === answer).map(({ start }) => start));
  return { reaching: told(true), unknown: told(null) };
}

/** What of these public things reaches nothing that is wanted, as far as can be told. Two queries. Shape: in the order given. */
export async function findGap(read: ReadHandle, checked: readonly ObjectId[], reach: Reach): Promise<Gap> {
  const { reaching, unknown } = await listReaching(read, checked, reach);
  const lacking = checked.filter((id) => !reaching.has(id) && !unknown.has(id));
  const things = new Map((await listThings(read, lacking)).map((thing) => [thing.id, thing]));
  return { checkedCount: checked.length, things: lacking.flatMap((id) => things.get(id) ?? []) };
}
