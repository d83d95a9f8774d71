import { COMMONS, type MissingReason, missing, type ObservationFlag, observationFlags } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { type RawBuilder, sql } from "kysely";
import type { Observation } from "../model/observation.ts";
import { isGone, standingAt, type VintageRow, vintageColumns, vintageNow, vintageOf } from "./vintages.ts";

/** Which observations: by series, units (integer keys), period, vintage; missing parts do not narrow. */
export interface ObservationChoice {
  readonly series?: readonly number[] | undefined;
  readonly units?: readonly string[] | undefined;
  readonly period?: string | undefined;
  readonly vintage?: string | undefined;
  /** As it was read at this moment: what was loaded and not yet taken back or corrected by then (I28). Missing: now. */
  readonly asOf?: Date | undefined;
}

function observations(read: ReadHandle, { series, units, period, vintage, asOf }: ObservationChoice) {
  const all = read.db
    .selectFrom("observatory.observation as b")
    .innerJoin("observatory.vintage as v", (join) => join.onRef("v.space_id", "=", "b.space_id").onRef("v.id", "=", "b.vintage_id"))
    .innerJoin("observatory.source as s", (join) => join.onRef("s.space_id", "=", "v.space_id").onRef("s.id", "=", "v.source_id"))
    .innerJoin("kernel.unit as u", "u.id", "b.unit_id")
    .select(["b.series", "u.code as unit", "u.name as unit_name", "b.period", "b.value", "b.missing", "b.flags", "b.note", ...vintageColumns, ...vintageNow])
    .select(isQuestioned(read).as("is_questioned"))
    .where("b.space_id", "in", [read.space.id, COMMONS]);
  const ofSeries = series === undefined ? all : all.where("b.series", "in", series.length === 0 ? [-1] : series);
  // NOTE: units by their keys, so that an index of millions of numbers is entered where they stand.
  const ofUnits =
    units === undefined ? ofSeries : ofSeries.where(sql<boolean>`b.unit_id = any(array(select id from kernel.unit where code = any(${[...units]}::text[])))`);
  const ofPeriod = period === undefined ? ofUnits : ofUnits.where("b.period", "=", period);
  const ofVintage = vintage === undefined ? ofPeriod : ofPeriod.where("v.code", "=", vintage);
  return asOf === undefined ? ofVintage : ofVintage.where("v.loaded_at", "<=", asOf);
}

/** Is a question about the value open here (I37)? NOTE: the open ones are gathered once for all rows. */
export function isQuestioned(read: ReadHandle): RawBuilder<boolean> {
  return sql<boolean>`((b.series, b.unit_id, b.period, b.space_id, b.vintage_id) in (
    select q.series, q.unit_id, q.period, q.vintage_space, q.vintage_id from observatory.question q
    where q.space_id = ${read.space.id} and q.state = 'open' and q.unit_id is not null))`;
}

/** What may be shown stands first, then what is verified before what is not, what was replaced comes last; then the newest release, then the newest loading (I28). */
export function newestOrder(asOf?: Date): RawBuilder<unknown> {
  return sql`s.redistribute desc, s.is_verified desc, (${standingAt(asOf)} = 'superseded'), v.released_on desc nulls last, v.loaded_at desc, v.id desc`;
}

function newestFirst<Chosen extends ReturnType<typeof observations>>(chosen: Chosen, asOf?: Date) {
  return chosen.orderBy(newestOrder(asOf));
}

/** Every value of every vintage, newest release first within a series, unit and period. */
export async function listAllObservations(read: ReadHandle, choice: ObservationChoice): Promise<readonly Observation[]> {
  const rows = await newestFirst(observations(read, choice).orderBy("b.series").orderBy("u.code").orderBy("b.period", "desc"), choice.asOf).execute();
  return rows.map(observationOf);
}

/** The current value of each series, unit and period: that of the newest vintage (I28); what a correction dropped or the office took back is gone. One page after a key when asked. */
export async function listObservations(
  read: ReadHandle,
  choice: ObservationChoice,
  paging?: { readonly limit: number; readonly after?: { readonly series: number; readonly unit: string; readonly period: string } | undefined },
): Promise<readonly Observation[]> {
  const standing = choice.vintage === undefined ? observations(read, choice).where(sql<boolean>`not ${isGone(choice.asOf)}`) : observations(read, choice);
  const current = newestFirst(standing.distinctOn(["b.series", "u.code", "b.period"]).orderBy("b.series").orderBy("u.code").orderBy("b.period"), choice.asOf);
  const { after } = paging ?? {};
  const part = after === undefined ? current : current.where(sql<boolean>`(b.series, u.code, b.period) > (${after.series}, ${after.unit}, ${after.period})`);
  const rows = await (paging === undefined ? part : part.limit(paging.limit)).execute();
  return rows.map(observationOf);
}

type ObservationRow = Awaited<ReturnType<ReturnType<typeof observations>["executeTakeFirstOrThrow"]>>;

function observationOf(row: ObservationRow): Observation {
  const vintageRow: VintageRow = row;
  return {
    series: row.series,
    unit: row.unit,
    unitName: row.unit_name,
    period: row.period,
    value: readValue(row),
    flags: row.flags.filter(isFlag),
    note: row.redistribute ? (row.note ?? undefined) : undefined,
    isQuestioned: row.is_questioned,
    vintage: vintageOf(vintageRow),
  };
}

/** What is read of a value. NOTE: whatever is computed from a withheld one is missing too, so no sum or rank gives it away (I36). */
function readValue({ value, missing: reason, redistribute }: Pick<ObservationRow, "value" | "missing" | "redistribute">): Observation["value"] {
  if (value === null) return missing(reason ?? "unknown");
  return redistribute ? Number(value) : missing("withheld");
}

/** Is it a word of the vocabulary of flags? */
export function isFlag(text: string): text is ObservationFlag {
  return text in observationFlags;
}

/** A value to be stored. Shape: a number as the decimal text of its source, or the reason why it is missing. */
export interface NewObservation {
  readonly series: number;
  readonly unit: number;
  readonly period: string;
  readonly value: string | { readonly missing: MissingReason };
  readonly flags: readonly ObservationFlag[];
  readonly note?: string | undefined;
  readonly row?: number | undefined;
}

/** Values that travel together. */
const BATCH = 2000;

/**
 * Stores the values of a vintage, some thousand at a time; `onSaved` hears of those stored so far. Shape: how many were
 * stored, fewer than came when a key stood before.
 */
export async function saveObservations(
  write: WriteHandle,
  vintage: number,
  { rows, onSaved }: { readonly rows: readonly NewObservation[]; readonly onSaved?: ((count: number) => Promise<void>) | undefined },
): Promise<number> {
  let stored = 0;
  for (let start = 0; start < rows.length; start += BATCH) {
    stored += await insertObservations(write, vintage, rows.slice(start, start + BATCH));
    await onSaved?.(Math.min(start + BATCH, rows.length));
  }
  return stored;
}

/**
 * Stores values in one statement. Shape: how many were stored; a key that stands already stays as it is.
 * NOTE: the columns travel as arrays written as text: one parameter each, whatever the number of rows, at several times the speed of values one by one.
 */
export async function insertObservations(write: WriteHandle, vintage: number, rows: readonly NewObservation[]): Promise<number> {
  if (rows.length === 0) return 0;
  const list = (of: (row: NewObservation) => string | number) => `{${rows.map(of).join(",")}}`;
  const { numAffectedRows } = await sql`
    insert into observatory.observation (space_id, vintage_id, series, unit_id, period, value, missing, flags, note, source_row)
    select ${write.space.id}::uuid, ${vintage}::integer, series, unit_id, period, value, missing, flags::text[], note, source_row from unnest(
      ${list(({ series }) => series)}::integer[], ${list(({ unit }) => unit)}::integer[], ${list(({ period }) => period)}::text[],
      ${list(({ value }) => (typeof value === "string" ? value : NULL))}::numeric[], ${list(({ value }) => (typeof value === "string" ? NULL : value.missing))}::text[],
      ${list(({ flags }) => `"{${flags.join(",")}}"`)}::text[], ${list(({ note }) => (note === undefined ? NULL : quoted(note)))}::text[],
      ${list(({ row }) => row ?? NULL)}::integer[]
    ) as fresh (series, unit_id, period, value, missing, flags, note, source_row)
    on conflict do nothing`.execute(write.db);
  return Number(numAffectedRows ?? 0n);
}

const NULL = "NULL";

/** A text as an element of an array of PostgreSQL. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

/** The rows of the file that the values under some keys came from. Shape: row by `series unit period`. */
export async function listSourceRows(
  read: ReadHandle,
  vintage: number,
  keys: readonly Pick<NewObservation, "series" | "unit" | "period">[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await read.db
    .selectFrom("observatory.observation")
    .select(["series", "unit_id", "period", "source_row"])
    .where("space_id", "=", read.space.id)
    .where("vintage_id", "=", vintage)
    .where(
      sql<boolean>`(series, unit_id, period) in (select * from unnest(${keys.map(({ series }) => series)}::integer[], ${keys.map(({ unit }) => unit)}::integer[], ${keys.map(({ period }) => period)}::text[]))`,
    )
    .execute();
  return new Map(
    rows.flatMap(({ series, unit_id, period, source_row }) => (source_row === null ? [] : [[`${series} ${unit_id} ${period}`, source_row] as const])),
  );
}
