import { Readable } from "node:stream";
import { parse } from "csv-parse";
import type { FindingLog } from "./FindingLog.ts";

/** One record of a table. Shape: `row` is the line on which it ends, from 1. */
export interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

/** How the cells of a file stand apart. `hasQuotes` false: quotes are letters like others. */
export interface Separation {
  readonly delimiter: string;
  readonly hasQuotes: boolean;
}

/** Most columns of a table. */
export const MOST_COLUMNS = 10_000;
/** Longest record. Unit: characters. */
const MOST_RECORD = 1_000_000;

/** The mark that separates cells: the most frequent outside quotes and brackets in the first line. */
export function findDelimiter(text: string): string {
  const bare = text.replace(/"(?:[^"]|"")*"/g, "").replace(/\[[^\]\r\n]*\]/g, "");
  const line = /^[^\r\n]*/.exec(bare.trimStart())?.[0] ?? "";
  const counts = [",", ";", "\t", "|"].map((mark) => ({ mark, count: line.split(mark).length - 1 }));
  return counts.reduce((best, other) => (other.count > best.count ? other : best)).mark;
}

/** The records of a text that comes in pieces, in bounded memory. Refuses: `row-length` for a quote that never closes, `too-large`. */
export async function* linesOf(text: AsyncIterable<string>, { delimiter, hasQuotes }: Separation, log: FindingLog): AsyncGenerator<Line> {
  const parser = parse({
    delimiter,
    quote: hasQuotes ? '"' : null,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MOST_RECORD,
    info: true,
  });
  const input = Readable.from(text, { objectMode: true, highWaterMark: 1 });
  input.on("error", (error) => parser.destroy(error));
  input.pipe(parser);
  try {
    for await (const { record, info } of parser) {
      const cells: readonly string[] = record;
      if (cells.length > MOST_COLUMNS) log.stop("too-large", { row: 1 }, { what: `${cells.length} × `, most: MOST_COLUMNS });
      yield { row: info.lines, cells };
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("CSV_"))) throw error;
    const row = "lines" in error && typeof error.lines === "number" ? error.lines : undefined;
    if (error.code === "CSV_MAX_RECORD_SIZE") log.stop("too-large", { row }, { what: "…", most: `${MOST_RECORD}` });
    log.stop("row-length", { row }, { found: '"…', wanted: '"…"' });
  } finally {
    input.destroy();
    parser.destroy();
  }
}

/** The first record, with the others still to come. Missing: an empty file. */
export async function headed(lines: AsyncIterator<Line>): Promise<{ readonly head: Line; readonly rest: AsyncIterable<Line> } | undefined> {
  const first = await lines.next();
  if (first.done === true) return undefined;
  return { head: first.value, rest: { [Symbol.asyncIterator]: () => lines } };
}
