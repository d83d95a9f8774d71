import type { Origin, Thing } from "../objects/store.ts";
import { type Bilingual, type Language, say } from "../text.ts";

/** A cell of a file: a text, a number, a number with fixed decimals (`-12.50`). Missing: the code of the reason. */
export type FileCell = string | number | { readonly decimal: string } | { readonly missing: string };

/** A column of a list as a file. */
export interface FileColumn<Row> {
  /** Name in the first row of the file, one word. */
  readonly head: Bilingual;
  /** The reason stands in a column of its own beside it. */
  readonly mayMiss?: boolean | undefined;
  cell(row: Row): FileCell;
}

const byteOrderMark = "\ufeff";
const reasonHead = { pl: "brak", en: "missing" };

/** Rows as CSV for people: a byte order mark leads it, so that spreadsheets read the letters right. */
export function csvText<Row>(language: Language, columns: readonly FileColumn<Row>[], rows: readonly Row[]): string {
  return csvHead(language, columns) + csvLines(columns, rows);
}

/**
 * Rows as CSV after RFC 4180, as programs read it: no byte order mark. Numbers have a decimal point; a cell that a
 * spreadsheet would run as a formula is led by an apostrophe. Source: FORMATS §17.
 */
export function plainCsvText<Row>(language: Language, columns: readonly FileColumn<Row>[], rows: readonly Row[]): string {
  return headLine(language, columns) + csvLines(columns, rows);
}

/** The beginning of a file for people: the mark and the names of the columns. */
export function csvHead<Row>(language: Language, columns: readonly FileColumn<Row>[]): string {
  return byteOrderMark + headLine(language, columns);
}

/** Rows of a file that is written part by part. */
export function csvLines<Row>(columns: readonly FileColumn<Row>[], rows: readonly Row[]): string {
  return rows.map((row) => lineOf(columns.flatMap((column) => cellsOf(column, row)))).join("");
}

function headLine<Row>(language: Language, columns: readonly FileColumn<Row>[]): string {
  const heads = columns.flatMap(({ head, mayMiss }) => {
    const name = say(language, head);
    return mayMiss === true ? [name, `${name}_${say(language, reasonHead)}`] : [name];
  });
  return lineOf(heads.map(spelled));
}

function lineOf(cells: readonly string[]): string {
  return `${cells.join(",")}\r\n`;
}

function cellsOf<Row>({ head, mayMiss, cell }: FileColumn<Row>, row: Row): readonly string[] {
  const found = cell(row);
  if (typeof found === "object" && "missing" in found) {
    if (mayMiss !== true) throw new Error(`the column ${head.en} has no place for a reason`);
    return ["", found.missing];
  }
  return mayMiss === true ? [spelled(found), ""] : [spelled(found)];
}

/** NOTE: what a cell is decides, not how it looks: somebody may type a text that looks like a number. One that already has the apostrophe gets another, so that taking one off gives back what was typed. */
function spelled(cell: Exclude<FileCell, { readonly missing: string }>): string {
  if (typeof cell === "object") return cell.decimal;
  if (typeof cell === "number") return String(cell);
  const safe = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const origins = {
  fact: { pl: "fakt", en: "fact" },
  example: { pl: "przykład", en: "example" },
  user: { pl: "wpis użytkownika", en: "user entry" },
} as const satisfies Record<Origin, Bilingual>;
const modes = { enacted: { pl: "dokonane", en: "enacted" }, recorded: { pl: "odnotowane", en: "recorded" } } as const;

/** Where a row comes from and how it came about (MODEL 0.6); stands in every list that leaves the program. */
export function markColumns<Row>(language: Language, markOf: (row: Row) => Pick<Thing, "origin"> & Partial<Pick<Thing, "mode">>): readonly FileColumn<Row>[] {
  return [
    { head: { pl: "pochodzenie", en: "origin" }, cell: (row) => say(language, origins[markOf(row).origin]) },
    { head: { pl: "zapis", en: "mode" }, cell: (row) => say(language, modes[markOf(row).mode ?? "enacted"]) },
  ];
}
