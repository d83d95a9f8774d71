import { exactDecimal } from "./exactDecimal.ts";
import type { FindingLog } from "./FindingLog.ts";
import { isObject, listIn, objectIn, textIn } from "./jsonText.ts";
import { absent, type Cell, type FlatRow, type Reading } from "./Reading.ts";
import { underStatus } from "./statuses.ts";

interface Component {
  readonly id: string;
  readonly values: readonly unknown[];
  readonly position: number;
}

/** The components of one structure, by the level at which they stand. */
interface Structure {
  readonly dataSet: readonly Component[];
  readonly series: readonly Component[];
  readonly observation: readonly Component[];
  readonly measures: readonly string[];
  readonly attributes: readonly Component[];
  readonly leftAttributes: readonly string[];
}

/** Is this SDMX-JSON 1 or 2? */
export function isSdmxJson(json: unknown): boolean {
  return dataSetsOf(json).length > 0 && structuresOf(json).some((one) => Object.keys(objectIn(one, "dimensions")).length > 0);
}

function dataSetsOf(json: unknown): readonly unknown[] {
  return listIn(isObject(json) && json["data"] !== undefined ? json["data"] : json, "dataSets");
}

function structuresOf(json: unknown): readonly unknown[] {
  const data = isObject(json) && json["data"] !== undefined ? json["data"] : json;
  const several = listIn(data, "structures");
  return several.length > 0 ? several : [objectIn(data, "structure")];
}

/** Reads SDMX-JSON 1 and 2, flat or by series. `ACTION` stands in the table only when a data set is not plain information. */
export function readSdmxJson(json: unknown, log: FindingLog): Reading {
  const structures = structuresOf(json).map((one) => structureOf(one, log));
  const sets = dataSetsOf(json).map((set) => ({ set, structure: structures[Number(textIn(set, "structure") ?? "0")], action: actionOf(set, log) }));
  const [first] = structures;
  if (first === undefined || sets.some(({ structure }) => structure === undefined)) log.stop("reference-unknown", {}, { what: "structure" });
  const columns = columnsOf(first);
  if (structures.some((one) => columnsOf(one).join("\n") !== columns.join("\n"))) log.stop("unsupported-part", {}, { what: "structures" });
  const left = [...new Set(structures.flatMap(({ leftAttributes }) => leftAttributes))];
  if (left.length > 0) log.warn("dropped-part", {}, { what: left.join(", ") });
  const hasAction = sets.some(({ action }) => action !== "I");
  const hasMeasures = structures.some(({ measures }) => measures.length > 1);
  return {
    format: "sdmx-json",
    columns: [...columns, ...(hasAction ? ["ACTION"] : []), ...(hasMeasures ? ["MEASURE"] : [])],
    labels: labelsOf(structures),
    rows: rowsOf(sets, { columns, hasAction, hasMeasures, log }),
  };
}

function structureOf(one: unknown, log: FindingLog): Structure {
  const level = (kind: string, name: string) => listIn(objectIn(one, kind), name).map((part) => componentOf(part));
  const measures = level("measures", "observation").map(({ id }) => id);
  const attributes = level("attributes", "observation");
  const others = Object.entries(objectIn(one, "attributes")).flatMap(([name]) => (name === "observation" ? [] : level("attributes", name)));
  const structure = {
    dataSet: level("dimensions", "dataSet").concat(level("dimensions", "dataset")),
    series: level("dimensions", "series"),
    observation: level("dimensions", "observation"),
    measures: measures.length === 0 ? ["OBS_VALUE"] : measures,
    attributes,
    leftAttributes: [...others, ...attributes].map(({ id }) => id).filter((id) => id !== "OBS_STATUS"),
  };
  if (structure.dataSet.some(({ values }) => values.length !== 1)) log.stop("row-length", { column: "dimensions.dataSet" }, { found: "≠ 1", wanted: 1 });
  return structure;
}

function componentOf(part: unknown): Component {
  return { id: textIn(part, "id") ?? "", values: listIn(part, "values"), position: Number(textIn(part, "keyPosition") ?? Number.POSITIVE_INFINITY) };
}

/** Dimensions in the order of the key; those without a place in it (time) stand last. */
function ordered({ dataSet, series, observation }: Structure): readonly Component[] {
  return [...dataSet, ...series, ...observation].sort((a, b) => (a.position === b.position ? 0 : a.position - b.position));
}

function columnsOf(structure: Structure): readonly string[] {
  return ordered(structure).map(({ id }) => id);
}

function labelsOf(structures: readonly Structure[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const pairs = (component: Component) => component.values.map((value) => [codeOf(value), textIn(value, "name") ?? codeOf(value)] as const);
  return new Map(structures.flatMap((structure) => ordered(structure).map((component) => [component.id, new Map(pairs(component))] as const)));
}

function codeOf(value: unknown): string {
  return textIn(value, "id") ?? textIn(value, "value") ?? textIn(value, "name") ?? "";
}

const actions: Readonly<Record<string, string>> = { information: "I", append: "A", merge: "M", replace: "R", delete: "D" };

function actionOf(set: unknown, log: FindingLog): string {
  const name = textIn(set, "action") ?? "Information";
  const action = actions[name.toLowerCase()];
  if (action === undefined) log.error("code-unknown", { column: "action" }, { what: name });
  return action ?? name;
}

interface DataSet {
  readonly set: unknown;
  readonly structure: Structure | undefined;
  readonly action: string;
}
interface Table {
  readonly columns: readonly string[];
  readonly hasAction: boolean;
  readonly hasMeasures: boolean;
  readonly log: FindingLog;
}

function* rowsOf(sets: readonly DataSet[], table: Table): Generator<FlatRow> {
  let row = 0;
  for (const { set, structure, action } of sets) {
    if (structure === undefined) continue;
    const fixed = new Map(structure.dataSet.map(({ id, values }) => [id, codeOf(values[0])]));
    for (const { seriesKey, key, cells } of observationsOf(set)) {
      row += 1;
      const codes = new Map([...fixed, ...codesAt(structure, { seriesKey, key }, { row, log: table.log })]);
      const common = [...table.columns.map((column) => codes.get(column) ?? ""), ...(table.hasAction ? [action] : [])];
      for (const [place, measure] of structure.measures.entries())
        yield { row, key: table.hasMeasures ? [...common, measure] : common, ...readCell(cells, { structure, place, action, row, log: table.log }) };
    }
  }
}

interface Observed {
  readonly seriesKey: string;
  readonly key: string;
  readonly cells: readonly unknown[];
}

function* observationsOf(set: unknown): Generator<Observed> {
  for (const [key, cells] of Object.entries(objectIn(set, "observations"))) yield { seriesKey: "", key, cells: Array.isArray(cells) ? cells : [cells] };
  for (const [seriesKey, series] of Object.entries(objectIn(set, "series")))
    for (const [key, cells] of Object.entries(objectIn(series, "observations"))) yield { seriesKey, key, cells: Array.isArray(cells) ? cells : [cells] };
}

/** The codes of an observation. A flat key also covers the dimensions that the structure lists for series. */
function codesAt(
  { series, observation }: Structure,
  { seriesKey, key }: { readonly seriesKey: string; readonly key: string },
  at: Spot,
): readonly (readonly [string, string])[] {
  if (seriesKey === "" && series.length > 0) return placed([...series, ...observation], key, at);
  return [...placed(series, seriesKey, at), ...placed(observation, key, at)];
}

interface Spot {
  readonly row: number;
  readonly log: FindingLog;
}

/** The codes at the positions of a key such as `0:1`. Tells of a position outside. */
function placed(components: readonly Component[], key: string, { row, log }: Spot): readonly (readonly [string, string])[] {
  const places = key === "" ? [] : key.split(":");
  if (places.length !== components.length && components.length > 0)
    log.error("row-length", { row, column: "key" }, { found: places.length, wanted: components.length });
  return components.map(({ id, values }, at) => {
    const value = values[Number(places[at])];
    if (value === undefined && places[at] !== "") log.error("reference-unknown", { row, column: id }, { what: `${id}[${places[at] ?? ""}]` });
    return [id, codeOf(value)] as const;
  });
}

interface CellPlace {
  readonly structure: Structure;
  readonly place: number;
  readonly action: string;
  readonly row: number;
  readonly log: FindingLog;
}

function readCell(cells: readonly unknown[], { structure, place, action, row, log }: CellPlace): Cell {
  const { measures, attributes } = structure;
  const at = { row, column: measures[place] ?? "value", log };
  const isEmpty = cells.slice(0, measures.length).every((cell) => cell === null || cell === undefined);
  if (isEmpty && action === "D") return absent("not_applicable");
  if (cells.length === 0) return absent("not_supplied");
  const status = attributes.findIndex(({ id }) => id === "OBS_STATUS");
  const sign = status === -1 ? "" : statusCode(attributes[status], cells[measures.length + status]);
  const written = cells[place];
  if (typeof written !== "string" || written === "NaN") return underStatus(undefined, sign, at);
  const number = exactDecimal(written, "point");
  if (number.kind === "number") return underStatus(number.text, sign, at);
  if (measures.length > 1) return underStatus(written, sign, at);
  // NOTE: a message without data (detail=nodata) has no measures in its lists; what stands first is then an attribute.
  log.warn("unsupported-part", at, { what: "detail=nodata" });
  return absent("not_supplied");
}

function statusCode(component: Component | undefined, written: unknown): string {
  if (component === undefined || typeof written !== "string") return "";
  return component.values.length === 0 ? written : codeOf(component.values[Number(written)]);
}
