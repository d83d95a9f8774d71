import { z } from "zod";
import { csvText, type FileColumn } from "../lists/csv.ts";
import { refusals } from "../refusal.ts";
import type { Language } from "../text.ts";

const refuse = refusals({
  "list.too_long": {
    kind: "too_large",
    pl: "Plik miałby ponad {most} wierszy. Zawęź listę filtrami i pobierz ją w częściach.",
    en: "The file would have more than {most} rows. Narrow the list with its filters and take it in parts.",
  },
});

/** Most rows of a list as one file; ask the database for one more, so that a longer list is refused, never cut. Unit: rows. */
export const MOST_ROWS = 10_000;

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

/** Says that a list is too long for one file. */
export function refuseLongList(): Error {
  return refuse("list.too_long", { most: MOST_ROWS });
}

/** A list as a file to download. Refuses: `list.too_long`. */
export function csvAnswer<Row>(list: {
  readonly language: Language;
  /** Name of the file without its ending. */
  readonly name: string;
  readonly columns: readonly FileColumn<Row>[];
  readonly rows: readonly Row[];
  /** Lists of the workspace are kept by nobody. */
  readonly isPrivate?: boolean | undefined;
}): Response {
  if (list.rows.length > MOST_ROWS) throw refuseLongList();
  return csvFile(csvText(list.language, list.columns, list.rows), list.name, list.isPrivate);
}

/** A ready CSV text as a file to download. */
export function csvFile(text: string, name: string, isPrivate = false): Response {
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": isPrivate ? "private, no-store" : "public, no-cache",
    },
  });
}
