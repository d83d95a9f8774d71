import { COMMONS, type ObjectId } from "@splot/kernel";
import { putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { RETRACTED } from "@splot/kernel/objects";
import { sql } from "kysely";
import { readDerivation } from "../model/derivation.ts";
import type { Indicator } from "../model/observation.ts";

const columns = [
  "i.id",
  "i.space_id",
  "i.series",
  "i.code",
  "o.title",
  "o.address",
  "o.origin",
  "o.mode",
  "i.definition",
  "i.unit_of_measure",
  "i.direction",
  "i.domain",
  "i.frequency",
  "i.grain",
  "i.aggregation",
  "i.aggregation_note",
  "i.numerator_series",
  "i.denominator_series",
  "i.weight_series",
  "i.ratio_factor",
  "i.decimals",
  "i.least",
  "i.most",
  "i.lag_days",
  "i.method",
  "i.keeper",
  "i.derivation",
] as const;

function indicators(read: ReadHandle) {
  return read.db
    .selectFrom("observatory.indicator as i")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "i.space_id").onRef("o.id", "=", "i.id"))
    .select(columns)
    .where("i.space_id", "in", [read.space.id, COMMONS])
    .where("o.state", "<>", RETRACTED);
}

/** Indicators of the catalogue in their order, all or those with the given ids. */
export async function listIndicators(read: ReadHandle, ids?: readonly ObjectId[]): Promise<readonly Indicator[]> {
  if (ids?.length === 0) return [];
  const rows = await (ids === undefined ? indicators(read) : indicators(read).where("i.id", "in", ids)).orderBy("i.ord").orderBy("i.code").execute();
  return rows.map(indicatorOf);
}

/** Indicators by their codes, in one query; unknown codes are left out. */
export async function listIndicatorsByCode(read: ReadHandle, codes: readonly string[]): Promise<readonly Indicator[]> {
  if (codes.length === 0) return [];
  return (await indicators(read).where("i.code", "in", codes).orderBy("i.ord").execute()).map(indicatorOf);
}

/** Indicators of some series, and those with some codes, in the order of the catalogue; in one query. */
export async function listIndicatorsOfSeries(read: ReadHandle, series: readonly number[], codes: readonly string[]): Promise<readonly Indicator[]> {
  const found = indicators(read).where((build) => build.or([sql<boolean>`i.series = any(${[...series]}::integer[])`, build("i.code", "in", [...codes, ""])]));
  return (await found.orderBy("i.ord").orderBy("i.code").execute()).map(indicatorOf);
}

/** The indicator at a page address or under a code. Missing: `undefined`. */
export async function findIndicator(
  read: ReadHandle,
  where: { readonly address: string } | { readonly code: string } | { readonly id: ObjectId },
): Promise<Indicator | undefined> {
  const found =
    "address" in where
      ? indicators(read).where("o.address", "=", where.address)
      : "code" in where
        ? indicators(read).where("i.code", "=", where.code)
        : indicators(read).where("i.id", "=", where.id);
  const row = await found.executeTakeFirst();
  return row === undefined ? undefined : indicatorOf(row);
}

type IndicatorRow = Awaited<ReturnType<ReturnType<typeof indicators>["executeTakeFirstOrThrow"]>>;

function indicatorOf(row: IndicatorRow): Indicator {
  return {
    id: row.id as ObjectId,
    space: row.space_id,
    series: row.series,
    code: row.code,
    name: row.title,
    address: row.address,
    origin: row.origin,
    mode: row.mode,
    definition: row.definition,
    unit: row.unit_of_measure,
    direction: row.direction,
    domain: row.domain ?? undefined,
    frequency: row.frequency,
    grain: row.grain,
    aggregation: row.aggregation,
    aggregationNote: row.aggregation_note ?? undefined,
    parts: partsOf(row),
    weight: row.weight_series ?? undefined,
    decimals: row.decimals,
    least: numberOf(row.least),
    most: numberOf(row.most),
    lagDays: row.lag_days ?? undefined,
    method: row.method ?? undefined,
    keeper: row.keeper ?? undefined,
    derivation: readDerivation(row.derivation),
  };
}

function partsOf({ numerator_series, denominator_series, ratio_factor }: IndicatorRow): Indicator["parts"] {
  if (numerator_series === null || denominator_series === null) return undefined;
  return { numerator: numerator_series, denominator: denominator_series, factor: Number(ratio_factor) };
}

function numberOf(text: string | null): number | undefined {
  return text === null ? undefined : Number(text);
}

/** Stores the definition of an indicator beside its object, or puts it in the place of what was recorded of it. */
export async function saveIndicator(
  write: WriteHandle,
  indicator: Omit<Indicator, "series" | "space" | "name" | "address" | "origin" | "mode"> & { readonly ord: number },
): Promise<void> {
  const { parts, least, most } = indicator;
  const row = {
    space_id: write.space.id,
    id: indicator.id,
    code: indicator.code,
    definition: indicator.definition,
    unit_of_measure: indicator.unit,
    direction: indicator.direction,
    domain: indicator.domain ?? null,
    frequency: frequencyOf(indicator.frequency),
    grain: indicator.grain,
    aggregation: indicator.aggregation,
    aggregation_note: indicator.aggregationNote ?? null,
    ...partColumns(parts),
    weight_series: indicator.weight ?? null,
    decimals: indicator.decimals,
    least: least === undefined ? null : String(least),
    most: most === undefined ? null : String(most),
    ord: indicator.ord,
    ...madeColumns(indicator),
  };
  await putRows(write, { table: "observatory.indicator", key: ["space_id", "id"] }, [row]);
}

function partColumns(parts: Indicator["parts"]) {
  if (parts === undefined) return { numerator_series: null, denominator_series: null, ratio_factor: null };
  return { numerator_series: parts.numerator, denominator_series: parts.denominator, ratio_factor: String(parts.factor) };
}

/** How the numbers come about: when they are expected, how they are made, who answers for them, and from what they are computed. */
function madeColumns({ lagDays, method, keeper, derivation }: Pick<Indicator, "lagDays" | "method" | "keeper" | "derivation">) {
  return { lag_days: lagDays ?? null, method: method ?? null, keeper: keeper ?? null, derivation: derivation ?? null };
}

function frequencyOf(text: string): "year" | "half" | "quarter" | "month" | "day" {
  const known = (["year", "half", "quarter", "month", "day"] as const).find((one) => one === text);
  if (known === undefined) throw new Error(`no frequency: ${text}`);
  return known;
}
