import { isMissing } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import type { Unit } from "@splot/kernel/territory";
import type { AreaValue } from "../methods/areaValue.ts";
import { ranked } from "../methods/normalise.ts";
import { type Asked, breakdownText, type ViewName } from "../model/asked.ts";
import { seriesOfDerivation } from "../model/derivation.ts";
import type { Indicator, Observation, ShownNumber } from "../model/observation.ts";
import type { StoredTarget } from "../model/storedTarget.ts";
import { listBreaks, type SeriesBreak } from "../store/breaks.ts";
import { listTargets } from "../store/targets.ts";
import { areaNumbersOf, computeArea, type Parted } from "./areaNumbers.ts";
import type { BankNumbers } from "./derivedNumbers.ts";
import { type Frame, loadFrame } from "./loadFrame.ts";
import { type Chosen, isOverTime, loadNumbers } from "./loadNumbers.ts";
import { type LoadedTerritory, loadTerritory } from "./loadPlaces.ts";
import { offeredUnits, partOfValues, partOverTime, type ShownPart } from "./partOfView.ts";
import { perHeadOf } from "./perHead.ts";
import type { Reader } from "./reader.ts";

/** An indicator as an address asks for it: the numbers of one view, and all that can be chosen. */
export interface LoadedView extends Omit<Frame, "base" | "people" | "other" | "memberPeriods" | "home"> {
  /** What is shown, every choice made. */
  readonly asked: Asked & { readonly view: ViewName };
  /** The indicator as it is shown: per head where that was asked. */
  readonly indicator: Indicator;
  readonly isPerHead: boolean;
  readonly canPerHead: boolean;
  readonly period: string;
  /** Periods that the view has numbers of, and the one shown, the newest first. */
  readonly viewPeriods: readonly string[];
  /** Current numbers of all members in the period, in their order. */
  readonly values: readonly ShownNumber[];
  /** The same from the largest value on, those without one last. */
  readonly ranked: readonly ShownNumber[];
  /** Value of the area as its source published it. Missing: not published. */
  readonly published?: ShownNumber | undefined;
  /** Value of the area computed here. Missing: the indicator has no such value, or its parts are not known. */
  readonly computed?: AreaValue | undefined;
  /** Numbers of the area, and in views over time of the members too, of a large area of those that are shown; by unit and period. */
  readonly courses: readonly ShownNumber[];
  /** Numbers of the members in all periods that the map can show, so that its classes are the same in each; of a large area in the one shown. Empty: another view is shown. */
  readonly mapValues: readonly ShownNumber[];
  /** From when on numbers are not comparable with those before. */
  readonly breaks: readonly SeriesBreak[];
  /** What other releases say of the numbers of the period. */
  readonly others: readonly Observation[];
  /** Targets of the shown series that everybody sees. Empty: another view is shown, or it is told per head or as of an earlier moment. */
  readonly targets: readonly StoredTarget[];
  /** The indicator of the other axis. Missing: none was asked for. */
  readonly other?: { readonly indicator: Indicator; readonly values: readonly ShownNumber[] } | undefined;
  /** The map. Missing: another view is shown. */
  readonly territory?: LoadedTerritory | undefined;
  /** What is shown of a large area. Missing: all members are, or lines of some. */
  readonly part?: ShownPart | undefined;
  /** Units that can be picked out, all of them or, of a large area, some. */
  readonly offered: readonly Unit[];
  /** Words that units of a large area were looked for by, and how many they found. Missing: none were. */
  readonly search?: string | undefined;
  readonly foundCount: number;
}

/** From when on numbers are not comparable; what breaks an input breaks what is computed from it. */
async function breaksOf(read: ReadHandle, { base: { derivation }, series }: Frame): Promise<readonly SeriesBreak[]> {
  if (derivation === undefined) return listBreaks(read, [series.id]);
  return (await listBreaks(read, seriesOfDerivation(derivation))).map((one) => ({ ...one, series: series.id }));
}

/** Loads a view of an indicator by its page address. The rows that are read are bounded by what is shown and by the members of the area in one period, not by the bank. Refuses: unknown addresses. */
export async function loadView(read: ReadHandle, visit: Reader, { address, asked }: { readonly address: string; readonly asked: Asked }): Promise<LoadedView> {
  const frame = await loadFrame(read, { address, asked });
  const view = frame.views.find((one) => one === asked.view) ?? frame.views[0] ?? "tabela";
  const period = periodOf(frame, asked);
  const chosen = { asked, view, period };
  const [{ numbers, course, pair }, breaks, territory, targets] = await together(
    loadNumbers(read, frame, chosen),
    breaksOf(read, frame),
    view === "mapa" ? loadTerritory(read, visit.at, frame.members) : Promise.resolve(undefined),
    view === "czas" && asked.asOf === undefined ? listTargets(read, { series: [frame.series.id], isPublic: true }) : Promise.resolve([]),
  );
  const isPerHead = isTold(frame, { ...chosen, numbers });
  const { base: _, people, other, memberPeriods: __, home: ___, ...rest } = frame;
  const viewPeriods = periodsOfView(frame, chosen);
  const shown = shownOf(frame, { numbers, course, isPerHead, period, isOverTime: isOverTime(view), mapPeriods: view === "mapa" ? viewPeriods : [] });
  const largestFirst = ranked(shown.values);
  const part = partOf(frame, chosen, view === "ranking" ? largestFirst : shown.values);
  return {
    ...rest,
    ...shown,
    ranked: largestFirst,
    ...offeredUnits({ ...frame, asked }),
    asked: settled(frame, chosen, part),
    isPerHead,
    canPerHead: people !== undefined,
    period,
    viewPeriods,
    breaks,
    others: othersOf(frame, numbers.others, { period, part }),
    other: other === undefined ? undefined : { indicator: other, values: pair?.current ?? [] },
    territory,
    targets: isPerHead ? [] : targets,
    part,
  };
}

/** Periods that a view has numbers of, and the one shown. */
function periodsOfView({ periods, memberPeriods }: Frame, { view, period }: Chosen): readonly string[] {
  return isOverTime(view) ? periods : periods.filter((one) => one === period || memberPeriods.includes(one));
}

/** The part that is shown of a large area. Missing: the area is not, or lines of some units are drawn. */
function partOf(frame: Frame, chosen: Chosen, values: readonly ShownNumber[]): ShownPart | undefined {
  if (!frame.isLarge) return undefined;
  return isOverTime(chosen.view) ? partOverTime({ ...frame, ...chosen }) : partOfValues({ ...frame, ...chosen }, values);
}

/** What other releases say of the numbers of the period; of a large area of those that are shown. */
function othersOf(
  { series, isLarge }: Frame,
  all: readonly Observation[],
  { period, part }: { readonly period: string; readonly part: ShownPart | undefined },
): readonly Observation[] {
  const shown = new Set([...(part?.units ?? []), ...(part?.picked ?? [])]);
  return all.filter((one) => one.series === series.id && one.period === period && (!isLarge || shown.has(one.unit)));
}

/** The period asked for, else the newest of the members; '' where there are no numbers. */
function periodOf({ periods, memberPeriods }: Frame, { period }: Asked): string {
  return periods.find((one) => one === period) ?? memberPeriods[0] ?? periods[0] ?? "";
}

/** What is asked, without what nothing answers to. */
function settled(
  { area, members, isOwnArea, series, people, other }: Frame,
  { asked, view, period }: Chosen,
  part: ShownPart | undefined,
): LoadedView["asked"] {
  const units = new Set([area, ...members].map(({ code }) => code));
  return {
    view,
    period: asked.period === undefined ? undefined : period,
    area: isOwnArea ? undefined : area.code,
    breakdown: breakdownText(series.breakdown) || undefined,
    per: people === undefined ? undefined : asked.per,
    units: asked.units.filter((code) => units.has(code)),
    other: other?.code,
    asOf: asked.asOf,
    after: part === undefined || part.from < 2 ? undefined : asked.after,
  };
}

/** Is it told per head? When asked to; else a comparison of amounts is, where the people of every unit are known, so that the largest does not flatten the rest. */
function isTold({ people, series }: Frame, { asked, view, numbers, period }: Chosen & { readonly numbers: BankNumbers }): boolean {
  if (people === undefined || asked.per === "whole") return false;
  if (asked.per === "head") return true;
  const ofPeriod = numbers.current.filter((one) => one.period === period);
  const known = new Set(ofPeriod.flatMap((one) => (one.series === people.series && !isMissing(one.value) ? [one.unit] : [])));
  const own = ofPeriod.filter((one) => one.series === series.id);
  return ["ranking", "mapa", "rozklad"].includes(view) && own.length > 0 && own.every(({ unit }) => known.has(unit));
}

interface Read {
  readonly numbers: BankNumbers;
  readonly course: BankNumbers | undefined;
  readonly isPerHead: boolean;
  readonly period: string;
  readonly isOverTime: boolean;
  readonly mapPeriods: readonly string[];
}

/** The numbers as they are shown: as published, or derived; with the value of the area. */
function shownOf({ base, series, people, members, area, isLarge }: Frame, { numbers, course, isPerHead, period, isOverTime, mapPeriods }: Read) {
  const shown = (list: readonly ShownNumber[]): readonly ShownNumber[] => {
    const own = list.filter((one) => one.series === series.id);
    return isPerHead ? perHeadOf.numbers(base, own, list) : own;
  };
  const isArea = ({ unit }: Observation) => unit === area.code;
  const all = shown(numbers.current);
  const parted: Parted = {
    indicator: base,
    series: series.id,
    isWhole: Object.keys(series.breakdown).length === 0,
    people: isPerHead ? people?.series : undefined,
    members,
    all: numbers.current,
  };
  const ofArea = (course === undefined ? all : shown(course.current)).filter(isArea);
  const ofMembers = all.filter((one) => !isArea(one));
  const ofDrawn = isLarge && course !== undefined ? shown(course.current).filter((one) => !isArea(one)) : ofMembers;
  // NOTE: a value of a large area is computed in the period alone, for all periods would be read with all members.
  const ofWhole = ofArea.length === 0 && !isLarge ? areaNumbersOf(parted, area) : ofArea;
  return {
    indicator: isPerHead ? { ...base, ...perHeadOf.indicator(base) } : base,
    values: ofMembers.filter((one) => one.period === period),
    mapValues: ofMembers.filter((one) => mapPeriods.includes(one.period)),
    published: ofArea.find((one) => one.period === period),
    computed: computeArea(parted, period),
    courses: isOverTime ? [...ofWhole, ...ofDrawn] : ofArea,
  };
}

/** The present values of a list. */
export function presentCount(list: readonly Observation[]): number {
  return list.filter(({ value }) => !isMissing(value)).length;
}
