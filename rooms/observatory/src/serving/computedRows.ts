import { isMissing, type MissingReason, missing, missingReasons } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import { joinedRelease } from "../loading/joinedRelease.ts";
import { type Computed, derivedNumbers } from "../methods/derivedNumbers.ts";
import { seriesOfDerivation } from "../model/derivation.ts";
import { joinedCode } from "../model/joinedCode.ts";
import type { Observation, ShownNumber, Vintage } from "../model/observation.ts";
import { listBreaks, type SeriesBreak } from "../store/breaks.ts";
import { type AskedPlace, listAskedPlaces } from "../store/questions.ts";
import { listNumbers, listVintages, type NumberChoice, type NumberRow, type SliceUnitRow } from "../store/slices.ts";

/** Numbers of computed indicators, as a slice takes those that are stored. */
export interface ComputedRows {
  readonly rows: readonly NumberRow[];
  /** The releases behind them, several as one, with numbers below zero, so that none is taken for a stored one. */
  readonly vintages: readonly Vintage[];
  /** Breaks of the inputs, under the series of what is computed from them. */
  readonly breaks: readonly SeriesBreak[];
  /** Which of them stand on a value that is asked about (I37). */
  readonly asked: readonly AskedPlace[];
}

/**
 * Computes indicators for a slice from the numbers of their inputs that count, in four queries. A value with an input that its source
 * does not allow to be passed on is not open (I36).
 */
export async function listComputedRows(
  read: ReadHandle,
  computed: readonly Computed[],
  { numbers, units }: { readonly numbers: NumberChoice; readonly units: readonly SliceUnitRow[] },
): Promise<ComputedRows> {
  const inputs = [...new Set(computed.flatMap(({ derivation }) => seriesOfDerivation(derivation)))];
  if (inputs.length === 0) return { rows: [], vintages: [], breaks: [], asked: [] };
  // NOTE: an index or a rolling mean stands on other periods than its own, so all are read and the asked ones kept.
  const { from: _from, to: _to, periods: _periods, ...free } = numbers;
  const [found, breaks, asked] = await together(
    listNumbers(read, { ...free, series: inputs }),
    listBreaks(read, inputs),
    numbers.asOf === undefined ? listAskedPlaces(read, { series: inputs }) : Promise.resolve([]),
  );
  const isAsked = new Set(asked.map(placeOf));
  const vintages = new Map((await listVintages(read, [...new Set(found.map((row) => row.vintage))], numbers.asOf)).map((one) => [one.id, one]));
  const places = new Map(units.flatMap((unit) => unit.ids.map((id) => [id, unit] as const)));
  const known = found.flatMap((row) =>
    observationOf(row, places.get(row.unit), vintages.get(row.vintage)).map((one) => ({ ...one, isQuestioned: isAsked.has(placeOf(row)) })),
  );
  const made = computed.flatMap((one) => derivedNumbers(one, { numbers: known, breaks })).filter(isChosen(numbers));
  const joined = joinedVintages(made);
  const ids = new Map(units.map(({ code, ids: [first = -1] }) => [code, first]));
  const rows = made.map((one) => rowOf(one, ids.get(one.unit) ?? -1, joined.get(codeOf(one))?.id ?? 0));
  return {
    rows,
    asked: rows.filter((_, at) => made[at]?.isQuestioned === true).map(({ series, unit, period, vintage }) => ({ series, unit, period, vintage })),
    vintages: [...joined.values()],
    breaks: computed.flatMap(({ series, derivation }) => {
      const own = seriesOfDerivation(derivation);
      return breaks.filter((one) => own.includes(one.series)).map((one) => ({ ...one, series }));
    }),
  };
}

function placeOf({ series, unit, period, vintage }: AskedPlace): string {
  return `${series} ${unit} ${period} ${vintage}`;
}

function observationOf(
  { series, period, value, flags, isOpen }: NumberRow,
  unit: SliceUnitRow | undefined,
  vintage: Vintage | undefined,
): readonly Observation[] {
  if (unit === undefined || vintage === undefined) return [];
  const shown = typeof value === "string" ? (isOpen ? Number(value) : missing("withheld")) : value;
  return [
    { series, unit: unit.code, unitName: unit.name, period, value: shown, exact: typeof value === "string" && isOpen ? value : undefined, flags, vintage },
  ];
}

function isChosen({ from, to, periods }: NumberChoice): (one: ShownNumber) => boolean {
  return ({ period }) =>
    (from === undefined || period >= from) &&
    (to === undefined || period <= to || period.startsWith(to)) &&
    (periods === undefined || periods.includes(period));
}

function codeOf({ vintage, inputs }: ShownNumber): string {
  return joinedCode((inputs ?? [{ vintage }]).map((one) => one.vintage));
}

/** The releases behind computed numbers by their joined code. */
function joinedVintages(made: readonly ShownNumber[]): ReadonlyMap<string, Vintage> {
  const found = new Map<string, Vintage>();
  for (const one of made) {
    const code = codeOf(one);
    if (found.has(code)) continue;
    const all = [...new Map((one.inputs ?? [one]).map(({ vintage }) => [vintage.id, vintage])).values()];
    const { source, ...told } = joinedRelease(all);
    const loadedAt = new Date(Math.max(...all.map((each) => each.loadedAt.getTime())));
    const isWithheld = all.some((each) => each.source.isWithheld);
    found.set(code, { ...one.vintage, ...told, id: -1 - found.size, loadedAt, source: { ...one.vintage.source, ...source, isWithheld } });
  }
  return found;
}

function rowOf({ series, period, value, flags, inputs = [] }: ShownNumber, unit: number, vintage: number): NumberRow {
  const isOpen = inputs.every((one) => !one.vintage.source.isWithheld);
  return { series, unit, period, value: isMissing(value) ? { missing: storable(value.missing) } : decimalOf(value), flags, vintage, isOpen };
}

/** A reason as files know it: one that only a computation gives is said as not comparable. */
function storable(reason: string): MissingReason {
  return (Object.keys(missingReasons) as readonly MissingReason[]).find((one) => one === reason) ?? "not_comparable";
}

/** Numbers as decimal text, without powers of ten. */
function decimalOf(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/0+$/, "").replace(/\.$/, "") : text;
}
