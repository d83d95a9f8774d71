import { isMissing } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import type { AreaValue } from "../methods/areaValue.ts";
import { type Asked, breakdownText, type ViewName } from "../model/asked.ts";
import { seriesOfDerivation } from "../model/derivation.ts";
import type { Indicator, Observation, ShownNumber } from "../model/observation.ts";
import type { StoredTarget } from "../model/storedTarget.ts";
import { listBreaks, type SeriesBreak } from "../store/breaks.ts";
import { listTargets } from "../store/targets.ts";
import { areaNumbersOf, computeArea, type Parted } from "./areaNumbers.ts";
import { type BankNumbers, computedOf, listBankNumbers } from "./derivedNumbers.ts";
import { type Frame, loadFrame } from "./loadFrame.ts";
import { type LoadedTerritory, loadTerritory } from "./loadPlaces.ts";
import { perHeadOf } from "./perHead.ts";
import type { Reader } from "./reader.ts";

/** Most periods of a course, the newest. */
export const MOST_PERIODS = 60;

/** An indicator as an address asks for it: the numbers of one view, and all that can be chosen. */
export interface LoadedView extends Omit<Frame, "base" | "people" | "other" | "memberPeriods"> {
  /** What is shown, every choice made. */
  readonly asked: Asked & { readonly view: ViewName };
  /** The indicator as it is shown: per head where that was asked. */
  readonly indicator: Indicator;
  readonly isPerHead: boolean;
  readonly canPerHead: boolean;
  readonly period: string;
  /** Periods that the view has numbers of, and the one shown, the newest first. */
  readonly viewPeriods: readonly string[];
  /** Current numbers of the members in the period, in their order. */
  readonly values: readonly ShownNumber[];
  /** Value of the area as its source published it. Missing: not published. */
  readonly published?: ShownNumber | undefined;
  /** Value of the area computed here. Missing: the indicator has no such value, or its parts are not known. */
  readonly computed?: AreaValue | undefined;
  /** Numbers of the area, and in views over time of the members too, by unit and period. */
  readonly courses: readonly ShownNumber[];
  /** Numbers of the members in all periods that the map can show, so that its classes are the same in each. Empty: another view is shown. */
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
}

/** From when on numbers are not comparable; what breaks an input breaks what is computed from it. */
async function breaksOf(read: ReadHandle, { base: { derivation }, series }: Frame): Promise<readonly SeriesBreak[]> {
  if (derivation === undefined) return listBreaks(read, [series.id]);
  return (await listBreaks(read, seriesOfDerivation(derivation))).map((one) => ({ ...one, series: series.id }));
}

export const overTime: readonly ViewName[] = ["czas", "gminy", "tabela"];

/** Loads a view of an indicator by its page address. The rows that are read are bounded by what is shown, not by the bank. Refuses: unknown addresses. */
export async function loadView(read: ReadHandle, visit: Reader, { address, asked }: { readonly address: string; readonly asked: Asked }): Promise<LoadedView> {
  const frame = await loadFrame(read, { address, asked });
  const view = frame.views.find((one) => one === asked.view) ?? frame.views[0] ?? "tabela";
  const period = periodOf(frame, asked);
  const [{ numbers, course, pair }, breaks, territory, targets] = await together(
    loadNumbers(read, frame, { asked, view, period }),
    breaksOf(read, frame),
    view === "mapa" ? loadTerritory(read, visit.at, frame.members) : Promise.resolve(undefined),
    view === "czas" && asked.asOf === undefined ? listTargets(read, { series: [frame.series.id], isPublic: true }) : Promise.resolve([]),
  );
  const isPerHead = isTold(frame, { asked, view, numbers, period });
  const { base: _, people, other, memberPeriods, ...rest } = frame;
  const viewPeriods = overTime.includes(view) ? rest.periods : rest.periods.filter((one) => one === period || memberPeriods.includes(one));
  return {
    ...rest,
    ...shownOf(frame, { numbers, course, isPerHead, period, isOverTime: overTime.includes(view), mapPeriods: view === "mapa" ? viewPeriods : [] }),
    asked: settled(frame, { asked, view, period }),
    isPerHead,
    canPerHead: people !== undefined,
    period,
    viewPeriods,
    breaks,
    others: numbers.others.filter((one) => one.series === frame.series.id && one.period === period),
    other: other === undefined ? undefined : { indicator: other, values: pair?.current ?? [] },
    territory,
    targets: isPerHead ? [] : targets,
  };
}

/** The period asked for, else the newest of the members; '' where there are no numbers. */
function periodOf({ periods, memberPeriods }: Frame, { period }: Asked): string {
  return periods.find((one) => one === period) ?? memberPeriods[0] ?? periods[0] ?? "";
}

/** What is asked, without what nothing answers to. */
function settled({ area, members, isOwnArea, series, people, other }: Frame, { asked, view, period }: Chosen): LoadedView["asked"] {
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
  };
}

interface Chosen {
  readonly asked: Asked;
  readonly view: ViewName;
  readonly period: string;
}

/** The numbers of a view: of the period alone, with the course of the area beside; over time those of all its periods. */
async function loadNumbers(read: ReadHandle, { base, series, people, members, area, periods, other }: Frame, { asked, view, period }: Chosen) {
  const isWhole = Object.keys(series.breakdown).length === 0;
  const parts = isWhole ? [base.parts?.numerator, base.parts?.denominator, base.weight] : [];
  const wanted = [...new Set([series.id, ...parts, people?.series].filter((one) => one !== undefined))];
  const isOverTime = overTime.includes(view) || view === "mapa";
  const computed = computedOf([base, ...(other === undefined ? [] : [other])]);
  const [asOf, from] = [asked.asOf, periods[MOST_PERIODS - 1]];
  const [numbers, course, pair] = await together(
    listBankNumbers(read, computed, { series: wanted, units: [...members, area], asOf, ...(isOverTime ? { from } : { period }) }),
    isOverTime ? Promise.resolve(undefined) : listBankNumbers(read, computed, { series: wanted, units: [area], asOf, from }),
    other === undefined || view !== "zwiazek"
      ? Promise.resolve(undefined)
      : listBankNumbers(read, computed, { series: [other.series], units: members, period, asOf }),
  );
  return { numbers, course, pair };
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
function shownOf({ base, series, people, members, area }: Frame, { numbers, course, isPerHead, period, isOverTime, mapPeriods }: Read) {
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
  const courses = isOverTime ? [...(ofArea.length === 0 ? areaNumbersOf(parted, area) : ofArea), ...ofMembers] : ofArea;
  return {
    indicator: isPerHead ? { ...base, ...perHeadOf.indicator(base) } : base,
    values: ofMembers.filter((one) => one.period === period),
    mapValues: ofMembers.filter((one) => mapPeriods.includes(one.period)),
    published: ofArea.find((one) => one.period === period),
    computed: computeArea(parted, period),
    courses,
  };
}

/** The present values of a list. */
export function presentCount(list: readonly Observation[]): number {
  return list.filter(({ value }) => !isMissing(value)).length;
}
