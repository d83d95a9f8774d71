import type { MissingReason } from "@splot/kernel";

/** Kinds of files that can be read. */
export const formats = ["csv", "xlsx", "bdl-crel", "bdl-ctab", "bdl-api", "eurostat-tsv", "json-stat", "sdmx-csv", "sdmx-json", "px"] as const;
export type Format = (typeof formats)[number];

/** What stands in one cell of the source. Shape: exact decimal text, or why there is none; flags as letters, a sign we do not know as the source writes it. */
export interface Cell {
  readonly value: string | { readonly missing: MissingReason };
  readonly flags: readonly string[];
}

/** One observation. Shape: `row` is the line of the file, or the position of the cell from 1; `key` one code for each column. */
export interface FlatRow extends Cell {
  readonly row: number;
  readonly key: readonly string[];
}

/** What a reader makes of a file. The rows can be walked once; findings go on growing until the walk ends. */
export interface Reading {
  readonly format: Format;
  /** Codes of the dimensions as the source names them, in its order. */
  readonly columns: readonly string[];
  /** Names of the codes by column. Missing: the source gives none. */
  readonly labels?: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;
  readonly rows: AsyncIterable<FlatRow> | Iterable<FlatRow>;
}

/** What the caller declares instead of leaving it to be found out. */
export interface ReadingOptions {
  readonly format?: Format | undefined;
  readonly encoding?: string | undefined;
  /** The mark before decimals. Missing: `1,234` is asked about. */
  readonly decimal?: "comma" | "point" | undefined;
  /** The data set or sheet to read, by its name or its number from 1. Missing: the first. */
  readonly part?: string | undefined;
  /** A plain table written by our own rules: each empty value has its reason, what the rules do not allow is a fault. */
  readonly isOwn?: boolean | undefined;
  /** One page of several that the caller reads together: the others are not missed. */
  readonly isPage?: boolean | undefined;
}

/** A value as it stands, without flags. */
export function present(value: string, flags: readonly string[] = []): Cell {
  return { value, flags };
}

/** A cell without a value, with the reason. */
export function absent(missing: MissingReason, flags: readonly string[] = []): Cell {
  return { value: { missing }, flags };
}
