import { comparePeriods, isMissing, type Measured, missing, type ObservationFlag, period } from "@splot/kernel";
import type { Observation } from "../model/observation.ts";

/** A value of one unit. */
export interface UnitValue {
  readonly unit: string;
  readonly value: Measured;
}

/** One number of the bank as the methods take it: its place (series, unit, period, vintage), value and flags. `isReplaced`: its source has published a newer one since. Plain JSON. */
export type DataPoint = {
  readonly series: number;
  readonly unit: string;
  readonly period: string;
  readonly vintage: string;
  readonly value: Measured;
  readonly flags: readonly ObservationFlag[];
  readonly isReplaced?: true | undefined;
};

/** A computed value with the numbers that it came from, in the order in which they were used (METHODS §0.6). */
export interface Derived {
  readonly value: Measured;
  readonly inputs: readonly DataPoint[];
}

/** The numbers of one series and unit over time. `breaks`: periods from which values are no longer comparable with those before (method or territory changed). */
export interface Course {
  readonly points: readonly DataPoint[];
  readonly breaks: readonly string[];
}

/** A unit or an item with a present value. */
export type Known = { readonly unit: string; readonly value: number };

/** An observation as the methods take it. */
export function pointOf({ series, unit, period, vintage, value, flags }: Observation): DataPoint {
  const point = { series, unit, period, vintage: vintage.code, value, flags };
  return vintage.standing === "superseded" ? { ...point, isReplaced: true } : point;
}

/** The present values, by unit (METHODS §0.8: the order of the input never matters). */
export function knownOf(values: readonly UnitValue[]): readonly Known[] {
  return values.flatMap(({ unit, value }) => (isMissing(value) ? [] : [{ unit, value }])).sort((a, b) => (a.unit < b.unit ? -1 : Number(a.unit > b.unit)));
}

/** A computed value: the number itself, or the reason of the first input that is missing. */
export function derive(inputs: readonly DataPoint[], compute: (...values: number[]) => Measured): Derived {
  const lacking = inputs.find(({ value }) => isMissing(value));
  if (lacking !== undefined) return { value: lacking.value, inputs };
  return { value: compute(...inputs.flatMap(({ value }) => (isMissing(value) ? [] : [value]))), inputs };
}

/** A computed value that cannot be given, with the reason. */
export function without(reason: Parameters<typeof missing>[0], inputs: readonly DataPoint[] = []): Derived {
  return { value: missing(reason), inputs };
}

/** Orders numbers by period, the earliest first. */
export function byPeriod(first: { readonly period: string }, second: { readonly period: string }): number {
  return comparePeriods(period(first.period), period(second.period));
}

/** Years from the start of one period to that of another. Unit: years; whole months count twelfths, further days 365ths. */
export function yearsBetween(first: string, second: string): number {
  const [a, b] = [period(first).from, period(second).from].map((day) => day.split("-").map(Number));
  const step = (part: number) => (b?.[part] ?? 0) - (a?.[part] ?? 0);
  return step(0) + step(1) / 12 + step(2) / 365;
}
