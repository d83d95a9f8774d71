import type { FlatRow } from "../reading/index.ts";
import type { MappedRow } from "./MappedRow.ts";
import { type Breakdown, plainName, TOTAL } from "./Profile.ts";
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

/** The breakdown of a row. Missing: an item that the profile does not know. */
export function breakdownReader({ profile, cellOf, log }: Mapping): (row: FlatRow) => MappedRow["breakdown"] | undefined {
  const readers = profile.breakdowns.map((breakdown) => ({ ...breakdown, itemOf: itemReader(breakdown) }));
  const remembered = new Map<string, MappedRow["breakdown"]>();
  return (row) => {
    const written = readers.map(({ column }) => cellOf(row, column));
    const key = written.join("\n");
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const items: Record<string, string> = {};
    let isSound = true;
    for (const [place, { column, dimension, itemOf }] of readers.entries()) {
      const found = itemOf(plainName(written[place] ?? ""));
      if ("near" in found) log.error("code-unknown/item", { row: row.row, column }, { what: written[place] ?? "", near: found.near });
      else if (found.item !== TOTAL) items[dimension] = found.item;
      isSound &&= !("near" in found);
    }
    if (isSound && remembered.size < MOST_REMEMBERED) remembered.set(key, items);
    return isSound ? items : undefined;
  };
}

function itemReader({ map, isOpen }: Breakdown): (written: string) => { readonly item: string } | { readonly near: string } {
  const near = nearCode(Object.keys(map));
  return (written) => {
    const item = Object.hasOwn(map, written) ? map[written] : undefined;
    if (item !== undefined) return { item };
    return isOpen && written !== "" ? { item: written } : { near: near(written) };
  };
}
