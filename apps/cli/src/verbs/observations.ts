import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import {
  type FileSource,
  FindingLog,
  type FlatRow,
  type Format,
  formats,
  openReading,
  type Reading,
  type ReadingFinding,
  type ReadingOptions,
  Unreadable,
} from "@splot/observatory/reading";
import { findOption, readArguments, type VerbArguments } from "../console/arguments.ts";
import type { Output } from "../console/output.ts";
import { refuse } from "../refusals.ts";
import type { Verb } from "./Verb.ts";

const usage = "observations read FILE [--format F] [--json|--csv] [--decimal comma|point] [--encoding E] [--part P]";
/** Rows that are written at once. */
const BATCH = 500;
const FILE_CHUNK = 1 << 18;
/** Exit code of a file that must not be used. */
const BAD_FILE = 2;

/** Prints the flat table of a file of official statistics; a contract, see docs/observations.md. */
export const observations: Verb = {
  usage,
  about: {
    pl: "wypisuje płaską tabelę z pliku statystyki publicznej, bez bazy; kod 2, gdy pliku nie wolno użyć",
    en: "prints the flat table of a file of official statistics, without a database; exit 2 when the file must not be used",
  },
  async run({ args, out }) {
    const given = readArguments(args, {
      usage,
      options: { format: "value", encoding: "value", decimal: "value", part: "value", json: "switch", csv: "switch" },
      placeCount: 2,
    });
    const [act = "", file = ""] = given.places;
    const isJson = given.options["json"] === true;
    if (act !== "read" || (isJson && given.options["csv"] === true)) throw refuse("verb.usage", { usage: `splot ${usage}` });
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) throw refuse("file.absent", { file });
    const log = new FindingLog();
    await print(fileSource(file), { out, isJson, log, options: optionsOf(given) });
    for (const finding of log.findings) tell(out, finding);
    return log.isBad ? BAD_FILE : 0;
  },
};

function fileSource(file: string): FileSource {
  return { name: basename(file), open: () => createReadStream(file, { highWaterMark: FILE_CHUNK }) };
}

function optionsOf(given: VerbArguments): ReadingOptions {
  const [decimal, format] = [findOption(given, "decimal"), findOption(given, "format")];
  if ((decimal !== undefined && !isMark(decimal)) || (format !== undefined && !isFormat(format)))
    throw refuse("verb.usage", { usage: `splot ${usage}\n  F: ${formats.join(" | ")}` });
  return { decimal, format, encoding: findOption(given, "encoding"), part: findOption(given, "part") };
}

function isMark(text: string): text is "comma" | "point" {
  return text === "comma" || text === "point";
}

function isFormat(text: string): text is Format {
  return formats.some((format) => format === text);
}

interface Printing {
  readonly out: Output;
  readonly isJson: boolean;
  readonly log: FindingLog;
  readonly options: ReadingOptions;
}

async function print(source: FileSource, { out, isJson, log, options }: Printing): Promise<void> {
  try {
    const reading = await openReading(source, options, log);
    await (isJson ? printJson(reading, out) : printCsv(reading, out));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
}

async function printCsv({ columns, rows }: Reading, out: Output): Promise<void> {
  out.line(csvLine([...columns, "value", "missing", "flags"]));
  await inBatches(rows, (batch) => out.line(batch.map((row) => csvLine(cellsOf(row))).join("\n")));
}

async function printJson({ columns, rows }: Reading, out: Output): Promise<void> {
  const names = [...columns, "value", "missing", "flags"].map((name) => JSON.stringify(name));
  const text = (row: FlatRow) => {
    const cells = cellsOf(row);
    const [value = "", missing = "", flags = ""] = cells.slice(-3);
    const written = [...cells.slice(0, -3).map((cell) => JSON.stringify(cell)), jsonValue(value), missing === "" ? "null" : JSON.stringify(missing)];
    return `{${[...written, JSON.stringify(flags)].map((cell, place) => `${names[place]}:${cell}`).join(",")}}`;
  };
  let before = "[";
  await inBatches(rows, (batch) => {
    out.line(`${before}${batch.map(text).join(",\n")}`);
    before = ",";
  });
  out.line(before === "[" ? "[]" : "]");
}

/** A number as exactly as its source writes it; a text stays a text; nothing is null, never 0. */
function jsonValue(value: string): string {
  if (value === "") return "null";
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value) ? value : JSON.stringify(value);
}

async function inBatches(rows: Reading["rows"], write: (batch: readonly FlatRow[]) => void): Promise<void> {
  let batch: FlatRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    write(batch);
    batch = [];
  }
  if (batch.length > 0) write(batch);
}

function cellsOf({ key, value, flags }: FlatRow): readonly string[] {
  return [...key, typeof value === "string" ? value : "", typeof value === "string" ? "" : value.missing, flags.join(" ")];
}

function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
}

function tell(out: Output, { severity, code, column, count, rows, text, suggestion }: ReadingFinding): void {
  const more = count > rows.length && rows.length > 0 ? "…" : "";
  const place = (row: string) => [...(rows.length === 0 ? [] : [`${row} ${rows.join(", ")}${more}`]), ...(column === undefined ? [] : [column])];
  const mark = severity === "error" ? "[!]" : "[i]";
  const times = count > 1 ? [`${count} ×`] : [];
  out.note(`${mark} ${[code, ...place("wiersz"), ...times].join(" · ")}: ${text.pl} ${suggestion.pl}`);
  out.note(`${mark} ${[code, ...place("row"), ...times].join(" · ")}: ${text.en} ${suggestion.en ?? suggestion.pl}`);
}
