import type { FindingLog, FlatRow, Reading } from "../reading/index.ts";
import { breakdownReader, fixedReader } from "./breakdowns.ts";
import { cellReader, flagReader, noteText, reasonReader, valueIn } from "./cells.ts";
import { KeySet } from "./KeySet.ts";
import type { MappedRow } from "./MappedRow.ts";
import type { Profile } from "./Profile.ts";
import { doubleWatch, placeReader } from "./placeReader.ts";
import { placesOf } from "./places.ts";
import { indexRegister, type MappingRegister, type RegisterIndicator } from "./Register.ts";
import { type Mapping, measureReader } from "./series.ts";

/** How many keys are remembered to find one that stands twice; beyond that the bank's own rule finds it. */
const MOST_KEYS = 2_000_000;

/** What rows are checked against, and who hears of what is wrong. */
export interface MappingContext {
  readonly register: MappingRegister;
  readonly log: FindingLog;
  /** Missing: two million. */
  readonly mostKeys?: number | undefined;
}

/**
 * Turns the rows of a file into numbers of the bank, one by one in bounded memory. Findings go to the log and grow until the
 * walk ends: with a fault among them nothing may be loaded. A row with a fault is not given. Refuses (`Unreadable`): what the
 * reader of the file refuses on its way.
 */
export async function* applyProfile(reading: Reading, profile: Profile, { register, log, mostKeys = MOST_KEYS }: MappingContext): AsyncGenerator<MappedRow> {
  const places = placesOf(reading.columns, profile, log);
  if (log.isBad) return;
  const mapping: Mapping = { profile, index: indexRegister(register), log, cellOf: cellReader(places) };
  const read = rowReader(mapping);
  const isNew = keyWatch(log, { column: profile.unit.column, keys: new KeySet(mostKeys) });
  const watchDouble = doubleWatch(log, profile.unit.column);
  const deletes = deletionWatch(reading, log);
  for await (const row of reading.rows) {
    if (deletes(row)) continue;
    for (const one of read(row)) {
      if (!isNew(one)) continue;
      watchDouble(one.unit);
      yield one;
    }
  }
}

/** Tells of rows that take numbers back: a release never changes another (I27), so such a file cannot be loaded. */
function deletionWatch({ format, columns }: Reading, log: FindingLog): (row: FlatRow) => boolean {
  const place = format.startsWith("sdmx") ? columns.indexOf("ACTION") : -1;
  return ({ row, key }) => {
    if (place === -1 || key[place] !== "D") return false;
    log.error("unsupported-part/deletion", { row, column: "ACTION" });
    return true;
  };
}

/** Everything about one row. Rows that the profile leaves out cost least. */
function rowReader(mapping: Mapping): (row: FlatRow) => readonly MappedRow[] {
  const { profile, log, cellOf } = mapping;
  const isKept = fixedReader(mapping);
  const placeOf = placeReader(mapping);
  const measuresOf = measureReader(mapping);
  const breakdownOf = breakdownReader(mapping);
  const flagsOf = flagReader(profile, cellOf, log);
  const reasonOf = reasonReader(profile, cellOf, log);
  return (row) => {
    if (!isKept(row)) return [];
    const { unit, period, isLeft } = placeOf(row);
    if (isLeft) return [];
    const measures = measuresOf(row).filter(({ indicator }) => fitsFrequency(period, indicator, { row, mapping }));
    const breakdown = breakdownOf(row);
    if (unit === undefined || period === undefined || breakdown === undefined || measures.length === 0) return [];
    const reason = reasonOf(row);
    const shared = { row: row.row, breakdown, unit, period, flags: flagsOf(row), note: noteOf(row, mapping) };
    const made = measures.map(({ target, indicator, value }) => ({
      ...shared,
      indicator: target.code,
      value: valueIn(value, target, { row, indicator, reason, log }),
    }));
    // NOTE: what the reader could not read has its fault in the log; what the source itself calls unreadable has none.
    return log.isBad ? made.filter(({ value }) => typeof value === "string" || value.missing !== "unparsable") : made;
  };
}

function noteOf(row: FlatRow, { profile, cellOf }: Mapping): string | undefined {
  return profile.note === undefined ? undefined : noteText(cellOf(row, profile.note.column));
}

/** How the periods of each frequency are written. */
const written: Readonly<Record<string, RegExp>> = { year: /^\d{4}$/, half: /-S\d$/, quarter: /-Q\d$/, month: /-M\d\d$/ };

function fitsFrequency(
  period: string | undefined,
  { code, frequency }: RegisterIndicator,
  { row, mapping }: { readonly row: FlatRow; readonly mapping: Mapping },
): boolean {
  if (period === undefined || written[frequency]?.test(period) !== false) return true;
  const column = "column" in mapping.profile.period ? mapping.profile.period.column : undefined;
  mapping.log.error("period-wrong-frequency/indicator", { row: row.row, column }, { what: period, indicator: code });
  return false;
}

/** Lets each number through once; tells of both rows where one stands twice (I26). */
function keyWatch(log: FindingLog, { column, keys }: { readonly column: string; readonly keys: KeySet }): (one: MappedRow) => boolean {
  return ({ row, indicator, breakdown, unit, period }) => {
    let key = `${indicator}\n${unit}\n${period}`;
    for (const dimension in breakdown) key += `\n${dimension}=${breakdown[dimension]}`;
    const first = keys.add(key, row);
    if (first === 0 || first === "full") return true;
    log.error("key-duplicate/row", { row, column }, { what: `${first} ${row}`, first, second: row });
    return false;
  };
}
