import { type MissingReason, missingReasons, type ObservationFlag, observationFlags } from "@splot/kernel";
import { readDecimal } from "../model/readDecimal.ts";
import type { FindingLog } from "./FindingLog.ts";
import { absent, type Cell, present } from "./Reading.ts";

/** The three cells that make an observation, as written. */
interface Written {
  readonly value: string;
  readonly reason: string;
  readonly flags: string;
}

interface Spot {
  readonly row: number;
  readonly log: FindingLog;
}

/**
 * Reads an observation of a table written by our rules: a value, or a reason of ours, never both and never neither; flags
 * are letters of ours in either case. A cell that breaks a rule is a fault and comes as unreadable.
 */
export function readOwnCell(written: Written, at: Spot): Cell {
  const flags = readFlags(written.flags, at);
  const reason = written.reason.trim();
  const value = written.value.trim();
  if (reason !== "" && !isReason(reason)) {
    at.log.error("missing-unknown", { row: at.row, column: "missing" }, { what: reason, known: Object.keys(missingReasons).join(", ") });
    return absent("unparsable", flags);
  }
  if (value === "") return withoutValue(reason, flags, at);
  return withValue(value, { reason, flags }, at);
}

function withoutValue(reason: string, flags: readonly string[], { row, log }: Spot): Cell {
  if (isReason(reason)) return absent(reason, flags);
  log.error("value-missing", { row, column: "value" });
  return absent("unparsable", flags);
}

function withValue(value: string, { reason, flags }: { readonly reason: string; readonly flags: readonly string[] }, { row, log }: Spot): Cell {
  const at = { row, column: "value" };
  const number = readDecimal(value);
  if (number.kind === "ambiguous") log.error("number-ambiguous/own", at, { what: value, plain: number.plain, large: number.large });
  else if (number.kind === "unreadable") log.error("number-unreadable", at, { what: value });
  else if (reason !== "") {
    if (Number(number.text) === 0) log.error("zero-flagged-missing/own", at, { missing: reason });
    else log.error("value-and-missing", at, { what: value, missing: reason });
  } else {
    if (value.includes(",")) log.warn("number-comma", at, { what: value, plain: number.text });
    return present(number.text, flags);
  }
  return absent("unparsable", flags);
}

function readFlags(text: string, { row, log }: Spot): readonly string[] {
  const letters = text
    .toUpperCase()
    .split(/[\s,;|]*/)
    .filter((letter) => letter !== "");
  const unknown = letters.find((letter) => !isFlag(letter));
  if (unknown !== undefined) log.error("flag-unknown/own", { row, column: "flags" }, { what: unknown, known: Object.keys(observationFlags).join(" ") });
  return [...new Set(letters.filter(isFlag))];
}

/** Is this one of our reasons? */
export function isReason(text: string): text is MissingReason {
  return Object.hasOwn(missingReasons, text);
}

function isFlag(text: string): text is ObservationFlag {
  return Object.hasOwn(observationFlags, text);
}
