import type { Bilingual, ContentText, SpaceId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { areaCodeOf, listUnits } from "@splot/kernel/territory";
import { ranked } from "../methods/normalise.ts";
import type { Asked, ViewName } from "../model/asked.ts";
import type { CompositeScale, StoredComposite } from "../model/composite.ts";
import { seriesOfDerivation } from "../model/derivation.ts";
import type { Indicator, ShownNumber } from "../model/observation.ts";
import { refuse } from "../refusals.ts";
import { listBreaks } from "../store/breaks.ts";
import { type EvaluatedComposite, loadCompositeCourse } from "./loadComposite.ts";
import { isOverTime, MOST_PERIODS } from "./loadNumbers.ts";
import { loadTerritory } from "./loadPlaces.ts";
import type { LoadedView } from "./loadView.ts";
import type { Reader } from "./reader.ts";

/** No series of the bank: values of a composite stand in none. */
const NO_SERIES = -1;
const scales: Readonly<Record<CompositeScale, Bilingual>> = {
  minmax: { pl: "punkty w skali 0–1", en: "points on a scale of 0–1" },
  percentile: { pl: "punkty w skali 0–1", en: "points on a scale of 0–1" },
  z: { pl: "odch. std.", en: "standard deviations" },
};
const version: Bilingual = { pl: "wersja", en: "version" };

/** A composite as a view, with the numbers of its parts by their indicators. */
export interface CompositeView {
  readonly loaded: LoadedView;
  readonly parts: readonly { readonly indicator: Indicator; readonly numbers: readonly ShownNumber[] }[];
}

/**
 * A composite as an indicator is loaded, so that it has the same drawings, tables and files. Shape: each value carries the numbers
 * that it was computed from; a view that puts units in an order stands only where ranks may be given (decision 0060).
 * Refuses: `observatory.area_unknown`.
 */
export async function loadCompositeView(
  read: ReadHandle,
  { at }: Pick<Reader, "at">,
  { composite, asked }: { readonly composite: StoredComposite; readonly asked: Asked },
): Promise<CompositeView> {
  const { area, units, indicators, course } = await loadCompositeCourse(read, composite, MOST_PERIODS);
  const areas = await listUnits(read, { level: "area", on: read.today });
  if (area === undefined) throw refuse("observatory.area_unknown", { area: composite.area });
  const isOwnArea = composite.area === areaCodeOf(read.space);
  const isOnMap = isOwnArea || units.every(({ centre }) => centre !== undefined);
  const { view, views, period, listed } = chosen(course, { asked, isOnMap });
  const loaded: LoadedView = {
    ...{ area, areas, isOwnArea, members: units, views, period, dimensions: [], canPerHead: false, isPerHead: false, others: [], targets: [] },
    ...{ isLarge: false, offered: units, foundCount: 0 },
    indicator: indicatorOf(composite, read.space.id),
    series: { id: NO_SERIES, indicator: composite.id, breakdown: {} },
    allSeries: [],
    periods: course.map((one) => one.period),
    viewPeriods: course.map((one) => one.period),
    asked: { view, period: asked.period === undefined ? undefined : period, area: isOwnArea ? undefined : area.code, units: [] },
    ...numbersIn(view, { period, all: listed.flatMap(numbersOfPeriod) }),
    breaks: await breaksOf(read, indicators),
    territory: view === "mapa" ? await loadTerritory(read, at, units) : undefined,
  };
  const numbers = listed.flatMap((one) => one.numbers);
  return { loaded, parts: indicators.map((indicator) => ({ indicator, numbers: numbers.filter(({ series }) => series === indicator.series) })) };
}

/** What of the periods is shown: the one asked for, else the newest; of a view over time, and of the map, all. */
function chosen(course: readonly EvaluatedComposite[], { asked, isOnMap }: { readonly asked: Asked; readonly isOnMap: boolean }) {
  const shown = course.find(({ period }) => period === asked.period) ?? course[0];
  const views = viewsOf({ shown, count: course.length, isOnMap });
  const view = views.find((one) => one === asked.view) ?? views[0] ?? "tabela";
  const listed = isOverTime(view) || view === "mapa" ? course : course.filter((one) => one === shown);
  return { view, views, period: shown?.period ?? "", listed };
}

/** Values where a view looks for them. */
function numbersIn(view: ViewName, { period, all }: { readonly period: string; readonly all: readonly ShownNumber[] }) {
  const values = all.filter((one) => one.period === period);
  return {
    values,
    ranked: ranked(values),
    mapValues: view === "mapa" ? all : [],
    courses: isOverTime(view) ? all : [],
  };
}

function viewsOf({ shown, count, isOnMap }: { readonly shown: EvaluatedComposite | undefined; readonly count: number; readonly isOnMap: boolean }) {
  const isRanked = shown?.isRanked === true;
  const views: readonly (readonly [ViewName, boolean])[] = [
    ["ranking", isRanked],
    ["czas", isRanked && count > 1],
    ["mapa", shown !== undefined && isOnMap],
    ["gminy", count > 1],
    ["rozklad", isRanked],
    ["tabela", true],
  ];
  return views.flatMap(([view, isThere]) => (isThere ? [view] : []));
}

/** From when on the numbers of a part are not comparable; nor is the composite then. */
async function breaksOf(read: ReadHandle, indicators: readonly Indicator[]): Promise<LoadedView["breaks"]> {
  const series = indicators.flatMap(({ series: own, derivation }) => (derivation === undefined ? [own] : seriesOfDerivation(derivation)));
  return (await listBreaks(read, [...new Set(series)])).map((one) => ({ ...one, series: NO_SERIES }));
}

/** What a composite says of itself, as an indicator does. */
function indicatorOf({ id, code, address, name, definition, by, version: no, origin }: StoredComposite, space: SpaceId): Indicator {
  const named: ContentText = {
    pl: `${name.pl}, ${version.pl} ${no}`,
    ...(name.en === undefined ? {} : { en: `${name.en}, ${version.en} ${no}` }),
  };
  return {
    ...{ id, space, code, address, definition, origin, name: named },
    series: NO_SERIES,
    unit: scales[by],
    direction: "up",
    frequency: "year",
    grain: "municipality",
    aggregation: "none",
    decimals: 3,
    mode: "enacted",
  };
}

/** The values of a period, of the units that some part speaks of, each with the numbers of its parts. */
function numbersOfPeriod({ period, units, values, numbers }: EvaluatedComposite): readonly ShownNumber[] {
  const byUnit = Map.groupBy(numbers, ({ unit }) => unit);
  return units.flatMap(({ code, name }): readonly ShownNumber[] => {
    const own = byUnit.get(code) ?? [];
    const inputs = own.flatMap((one) => one.inputs ?? [one]);
    const [value, first] = [values.get(code)?.value, inputs[0]];
    if (value === undefined || first === undefined) return [];
    const flags = [...new Set(own.flatMap((one) => one.flags))].sort();
    const isQuestioned = own.some((one) => one.isQuestioned === true);
    return [{ series: NO_SERIES, unit: code, unitName: name, period, value, flags, isQuestioned, vintage: first.vintage, inputs }];
  });
}
