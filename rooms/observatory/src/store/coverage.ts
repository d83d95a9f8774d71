import { COMMONS, type ContentText, type Day } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { RETRACTED } from "@splot/kernel/objects";
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

/** Which series, and the places whose values count. */
interface CoverageChoice {
  readonly series: readonly number[];
  readonly units: readonly number[];
  readonly area?: number | undefined;
}

/** NOTE: releases are few and numbers many, so the releases that count are gathered once, not asked about with each number. */
const releases = (read: ReadHandle) => sql`release as materialized (
  select v.space_id, v.id, v.released_on, v.loaded_at, s.redistribute, s.is_verified, s.title, s.licence from observatory.vintage v
    join observatory.source s on s.space_id = v.space_id and s.id = v.source_id
    where v.space_id in (${read.space.id}::uuid, ${COMMONS}::uuid) and not ${isGone()})`;

/**
 * Measured indicators that a verified release which counts holds numbers of, in the order of the catalogue, after a place in it; in
 * one query that looks at what releases hold and at no number. Shape: series by their numbers, at most `limit`.
 */
export async function listVerifiedSeries(read: ReadHandle, { limit, offset }: { readonly limit: number; readonly offset: number }): Promise<readonly number[]> {
  const { rows } = await sql<{ series: number }>`
    with ${releases(read)}
    select i.series from observatory.indicator i join kernel.object o on o.space_id = i.space_id and o.id = i.id and o.state <> ${RETRACTED}
    where i.space_id in (${read.space.id}::uuid, ${COMMONS}::uuid) and i.derivation is null and exists (
      select from observatory.vintage_extent x join release r on r.space_id = x.space_id and r.id = x.vintage_id and r.is_verified
      where x.series = i.series and x.space_id in (${read.space.id}::uuid, ${COMMONS}::uuid))
    order by i.ord, i.code limit ${limit} offset ${offset}`.execute(read.db);
  return rows.map(({ series }) => series);
}

/**
 * Coverage of the newest period of each measured series that some of the units have a value in; of a series without one, the newest
 * in which their area stands. In one query. Missing: a series of which neither has a number.
 * NOTE: for each series one index is entered at its newest end, so the cost grows with the catalogue and not with the bank. The
 * newest periods are made before they are used; else they would be looked for again wherever they stand.
 */
export async function listCoverage(read: ReadHandle, { series, units, area }: CoverageChoice): Promise<readonly Coverage[]> {
  if (series.length === 0) return [];
  const newestIn = (space: string, ids: readonly number[], isPresent: boolean) => sql`(
    select b.period from observatory.observation b join release r on r.space_id = b.space_id and r.id = b.vintage_id
    where b.space_id = ${space}::uuid and b.series = i.series and b.unit_id = any(${[...ids]}::integer[])
      ${isPresent ? sql`and b.value is not null and r.redistribute` : sql``}
    order by b.period desc limit 1)`;
  // NOTE: one space at a time, for only then the index gives its newest end first.
  const newest = (ids: readonly number[], isPresent: boolean) =>
    sql`greatest(${newestIn(read.space.id, ids, isPresent)}, ${newestIn(COMMONS, ids, isPresent)})`;
  const places = area === undefined ? units : [...units, area];
  const { rows } = await sql<CoverageRow>`
    with ${releases(read)},
    newest as materialized (select i.series, coalesce(${newest(units, true)}, ${newest(places, false)}) as period from unnest(${[...series]}::integer[]) as i (series))
    select p.series, p.period, n.* from newest p
    cross join lateral (
      select count(distinct b.unit_id) filter (where b.value is not null and r.redistribute and b.unit_id = any(${[...units]}::integer[])) as known,
        coalesce(bool_or(b.unit_id = ${area ?? -1} and b.value is not null and r.redistribute), false) as has_area,
        bool_or(r.is_verified) as is_verified, min(r.released_on) filter (where b.value is not null) as released_on,
        (array_agg(r.title order by r.is_verified desc, r.loaded_at desc))[1] as source,
        (array_agg(r.licence order by r.is_verified desc, r.loaded_at desc))[1] as licence
      from observatory.observation b join release r on r.space_id = b.space_id and r.id = b.vintage_id
      where b.space_id = any(${[read.space.id, COMMONS]}::uuid[]) and b.series = p.series and b.period = p.period and b.unit_id = any(${[...places]}::integer[])
    ) n
    where p.period is not null`.execute(read.db);
  return rows.map(coverageOf);
}

function coverageOf({ series, period, known, has_area, is_verified, released_on, source, licence }: CoverageRow): Coverage {
  return { series, period, knownCount: Number(known), hasArea: has_area, isVerified: is_verified, releasedOn: released_on ?? undefined, source, licence };
}

/** Coverage of the newest period in which some unit has both parts of a quotient that is computed here; its source is that of the numerator. In one query. */
export async function listComputedCoverage(read: ReadHandle, { series, units }: CoverageChoice): Promise<readonly Coverage[]> {
  const present = (part: "numerator" | "denominator") => sql`
    select b.unit_id, b.period, r.is_verified, r.title, r.licence, r.loaded_at from observatory.observation b
      join release r on r.space_id = b.space_id and r.id = b.vintage_id
      where b.space_id = any(${[read.space.id, COMMONS]}::uuid[]) and b.series = (i.derivation ->> ${part})::integer
        and b.unit_id = any(${[...units]}::integer[]) and b.value is not null and ${part === "denominator" ? sql`b.value <> 0` : sql`true`} and r.redistribute`;
  const { rows } = await sql<CoverageRow>`
    with ${releases(read)}
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
  return rows.map(coverageOf);
}
