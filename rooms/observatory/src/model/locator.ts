import { findPeriod, type Period } from "@splot/kernel";

/** Which number of an indicator: of what unit, for which period, in which vintage. */
export interface ObservationKey {
  /** Code of the unit: TERYT, or the code of an area. */
  readonly unit: string;
  readonly period: string;
  /** Code of the vintage. */
  readonly vintage: string;
}

/** The locator under which a number of an indicator is cited: `1206113:2024:gus-bdl-2025-06-11`. */
export function observationLocator({ unit, period, vintage }: ObservationKey): string {
  return `${unit}:${period}:${vintage}`;
}

/** Reads a locator. Missing: `undefined` when the text is none. */
export function findLocator(text: string): (ObservationKey & { readonly of: Period }) | undefined {
  const [unit, code, vintage, ...rest] = text.split(":");
  const of = findPeriod(code ?? "");
  if (!unit || !vintage || of === undefined || rest.length > 0) return undefined;
  return { unit, period: of.code, vintage, of };
}
