import { COMMONS, missing } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { Unit } from "@splot/kernel/territory";
import { sql } from "kysely";
import type { Observation, Vintage } from "../model/observation.ts";
import { isFlag, isQuestioned, newestOrder } from "./observations.ts";
import { isGone, vintageColumns, vintageNow, vintageOf } from "./vintages.ts";

/** Which numbers: of some series and units, of one period or of all. */
export interface NumbersChoice {
  readonly series: readonly number[];
  readonly units: readonly Unit[];
  readonly period?: string | undefined;
  /** The earliest period. Missing: from the first on. */
  readonly from?: string | undefined;
  /** The latest period. Missing: up to the last. */
  readonly to?: string | undefined;
  readonly asOf?: Date | undefined;
  /** Only these periods of these series. Missing: they do not narrow. */
  readonly at?: readonly { readonly series: number; readonly period: string }[] | undefined;
}

/** Numbers of a few units. Shape: `current`, one for each series, unit and period, and `others`, what other releases say. Both by series, unit in the given order, period; newest release first. */
export interface Numbers {
  readonly current: readonly Observation[];
  readonly others: readonly Observation[];
}

/**
 * The numbers of a few units, in two queries that read no more rows than they give.
 * NOTE: releases are read once and not with each number, and units by their keys: in a bank of millions a page reads some hundred rows.
 */
export async function listNumbers(read: ReadHandle, choice: NumbersChoice): Promise<Numbers> {
  const { units } = choice;
  const rows = await thinRows(read, choice);
  const releases = await rankedReleases(read, [...new Set(rows.map(({ vintage_id }) => vintage_id))], choice.asOf);
  const places = new Map(units.map(({ id }, place) => [id, place]));
  const sorted = rows
    .flatMap((row) => {
      const [release, unit] = [releases.get(`${row.space_id} ${row.vintage_id}`), units[places.get(row.unit_id) ?? -1]];
      return release === undefined || unit === undefined ? [] : [{ row, release, unit, place: places.get(row.unit_id) ?? 0 }];
    })
    .sort(
      (a, b) =>
        a.row.series - b.row.series ||
        a.place - b.place ||
        (a.row.period < b.row.period ? -1 : Number(a.row.period > b.row.period)) ||
        a.release.place - b.release.place,
    );
  const seen = new Set<string>();
  const [current, others]: [Observation[], Observation[]] = [[], []];
  for (const { row, release, unit } of sorted) {
    const key = `${row.series} ${row.unit_id} ${row.period}`;
    const list = release.isGone || seen.has(key) ? others : current;
    if (list === current) seen.add(key);
    list.push(observationOf(row, release.vintage, unit));
  }
  return { current, others };
}

type ThinRow = Awaited<ReturnType<typeof thinRows>>[number];

function thinRows(read: ReadHandle, { series, units, period, from, to, asOf, at }: NumbersChoice) {
  const chosen = read.db
    .selectFrom("observatory.observation as b")
    .select(["b.space_id", "b.series", "b.unit_id", "b.period", "b.vintage_id", "b.value", "b.missing", "b.flags", "b.note"])
    // NOTE: a state of the past tells no questions of today, so that it stays what it was (I28).
    .select((asOf === undefined ? isQuestioned(read) : sql<boolean>`false`).as("is_questioned"))
    .where("b.space_id", "in", [read.space.id, COMMONS])
    .where("b.series", "in", series.length === 0 ? [-1] : [...series])
    // NOTE: one array instead of a word for each unit: an area may have thousands.
    .where(sql<boolean>`b.unit_id = any(${units.map(({ id }) => id)}::integer[])`);
  const placed = at === undefined ? chosen : chosen.where(isAt(at));
  const later = from === undefined ? placed : placed.where("b.period", ">=", from);
  const earlier = to === undefined ? later : later.where("b.period", "<=", to);
  return (period === undefined ? earlier : earlier.where("b.period", "=", period)).execute();
}

function isAt(at: NonNullable<NumbersChoice["at"]>) {
  const [series, periods] = [at.map((one) => one.series), at.map((one) => one.period)];
  return sql<boolean>`(b.series, b.period) in (select * from unnest(${series}::integer[], ${periods}::text[]))`;
}

interface Release {
  readonly vintage: Vintage;
  readonly place: number;
  readonly isGone: boolean;
}

/** Releases by their keys, each with its place in the order of what counts (I28); with a moment only those that were loaded by then. */
async function rankedReleases(read: ReadHandle, ids: readonly number[], asOf?: Date): Promise<ReadonlyMap<string, Release>> {
  if (ids.length === 0) return new Map();
  const all = read.db
    .selectFrom("observatory.vintage as v")
    .innerJoin("observatory.source as s", (join) => join.onRef("s.space_id", "=", "v.space_id").onRef("s.id", "=", "v.source_id"))
    .select([...vintageColumns, ...vintageNow])
    .select([sql<number>`row_number() over (order by ${newestOrder(asOf)})`.as("place"), isGone(asOf).as("is_gone")])
    .where("v.space_id", "in", [read.space.id, COMMONS])
    .where("v.id", "in", ids);
  const rows = await (asOf === undefined ? all : all.where("v.loaded_at", "<=", asOf)).execute();
  return new Map(rows.map((row) => [`${row.vintage_space} ${row.vintage_id}`, { vintage: vintageOf(row), place: Number(row.place), isGone: row.is_gone }]));
}

function observationOf({ series, period, value, missing: reason, flags, note, is_questioned }: ThinRow, vintage: Vintage, unit: Unit): Observation {
  const isShown = !vintage.source.isWithheld;
  return {
    series,
    unit: unit.code,
    unitName: unit.name,
    period,
    // NOTE: whatever is computed from a withheld value is missing too, so no sum or rank gives it away (I36).
    value: value === null ? missing(reason ?? "unknown") : isShown ? Number(value) : missing("withheld"),
    exact: value !== null && isShown ? value : undefined,
    flags: flags.filter(isFlag),
    note: isShown ? (note ?? undefined) : undefined,
    isQuestioned: is_questioned,
    vintage,
  };
}

/**
 * The periods of which some units have numbers, the newest first. NOTE: the periods are known from what releases hold, and of each one
 * number is looked for, so that the cost grows with the periods and not with the units.
 */
export async function listPeriods(read: ReadHandle, { series, units }: Pick<NumbersChoice, "series" | "units">): Promise<readonly string[]> {
  if (units.length === 0 || series.length === 0) return [];
  const { rows } = await sql<{ period: string }>`
    select distinct e.period from (select distinct space_id, series, period from observatory.vintage_extent
        where space_id in (${read.space.id}, ${COMMONS}) and series = any(${[...series]}::integer[])) e
      cross join lateral (select from observatory.observation b where b.space_id = e.space_id and b.series = e.series and b.period = e.period
        and b.unit_id = any(${units.map(({ id }) => id)}::integer[]) limit 1) b
    order by e.period desc`.execute(read.db);
  return rows.map(({ period }) => period);
}

/** The newest present value of each unit that may be shown, whatever its period (I28, I36). Shape: by the key of the unit. */
export async function listLatest(read: ReadHandle, { series, units }: Pick<NumbersChoice, "series" | "units">): Promise<ReadonlyMap<number, number>> {
  if (units.length === 0 || series.length === 0) return new Map();
  const { rows } = await sql<{ unit_id: number; value: string }>`
    select distinct on (b.unit_id) b.unit_id, b.value from observatory.observation b
    join observatory.vintage v on v.space_id = b.space_id and v.id = b.vintage_id
    join observatory.source s on s.space_id = v.space_id and s.id = v.source_id
    where b.space_id in (${read.space.id}, ${COMMONS}) and b.series = any(${[...series]}::integer[]) and b.unit_id = any(${units.map(({ id }) => id)}::integer[])
      and b.value is not null and s.redistribute and not ${isGone()}
    order by b.unit_id, b.period desc, ${newestOrder()}`.execute(read.db);
  return new Map(rows.map(({ unit_id, value }) => [unit_id, Number(value)]));
}
