import type { ReadHandle } from "@splot/kernel/database";
import type { Indicator } from "../model/observation.ts";
import type { AskedPlace } from "../store/questions.ts";
import type { Series } from "../store/series.ts";
import { listNumbers, type NumberChoice, type NumberRow, type SliceUnitRow } from "../store/slices.ts";
import type { Slice, SliceCell } from "../writing/Slice.ts";
import { TOTAL, unitsAtOnce } from "./axes.ts";
import type { ComputedRows } from "./ComputedRows.ts";

/** What the cells of a slice are read with. */
export interface Walk {
  readonly read: ReadHandle;
  readonly numbers: NumberChoice;
  readonly indicators: readonly Indicator[];
  readonly series: readonly Series[];
  readonly units: readonly SliceUnitRow[];
  /** Its computed indicators. */
  readonly made: ComputedRows;
  readonly head: Omit<Slice, "cells">;
  /** Codes of releases by number. */
  readonly vintages: ReadonlyMap<number, string>;
  /** Values that are asked about. Missing: the slice does not tell. */
  readonly asked?: readonly AskedPlace[] | undefined;
}

/** The cells of a slice in their order: of numbers at hand, or read part by part. */
export function cellsOf(walk: Walk, rows: readonly NumberRow[] | undefined): Slice["cells"] {
  const order = new Order(walk);
  return rows === undefined ? readCells(walk, order) : order.arrange(rows);
}

/** Reads or computes one indicator after the other, some units at a time; each stored row is read once, along the key of its table. */
async function* readCells({ read, numbers, indicators, series, units, made, head }: Walk, order: Order): AsyncGenerator<readonly SliceCell[]> {
  const step = unitsAtOnce(head.count / Math.max(1, indicators.length * units.length));
  for (const { id, series: number, derivation } of indicators) {
    if (derivation !== undefined) {
      for await (const { rows } of made.parts(number)) yield order.arrange(rows);
      continue;
    }
    const own = series.filter(({ indicator }) => indicator === id).map((one) => one.id);
    for (let start = 0; start < units.length; start += step) {
      const part = units.slice(start, start + step).flatMap(({ ids }) => ids);
      yield order.arrange(await listNumbers(read, { ...numbers, series: own, units: part }));
    }
  }
}

/** Where each number stands among the cells. */
class Order {
  readonly #keys: ReadonlyMap<number, { readonly indicator: string; readonly place: number; readonly items: readonly string[]; readonly itemPlace: number }>;
  readonly #units: ReadonlyMap<number, { readonly code: string; readonly place: number }>;
  readonly #periods: ReadonlyMap<string, number>;
  readonly #vintages: Walk["vintages"];
  readonly #asked: ReadonlySet<string> | undefined;

  constructor({ indicators, series, units, head, vintages, asked }: Walk) {
    const places = new Map(indicators.map(({ id, code }, place) => [id, { code, place }]));
    this.#keys = new Map(
      series.flatMap(({ id, indicator, breakdown }) => {
        const found = places.get(indicator);
        const items = head.breakdowns.map((dimension) => breakdown[dimension.id] ?? TOTAL);
        const itemPlace = head.breakdowns.reduce((sum, { items: list }, at) => sum * list.length + list.findIndex(({ code }) => code === items[at]), 0);
        return found === undefined ? [] : [[id, { indicator: found.code, place: found.place, items, itemPlace }] as const];
      }),
    );
    this.#units = new Map(units.flatMap(({ ids, code }, place) => ids.map((id) => [id, { code, place }] as const)));
    this.#periods = new Map(head.periods.map(({ code }, place) => [code, place]));
    this.#vintages = vintages;
    this.#asked = asked === undefined ? undefined : new Set(asked.map(placeOf));
  }

  /** Open numbers as cells, in order; of two under one code of the register, the first. */
  arrange(rows: readonly NumberRow[]): readonly SliceCell[] {
    const placed = rows.flatMap((row) => {
      const [key, unit, period] = [this.#keys.get(row.series), this.#units.get(row.unit), this.#periods.get(row.period)];
      return !row.isOpen || key === undefined || unit === undefined || period === undefined ? [] : [{ row, key, unit, period }];
    });
    placed.sort((a, b) => a.key.place - b.key.place || a.unit.place - b.unit.place || a.period - b.period || a.key.itemPlace - b.key.itemPlace);
    const seen = placed.filter((one, at) => {
      const before = placed[at - 1];
      return (
        before === undefined ||
        before.key.place !== one.key.place ||
        before.key.itemPlace !== one.key.itemPlace ||
        before.unit.code !== one.unit.code ||
        before.period !== one.period
      );
    });
    return seen.map(({ row, key, unit }) => ({
      key: [key.indicator, unit.code, row.period, ...key.items],
      value: row.value,
      flags: row.flags,
      note: row.note,
      vintage: this.#vintages.get(row.vintage) ?? "",
      sourceRow: row.sourceRow,
      isQuestioned: this.#asked === undefined ? undefined : this.#asked.size > 0 && this.#asked.has(placeOf(row)),
    }));
  }
}

function placeOf({ series, unit, period, vintage }: AskedPlace): string {
  return `${series} ${unit} ${period} ${vintage}`;
}
