import { type Bilingual, type FileCell, type FileColumn, type Language, say } from "@splot/kernel";
import { writeXlsx } from "hucre/xlsx";

const REASON = { pl: "brak", en: "missing" };

/** A table that becomes a file. `name`: of the file, without the ending. */
interface TableFile<Row> {
  readonly language: Language;
  readonly name: string;
  readonly title: Bilingual;
  readonly columns: readonly FileColumn<Row>[];
  readonly rows: readonly Row[];
}

/** A table at hand as a workbook to download: the rows and columns of its CSV file. */
export async function bookAnswer<Row>(file: TableFile<Row>): Promise<Response> {
  return new Response(new Blob([await bookBytes(file)]), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${file.name}.xlsx"`,
      "cache-control": "public, no-cache",
    },
  });
}

/** The workbook itself; equal rows give equal bytes. */
export async function bookBytes<Row>({ language, title, columns, rows }: Omit<TableFile<Row>, "name">): Promise<Uint8Array<ArrayBuffer>> {
  const heads = columns.flatMap(({ head, mayMiss }) => [say(language, head), ...(mayMiss === true ? [`${say(language, head)}_${say(language, REASON)}`] : [])]);
  const lines = rows.map((row) => columns.flatMap(({ cell, mayMiss }) => cellsOf(cell(row), mayMiss === true)));
  const bytes = await writeXlsx({
    // NOTE: without an instant of its own the workbook would carry that of its making, and no two would be equal.
    properties: { title: say(language, title), created: new Date(0), modified: new Date(0) },
    sheets: [{ name: say(language, title), rows: [heads, ...lines], columns: heads.map(() => ({ width: 16 })), freezePane: { rows: 1 } }],
  });
  return bytes as Uint8Array<ArrayBuffer>;
}

function cellsOf(cell: FileCell, mayMiss: boolean): readonly (string | number | null)[] {
  if (typeof cell === "string" || typeof cell === "number") return mayMiss ? [cell, null] : [cell];
  if ("decimal" in cell) return mayMiss ? [Number(cell.decimal), null] : [Number(cell.decimal)];
  return mayMiss ? [null, cell.missing] : [null];
}
