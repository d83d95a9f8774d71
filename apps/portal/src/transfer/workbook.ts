import type { ReadHandle, Space } from "@splot/kernel/database";
import { BadArchive, checkedArchive } from "@splot/kernel/files";
import { readXlsx, streamXlsxRows, writeXlsx } from "hucre/xlsx";
import { type Cell, writeCell } from "./cells.ts";
import type { RawBook } from "./readBook.ts";
import { refuseTransfer } from "./refusals.ts";
import type { Book, Column, SheetName } from "./shapes.ts";
import { headOf, sheetNames, sheets } from "./sheets.ts";

/** Rows of a sheet that are read, and columns. A sheet with more is told, not cut silently. */
const MOST_ROWS = 3000;
const MOST_COLUMNS = 26;
/** What a workbook of ours may weigh as it is sent. Unit: bytes. */
const MOST_SENT = 2_000_000;
/** It has about twelve parts. */
const limits = { parts: 200, unpacked: 12_000_000 };
const RANGE = `A1:AA${MOST_ROWS + 2}`;

/** Reads the cells of our sheets in bounded memory. Refuses: `transfer.no_workbook`, `transfer.too_large`. */
export async function readWorkbook(bytes: Uint8Array): Promise<RawBook> {
  refuseUnfit(bytes);
  const ours = new Set<string>(sheetNames.map((name) => sheets[name].name));
  try {
    const { sheets: found } = await readXlsx(bytes, { sheets: ({ name }) => ours.has(name), range: RANGE });
    const cut: string[] = [];
    for (const { name } of found) if (await reachesBeyond(bytes, name)) cut.push(name);
    return {
      cut,
      sheets: new Map(
        found.map(({ name, rows, cells = new Map() }) => [
          name,
          {
            rows: rows.slice(0, MOST_ROWS + 1).map((row) => row.map(plain)),
            formulas: new Set([...cells].flatMap(([at, { formula }]) => (formula === undefined ? [] : [at]))),
          },
        ]),
      ),
    };
  } catch {
    throw refuseTransfer("transfer.no_workbook", {}, "file");
  }
}

/** Is there anything that we do not read? NOTE: the range above leaves it out without a word, so each row is looked at once more, one at a time. */
async function reachesBeyond(bytes: Uint8Array, sheet: string): Promise<boolean> {
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const isBeyond = index > MOST_ROWS ? values : values.slice(MOST_COLUMNS);
    if (isBeyond.some((value) => value !== null && value !== undefined)) return true;
  }
  return false;
}

function plain(value: unknown): Cell {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value instanceof Date ? value : null;
}

/**
 * Writes the workbook: one sheet for each part, one that explains the columns, and one that says where the rows come
 * from. An empty book of no space is the template. The same rows at the same instant are the same bytes.
 */
export async function writeWorkbook(book: Book, from?: Pick<ReadHandle, "space" | "now">): Promise<Uint8Array<ArrayBuffer>> {
  const told = from === undefined ? [] : [originSheet(from.space)];
  const properties = { modified: from?.now ?? new Date(0) };
  const written = await writeXlsx({ properties, sheets: [...sheetNames.map((name) => sheetOf(name, book)), notes(), ...told], stringMode: "inline" });
  return new Uint8Array(written);
}

function sheetOf(name: SheetName, book: Book) {
  const { columns, name: title } = sheets[name];
  const rows = book[name].map((row) => columns.map(({ key, cell }) => writeCell(cell, Reflect.get(row, key))));
  return { name: title, rows: [columns.map(headOf), ...rows], columns: columns.map(() => ({ width: 28 })), freezePane: { rows: 1 } };
}

/** What every row of an exercise is; in a live space some rows are facts and some entries of users, as their pages say. */
function originSheet({ name, purpose }: Pick<Space, "name" | "purpose">) {
  const origin = purpose === "exercise" ? ["przykład", "example"] : ["fakty ze źródeł i wpisy użytkowników", "facts from sources and entries of users"];
  const rows = [
    ["przestrzeń / space", name.pl, name.en ?? name.pl],
    ["pochodzenie / origin", ...origin],
  ];
  return { name: "Pochodzenie", rows, columns: [26, 46, 46].map((width) => ({ width })) };
}

function notes() {
  const rows = sheetNames.flatMap((name) => sheets[name].columns.map((column) => [sheets[name].name, headOf(column), ...explain(column)]));
  const heads = ["arkusz / sheet", "kolumna / column", "co wpisać", "what to write", "słowa / words"];
  return { name: "Objaśnienia", rows: [heads, ...rows], columns: [16, 34, 60, 60, 60].map((width) => ({ width })), freezePane: { rows: 1 } };
}

function explain({ note, cell, isRequired }: Column): readonly string[] {
  const choices = cell.kind === "word" ? Object.values(cell.words).map(({ pl, en }) => `${pl} (${en})`) : [];
  const required = isRequired === true ? { pl: " Wymagane.", en: " Required." } : { pl: "", en: "" };
  return [`${note.pl}${required.pl}`, `${note.en}${required.en}`, choices.join(", ")];
}

function refuseUnfit(bytes: Uint8Array): void {
  if (bytes.byteLength > MOST_SENT) throw refuseTransfer("transfer.too_large", {}, "file");
  try {
    checkedArchive(bytes, limits);
  } catch (error) {
    if (!(error instanceof BadArchive)) throw error;
    throw refuseTransfer(error.fault === "broken" || error.fault === "name" ? "transfer.no_workbook" : "transfer.too_large", {}, "file");
  }
}
