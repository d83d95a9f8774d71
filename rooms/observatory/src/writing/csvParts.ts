import { csvLines, type FileCell, type FileColumn, plainCsvText } from "@splot/kernel";
import { partsOf, type Slice, type SliceCell } from "./Slice.ts";

/** Rows that are written at a time. */
const STEP = 500;

/** Cells as lines of CSV, some at a time, with the names of the columns first. */
export async function* csvParts(columns: readonly FileColumn<SliceCell>[], slice: Pick<Slice, "cells">): AsyncGenerator<string> {
  yield plainCsvText("en", columns, []);
  let rows: SliceCell[] = [];
  for await (const part of partsOf(slice)) {
    for (const cell of part) {
      rows.push(cell);
      if (rows.length < STEP) continue;
      yield csvLines(columns, rows);
      rows = [];
    }
  }
  if (rows.length > 0) yield csvLines(columns, rows);
}

/** A column whose name is the same in every language. */
export function column(name: string, cell: (row: SliceCell) => FileCell): FileColumn<SliceCell> {
  return { head: { pl: name, en: name }, cell };
}

/** The cell of a code. NOTE: a code that is a number, like `-1`, needs no apostrophe before it and must come back without one. */
export function codeCell(code = ""): FileCell {
  return /^[+-]?\d+$/.test(code) ? { decimal: code } : code;
}
