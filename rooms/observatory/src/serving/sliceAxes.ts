import { type ReadHandle, together } from "@splot/kernel/database";
import { readStand } from "@splot/kernel/journal";
import { computedOf } from "../loading/derivedNumbers.ts";
import type { Indicator, Vintage } from "../model/observation.ts";
import { refuse } from "../refusals.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";
import { type AskedPlace, listAskedPlaces } from "../store/questions.ts";
import type { Series } from "../store/series.ts";
import {
  type BreakdownList,
  type DeclaredBreak,
  listBreakdownsOf,
  listDeclaredBreaksOf,
  listNumbers,
  listSeriesOf,
  listSliceUnits,
  listVintagesOf,
  type NumberChoice,
  type NumberRow,
  type SliceUnitRow,
} from "../store/slices.ts";
import { chosenSeries, ROWS_AT_ONCE } from "./axes.ts";
import { dayOfChoice, type SliceChoice, unitsOfChoice } from "./SliceChoice.ts";

/** What a slice is laid out along, and the releases and open questions that its numbers may come from. */
export interface SliceAxes {
  readonly indicators: readonly Indicator[];
  readonly series: readonly Series[];
  readonly lists: readonly BreakdownList[];
  readonly declared: readonly DeclaredBreak[];
  readonly units: readonly SliceUnitRow[];
  readonly releases: readonly Vintage[];
  /** Values that are asked about. Missing: the slice does not tell. */
  readonly places?: readonly AskedPlace[] | undefined;
  /** The unit after which the next page goes on. Missing: this is the last. */
  readonly next?: string | undefined;
}

/** Axes, with the numbers that could be read in the same turn: `ROWS_AT_ONCE + 1` at most. Missing: they must be known first. */
export interface AxesInHand {
  readonly axes: SliceAxes;
  readonly direct?: readonly NumberRow[] | undefined;
}

/** Axes that were read when the journals stood there. */
interface KeptAxes {
  readonly stand: string;
  readonly axes: SliceAxes;
}

/** Choices whose axes are kept, and the most parts of one: some megabytes in all. */
const KEPT = { choices: 200, parts: 300 };
const kept = new Map<string, KeptAxes>();

/**
 * The axes of a choice in one turn. Those of a choice of few units are kept, and taken again as long as the journals of the space
 * and of the commons stand where they stood, which is read in the snapshot of the numbers (decision 0075).
 * Refuses: `observatory.indicator_unknown`, `observatory.area_unknown`, `observatory.slice_unit_unknown`.
 */
export async function loadAxes(read: ReadHandle, choice: SliceChoice): Promise<AxesInHand> {
  const key = keyOf(read, choice);
  if (key === undefined) return readAxes(read, choice);
  const known = kept.get(key);
  if (known === undefined) {
    const [stand, fresh] = await together(readStand(read), readAxes(read, choice));
    return keep(key, stand, fresh);
  }
  const [stand, direct] = await together(readStand(read), listDirect(read, choice, known.axes));
  return stand === known.stand ? { axes: known.axes, direct } : keep(key, stand, await readAxes(read, choice));
}

/** What the axes of a choice depend on beside the state of the bank. Missing: they are not kept. */
function keyOf(read: ReadHandle, { indicators, units, area, page, asOf }: SliceChoice): string | undefined {
  if (asOf !== undefined || page !== undefined || (units === undefined && area === undefined)) return undefined;
  return `${read.space.id} ${dayOfChoice(read, {})} ${indicators.join(",")} ${units?.join(",") ?? ""} ${area ?? ""}`;
}

/** Keeps axes as the newest; the oldest go when there are too many. */
function keep(key: string, stand: string, fresh: AxesInHand): AxesInHand {
  const { axes } = fresh;
  kept.delete(key);
  if ([axes.indicators, axes.series, axes.units, axes.releases, axes.places ?? []].reduce((sum, list) => sum + list.length, 0) > KEPT.parts) return fresh;
  kept.set(key, { stand, axes });
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT.choices) break;
    kept.delete(oldest);
  }
  return fresh;
}

async function readAxes(read: ReadHandle, choice: SliceChoice): Promise<AxesInHand> {
  // NOTE: units that are named one by one are few.
  const page = choice.units === undefined ? choice.page : undefined;
  const [found, series, lists, declared, listed, releases, places, direct] = await together(
    listIndicatorsByCode(read, choice.indicators),
    listSeriesOf(read, choice.indicators),
    listBreakdownsOf(read, choice.indicators),
    listDeclaredBreaksOf(read, choice.indicators, choice.asOf),
    listSliceUnits(read, unitsOfChoice(read, choice), page === undefined ? {} : { after: page.after, most: page.most + 1 }),
    listVintagesOf(read, choice.indicators, choice.asOf),
    choice.asOf === undefined ? listAskedPlaces(read, choice.indicators) : Promise.resolve(undefined),
    listDirect(read, choice),
  );
  const indicators = choice.indicators.flatMap((code) => found.find((one) => one.code === code) ?? []);
  if (indicators.length < choice.indicators.length || indicators.length === 0) throw refuse("observatory.indicator_unknown");
  refuseUnknownUnits(choice, listed);
  const units = page === undefined ? listed : listed.slice(0, page.most);
  const next = units.length < listed.length ? units.at(-1)?.code : undefined;
  return { axes: { indicators, series, lists, declared, units, releases, places, next }, direct };
}

/**
 * The numbers of a slice whose places follow from the choice alone or from known axes, read in the turn of the axes. Missing: the axes must be known first.
 * NOTE: most slices are a few units of an indicator, and waiting for the database once more costs as much as reading them.
 */
async function listDirect(read: ReadHandle, choice: SliceChoice, known?: SliceAxes): Promise<readonly NumberRow[] | undefined> {
  if (known !== undefined && computedOf(known.indicators).length === 0) return listNumbers(read, numbersOf(choice, known), ROWS_AT_ONCE + 1);
  const { indicators, units, area, items, isWhole, page } = choice;
  const isNarrowed = isWhole === true || Object.keys(items ?? {}).length > 0;
  if (isNarrowed || (units === undefined && (area === undefined || page !== undefined))) return undefined;
  return listNumbers(read, { series: { indicators }, units: unitsOfChoice(read, choice), ...timeOf(choice) }, ROWS_AT_ONCE + 1);
}

/** The numbers of a choice whose axes are known. */
export function numbersOf(
  choice: SliceChoice,
  { series, units }: SliceAxes,
): NumberChoice & { readonly series: readonly number[]; readonly units: readonly number[] } {
  return { series: chosenSeries(series, choice).map(({ id }) => id), units: units.flatMap(({ ids }) => ids), ...timeOf(choice) };
}

function timeOf({ from, to, periods, asOf }: SliceChoice): Pick<NumberChoice, "from" | "to" | "periods" | "asOf"> {
  return { from, to, periods, asOf };
}

function refuseUnknownUnits({ units, area, page }: SliceChoice, found: readonly SliceUnitRow[]): void {
  if (units !== undefined) {
    const unknown = units.filter((code) => !found.some((one) => one.code === code));
    if (unknown.length > 0) throw refuse("observatory.slice_unit_unknown", { units: unknown.slice(0, 10).join(", ") }, "units");
  } else if (area !== undefined && page?.after === undefined && found.length === 0) throw refuse("observatory.area_unknown", { area }, "area");
}
