import { z } from "zod";
import type { ReadHandle } from "../database/index.ts";
import { csvHead, csvLines, csvText, type FileColumn } from "../lists/csv.ts";
import type { Language } from "../text.ts";
import { streamOnSnapshot } from "./streams.ts";

/** A word of a list's address; one that is too long or unreadable counts as left out. */
export const listWord = z
  .string()
  .transform((text) => text.replaceAll("\0", "").trim())
  .pipe(z.string().max(200))
  .catch("")
  .default("");

/** The query of a list (`ListAsked`) with the filters of that list, most of them `listWord`. Missing: ''. */
export function listQuery<Filters extends z.ZodRawShape>(filters: Filters) {
  return z.object({ szukaj: listWord, sort: listWord, po: listWord, ...filters });
}

/** A file of a list: its language, its columns, and its name without the ending. */
export interface ListFile<Row> {
  readonly language: Language;
  readonly name: string;
  readonly columns: readonly FileColumn<Row>[];
  /** Lists of the workspace are kept by nobody. */
  readonly isPrivate?: boolean | undefined;
}

/** A list at hand as a file to download. */
export function csvAnswer<Row>({ rows, ...file }: ListFile<Row> & { readonly rows: readonly Row[] }): Response {
  return csvFile(csvText(file.language, file.columns, rows), file.name, file.isPrivate);
}

/** Rows that a long file reads at once. Unit: rows. */
export const FILE_PART = 500;

/**
 * A list of any length as a file to download, read part by part on one snapshot while it is sent, so its length costs
 * no memory. `load` gives the part after a place, at most `FILE_PART` rows. Refuses: `file.busy`.
 */
export async function csvStream<Row, Place>(
  read: ReadHandle,
  { language, name, columns, isPrivate }: ListFile<Row>,
  load: (after: Place | undefined) => Promise<{ readonly rows: readonly Row[]; readonly next?: Place | undefined }>,
): Promise<Response> {
  const first = await load(undefined);
  const begun = csvHead(language, columns) + csvLines(columns, first.rows);
  if (first.next === undefined) return csvFile(begun, name, isPrivate);
  let place: Place | undefined = first.next;
  const next = async () => {
    if (place === undefined) return undefined;
    const part = await load(place);
    place = part.next;
    return csvLines(columns, part.rows);
  };
  return csvFile(streamOnSnapshot(read, begun, next), name, isPrivate);
}

/** A ready CSV text, or one that is still being written, as a file to download. */
function csvFile(text: string | ReadableStream<Uint8Array>, name: string, isPrivate = false): Response {
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": isPrivate ? "private, no-store" : "public, no-cache",
    },
  });
}
