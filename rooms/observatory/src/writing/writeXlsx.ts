import type { Bilingual, FileCell, Language } from "@splot/kernel";
import { say } from "@splot/kernel";
import { writeXlsx as writeWorkbook } from "hucre/xlsx";
import { aboutLines } from "./about.ts";
import { partsOf, type Slice } from "./Slice.ts";
import { tableColumns } from "./tableColumns.ts";

const sheets = {
  numbers: { pl: "Dane", en: "Data" },
  about: { pl: "O danych", en: "About" },
} as const satisfies Record<string, Bilingual>;

/**
 * A slice as a workbook: a sheet with the long table and one that says whose numbers they are. Shape: codes are texts, values
 * are numbers; a value with more digits than a number of a spreadsheet holds is a text, so that none is lost. It is made in
 * memory, which the limit of the format bounds.
 */
export async function* writeXlsx(slice: Slice, language: Language): AsyncGenerator<Uint8Array> {
  const columns = tableColumns(slice, language);
  const rows: (string | number | null)[][] = [columns.map(({ head }) => say(language, head))];
  for await (const part of partsOf(slice)) for (const cell of part) rows.push(columns.map((column) => plain(column.cell(cell), column.head.en === "value")));
  const about = [[say(language, slice.title)], ...aboutLines(slice, language).map((line) => [...line])];
  yield await writeWorkbook({
    // NOTE: without an instant of its own the workbook would carry that of its making, and no two would be equal.
    properties: { title: say(language, slice.title), created: new Date(0), modified: new Date(0) },
    sheets: [
      { name: say(language, sheets.numbers), rows, columns: columns.map(({ head }) => ({ width: widths.get(head.en) ?? 14 })), freezePane: { rows: 1 } },
      { name: say(language, sheets.about), rows: about, columns: [{ width: 24 }, { width: 100 }] },
    ],
  });
}

/** Unit: characters. */
const widths = new Map([
  ["name", 28],
  ["note", 40],
  ["source", 60],
  ["licence", 40],
]);

function plain(cell: FileCell, isValue: boolean): string | number | null {
  if (cell === "") return null;
  if (typeof cell === "string" || typeof cell === "number") return cell;
  if ("missing" in cell) return null;
  return isValue && isHeld(cell.decimal) ? Number(cell.decimal) : cell.decimal;
}

/** Does a number of a spreadsheet give the same decimal back? Zeros at the end say nothing here: they are how a cell is shown. */
function isHeld(decimal: string): boolean {
  const bare = decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
  return String(Number(decimal)) === bare;
}
