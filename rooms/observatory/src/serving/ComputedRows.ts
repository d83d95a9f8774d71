import { isMissing, type MissingReason, missing, missingReasons } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import { looksAround } from "../loading/derivedNumbers.ts";
import { joinedRelease } from "../loading/joinedRelease.ts";
import { type Computed, derivedNumbers } from "../methods/derivedNumbers.ts";
import { seriesOfDerivation } from "../model/derivation.ts";
import { joinedCode } from "../model/joinedCode.ts";
import type { Observation, ShownNumber, Vintage } from "../model/observation.ts";
import { listBreaks, type SeriesBreak } from "../store/breaks.ts";
import { type AskedPlace, listAskedPlaces } from "../store/questions.ts";
import { listNumbers, listVintages, type NumberChoice, type NumberRow, type SliceUnitRow } from "../store/slices.ts";
import { ROWS_AT_ONCE, unitsAtOnce } from "./axes.ts";

/** Numbers of computed indicators for some units, as a slice takes those that are stored, and which of them stand on a value that is asked about (I37). */
export interface MadeRows {
  readonly rows: readonly NumberRow[];
  readonly asked: readonly AskedPlace[];
}

/** What is the same for all units. */
interface Known {
  readonly numbers: NumberChoice;
  readonly units: readonly SliceUnitRow[];
  readonly breaks: readonly SeriesBreak[];
  readonly asked: readonly AskedPlace[];
  /** Numbers of the inputs, at most one more than are computed at once. */
  readonly sample: readonly NumberRow[];
}

/**
 * Computed indicators of a slice, made from the numbers of their inputs that count, for some units at a time. A value with an input that its
 * source does not allow to be passed on is not open (I36).
 */
export class ComputedRows {
  readonly #read: ReadHandle;
  readonly #computed: readonly Computed[];
  readonly #known: Known;
  readonly #asked: ReadonlySet<string>;
  readonly #places: ReadonlyMap<number, SliceUnitRow>;
  /** Releases of inputs by number, and those joined of several by code, as far as they were met. */
  readonly #vintages = new Map<number, Vintage>();
  readonly #joined = new Map<string, Vintage>();
  #partQueries = 0;

  constructor(read: ReadHandle, computed: readonly Computed[], known: Known) {
    [this.#read, this.#computed, this.#known] = [read, computed, known];
    this.#asked = new Set(known.asked.map(placeOf));
    this.#places = new Map(known.units.flatMap((unit) => unit.ids.map((id) => [id, unit] as const)));
  }

  /** True: the inputs have more numbers than are computed at once. */
  get isLong(): boolean {
    return this.#known.sample.length > ROWS_AT_ONCE;
  }

  /** Queries that the parts took so far. */
  get partQueries(): number {
    return this.#partQueries;
  }

  /** The releases behind what was made so far, several as one, with numbers below zero, so that none is taken for a stored one. */
  get vintages(): readonly Vintage[] {
    return [...this.#joined.values()];
  }

  /** Breaks of the inputs, under the series of what is computed from them. */
  get breaks(): readonly SeriesBreak[] {
    return this.#computed.flatMap(({ series, derivation }) => {
      const own = seriesOfDerivation(derivation);
      return this.#known.breaks.filter((one) => own.includes(one.series)).map((one) => ({ ...one, series }));
    });
  }

  /** All numbers of a slice that is not long, in one query at most. */
  async all(): Promise<MadeRows> {
    return this.#make(this.#computed, this.#known.sample);
  }

  /** The numbers of one indicator, or of all one after the other, some units at a time, in their order; of none, nothing. */
  async *parts(series?: number): AsyncGenerator<MadeRows> {
    const pairs = new Set(this.#known.sample.map((row) => `${row.series} ${row.unit}`)).size;
    for (const one of this.#computed.filter((each) => series === undefined || each.series === series)) {
      const own = seriesOfDerivation(one.derivation);
      const step = unitsAtOnce((own.length * this.#known.sample.length) / Math.max(1, pairs));
      for (let start = 0; start < this.#known.units.length; start += step) {
        const units = this.#known.units.slice(start, start + step).flatMap(({ ids }) => ids);
        this.#partQueries += 1;
        yield this.#make([one], await listNumbers(this.#read, { ...inputsOf([one], this.#known.numbers), units }));
      }
    }
  }

  async #make(computed: readonly Computed[], found: readonly NumberRow[]): Promise<MadeRows> {
    const { numbers, breaks } = this.#known;
    await this.#learnVintages(found);
    const known = found.flatMap((row) =>
      observationOf(row, this.#places.get(row.unit), this.#vintages.get(row.vintage)).map((one) => ({ ...one, isQuestioned: this.#asked.has(placeOf(row)) })),
    );
    const made = computed.flatMap((one) => derivedNumbers(one, { numbers: known, breaks })).filter(isChosen(numbers));
    const ids = new Map(
      found.flatMap(({ unit }) => [this.#places.get(unit)].flatMap((one) => (one === undefined ? [] : [[one.code, one.ids[0] ?? -1] as const]))),
    );
    const rows = made.map((one) => rowOf(one, ids.get(one.unit) ?? -1, this.#joinedOf(one).id));
    return {
      rows,
      asked: rows.filter((_, at) => made[at]?.isQuestioned === true).map(({ series, unit, period, vintage }) => ({ series, unit, period, vintage })),
    };
  }

  async #learnVintages(found: readonly NumberRow[]): Promise<void> {
    const unknown = [...new Set(found.map(({ vintage }) => vintage))].filter((id) => !this.#vintages.has(id));
    if (unknown.length === 0) return;
    if (this.isLong) this.#partQueries += 1;
    for (const one of await listVintages(this.#read, unknown, this.#known.numbers.asOf)) this.#vintages.set(one.id, one);
  }

  /** The releases behind a computed number as one. */
  #joinedOf(one: ShownNumber): Vintage {
    const code = joinedCode((one.inputs ?? [one]).map(({ vintage }) => vintage));
    const known = this.#joined.get(code);
    if (known !== undefined) return known;
    const all = [...new Map((one.inputs ?? [one]).map(({ vintage }) => [vintage.id, vintage])).values()];
    const { source, ...told } = joinedRelease(all);
    const loadedAt = new Date(Math.max(...all.map((each) => each.loadedAt.getTime())));
    const isWithheld = all.some((each) => each.source.isWithheld);
    const joined: Vintage = { ...one.vintage, ...told, id: -1 - this.#joined.size, loadedAt, source: { ...one.vintage.source, ...source, isWithheld } };
    this.#joined.set(code, joined);
    return joined;
  }
}

/** Looks at what indicators are computed from, in three queries of one turn. */
export async function openComputedRows(
  read: ReadHandle,
  computed: readonly Computed[],
  { numbers, units }: Pick<Known, "numbers" | "units">,
): Promise<ComputedRows> {
  const choice = inputsOf(computed, numbers);
  if (choice.series.length === 0) return new ComputedRows(read, [], { numbers, units, breaks: [], asked: [], sample: [] });
  const [sample, breaks, asked] = await together(
    listNumbers(read, choice, ROWS_AT_ONCE + 1),
    listBreaks(read, choice.series),
    numbers.asOf === undefined ? listAskedPlaces(read, { series: choice.series }) : Promise.resolve([]),
  );
  return new ComputedRows(read, computed, { numbers, units, breaks, asked, sample });
}

/** The numbers that indicators are computed from. NOTE: an index or a rolling mean stands on other periods than its own, so for those all are read and the asked ones kept. */
function inputsOf(computed: readonly Computed[], numbers: NumberChoice): NumberChoice & { readonly series: readonly number[] } {
  const { from: _from, to: _to, periods: _periods, ...free } = numbers;
  return { ...(computed.some(looksAround) ? free : numbers), series: [...new Set(computed.flatMap(({ derivation }) => seriesOfDerivation(derivation)))] };
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
