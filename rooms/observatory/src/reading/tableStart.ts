import type { FindingLog } from "./FindingLog.ts";
import { findDelimiter, type Line } from "./lines.ts";

/** Names by which the header of a table is known among other rows. */
const HEADS = /^(teryt\d?|kod( .+)?|nazwa.*|gmina|rok|okres|period|value|warto[sś][cć]|obs_value|\d{4}(-\S+)?|.*\S\s*\[[^\]]+\])$/i;
/** Rows in which the header is looked for. */
export const MOST_BEFORE = 50;

/** Are these the names of columns: more than one, and one that we know? */
export function isHead(cells: readonly string[]): boolean {
  return filled(cells) > 1 && cells.some((cell) => HEADS.test(cell.trim()));
}

/** How a text begins: what separates its cells, and how many lines stand above its header. */
export interface TableStart {
  readonly delimiter: string;
  readonly before: number;
}

/** Finds the header under a title: lines of one cell each, then the first of several cells with a name that we know; else it is the first line. */
export function findStart(start: string): TableStart {
  const lines = start.split(/\r\n|\r|\n/, MOST_BEFORE + 1);
  for (const [place, line] of lines.entries()) {
    const delimiter = findDelimiter(line);
    // NOTE: by the separator of a header what stands above it is one cell a line, and what stands below is not; a title may hold commas and a year.
    const isUnderTitle = lines.slice(0, place).every((above) => filled(cellsOf(above, delimiter)) < 2);
    const below = lines.slice(place + 1).find((next) => next.trim() !== "");
    const isAboveRows = below === undefined || cellsOf(below, delimiter).length > 1;
    if (isUnderTitle && isAboveRows && isHead(cellsOf(line, delimiter))) return { delimiter, before: place };
  }
  return { delimiter: findDelimiter(start), before: 0 };
}

/** The cells of a line, near enough to know a header. */
export function cellsOf(line: string, delimiter: string): readonly string[] {
  return line.split(delimiter).map((cell) => cell.replaceAll('"', ""));
}

/** The lines of a table from its header on; what stands above is told. */
export function linesFrom(lines: AsyncGenerator<Line>, before: number, log: FindingLog): AsyncGenerator<Line> {
  return before === 0 ? lines : linesBelow(lines, before, log);
}

async function* linesBelow(lines: AsyncIterable<Line>, before: number, log: FindingLog): AsyncGenerator<Line> {
  for await (const line of lines) {
    if (line.row > before) yield line;
    else if (filled(line.cells) > 0) log.warn("column-unknown", { row: line.row }, { what: textOfLine(line) });
  }
}

/** A note under a table begins so: with a mark, or with a word for notes. */
const NOTE = /^(\*+|[¹²³]|\(?[\da-z]{1,2}\)|źródł|source|uwag|note|objaśn|stan na|stan w|dane wst)/i;
/** Most lines of notes. */
const MOST_NOTES = 50;

/**
 * The rows of a table without blank ones, and without the notes under it, which are told: lines of one cell at the very end, after a blank line
 * or each with the mark of a note. NOTE: a row that was cut is neither.
 */
export async function* rowsAboveNotes(lines: AsyncIterable<Line>, width: number, log: FindingLog): AsyncGenerator<Line> {
  let last: Line | undefined;
  let held: Line[] = [];
  let isApart = false;
  for await (const line of lines) {
    const isBlank = isEmptyLine(line);
    if (held.length === 0) isApart = isBlank || isAfterGap(last, line);
    last = line;
    if (isBlank && held.length === 0) continue;
    if (isBlank || (width > 1 && isNote(line, isApart))) held.push(line);
    else {
      yield* held;
      held = [];
      yield line;
    }
    if (held.length > MOST_NOTES) {
      yield* held;
      held = [];
    }
  }
  for (const line of held) if (!isEmptyLine(line)) log.warn("column-unknown", { row: line.row }, { what: textOfLine(line) });
}

function isAfterGap(last: Line | undefined, line: Line): boolean {
  return last !== undefined && (isEmptyLine(last) || (line.row > last.row + 1 && line.cells.length === 1));
}

function isNote({ cells: [first = "", second = "", ...rest] }: Line, isApart: boolean): boolean {
  if (second !== "" || first === "" || filled(rest) > 0) return false;
  return NOTE.test(first.trim()) || (isApart && /\p{L}/u.test(first));
}

function isEmptyLine({ cells }: Line): boolean {
  return (cells[0] ?? "") === "" && filled(cells) === 0;
}

function textOfLine({ cells }: Line): string {
  return cells.filter((cell) => cell.trim() !== "").join(" ");
}

function filled(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.trim() !== "") count += 1;
  return count;
}
