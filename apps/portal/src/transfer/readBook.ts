import { type Bilingual, fill } from "@splot/kernel";
import type { z } from "zod";
import { type Cell, readCell } from "./cells.ts";
import { type Book, type Column, type Finding, rowShapes, type SheetName } from "./shapes.ts";
import { headOf, sheetNames, sheets } from "./sheets.ts";

/** The cells of a workbook by the names of its sheets. A formula is told by its place, never by its result. */
export interface RawBook {
  readonly sheets: ReadonlyMap<string, { readonly rows: readonly (readonly Cell[])[]; readonly formulas: ReadonlySet<string> }>;
  /** Sheets with more rows or columns than are read. */
  readonly cut: readonly string[];
}

/** A row that could be read, with its number in the file. */
export interface Placed<Row> {
  readonly row: number;
  readonly value: Row;
}
export type PlacedBook = { readonly [name in SheetName]: readonly Placed<Book[name][number]>[] };

const words = {
  noSheet: { pl: "Nie ma arkusza „{name}”.", en: "There is no sheet “{name}”." },
  noSheetHint: { pl: "Jeśli nie chcesz niczego w nim wczytać, nic nie rób.", en: "If you do not want to import anything of it, do nothing." },
  noSheets: { pl: "W pliku nie ma żadnego arkusza wzoru.", en: "The file holds no sheet of the template." },
  noSheetsHint: { pl: "Pobierz wzór i przepisz do niego dane.", en: "Download the template and copy the data into it." },
  noColumn: { pl: "Nie ma wymaganej kolumny „{name}”.", en: "The required column “{name}” is missing." },
  noColumnHint: { pl: "Skopiuj nagłówki ze wzoru.", en: "Copy the heads from the template." },
  strange: { pl: "Kolumny „{name}” nie ma we wzorze, więc jej nie czytamy.", en: "The column “{name}” is not in the template, so it is not read." },
  empty: { pl: "Ta komórka nie może być pusta.", en: "This cell must not be empty." },
  emptyHint: { pl: "Uzupełnij ją.", en: "Fill it in." },
  formula: { pl: "Tu stoi formuła.", en: "A formula stands here." },
  formulaHint: { pl: "Wklej ją jako wartość.", en: "Paste it as a value." },
  cut: { pl: "Arkusz „{name}” ma za dużo wierszy albo kolumn.", en: "The sheet “{name}” has too many rows or columns." },
  cutHint: { pl: "Najwyżej 3000 wierszy i 26 kolumn. Podziel plik.", en: "At most 3000 rows and 26 columns. Split the file." },
};

/** Reads the rows of a workbook. Shape: every row that could be read whole, and each thing that is wrong or strange. */
export function readBook(raw: RawBook): { readonly book: PlacedBook; readonly findings: readonly Finding[] } {
  const findings: Finding[] = raw.cut.map((name) => ({ isBad: true, text: fill(words.cut, { name }), hint: words.cutHint }));
  const present = sheetNames.filter((name) => raw.sheets.has(sheets[name].name));
  if (present.length === 0) findings.push({ isBad: true, text: words.noSheets, hint: words.noSheetsHint });
  const rowsOf = <Row>(name: SheetName, row: z.ZodType<Row, unknown>): readonly Placed<Row>[] =>
    readSheet(name, raw, findings).map((placed) => ({ row: placed.row, value: row.parse(placed.value) }));
  const book = {
    people: rowsOf("people", rowShapes.people),
    seats: rowsOf("seats", rowShapes.seats),
    mandates: rowsOf("mandates", rowShapes.mandates),
    duties: rowsOf("duties", rowShapes.duties),
    projects: rowsOf("projects", rowShapes.projects),
    shares: rowsOf("shares", rowShapes.shares),
    plans: rowsOf("plans", rowShapes.plans),
    tasks: rowsOf("tasks", rowShapes.tasks),
  };
  return { book, findings };
}

type Values = Readonly<Record<string, string | number | boolean>>;

function readSheet(name: SheetName, raw: RawBook, findings: Finding[]): readonly Placed<Values>[] {
  const sheet = raw.sheets.get(sheets[name].name);
  if (sheet === undefined) {
    findings.push({ sheet: name, isBad: false, text: fill(words.noSheet, { name: sheets[name].name }), hint: words.noSheetHint });
    return [];
  }
  const [heads = [], ...rows] = sheet.rows;
  const places = placesOf(name, heads, findings);
  if (places === undefined) return [];
  return rows.flatMap((cells, index) => {
    if (cells.every((cell) => cell === null || String(cell).trim() === "")) return [];
    const values = readRow({ name, row: index + 2, cells, places, formulas: sheet.formulas }, findings);
    return values === undefined ? [] : [{ row: index + 2, value: values }];
  });
}

/** Where each column stands. Missing: `undefined` when a required one does not. */
function placesOf(sheet: SheetName, heads: readonly Cell[], findings: Finding[]): ReadonlyMap<Column, number> | undefined {
  const texts = heads.map((head) =>
    String(head ?? "")
      .trim()
      .toLowerCase(),
  );
  const { columns } = sheets[sheet];
  const places = new Map<Column, number>();
  for (const column of columns) {
    const at = [headOf(column), column.head.pl, column.head.en].map((head) => texts.indexOf(head.toLowerCase())).find((place) => place >= 0) ?? -1;
    if (at >= 0) places.set(column, at);
    else if (column.isRequired === true)
      findings.push({ sheet, row: 1, column: column.head, isBad: true, text: fill(words.noColumn, { name: column.head }), hint: words.noColumnHint });
  }
  const known = new Set(places.values());
  for (const [at, text] of texts.entries())
    if (text !== "" && !known.has(at)) findings.push({ sheet, row: 1, isBad: false, text: fill(words.strange, { name: text.slice(0, 60) }) });
  return columns.some((column) => column.isRequired === true && !places.has(column)) ? undefined : places;
}

interface RawRow {
  readonly name: SheetName;
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly places: ReadonlyMap<Column, number>;
  readonly formulas: ReadonlySet<string>;
}

function readRow({ name: sheet, row, cells, places, formulas }: RawRow, findings: Finding[]): Values | undefined {
  const values: Record<string, string | number | boolean> = {};
  let isWhole = true;
  for (const [column, at] of places) {
    const fault = formulas.has(`${row - 1},${at}`) ? { text: words.formula, hint: words.formulaHint } : undefined;
    const read = fault === undefined ? readCell(column.cell, cells[at] ?? null) : { fault };
    const missing: { readonly text: Bilingual; readonly hint: Bilingual } | undefined =
      read.fault ?? (read.value === undefined && column.isRequired === true ? { text: words.empty, hint: words.emptyHint } : undefined);
    if (missing !== undefined) {
      findings.push({ sheet, row, column: column.head, isBad: true, ...missing });
      isWhole = false;
    } else if (read.value !== undefined) values[column.key] = read.value;
  }
  return isWhole ? values : undefined;
}
