import type { Bilingual, ContentText } from "@splot/kernel";
import { isMissing } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { Unit } from "@splot/kernel/territory";
import { type Feature, type Peer, peersOf } from "../methods/peers.ts";
import { type AskedComparison, type GroupKind, MOST_INDICATORS } from "../model/askedComparison.ts";
import { financeSet, isRestated, usualFeatures } from "../model/indicatorSets.ts";
import type { Indicator, Observation } from "../model/observation.ts";
import { type Coverage, listCoverage } from "../store/coverage.ts";
import { listIndicators } from "../store/indicators.ts";
import { listNumbers } from "../store/numbers.ts";
import { type Compared, comparedOf, isSharable, valuesOf } from "./comparedNumbers.ts";
import { type ComparedPlaces, loadComparedPlaces } from "./comparedPlaces.ts";
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
  const newest = await listCoverage(read, { series: catalogue.map(({ series }) => series), units: places.candidates.map(({ id }) => id) });
  const held = catalogue.flatMap((indicator): readonly Held[] => {
    const coverage = newest.find(({ series, knownCount }) => series === indicator.series && knownCount > 0);
    return coverage === undefined ? [] : [{ indicator, coverage }];
  });
  const { chosen, lacking } = chooseIndicators(asked, { held, catalogue, candidateCount: places.candidates.length });
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
