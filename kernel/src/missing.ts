import type { Bilingual } from "./text.ts";

/** Why a value is missing, as stored (MODEL 15.3). */
export const missingReasons = {
  not_collected: { sdmx: "L", pl: "nie zbierano", en: "not collected" },
  not_yet_available: { sdmx: "O", pl: "jeszcze niedostępne", en: "not yet available" },
  not_applicable: { sdmx: "M", pl: "nie dotyczy", en: "not applicable" },
  confidential: { sdmx: "Q", pl: "objęte tajemnicą statystyczną", en: "confidential" },
  not_comparable: { sdmx: "O", pl: "nieporównywalne", en: "not comparable" },
  not_supplied: { sdmx: "L", pl: "nie dostarczono", en: "not supplied" },
  unparsable: { sdmx: "O", pl: "nieczytelne w źródle", en: "unreadable in the source" },
  unknown: { sdmx: "O", pl: "nieznane", en: "unknown" },
} as const satisfies Record<string, Bilingual & { sdmx: string }>;
export type MissingReason = keyof typeof missingReasons;

/** Reasons that only a computation, or what may be shown, gives; never stored. */
const computedReasons = {
  across_break: { pl: "przez przerwanie szeregu", en: "across a break in the series" },
  coverage_too_low: { pl: "za mało danych", en: "coverage too low" },
  zero_denominator: { pl: "dzielenie przez zero", en: "zero denominator" },
  withheld: { pl: "źródło nie pozwala publikować liczb", en: "the source does not allow its figures to be published" },
  not_aggregable: { pl: "nie liczy się wartości dla obszaru", en: "no value is computed for an area" },
  overlapping_members: { pl: "jednostki zawierają się w sobie", en: "the units overlap" },
  mixed_vintages: { pl: "wartości z różnych wydań danych", en: "values of different releases" },
  not_positive: { pl: "wymaga wartości dodatnich", en: "needs positive values" },
  too_few_values: { pl: "za mało wartości", en: "too few values" },
  no_variation: { pl: "wszystkie wartości są równe", en: "all values are equal" },
  no_baseline: { pl: "brak wartości bazowej", en: "no baseline" },
  no_later_value: { pl: "brak wartości późniejszej niż bazowa", en: "no value later than the baseline" },
  only_provisional: { pl: "są tylko wartości wstępne", en: "only provisional values" },
  not_due: { pl: "przed pierwszym terminem celu", en: "before the first due point" },
  no_tolerance: { pl: "cel utrzymania bez dopuszczalnego odchylenia", en: "a target to maintain without a tolerance" },
  small_cell: { pl: "ukryte, aby chronić osoby", en: "withheld to protect people" },
} as const satisfies Record<string, Bilingual>;
export type ComputedReason = keyof typeof computedReasons;

/** A value that is missing, with the reason. Never null, 0 or ''. */
export type Missing<Reason extends string = MissingReason | ComputedReason> = { readonly missing: Reason };
/** A measured value or the reason why there is none. */
export type Measured = number | Missing;

/** Makes a missing value. */
export function missing<Reason extends MissingReason | ComputedReason>(reason: Reason): Missing<Reason> {
  return { missing: reason };
}
/** Is this value missing? */
export function isMissing(value: Measured): value is Missing {
  return typeof value === "object";
}
/** The reason in words. */
export function missingText(value: Missing): Bilingual {
  const texts: Readonly<Record<string, Bilingual>> = { ...missingReasons, ...computedReasons };
  return texts[value.missing] ?? missingReasons.unknown;
}
/** Arithmetic with a missing operand is missing (I138): the first reason is kept. */
export function combine(first: Measured, second: Measured, join: (a: number, b: number) => Measured): Measured {
  if (isMissing(first)) return first;
  return isMissing(second) ? second : join(first, second);
}

/** Flags on present values in the words of SDMX OBS_STATUS. */
export const observationFlags = {
  B: { pl: "przerwanie szeregu", en: "break in the series" },
  D: { pl: "inna definicja", en: "definition differs" },
  E: { pl: "oszacowane", en: "estimated" },
  F: { pl: "prognoza", en: "forecast" },
  I: { pl: "imputowane", en: "imputed" },
  N: { pl: "nieistotne", en: "not significant" },
  P: { pl: "wstępne", en: "provisional" },
  U: { pl: "mało wiarygodne", en: "low reliability" },
} as const satisfies Record<string, Bilingual>;
export type ObservationFlag = keyof typeof observationFlags;
