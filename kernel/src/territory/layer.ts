import { type Day, findDay } from "../day.ts";
import { areaOf, type MultiPolygon, type Polygons, type Position, rewind, signedArea } from "./geometry.ts";

/** One outline of a layer, as read. Missing `code`: the feature carries no register code. */
export interface LayerFeature {
  /** Place in the file, from 1. */
  readonly row: number;
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly geometry: MultiPolygon;
  /** How many rings ran the wrong way and were turned. */
  readonly turnedCount: number;
}

/** A layer, or the reason in both languages why it is none. */
export type LayerReading = { readonly features: readonly LayerFeature[] } | { readonly reason: { readonly pl: string; readonly en: string } };

/** Property names under which known layers carry the code: ours, the state boundary register's, plain ones. */
const CODE_NAMES = ["teryt", "JPT_KOD_JE", "jpt_kod_je", "TERYT", "terc", "kod", "code"];
const NAME_NAMES = ["name", "JPT_NAZWA_", "jpt_nazwa_", "nazwa", "NAZWA"];
/** Days of validity of the outline itself; `WERSJA_OD` of the state register dates the record, not the border. */
const FROM_NAMES = ["valid_from"];
const TO_NAMES = ["valid_to"];

/** Reads a GeoJSON layer and repairs the order of its rings (RFC 7946: exterior counter-clockwise). */
export function readLayer(text: string): LayerReading {
  if (/^\s*</.test(text)) return reason("to jest strona internetowa albo XML", "this is a web page or XML");
  let layer: unknown;
  try {
    layer = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return reason("to nie jest poprawny JSON", "it is not valid JSON");
  }
  if (!isRecord(layer) || layer["type"] !== "FeatureCollection" || !Array.isArray(layer["features"]))
    return reason("brakuje „FeatureCollection”", "there is no “FeatureCollection”");
  const features = layer["features"].map((feature, place) => readFeature(feature, place + 1));
  const bad = features.indexOf(undefined);
  if (bad !== -1)
    return reason(`obiekt ${bad + 1} nie jest poprawnym wielokątem w stopniach WGS 84`, `feature ${bad + 1} is no valid polygon in degrees of WGS 84`);
  return { features: features.filter((feature) => feature !== undefined) };
}

function reason(pl: string, en: string): LayerReading {
  return { reason: { pl, en } };
}

function readFeature(feature: unknown, row: number): LayerFeature | undefined {
  if (!isRecord(feature) || !isRecord(feature["geometry"])) return undefined;
  const { type, coordinates } = feature["geometry"];
  const polygons = readPolygons(type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : undefined);
  if (polygons === undefined) return undefined;
  const properties = isRecord(feature["properties"]) ? feature["properties"] : {};
  const turnedCount = polygons.flatMap((rings) => rings.filter((ring, place) => signedArea(ring) > 0 !== (place === 0))).length;
  return {
    row,
    turnedCount,
    geometry: { type: "MultiPolygon", coordinates: rewind(polygons) },
    code: codeOf(firstOf(properties, CODE_NAMES) ?? feature["id"]),
    name: textOf(firstOf(properties, NAME_NAMES)),
    from: dayOf(firstOf(properties, FROM_NAMES)),
    to: dayOf(firstOf(properties, TO_NAMES)),
  };
}

function readPolygons(list: unknown): Polygons | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const polygons = list.map((rings) => (Array.isArray(rings) && rings.length > 0 ? rings.map(readRing) : [undefined]));
  const whole = polygons.map((rings) => rings.filter((ring) => ring !== undefined));
  if (whole.some((rings, place) => rings.length !== polygons[place]?.length)) return undefined;
  return areaOf(whole) > 0 ? whole : undefined;
}

/** Positions at six decimals (about ten centimetres), the ring closed. */
function readRing(list: unknown): readonly Position[] | undefined {
  if (!Array.isArray(list) || list.length < 4) return undefined;
  const ring = list.map(readPosition).filter((position) => position !== undefined);
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length !== list.length || first === undefined || last === undefined) return undefined;
  return first[0] === last[0] && first[1] === last[1] ? ring : undefined;
}

function readPosition(pair: unknown): Position | undefined {
  if (!Array.isArray(pair)) return undefined;
  const [lon, lat]: unknown[] = pair;
  if (typeof lon !== "number" || typeof lat !== "number" || Math.abs(lon) > 180 || Math.abs(lat) > 90) return undefined;
  return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
}

/** A register code as text: blanks and a spreadsheet's `.0` removed. */
function codeOf(value: unknown): string | undefined {
  const text = textOf(value)?.replace(/\s/g, "").replace(/\.0$/, "");
  return text !== undefined && /^\d{6,7}$/.test(text) ? text : undefined;
}

function firstOf(properties: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  return names.map((name) => properties[name]).find((value) => value !== undefined && value !== null && value !== "");
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : undefined;
}

function dayOf(value: unknown): Day | undefined {
  return findDay(textOf(value) ?? "");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
