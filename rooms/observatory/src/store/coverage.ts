import { COMMONS, type ContentText } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import { isGone } from "./vintages.ts";

/** How much of a series is known in one period. */
export interface Coverage {
  readonly series: number;
  readonly period: string;
  /** Units of the given ones with a present value that may be shown. */
  readonly knownCount: number;
  /** A value for the whole area is present. */
  readonly hasArea: boolean;
  readonly isVerified: boolean;
  readonly source: ContentText;
  readonly licence: ContentText;
}

/** Coverage of every series and period among the given units, newest period first, in one query. */
export async function listCoverage(read: ReadHandle, units: readonly number[]): Promise<readonly Coverage[]> {
  const rows = await read.db
    .selectFrom("observatory.observation as b")
    .innerJoin("observatory.vintage as v", (join) => join.onRef("v.space_id", "=", "b.space_id").onRef("v.id", "=", "b.vintage_id"))
    .innerJoin("observatory.source as s", (join) => join.onRef("s.space_id", "=", "v.space_id").onRef("s.id", "=", "v.source_id"))
    .innerJoin("kernel.unit as u", "u.id", "b.unit_id")
    .select(["b.series", "b.period"])
    .select(
      sql<number>`count(distinct b.unit_id) filter (where b.value is not null and s.redistribute and b.unit_id = any(${[...units]}::integer[]))`.as("known"),
    )
    .select(sql<boolean>`bool_or(u.level = 'area' and b.value is not null and s.redistribute)`.as("has_area"))
    .select(sql<boolean>`bool_or(s.is_verified)`.as("is_verified"))
    .select(sql<ContentText>`(array_agg(s.title order by s.is_verified desc, v.loaded_at desc))[1]`.as("source"))
    .select(sql<ContentText>`(array_agg(s.licence order by s.is_verified desc, v.loaded_at desc))[1]`.as("licence"))
    .where("b.space_id", "in", [read.space.id, COMMONS])
    .where(sql<boolean>`not ${isGone()}`)
    .groupBy(["b.series", "b.period"])
    .orderBy("b.series")
    .orderBy("b.period", "desc")
    .execute();
  return rows.map(({ series, period, known, has_area, is_verified, source, licence }) => ({
    series,
    period,
    knownCount: Number(known),
    hasArea: has_area,
    isVerified: is_verified,
    source,
    licence,
  }));
}
