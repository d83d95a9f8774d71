import type { MissingReason, ObservationFlag } from "@splot/kernel";

/** One number as the bank stores it. Shape: the value as exact decimal text in the unit of the indicator, or why there is none; `breakdown` item by dimension, empty for all. */
export interface MappedRow {
  /** Line of the file, or position of the cell, from 1. */
  readonly row: number;
  readonly indicator: string;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly period: string;
  readonly value: string | { readonly missing: MissingReason };
  readonly flags: readonly ObservationFlag[];
  readonly note?: string | undefined;
}
