import { type ContentText, type Day, isMissing, type MissingReason, missingReasons, type Origin } from "@splot/kernel";
import { joinedCode } from "../model/joinedCode.ts";
import type { Observation, ShownNumber } from "../model/observation.ts";
import type { Slice, SliceCell } from "../writing/index.ts";
import { joinedRelease } from "./joinedRelease.ts";
import type { LoadedView } from "./loadView.ts";

/** What a file of a view is besides its numbers. */
export interface SliceFrame {
  readonly title: ContentText;
  readonly address: string;
  readonly asOf: Day;
  readonly origin: Origin;
}

/**
 * The numbers of a view as a slice: exactly the rows of its table. Shape: cells in the order of the dimensions; a number
 * that was computed here names the releases it came from, joined by `+`.
 */
export function sliceOfView(loaded: LoadedView, numbers: readonly ShownNumber[], frame: SliceFrame): Slice {
  const { indicator, other, asked, area, members, series, dimensions } = loaded;
  const paired = other === undefined || asked.view !== "zwiazek" ? [] : other.values.map((one) => ({ one, of: other.indicator }));
  const rows = [...numbers.map((one) => ({ one, of: indicator })), ...paired];
  const seen = new Set(rows.map(({ one }) => one.unit));
  const units = [area, ...members].filter(({ code }) => seen.has(code));
  const periods = [...new Set(rows.map(({ one }) => one.period))].sort();
  const indicators = [...new Map(rows.map(({ of }) => [of.code, of])).values()];
  const breakdowns = Object.entries(series.breakdown).map(([id, item]) => {
    const dimension = dimensions.find(({ code }) => code === id);
    return {
      id,
      label: dimension?.name ?? { pl: id },
      items: [{ code: item, label: dimension?.items.find(({ code }) => code === item)?.name ?? { pl: item } }],
    };
  });
  const places = new Map(units.map(({ code }, place) => [code, place]));
  const order = ({ one, of }: (typeof rows)[number]) => indicators.indexOf(of) * 1e9 + (places.get(one.unit) ?? 0) * 1e5 + periods.indexOf(one.period);
  const cells = rows.toSorted((a, b) => order(a) - order(b)).map(({ one, of }) => cellOf(noted(one, of), of.code, Object.values(series.breakdown)));
  return {
    ...frame,
    indicators: (indicators.length === 0 ? [indicator] : indicators).map(({ code, name, unit, decimals }) => ({
      code,
      label: name,
      unit: { code: unit.pl, label: unit },
      decimals,
    })),
    units: units.map(({ code, name, centre }) => ({
      code,
      label: name,
      centre,
      outline: loaded.territory?.places.find((place) => place.code === code)?.outline,
    })),
    periods: periods.map((code) => ({ code, label: { pl: code } })),
    breakdowns,
    vintages: vintagesOf(rows.map(({ one }) => one)),
    breaks: breakRows(loaded, { units: seen, periods }),
    hasQuestions: asked.asOf === undefined,
    coverage: numbers.flatMap(({ unit, period, coverage }) =>
      coverage === undefined ? [] : [{ indicator: indicator.code, unit, period, present: coverage.known, members: coverage.total }],
    ),
    count: cells.length,
    cells,
  };
}

/** Breaks within the periods of the numbers, each once, with what is known of it. */
function breakRows(
  { breaks, indicator }: LoadedView,
  { units, periods }: { readonly units: ReadonlySet<string>; readonly periods: readonly string[] },
): Slice["breaks"] {
  const [first = "", last = ""] = [periods[0], periods.at(-1)];
  return breaks
    .filter(({ unit, period }) => period > first && period <= last && (unit === undefined || units.has(unit)))
    .map(({ unit, period, note }) => ({ indicator: indicator.code, unit, period, note: note ?? { pl: "przerwanie szeregu", en: "break in the series" } }));
}

/** A computed number with what it came from, for a file has no other place for it. */
function noted(one: ShownNumber, { derivation }: LoadedView["indicator"]): ShownNumber {
  return derivation === undefined || one.inputs === undefined ? one : { ...one, note: inputsText(one.inputs) };
}

/** "obliczone z: 44567 (gus-bdl-ludnosc-2024); 100.17 (gugik-2025-01-01)": the numbers behind a computed one, each with its release. */
function inputsText(inputs: readonly Observation[]): string {
  return `obliczone z: ${inputs.map(({ value, exact, vintage }) => `${isMissing(value) ? "brak" : (exact ?? decimalOf(value))} (${vintage.code})`).join("; ")}`;
}

function cellOf(one: ShownNumber, code: string, items: readonly string[]): SliceCell {
  const { unit, period, value, exact, flags, note, isQuestioned } = one;
  const rest = { key: [code, unit, period, ...items], flags, isQuestioned, vintage: releaseOf(one) };
  if (!isMissing(value)) return { ...rest, value: exact ?? decimalOf(value), note };
  return { ...rest, value: { missing: storable(value.missing) }, note: value.missing === "withheld" ? WITHHELD : note };
}

/** What a file says where the numbers of a source may not be passed on (I36). */
const WITHHELD = "withheld: źródło nie pozwala publikować liczb";

/** Numbers as decimal text, without powers of ten. */
function decimalOf(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/0+$/, "").replace(/\.$/, "") : text;
}

const storedReasons = Object.keys(missingReasons) as readonly MissingReason[];

/** A reason as files know it: one that only a computation gives is said as not comparable, one of the bank as unknown. */
function storable(reason: string): MissingReason {
  return storedReasons.find((one) => one === reason) ?? (reason === "withheld" ? "unknown" : "not_comparable");
}

/** The release of a number; of a computed one all those that it came from. */
function releaseOf({ vintage, inputs }: ShownNumber): string {
  return joinedCode((inputs ?? [{ vintage }]).map((one) => one.vintage));
}

/** Every release that is named, with its source. */
function vintagesOf(rows: readonly ShownNumber[]): Slice["vintages"] {
  const found = new Map<string, Slice["vintages"][number]>();
  for (const one of rows) {
    const code = releaseOf(one);
    if (!found.has(code))
      found.set(code, joinedRelease([...new Map((one.inputs ?? [one]).map(({ vintage }: Observation) => [vintage.code, vintage])).values()]));
  }
  return [...found.values()];
}
