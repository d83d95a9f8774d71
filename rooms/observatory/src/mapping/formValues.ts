import { linesOfMap, targetText } from "./mapLines.ts";
import { columnKey, type Draft } from "./Profile.ts";

/** What a column may be, as one choice of a form. `measure`: it holds the numbers of one indicator. */
export const columnRoles = ["none", "unit", "period", "indicator", "measure", "breakdown", "fixed", "missing", "flags", "note"] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Values of a form by the names of its fields. Fields of the n-th column end with `-n`; n counts from 0. */
export type FormValues = Readonly<Record<string, string>>;

/**
 * A profile as a form without scripts shows it. Shape: for each column `column-n`, `role-n` and the details of its role:
 * `codes-n` `zero-n` `unknown-n` `map-n` (unit), `form-n` (period), `coded-n` `map-n` (indicator), `target-n` (measure),
 * `dimension-n` `map-n` `open-n` (breakdown), `values-n` (fixed), `map-n` (missing, flags); for the file `format` `dataset`
 * `decimal` `encoding` `part` `own` `period-constant` `indicator-constant` `levels`. Boxes are `yes` or left out.
 */
export function profileFormValues(draft: Draft): FormValues {
  const { columns } = draft.match;
  const values: Record<string, string> = { count: String(columns.length), ...fileValues(draft) };
  const seen = new Set<string>();
  for (const [place, column] of columns.entries()) {
    const { role, details } = seen.has(columnKey(column)) ? none : roleOf(column, draft);
    seen.add(columnKey(column));
    values[`column-${place}`] = column;
    values[`role-${place}`] = role;
    for (const [name, value] of Object.entries(details)) if (value !== undefined && value !== "") values[`${name}-${place}`] = value;
  }
  return values;
}

function fileValues({ match, reading, period, indicator, levels }: Draft): FormValues {
  const values = {
    format: match.format,
    dataset: match.dataset,
    decimal: reading.decimal,
    encoding: reading.encoding,
    part: reading.part,
    own: box(reading.isOwn),
    "period-constant": period !== undefined && "constant" in period ? period.constant : undefined,
    "indicator-constant": indicator !== undefined && "constant" in indicator ? targetText(indicator.constant) : undefined,
    levels,
  };
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function box(isSet: boolean | undefined): string | undefined {
  return isSet === true ? "yes" : undefined;
}

interface Role {
  readonly role: ColumnRole;
  readonly details: Readonly<Record<string, string | undefined>>;
}

const none: Role = { role: "none", details: {} };

/** What a column is in a profile, with its details as fields. */
export function roleOf(column: string, draft: Draft): Role {
  const is = (other: { readonly column: string } | undefined) => other !== undefined && columnKey(other.column) === columnKey(column);
  return ofPlace(is, draft) ?? ofIndicator(column, draft) ?? ofRows(is, draft) ?? ofSigns(is, draft) ?? none;
}

type Is = (other: { readonly column: string } | undefined) => boolean;

function ofPlace(is: Is, { unit, period }: Draft): Role | undefined {
  if (unit !== undefined && is(unit)) {
    const { codes, isZeroLost, unknown, map = {} } = unit;
    return { role: "unit", details: { codes, zero: box(isZeroLost), unknown, map: linesOfMap(map) } };
  }
  return period !== undefined && "column" in period && is(period) ? { role: "period", details: { form: period.form } } : undefined;
}

function ofIndicator(column: string, { indicator }: Draft): Role | undefined {
  if (indicator === undefined || "constant" in indicator) return undefined;
  if ("columns" in indicator) {
    const target = Object.entries(indicator.columns).find(([name]) => columnKey(name) === columnKey(column))?.[1];
    return target === undefined ? undefined : { role: "measure", details: { target: targetText(target) } };
  }
  if (columnKey(indicator.column) !== columnKey(column)) return undefined;
  const lines = Object.fromEntries(Object.entries(indicator.map ?? {}).map(([from, target]) => [from, targetText(target)]));
  return { role: "indicator", details: { coded: box(indicator.map === undefined), map: linesOfMap(lines) } };
}

function ofRows(is: Is, { breakdowns, fixed }: Draft): Role | undefined {
  const breakdown = breakdowns.find(is);
  if (breakdown !== undefined) {
    const lines = Object.fromEntries(Object.entries(breakdown.map).map(([from, item]) => [from, item ?? "-"]));
    return { role: "breakdown", details: { dimension: breakdown.dimension, map: linesOfMap(lines), open: box(breakdown.isOpen) } };
  }
  const rule = fixed.find(is);
  return rule === undefined ? undefined : { role: "fixed", details: { values: rule.values.join("\n") } };
}

function ofSigns(is: Is, { note, missing, flags }: Draft): Role | undefined {
  if (is(note)) return { role: "note", details: {} };
  if (is(missing)) return { role: "missing", details: { map: linesOfMap(missing?.map ?? {}) } };
  return is(flags) ? { role: "flags", details: { map: linesOfMap(flags?.map ?? {}) } } : undefined;
}
