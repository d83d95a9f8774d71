import { canonicalHash, type MissingReason, missingReasons } from "@splot/kernel";
import { z } from "zod";
import { formats, type Reading, type ReadingOptions } from "../reading/index.ts";

/** How a column names units: by TERYT of seven or six digits, the twelve characters of the Local Data Bank, NUTS, or a list of its own. */
const unitCodes = ["teryt7", "teryt6", "bdl12", "nuts", "own"] as const;
/** How periods are written: a year (`2024`, `rok 2024`), as the bank does (`2024-Q1`), run together (`2024M01`), year and month (`2024-01`). */
export const periodForms = ["year", "code", "compact", "month"] as const;
/** The item that stands for all of a dimension; a number of all has no breakdown. Source: SDMX. */
export const TOTAL = "_T";

/** Names of columns and written values, as they are compared. */
const text = z.string().overwrite(plainName).min(1).max(500);
const option = z.string().trim().min(1).max(100);
const REASONS = Object.keys(missingReasons).filter((text): text is MissingReason => text in missingReasons);
const dimensionCode = z.string().regex(/^[a-z][a-z0-9_]{0,40}$/);
const itemCode = z.string().regex(/^(?!-$)[^\s=]([^=\r\n]{0,98}[^\s=])?$/u);
const unitCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/);
const indicatorCode = z.string().regex(/^[a-z][a-z0-9_]{1,60}$/);
const factor = z.string().regex(/^(?!0+(\.0+)?$)\d{1,12}(\.\d{1,12})?$/);

/** Which indicator, and by what its values are multiplied to be in its unit. Missing: they are in it. */
const target = z.strictObject({ code: indicatorCode, factor: factor.optional() });

const unit = z.strictObject({
  column: text,
  codes: z.enum(unitCodes),
  /** What the source writes → unit of the register. Needed for `own`; for others it goes before the rule. */
  map: z.record(text, unitCode).optional(),
  /** Have the codes lost the zero at their beginning? */
  isZeroLost: z.boolean().optional(),
  /** What happens to rows of units that are not in the register. */
  unknown: z.enum(["refuse", "skip"]),
});

const period = z.union([z.strictObject({ column: text, form: z.enum(periodForms) }), z.strictObject({ constant: z.string().regex(/^\d{4}[\w/-]{0,20}$/) })]);

const indicator = z.union([
  z.strictObject({ constant: target }),
  /** Missing map: the column holds our codes. `null`: rows that are not loaded. */
  z.strictObject({ column: text, map: z.record(text, target.nullable()).optional() }),
  /** A table without a column of values: each of these columns holds the numbers of one indicator. */
  z.strictObject({ columns: z.record(text, target) }),
]);

const breakdown = z.strictObject({
  column: text,
  dimension: dimensionCode,
  /** What the source writes → item; `_T` for all, `null` for rows that are not loaded. */
  map: z.record(text, itemCode.nullable()),
  /** Are items that the map does not hold taken as they are? Else they are a fault. */
  isOpen: z.boolean(),
});

const profileShape = z.strictObject({
  version: z.literal(1),
  /** By what the next file of the kind is known. `dataset`: the subgroup of a bank file, the name of a bulk file. */
  match: z.strictObject({ format: z.enum(formats), columns: z.array(z.string().overwrite(plainName).max(500)).max(10_000), dataset: option.optional() }),
  /** What is declared to the reader. */
  reading: z.strictObject({
    decimal: z.enum(["comma", "point"]).optional(),
    encoding: option.optional(),
    part: option.optional(),
    isOwn: z.boolean().optional(),
  }),
  unit,
  period,
  indicator,
  breakdowns: z.array(breakdown).max(20),
  /** Rows with one of these values only. */
  fixed: z.array(z.strictObject({ column: text, values: z.array(text).min(1).max(1000) })).max(50),
  note: z.strictObject({ column: text }).optional(),
  /** Reasons why a value is missing: what the source writes → our reason. Missing map: ours. */
  missing: z.strictObject({ column: text, map: z.record(text, z.enum(REASONS)).optional() }).optional(),
  /** Flags: what the source writes → our letters. Missing map: ours. */
  flags: z.strictObject({ column: text, map: z.record(text, z.string().regex(/^[A-Z]( [A-Z])*$/)).optional() }).optional(),
  /** Which rows: of municipalities only, or of every unit of the register. */
  levels: z.enum(["municipalities", "all"]),
});

/** How the columns of a source become what the bank stores. Shape: plain JSON; each column of the files is one thing, or not loaded. */
export const profileSchema = profileShape.superRefine((profile, context) => {
  const known = new Set(profile.match.columns.map(columnKey));
  const seen = new Set<string>();
  for (const column of namedColumns(profile)) {
    const key = columnKey(column);
    if (!known.has(key) || seen.has(key)) context.addIssue({ code: "custom", path: ["match", "columns"], message: column });
    seen.add(key);
  }
});

/** The same while unit, period or indicator may still be open. */
export const draftSchema = profileShape.partial({ unit: true, period: true, indicator: true });

export type Profile = z.output<typeof profileShape>;
export type Target = z.output<typeof target>;
export type Breakdown = Profile["breakdowns"][number];
/** A profile of which unit, period or indicator may still be open. */
export type Draft = Omit<Profile, "unit" | "period" | "indicator"> & {
  readonly unit?: Profile["unit"] | undefined;
  readonly period?: Profile["period"] | undefined;
  readonly indicator?: Profile["indicator"] | undefined;
};
/** The plain long table that we give out and take: `indicator,teryt7,period,value,missing,flags,note`. */
export const longProfile: Profile = {
  version: 1,
  match: { format: "csv", columns: ["indicator", "teryt7", "period", "note"] },
  reading: { isOwn: true },
  unit: { column: "teryt7", codes: "teryt7", unknown: "refuse" },
  period: { column: "period", form: "code" },
  indicator: { column: "indicator" },
  breakdowns: [],
  fixed: [],
  note: { column: "note" },
  levels: "all",
};

/** The name of a column or the written value of a cell, as profiles compare them. */
export function plainName(written: string): string {
  return written.replace(/[\s\u00a0]+/g, " ").trim();
}

/** The identity of a profile: SHA-256 of its canonical JSON. */
export function profileHash(profile: Profile): string {
  return canonicalHash(profile);
}

/** What is declared to the reader of a file with this profile. */
export function readingOptions({ match, reading }: Pick<Profile, "match" | "reading">): ReadingOptions {
  return { ...reading, ...(match.format === "csv" || match.format === "xlsx" ? {} : { format: match.format }) };
}

/** What a file shows before its rows are read. */
export type ReadingHead = Pick<Reading, "format" | "columns" | "labels"> & { readonly name: string };

/** The first profile that was made for files like this one. Missing: none. */
export function chooseProfile<P extends Pick<Profile, "match">>(profiles: readonly P[], head: ReadingHead): P | undefined {
  return profiles.find(({ match }) => isMatch(match, head));
}

function isMatch(match: Profile["match"], head: ReadingHead): boolean {
  const isTable = (format: string) => format === "csv" || format === "xlsx";
  const isSameKind = match.format === head.format || (isTable(match.format) && isTable(head.format));
  return isSameKind && match.dataset === datasetOf(head) && signature(match.columns) === signature(head.columns);
}

function signature(columns: readonly string[]): string {
  return [...new Set(columns.map(columnKey))]
    .filter((name) => name !== "")
    .sort()
    .join("\n");
}

/** Columns are told apart by their names in whatever case. */
export function columnKey(name: string): string {
  return plainName(name).toLowerCase();
}

/** What the name of a file of an office tells of its content: `P2137` of a bank file, the code of a bulk file. Missing: other formats. */
export function datasetOf({ format, name }: Pick<ReadingHead, "format" | "name">): string | undefined {
  if (format === "bdl-crel" || format === "bdl-ctab") {
    const subgroup = /^[A-Z]{4}_(\d{1,5})_(?:CREL|CTAB)_/i.exec(name)?.[1];
    return subgroup === undefined ? undefined : `P${subgroup}`;
  }
  return format === "eurostat-tsv" ? name.replace(/\.(tsv|txt|gz)\b/gi, "") : undefined;
}

/** The columns that a profile, also one still open, says something about. */
export function namedColumns({ unit, period, indicator, breakdowns, fixed, note, missing, flags }: Omit<Draft, "match">): readonly string[] {
  const ofPeriod = period !== undefined && "column" in period ? [period.column] : [];
  const parts = [...breakdowns, ...fixed, unit, note, missing, flags].flatMap((part) => (part === undefined ? [] : [part.column]));
  return [...parts, ...ofPeriod, ...indicatorColumns(indicator)];
}

function indicatorColumns(indicator: Draft["indicator"]): readonly string[] {
  if (indicator === undefined || "constant" in indicator) return [];
  return "columns" in indicator ? Object.keys(indicator.columns) : [indicator.column];
}

/** What a list of a profile says of a written value. Missing: nothing. */
export function inMap<To>(map: Readonly<Record<string, To>> | undefined, written: string): To | undefined {
  return map !== undefined && Object.hasOwn(map, written) ? map[written] : undefined;
}
