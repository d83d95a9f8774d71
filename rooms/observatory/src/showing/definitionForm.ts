import { type ContentText, formatNumber, langOf, say } from "@splot/kernel";
import type { FormValues, Visit } from "@splot/kernel/http";
import type { SelectChoice } from "@splot/kernel/web";
import { isMeasured } from "../model/derivation.ts";
import type { Indicator } from "../model/observation.ts";

/** Fields of the form, as the act takes them. */
const fields = [
  ...["name", "nameEn", "definition", "definitionEn", "method", "methodEn", "keeper", "keeperEn", "unit", "unitEn", "decimals", "frequency", "grain"],
  ...["domain", "direction", "least", "most", "lagDays", "way", "aggregation", "numerator", "denominator", "factor", "weight", "of", "baseline", "count", "by"],
] as const;

/** A sent form as the act takes it. */
export function sentDefinition(values: FormValues): Readonly<Record<string, string | undefined>> {
  const sent = Object.fromEntries(fields.map((name) => [name, values[name]]));
  const { indicator, base } = values;
  return { ...sent, ...(indicator === undefined ? {} : { indicator }), ...(base === undefined ? {} : { base }) };
}

/** Measured indicators that another one can be made of; not the one itself. */
export function partChoices({ language }: Pick<Visit, "language">, indicators: readonly Indicator[], own?: string): readonly SelectChoice[] {
  return indicators
    .filter((one) => isMeasured(one) && one.code !== own)
    .map(({ code, name }) => ({ value: code, label: say(language, name), language: langOf(language, name) }));
}

/** What stands in the form for an indicator: the words of its fields. Numbers as people write them. */
export function definitionValues(indicator: Indicator, indicators: readonly Indicator[]): Readonly<Record<string, string>> {
  const { name, definition, method, keeper, unit, decimals, frequency, grain, domain, direction, least, most, lagDays, aggregation, weight } = indicator;
  return {
    ...textValues({ name, definition, method, keeper, unit }),
    ...{ decimals: String(decimals), frequency, grain, domain: typed(domain), direction, least: typed(least), most: typed(most) },
    ...{ lagDays: lagDays === undefined ? "" : String(lagDays), aggregation, weight: codeOf(indicators, weight) },
    ...madeValues(indicator, indicators),
  };
}

/** Texts in both languages under the names of their two fields. */
function textValues(texts: Readonly<Record<string, ContentText | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => [
      [name, text?.pl ?? ""],
      [`${name}En`, text?.en ?? ""],
    ]),
  );
}

function madeValues({ parts, derivation }: Indicator, indicators: readonly Indicator[]): Readonly<Record<string, string>> {
  const quotient =
    parts === undefined
      ? {}
      : { numerator: codeOf(indicators, parts.numerator), denominator: codeOf(indicators, parts.denominator), factor: typed(parts.factor) };
  if (derivation === undefined) return { way: "measured", ...quotient };
  const of = "of" in derivation ? codeOf(indicators, derivation.of) : "";
  const own =
    derivation.kind === "index" ? { baseline: derivation.base } : derivation.kind === "rolling" ? { count: String(derivation.count), by: derivation.by } : {};
  return { way: derivation.kind, of, ...quotient, ...own };
}

function codeOf(indicators: readonly Indicator[], series: number | undefined): string {
  return indicators.find((one) => one.series === series)?.code ?? "";
}

function typed(value: number | undefined): string {
  return value === undefined ? "" : formatNumber("pl", value);
}
