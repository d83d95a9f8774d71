import { BadArchive, checkedArchive, type PartReader } from "@splot/kernel/files";
import { streamXlsxRows } from "hucre/xlsx";
import { exactDecimal } from "./exactDecimal.ts";
import { type FindingLog, Unreadable } from "./FindingLog.ts";
import { headed, type Line, MOST_COLUMNS } from "./lines.ts";
import { choosePart, type Part } from "./parts.ts";
import type { Reading, ReadingOptions } from "./Reading.ts";
import { shapeOf } from "./shapes.ts";
import { columnsOf, tableRows } from "./table.ts";
import { isHead, MOST_BEFORE } from "./tableStart.ts";

/** What a workbook may hold. A part that unpacks beyond `free` bytes may not be more than `most` times its packed size. */
const limits = { parts: 1000, unpacked: 200_000_000, ratio: { free: 20_000_000, most: 200 } };

/** Reads one sheet of a workbook, row by row and only used cells. Other sheets, hidden rows, merged cells and notes beside the table are told of. */
export async function readXlsx(bytes: Uint8Array, { decimal, part, isOwn }: ReadingOptions, log: FindingLog): Promise<Reading> {
  const read = openWorkbook(bytes, log);
  const sheets = listSheets(read);
  if (sheets.length === 0) log.stop("bytes-not-what-name-says", {}, { what: "ZIP ≠ XLSX" });
  const sheet = choosePart(sheets, part, log);
  if (sheet === undefined) return { format: "xlsx", columns: [], rows: [] };
  surveySheet(read(sheet.path), log);
  const table = await findTable(linesOfSheet(bytes, sheet.name, log), log);
  const { shape } = shapeOf({ row: table.head.row, cells: trimmed(table.head.cells) }, { log, mark: decimal, isOwn });
  const lines = withNotes(table.rest, shape.width, log);
  return { format: "xlsx", columns: columnsOf(shape), rows: tableRows(lines, shape, log) };
}

/** Refuses: `bytes-not-what-name-says` (cut, no ZIP), `archive-unsafe` (paths upwards, too many parts, ratio), `too-large`. */
function openWorkbook(bytes: Uint8Array, log: FindingLog): PartReader {
  try {
    return checkedArchive(bytes, limits);
  } catch (error) {
    if (!(error instanceof BadArchive)) throw error;
    const { fault, what } = error;
    if (fault === "broken") return log.stop("bytes-not-what-name-says", {}, { what: `ZIP – ${what === "" ? "?" : what}` });
    if (fault === "size") return log.stop("too-large", {}, { what, most: `${limits.unpacked} B` });
    return log.stop("archive-unsafe", {}, { what: fault === "ratio" ? `${what}: > ${limits.ratio.most} : 1` : what });
  }
}

interface Sheet {
  readonly name: string;
  readonly path: string;
}

function listSheets(read: PartReader): readonly Part<Sheet>[] {
  const text = (name: string) => new TextDecoder().decode(read(name) ?? new Uint8Array());
  const targets = new Map(
    Array.from(text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\b[^>]*>/g), ([tag]) => [attribute(tag, "Id"), attribute(tag, "Target")] as const),
  );
  return Array.from(text("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\b[^>]*>/g), ([tag]) => {
    const target = targets.get(attribute(tag, "r:id")) ?? "";
    const name = unescaped(attribute(tag, "name"));
    return { name, content: { name, path: target.startsWith("/") ? target.slice(1) : `xl/${target}` } };
  });
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
}

/** What the rows do not show: formulas without a result, hidden rows and columns, merged cells. */
function surveySheet(part: Uint8Array | undefined, log: FindingLog): void {
  const text = new TextDecoder().decode(part ?? new Uint8Array());
  for (const [, ref = ""] of text.matchAll(/<c\b[^>]*\br="([A-Z]+\d+)"[^>]*>\s*<f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>)\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/g))
    log.error("number-unreadable", { row: Number(ref.replace(/\D/g, "")), column: ref.replace(/\d/g, "") }, { what: `=… (${ref})` });
  for (const [tag] of text.matchAll(/<row\b[^>]*\bhidden="(?:1|true)"[^>]*>/g))
    log.warn("column-unknown", { row: Number(attribute(tag, "r")) }, { what: "ukryty wiersz, odczytany / hidden row, read" });
  for (const [tag] of text.matchAll(/<col\b[^>]*\bhidden="(?:1|true)"[^>]*>/g))
    log.warn("column-unknown", {}, { what: `ukryta kolumna, odczytana / hidden column, read (${attribute(tag, "min")}–${attribute(tag, "max")})` });
  for (const [tag] of text.matchAll(/<mergeCell\b[^>]*>/g))
    log.warn(
      "column-unknown",
      { row: Number(/\d+/.exec(attribute(tag, "ref"))?.[0] ?? 1) },
      { what: `scalone komórki / merged cells ${attribute(tag, "ref")}` },
    );
}

async function* linesOfSheet(bytes: Uint8Array, sheet: string, log: FindingLog): AsyncGenerator<Line> {
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      const cells = values.map(cellText);
      const used = cells.findLastIndex((cell) => cell !== "") + 1;
      if (used > MOST_COLUMNS) log.stop("too-large", { row: index + 1 }, { what: `${used}`, most: MOST_COLUMNS });
      if (used > 0) yield { row: index + 1, cells: cells.slice(0, used) };
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    log.stop("bytes-not-what-name-says", {}, { what: `XLSX – ${error instanceof Error ? error.message : "?"}` });
  }
}

/** A cell as text: numbers with all their digits, days by ISO. */
function cellText(value: unknown): string {
  if (typeof value === "number") {
    const exact = exactDecimal(String(value), "point");
    return exact.kind === "number" ? exact.text : String(value);
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().replace(/T00:00:00\.000Z$/, "");
  return typeof value === "string" || typeof value === "boolean" ? String(value) : "";
}

/** The header: the first row with a name that we know, else the first with two cells. What stands before it is told. */
async function findTable(lines: AsyncGenerator<Line>, log: FindingLog) {
  const before: Line[] = [];
  for (;;) {
    const next = await headed(lines);
    if (next === undefined || before.length > MOST_BEFORE) break;
    if (isHead(next.head.cells)) {
      for (const { row, cells } of before) log.warn("column-unknown", { row }, { what: cells.filter((cell) => cell !== "").join(" ") });
      return next;
    }
    before.push(next.head);
  }
  const head = before.find(({ cells }) => cells.filter((cell) => cell !== "").length > 1) ?? log.stop("header-missing", {}, { what: "2" });
  for (const { row, cells } of before.slice(0, before.indexOf(head))) log.warn("column-unknown", { row }, { what: cells.join(" ") });
  const after = before.slice(before.indexOf(head) + 1);
  const rest = async function* () {
    yield* after;
    yield* lines;
  };
  return { head, rest: rest() };
}

function trimmed(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim());
}

/** Rows of the width of the table; what stands to the right of it is told of with its column. */
async function* withNotes(lines: AsyncIterable<Line>, width: number, log: FindingLog): AsyncGenerator<Line> {
  for await (const { row, cells } of lines) {
    for (const cell of cells.slice(width)) if (cell.trim() !== "") log.warn("column-unknown", { row }, { what: cell });
    const filled = Array.from({ length: width }, (_, at) => cells[at] ?? "");
    yield { row, cells: filled };
  }
}
