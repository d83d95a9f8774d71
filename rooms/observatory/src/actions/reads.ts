import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { Act } from "@splot/kernel/journal";
import { citeVersion, listVersions } from "@splot/kernel/objects";
import { derivedNumbers } from "../methods/derivedNumbers.ts";
import { type Derivation, seriesOfDerivation } from "../model/derivation.ts";
import { joinedCode } from "../model/joinedCode.ts";
import { findLocator, observationLocator } from "../model/locator.ts";
import { type Indicator, isGone, type Observation } from "../model/observation.ts";
import { refuse } from "../refusals.ts";
import { listBreaks, type SeriesBreak } from "../store/breaks.ts";
import { findIndicator, listIndicators } from "../store/indicators.ts";
import { listAllObservations, listObservations } from "../store/observations.ts";

/** Which number: of an indicator, a unit (TERYT or area code) and a period; `vintage` missing: the current one. */
export interface WantedObservation {
  readonly indicator: ObjectId;
  readonly unit: string;
  readonly period: string;
  readonly vintage?: string | undefined;
}

/** A number together with its indicator and the locator under which it is cited. */
export interface FoundObservation extends Observation {
  readonly indicator: Indicator;
  readonly locator: string;
  /** False: a newer or corrected release holds another value for the same unit and period. */
  readonly isCurrent: boolean;
}

/** One number with source, vintage and flags. Missing: `undefined` when no (current) vintage holds it. */
export async function findObservation(read: ReadHandle, wanted: WantedObservation): Promise<FoundObservation | undefined> {
  const indicator = await findIndicator(read, { id: wanted.indicator });
  if (indicator === undefined) return undefined;
  if (indicator.derivation !== undefined) return findComputed(read, { ...indicator, derivation: indicator.derivation }, wanted);
  const choice = { series: [indicator.series], units: [wanted.unit], period: wanted.period, vintage: wanted.vintage };
  const [newest] = await (wanted.vintage === undefined ? listObservations(read, choice) : listAllObservations(read, choice));
  return newest === undefined ? undefined : foundOf(indicator, newest, isStanding(newest));
}

/** A number that is cited. `series`: of a breakdown of the indicator; missing: of the whole. */
interface Cite {
  readonly indicator: ObjectId;
  readonly locator: string;
  readonly series?: number | undefined;
}

/** The numbers behind citations, in two queries, with computed ones among them in three; what is unknown is left out. */
export async function listCitedObservations(read: ReadHandle, cites: readonly Cite[]): Promise<readonly FoundObservation[]> {
  const keys = cites.flatMap((cite) => {
    const key = findLocator(cite.locator);
    return key === undefined ? [] : [{ ...cite, unit: key.unit }];
  });
  const indicators = await listIndicators(read, [...new Set(keys.map(({ indicator }) => indicator))]);
  const series = indicators.flatMap(({ series: own, derivation }) => (derivation === undefined ? [own] : seriesOfDerivation(derivation)));
  const broken = keys.flatMap((key) => key.series ?? []);
  const all = await listAllObservations(read, { series: [...new Set([...series, ...broken])], units: [...new Set(keys.map(({ unit }) => unit))] });
  const breaks = await listBreaks(
    read,
    indicators.flatMap(({ derivation }) => (derivation === undefined ? [] : seriesOfDerivation(derivation))),
  );
  return keys.flatMap((key) => {
    const indicator = indicators.find(({ id }) => id === key.indicator);
    if (indicator?.derivation !== undefined) return citedComputed({ ...indicator, derivation: indicator.derivation }, key, { all, breaks }) ?? [];
    const wanted = key.series ?? indicator?.series;
    const cited = all.find((one) => one.series === wanted && locatorOf(one) === key.locator);
    if (indicator === undefined || cited === undefined) return [];
    // NOTE: the list has the newest value of each unit and period first.
    const newest = all.find(({ series, unit, period }) => series === cited.series && unit === cited.unit && period === cited.period);
    return [foundOf(indicator, cited, newest === cited && isStanding(cited))];
  });
}

/**
 * Pins a number as evidence, as part of the caller's act: the citation names the frozen definition of the
 * indicator (its newest version, with its hash) and the number's locator. Refuses: `observatory.observation_unknown`.
 */
export async function citeObservation(
  act: Act,
  cite: WantedObservation & { readonly from: ObjectId; readonly fromLocator?: string | undefined },
): Promise<FoundObservation & { readonly definitionNo: number }> {
  const found = await findObservation(act, cite);
  if (found === undefined) throw refuse("observatory.observation_unknown", { unit: cite.unit, period: cite.period }, "period");
  const { indicator, locator } = found;
  const [newest] = await listVersions(act, indicator.id);
  if (newest === undefined) throw new Error(`the definition of ${indicator.code} is not frozen`);
  const { no, sha256 } = newest;
  await citeVersion(act, { from: cite.from, fromLocator: cite.fromLocator, toSpace: indicator.space, to: indicator.id, no, sha256, locator });
  return { ...found, definitionNo: no };
}

type ComputedIndicator = Indicator & { readonly derivation: Derivation };

/** A computed number of today, or as of the releases that its locator joins by `+`. Breaks of the inputs hold, whenever they were declared. */
async function findComputed(
  read: ReadHandle,
  indicator: ComputedIndicator,
  { unit, period, vintage }: WantedObservation,
): Promise<FoundObservation | undefined> {
  const series = seriesOfDerivation(indicator.derivation);
  const all = await listAllObservations(read, { series, units: [unit] });
  const breaks = await listBreaks(read, series);
  return computedOf(indicator, { unit, period, vintage }, { all, breaks });
}

function citedComputed(
  indicator: ComputedIndicator,
  { unit, locator }: { readonly unit: string; readonly locator: string },
  known: Known,
): FoundObservation | undefined {
  const key = findLocator(locator);
  return key === undefined ? undefined : computedOf(indicator, { unit, period: key.period, vintage: key.vintage }, known);
}

interface Known {
  /** The newest of each unit and period first. */
  readonly all: readonly Observation[];
  readonly breaks: readonly SeriesBreak[];
}

function computedOf(
  indicator: ComputedIndicator,
  { unit, period, vintage }: Pick<WantedObservation, "unit" | "period" | "vintage">,
  { all, breaks }: Known,
): FoundObservation | undefined {
  const numberOf = (wanted: readonly string[] | undefined) => {
    const numbers = newestOf(all.filter((one) => one.unit === unit && (wanted === undefined ? isStanding(one) : wanted.includes(one.vintage.code))));
    return derivedNumbers(indicator, { numbers, breaks }).find((one) => one.period === period);
  };
  const [found, now] = [numberOf(vintage?.split("+")), numberOf(undefined)];
  if (found?.inputs === undefined) return undefined;
  const code = joinedCode(found.inputs.map((one) => one.vintage));
  const isCurrent = now?.inputs !== undefined && joinedCode(now.inputs.map((one) => one.vintage)) === code;
  return { ...found, indicator, locator: observationLocator({ unit, period, vintage: code }), isCurrent };
}

/** The first number of each series, unit and period. */
function newestOf(all: readonly Observation[]): readonly Observation[] {
  return [...new Map(all.toReversed().map((one) => [`${one.series} ${one.unit} ${one.period}`, one])).values()];
}

/** Is the number still told by a release that counts? */
function isStanding({ vintage }: Observation): boolean {
  return vintage.standing !== "superseded" && !isGone(vintage);
}

function foundOf(indicator: Indicator, observation: Observation, isCurrent: boolean): FoundObservation {
  return { ...observation, indicator, locator: locatorOf(observation), isCurrent };
}

function locatorOf({ unit, period, vintage }: Observation): string {
  return observationLocator({ unit, period, vintage: vintage.code });
}
