import { formatNumber, type Language, missing, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import type { Unit } from "@splot/kernel/territory";
import { type Compared, valuesOf } from "../loading/comparedNumbers.ts";
import type { LoadedComparison } from "../loading/loadComparison.ts";
import { type Benchmark, benchmarkOf } from "../methods/benchmark.ts";
import { askedQuery } from "../model/asked.ts";
import { isConfirmed } from "../model/confirmed.ts";
import type { ShownNumber } from "../model/observation.ts";

/** The numbers of a group, those of a unit beside them, and what one is against the other. */
export interface ComparedRow extends Compared {
  readonly group: readonly ShownNumber[];
  readonly benchmark: Benchmark;
}

/** Holds the subject against a group. Places are claimed for a municipality alone, and only where every number of the row is confirmed. */
export function rowOf(
  compared: Compared,
  { subject, isArea, group }: { readonly subject: Unit; readonly isArea: boolean; readonly group: readonly Unit[] },
): ComparedRow {
  const codes = new Set(group.map(({ code }) => code));
  const numbers = compared.others.filter(({ unit }) => codes.has(unit));
  const own = { unit: subject.code, value: compared.own?.value ?? missing("not_collected") };
  const isRanked = !isArea && compared.own !== undefined && isConfirmed([compared.own, ...numbers]);
  return { ...compared, group: numbers, benchmark: benchmarkOf(own, valuesOf(group, numbers), isRanked) };
}

/** "5 z 15", "6–15 z 15" where equal values share places, or a dash. */
export function placeText(language: Language, { place, lastPlace = place, placed }: Benchmark): string {
  if (place === undefined) return "–";
  const places = [...new Set([place, lastPlace])].map((one) => formatNumber(language, one ?? place)).join("–");
  return `${places} ${say(language, { pl: "z", en: "of" })} ${formatNumber(language, placed)}`;
}

/** A median or a quartile in the reader's locale, or a dash. */
export function middleText(language: Language, { indicator }: Compared, value: number | undefined): string {
  return value === undefined ? "–" : formatNumber(language, value, indicator.decimals);
}

/** The page of an indicator of the comparison, where the units compared stand out among the others of their area. */
export function indicatorHref(
  { at }: Pick<Visit, "at">,
  { subject, group, groupKind, pool, isArea }: LoadedComparison,
  { indicator, period }: ComparedRow,
): string {
  if (isArea || groupKind === "all") return at(indicator.address);
  return `${at(indicator.address)}${askedQuery({ period, area: pool.code, units: [subject, ...group].map(({ code }) => code) })}`;
}
