import { type Bilingual, canonical, findPeriod, Refusal, slug } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import { refuseDefinition } from "./definitionRefusals.ts";
import { COMPUTED, type Derivation } from "./derivation.ts";
import { type Frequency, frequencyOf } from "./frequency.ts";
import type { Aggregation, Indicator } from "./observation.ts";
import { findDecimal } from "./supply.ts";

/** Where the pages of indicators stand that a space defines for itself. */
export const OWN = "/dane/wlasne";
/** Every place where pages of indicators stand; the narrowest first. */
export const basesOfIndicators = [COMPUTED, OWN, "/dane"] as const;
export type IndicatorBase = (typeof basesOfIndicators)[number];

/** How the numbers of an indicator come about: from files and people, or computed from other indicators. */
export const ways = ["measured", "ratio", "per_capita", "index", "rolling"] as const;
export type Way = (typeof ways)[number];

export const wayNames: Readonly<Record<Way, Bilingual>> = {
  measured: { pl: "z plików i od gmin", en: "from files and municipalities" },
  ratio: { pl: "iloraz dwóch wskaźników", en: "ratio of two indicators" },
  per_capita: { pl: "na mieszkańca", en: "per resident" },
  index: { pl: "indeks: okres bazowy to 100", en: "index: the base period is 100" },
  rolling: { pl: "średnia albo suma krocząca", en: "rolling mean or sum" },
};

/** What a definition says about numbers, as somebody typed it. */
export interface TypedDefinition {
  readonly way: Way;
  readonly frequency: Frequency;
  readonly aggregation: Aggregation;
  readonly numerator?: string | undefined;
  readonly denominator?: string | undefined;
  readonly factor?: string | undefined;
  readonly weight?: string | undefined;
  readonly of?: string | undefined;
  readonly baseline?: string | undefined;
  readonly count?: number | undefined;
  readonly by: "mean" | "sum";
  readonly least?: string | undefined;
  readonly most?: string | undefined;
}

/** How the numbers are made and joined. Shape: series by their numbers. */
export interface DecidedMaking {
  readonly frequency: Frequency;
  readonly aggregation: Aggregation;
  readonly parts?: { readonly numerator: number; readonly denominator: number; readonly factor: number } | undefined;
  readonly weight?: number | undefined;
  readonly derivation?: Derivation | undefined;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** A value, or why there is none. */
type Found<Value> = Value | Refusal;

/**
 * How an indicator is made, out of what was typed; `own` is the indicator itself where it gets a new version. Only measured
 * indicators are taken as parts, so nothing is computed of computed numbers. Refuses, each at its field: a part that is not
 * chosen, computed, the indicator itself or of another frequency; a number or period that cannot be read; limits that cross.
 */
export function decideMaking(typed: TypedDefinition, indicators: readonly Indicator[], own?: string): DecidedMaking | readonly Refusal[] {
  const wrong: Refusal[] = [];
  const take = <Value>(found: Found<Value>): Value | undefined => {
    if (!(found instanceof Refusal)) return found;
    wrong.push(found);
    return undefined;
  };
  const part = (field: PartField) => take(partOf(typed[field], { indicators, own, field }));
  const limits = take(limitsOf(typed));
  const making = madeOf(typed, { part, take });
  const frequencies = new Set([...making.from.map(({ frequency }) => frequency), ...(typed.way === "measured" ? [typed.frequency] : [])]);
  if (frequencies.size > 1) wrong.push(refuseDefinition("observatory.definition_frequency", {}, making.from.length > 1 ? "denominator" : "frequency"));
  if (wrong.length > 0) return wrong;
  const [frequency = typed.frequency] = frequencies;
  return { frequency, ...making.decided, ...limits };
}

type PartField = "numerator" | "denominator" | "weight" | "of";

interface Taking {
  readonly part: (field: PartField) => Indicator | undefined;
  readonly take: <Value>(found: Found<Value>) => Value | undefined;
}

interface Made {
  readonly from: readonly Indicator[];
  readonly decided: Pick<DecidedMaking, "aggregation" | "parts" | "weight" | "derivation">;
}

function madeOf(typed: TypedDefinition, taking: Taking): Made {
  const { way, aggregation } = typed;
  if (way === "index" || way === "rolling") return aloneOf(typed, way, taking);
  if (way === "measured" && aggregation === "weighted_mean") {
    const weight = taking.part("weight");
    return { from: weight === undefined ? [] : [weight], decided: { aggregation, weight: weight?.series } };
  }
  if (way === "measured" && aggregation !== "ratio") return { from: [], decided: { aggregation } };
  return quotientOf(typed, way, taking);
}

/** An index or a rolling value: it stands on one other indicator, and no value of an area is made of it. */
function aloneOf({ baseline, count, by }: TypedDefinition, way: "index" | "rolling", { part, take }: Taking): Made {
  const of = part("of");
  const from = of === undefined ? [] : [of];
  if (way === "rolling") {
    const periods = take(count ?? refuseDefinition("observatory.definition_count", {}, "count")) ?? 0;
    return { from, decided: { aggregation: "none", derivation: { kind: way, of: of?.series ?? 0, count: periods, by } } };
  }
  const base = take(baseOf(baseline, of)) ?? "";
  return { from, decided: { aggregation: "none", derivation: { kind: way, of: of?.series ?? 0, base } } };
}

/** A ratio: of the sums of an area where it is measured, of each unit too where it is computed. */
function quotientOf({ factor }: TypedDefinition, way: Exclude<Way, "index" | "rolling">, { part, take }: Taking): Made {
  const [numerator, denominator] = [part("numerator"), part("denominator")];
  const times = take(factorOf(factor)) ?? 1;
  const parts = { numerator: numerator?.series ?? 0, denominator: denominator?.series ?? 0, factor: times };
  const from = [numerator, denominator].flatMap((one) => one ?? []);
  return { from, decided: { aggregation: "ratio", parts, derivation: way === "measured" ? undefined : { kind: way, ...parts } } };
}

interface PartChoice {
  readonly indicators: readonly Indicator[];
  readonly own: string | undefined;
  readonly field: PartField;
}

function partOf(code: string | undefined, { indicators, own, field }: PartChoice): Found<Indicator> {
  const found = indicators.find((one) => one.code === code);
  if (found === undefined || found.code === own) return refuseDefinition("observatory.definition_part", {}, field);
  return found.derivation === undefined ? found : refuseDefinition("observatory.definition_computed", { name: found.name.pl }, field);
}

function factorOf(typed: string | undefined): Found<number> {
  const number = Number(findDecimal(typed ?? "1") ?? Number.NaN);
  return number > 0 ? number : refuseDefinition("observatory.definition_factor", {}, "factor");
}

function baseOf(typed: string | undefined, of: Indicator | undefined): Found<string> {
  if (typed === undefined || findPeriod(typed) === undefined) return refuseDefinition("observatory.definition_base", {}, "baseline");
  return of === undefined || frequencyOf(typed) === of.frequency ? typed : refuse("observatory.period_unfit", { period: typed }, "baseline");
}

function limitsOf({ least, most }: TypedDefinition): Found<Pick<DecidedMaking, "least" | "most">> {
  const [low, high] = [limitOf(least, "least"), limitOf(most, "most")];
  if (low instanceof Refusal) return low;
  if (high instanceof Refusal) return high;
  if (low !== undefined && high !== undefined && low > high) return refuseDefinition("observatory.definition_limits", {}, "most");
  return { least: low, most: high };
}

function limitOf(typed: string | undefined, field: "least" | "most"): Found<number | undefined> {
  if (typed === undefined) return undefined;
  const number = findDecimal(typed);
  return number === undefined ? refuse("observatory.value_unreadable", { typed }, field) : Number(number);
}

/** What a definition may no longer change once numbers stand under it, or other numbers are made of it. */
export type FixedPart = Pick<Indicator, "unit" | "frequency" | "grain" | "derivation">;

/** The fields in which two definitions differ that numbers stand under. Empty: none. */
export function changedFixed(before: FixedPart, after: FixedPart): readonly ("unit" | "frequency" | "grain" | "way")[] {
  return [
    ...(before.unit.pl === after.unit.pl ? [] : (["unit"] as const)),
    ...(before.frequency === after.frequency ? [] : (["frequency"] as const)),
    ...(before.grain === after.grain ? [] : (["grain"] as const)),
    ...(canonical(before.derivation ?? null) === canonical(after.derivation ?? null) ? [] : (["way"] as const)),
  ];
}

const LONGEST_CODE = 61;

/** Code and place of a new own indicator. The code begins with that of its space, so that no two spaces and no common indicator share one. */
export function placeOf(space: string, name: string): { readonly code: string; readonly address: string } | undefined {
  const words = slug(name).slice(0, 80).replace(/-+$/, "");
  if (words === "") return undefined;
  const code = `${space}-${words}`.replaceAll("-", "_").slice(0, LONGEST_CODE).replace(/_+$/, "");
  return { code, address: `${OWN}/${words}` };
}
