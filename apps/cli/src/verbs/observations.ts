import { statSync } from "node:fs";
import { FindingLog, type FlatRow, type Format, formats, openReading, type Reading, type ReadingOptions, Unreadable } from "@splot/observatory/reading";
import { findOption, readArguments, type VerbArguments } from "../console/arguments.ts";
import { fileSource, tellFinding } from "../console/files.ts";
import type { Output } from "../console/output.ts";
import { refuse } from "../refusals.ts";
import { loadObservations, loadUsage } from "./loadObservations.ts";
import type { Verb } from "./Verb.ts";

const usage = "observations read FILE [--format F] [--json|--csv] [--decimal comma|point] [--encoding E] [--part P]";
/** Rows that are written at once. */
const BATCH = 500;
/** Exit code of a file that must not be used. */
const BAD_FILE = 2;

/** Prints the flat table of a file of official statistics, or loads it into the bank; a contract, see docs/observations.md. */
export const observations: Verb = {
  usage: `${usage}\n${loadUsage}`,
  about: {
    pl: "wypisuje płaską tabelę z pliku statystyki publicznej, bez bazy, albo wczytuje go do banku; kod 2, gdy pliku nie wolno użyć",
    en: "prints the flat table of a file of official statistics, without a database, or loads it into the bank; exit 2 when the file must not be used",
  },
  async run(call) {
    if (call.args[0] === "load") return loadObservations(call);
    const { args, out } = call;
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
    for (const finding of log.findings) tellFinding(out, finding);
    return log.isBad ? BAD_FILE : 0;
  },
};

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

async function print(source: ReturnType<typeof fileSource>, { out, isJson, log, options }: Printing): Promise<void> {
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
