import { COMMONS, type ContentText, type Day, type MissingReason, type ObjectId, type ObservationFlag, observationFlags, type SpaceId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { type RawBuilder, sql } from "kysely";
import type { Vintage } from "../model/observation.ts";
import type { NumberSummary } from "./numberSummary.ts";
import { type Series, selectSeriesOf } from "./series.ts";
import { isGone, standingAt, vintageColumns, vintageNow, vintageOf } from "./vintages.ts";

/** The series of indicators by code, in one query. Shape: in the order of indicators and numbers. */
export async function listSeriesOf(read: ReadHandle, indicators: readonly string[]): Promise<readonly Series[]> {
  const rows = await read.db
    .selectFrom("observatory.series as e")
    .innerJoin("observatory.indicator as i", (join) => join.onRef("i.space_id", "=", "e.indicator_space").onRef("i.id", "=", "e.indicator_id"))
    .select(["e.id", "e.indicator_id", "e.breakdown"])
    .where("e.space_id", "in", [read.space.id, COMMONS])
    .where("i.code", "in", indicators)
    .orderBy("e.indicator_id")
    .orderBy("e.id")
    .execute();
  return rows.map(({ id, indicator_id, breakdown }) => ({ id, indicator: indicator_id as ObjectId, breakdown: breakdown as Series["breakdown"] }));
}

/** A break that people declared of an indicator. */
export interface DeclaredBreak {
  readonly indicator: string;
  readonly period: string;
  readonly note: ContentText;
}

/** Breaks that people declared of indicators, at a moment or now, by code and period, in one query. */
export async function listDeclaredBreaksOf(read: ReadHandle, indicators: readonly string[], asOf?: Date): Promise<readonly DeclaredBreak[]> {
  const stands = asOf === undefined ? sql`k.ended_at is null` : sql`k.made_at <= ${asOf} and (k.ended_at is null or k.ended_at > ${asOf})`;
  const { rows } = await sql<DeclaredBreak>`
    select distinct on (i.code, k.period) i.code as indicator, k.period, k.note from observatory.series_break k
    join observatory.series e on e.id = k.series
    join observatory.indicator i on i.space_id = e.indicator_space and i.id = e.indicator_id
    where k.space_id in (${read.space.id}, ${COMMONS}) and i.code = any(${[...indicators]}::text[]) and ${stands}
    order by i.code, k.period, k.space_id = ${COMMONS}, k.series`.execute(read.db);
  return rows;
}

/** A code of a list with its name. */
interface Named {
  readonly code: string;
  readonly name: ContentText;
}

/** What the series of some indicators are broken down by. */
export interface BreakdownList extends Named {
  readonly items: readonly Named[];
}

/** The code lists of the breakdowns of indicators, by code, in one query. What the own space names goes before the commons. */
export async function listBreakdownsOf(read: ReadHandle, indicators: readonly string[]): Promise<readonly BreakdownList[]> {
  const { rows } = await sql<{ space_id: SpaceId; code: string; name: ContentText; item: string | null; item_name: ContentText | null }>`
    select d.space_id, d.code, d.name, i.code as item, i.name as item_name
    from observatory.dimension d left join observatory.dimension_item i on i.space_id = d.space_id and i.dimension = d.code
    where d.space_id in (${read.space.id}, ${COMMONS}) and d.code in (
      select jsonb_object_keys(e.breakdown) from observatory.series e join observatory.indicator n on n.space_id = e.indicator_space and n.id = e.indicator_id
      where e.space_id in (${read.space.id}, ${COMMONS}) and n.code = any(${[...indicators]}::text[]))
    order by d.code collate "C", d.space_id = ${COMMONS}, i.ord, i.code collate "C"`.execute(read.db);
  return [...Map.groupBy(rows, ({ code }) => code)].map(([code, of]) => {
    const items = new Map<string, Named>();
    for (const { item, item_name } of of) if (item !== null && item_name !== null && !items.has(item)) items.set(item, { code: item, name: item_name });
    return { code, name: of[0]?.name ?? { pl: code }, items: [...items.values()] };
  });
}

/** A unit of measurement in place: all numbers under which the register holds its code, the newest name. */
export interface SliceUnitRow extends Named {
  readonly ids: readonly number[];
  readonly level: string;
  readonly centre?: { readonly lon: number; readonly lat: number } | undefined;
}

/** Which units: by code, an area with its members on a day, or all for which one of the indicators has a number. */
export type UnitChoice = { readonly codes: readonly string[] } | { readonly area: string; readonly on: Day } | { readonly ofIndicators: readonly string[] };

/** Is the unit `u` one of the chosen? */
function isChosen(read: ReadHandle, choice: UnitChoice): RawBuilder<boolean> {
  if ("codes" in choice) return sql<boolean>`u.code = any(${[...choice.codes]}::text[])`;
  if ("area" in choice) {
    return sql<boolean>`(u.code = ${choice.area} or u.id in (
      select m.unit_id from kernel.area_member m join kernel.unit a on a.space_id = m.space_id and a.id = m.area_id
      where m.space_id in (${read.space.id}, ${COMMONS}) and a.code = ${choice.area} and m.span @> ${choice.on}::date))`;
  }
  return sql<boolean>`exists (select from observatory.observation b where b.unit_id = u.id and b.space_id in (${read.space.id}, ${COMMONS})
    and b.series = any(array(${selectSeriesOf(read, choice.ofIndicators)} union all
      select unnest(array[(n.derivation ->> 'numerator')::integer, (n.derivation ->> 'of')::integer]) from observatory.indicator n
      where n.derivation is not null and n.code = any(${[...choice.ofIndicators]}::text[]))))`;
}

/** The chosen units by code, whether or not the register still holds them; one page after a code when asked. */
export async function listSliceUnits(
  read: ReadHandle,
  choice: UnitChoice,
  paging: { readonly after?: string | undefined; readonly most?: number | undefined } = {},
): Promise<readonly SliceUnitRow[]> {
  const { after, most } = paging;
  const place = most === undefined ? sql`` : sql`, dense_rank() over (order by u.code collate "C") as place`;
  const { rows } = await sql<Omit<SliceUnitRow, "ids" | "centre"> & { id: number; lon: string | null; lat: string | null }>`
    select * from (
      select u.id, u.code, u.name, u.level, u.centre_lon as lon, u.centre_lat as lat, lower(u.valid_span) as since ${place} from kernel.unit u
      where u.space_id in (${read.space.id}, ${COMMONS}) and ${isChosen(read, choice)} ${after === undefined ? sql`` : sql`and u.code > ${after} collate "C"`}) c
    ${most === undefined ? sql`` : sql`where place <= ${most}`} order by code collate "C", since desc, id`.execute(read.db);
  const units = new Map<string, SliceUnitRow & { readonly ids: number[] }>();
  for (const { id, code, name, level, lon, lat } of rows) {
    const known = units.get(code);
    if (known !== undefined) known.ids.push(id);
    else units.set(code, { ids: [id], code, name, level, centre: lon === null || lat === null ? undefined : { lon: Number(lon), lat: Number(lat) } });
  }
  return [...units.values()];
}

/** Which current numbers. Shape: series and units by their keys, or by what they are chosen by, so that nothing need be known before; periods from one to another, whole ones included. */
export interface NumberChoice {
  readonly series: readonly number[] | { readonly indicators: readonly string[] };
  readonly units: readonly number[] | UnitChoice;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly periods?: readonly string[] | undefined;
  /** As it was read at this moment (I28). Missing: now. */
  readonly asOf?: Date | undefined;
}

/**
 * The current number of each series, unit and period, of releases that may be passed on before others (I28, I36).
 * NOTE: releases are few and numbers many, so the releases that count are put in their order once, not for each number; and only those that
 * hold one of the series, for each number is held against each of them.
 */
function current(read: ReadHandle, { series, units, from, to, periods, asOf }: NumberChoice) {
  const spaces = sql`(${read.space.id}, ${COMMONS})`;
  return sql`
    with wanted as materialized (${isKeys(series) ? sql`select unnest(${[...series]}::integer[]) as id` : selectSeriesOf(read, series.indicators)}),
    holding as materialized (select distinct x.space_id, x.vintage_id from observatory.vintage_extent x where x.series = any(array(select id from wanted))),
    release as materialized (
      select v.space_id, v.id, s.redistribute, row_number() over (
        order by s.redistribute desc, s.is_verified desc, (${standingAt(asOf)} = 'superseded'), v.released_on desc nulls last, v.loaded_at desc, v.id desc) as place
      from holding h join observatory.vintage v on v.space_id = h.space_id and v.id = h.vintage_id
        join observatory.source s on s.space_id = v.space_id and s.id = v.source_id
      where v.space_id in ${spaces} ${asOf === undefined ? sql`` : sql`and v.loaded_at <= ${asOf}`} and not ${isGone(asOf)})
    select distinct on (b.series, b.unit_id, b.period) b.series, b.unit_id, b.period, b.value, b.missing, b.flags, b.note, b.source_row, b.vintage_id, r.redistribute
    from observatory.observation b join release r on r.space_id = b.space_id and r.id = b.vintage_id
    where b.space_id in ${spaces} and b.series = any(array(select id from wanted))
      and b.unit_id = any(${isKeys(units) ? sql`${[...units]}::integer[]` : sql`array(select u.id from kernel.unit u where u.space_id in ${spaces} and ${isChosen(read, units)})`})
      ${from === undefined ? sql`` : sql`and b.period >= ${from} collate "C"`}
      ${to === undefined ? sql`` : sql`and (b.period <= ${to} collate "C" or starts_with(b.period, ${to}))`}
      ${periods === undefined ? sql`` : sql`and b.period = any(${[...periods]}::text[])`}
    order by b.series, b.unit_id, b.period, r.place`;
}

function isKeys<Other extends object>(choice: readonly number[] | Other): choice is readonly number[] {
  return Array.isArray(choice);
}

/** One current number. Shape: the value as exact decimal text. `isOpen` false: its source does not allow it to be passed on. */
export interface NumberRow {
  readonly series: number;
  readonly unit: number;
  readonly period: string;
  readonly value: string | { readonly missing: MissingReason };
  readonly flags: readonly ObservationFlag[];
  readonly note?: string | undefined;
  readonly sourceRow?: number | undefined;
  readonly vintage: number;
  readonly isOpen: boolean;
}

interface StoredNumber {
  readonly series: number;
  readonly unit_id: number;
  readonly period: string;
  readonly value: string | null;
  readonly missing: MissingReason | null;
  readonly flags: readonly string[];
  readonly note: string | null;
  readonly source_row: number | null;
  readonly vintage_id: number;
  readonly redistribute: boolean;
}

/** Current numbers, at most some. */
export async function listNumbers(read: ReadHandle, choice: NumberChoice, most?: number): Promise<readonly NumberRow[]> {
  const { series, units } = choice;
  if ((isKeys(series) && series.length === 0) || (isKeys(units) && units.length === 0)) return [];
  const { rows } = await sql<StoredNumber>`${current(read, choice)} limit ${most ?? null}::integer`.execute(read.db);
  return rows.map((row) => ({
    series: row.series,
    unit: row.unit_id,
    period: row.period,
    value: row.value ?? { missing: row.missing ?? "unknown" },
    flags: row.flags.filter((text): text is ObservationFlag => text in observationFlags),
    note: row.note ?? undefined,
    sourceRow: row.source_row ?? undefined,
    vintage: row.vintage_id,
    isOpen: row.redistribute,
  }));
}

/** Counts current numbers in one pass over them. */
export async function sumUpNumbers(read: ReadHandle, choice: NumberChoice): Promise<NumberSummary> {
  const { rows } = await sql<{
    redistribute: boolean;
    series: number | null;
    period: string | null;
    vintage_id: number | null;
    unit_id: number | null;
    count: number;
    broken: number[] | null;
  }>`
    with c as materialized (${current(read, choice)})
    select redistribute, series, period, vintage_id, unit_id, count(*) as count, array_agg(unit_id) filter (where 'B' = any(flags)) as broken
    from c group by grouping sets ((redistribute, series, period), (redistribute, vintage_id), (redistribute, unit_id))`.execute(read.db);
  return {
    units: rows.flatMap(({ unit_id, redistribute }) => (unit_id === null || !redistribute ? [] : [unit_id])),
    vintages: rows.flatMap(({ vintage_id: id, count, redistribute: isOpen }) => (id === null ? [] : [{ id, count, isOpen }])),
    courses: rows.flatMap(({ series, period, redistribute, count, broken }) => {
      return series === null || period === null || !redistribute ? [] : [{ series, period, unitCount: count, broken: broken ?? [] }];
    }),
  };
}

/** Releases by their numbers, in the order of their codes. */
export async function listVintages(read: ReadHandle, ids: readonly number[], asOf?: Date): Promise<readonly Vintage[]> {
  return ids.length === 0 ? [] : findVintages(read, sql<boolean>`v.id = any(${[...ids]}::integer[])`, asOf);
}

/** Every release that holds a number of one of the indicators, counted or not, with its standing at a moment or now. */
export function listVintagesOf(read: ReadHandle, indicators: readonly string[], asOf?: Date): Promise<readonly Vintage[]> {
  return findVintages(
    read,
    sql<boolean>`(v.space_id, v.id) in (select x.space_id, x.vintage_id from observatory.vintage_extent x where x.series = any(array(${selectSeriesOf(read, indicators)})))`,
    asOf,
  );
}

async function findVintages(read: ReadHandle, isWanted: RawBuilder<boolean>, asOf: Date | undefined): Promise<readonly Vintage[]> {
  const rows = await read.db
    .selectFrom("observatory.vintage as v")
    .innerJoin("observatory.source as s", (join) => join.onRef("s.space_id", "=", "v.space_id").onRef("s.id", "=", "v.source_id"))
    .select([...vintageColumns, ...vintageNow, standingAt(asOf).as("standing_then")])
    .where("v.space_id", "in", [read.space.id, COMMONS])
    .where(isWanted)
    .orderBy(sql`v.code collate "C"`)
    .orderBy("v.id")
    .execute();
  return rows.map(({ standing_then, ...row }) => vintageOf({ ...row, standing: standing_then }));
}
