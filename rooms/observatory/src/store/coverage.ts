import { COMMONS, type ContentText, type Day } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import { isGone } from "./vintages.ts";

/** How much of a series is known in its newest period. */
export interface Coverage {
  readonly series: number;
  readonly period: string;
  /** Units of the given ones with a present value that may be shown. */
  readonly knownCount: number;
  /** A value for the whole area is present. */
  readonly hasArea: boolean;
  readonly isVerified: boolean;
  /** When the first of the releases with its values came. Missing: not known. */
  readonly releasedOn?: Day | undefined;
  readonly source: ContentText;
  readonly licence: ContentText;
}

interface CoverageRow {
  readonly series: number;
  readonly period: string;
  readonly known: string;
  readonly has_area: boolean;
  readonly is_verified: boolean;
  readonly released_on: Day | null;
  readonly source: ContentText;
  readonly licence: ContentText;
}

/**
 * Coverage of the newest period of each series that some of the units have a value in; of a series without one, the newest
 * in which their area stands. In two queries, the second of the quotients that are computed here. Missing: a series of which neither has a number.
 * NOTE: for each series one index is entered at its newest end, so the cost grows with the catalogue and not with the bank.
 */
export async function listCoverage(
  read: ReadHandle,
  { series, units, area }: { readonly series: readonly number[]; readonly units: readonly number[]; readonly area?: number | undefined },
): Promise<readonly Coverage[]> {
  if (series.length === 0) return [];
  const newestIn = (space: string, ids: readonly number[], isPresent: boolean) => sql`(
    select b.period from observatory.observation b
    join observatory.vintage v on v.space_id = b.space_id and v.id = b.vintage_id
    join observatory.source s on s.space_id = v.space_id and s.id = v.source_id
    where b.space_id = ${space}::uuid and b.series = i.series and b.unit_id = any(${[...ids]}::integer[]) and not ${isGone()}
      ${isPresent ? sql`and b.value is not null and s.redistribute` : sql``}
    order by b.period desc limit 1)`;
  // NOTE: one space at a time, for only then the index gives its newest end first.
  const newest = (ids: readonly number[], isPresent: boolean) =>
    sql`greatest(${newestIn(read.space.id, ids, isPresent)}, ${newestIn(COMMONS, ids, isPresent)})`;
  const places = area === undefined ? units : [...units, area];
  const { rows } = await sql<CoverageRow>`
    select i.series, p.period, n.* from unnest(${[...series]}::integer[]) as i (series)
    cross join lateral (select coalesce(${newest(units, true)}, ${newest(places, false)}) as period) p
    cross join lateral (
      select count(distinct b.unit_id) filter (where b.value is not null and s.redistribute and b.unit_id = any(${[...units]}::integer[])) as known,
        coalesce(bool_or(b.unit_id = ${area ?? -1} and b.value is not null and s.redistribute), false) as has_area,
        bool_or(s.is_verified) as is_verified, min(v.released_on) filter (where b.value is not null) as released_on,
        (array_agg(s.title order by s.is_verified desc, v.loaded_at desc))[1] as source,
        (array_agg(s.licence order by s.is_verified desc, v.loaded_at desc))[1] as licence
      from observatory.observation b
      join observatory.vintage v on v.space_id = b.space_id and v.id = b.vintage_id
      join observatory.source s on s.space_id = v.space_id and s.id = v.source_id
      where b.space_id = any(${[read.space.id, COMMONS]}::uuid[]) and b.series = i.series and b.period = p.period and b.unit_id = any(${[...places]}::integer[]) and not ${isGone()}
    ) n
    where p.period is not null`.execute(read.db);
  return [...rows, ...(await listComputedCoverage(read, { series, units }))].map(
    ({ series: of, period, known, has_area, is_verified, released_on, source, licence }) => ({
      series: of,
      period,
      knownCount: Number(known),
      hasArea: has_area,
      isVerified: is_verified,
      releasedOn: released_on ?? undefined,
      source,
      licence,
    }),
  );
}

/** Coverage of the newest period in which some unit has both parts of a quotient that is computed here; its source is that of the numerator. */
async function listComputedCoverage(
  read: ReadHandle,
  { series, units }: { readonly series: readonly number[]; readonly units: readonly number[] },
): Promise<readonly CoverageRow[]> {
  const present = (part: "numerator" | "denominator") => sql`
    select b.unit_id, b.period, s.is_verified, s.title, s.licence, v.loaded_at from observatory.observation b
      join observatory.vintage v on v.space_id = b.space_id and v.id = b.vintage_id
      join observatory.source s on s.space_id = v.space_id and s.id = v.source_id
      where b.space_id = any(${[read.space.id, COMMONS]}::uuid[]) and b.series = (i.derivation ->> ${part})::integer
        and b.unit_id = any(${[...units]}::integer[]) and b.value is not null and ${part === "denominator" ? sql`b.value <> 0` : sql`true`} and s.redistribute and not ${isGone()}`;
  const { rows } = await sql<CoverageRow>`
    select i.series, n.* from observatory.indicator i
    cross join lateral (
      select a.period, count(distinct a.unit_id) as known, false as has_area, bool_or(a.is_verified) as is_verified, null::date as released_on,
        (array_agg(a.title order by a.is_verified desc, a.loaded_at desc))[1] as source,
        (array_agg(a.licence order by a.is_verified desc, a.loaded_at desc))[1] as licence
      from (${present("numerator")}) a
      where exists (select from (${present("denominator")}) d where d.unit_id = a.unit_id and d.period = a.period)
      group by a.period order by a.period desc limit 1
    ) n
    where i.series = any(${[...series]}::integer[]) and i.derivation ->> 'kind' in ('ratio', 'per_capita')`.execute(read.db);
  return rows;
}
