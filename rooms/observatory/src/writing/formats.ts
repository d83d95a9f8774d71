import type { Language } from "@splot/kernel";
import { MOST_CELLS } from "../reading/cube.ts";
import { type Slice, sizeOf } from "./Slice.ts";
import { writeCsv } from "./writeCsv.ts";
import { writeGeoJson } from "./writeGeoJson.ts";
import { writeJsonStat } from "./writeJsonStat.ts";
import { writePx } from "./writePx.ts";
import { writeSdmxCsv } from "./writeSdmxCsv.ts";
import { writeXlsx } from "./writeXlsx.ts";

/** A format in which the data bank gives out numbers. */
export interface WritingFormat {
  /** The end of the address and of the file name, without the point. */
  readonly ending: string;
  /** Media type as sent. */
  readonly type: string;
  /** Code in the list of file types of the Publications Office of the EU. */
  readonly fileType: string;
  /** Most cells, and most places of the full cube. Missing: no limit. */
  readonly mostCells?: number;
  readonly mostPlaces?: number;
  readonly write: (slice: Slice, language: Language) => AsyncIterable<string | Uint8Array>;
}

/** Every format, the default first. */
export const writingFormats = {
  csv: { ending: "csv", type: "text/csv;charset=utf-8;header=present", fileType: "CSV", write: writeCsv },
  "json-stat": {
    ending: "json",
    type: 'application/json;profile="https://json-stat.org/format/"',
    fileType: "JSON",
    mostCells: 1_000_000,
    mostPlaces: MOST_CELLS,
    write: writeJsonStat,
  },
  "sdmx-csv": { ending: "sdmx.csv", type: "application/vnd.sdmx.data+csv;version=2.0.0", fileType: "CSV", write: writeSdmxCsv },
  xlsx: {
    ending: "xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    fileType: "XLSX",
    mostCells: 20_000,
    write: writeXlsx,
  },
  geojson: { ending: "geojson", type: "application/geo+json", fileType: "GEOJSON", mostCells: 50_000, write: writeGeoJson },
  px: { ending: "px", type: "application/x-pcaxis", fileType: "TXT", mostCells: 100_000, mostPlaces: 500_000, write: writePx },
} as const satisfies Record<string, WritingFormat>;
export type WritingName = keyof typeof writingFormats;

/** What is too much for a format, by cells and places of the full cube. Missing: it fits. */
export function excessOf(
  name: WritingName,
  { cells, places }: { readonly cells: number; readonly places: number },
): { readonly found: number; readonly most: number } | undefined {
  const { mostCells, mostPlaces }: WritingFormat = writingFormats[name];
  if (mostCells !== undefined && cells > mostCells) return { found: cells, most: mostCells };
  return mostPlaces !== undefined && places > mostPlaces ? { found: places, most: mostPlaces } : undefined;
}

/** What of a slice is too much for a format, for the answer 413. Missing: it fits. */
export function findExcess(name: WritingName, slice: Slice): { readonly found: number; readonly most: number } | undefined {
  return excessOf(name, { cells: slice.count, places: sizeOf(slice) });
}

/** A slice as a file, in pieces. Throws: what `findExcess` tells of, which the caller asks first. */
export function writeSlice(name: WritingName, slice: Slice, language: Language): AsyncIterable<string | Uint8Array> {
  const excess = findExcess(name, slice);
  if (excess !== undefined) throw new Error(`${name}: ${excess.found} > ${excess.most}`);
  return writingFormats[name].write(slice, language);
}
