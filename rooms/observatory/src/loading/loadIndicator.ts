import { type ReadHandle, together } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import { areaCodeOf, listMembers, type Unit } from "@splot/kernel/territory";
import { areaRuleOf } from "../methods/areaRule.ts";
import { type AreaValue, areaValue } from "../methods/areaValue.ts";
import type { UnitValue } from "../methods/values.ts";
import { type Indicator, isGone, type Observation } from "../model/observation.ts";
import { refuse } from "../refusals.ts";
import { findIndicator } from "../store/indicators.ts";
import { listAllObservations } from "../store/observations.ts";
import { type LoadedTerritory, loadTerritory } from "./loadPlaces.ts";

/** The area whose cities the members are compared with. */
const PEERS = "MIASTA-WOJ";

/** An indicator with the numbers of one period, as its page and its files show them. */
export interface LoadedIndicator {
  readonly indicator: Indicator;
  readonly territory: LoadedTerritory;
  readonly period: string;
  readonly periods: readonly string[];
  /** Current numbers of the members in the period, in the order of the members. */
  readonly values: readonly Observation[];
  /** Value of the area as its source published it. Missing: not published. */
  readonly published?: Observation | undefined;
  /** Value of the area computed here. Missing: the indicator has no such value, or its parts are not known. */
  readonly computed?: AreaValue | undefined;
  /** The published values of the area in all periods, oldest first. */
  readonly course: readonly Observation[];
  readonly peers: readonly Observation[];
  /** Other releases of the numbers of this period, newest first. */
  readonly others: readonly Observation[];
}

/** Loads an indicator by its page address in seven queries. Refuses: unknown addresses. */
export async function loadIndicator(
  read: ReadHandle,
  visit: Visit,
  wanted: { readonly address: string; readonly period?: string | undefined },
): Promise<LoadedIndicator> {
  const indicator = await findIndicator(read, { address: wanted.address });
  if (indicator === undefined) throw refuse("observatory.indicator_unknown");
  const { parts, weight } = indicator;
  const series = [indicator.series, parts?.numerator, parts?.denominator, weight].filter((one) => one !== undefined);
  const [territory, all, peerMembers] = await together(
    loadTerritory(read, visit.at),
    listAllObservations(read, { series }),
    listMembers(read, PEERS, read.today),
  );
  const peerUnits = new Set(peerMembers.map(({ code }) => code));
  const area = areaCodeOf(read.space);
  const own = all.filter(({ series }) => series === indicator.series);
  const members = new Set(territory.units.map(({ code }) => code));
  const ofMembers = own.filter(({ unit }) => members.has(unit));
  const periods = [...new Set((ofMembers.length > 0 ? ofMembers : own).map(({ period }) => period))].sort().reverse();
  const period = periods.find((one) => one === wanted.period) ?? periods[0] ?? "";
  const current = currentOf(own);
  const values = inOrder(
    current.filter((one) => one.period === period),
    territory.units,
  );
  return {
    indicator,
    territory,
    period,
    periods,
    values,
    published: current.find((one) => one.unit === area && one.period === period),
    computed: computeArea(indicator, { all, period, units: territory.units, values }),
    course: current.filter(({ unit }) => unit === area).sort((a, b) => a.period.localeCompare(b.period)),
    peers: current.filter((one) => one.period === period && peerUnits.has(one.unit)),
    others: own.filter((one) => one.period === period && (one.unit === area || members.has(one.unit)) && !current.includes(one)),
  };
}

/** The first observation of each unit and period: the reads give the current one first, and a corrected copy is never current. */
function currentOf(list: readonly Observation[]): readonly Observation[] {
  const seen = new Set<string>();
  return list.filter(({ series, unit, period, vintage }) => {
    if (isGone(vintage)) return false;
    const key = `${series} ${unit} ${period}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

function inOrder(list: readonly Observation[], units: readonly Unit[]): readonly Observation[] {
  return units.flatMap(({ code }) => list.filter(({ unit }) => unit === code));
}

interface AreaInputs {
  readonly all: readonly Observation[];
  readonly period: string;
  readonly units: readonly Unit[];
  readonly values: readonly Observation[];
}

function computeArea(indicator: Indicator, { all, period, units, values }: AreaInputs): AreaValue | undefined {
  // NOTE: numbers that their source has replaced give no value of the whole: it would stand against the published one.
  if (values.length === 0 || values.some(({ vintage }) => vintage.standing === "superseded")) return undefined;
  const ofSeries = (series: number): readonly UnitValue[] =>
    inOrder(
      currentOf(all.filter((one) => one.series === series)).filter((one) => one.period === period),
      units,
    );
  const how = areaRuleOf(indicator, ofSeries);
  if (how === undefined) return undefined;
  const known: readonly UnitValue[] = units.map(({ code }) => values.find(({ unit }) => unit === code) ?? { unit: code, value: { missing: "not_collected" } });
  return areaValue(known, how);
}
