import type { FindingLog, FlatRow } from "../reading/index.ts";
import type { MappedRow } from "./MappedRow.ts";
import { type Breakdown, inMap, plainName, TOTAL } from "./Profile.ts";
import type { Mapping } from "./series.ts";
import { nearCode } from "./similar.ts";

/** Breakdowns that are remembered. */
const MOST_REMEMBERED = 20_000;

/** Is a row one of those that the profile takes by fixed values? Rows that it leaves out are told by their value. */
export function fixedReader({ profile, cellOf, log }: Mapping): (row: FlatRow) => boolean {
  const rules = profile.fixed.map(({ column, values }) => ({ column, values: new Set(values.map(plainName)) }));
  return (row) =>
    rules.every(({ column, values }) => {
      const written = plainName(cellOf(row, column));
      if (!values.has(written)) log.warn("dropped-part/rows", { row: row.row, column }, { what: written });
      return values.has(written);
    });
}

/** The breakdown of a row. Missing: an item that the profile does not know, or does not load. */
export function breakdownReader({ profile, cellOf, log }: Mapping): (row: FlatRow) => MappedRow["breakdown"] | undefined {
  const readers = profile.breakdowns.map((breakdown) => ({ ...breakdown, itemOf: itemReader(breakdown) }));
  const remembered = new Map<string, MappedRow["breakdown"]>();
  const readAll = (row: FlatRow): MappedRow["breakdown"] | undefined => {
    const found = readers.map(({ column, dimension, itemOf }) => [dimension, itemOf(plainName(cellOf(row, column)), { row: row.row, column, log })] as const);
    const items = found.flatMap(([dimension, item]) => (item === undefined ? [] : [[dimension, item] as const]));
    return items.length < found.length ? undefined : Object.fromEntries(items.filter(([, item]) => item !== TOTAL));
  };
  return (row) => {
    let key = "";
    for (const { column } of readers) key += `${cellOf(row, column)}\n`;
    const known = remembered.get(key) ?? readAll(row);
    if (known !== undefined && remembered.size < MOST_REMEMBERED) remembered.set(key, known);
    return known;
  };
}

interface Spot {
  readonly row: number;
  readonly column: string;
  readonly log: FindingLog;
}

/** Reads items of one dimension. Missing: what the profile does not know, or does not load; both are told. */
function itemReader({ map, isOpen }: Breakdown): (written: string, spot: Spot) => string | undefined {
  const near = nearCode(Object.keys(map));
  return (written, { log, ...at }) => {
    const item = inMap(map, written);
    if (item === null) log.warn("dropped-part/rows", at, { what: written });
    if (item !== undefined) return item ?? undefined;
    if (isOpen && written !== "") return written;
    log.error("code-unknown/item", at, { what: written, near: near(written) });
    return undefined;
  };
}
