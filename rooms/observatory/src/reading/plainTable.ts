import { type MissingReason, observationFlags } from "@splot/kernel";
import { isZero } from "./exactDecimal.ts";
import type { FindingLog } from "./FindingLog.ts";
import type { Line } from "./lines.ts";
import { isReason, readOwnCell } from "./ownTable.ts";
import { absent, type Cell, present } from "./Reading.ts";
import { findNumber, readPlainNumber, type TableShape } from "./table.ts";

const VALUE = new Set(["value", "wartość", "wartosc", "obs_value"]);
const REASON = new Set(["missing", "powód braku", "powod braku", "powod_braku"]);
const FLAGS = new Set(["flags", "flagi", "znaczniki"]);
/** A period as the head of a column: a year, or a part of one. Source: MODEL §15.2. */
const PERIOD = /^\d{4}(-(S[12]|Q[1-4]|M?(0[1-9]|1[0-2])))?$/;
/** A head that ends with its unit of measure: `Powierzchnia [ha]`. */
const MEASURED = /\S\s*\[[^\]]+\]$/;

/** What a reader needs besides the table. */
export interface TableContext {
  readonly log: FindingLog;
  readonly mark?: "comma" | "point" | undefined;
  /** Written by our own rules, see `readOwnCell`. */
  readonly isOwn?: boolean | undefined;
  /** Declared to be a plain table, whatever its header looks like. */
  readonly isPlain?: boolean | undefined;
}

/**
 * The shape of a table of which only the header is known: a value column (long), else columns with a unit of measure
 * (one row for each), else periods as columns (wide), else a table without observations whose columns come through.
 */
export function plainShape(head: Line, context: TableContext): TableShape {
  const names = trimmedEnd(head.cells);
  refuseDoubles(names, head.row, context.log);
  const low = names.map((name) => name.trim().toLowerCase());
  const value = low.findIndex((name) => VALUE.has(name));
  const at = { names, width: head.cells.length };
  const places = { value, reason: low.findIndex((name) => REASON.has(name)), flags: low.findIndex((name) => FLAGS.has(name)) };
  if (context.isOwn === true && value === -1) context.log.stop("header-missing/column", { row: head.row }, { what: "value" });
  if (value !== -1) return longShape(at, places, context);
  const measured = placesOf(names, (name) => MEASURED.test(name));
  if (measured.length > 0) return wideShape(at, { places: measured, across: measured.length > 1 ? ["MEASURE"] : [] }, context);
  const periods = placesOf(names, (name) => PERIOD.test(name.trim()));
  if (periods.length > 0 && periods.length < names.length) return wideShape(at, { places: periods, across: ["period"] }, context);
  return { ...at, keys: keysBut(names, []), across: [], series: [{ at: 0, name: "", codes: [] }], read: () => absent("not_applicable") };
}

interface Head {
  readonly names: readonly string[];
  readonly width: number;
}

function wideShape(
  at: Head,
  { places, across }: { readonly places: readonly number[]; readonly across: readonly string[] },
  { log, mark }: TableContext,
): TableShape {
  return {
    ...at,
    keys: keysBut(at.names, places),
    across,
    series: places.map((place) => {
      const name = (at.names[place] ?? "").trim();
      return { at: place, name, codes: across.length === 0 ? [] : [name] };
    }),
    read: ({ row, cells }, place, column) => readPlainNumber(cells[place] ?? "", { row, column, log, mark }),
  };
}

interface LongPlaces {
  readonly value: number;
  readonly reason: number;
  readonly flags: number;
}

function longShape(at: Head, places: LongPlaces, { log, mark, isOwn = false }: TableContext): TableShape {
  return {
    ...at,
    keys: keysBut(at.names, [places.value, places.reason, places.flags]),
    across: [],
    series: [{ at: places.value, name: at.names[places.value] ?? "", codes: [] }],
    read: ({ row, cells }, place, column) => {
      const own = { value: cells[place] ?? "", reason: cells[places.reason] ?? "", flags: cells[places.flags] ?? "" };
      if (isOwn) return readOwnCell(own, { row, log });
      const flags = readFlags(cells[places.flags] ?? "", row, log);
      const number = findNumber(cells[place] ?? "", { row, column, log, mark });
      const reason = readReason(cells[places.reason] ?? "", row, log);
      return joined(number, { reason, flags, at: { row, column, log } });
    },
  };
}

function joined(
  number: string | Cell | undefined,
  {
    reason,
    flags,
    at,
  }: {
    readonly reason: MissingReason | undefined;
    readonly flags: readonly string[];
    readonly at: { readonly row: number; readonly column: string; readonly log: FindingLog };
  },
): Cell {
  if (number === undefined) return absent(reason ?? "unknown", flags);
  if (typeof number !== "string") return number;
  if (reason === undefined) return present(number, flags);
  if (isZero(number)) at.log.warn("zero-flagged-missing", at, { sign: reason });
  else at.log.error("value-impossible", at, { what: number, sign: reason });
  return isZero(number) ? absent(reason, flags) : present(number, flags);
}

function readReason(written: string, row: number, log: FindingLog): MissingReason | undefined {
  const text = written.trim();
  if (text === "") return undefined;
  if (isReason(text)) return text;
  log.error("code-unknown", { row, column: "missing" }, { what: text });
  return "unknown";
}

function readFlags(written: string, row: number, log: FindingLog): readonly string[] {
  if (written.trim() === "") return [];
  const signs = written.split(/[\s,;|]+/).filter((sign) => sign !== "");
  const strange = signs.find((sign) => sign !== "A" && !Object.hasOwn(observationFlags, sign));
  if (strange !== undefined) log.warn("flag-unknown", { row, column: "flags" }, { what: strange });
  return signs;
}

/** The header without the empty names at its end, which are a separator too many. */
function trimmedEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
}

function refuseDoubles(names: readonly string[], row: number, log: FindingLog): void {
  if (names.length === 0) log.stop("header-missing", { row }, { what: "1" });
  const double = names.find((name, place) => name.trim() !== "" && names.indexOf(name) !== place);
  if (double !== undefined) log.stop("header-duplicate", { row }, { what: double });
}

function keysBut(names: readonly string[], taken: readonly number[]): TableShape["keys"] {
  return names.flatMap((name, at) => (taken.includes(at) ? [] : [{ name, at }]));
}

function placesOf(names: readonly string[], test: (name: string) => boolean): readonly number[] {
  return names.flatMap((name, place) => (test(name) ? [place] : []));
}
