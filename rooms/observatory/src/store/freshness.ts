import { COMMONS, type ContentText, type Day } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import { isGone } from "./vintages.ts";

/** The newest period of a series in which a member of an area, or the area itself, has a value, with the release that told it first. */
export interface NewestPeriod {
  readonly series: number;
  readonly period: string;
  readonly releasedOn?: Day | undefined;
  readonly source: ContentText;
  /** Members with a value. */
  readonly knownCount: number;
}

/** Series, and the places whose values count. Missing `area`: it is no unit of the register. */
interface Places {
  readonly series: readonly number[];
  readonly members: readonly number[];
  readonly area?: number | undefined;
}

/** The newest period of some series among places, in one query; a series without values is left out. */
export async function listNewestPeriods(read: ReadHandle, { series, members, area }: Places): Promise<readonly NewestPeriod[]> {
  const units = area === undefined ? members : [...members, area];
  const { rows } = await sql<{ series: number; period: string; released_on: Day | null; title: ContentText; known: number }>`
    with held as (
      select b.series, b.period, b.unit_id, v.released_on, s.title from observatory.observation b
        join observatory.vintage v on v.space_id = b.space_id and v.id = b.vintage_id
        join observatory.source s on s.space_id = v.space_id and s.id = v.source_id
        where b.space_id in (${read.space.id}::uuid, ${COMMONS}::uuid) and b.unit_id = any(${[...units]}::integer[])
          and b.series = any(${[...series]}::integer[]) and b.value is not null and not ${isGone()}
    ), newest as (select series, max(period) as period from held group by series)
    select h.series, h.period, min(h.released_on) as released_on, (array_agg(h.title order by h.released_on nulls last))[1] as title,
      (count(distinct h.unit_id) filter (where h.unit_id = any(${[...members]}::integer[])))::integer as known
      from held h join newest n on n.series = h.series and n.period = h.period group by h.series, h.period`.execute(read.db);
  return rows.map((row) => ({ series: row.series, period: row.period, releasedOn: row.released_on ?? undefined, source: row.title, knownCount: row.known }));
}
