import { exactDecimal } from "./exactDecimal.ts";
import type { FindingLog } from "./FindingLog.ts";
import type { Line } from "./lines.ts";
import { absent, type Cell, type FlatRow, present } from "./Reading.ts";
import { rowsAboveNotes } from "./tableStart.ts";
import { type CodeWatch, watchCodes } from "./teryt.ts";

/** Where the observations of a table stand. Each row gives one for each of `series`. */
export interface TableShape {
  readonly keys: readonly { readonly name: string; readonly at: number }[];
  /** Dimensions that run along the header. */
  readonly across: readonly string[];
  readonly series: readonly { readonly at: number; readonly name: string; readonly codes: readonly string[] }[];
  /** How many cells a row has; more only when they are empty. */
  readonly width: number;
  read(line: Line, at: number, name: string): Cell;
}

/** The columns of the flat table. */
export function columnsOf({ keys, across }: Pick<TableShape, "keys" | "across">): readonly string[] {
  return [...keys.map(({ name }) => name), ...across];
}

/** The observations of a table, row by row. A row of another length is told and left out. */
export async function* tableRows(lines: AsyncIterable<Line>, shape: TableShape, log: FindingLog): AsyncGenerator<FlatRow> {
  const watches = shape.keys.map(({ name }) => watchCodes(name, log));
  for await (const line of rowsAboveNotes(lines, shape.width, log)) {
    if (!hasWidth(line, shape.width, log)) continue;
    const own = shape.keys.map(({ at }) => line.cells[at] ?? "");
    look(watches, own, line.row);
    for (const { at, name, codes } of shape.series) yield { row: line.row, key: codes.length === 0 ? own : [...own, ...codes], ...shape.read(line, at, name) };
  }
}

function look(watches: readonly (CodeWatch | undefined)[], cells: readonly string[], row: number): void {
  for (const [place, watch] of watches.entries()) watch?.(cells[place] ?? "", row);
}

function hasWidth({ row, cells }: Line, width: number, log: FindingLog): boolean {
  if (cells.length === width) return true;
  const isShort = cells.length < width;
  if (!isShort && cells.slice(width).every((cell) => cell.trim() === "")) return true;
  if (cells.every((cell) => cell.trim() === "")) return false;
  log.error("row-length", { row }, { found: cells.length, wanted: width });
  return false;
}

/** How the numbers of a column are written. */
export interface NumberStyle {
  readonly row: number;
  readonly column: string;
  readonly log: FindingLog;
  readonly mark?: "comma" | "point" | undefined;
}

/** What sources write where there is no number. Source: habits of offices; none of them says why. */
const BLANKS = new Set(["", ":", ".", "..", "...", "…", "n/a", "N/A", "#N/A", "NaN", "b.d.", "b/d", "bd", "brak", "brak danych", "#brak"]);
/** Signs of publications that each office reads in its own way: for some "-" is a zero, so it is told and none is made of it. */
const SIGNS = new Set(["-", "–", "—", "x", "X"]);
/** The mark of a footnote behind a number. */
const FOOTNOTE = /^(?<bare>.*\d)(?<mark>\s*(?:\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]|\(?[a-z]\))|\s+\(?\d\))$/i;

/** Reads a number. Missing: `undefined` for no number; what cannot be read gives its cell. */
export function findNumber(written: string, { row, column, log, mark: declared }: NumberStyle): string | Cell | undefined {
  const text = written.trim();
  if (BLANKS.has(text)) return undefined;
  if (SIGNS.has(text)) {
    log.warn("flag-unknown/sign", { row, column }, { what: text });
    return undefined;
  }
  const number = exactDecimal(text, declared);
  if (number.kind === "number") return number.text;
  const { bare = "", mark = "" } = FOOTNOTE.exec(text)?.groups ?? {};
  const noted = exactDecimal(bare, declared);
  if (noted.kind === "number") {
    log.warn("flag-unknown/footnote", { row, column }, { what: mark.trim() });
    return noted.text;
  }
  // NOTE: what a spreadsheet could not compute is a fault of its author; the table can be used, the cell cannot.
  if (/^#[A-Z/0!?]+$/.test(text)) log.warn("number-unreadable", { row, column }, { what: text });
  else log.error(number.kind === "ambiguous" ? "number-ambiguous" : "number-unreadable", { row, column }, { what: text });
  return absent("unparsable");
}

/** Reads a number without any sign beside it. */
export function readPlainNumber(written: string, style: NumberStyle): Cell {
  const found = findNumber(written, style) ?? absent("unknown");
  return typeof found === "string" ? present(found) : found;
}
