import { type Bilingual, type ContentText, findPeriod } from "@splot/kernel";
import type { Indicator } from "../model/observation.ts";
import type { Series } from "../store/series.ts";
import type { BreakdownList } from "../store/slices.ts";
import type { Slice, SliceBreakdown, SliceIndicator, SliceItem } from "../writing/Slice.ts";

/** The item of a breakdown that stands for all of them. Source: SDMX, cross-domain code lists. */
export const TOTAL = "_T";
/** Numbers that are read or computed at once; a slice of more is long. */
export const ROWS_AT_ONCE = 2000;
/** Units whose numbers are asked for at once. */
const MOST_UNITS = 500;
const total: SliceItem = { code: TOTAL, label: { pl: "ogółem", en: "total" } };

/** Units of measure by their Polish sign. Source: SDMX CL_UNIT_MEASURE; Eurostat for shares. */
const measures: Readonly<Record<string, string>> = { "os.": "PS", osoba: "PS", "%": "PC", kg: "KG", Mg: "T", "szt.": "NR", zł: "PLN", "km²": "KM2", ha: "HA" };

/** How many units have about as many numbers as are read at once. */
export function unitsAtOnce(rowsOfUnit: number): number {
  return Math.max(1, Math.min(MOST_UNITS, Math.floor(ROWS_AT_ONCE / Math.max(1, Math.ceil(rowsOfUnit)))));
}

/** The code of a unit of measure: one of SDMX, else its Polish sign in capitals, `OS_KM2`. */
export function measureCode(unit: ContentText): string {
  const known = measures[unit.pl.trim()];
  if (known !== undefined) return known;
  const plain = unit.pl.replaceAll("ł", "l").replaceAll("Ł", "L").normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("%", " PC ").replaceAll("‰", " PM ");
  return (
    plain
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, "_")
      .replace(/^_|_$/g, "") || "NR"
  );
}

/** An indicator as a slice names it. */
export function sliceIndicator({ code, name, unit, decimals }: Indicator): SliceIndicator {
  return { code, label: name, unit: { code: measureCode(unit), label: unit }, decimals };
}

/** Series that a choice takes. */
export function chosenSeries(
  series: readonly Series[],
  { items, isWhole }: { readonly items?: Readonly<Record<string, readonly string[]>> | undefined; readonly isWhole?: boolean | undefined },
): readonly Series[] {
  return series.filter(({ breakdown }) => {
    if (isWhole === true && Object.keys(breakdown).length > 0) return false;
    return Object.entries(items ?? {}).every(([dimension, codes]) => codes.includes(breakdown[dimension] ?? TOTAL));
  });
}

/** The breakdowns of series, with those items that one of them has; the whole of a breakdown comes first. */
export function breakdownsOf(series: readonly Series[], lists: readonly BreakdownList[]): readonly SliceBreakdown[] {
  const ids = [...new Set(series.flatMap(({ breakdown }) => Object.keys(breakdown)))].sort();
  return ids.map((id) => {
    const list = lists.find(({ code }) => code === id);
    const used = new Set(series.map(({ breakdown }) => breakdown[id] ?? TOTAL));
    const named = (list?.items ?? []).flatMap(({ code, name }) => (code !== TOTAL && used.delete(code) ? [{ code, label: name }] : []));
    const hasTotal = used.delete(TOTAL);
    const unnamed = [...used].sort().map((code) => ({ code, label: { pl: code } }));
    return { id, label: list?.name ?? { pl: id }, items: [...(hasTotal ? [total] : []), ...named, ...unnamed] };
  });
}

/** Codes of periods with their names, oldest first. */
export function periodItems(codes: Iterable<string>): readonly SliceItem[] {
  const periods = [...new Set(codes)].map((code) => ({ code, from: findPeriod(code)?.from ?? code, to: findPeriod(code)?.to ?? code }));
  periods.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.code, b.code));
  return periods.map(({ code }) => ({ code, label: { pl: code, en: code } }));
}

/** Orders codes as bytes, whatever the language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The names of the indicators, or how many there are. */
export function titleOf(indicators: readonly SliceIndicator[]): ContentText {
  const [only] = indicators;
  if (indicators.length === 1 && only !== undefined) return only.label;
  const count = indicators.length;
  return { pl: `Bank danych: wskaźniki (${count})`, en: `Data bank: indicators (${count})` } satisfies Bilingual;
}

/** What the numbers of a slice are: all facts, or something invented or entered among them. */
export function originOf(purpose: "live" | "exercise", vintages: Slice["vintages"]): Slice["origin"] {
  if (purpose === "exercise" && vintages.some(({ origin }) => origin !== "fact")) return "example";
  if (vintages.some(({ origin }) => origin === "example")) return "example";
  return vintages.some(({ origin }) => origin === "user") ? "user" : "fact";
}
