import { isBdlApi, readBdlApi } from "./bdlApi.ts";
import { decodeHead, findEncoding, textOf, wholeText } from "./encoding.ts";
import { isEurostatHead, readEurostat } from "./eurostat.ts";
import { type FileSource, firstBytes, unpacked, wholeBytes, wholeSource } from "./FileSource.ts";
import type { FindingLog } from "./FindingLog.ts";
import { isJsonStat, readJsonStat } from "./jsonStat.ts";
import { parseExactJson } from "./jsonText.ts";
import { headed, type Line, linesOf, MOST_COLUMNS } from "./lines.ts";
import { readPx } from "./px.ts";
import { pxEncoding } from "./pxEncoding.ts";
import type { Reading, ReadingOptions } from "./Reading.ts";
import { isSdmxHead } from "./sdmxColumns.ts";
import { readSdmxCsv } from "./sdmxCsv.ts";
import { isSdmxJson, readSdmxJson } from "./sdmxJson.ts";
import { shapeOf } from "./shapes.ts";
import { columnsOf, tableRows } from "./table.ts";
import { cellsOf, findStart, linesFrom } from "./tableStart.ts";
import { readXlsx } from "./xlsx.ts";

/** What the bytes are, before anything is read. */
type Family = "xlsx" | "json" | "px" | "table";

/** What all readers are given. */
interface Call {
  readonly source: FileSource;
  readonly options: ReadingOptions;
  readonly log: FindingLog;
}

const HEAD_BYTES = 65_536;
const PX_START = /^\s*[A-Z][A-Z0-9-]*(\[[\w-]+\])?(\("[^"]*"(,\s*"[^"]*")*\))?\s*=/;
const families: Readonly<Record<string, Family>> = {
  json: "json",
  jsonstat: "json",
  csv: "table",
  tsv: "table",
  tab: "table",
  txt: "table",
  px: "px",
  xlsx: "xlsx",
  xlsm: "xlsx",
};

/** Opens a file of official statistics by what it contains. Refuses (`Unreadable`, with the reason in the log): what its name does not say, what no reader knows. */
export async function openReading(packed: FileSource, options: ReadingOptions, log: FindingLog): Promise<Reading> {
  const source = await unpacked(packed, log);
  const head = await firstBytes(source, HEAD_BYTES);
  const call = { source, options, log };
  const reading = startsWith(head, [0x50, 0x4b]) ? await readBook(call) : await readText(call, head);
  if (options.format !== undefined && options.format !== reading.format)
    log.stop("bytes-not-what-name-says", {}, { what: `${reading.format} ≠ ${options.format}` });
  return { ...reading, columns: safeColumns(reading.columns, log) };
}

async function readBook({ source, options, log }: Call): Promise<Reading> {
  if (options.format === undefined) refuseOtherName(source.name, "xlsx", log);
  return readXlsx(await wholeBytes(source, log), options, log);
}

async function readText(call: Call, head: Uint8Array): Promise<Reading> {
  const { source, options, log } = call;
  if (head.length === 0) log.stop("header-missing", {}, { what: "0 B" });
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) log.stop("unsupported-part", {}, { what: "XLS (Excel 97–2003), XLSX + hasło / password" });
  if (startsWith(head, [0x25, 0x50, 0x44, 0x46])) log.stop("bytes-not-what-name-says", {}, { what: "PDF" });
  const isPx = PX_START.test(decodeHead(head, "latin1", log).replace(/^ï»¿/, ""));
  const encoding = options.encoding ?? (isPx ? await pxEncoding(source, head, log) : await findEncoding(source, log));
  const text = decodeHead(head, encoding, log);
  const start = text.trimStart();
  if (start.startsWith("<")) log.stop("bytes-not-what-name-says", {}, { what: "strona WWW / web page (HTML, XML)" });
  const family = /^[{[]/.test(start) ? "json" : isPx ? "px" : "table";
  if (options.format === undefined) refuseOtherName(source.name, family, log);
  if (family === "table") return readTable(call, { encoding, start: text });
  const whole = await wholeText(await wholeSource(source, log), encoding, log);
  return family === "json" ? readJson(parseExactJson(whole, log), call) : readPx(whole, log);
}

/** Are there signs that no text has, or more of the rare ones than a text that was mended by hand? */
function isBinary(start: string): boolean {
  const found: readonly string[] = start.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g) ?? [];
  return found.includes("\u0000") || found.length > start.length / 100;
}

function readJson(json: unknown, { options, log }: Call): Reading {
  if (isJsonStat(json)) return readJsonStat(json, options, log);
  if (isSdmxJson(json)) return readSdmxJson(json, log);
  if (isBdlApi(json)) return readBdlApi(json, options, log);
  return log.stop("unsupported-part", {}, { what: "JSON" });
}

async function readTable(call: Call, { encoding, start }: { readonly encoding: string; readonly start: string }): Promise<Reading> {
  const { source, options, log } = call;
  if (isBinary(start)) log.stop("bytes-not-what-name-says", {}, { what: "plik binarny, nie tekst / binary file, not text" });
  const isPlain = options.format === "csv";
  const open = (delimiter: string, hasQuotes = true) => linesOf(textOf(source, encoding, log), { delimiter, hasQuotes }, log);
  if (!isPlain && isBulkStart(start)) return readEurostat(open("\t", false), log);
  const { delimiter, before } = findStart(start);
  const heads = cellsOf(start.split(/\r\n|\r|\n/, before + 1)[before] ?? "", delimiter);
  // NOTE: counted before the parser sees it, which takes a quarter of a minute over a million columns.
  if (heads.length > MOST_COLUMNS) log.stop("too-large", { row: 1 }, { what: "…", most: MOST_COLUMNS });
  const lines = () => linesFrom(open(delimiter), before, log);
  // NOTE: who says that it is a plain table is believed; what each other format needs is not in every file.
  if (isPlain || !isSdmxHead(heads)) return readPlain(lines(), call);
  return readSdmxCsv(lines, { log, decimal: options.decimal ?? (delimiter === ";" ? "comma" : "point") });
}

function isBulkStart(start: string): boolean {
  return isEurostatHead(/^[^\t\r\n]*(?=\t)/.exec(start.trimStart())?.[0] ?? "");
}

async function readPlain(lines: AsyncGenerator<Line>, { options, log }: Call): Promise<Reading> {
  const table = (await headed(lines)) ?? log.stop("header-missing", { row: 1 }, { what: "1" });
  const { format, shape } = shapeOf(table.head, { log, mark: options.decimal, isOwn: options.isOwn, isPlain: options.format === "csv" });
  return { format, columns: columnsOf(shape), rows: tableRows(table.rest, shape, log) };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, place) => bytes[place] === byte);
}

function refuseOtherName(name: string, family: Family, log: FindingLog): void {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const said = Object.hasOwn(families, ending) ? families[ending] : undefined;
  if (said !== undefined && said !== family) log.stop("bytes-not-what-name-says", {}, { what: `${family} ≠ .${ending}` });
}

/** Names of columns that can stand beside ours: a dimension called like one of them gets a mark. */
function safeColumns(columns: readonly string[], log: FindingLog): readonly string[] {
  const taken = new Set(["value", "missing", "flags"]);
  return columns.map((column) => {
    let name = column;
    while (taken.has(name)) name = `${name}_`;
    if (name !== column) log.warn("header-duplicate", { column: name }, { what: column });
    taken.add(name);
    return name;
  });
}
