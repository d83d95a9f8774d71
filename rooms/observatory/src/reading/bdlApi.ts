import { underAttribute } from "./bdlSigns.ts";
import { exactDecimal } from "./exactDecimal.ts";
import type { FindingLog } from "./FindingLog.ts";
import { isObject, type JsonObject, listIn, textIn } from "./jsonText.ts";
import { choosePart, type Part } from "./parts.ts";
import { absent, type Cell, type FlatRow, type Reading, type ReadingOptions } from "./Reading.ts";

/** One answer: by variable (rows are units) or by unit (rows are variables). */
interface Answer {
  readonly outer: { readonly column: string; readonly code: string } | undefined;
  readonly inner: string;
  readonly results: readonly unknown[];
  readonly whole?: JsonObject | undefined;
}

/** Is this an answer of the Local Data Bank with values, alone or several recorded under their names? */
export function isBdlApi(json: unknown): boolean {
  return answersOf(json).length > 0;
}

/** Reads an answer of `data/by-variable` or `data/by-unit`. Of several the first is read; a page that is not the last says so. */
export function readBdlApi(json: unknown, { part, isPage = false }: ReadingOptions, log: FindingLog): Reading {
  const answer = choosePart(answersOf(json), part, log);
  if (answer === undefined) return { format: "bdl-api", columns: [], rows: [] };
  if (!isPage) tellRest(answer, log);
  tellLeft(answer, log);
  const { outer, inner } = answer;
  const names = answer.results.map((one) => [textIn(one, "id") ?? "", textIn(one, "name") ?? ""] as const).filter(([, name]) => name !== "");
  return {
    format: "bdl-api",
    columns: [...(outer === undefined ? [] : [outer.column]), inner, "year"],
    labels: new Map([[inner, new Map(names)]]),
    rows: rowsOf(answer, log),
  };
}

function answersOf(json: unknown): readonly Part<Answer>[] {
  if (!isObject(json)) return [];
  if (hasValues(json["results"])) return [{ name: "results", content: answerOf(json, "") }];
  return Object.entries(json).flatMap(([name, one]) => {
    if (isObject(one) && hasValues(one["results"])) return [{ name, content: answerOf(one, name) }];
    return hasValues(one) ? [{ name, content: answerOf({ results: one }, name) }] : [];
  });
}

function hasValues(results: unknown): boolean {
  return Array.isArray(results) && results.length > 0 && results.every((one) => isObject(one) && Array.isArray(one["values"]));
}

function answerOf(whole: JsonObject, name: string): Answer {
  const results = listIn(whole, "results");
  const [unit, variable] = [textIn(whole, "unitId"), textIn(whole, "variableId")];
  if (unit !== undefined) return { outer: { column: "unitId", code: unit }, inner: "variableId", results, whole };
  if (variable !== undefined) return { outer: { column: "variableId", code: variable }, inner: "unitId", results, whole };
  return { outer: undefined, inner: /unit/.test(name) && !/variable/.test(name) ? "variableId" : "unitId", results, whole };
}

function tellRest({ whole, results }: Answer, log: FindingLog): void {
  const total = Number(textIn(whole, "totalRecords") ?? results.length);
  if (total > results.length) log.warn("dropped-part", {}, { what: `${results.length} / ${total} (page ${textIn(whole, "page") ?? "?"})` });
}

function tellLeft({ whole, results }: Answer, log: FindingLog): void {
  const left = ["unitName", "measureUnitId", "aggregateId", "lastUpdate"].filter(
    (name) => textIn(whole, name) !== undefined || results.some((one) => textIn(one, name) !== undefined),
  );
  if (results.some((one) => textIn(one, "name") !== undefined)) left.push("name");
  if (left.length > 0) log.warn("dropped-part", {}, { what: left.join(", ") });
}

function* rowsOf({ outer, results }: Answer, log: FindingLog): Generator<FlatRow> {
  let row = 0;
  for (const one of results) {
    const key = [...(outer === undefined ? [] : [outer.code]), textIn(one, "id") ?? ""];
    for (const observed of listIn(one, "values")) {
      row += 1;
      yield { row, key: [...key, textIn(observed, "year") ?? ""], ...readCell(observed, row, log) };
    }
  }
}

function readCell(observed: unknown, row: number, log: FindingLog): Cell {
  const at = { row, column: "val", log };
  const written = (textIn(observed, "val") ?? "").trim();
  const sign = textIn(observed, "attrId") ?? "";
  if (written === "" || written === "." || written === ":") return underAttribute(undefined, sign, at);
  const number = exactDecimal(written, "comma");
  if (number.kind === "number") return underAttribute(number.text, sign, at);
  log.error("number-unreadable", at, { what: written });
  return absent("unparsable");
}
