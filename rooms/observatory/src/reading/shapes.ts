import { crelShape, ctabShape, isCrel, isCtab } from "./bdlFiles.ts";
import type { Line } from "./lines.ts";
import { plainShape, type TableContext } from "./plainTable.ts";
import type { Format } from "./Reading.ts";
import type { TableShape } from "./table.ts";

/** The shape of a table by its header: an export of the Local Data Bank, or any other. */
export function shapeOf(head: Line, context: TableContext): { readonly format: Format; readonly shape: TableShape } {
  if (context.isPlain === true) return { format: "csv", shape: plainShape(head, context) };
  if (isCrel(head.cells)) return { format: "bdl-crel", shape: crelShape(head, context.log) };
  if (isCtab(head.cells)) return { format: "bdl-ctab", shape: ctabShape(head, context.log) };
  return { format: "csv", shape: plainShape(head, context) };
}
