import { COMMONS } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import { isGone } from "./vintages.ts";

/**
 * What the data bank gives out of one indicator. Shape: `count` numbers at most; `unitCount` the most units of one period;
 * releases by their numbers. Periods as codes.
 */
export interface OpenDataset {
  readonly indicator: string;
  readonly count: number;
  readonly seriesCount: number;
  readonly unitCount: number;
  readonly periods: readonly string[];
  readonly vintages: readonly number[];
}

/** Every indicator that has a number which may be passed on (I36), by code, in one query. NOTE: what a release holds was counted when it was stored; numbers themselves are not looked at. */
export async function listOpenDatasets(read: ReadHandle): Promise<readonly OpenDataset[]> {
  const spaces = sql`(${read.space.id}, ${COMMONS})`;
  const { rows } = await sql<{ code: string; count: number; series: number; units: number; periods: string[]; vintages: number[] }>`
    with open as (
      select v.space_id, v.id from observatory.vintage v join observatory.source s on s.space_id = v.space_id and s.id = v.source_id
      where v.space_id in ${spaces} and s.redistribute and not ${isGone()}),
    counted as (
      select x.series, x.period, x.vintage_id, x.value_count as count from observatory.vintage_extent x join open o on o.space_id = x.space_id and o.id = x.vintage_id),
    per_period as (select series, period, sum(count)::integer as count from counted group by series, period)
    select i.code, sum(p.count)::integer as count, count(distinct p.series)::integer as series, max(p.count) as units,
      array_agg(distinct p.period) as periods,
      (select array_agg(distinct c.vintage_id) from counted c where c.series = any(array_agg(p.series))) as vintages
    from per_period p join observatory.series e on e.id = p.series
      join observatory.indicator i on i.space_id = e.indicator_space and i.id = e.indicator_id
    group by i.code order by i.code collate "C"`.execute(read.db);
  return rows.map(({ code, count, series, units, periods, vintages }) => {
    return { indicator: code, count, seriesCount: series, unitCount: units, periods, vintages };
  });
}

/** The first indicator of the catalogue with a number that may be passed on. Missing: there is none. */
export async function findOpenIndicator(read: ReadHandle): Promise<string | undefined> {
  const spaces = sql`(${read.space.id}, ${COMMONS})`;
  const { rows } = await sql<{ code: string }>`
    select i.code from observatory.indicator i where i.space_id in ${spaces} and exists (
      select from observatory.vintage_extent x
      join observatory.vintage v on v.space_id = x.space_id and v.id = x.vintage_id
      join observatory.source s on s.space_id = v.space_id and s.id = v.source_id
      where x.space_id in ${spaces} and x.series = i.series and s.redistribute and not ${isGone()})
    order by i.ord, i.code limit 1`.execute(read.db);
  return rows[0]?.code;
}
