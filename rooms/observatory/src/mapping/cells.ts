import { type MissingReason, missingReasons, type ObservationFlag, observationFlags } from "@splot/kernel";
import { isZero } from "../reading/exactDecimal.ts";
import type { FindingLog, FlatRow } from "../reading/index.ts";
import { exactProduct } from "./exactProduct.ts";
import type { MappedRow } from "./MappedRow.ts";
import { inMap, type Profile, plainName, type Target } from "./Profile.ts";
import type { Places } from "./places.ts";
import type { RegisterIndicator } from "./Register.ts";

/** A cell of a row by the name of its column, without blanks around. Missing: no such column. */
export type CellOf = (row: FlatRow, column: string) => string;

/** Reads cells by column. */
export function cellReader(places: Places): CellOf {
  return (row, column) => (row.key[places(column) ?? -1] ?? "").trim();
}

/** Reads the reasons why values are missing where the profile names a column of them. */
export function reasonReader({ missing }: Pick<Profile, "missing">, cellOf: CellOf, log: FindingLog): (row: FlatRow) => MissingReason | undefined {
  if (missing === undefined) return () => undefined;
  return (row) => {
    const written = plainName(cellOf(row, missing.column));
    if (written === "") return undefined;
    const reason = inMap(missing.map, written) ?? written;
    if (isReason(reason)) return reason;
    log.error("missing-unknown", { row: row.row, column: missing.column }, { what: written, known: Object.keys(missingReasons).join(", ") });
    return "unknown";
  };
}

function isReason(text: string): text is MissingReason {
  return Object.hasOwn(missingReasons, text);
}

/** Reads flags: those of the reader, or of the column that the profile names. What is no flag of ours is told and left. */
export function flagReader({ flags }: Pick<Profile, "flags">, cellOf: CellOf, log: FindingLog): (row: FlatRow) => readonly ObservationFlag[] {
  const signsOf = (row: FlatRow): readonly string[] => {
    if (flags === undefined) return row.flags;
    const written = plainName(cellOf(row, flags.column));
    return (inMap(flags.map, written) ?? written.toUpperCase()).split(/[\s,;|]+/);
  };
  const none: readonly ObservationFlag[] = [];
  return (row) => {
    if (flags === undefined && row.flags.length === 0) return none;
    const read = new Set<ObservationFlag>();
    for (const sign of signsOf(row)) {
      // NOTE: a sign in lower case is one that the reader did not know: `n` of the Local Data Bank is no N.
      if (isFlag(sign)) read.add(sign);
      else if (sign !== "" && sign !== "A") log.warn("flag-unknown/left", { row: row.row, column: flags?.column ?? "flags" }, { what: sign });
    }
    return [...read];
  };
}

function isFlag(text: string): text is ObservationFlag {
  return Object.hasOwn(observationFlags, text);
}

/** A text of a file that we gave out, without the apostrophe that kept it from running as a formula. Missing: no text. Source: FORMATS §17. */
export function noteText(written: string): string | undefined {
  const text = written.replace(/^'(?='*[=+\-@\t\r])/, "");
  return text === "" ? undefined : text;
}

/** What the value of a row is checked against. */
interface ValueCheck {
  readonly row: FlatRow;
  readonly indicator: RegisterIndicator;
  /** The reason of a column of reasons. Missing: none. */
  readonly reason: MissingReason | undefined;
  readonly log: FindingLog;
}

/** The value in the unit of the indicator, or the reason why there is none. Tells of both at once, and of a value that cannot be. */
export function valueIn(value: MappedRow["value"], target: Target, { row, indicator, reason, log }: ValueCheck): MappedRow["value"] {
  if (typeof value !== "string") return reason === undefined ? value : { missing: reason };
  const at = { row: row.row, column: "value" };
  if (reason !== undefined) {
    if (isZero(value)) log.warn("zero-flagged-missing", at, { sign: reason });
    else log.error("value-and-missing", at, { what: value, missing: reason });
    return { missing: reason };
  }
  const own = target.factor === undefined ? value : exactProduct(value, target.factor);
  const { least, most } = indicator;
  const number = Number(own);
  if ((least !== undefined && number < least) || (most !== undefined && number > most))
    log.error("value-impossible/range", at, { what: own, range: `${least ?? "−∞"}…${most ?? "∞"}` });
  return own;
}
