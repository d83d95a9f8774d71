import { type Bilingual, formatDay, formatNumber, isMissing, type Language, missingText, say } from "@splot/kernel";
import type { AreaValue } from "../../methods/areaValue.ts";
import type { Aggregation, Direction, Indicator, Observation } from "../../model/observation.ts";
import { valueText } from "./words.ts";

export const directionNames: Readonly<Record<Direction, Bilingual>> = {
  up: { pl: "im więcej, tym lepiej (propozycja)", en: "the more, the better (proposal)" },
  down: { pl: "im mniej, tym lepiej (propozycja)", en: "the less, the better (proposal)" },
  none: { pl: "bez oceny: ani więcej, ani mniej nie znaczy lepiej", en: "no judgement: neither more nor less means better" },
};

export const aggregationNames: Readonly<Record<Aggregation, Bilingual>> = {
  sum: { pl: "suma gmin", en: "sum of the municipalities" },
  ratio: { pl: "iloraz sum", en: "ratio of sums" },
  weighted_mean: { pl: "średnia ważona", en: "weighted mean" },
  none: { pl: "nie liczy się jej z wartości gmin", en: "not computed from the municipalities" },
};

/** "15 z 15 gmin". */
export function coverageText(language: Language, known: number, total: number): string {
  return language === "pl" ? `${known} z ${total} gmin` : `${known} of ${total} municipalities`;
}

/** The value of the area with its unit and coverage, or the reason why there is none. */
export function areaText(language: Language, indicator: Indicator, area: AreaValue): string {
  const { value, known, total } = area;
  const shown = isMissing(value) ? say(language, missingText(value)) : `${formatNumber(language, value, indicator.decimals)} ${say(language, indicator.unit)}`;
  return `${shown} (${say(language, { pl: "obliczone", en: "computed" })}, ${coverageText(language, known, total)})`;
}

/** The value of the area for a table: coverage is said where it is not full. */
export function areaNumber(language: Language, indicator: Indicator, { value, known, total }: AreaValue): string {
  const shown = isMissing(value) ? say(language, missingText(value)) : formatNumber(language, value, indicator.decimals);
  return known === total ? shown : `${shown} (${coverageText(language, known, total)})`;
}

/** What the numbers say in one sentence. Missing: nothing to say. */
export function leadOf(
  language: Language,
  loaded: {
    readonly indicator: Indicator;
    readonly period: string;
    readonly values: readonly Observation[];
    readonly published?: Observation | undefined;
    readonly computed?: AreaValue | undefined;
  },
): string | undefined {
  const { indicator, period, values, published, computed } = loaded;
  const unit = say(language, indicator.unit);
  const year = period;
  if (published !== undefined)
    return language === "pl"
      ? `Metropolia, ${year}: ${valueText(language, indicator, published)} ${unit}.`
      : `The metropolis, ${year}: ${valueText(language, indicator, published)} ${unit}.`;
  if (computed !== undefined && !isMissing(computed.value))
    return language === "pl"
      ? `Metropolia, ${year}: ${areaText(language, indicator, computed)}.`
      : `The metropolis, ${year}: ${areaText(language, indicator, computed)}.`;
  const present = values.flatMap((one) => (isMissing(one.value) ? [] : [one.value])).sort((a, b) => a - b);
  const [low, high] = [present[0], present.at(-1)];
  if (low === undefined || high === undefined) return undefined;
  const range = `${formatNumber(language, low, indicator.decimals)} – ${formatNumber(language, high, indicator.decimals)} ${unit}`;
  return language === "pl"
    ? `W gminach, ${year}: ${range} (${coverageText(language, present.length, values.length)}).`
    : `In the municipalities, ${year}: ${range} (${coverageText(language, present.length, values.length)}).`;
}

/** How to cite the shown numbers, in one line. */
export function citation(
  language: Language,
  cite: {
    readonly indicator: Indicator;
    readonly period: string;
    readonly source: string;
    readonly address: string;
    readonly today: Parameters<typeof formatDay>[1];
  },
): string {
  const { indicator, period, source, address, today } = cite;
  const seen = language === "pl" ? "dostęp" : "accessed";
  return `${say(language, indicator.name)}, ${period}. ${source}. ${address} (${seen} ${formatDay(language, today)}).`;
}
