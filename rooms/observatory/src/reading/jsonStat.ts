import { keyAt, MOST_CELLS } from "./cube.ts";
import { exactDecimal } from "./exactDecimal.ts";
import type { FindingLog } from "./FindingLog.ts";
import { isObject, type JsonObject, listIn, objectIn, textIn } from "./jsonText.ts";
import { isReason } from "./ownTable.ts";
import { choosePart, type Part } from "./parts.ts";
import { absent, type Cell, type FlatRow, type Reading, type ReadingOptions } from "./Reading.ts";
import { underStatus } from "./statuses.ts";

interface Dimension {
  readonly id: string;
  readonly codes: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
}

/** Is this JSON-stat: a data set, a collection, or the old object of named data sets? */
export function isJsonStat(json: unknown): boolean {
  const kind = textIn(json, "class");
  return kind === "collection" || kind === "dimension" || isDataset(json) || bundled(json).length > 0;
}

/** Reads JSON-stat 1.x and 2.0. Of several data sets one is read; addresses in a collection are shown, not fetched. */
export function readJsonStat(json: unknown, { part }: ReadingOptions, log: FindingLog): Reading {
  const dataset = choosePart(datasetsOf(json, log), part, log);
  if (dataset === undefined) return { format: "json-stat", columns: [], rows: [] };
  if (["note", "link"].some((name) => dataset[name] !== undefined))
    log.warn("dropped-part", {}, { what: ["note", "link"].filter((name) => dataset[name] !== undefined).join(", ") });
  const dimensions = dimensionsOf(dataset, log);
  const size = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  if (size > MOST_CELLS) log.stop("too-large", {}, { what: `${size}`, most: MOST_CELLS });
  const values = cellsAt(dataset["value"], { name: "value", size, log });
  const statusPart = dataset["status"];
  const nested = isObject(statusPart) && Array.isArray(statusPart["value"]) ? statusPart["value"] : statusPart;
  const status = Array.isArray(nested) && nested.length === 1 ? nested[0] : nested;
  const statuses = typeof status === "string" ? () => status : cellsAt(status ?? [], { name: "status", size, log, mayBeAbsent: true });
  const own = objectIn(dataset["extension"], "splot");
  return {
    format: "json-stat",
    columns: dimensions.map(({ id }) => id),
    labels: new Map(dimensions.map(({ id, labels }) => [id, labels])),
    rows: rowsOf({ dimensions, size, values, statuses, reasons: objectIn(own, "missing"), isSparse: own["sparse"] === true, log }),
  };
}

function isDataset(json: unknown): json is JsonObject {
  return isObject(json) && json["value"] !== undefined && isObject(json["dimension"]) && (json["id"] !== undefined || json["dimension"]["id"] !== undefined);
}

function bundled(json: unknown): readonly Part<JsonObject>[] {
  if (!isObject(json) || json["version"] !== undefined) return [];
  return Object.entries(json).flatMap(([name, content]) => (isDataset(content) ? [{ name, content }] : []));
}

function datasetsOf(json: unknown, log: FindingLog): readonly Part<JsonObject>[] {
  if (isDataset(json)) return [{ name: textIn(json, "label") ?? "1", content: json }];
  if (textIn(json, "class") === "dimension") log.stop("unsupported-part", {}, { what: "JSON-stat class=dimension" });
  if (textIn(json, "class") !== "collection") return bundled(json);
  const items = listIn(objectIn(json, "link"), "item");
  for (const item of items) if (!isDataset(item)) log.warn("dropped-part", {}, { what: textIn(item, "href") ?? textIn(item, "label") ?? "item" });
  return items.flatMap((item, place) => (isDataset(item) ? [{ name: textIn(item, "label") ?? `${place + 1}`, content: item }] : []));
}

function dimensionsOf(dataset: JsonObject, log: FindingLog): readonly Dimension[] {
  const inner = dataset["dimension"];
  const ids = (Array.isArray(dataset["id"]) ? listIn(dataset, "id") : listIn(inner, "id")).map(String);
  const sizes = (Array.isArray(dataset["size"]) ? listIn(dataset, "size") : listIn(inner, "size")).map(Number);
  if (ids.length === 0 || ids.length !== sizes.length) log.stop("row-length", { column: "size" }, { found: sizes.length, wanted: ids.length });
  const double = ids.find((id, place) => ids.indexOf(id) !== place);
  if (double !== undefined) log.stop("header-duplicate", { column: "id" }, { what: double });
  return ids.map((id, place) => {
    const category = objectIn(objectIn(inner, id), "category");
    const codes = codesOf(category, { id, log });
    if (codes.length !== sizes[place]) log.stop("row-length", { column: id }, { found: codes.length, wanted: String(sizes[place]) });
    const labels = Object.entries(objectIn(category, "label")).flatMap(([code, label]) => (typeof label === "string" ? [[code, label] as const] : []));
    return { id, codes, labels: new Map(labels) };
  });
}

function codesOf(category: JsonObject, { id, log }: { readonly id: string; readonly log: FindingLog }): readonly string[] {
  const index = category["index"];
  if (Array.isArray(index)) return unique(index.map(String), id, log);
  if (!isObject(index)) {
    const named = Object.keys(objectIn(category, "label"));
    return named.length === 1 ? named : log.stop("header-missing", { column: id }, { what: "category.index" });
  }
  const placed = Object.entries(index)
    .map(([code, place]) => ({ code, place: Number(place) }))
    .sort((a, b) => a.place - b.place);
  const wrong = placed.find(({ place }, position) => place !== position);
  if (wrong !== undefined) log.stop("reference-unknown", { column: id }, { what: `${wrong.code}: ${wrong.place}` });
  return placed.map(({ code }) => code);
}

function unique(codes: readonly string[], column: string, log: FindingLog): readonly string[] {
  const seen = new Set<string>();
  for (const code of codes) {
    if (seen.has(code)) log.stop("key-duplicate", { column }, { what: code });
    seen.add(code);
  }
  return codes;
}

interface CellSource {
  readonly name: string;
  readonly size: number;
  readonly log: FindingLog;
  readonly mayBeAbsent?: boolean;
}

/** Cells by their flat position, from a list or an object. Refuses: a list of another length, a position outside. */
function cellsAt(source: unknown, { name, size, log, mayBeAbsent = false }: CellSource): (place: number) => unknown {
  if (Array.isArray(source)) {
    if (source.length !== size && !(mayBeAbsent && source.length === 0)) log.stop("row-length", { column: name }, { found: source.length, wanted: size });
    return (place) => source[place];
  }
  if (!isObject(source)) return log.stop("header-missing", { column: name }, { what: name });
  const strange = Object.keys(source).find((place) => !/^(0|[1-9]\d*)$/.test(place) || Number(place) >= size);
  if (strange !== undefined) log.stop("reference-unknown", { column: name }, { what: `${name}[${strange}]` });
  return (place) => source[place];
}

interface Cube {
  readonly dimensions: readonly Dimension[];
  readonly size: number;
  readonly log: FindingLog;
  readonly reasons: JsonObject;
  /** A place without value and status is no observation; our own files say so, others have no empty places. */
  readonly isSparse: boolean;
  values(place: number): unknown;
  statuses(place: number): unknown;
}

function* rowsOf(cube: Cube): Generator<FlatRow> {
  for (let place = 0; place < cube.size; place += 1) {
    if (cube.isSparse && (cube.values(place) ?? cube.statuses(place) ?? null) === null) continue;
    yield { row: place + 1, key: keyAt(cube.dimensions, place), ...cellOf(cube, place) };
  }
}

function cellOf({ values, statuses, reasons, log }: Cube, place: number): Cell {
  const value = values(place) ?? undefined;
  const sign = statuses(place);
  const at = { row: place + 1, column: "value", log };
  const cell = underStatus(readValue(value, at), typeof sign === "string" ? sign : "", at);
  const reason = reasons[place];
  return typeof cell.value === "object" && typeof reason === "string" && isReason(reason) ? absent(reason, cell.flags) : cell;
}

/** A value as it stands; the format allows texts too. */
function readValue(value: unknown, { row, column, log }: { readonly row: number; readonly column: string; readonly log: FindingLog }): string | undefined {
  if (value === undefined || value === "") return undefined;
  if (typeof value !== "string") {
    log.error("number-unreadable", { row, column }, { what: JSON.stringify(value) });
    return undefined;
  }
  const number = exactDecimal(value, "point");
  return number.kind === "number" ? number.text : value;
}
