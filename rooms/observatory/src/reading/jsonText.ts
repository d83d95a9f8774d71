import { exactDecimal } from "./exactDecimal.ts";
import type { FindingLog } from "./FindingLog.ts";

/** An object of a JSON text. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Parses JSON so that numbers stay as exact as written: each becomes its decimal text. Refuses: `header-missing` where it ends too early, else `bytes-not-what-name-says`. */
export function parseExactJson(text: string, log: FindingLog): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown, context?: { readonly source?: string }) =>
      typeof value === "number" ? exactText(context?.source, value) : value,
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const found = /position (\d+)/.exec(message)?.[1];
    const row = found === undefined ? undefined : text.slice(0, Number(found)).split("\n").length;
    const isCut = /end of JSON input|Unterminated/.test(message) || Number(found) >= text.trimEnd().length;
    if (isCut) return log.stop("header-missing", { row }, { what: "JSON … }" });
    return log.stop("bytes-not-what-name-says", { row }, { what: "JSON – ?" });
  }
}

function exactText(source: string | undefined, value: number): string {
  const exact = exactDecimal(source ?? String(value), "point");
  return exact.kind === "number" ? exact.text : (source ?? String(value));
}

/** Is this an object? */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object under a name. Missing: an empty one. */
export function objectIn(value: unknown, name: string): JsonObject {
  const found = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return isObject(found) ? found : {};
}

/** The list under a name. Missing: an empty one. */
export function listIn(value: unknown, name: string): readonly unknown[] {
  const found: unknown = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return Array.isArray(found) ? found : [];
}

/** The text or number under a name. Missing: `undefined`. */
export function textIn(value: unknown, name: string): string | undefined {
  const found = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return typeof found === "string" ? found : undefined;
}
