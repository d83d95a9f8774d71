import { sha256 } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { listOutlines, type Outline } from "@splot/kernel/territory";
import { computedOf } from "../loading/derivedNumbers.ts";
import type { Indicator, Vintage } from "../model/observation.ts";
import type { SeriesBreak } from "../store/breaks.ts";
import { leastCount, listHeld, sumUpHeld, type WholeChoice } from "../store/held.ts";
import { joinSummaries, type NumberSummary, summaryOf } from "../store/numberSummary.ts";
import type { AskedPlace } from "../store/questions.ts";
import type { Series } from "../store/series.ts";
import { type DeclaredBreak, listNumbers, type NumberRow, type SliceUnitRow, sumUpNumbers } from "../store/slices.ts";
import type { Slice, SliceBreak, SliceUnit, SliceVintage } from "../writing/Slice.ts";
import { breakdownsOf, originOf, periodItems, ROWS_AT_ONCE, sliceIndicator, titleOf } from "./axes.ts";
import { type ComputedRows, openComputedRows } from "./ComputedRows.ts";
import { cellsOf, type Walk } from "./cells.ts";
import { dayOfChoice, type SliceChoice } from "./SliceChoice.ts";
import { loadAxes, numbersOf } from "./sliceAxes.ts";

/** A cut of the data bank, ready to be written. */
export interface LoadedSlice {
  readonly slice: Slice;
  /** A hash of what the slice says: equal as long as nothing in it changes, whatever the day. */
  readonly tag: string;
  /** True: cells are read from the snapshot while they are written, so it must last until then. */
  readonly isLong: boolean;
  /** Queries that looked through the inputs of computed indicators part by part; none unless they are long. */
  readonly partQueries: number;
  /** The unit after which the next page goes on. Missing: this is the last. */
  readonly next?: string | undefined;
}

/**
 * Reads a cut of the data bank: the current number of each place, from sources that allow it (I36); what they do not allow
 * is left out and named in `withheld`. In at most fourteen queries, short ones in a single turn, two of them where its axes are kept, five more for
 * computed indicators; a long slice asks for its cells in further ones, a part of the units of one indicator at a time, while they are
 * written, so its length costs no memory. What it computes is computed twice: for what the head says of it, and while it is written.
 * Refuses: `observatory.indicator_unknown`, `observatory.area_unknown`, `observatory.slice_unit_unknown`.
 */
export async function loadSlice(read: ReadHandle, choice: SliceChoice): Promise<LoadedSlice> {
  const { axes, direct } = await loadAxes(read, choice);
  const { indicators, lists, declared, units, places } = axes;
  const numbers = numbersOf(choice, axes);
  const isFree = choice.units === undefined && choice.area === undefined;
  const { rows, summary, made, questioned } = await readRows(read, { numbers, indicators, units, direct, isWhole: isFree && choice.page === undefined });
  const shown = isFree ? unitsIn(units, summary) : units;
  const used = new Set(summary.vintages.map(({ id }) => id));
  const vintages = [...axes.releases.filter(({ id }) => used.has(id)), ...made.vintages].toSorted((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code)));
  const chosen = new Set(numbers.series);
  const series = axes.series.filter(({ id }) => chosen.has(id));
  const asked = places === undefined ? undefined : [...places.filter((one) => chosen.has(one.series)), ...questioned];
  const outlines = choice.hasOutlines === true ? await listOutlines(read, shown.map(newestId), dayOfChoice(read, choice)) : [];
  const parts = { read, choice, indicators, declared, series, units: shown, summary, vintages, cuts: made.breaks };
  const head = { ...headOf(parts), units: sliceUnits(shown, outlines), breakdowns: breakdownsOf(series, lists), hasQuestions: asked !== undefined };
  const codes = new Map(vintages.map(({ id, code }) => [id, code]));
  const walk: Walk = { read, numbers, indicators, series, units: shown, made, head, vintages: codes, asked };
  const slice: Slice = { ...head, cells: cellsOf(walk, rows) };
  return { slice, tag: tagOf(head, vintages, asked), isLong: rows === undefined, partQueries: made.partQueries, next: axes.next };
}

interface WantedRows {
  readonly numbers: WholeChoice;
  readonly indicators: readonly Indicator[];
  readonly units: readonly SliceUnitRow[];
  /** What was read with the axes. Missing: nothing yet. */
  readonly direct?: readonly NumberRow[] | undefined;
  /** The units are all that have a number. */
  readonly isWhole: boolean;
}

interface FoundRows {
  /** Missing: there are too many to be read at once. */
  readonly rows: readonly NumberRow[] | undefined;
  readonly summary: NumberSummary;
  readonly made: ComputedRows;
  /** Computed numbers that stand on a value which is asked about. */
  readonly questioned: readonly AskedPlace[];
}

/** The numbers of a slice, so many as tell whether it is long, with those that are computed. */
async function readRows(read: ReadHandle, { numbers, indicators, units, direct, isWhole }: WantedRows): Promise<FoundRows> {
  const made = await openComputedRows(read, computedOf(indicators), { numbers, units });
  // NOTE: that whole series are long is known from what their releases hold, before a number is read.
  const held = isWhole ? await listHeld(read, numbers) : [];
  const isLong = leastCount(held) > ROWS_AT_ONCE;
  const stored = isLong ? [] : (direct ?? (await listNumbers(read, numbers, ROWS_AT_ONCE + 1)));
  if (isLong || stored.length > ROWS_AT_ONCE || made.isLong) {
    const summaries = [isLong ? await sumUpHeld(read, numbers, held) : await sumUpNumbers(read, numbers)];
    const questioned: AskedPlace[] = [];
    for await (const part of made.parts()) {
      summaries.push(summaryOf(part.rows));
      questioned.push(...part.asked);
    }
    return { rows: undefined, summary: joinSummaries(summaries), made, questioned };
  }
  const computed = await made.all();
  const rows = [...stored, ...computed.rows];
  return { rows, summary: summaryOf(rows), made, questioned: computed.asked };
}

/** Units for which there is a number. */
function unitsIn(units: readonly SliceUnitRow[], { units: numbers }: NumberSummary): readonly SliceUnitRow[] {
  const used = new Set(numbers);
  return units.filter(({ ids }) => ids.some((id) => used.has(id)));
}

function newestId({ ids }: SliceUnitRow): number {
  return ids[0] ?? -1;
}

function sliceUnits(units: readonly SliceUnitRow[], outlines: readonly Outline[]): readonly SliceUnit[] {
  const geometries = new Map(outlines.map(({ unit, geometry }) => [unit, geometry]));
  return units.map((unit) => ({ code: unit.code, label: unit.name, centre: unit.centre, outline: geometries.get(newestId(unit)) }));
}

interface HeadParts {
  readonly read: ReadHandle;
  readonly choice: SliceChoice;
  readonly indicators: readonly Indicator[];
  readonly declared: readonly DeclaredBreak[];
  readonly series: readonly Series[];
  readonly units: readonly SliceUnitRow[];
  readonly summary: NumberSummary;
  readonly vintages: readonly Vintage[];
  /** Breaks of what computed indicators are made of. */
  readonly cuts: readonly SeriesBreak[];
}

function headOf(parts: HeadParts): Omit<Slice, "cells" | "units" | "breakdowns"> {
  const { read, choice, indicators, summary, vintages } = parts;
  const named = indicators.map(sliceIndicator);
  const open = vintages.filter(({ source }) => !source.isWithheld).map(sliceVintage);
  const counts = new Map(summary.vintages.map(({ id, count }) => [id, count]));
  const withheld = vintages
    .filter(({ source }) => source.isWithheld)
    .map((one) => ({ vintage: one.code, count: counts.get(one.id) ?? 0, source: sliceVintage(one).source }));
  return {
    title: choice.title ?? titleOf(named),
    address: choice.address,
    asOf: dayOfChoice(read, choice),
    origin: originOf(read.space.purpose, open),
    indicators: named,
    periods: periodItems(summary.courses.map(({ period }) => period)),
    vintages: open,
    breaks: breaksOf(parts),
    // NOTE: the values of areas in the bank are those that a source published; how many members it counted, only it knows.
    coverage: [],
    ...(withheld.length === 0 ? {} : { withheld }),
    count: summary.vintages.reduce((sum, { count, isOpen }) => (isOpen ? sum + count : sum), 0),
  };
}

function sliceVintage({ code, releasedOn, standing, origin, source }: Vintage): SliceVintage {
  const { id: _id, code: _code, isWithheld: _isWithheld, ...told } = source;
  return { code, releasedOn, standing, origin, source: told };
}

const broken = { pl: "źródło oznacza przerwanie szeregu", en: "the source marks a break in the series" };

/** Breaks of an indicator at a period: declared ones with their words, else those that the numbers carry as a flag, for all units or for those named. */
function breaksOf({ indicators, declared, series, units, summary, cuts }: HeadParts): readonly SliceBreak[] {
  const codes = new Map(units.flatMap(({ ids, code }) => ids.map((id) => [id, code])));
  return indicators.flatMap(({ id, code: indicator, series: number, derivation }) => {
    if (derivation !== undefined)
      return cutsOf(
        cuts.filter((one) => one.series === number),
        indicator,
        summary,
      );
    const own = new Set(series.filter((one) => one.indicator === id).map((one) => one.id));
    const byPeriod = Map.groupBy(
      summary.courses.filter((course) => own.has(course.series)),
      ({ period }) => period,
    );
    return periodItems(byPeriod.keys()).flatMap(({ code: period }): readonly SliceBreak[] => {
      const said = declared.find((one) => one.indicator === indicator && one.period === period);
      if (said !== undefined) return [said];
      const courses = byPeriod.get(period) ?? [];
      if (courses.every(({ unitCount, broken: marked }) => marked.length === unitCount)) return [{ indicator, period, note: broken }];
      const marked = [...new Set(courses.flatMap((course) => course.broken.flatMap((unit) => codes.get(unit) ?? [])))].sort();
      return marked.map((unit) => ({ indicator, unit, period, note: broken }));
    });
  });
}

/** Breaks of a computed indicator in periods of the slice. */
function cutsOf(cuts: readonly SeriesBreak[], indicator: string, { courses }: NumberSummary): readonly SliceBreak[] {
  const periods = new Set(courses.map(({ period }) => period));
  return cuts.filter(({ period }) => periods.has(period)).map(({ unit, period, note = broken }) => ({ indicator, unit, period, note }));
}

/**
 * NOTE: releases never change (I27) and which of them goes first follows from what is said of them here, so a hash of the
 * head stands for the cells too, with what is asked about them. The day is left out: a state that has not changed is the same state tomorrow.
 */
function tagOf({ asOf: _asOf, ...head }: Omit<Slice, "cells">, vintages: readonly Vintage[], asked: readonly AskedPlace[] | undefined): string {
  const releases = vintages.map(({ id, loadedAt }) => [id, loadedAt.getTime()]);
  return sha256(JSON.stringify({ head, releases, asked }));
}
