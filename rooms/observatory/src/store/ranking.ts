import { COMMONS, type ContentText, type Day, type ObservationFlag } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { sql } from "kysely";
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

/**
 * Ranks all members of an area on a day by the current value of a series (I28), in one query; one page after a place and a unit when
 * asked. What its source withholds has no place (I36).
 */
export async function rankUnits(
  read: ReadHandle,
  { series, area, on, period }: RankingChoice,
  paging: { readonly limit: number; readonly after?: { readonly place: number; readonly unit: string } | undefined },
): Promise<Ranking> {
  const spaces = sql`(${read.space.id}::uuid, ${COMMONS}::uuid)`;
  const newestIn = (space: string) => sql`(
    select b.period from observatory.observation b join release r on r.space_id = b.space_id and r.id = b.vintage_id
    where b.space_id = ${space}::uuid and b.series = ${series} and b.unit_id = any(array(select unit_id from member)) and b.value is not null and r.redistribute
    order by b.period desc limit 1)`;
  const { after } = paging;
  // NOTE: a member without a value stays in the total, so the joins begin at what is counted, not at what is found.
  const { rows } = await sql<RankingRow>`
    with release as materialized (
      select v.space_id, v.id, s.redistribute, ${standingAt()} = 'confirmed' and s.is_verified as is_confirmed, row_number() over (
        order by s.redistribute desc, s.is_verified desc, (${standingAt()} = 'superseded'), v.released_on desc nulls last, v.loaded_at desc, v.id desc) as place
      from observatory.vintage v join observatory.source s on s.space_id = v.space_id and s.id = v.source_id where v.space_id in ${spaces} and not ${isGone()}),
    member as materialized (
      select u.id as unit_id, u.code, u.name from kernel.area_member m join kernel.unit a on a.space_id = m.space_id and a.id = m.area_id
        join kernel.unit u on u.space_id = m.space_id and u.id = m.unit_id where m.space_id = ${COMMONS} and a.code = ${area} and m.span @> ${on}::date),
    shown as materialized (select coalesce(${period ?? null}::text, greatest(${newestIn(read.space.id)}, ${newestIn(COMMONS)})) as period),
    current as (
      select distinct on (b.unit_id) b.unit_id, case when r.redistribute then b.value end as value, b.flags, b.note, b.vintage_id, r.is_confirmed
      from observatory.observation b join release r on r.space_id = b.space_id and r.id = b.vintage_id
      where b.space_id in ${spaces} and b.series = ${series} and b.period = (select period from shown)
      order by b.unit_id, r.place),
    placed as (
      select rank() over (order by c.value desc) as place, m.code, m.name, c.value, c.flags, c.note, c.vintage_id, c.is_confirmed
      from current c join member m on m.unit_id = c.unit_id where c.value is not null)
    select s.period, (select count(*) from member) as total, n.known, n.is_confirmed, p.place, p.code as unit, p.name as unit_name, p.value, p.flags, p.note, p.vintage_id
    from shown s cross join (select count(*) as known, bool_and(is_confirmed) as is_confirmed from placed) n left join (
      select * from placed ${after === undefined ? sql`` : sql`where (place, code) > (${after.place}::bigint, ${after.unit} collate "C")`}
      order by place, code collate "C" limit ${paging.limit}) p on true
    order by p.place, p.code collate "C"`.execute(read.db);
  const [first] = rows;
  return {
    period: first?.period ?? undefined,
    total: first?.total ?? 0,
    known: first?.known ?? 0,
    isConfirmed: first?.is_confirmed === true,
    units: rows.flatMap(unitOf),
  };
}

function unitOf({ place, unit, unit_name, value, flags, note, vintage_id }: RankingRow): readonly RankedUnit[] {
  if (place === null || unit === null || unit_name === null || value === null || vintage_id === null) return [];
  return [{ place, unit, unitName: unit_name, value, flags: (flags ?? []).filter(isFlag), note: note ?? undefined, vintage: vintage_id }];
}
