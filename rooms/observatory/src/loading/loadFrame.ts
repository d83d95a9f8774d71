import { type ReadHandle, together } from "@splot/kernel/database";
import { areaCodeOf, listMembers, listUnits, type Unit } from "@splot/kernel/territory";
import { type Asked, breakdownText, type ViewName } from "../model/asked.ts";
import { seriesOfDerivation } from "../model/derivation.ts";
import type { Indicator } from "../model/observation.ts";
import { refuse } from "../refusals.ts";
import { findIndicator, listIndicatorsByCode } from "../store/indicators.ts";
import { listPeriods } from "../store/numbers.ts";
import { type Dimension, listDimensions, listSeries, type Series } from "../store/series.ts";
import { MOST_AT_ONCE } from "./partOfView.ts";
import { isCountable, peopleCode } from "./perHead.ts";

/** What a view of an indicator can be made of: whom it compares, when, and by what, before any number is read. */
export interface Frame {
  readonly base: Indicator;
  readonly area: Unit;
  readonly areas: readonly Unit[];
  readonly isOwnArea: boolean;
  /** All members, by name. */
  readonly members: readonly Unit[];
  /** There are more members than a page shows at once. */
  readonly isLarge: boolean;
  /** Codes of the members that belong to the space's own area too. Empty: that area is shown, or all members are. */
  readonly home: readonly string[];
  readonly series: Series;
  /** Every breakdown of the indicator, the whole first. */
  readonly allSeries: readonly Series[];
  readonly dimensions: readonly Dimension[];
  /** Periods of the members and of the area, the newest first. */
  readonly periods: readonly string[];
  readonly memberPeriods: readonly string[];
  /** The indicator that counts the heads. Missing: it makes no sense per head. */
  readonly people?: Indicator | undefined;
  /** The indicator of the other axis. Missing: none was asked for. */
  readonly other?: Indicator | undefined;
  /** Views that there are numbers for, the first one shown when none is asked for. */
  readonly views: readonly ViewName[];
}

/** The frame of a view, in nine queries, of a computed indicator in eleven, of a large area in one more. Refuses: unknown addresses. An unknown area, breakdown or second indicator narrows nothing. */
export async function loadFrame(read: ReadHandle, { address, asked }: { readonly address: string; readonly asked: Asked }): Promise<Frame> {
  const base = await findIndicator(read, { address });
  if (base === undefined) throw refuse("observatory.indicator_unknown");
  const [place, allSeries, [population], other] = await together(
    loadArea(read, asked.area),
    listSeries(read, [base.id]),
    isCountable(base) ? listIndicatorsByCode(read, [peopleCode]) : Promise.resolve([]),
    asked.other === undefined ? Promise.resolve(undefined) : findIndicator(read, { code: asked.other }),
  );
  const series = allSeries.find(({ breakdown }) => breakdownText(breakdown) === (asked.breakdown ?? "")) ?? {
    id: base.series,
    indicator: base.id,
    breakdown: {},
  };
  const [dimensions, memberPeriods, areaPeriods] = await together(
    listDimensions(read, [...new Set(allSeries.flatMap(({ breakdown }) => Object.keys(breakdown)))]),
    periodsOf(read, { base, series: series.id, units: place.members }),
    periodsOf(read, { base, series: series.id, units: [place.area] }),
  );
  const periods = [...new Set([...memberPeriods, ...areaPeriods])].sort().reverse();
  const views = viewsOf({ ...place, memberPeriods, areaPeriods });
  return { ...place, base, allSeries, series, dimensions, memberPeriods, periods, views, people: population, other };
}

/** Periods that units have numbers of: of a quotient those that both its parts speak of, of a rolling value those with a full window before. */
async function periodsOf(
  read: ReadHandle,
  { base: { derivation }, series, units }: { readonly base: Indicator; readonly series: number; readonly units: readonly Unit[] },
): Promise<readonly string[]> {
  if (derivation === undefined) return listPeriods(read, { series: [series], units });
  const [first = [], second = first] = await together(...seriesOfDerivation(derivation).map((one) => listPeriods(read, { series: [one], units })));
  const common = first.filter((period) => second.includes(period));
  return derivation.kind === "rolling" ? common.slice(0, Math.max(0, common.length - derivation.count + 1)) : common;
}

/** The area whose members are compared: the one asked for, else that of the space. */
async function loadArea(read: ReadHandle, asked: string | undefined) {
  const own = areaCodeOf(read.space);
  const areas = await listUnits(read, { level: "area", on: read.today });
  const area = areas.find(({ code }) => code === asked) ?? areas.find(({ code }) => code === own);
  if (area === undefined) throw refuse("observatory.unit_unknown");
  const isOwnArea = area.code === own;
  const members = await listMembers(read, area.code, read.today);
  const isLarge = members.length > MOST_AT_ONCE;
  const home = isLarge && !isOwnArea ? await listMembers(read, own, read.today) : [];
  return { areas, area, isOwnArea, members, isLarge, home: home.map(({ code }) => code) };
}

type Places = Pick<Frame, "memberPeriods" | "members" | "isOwnArea"> & { readonly areaPeriods: readonly string[] };

/** One period gives no line. */
function viewsOf({ memberPeriods, areaPeriods, members, isOwnArea }: Places): readonly ViewName[] {
  const hasMembers = memberPeriods.length > 0;
  const isOnMap = isOwnArea || members.every(({ centre }) => centre !== undefined);
  const views: readonly (readonly [ViewName, boolean])[] = [
    ["ranking", hasMembers],
    ["czas", areaPeriods.length > 1 || memberPeriods.length > 1],
    ["mapa", hasMembers && isOnMap],
    ["gminy", memberPeriods.length > 1],
    ["rozklad", hasMembers],
    ["zwiazek", hasMembers],
    ["tabela", true],
  ];
  return views.flatMap(([view, isThere]) => (isThere ? [view] : []));
}
