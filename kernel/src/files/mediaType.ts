import { listZipNames } from "./archive.ts";

/** What may be kept: media type, its name for people, and the endings that fit it (the first is added to a name without). */
export const mediaTypes = {
  "application/pdf": { name: "PDF", endings: ["pdf"] },
  "image/png": { name: "PNG", endings: ["png"] },
  "image/jpeg": { name: "JPEG", endings: ["jpg", "jpeg"] },
  "text/csv": { name: "CSV", endings: ["csv"] },
  "text/plain": { name: "TXT", endings: ["txt"] },
  "application/json": { name: "JSON", endings: ["json"] },
  "application/geo+json": { name: "GeoJSON", endings: ["geojson", "json"] },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { name: "XLSX", endings: ["xlsx"] },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { name: "DOCX", endings: ["docx"] },
  "application/gzip": { name: "GZ", endings: ["gz"] },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly endings: readonly [string, ...string[]] }>>;
export type MediaType = keyof typeof mediaTypes;

/** The endings of all that may be kept, for the chooser of a browser. */
export const acceptedFiles = Object.values(mediaTypes)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(",");

const GEOMETRIES = ["FeatureCollection", "Feature", "GeometryCollection", "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"];

/**
 * What a file is, by its content alone; the name only tells a table from other plain text.
 * Missing: `undefined` for everything that is not on the list, such as programs, web pages and documents with macros.
 */
export function findMediaType(bytes: Uint8Array, name: string): MediaType | undefined {
  if (startsWith(bytes, "%PDF-")) return "application/pdf";
  if (startsWith(bytes, "\u0089PNG\r\n\u001a\n")) return "image/png";
  if (startsWith(bytes, "\u00ff\u00d8\u00ff")) return "image/jpeg";
  if (startsWith(bytes, "\u001f\u008b\b")) return "application/gzip";
  if (startsWith(bytes, "PK\u0003\u0004")) return findOffice(bytes);
  return findPlain(bytes, name);
}

function startsWith(bytes: Uint8Array, beginning: string): boolean {
  return Buffer.from(bytes.subarray(0, beginning.length)).toString("latin1") === beginning;
}

/** A document of the office formats that brings no program with it. */
function findOffice(bytes: Uint8Array): MediaType | undefined {
  const names = listZipNames(bytes).map((name) => name.toLowerCase());
  const isSafe = names.includes("[content_types].xml") && !names.some((name) => /vbaproject|activex|embeddings\/.*\.bin$/.test(name));
  if (!isSafe) return undefined;
  if (names.includes("xl/workbook.xml")) return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return names.includes("word/document.xml") ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document" : undefined;
}

/** Plain text has no control characters besides tabs and line ends, and does not begin like a web page. */
function findPlain(bytes: Uint8Array, name: string): MediaType | undefined {
  if (bytes.some((byte) => (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (text.startsWith("<")) return undefined;
  if (/\.csv$/i.test(name.trim())) return "text/csv";
  return findJson(text) ?? "text/plain";
}

function findJson(text: string): MediaType | undefined {
  if (!/^[{[]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const type = typeof value === "object" && value !== null && "type" in value ? value.type : undefined;
    return GEOMETRIES.some((known) => known === type) ? "application/geo+json" : "application/json";
  } catch {
    return undefined;
  }
}
