import { COMMONS, type ContentText } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { putRows } from "@splot/kernel/database";
import { sql } from "kysely";
import { isGone } from "./vintages.ts";

/**
 * A break of a series: from `period` on its values are not comparable with those before. Missing `unit`: of all units;
 * missing `note`: the source flagged the value and said no more.
 */
export interface SeriesBreak {
  readonly series: number;
  readonly unit?: string | undefined;
  readonly period: string;
  readonly note?: ContentText | undefined;
}

/** The breaks of some series, declared and flagged (B), by series and period, in one query. A break of the whole indicator holds for its breakdowns. */
export async function listBreaks(read: ReadHandle, series: readonly number[]): Promise<readonly SeriesBreak[]> {
  if (series.length === 0) return [];
  const wanted = sql`any(${[...series]}::integer[])`;
  const spaces = sql`(${read.space.id}::uuid, ${COMMONS}::uuid)`;
  const { rows } = await sql<{ series: number; unit: string | null; period: string; note: ContentText | null }>`
    select s.id as series, null as unit, k.period, k.note from observatory.series s
      join observatory.indicator i on i.space_id = s.indicator_space and i.id = s.indicator_id
      join observatory.series_break k on k.series in (s.id, i.series)
      where s.id = ${wanted} and k.space_id in ${spaces} and k.ended_at is null
    union all
    select distinct b.series, u.code, b.period, null::jsonb from observatory.observation b
      join observatory.vintage v on v.space_id = b.space_id and v.id = b.vintage_id
      join kernel.unit u on u.id = b.unit_id
      where b.series = ${wanted} and b.flags @> array['B'] and b.space_id in ${spaces} and not ${isGone()}
    order by series, period, unit nulls first`.execute(read.db);
  return rows.map((row) => ({ series: row.series, unit: row.unit ?? undefined, period: row.period, note: row.note ?? undefined }));
}

/** A break that people declared of an indicator, with its note. */
export interface DeclaredBreak {
  readonly indicator: { readonly code: string; readonly name: ContentText; readonly address: string };
  readonly period: string;
  readonly note: ContentText;
  readonly madeAt: Date;
}

/** The declared breaks that stand, by indicator and period, in one query. */
export async function listDeclaredBreaks(read: ReadHandle): Promise<readonly DeclaredBreak[]> {
  const rows = await read.db
    .selectFrom("observatory.series_break as k")
    .innerJoin("observatory.indicator as i", "i.series", "k.series")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "i.space_id").onRef("o.id", "=", "i.id"))
    .select(["i.code", "o.title", "o.address", "k.period", "k.note", "k.made_at"])
    .where("k.space_id", "in", [read.space.id, COMMONS])
    .where("k.ended_at", "is", null)
    .orderBy("i.ord")
    .orderBy("k.period")
    .execute();
  return rows.map(({ code, title, address, period, note, made_at }) => ({ indicator: { code, name: title, address }, period, note, madeAt: made_at }));
}

/** The break of a series at a period, if it stands in the own space. */
export async function isBreakStanding(read: ReadHandle, series: number, period: string): Promise<boolean> {
  const row = await read.db
    .selectFrom("observatory.series_break")
    .select("period")
    .where("space_id", "=", read.space.id)
    .where("series", "=", series)
    .where("period", "=", period)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Stores a declared break; one that was taken back before stands again. */
export async function saveBreak(
  write: WriteHandle,
  fresh: { readonly series: number; readonly period: string; readonly note: ContentText; readonly by?: string | undefined },
): Promise<void> {
  const { series, period, note, by } = fresh;
  const row = { space_id: write.space.id, series, period, note, made_at: write.now, made_by: by ?? null, ended_at: null, ended_why: null };
  await putRows(write, { table: "observatory.series_break", key: ["space_id", "series", "period"] }, [row]);
}

/** Takes a declared break back, with the reason. */
export async function saveBreakEnd(write: WriteHandle, { series, period, why }: { readonly series: number; readonly period: string; readonly why: string }) {
  await write.db
    .updateTable("observatory.series_break")
    .set({ ended_at: write.now, ended_why: why })
    .where("space_id", "=", write.space.id)
    .where("series", "=", series)
    .where("period", "=", period)
    .execute();
}
