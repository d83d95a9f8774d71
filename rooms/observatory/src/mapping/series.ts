import { exactDecimal } from "../reading/exactDecimal.ts";
import type { FindingLog, FlatRow } from "../reading/index.ts";
import type { CellOf } from "./cells.ts";
import { inMap, type Profile, plainName, type Target } from "./Profile.ts";
import type { RegisterIndex, RegisterIndicator } from "./Register.ts";
import { nearCode } from "./similar.ts";

/** One number of a row, with the indicator that it belongs to. */
export interface Measure {
  readonly target: Target;
  readonly indicator: RegisterIndicator;
  readonly value: FlatRow["value"];
}

/** What is at hand while a file is mapped. */
export interface Mapping {
  readonly profile: Profile;
  readonly index: RegisterIndex;
  readonly log: FindingLog;
  readonly cellOf: CellOf;
}

/** Tells which numbers of which indicators a row holds. A row that the profile leaves out, or of an unknown indicator, holds none. */
export function measureReader(mapping: Mapping): (row: FlatRow) => readonly Measure[] {
  const { indicator } = mapping.profile;
  const find = indicatorFinder(mapping);
  if ("constant" in indicator) {
    const found = find(indicator.constant.code, {});
    return found === undefined ? () => [] : ({ value }) => [{ target: indicator.constant, indicator: found, value }];
  }
  if ("columns" in indicator) return manyReader(indicator.columns, { ...mapping, find });
  return columnReader(indicator, { ...mapping, find });
}

type Find = (code: string, at: { readonly row?: number; readonly column?: string }) => RegisterIndicator | undefined;

function indicatorFinder({ index, log }: Mapping): Find {
  const near = nearCode([...index.indicators.keys()]);
  return (code, at) => {
    const found = index.indicators.get(code);
    if (found === undefined) log.error("code-unknown/indicator", at, { what: code, near: near(code) });
    return found;
  };
}

function columnReader(
  { column, map }: Extract<Profile["indicator"], { column: string }>,
  { cellOf, log, find }: Mapping & { readonly find: Find },
): (row: FlatRow) => readonly Measure[] {
  const near = nearCode(Object.keys(map ?? {}));
  return (row) => {
    const written = plainName(cellOf(row, column));
    const at = { row: row.row, column };
    const target = map === undefined ? { code: written } : inMap(map, written);
    if (target === undefined) log.error("code-unknown/item", at, { what: written, near: near(written) });
    if (target === null) log.warn("dropped-part/rows", at, { what: written });
    const indicator = target === undefined || target === null ? undefined : find(target.code, at);
    return indicator === undefined || target === undefined || target === null ? [] : [{ target, indicator, value: row.value }];
  };
}

function manyReader(
  columns: Readonly<Record<string, Target>>,
  { profile, cellOf, log, find }: Mapping & { readonly find: Find },
): (row: FlatRow) => readonly Measure[] {
  const targets = Object.entries(columns).flatMap(([column, target]) => {
    const indicator = find(target.code, { column });
    return indicator === undefined ? [] : [{ column, target, indicator }];
  });
  const mark = profile.reading.decimal;
  return (row) =>
    targets.map(({ column, target, indicator }) => ({ target, indicator, value: numberIn(cellOf(row, column), { row: row.row, column, log, mark }) }));
}

function numberIn(
  written: string,
  { row, column, log, mark }: { readonly row: number; readonly column: string; readonly log: FindingLog; readonly mark: "comma" | "point" | undefined },
): FlatRow["value"] {
  if (written === "") return { missing: "unknown" };
  const number = exactDecimal(written, mark);
  if (number.kind === "number") return number.text;
  log.error(number.kind === "ambiguous" ? "number-ambiguous" : "number-unreadable", { row, column }, { what: written });
  return { missing: "unparsable" };
}
