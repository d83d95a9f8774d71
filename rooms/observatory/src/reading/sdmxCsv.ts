import type { MissingReason } from "@splot/kernel";
import { exactDecimal } from "./exactDecimal.ts";
import type { FindingLog } from "./FindingLog.ts";
import type { Line } from "./lines.ts";
import { isReason } from "./ownTable.ts";
import { absent, type Cell, type Reading } from "./Reading.ts";
import { type SdmxColumn, sdmxColumns } from "./sdmxColumns.ts";
import { findStatus, underStatus } from "./statuses.ts";
import { columnsOf, type TableShape, tableRows } from "./table.ts";

/** What has to be known of all rows before the first is printed. */
interface Survey {
  readonly actions: ReadonlySet<string>;
  readonly structures: ReadonlySet<string>;
  readonly first?: Line | undefined;
}

/** Opens the lines of the file from the beginning. */
type Lines = () => AsyncGenerator<Line>;

/**
 * Reads SDMX-CSV 1.0 and 2.0. Several measures give one row each (`MEASURE`); `ACTION` stands in the table only when a row
 * is not plain information, `STRUCTURE_ID` only when there are several. OBS_STATUS goes to the flags, other attributes are named.
 */
export async function readSdmxCsv(open: Lines, { decimal, log }: { readonly decimal: "comma" | "point"; readonly log: FindingLog }): Promise<Reading> {
  const head = await firstLine(open);
  const place = (id: string) => head.cells.findIndex((text) => text.replace(/[:[].*$/s, "").trim() === id);
  const survey = await surveyRows(open, { action: place("ACTION"), structure: place("STRUCTURE_ID"), log });
  const columns = sdmxColumns(head.cells, keyOf(survey.first, place("OBS_KEY")));
  const shape = shapeOf(columns, survey, { log, decimal, isLabelled: head.cells.some((text) => text.includes(": ")) });
  const left = columns.filter(({ id, role }) => role === "attribute" && id !== "OBS_STATUS" && id !== "OBS_FLAG").map(({ id }) => id);
  if (left.length > 0) log.warn("dropped-part", { row: head.row }, { what: left.join(", ") });
  const lines = open();
  await lines.next();
  return { format: "sdmx-csv", columns: columnsOf(shape), rows: tableRows(labelsOff(lines, shape, head), shape, log) };
}

async function firstLine(open: Lines): Promise<Line> {
  for await (const line of open()) return line;
  return { row: 1, cells: [] };
}

const actionNames = new Set(["I", "A", "M", "R", "D"]);

async function surveyRows(
  open: Lines,
  { action, structure, log }: { readonly action: number; readonly structure: number; readonly log: FindingLog },
): Promise<Survey> {
  const [actions, structures] = [new Set<string>(), new Set<string>()];
  let first: Line | undefined;
  let isHead = true;
  for await (const line of open()) {
    if (isHead) isHead = false;
    else {
      first ??= line;
      const name = (action === -1 ? "I" : (line.cells[action] ?? "")) || "I";
      if (!actionNames.has(name)) log.error("code-unknown", { row: line.row, column: "ACTION" }, { what: name });
      actions.add(name);
      if (structures.size < 100) structures.add(line.cells[structure] ?? "");
    }
  }
  return { actions, structures, first };
}

function keyOf(line: Line | undefined, at: number): { readonly parts: readonly string[]; readonly codes: readonly string[] } | undefined {
  const key = at === -1 ? "" : (line?.cells[at] ?? "");
  return key === "" || line === undefined ? undefined : { parts: key.split("."), codes: line.cells.map(code) };
}

/** The code of a labelled cell: `A: Value A`. */
function code(cell: string): string {
  return cell.split(": ")[0] ?? "";
}

interface Style {
  readonly log: FindingLog;
  readonly decimal: "comma" | "point";
  readonly isLabelled: boolean;
}

function shapeOf(columns: readonly SdmxColumn[], { actions, structures }: Survey, style: Style): TableShape {
  const of = (role: SdmxColumn["role"]) => columns.filter((column) => column.role === role);
  const system = (id: string, isShown: boolean) => (isShown ? of("system").filter((column) => column.id === id) : []);
  const measures = of("measure");
  const keys = [
    ...of("dimension"),
    ...system("STRUCTURE_ID", structures.size > 1),
    ...system(
      "ACTION",
      [...actions].some((name) => name !== "I"),
    ),
  ].map(({ id, at }) => ({ name: id, at }));
  const series = measures.map(({ id, at }) => ({ at, name: id, codes: measures.length > 1 ? [id] : [] }));
  return {
    keys,
    across: measures.length > 1 ? [keys.some(({ name }) => name === "MEASURE") ? "MEASURE_ID" : "MEASURE"] : [],
    series: series.length === 0 ? [{ at: -1, name: "", codes: [] }] : series,
    width: columns.length,
    read: cellReader(columns, style),
  };
}

function cellReader(columns: readonly SdmxColumn[], style: Style): TableShape["read"] {
  const find = (...ids: readonly string[]) => columns.find(({ id }) => ids.includes(id))?.at ?? -1;
  const [action, status, hidden, comment] = [find("ACTION"), find("OBS_STATUS", "OBS_FLAG"), find("CONF_STATUS", "OBS_CONF"), find("COMMENT_OBS")];
  const contents = columns.filter(({ role }) => role === "measure" || role === "attribute").map(({ at }) => at);
  return ({ row, cells }, at, column) => {
    const value = (cells[at] ?? "").trim();
    if (cells[action] === "D")
      return deleted(
        value,
        contents.map((place) => cells[place] ?? ""),
      );
    const [sign = "", secrecy = ""] = [status, hidden].map((place) => code((cells[place] ?? "").trim()));
    return readCell(value, { sign, secrecy, comment: (cells[comment] ?? "").trim() }, { ...style, row, column });
  };
}

/** What a row that deletes says of a measure: it goes, with all or by its mark, or only attributes do. */
function deleted(value: string, contents: readonly string[]): Cell {
  return absent(value === "" && contents.some((cell) => cell !== "") ? "not_supplied" : "not_applicable");
}

interface Spot extends Style {
  readonly row: number;
  readonly column: string;
}

interface Beside {
  readonly sign: string;
  readonly secrecy: string;
  readonly comment: string;
}

function readCell(value: string, { sign, secrecy, comment }: Beside, at: Spot): Cell {
  const status = findStatus(sign);
  if (value === "") return absent(status?.missing ?? "not_supplied", status?.flags ?? []);
  if (value === "NaN" || value === "#N/A") {
    const cell = underStatus(undefined, sign, at);
    return absent(reasonOf({ note: comment, isHidden: /^[CNSDT]$/.test(secrecy), cell }), cell.flags);
  }
  const read = readMeasure(value, at);
  return typeof read === "string" ? underStatus(read, sign, at) : read;
}

function reasonOf({ note, isHidden, cell }: { readonly note: string; readonly isHidden: boolean; readonly cell: Cell }): MissingReason {
  if (isReason(note)) return note;
  const reason = typeof cell.value === "string" ? "unknown" : cell.value.missing;
  return reason === "unknown" && isHidden ? "confidential" : reason;
}

/** A measure is a number, or a text where it is not the usual one. */
function readMeasure(value: string, { row, column, log, decimal }: Spot): string | Cell {
  const number = exactDecimal(value, decimal);
  if (number.kind === "number") return number.text;
  if (!column.startsWith("OBS_VALUE")) return value;
  log.error("number-unreadable", { row, column }, { what: value });
  return absent("unparsable");
}

/** The rows with the codes of labelled cells. */
async function* labelsOff(lines: AsyncIterable<Line>, { keys }: TableShape, head: Line): AsyncGenerator<Line> {
  const labelled = new Set(keys.filter(({ at }) => (head.cells[at] ?? "").includes(": ") || head.cells[at] === "STRUCTURE_ID").map(({ at }) => at));
  for await (const { row, cells } of lines) yield { row, cells: labelled.size === 0 ? cells : cells.map((cell, at) => (labelled.has(at) ? code(cell) : cell)) };
}
