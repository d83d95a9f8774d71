import type { Bilingual, ContentText } from "@splot/kernel";
import { isMissing } from "@splot/kernel";
import { type ReadHandle, together } from "@splot/kernel/database";
import type { Unit } from "@splot/kernel/territory";
import { type Feature, type Peer, peersOf } from "../methods/peers.ts";
import { type AskedComparison, type GroupKind, MOST_INDICATORS } from "../model/askedComparison.ts";
import { isMeasured } from "../model/derivation.ts";
import { financeSet, isRestated, usualFeatures } from "../model/indicatorSets.ts";
import type { Indicator, Observation } from "../model/observation.ts";
import { type Coverage, listCoverage, listVerifiedSeries } from "../store/coverage.ts";
import { listIndicators, listIndicatorsOfSeries } from "../store/indicators.ts";
import { listNumbers } from "../store/numbers.ts";
import { type Compared, comparedOf, isSharable, valuesOf } from "./comparedNumbers.ts";
import { type ComparedPlaces, loadComparedPlaces, loadOwnPlaces } from "./comparedPlaces.ts";
import { peopleCode } from "./perHead.ts";

/** From this quotient of the largest to the least value on, a feature counts by its logarithm. */
const SKEWED = 10;

/** A unit against others in some indicators, and all that can be chosen. */
export interface LoadedComparison extends ComparedPlaces {
  readonly asked: AskedComparison;
  readonly rows: readonly Compared[];
  /** With whom it is compared. */
  readonly group: readonly Unit[];
  readonly groupKind: GroupKind;
  /** The most alike with their distances. Empty: for an area, or where too few features are known. */
  readonly peers: readonly Peer[];
  readonly features: readonly { readonly indicator: Indicator; readonly isLogged: boolean }[];
  /** What was asked for and has no value of any candidate. */
  readonly lacking: readonly (Bilingual | ContentText)[];
  /** Indicators that some candidate has a value of. */
  readonly held: readonly Indicator[];
}

/** A unit against others, in eight queries; the rows that are read are bounded by what is shown. Missing: the register holds no area of the space. */
export async function loadComparison(read: ReadHandle, asked: AskedComparison): Promise<LoadedComparison | undefined> {
  const places = await loadComparedPlaces(read, asked);
  if (places === undefined) return undefined;
  const catalogue = (await listIndicators(read)).filter(({ derivation }) => derivation === undefined);
  const held = await listHeld(read, places, catalogue);
  return loadChosen(read, { places, asked, held, ...chooseIndicators(asked, { held, catalogue, candidateCount: places.candidates.length }), catalogue });
}

/** What a comparison tells, before its numbers are read. */
interface ChosenComparison {
  readonly places: ComparedPlaces;
  readonly asked: AskedComparison;
  readonly held: readonly Held[];
  readonly chosen: readonly Held[];
  readonly lacking: LoadedComparison["lacking"];
  /** Indicators that were looked at, the people among them. */
  readonly catalogue: readonly Indicator[];
}

/** Verified indicators that are looked at together until enough are found. */
const PART = 24;

/**
 * What a comparison tells that nobody has chosen, in four queries: the first verified indicators of the catalogue that at least half of
 * the candidates have. NOTE: the catalogue is looked at by parts, so that the cost does not grow with it.
 */
export async function chooseUsual(read: ReadHandle, unit: Unit, members: readonly Unit[]): Promise<ChosenComparison | undefined> {
  const asked = { unit: unit.code, indicators: [], features: [], chosen: [] };
  const [places, first] = await together(loadOwnPlaces(read, unit.code, members), listVerifiedSeries(read, { limit: PART, offset: 0 }));
  if (places === undefined) return undefined;
  for (let [series, last] = [first, first]; ; ) {
    const catalogue = (await listIndicatorsOfSeries(read, series, [peopleCode, ...usualFeatures])).filter(isMeasured);
    const held = await listHeld(read, places, catalogue);
    const choice = chooseIndicators(asked, { held, catalogue, candidateCount: places.candidates.length });
    if (choice.chosen.length >= MOST_INDICATORS || last.length < PART) return { places, asked, held, catalogue, ...choice };
    last = await listVerifiedSeries(read, { limit: PART, offset: series.length });
    series = [...series, ...last];
  }
}

/** The indicators with a value of some candidate, with how much of each is known. */
async function listHeld(read: ReadHandle, places: ComparedPlaces, catalogue: readonly Indicator[]): Promise<readonly Held[]> {
  const newest = await listCoverage(read, { series: catalogue.map(({ series }) => series), units: places.candidates.map(({ id }) => id) });
  const known = new Map(newest.filter(({ knownCount }) => knownCount > 0).map((one) => [one.series, one]));
  return catalogue.flatMap((indicator): readonly Held[] => {
    const coverage = known.get(indicator.series);
    return coverage === undefined ? [] : [{ indicator, coverage }];
  });
}

/** A comparison with its numbers, in two queries. */
export async function loadChosen(read: ReadHandle, { places, asked, held, chosen, lacking, catalogue }: ChosenComparison): Promise<LoadedComparison> {
  const byCode = (codes: readonly string[]) => held.filter(({ indicator }) => codes.includes(indicator.code));
  const featured = byCode(asked.features.length > 0 ? asked.features : usualFeatures);
  const people = catalogue.find(({ code }) => code === peopleCode);
  const all = await loadNumbers(read, places, { chosen, featured: places.isArea ? [] : featured, people });
  const features = featuresOf(places, featured, all);
  const peers = places.isArea ? [] : peersOf(places.subject.code, features);
  return {
    ...places,
    asked,
    rows: chosen.map(({ indicator, coverage: { period } }) => comparedOf(places, { base: indicator, period, people, all })),
    ...groupOf(places, asked, peers),
    peers,
    features: featured.map(({ indicator }, place) => ({ indicator, isLogged: features[place]?.isLogged ?? false })),
    lacking,
    held: held.map(({ indicator }) => indicator),
  };
}

interface Held {
  readonly indicator: Indicator;
  readonly coverage: Coverage;
}

interface Choosable {
  readonly held: readonly Held[];
  readonly catalogue: readonly Indicator[];
  readonly candidateCount: number;
}

/** The indicators of a comparison: those asked for, those of the set, else the verified ones that at least half of the candidates have. */
function chooseIndicators(asked: AskedComparison, { held, catalogue, candidateCount }: Choosable) {
  const find = (code: string) => held.find(({ indicator }) => indicator.code === code);
  const named = (code: string) => catalogue.find((one) => one.code === code)?.name;
  const wanted = asked.indicators.length > 0 ? asked.indicators.map((code) => ({ code, name: undefined })) : asked.set === "finance" ? financeSet : undefined;
  if (wanted === undefined) {
    const verified = held.filter(({ coverage }) => coverage.isVerified && coverage.knownCount >= candidateCount / 2);
    const isHeld = (code: string) => verified.some(({ indicator }) => indicator.code === code);
    return { chosen: verified.filter(({ indicator }) => !isRestated(indicator.code, isHeld)).slice(0, MOST_INDICATORS), lacking: [] };
  }
  return {
    chosen: wanted.flatMap(({ code }) => find(code) ?? []).slice(0, MOST_INDICATORS),
    lacking: wanted.filter(({ code }) => find(code) === undefined).flatMap(({ code, name }) => named(code) ?? name ?? []),
  };
}

/** The numbers of all rows at once: each indicator with its parts in its own newest period. */
async function loadNumbers(
  read: ReadHandle,
  { subject, own, pool, isArea, members, candidates }: ComparedPlaces,
  { chosen, featured, people }: { readonly chosen: readonly Held[]; readonly featured: readonly Held[]; readonly people: Indicator | undefined },
): Promise<readonly Observation[]> {
  const hasArea = isArea || pool.code === own.code;
  const at = [...chosen, ...featured].flatMap(({ indicator, coverage: { period } }) => {
    const parts = hasArea ? [indicator.parts?.numerator, indicator.parts?.denominator, indicator.weight] : [];
    const heads = isSharable(indicator) ? people?.series : undefined;
    return [indicator.series, ...parts, heads].flatMap((series) => (series === undefined ? [] : [{ series, period }]));
  });
  const units = [...new Map([subject, ...candidates, ...(hasArea ? [own, ...members] : [])].map((unit) => [unit.code, unit])).values()];
  return (await listNumbers(read, { series: [...new Set(at.map(({ series }) => series))], units, at })).current;
}

function featuresOf({ subject, candidates }: ComparedPlaces, featured: readonly Held[], all: readonly Observation[]): readonly Feature[] {
  return featured.map(({ indicator: { code, series }, coverage: { period } }) => {
    const values = valuesOf(
      [subject, ...candidates],
      all.filter((one) => one.series === series && one.period === period),
    );
    const known = values.flatMap(({ value }) => (isMissing(value) ? [] : [value]));
    const isLogged = known.length > 1 && Math.min(...known) > 0 && Math.max(...known) >= SKEWED * Math.min(...known);
    return { name: code, values, isLogged };
  });
}

/** The group asked for; where it is empty, all candidates. */
function groupOf({ isArea, candidates }: ComparedPlaces, { group, chosen }: AskedComparison, peers: readonly Peer[]) {
  const named = (codes: readonly string[]) => codes.flatMap((code) => candidates.find((one) => one.code === code) ?? []);
  const kind = group ?? (isArea ? "all" : "peers");
  const units = kind === "peers" ? named(peers.map(({ unit }) => unit)) : kind === "chosen" ? named(chosen) : candidates;
  return units.length === 0 ? { group: candidates, groupKind: "all" as const } : { group: units, groupKind: kind };
}
