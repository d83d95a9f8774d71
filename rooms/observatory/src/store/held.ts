import { COMMONS, type SpaceId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import { joinSummaries, type NumberSummary } from "./numberSummary.ts";
import { type NumberChoice, sumUpNumbers } from "./slices.ts";
import { isGone } from "./vintages.ts";

/** What a release holds of a series and period, numbers and reasons why there is none. */
interface Held {
  readonly space: SpaceId;
  readonly vintage: number;
  readonly series: number;
  readonly period: string;
  readonly count: number;
  /** Its source allows it to be passed on. */
  readonly isOpen: boolean;
  /** It counts no more, or did not yet. */
  readonly isGone: boolean;
}

/** Numbers of whole series, of all units that have one. */
export type WholeChoice = NumberChoice & { readonly series: readonly number[]; readonly units: readonly number[] };

/** What releases hold of whole series in the periods of a choice, in one query that reads no number. */
export async function listHeld(read: ReadHandle, { series, from, to, periods, asOf }: WholeChoice): Promise<readonly Held[]> {
  const { rows } = await sql<Held>`
    select x.space_id as space, x.vintage_id as vintage, x.series, x.period, x.value_count as count, s.redistribute as "isOpen",
      ${asOf === undefined ? sql`false` : sql`v.loaded_at > ${asOf}`} or ${isGone(asOf)} as "isGone"
    from observatory.vintage_extent x join observatory.vintage v on v.space_id = x.space_id and v.id = x.vintage_id
      join observatory.source s on s.space_id = v.space_id and s.id = v.source_id
    where x.space_id in (${read.space.id}, ${COMMONS}) and x.series = any(${[...series]}::integer[])
      ${from === undefined ? sql`` : sql`and x.period >= ${from} collate "C"`}
      ${to === undefined ? sql`` : sql`and (x.period <= ${to} collate "C" or starts_with(x.period, ${to}))`}
      ${periods === undefined ? sql`` : sql`and x.period = any(${[...periods]}::text[])`}`.execute(read.db);
  return rows;
}

/** At least so many current numbers: each series and period has as many as the largest release that holds it. */
export function leastCount(held: readonly Held[]): number {
  return [...placesOf(held).values()].reduce((sum, of) => sum + Math.max(...of.map(({ count }) => count)), 0);
}

function placesOf(held: readonly Held[]): ReadonlyMap<string, readonly Held[]> {
  return Map.groupBy(
    held.filter((one) => !one.isGone),
    ({ series, period }) => `${series} ${period}`,
  );
}

/**
 * What the current numbers of whole series are made of. Of a period that one release alone holds of each series, its numbers are the
 * current ones, and what it holds is known; only the others are looked through. In at most four queries.
 */
export async function sumUpHeld(read: ReadHandle, choice: WholeChoice, held: readonly Held[]): Promise<NumberSummary> {
  const shared = new Set([...placesOf(held).values()].flatMap((of) => (of.length > 1 ? of.map(({ period }) => period) : [])));
  const alone = held.filter((one) => !one.isGone && !shared.has(one.period));
  const open = alone.filter(({ isOpen }) => isOpen);
  const [broken, units, rest] = [
    await listBroken(read, open),
    await listUnitsOf(read, choice, { held, open }),
    shared.size === 0 ? undefined : await sumUpNumbers(read, { ...choice, periods: [...shared] }),
  ];
  const own: NumberSummary = {
    units,
    vintages: [...Map.groupBy(alone, ({ vintage }) => vintage)].map(([id, of]) => ({
      id,
      count: of.reduce((sum, { count }) => sum + count, 0),
      isOpen: of[0]?.isOpen === true,
    })),
    courses: open.map(({ series, period, count }) => ({ series, period, unitCount: count, broken: broken.get(`${series} ${period}`) ?? [] })),
  };
  return rest === undefined ? own : joinSummaries([own, rest]);
}

/** Units whose numbers carry the flag B, by series and period. */
async function listBroken(read: ReadHandle, open: readonly Held[]): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await sql<{ series: number; period: string; units: readonly number[] }>`
    select b.series, b.period, array_agg(b.unit_id) as units from observatory.observation b
    where b.space_id in (${read.space.id}, ${COMMONS}) and b.series = any(${keysOf(open, "series")}::integer[]) and b.flags @> array['B']
      and b.period = any(${[...new Set(open.map(({ period }) => period))]}::text[]) and b.vintage_id = any(${keysOf(open, "vintage")}::integer[])
    group by b.series, b.period`.execute(read.db);
  return new Map(rows.map(({ series, period, units }) => [`${series} ${period}`, units]));
}

/** Units of the choice with a number among those that releases hold alone and openly. NOTE: where nothing else is held at all, that is all of them. */
async function listUnitsOf(
  read: ReadHandle,
  { units, from, to, periods }: WholeChoice,
  { held, open }: { readonly held: readonly Held[]; readonly open: readonly Held[] },
): Promise<readonly number[]> {
  if (from === undefined && to === undefined && periods === undefined && open.length === held.length) return units;
  const { rows } = await sql<{ id: number }>`
    select u.id from unnest(${[...units]}::integer[]) as u (id) where exists (select from observatory.observation b
      where b.space_id in (${read.space.id}, ${COMMONS}) and b.series = any(${keysOf(open, "series")}::integer[]) and b.unit_id = u.id
        and b.period = any(${[...new Set(open.map(({ period }) => period))]}::text[]) and b.vintage_id = any(${keysOf(open, "vintage")}::integer[]))`.execute(
    read.db,
  );
  return rows.map(({ id }) => id);
}

function keysOf(held: readonly Held[], key: "series" | "vintage"): number[] {
  return [...new Set(held.map((one) => one[key]))];
}
