import { COMMONS, type ContentText, type Day, type ObservationFlag } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import { type RawBuilder, sql } from "kysely";
import { isFlag } from "./observations.ts";
import { isGone, standingAt } from "./vintages.ts";

/** Which values stand in an order. Missing period: the newest in which a member has one. */
export interface RankingChoice {
  readonly series: number;
  readonly area: string;
  readonly on: Day;
  readonly period?: string | undefined;
}

/** A member with its value. Shape: `place` 1 is the largest, equal values share one; the value as exact decimal text. */
export interface RankedUnit {
  readonly place: number;
  readonly unit: string;
  readonly unitName: ContentText;
  readonly value: string;
  readonly flags: readonly ObservationFlag[];
  readonly note?: string | undefined;
  readonly vintage: number;
}

/** The members of an area in the order of their values. Shape: `known` of `total` members have a value that may be shown. Missing period: none has. */
export interface Ranking {
  readonly period?: string | undefined;
  readonly known: number;
  readonly total: number;
  /** Does every value come from a confirmed release of a verified source? */
  readonly isConfirmed: boolean;
  readonly units: readonly RankedUnit[];
}

interface RankingRow {
  readonly period: string | null;
  readonly total: number;
  readonly known: number;
  readonly is_confirmed: boolean | null;
  readonly place: number | null;
  readonly unit: string | null;
  readonly unit_name: ContentText | null;
  readonly value: string | null;
  readonly flags: readonly string[] | null;
  readonly note: string | null;
  readonly vintage_id: number | null;
}

/** How many, and after which place and unit. Missing: from the first. */
interface Paging {
  readonly limit: number;
  readonly after?: { readonly place: number; readonly unit: string } | undefined;
}

/**
 * Ranks all members of an area on a day by the current value of a series (I28), in two queries that travel together; one page after a place and a unit when
 * asked. What its source withholds has no place (I36).
 */
export async function rankUnits(read: ReadHandle, { series, area, on, period }: RankingChoice, paging: Paging): Promise<Ranking> {
  const spaces = sql`(${read.space.id}::uuid, ${COMMONS}::uuid)`;
  const newestIn = (space: string) => sql`(
    select b.period from observatory.observation b join release r on r.space_id = b.space_id and r.id = b.vintage_id
    where b.space_id = ${space}::uuid and b.series = ${series} and b.unit_id = any((select units from member)::integer[]) and b.value is not null and r.redistribute
    order by b.period desc limit 1)`;
  const ranking = sql<RankingRow>`
    with ${releases(spaces)}, member as materialized (
      select array(select m.unit_id from kernel.area_member m join kernel.unit a on a.space_id = m.space_id and a.id = m.area_id
        where m.space_id in ${spaces} and a.code = ${area} and m.span @> ${on}::date) as units),
    shown as materialized (select coalesce(${period ?? null}::text, greatest(${newestIn(read.space.id)}, ${newestIn(COMMONS)})) as period),
    ${knownValues(spaces, series)}, ${pageOf(spaces, paging)}
    select s.period, (select cardinality(units) from member) as total, n.known, n.is_confirmed, p.*
    from shown s cross join (select count(*) as known, bool_and(is_confirmed) as is_confirmed from known) n left join page p on true
    order by p.place, p.unit collate "C"`;
  const [, { rows }] = await together(planOnce(read), ranking.execute(read.db));
  const [first] = rows;
  return {
    period: first?.period ?? undefined,
    total: first?.total ?? 0,
    known: first?.known ?? 0,
    isConfirmed: first?.is_confirmed === true,
    units: rows.flatMap(unitOf),
  };
}

/** Keeps the plans of statements for the rest of the snapshot. NOTE: planned anew each time a ranking takes half as long again, and its plan is the same for every series. */
async function planOnce(read: ReadHandle): Promise<void> {
  await sql`select set_config('plan_cache_mode', 'force_generic_plan', true)`.execute(read.db);
}

/** The releases that count, in the order of what counts (I28). */
function releases(spaces: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`release as materialized (
      select v.space_id, v.id, s.redistribute, ${standingAt()} = 'confirmed' and s.is_verified as is_confirmed, row_number() over (
        order by s.redistribute desc, s.is_verified desc, (${standingAt()} = 'superseded'), v.released_on desc nulls last, v.loaded_at desc, v.id desc) as place
      from observatory.vintage v join observatory.source s on s.space_id = v.space_id and s.id = v.source_id where v.space_id in ${spaces} and not ${isGone()})`;
}

/** The present value of each member in the period that is shown. NOTE: the test of membership is wrapped so that it stays a look into a hash. */
function knownValues(spaces: RawBuilder<unknown>, series: number): RawBuilder<unknown> {
  return sql`known as materialized (
      select c.* from (
        select distinct on (b.unit_id) b.unit_id, case when r.redistribute then b.value end as value, b.flags, b.note, b.vintage_id, r.is_confirmed
        from observatory.observation b join release r on r.space_id = b.space_id and r.id = b.vintage_id
        where b.space_id in ${spaces} and b.series = ${series} and b.period = (select period from shown)
          and (b.unit_id in (select unnest(units) from member)) is true
        order by b.unit_id, r.place) c
      where c.value is not null)`;
}

/** Values with their places and names, after a place. NOTE: the page is cut before places are given and units named: a window over thousands of rows costs more than reading them. */
function pageOf(spaces: RawBuilder<unknown>, { limit, after }: Paging): RawBuilder<unknown> {
  return sql`begun as materialized (${begunAt(after?.place)}),
    cut as materialized (
      select b.*, (select value from known where b.top is null or value <= b.top order by value desc offset ${limit - 1} + b.ties limit 1) as least from begun b),
    placed as materialized (
      select b.before + rank() over (order by k.value desc) as place, k.* from known k cross join cut b
        where (b.top is null or k.value <= b.top) and (b.least is null or k.value >= b.least)),
    page as (
      select p.place, u.code as unit, u.name as unit_name, p.value, p.flags, p.note, p.vintage_id from placed p
        join kernel.unit u on u.space_id in ${spaces} and u.id = p.unit_id and u.id = any(array(select unit_id from placed))
        where (p.place, u.code) > (${after?.place ?? 0}::bigint, ${after?.unit ?? ""} collate "C") order by p.place, u.code collate "C" limit ${limit})`;
}

/** Where a page begins: at the value that holds a place, with how many are larger and how many equal. Shape: one row; without `top` the page begins with the largest value. */
function begunAt(place: number | undefined): RawBuilder<unknown> {
  if (place === undefined) return sql`select null::numeric as top, 0::bigint as before, 0::bigint as ties`;
  return sql`select t.value as top, count(*) filter (where k.value > t.value) as before, count(*) filter (where k.value = t.value) as ties
    from (select coalesce((select value from known order by value desc offset ${place - 1} limit 1), '-infinity'::numeric) as value) t left join known k on true group by t.value`;
}

function unitOf({ place, unit, unit_name, value, flags, note, vintage_id }: RankingRow): readonly RankedUnit[] {
  if (place === null || unit === null || unit_name === null || value === null || vintage_id === null) return [];
  return [{ place, unit, unitName: unit_name, value, flags: (flags ?? []).filter(isFlag), note: note ?? undefined, vintage: vintage_id }];
}
