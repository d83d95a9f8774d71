import type { FindingLog } from "./FindingLog.ts";
import { headed, type Line } from "./lines.ts";
import { absent, type FlatRow, type Reading } from "./Reading.ts";
import { underStatus } from "./statuses.ts";
import { findNumber } from "./table.ts";

const CELL = /^(?<value>:|[^\s:a-zA-Z]\S*?)?\s*(?<sign>[a-zA-Z ]*)$/;

/** Is this the first cell of a bulk file of Eurostat: `unit,geo\time`? */
export function isEurostatHead(cell: string): boolean {
  return /^[^\\\t]+\\\w+\s*$/.test(cell);
}

/** Reads a bulk file of Eurostat: keys joined by commas, periods as columns, flags behind the numbers. */
export async function readEurostat(lines: AsyncGenerator<Line>, log: FindingLog): Promise<Reading> {
  const table = (await headed(lines)) ?? log.stop("header-missing", { row: 1 }, { what: "…\\time" });
  const [corner = "", ...heads] = table.head.cells.map((cell) => cell.trim());
  const [own = "", across = ""] = corner.split("\\");
  if (across === "") log.stop("header-missing", { row: 1 }, { what: "…\\time" });
  const dimensions = own.split(",");
  const periods = heads.at(-1) === "" ? heads.slice(0, -1) : heads;
  return { format: "eurostat-tsv", columns: [...dimensions, across], rows: rowsOf(table.rest, { dimensions, periods, log }) };
}

interface Heads {
  readonly dimensions: readonly string[];
  readonly periods: readonly string[];
  readonly log: FindingLog;
}

async function* rowsOf(lines: AsyncIterable<Line>, { dimensions, periods, log }: Heads): AsyncGenerator<FlatRow> {
  const newest = [...periods].sort().at(-1);
  for await (const { row, cells } of lines) {
    const key = (cells[0] ?? "").trim().split(",");
    const count = cells.length - 1 - (cells.length - 1 > periods.length && cells.at(-1)?.trim() === "" ? 1 : 0);
    if (key.length !== dimensions.length || count !== periods.length) {
      log.error("row-length", { row }, { found: `${key.length} + ${count}`, wanted: `${dimensions.length} + ${periods.length}` });
      continue;
    }
    for (const [place, period] of periods.entries())
      yield { row, key: [...key, period], ...readCell(cells[place + 1] ?? "", { row, column: period, log, isNewest: period === newest }) };
  }
}

interface Spot {
  readonly row: number;
  readonly column: string;
  readonly log: FindingLog;
  readonly isNewest: boolean;
}

function readCell(written: string, at: Spot) {
  const { value = "", sign = "" } = CELL.exec(written.trim())?.groups ?? { value: written.trim() };
  const number = findNumber(value, { ...at, mark: "point" });
  if (typeof number === "object") return number;
  const cell = underStatus(number, sign.trim(), at);
  const isOpen = typeof cell.value === "object" && cell.value.missing === "unknown";
  return isOpen && at.isNewest ? absent("not_yet_available", cell.flags) : cell;
}
