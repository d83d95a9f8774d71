import { COMMONS, type MissingReason, missing, type ObservationFlag, observationFlags } from "@splot/kernel";
import { insertRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { Observation } from "../model/observation.ts";
import { isCorrected, standingNow, type VintageRow, vintageColumns, vintageNow, vintageOf } from "./vintages.ts";

/** Which observations: by series, units (integer keys), period, vintage; missing parts do not narrow. */
export interface ObservationChoice {
  readonly series?: readonly number[] | undefined;
  readonly units?: readonly string[] | undefined;
  readonly period?: string | undefined;
  readonly vintage?: string | undefined;
}

function observations(read: ReadHandle, { series, units, period, vintage }: ObservationChoice) {
  const all = read.db
    .selectFrom("observatory.observation as b")
    .innerJoin("observatory.vintage as v", (join) => join.onRef("v.space_id", "=", "b.space_id").onRef("v.id", "=", "b.vintage_id"))
    .innerJoin("observatory.source as s", (join) => join.onRef("s.space_id", "=", "v.space_id").onRef("s.id", "=", "v.source_id"))
    .innerJoin("kernel.unit as u", "u.id", "b.unit_id")
    .select(["b.series", "u.code as unit", "u.name as unit_name", "b.period", "b.value", "b.missing", "b.flags", "b.note", ...vintageColumns, ...vintageNow])
    .where("b.space_id", "in", [read.space.id, COMMONS]);
  const ofSeries = series === undefined ? all : all.where("b.series", "in", series.length === 0 ? [-1] : series);
  const ofUnits = units === undefined ? ofSeries : ofSeries.where("u.code", "in", units.length === 0 ? [""] : units);
  const ofPeriod = period === undefined ? ofUnits : ofUnits.where("b.period", "=", period);
  return vintage === undefined ? ofPeriod : ofPeriod.where("v.code", "=", vintage);
}

/** What may be shown stands first, then what is verified before what is not, what was replaced comes last; then the newest release, then the newest loading (I28). */
function newestFirst<Chosen extends ReturnType<typeof observations>>(chosen: Chosen) {
  return chosen
    .orderBy("s.redistribute", "desc")
    .orderBy("s.is_verified", "desc")
    .orderBy(sql`(${standingNow} = 'superseded')`)
    .orderBy("v.released_on", (order) => order.desc().nullsLast())
    .orderBy("v.loaded_at", "desc")
    .orderBy("v.id", "desc");
}

/** Every value of every vintage, newest release first within a series, unit and period. */
export async function listAllObservations(read: ReadHandle, choice: ObservationChoice): Promise<readonly Observation[]> {
  const rows = await newestFirst(observations(read, choice).orderBy("b.series").orderBy("u.code").orderBy("b.period", "desc")).execute();
  return rows.map(observationOf);
}

/** The current value of each series, unit and period: that of the newest vintage (I28); what a correction dropped is gone. One page after a key when asked. */
export async function listObservations(
  read: ReadHandle,
  choice: ObservationChoice,
  paging?: { readonly limit: number; readonly after?: { readonly series: number; readonly unit: string; readonly period: string } | undefined },
): Promise<readonly Observation[]> {
  const standing = choice.vintage === undefined ? observations(read, choice).where(sql<boolean>`not ${isCorrected}`) : observations(read, choice);
  const current = newestFirst(standing.distinctOn(["b.series", "u.code", "b.period"]).orderBy("b.series").orderBy("u.code").orderBy("b.period"));
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
    vintage: vintageOf(vintageRow),
  };
}

/** What is read of a value. NOTE: whatever is computed from a withheld one is missing too, so no sum or rank gives it away (I36). */
function readValue({ value, missing: reason, redistribute }: Pick<ObservationRow, "value" | "missing" | "redistribute">): Observation["value"] {
  if (value === null) return missing(reason ?? "unknown");
  return redistribute ? Number(value) : missing("withheld");
}

function isFlag(text: string): text is ObservationFlag {
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

const BATCH = 1000;

/** Stores the values of a vintage, some thousand at a time; `onSaved` hears of those stored so far. */
export async function saveObservations(
  write: WriteHandle,
  vintage: number,
  { rows, onSaved }: { readonly rows: readonly NewObservation[]; readonly onSaved?: ((count: number) => Promise<void>) | undefined },
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await insertRows(
      write,
      "observatory.observation",
      rows.slice(start, start + BATCH).map((one) => ({
        space_id: write.space.id,
        series: one.series,
        unit_id: one.unit,
        period: one.period,
        vintage_id: vintage,
        value: typeof one.value === "string" ? one.value : null,
        missing: typeof one.value === "string" ? null : one.value.missing,
        flags: [...one.flags],
        note: one.note ?? null,
        source_row: one.row ?? null,
      })),
    );
    await onSaved?.(Math.min(start + BATCH, rows.length));
  }
}
