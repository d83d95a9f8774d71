import { findPeriod, isMissing, type Measured, type MissingReason, missing, missingReasons, type ObservationFlag, observationFlags } from "@splot/kernel";
import { type CsvError, parse } from "csv-parse/sync";
import { type Finding, finding } from "./findings.ts";
import { readDecimal } from "./readDecimal.ts";

/** What a file may speak of: indicators by code, units by code. */
export interface Register {
  readonly indicators: ReadonlyMap<string, { readonly frequency: string; readonly least?: number | undefined; readonly most?: number | undefined }>;
  /** `since`: first day in the register; missing: always there. */
  readonly units: ReadonlyMap<string, { readonly name: string; readonly since?: string | undefined }>;
}

/** One row of a file that can be loaded. Unit: that of the indicator; the value as decimal text. */
export type LongRow = {
  readonly row: number;
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  readonly value: string | { readonly missing: MissingReason };
  readonly flags: readonly ObservationFlag[];
  readonly note?: string | undefined;
};

/** What a file holds: rows, and findings in the order of the file. With an error finding nothing may be loaded. */
export interface LongReading {
  readonly rows: readonly LongRow[];
  readonly findings: readonly Finding[];
}

const LONG_COLUMNS = ["indicator", "teryt7", "period", "value", "missing", "flags", "note"] as const;
type ColumnName = (typeof LONG_COLUMNS)[number];
const REQUIRED: readonly ColumnName[] = ["indicator", "teryt7", "period", "value"];
const MOST_ROWS = 100_000;
/** Rows between two rests of a gradual reading. */
const STEP = 500;

/** Reads the long CSV `indicator,teryt7,period,value,missing,flags,note`. Comma or semicolon; nothing is dropped silently. */
export function readLongCsv(text: string, register: Register): LongReading {
  const steps = readingSteps(text, register);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, resting every few rows, so that a large file need not be read in one breath. Gives the rows read so far. */
export function* readingSteps(text: string, register: Register): Generator<number, LongReading> {
  const lines = tableOf(text);
  if ("finding" in lines) return { rows: [], findings: [lines.finding] };
  const [header, ...body] = lines.table;
  const headerFindings = checkHeader(header?.cells ?? []);
  if (headerFindings.some(({ severity }) => severity === "error")) return { rows: [], findings: headerFindings };
  if (body.length > MOST_ROWS) return { rows: [], findings: [finding("too-large", {}, { count: body.length, most: MOST_ROWS })] };
  const names = (header?.cells ?? []).map((name) => name.trim().toLowerCase());
  const findings = [...headerFindings];
  const rows: LongRow[] = [];
  for (const [place, line] of body.entries()) {
    if (place % STEP === 0) yield place;
    const read = readRow(line, names, register);
    findings.push(...read.findings);
    if (read.row !== undefined) rows.push(read.row);
  }
  findings.push(...findDoubles(rows));
  return { rows, findings: findings.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

function tableOf(text: string): { readonly table: readonly Line[] } | { readonly finding: Finding } {
  const plain = text.replace(/^\uFEFF/, "");
  if (/^\s*(<!doctype|<html|<\?xml)/i.test(plain)) return { finding: finding("bytes-not-what-name-says", {}, { what: "HTML/XML" }) };
  if (plain.startsWith("PK")) return { finding: finding("bytes-not-what-name-says", {}, { what: "XLSX/ZIP" }) };
  const doubled = /Ä…|Ä™|Å‚|Ã³|Å¼/.exec(plain);
  if (doubled !== null) return { finding: finding("encoding-double", {}, { what: doubled[0] }) };
  const first = plain.slice(0, plain.indexOf("\n") === -1 ? undefined : plain.indexOf("\n"));
  try {
    const records: unknown = parse(plain, { delimiter: first.includes(";") ? ";" : ",", relax_column_count: true, skip_empty_lines: true, info: true });
    return { table: linesOf(records) };
  } catch (error) {
    const row = isCsvError(error) ? error.lines : undefined;
    return { finding: finding("bytes-not-what-name-says", { row: typeof row === "number" ? row : undefined }, { what: "CSV" }) };
  }
}

function isCsvError(error: unknown): error is CsvError & { readonly lines?: unknown } {
  return error instanceof Error && "code" in error;
}

function linesOf(records: unknown): readonly Line[] {
  if (!Array.isArray(records)) return [];
  return records.map((one: { readonly record: readonly string[]; readonly info: { readonly lines: number } }) => ({ row: one.info.lines, cells: one.record }));
}

function checkHeader(cells: readonly string[]): readonly Finding[] {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const at = { row: 1 };
  return [
    ...REQUIRED.filter((name) => !names.includes(name)).map((column) => finding("header-missing", at, { column })),
    ...names.filter((name, place) => name !== "" && names.indexOf(name) !== place).map((column) => finding("header-duplicate", at, { column })),
    ...names
      .filter((name) => !LONG_COLUMNS.some((known) => known === name))
      .map((column) => finding("column-unknown", at, { column: column === "" ? "–" : column })),
  ];
}

function readRow(
  { row, cells }: Line,
  names: readonly string[],
  register: Register,
): { readonly row?: LongRow | undefined; readonly findings: readonly Finding[] } {
  if (cells.length !== names.length) return { findings: [finding("row-length", { row }, { found: cells.length, wanted: names.length })] };
  const cell = (name: ColumnName) => (cells[names.indexOf(name)] ?? "").trim();
  const findings: Finding[] = [];
  const note = (one: Finding | undefined) => {
    if (one !== undefined) findings.push(one);
  };
  const code = cell("indicator");
  const indicator = register.indicators.get(code);
  if (indicator === undefined)
    note(finding("code-unknown", { row, column: "indicator" }, { value: code, near: nearest(code, [...register.indicators.keys()]) }));
  const unit = findUnitCode(cell("teryt7"), register, row);
  note(unit.finding);
  note(checkPeriod(cell("period"), indicator?.frequency, row));
  if (unit.code !== undefined) note(checkSince(register.units.get(unit.code), cell("period"), row));
  const value = readValue({ row, value: cell("value"), reason: cell("missing") });
  note(value.finding);
  if (indicator !== undefined && value.value !== undefined) note(checkRange(value.value, indicator, row));
  const flags = readFlags(cell("flags"), row);
  note(flags.finding);
  if (unit.code === undefined || value.value === undefined || findings.some(({ severity }) => severity === "error")) return { findings };
  return {
    row: {
      row,
      indicator: code,
      unit: unit.code,
      period: cell("period"),
      value: isMissing(value.value) ? reasonOf(cell("missing")) : value.text,
      flags: flags.flags,
      note: cell("note") === "" ? undefined : unguarded(cell("note")),
    },
    findings,
  };
}

/** A text of a file that we gave out, without the apostrophe that kept it from running as a formula. Source: FORMATS §17. */
function unguarded(text: string): string {
  return text.replace(/^'(?='*[=+\-@])/, "");
}

function reasonOf(text: string): { readonly missing: MissingReason } {
  return isReason(text) ? { missing: text } : { missing: "unknown" };
}

function isReason(text: string): text is MissingReason {
  return text in missingReasons;
}

function isFlag(text: string): text is ObservationFlag {
  return text in observationFlags;
}

/** Joins on seven digits, then on six with a remark; an own code of an area as it is. */
function findUnitCode(typed: string, { units }: Register, row: number): { readonly code?: string; readonly finding?: Finding } {
  const at = { row, column: "teryt7" };
  const value = typed.replace(/[\s\u00a0]/g, "").replace(/\.0$/, "");
  if (units.has(value)) return { code: value };
  const lost = /^\d{6}$/.test(value) && units.has(`0${value}`);
  if (lost || /^\d{5}$/.test(value)) return { finding: finding("unit-zero-lost", at, { value }) };
  const kin = /^\d{6,7}$/.test(value) ? [...units.keys()].find((code) => code.length === 7 && code.startsWith(value.slice(0, 6))) : undefined;
  if (kin === undefined || /^\d{6}[45]$/.test(value)) return { finding: finding("unit-unknown", at, { value: typed }) };
  return { code: kin, finding: finding("unit-kind-changed", at, { value, unit: kin, name: units.get(kin)?.name ?? "" }) };
}

function checkPeriod(value: string, frequency: string | undefined, row: number): Finding | undefined {
  const at = { row, column: "period" };
  if (findPeriod(value) === undefined) return finding("period-unreadable", at, { value });
  return frequency === "year" && !/^\d{4}$/.test(value) ? finding("period-wrong-frequency", at, { value }) : undefined;
}

/** A number of a unit before it was there cannot be (I30). */
function checkSince(unit: { readonly since?: string | undefined; readonly name: string } | undefined, period: string, row: number): Finding | undefined {
  if (unit?.since === undefined || unit.since <= `${period.slice(0, 4)}-12-31`) return undefined;
  return finding("unit-not-yet", { row, column: "period" }, { name: unit.name, since: unit.since, value: period });
}

interface ReadValue {
  readonly value?: Measured;
  readonly text: string;
  readonly finding?: Finding;
}

function readValue({ row, value, reason }: { readonly row: number; readonly value: string; readonly reason: string }): ReadValue {
  const at = { row, column: "value" };
  if (reason !== "" && !isReason(reason))
    return { text: "", finding: finding("missing-unknown", { row, column: "missing" }, { value: reason, known: Object.keys(missingReasons).join(", ") }) };
  if (value === "") return isReason(reason) ? { value: missing(reason), text: "" } : { text: "", finding: finding("value-missing", at) };
  const number = readDecimal(value);
  if (number.kind === "unreadable") return { text: "", finding: finding("number-unreadable", at, { value }) };
  if (number.kind === "ambiguous") return { text: "", finding: finding("number-ambiguous", at, { value, plain: number.plain, large: number.large }) };
  if (reason !== "")
    return {
      text: "",
      finding:
        Number(number.text) === 0 ? finding("zero-flagged-missing", at, { missing: reason }) : finding("value-and-missing", at, { value, missing: reason }),
    };
  return {
    value: Number(number.text),
    text: number.text,
    ...(value.includes(",") ? { finding: finding("number-comma", at, { value, plain: number.text }) } : {}),
  };
}

function checkRange(
  value: Measured,
  { least, most }: { readonly least?: number | undefined; readonly most?: number | undefined },
  row: number,
): Finding | undefined {
  if (isMissing(value) || ((least === undefined || value >= least) && (most === undefined || value <= most))) return undefined;
  return finding("value-impossible", { row, column: "value" }, { value, range: `${least ?? "−∞"}…${most ?? "∞"}` });
}

function readFlags(text: string, row: number): { readonly flags: readonly ObservationFlag[]; readonly finding?: Finding } {
  const letters = text
    .toUpperCase()
    .split(/[\s,;|]*/)
    .filter((letter) => letter !== "");
  const unknown = letters.find((letter) => !isFlag(letter));
  if (unknown !== undefined)
    return { flags: [], finding: finding("flag-unknown", { row, column: "flags" }, { value: unknown, known: Object.keys(observationFlags).join(" ") }) };
  return { flags: [...new Set(letters.filter(isFlag))] };
}

function findDoubles(rows: readonly LongRow[]): readonly Finding[] {
  const groups = Map.groupBy(rows, ({ indicator, unit, period }) => `${indicator} ${unit} ${period}`);
  return [...groups.values()].flatMap(([first, ...rest]) =>
    rest.map(({ row }) => finding("key-duplicate", { row, column: "teryt7" }, { first: first?.row ?? 0, second: row })),
  );
}

/** The known code that shares the longest beginning; '' when none shares three letters. */
function nearest(code: string, known: readonly string[]): string {
  const common = (other: string) => [...other].findIndex((letter, place) => letter !== code[place]);
  const best = known.map((other) => ({ other, length: common(other) === -1 ? other.length : common(other) })).sort((a, b) => b.length - a.length)[0];
  return best === undefined || best.length < 3 ? "" : `→ ${best.other}`;
}
