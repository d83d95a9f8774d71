import type { Language } from "@splot/kernel";
import { csvParts } from "./csvParts.ts";
import type { Slice } from "./Slice.ts";
import { tableColumns } from "./tableColumns.ts";

/** A slice as the long table for programs: comma, decimal point, CRLF, no byte order mark (FORMATS §17). In bounded memory. */
export function writeCsv(slice: Slice, language: Language): AsyncGenerator<string> {
  return csvParts(tableColumns(slice, language), slice);
}
