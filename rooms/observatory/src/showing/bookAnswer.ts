import { type Bilingual, type FileCell, type FileColumn, type Language, say } from "@splot/kernel";
import { writeXlsx } from "hucre/xlsx";

const REASON = { pl: "brak", en: "missing" };

/** A table at hand as a workbook to download: the rows and columns of its CSV file. `name`: of the file, without the ending. */
export async function bookAnswer<Row>({
  language,
  name,
  title,
  columns,
  rows,
}: {
  readonly language: Language;
  readonly name: string;
  readonly title: Bilingual;
  readonly columns: readonly FileColumn<Row>[];
  readonly rows: readonly Row[];
}): Promise<Response> {
  const heads = columns.flatMap(({ head, mayMiss }) => [say(language, head), ...(mayMiss === true ? [`${say(language, head)}_${say(language, REASON)}`] : [])]);
  const lines = rows.map((row) => columns.flatMap(({ cell, mayMiss }) => cellsOf(cell(row), mayMiss === true)));
  const bytes = await writeXlsx({
    // NOTE: without an instant of its own the workbook would carry that of its making, and no two would be equal.
    properties: { title: say(language, title), created: new Date(0), modified: new Date(0) },
    sheets: [{ name: say(language, title), rows: [heads, ...lines], columns: heads.map(() => ({ width: 16 })), freezePane: { rows: 1 } }],
  });
  return new Response(new Blob([bytes as Uint8Array<ArrayBuffer>]), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${name}.xlsx"`,
      "cache-control": "public, no-cache",
    },
  });
}

function cellsOf(cell: FileCell, mayMiss: boolean): readonly (string | number | null)[] {
  if (typeof cell === "string" || typeof cell === "number") return mayMiss ? [cell, null] : [cell];
  if ("decimal" in cell) return mayMiss ? [Number(cell.decimal), null] : [Number(cell.decimal)];
  return mayMiss ? [null, cell.missing] : [null];
}
