import type { ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { Act } from "@splot/kernel/journal";
import { citeVersion, getVersion } from "@splot/kernel/objects";
import { findLocator, observationLocator } from "../model/locator.ts";
import type { Indicator, Observation } from "../model/observation.ts";
import { refuse } from "../refusals.ts";
import { findIndicator, listIndicators } from "../store/indicators.ts";
import { listAllObservations } from "../store/observations.ts";

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
}

/** One number with source, vintage and flags. Missing: `undefined` when no vintage holds it. */
export async function findObservation(read: ReadHandle, wanted: WantedObservation): Promise<FoundObservation | undefined> {
  const indicator = await findIndicator(read, { id: wanted.indicator });
  if (indicator === undefined) return undefined;
  const [newest] = await listAllObservations(read, { series: [indicator.series], units: [wanted.unit], period: wanted.period, vintage: wanted.vintage });
  return newest === undefined ? undefined : foundOf(indicator, newest);
}

/** The numbers behind citations (indicator and locator), in two queries; what is unknown is left out. */
export async function listCitedObservations(
  read: ReadHandle,
  cites: readonly { readonly indicator: ObjectId; readonly locator: string }[],
): Promise<readonly FoundObservation[]> {
  const keys = cites.flatMap(({ indicator, locator }) => {
    const key = findLocator(locator);
    return key === undefined ? [] : [{ indicator, locator, unit: key.unit }];
  });
  const indicators = await listIndicators(read, [...new Set(keys.map(({ indicator }) => indicator))]);
  const all = await listAllObservations(read, { series: indicators.map(({ series }) => series), units: [...new Set(keys.map(({ unit }) => unit))] });
  return keys.flatMap((key) => {
    const indicator = indicators.find(({ id }) => id === key.indicator);
    const cited = all.find((one) => one.series === indicator?.series && locatorOf(one) === key.locator);
    return indicator === undefined || cited === undefined ? [] : [foundOf(indicator, cited)];
  });
}

/**
 * Pins a number as evidence, as part of the caller's act: the citation names the frozen definition of the
 * indicator (version 1, with its hash) and the number's locator. Refuses: `observatory.observation_unknown`.
 */
export async function citeObservation(
  act: Act,
  cite: WantedObservation & { readonly from: ObjectId; readonly fromLocator?: string | undefined },
): Promise<FoundObservation> {
  const found = await findObservation(act, cite);
  if (found === undefined) throw refuse("observatory.observation_unknown", { unit: cite.unit, period: cite.period }, "period");
  const { indicator, locator } = found;
  const { no, sha256 } = await getVersion(act, indicator.id, 1);
  await citeVersion(act, { from: cite.from, fromLocator: cite.fromLocator, toSpace: indicator.space, to: indicator.id, no, sha256, locator });
  return found;
}

function foundOf(indicator: Indicator, observation: Observation): FoundObservation {
  return { ...observation, indicator, locator: locatorOf(observation) };
}

function locatorOf({ unit, period, vintage }: Observation): string {
  return observationLocator({ unit, period, vintage: vintage.code });
}
