import type { FindingLog, FlatRow } from "../reading/index.ts";
import { readPeriod } from "./periods.ts";
import type { Mapping } from "./series.ts";
import { unitReader } from "./unitReader.ts";

/** Where and when a row belongs. Missing: a fault, which is told, or a row that the profile leaves out. */
interface Place {
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
  readonly isLeft: boolean;
}

/** Periods that are remembered. */
const MOST_REMEMBERED = 5000;

/** Reads unit and period of rows. */
export function placeReader({ profile, index, cellOf, log }: Mapping): (row: FlatRow) => Place {
  const join = unitReader(profile, index);
  const periodOf = periodReader(profile.period);
  const when = "column" in profile.period ? profile.period.column : undefined;
  return (row) => {
    const written = when === undefined ? "" : cellOf(row, when);
    const period = periodOf(written);
    const { code, finding } = join(cellOf(row, profile.unit.column), period?.slice(0, 4) ?? "");
    if (finding !== undefined) log[finding.severity](finding.name, { row: row.row, column: finding.isOfPeriod ? when : profile.unit.column }, finding.params);
    const isLeft = code === undefined && finding?.severity === "warn";
    if (period === undefined && !isLeft) log.error("period-unreadable", { row: row.row, column: when }, { what: written });
    return { unit: code, period, isLeft };
  };
}

function periodReader(period: Mapping["profile"]["period"]): (written: string) => string | undefined {
  if ("constant" in period) {
    const constant = readPeriod(period.constant, "code");
    return () => constant;
  }
  const remembered = new Map<string, string | undefined>();
  return (written) => {
    if (remembered.has(written)) return remembered.get(written);
    const read = readPeriod(written, period.form);
    if (remembered.size < MOST_REMEMBERED) remembered.set(written, read);
    return read;
  };
}

/** Watches for a municipality that would be loaded together with its parts; tells of it once. */
export function doubleWatch(log: FindingLog, column: string): (unit: string) => void {
  const wholes = new Set<string>();
  const parts = new Set<string>();
  let isTold = false;
  return (unit) => {
    const match = isTold ? null : /^(\d{6})([345])$/.exec(unit);
    if (match === null) return;
    const [, six = "", kind] = match;
    (kind === "3" ? wholes : parts).add(six);
    isTold = wholes.has(six) && parts.has(six);
    if (isTold) log.warn("unit-double-count/loaded", { column }, { sample: `${six}3, ${six}4, ${six}5` });
  };
}
