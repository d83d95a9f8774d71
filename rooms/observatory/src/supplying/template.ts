import { type Language, type MissingReason, missingReasons, type Origin, say } from "@splot/kernel";
import { checkedArchive } from "@splot/kernel/files";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { type SuppliedValue, suppliedReasons, type ValueRequest } from "../model/supply.ts";
import { refuse } from "../refusals.ts";
import { originWords } from "../writing/index.ts";

const words = {
  sheet: { pl: "Wartości", en: "Values" },
  reasons: { pl: "Powody braku", en: "Reasons" },
  about: { pl: "O arkuszu", en: "About" },
  code: { pl: "kod", en: "code" },
  name: { pl: "wskaźnik", en: "indicator" },
  measure: { pl: "jednostka miary", en: "unit of measure" },
  teryt: { pl: "teryt7", en: "teryt7" },
  period: { pl: "okres", en: "period" },
  value: { pl: "wartość", en: "value" },
  missing: { pl: "powód braku", en: "reason for its lack" },
  note: { pl: "uwaga", en: "note" },
  beyond: { pl: "Ta liczba jest poza możliwym zakresem.", en: "This number is beyond what is possible." },
  listed: { pl: "Wybierz powód z listy.", en: "Choose a reason of the list." },
};
/** NOTE: its name is the same in every language, as in the other workbooks. */
const ORIGIN = "pochodzenie / origin";
/** Places of columns. */
const [UNIT, PERIOD, VALUE, MISSING, NOTE] = [3, 4, 5, 6, 7];
const heads = [words.code, words.name, words.measure, words.teryt, words.period, words.value, words.missing, words.note];
const widths = [26, 44, 18, 10, 10, 16, 28, 40];
/** A filled template has as many rows as a request has indicators, and some hundred parts at most. */
const limits = { parts: 200, unpacked: 8_000_000 };
const RANGE = "A1:H200";

/** The template of a request for one unit: codes that stay, cells to fill in with their limits and a list of reasons. `given`: what was supplied before; `origin`: what its numbers are. */
export async function writeTemplate(
  request: ValueRequest,
  unit: string,
  { language, given, origin }: { readonly language: Language; readonly given: readonly SuppliedValue[]; readonly origin: Origin },
) {
  const reasonText = (reason: MissingReason) => say(language, missingReasons[reason]);
  const rows = request.indicators.map(({ code, name, unit: measure }) => {
    const known = given.find(({ indicator }) => indicator === code);
    const reason = known?.missing === undefined ? null : reasonText(known.missing);
    return [code, say(language, name), say(language, measure), unit, request.period, numberOf(known?.value), reason, known?.note ?? null];
  });
  const bytes = await writeXlsx({
    properties: { created: new Date(0), modified: new Date(0) },
    stringMode: "inline",
    sheets: [
      {
        name: say(language, words.sheet),
        rows: [heads.map((head) => say(language, head)), ...rows],
        columns: widths.map((width) => ({ width })),
        freezePane: { rows: 1 },
        dataValidations: [
          ...request.indicators.map(({ least, most }, place) => ({
            type: "decimal" as const,
            operator: "between" as const,
            formula1: String(least ?? -1e15),
            formula2: String(most ?? 1e15),
            allowBlank: true,
            showErrorMessage: true,
            errorMessage: say(language, words.beyond),
            range: `F${place + 2}`,
          })),
          {
            type: "list" as const,
            values: suppliedReasons.map(reasonText),
            allowBlank: true,
            showErrorMessage: true,
            errorMessage: say(language, words.listed),
            range: `G2:G${rows.length + 1}`,
          },
        ],
      },
      { name: say(language, words.reasons), rows: suppliedReasons.map((reason) => [reason, reasonText(reason)]), columns: [{ width: 22 }, { width: 40 }] },
      { name: say(language, words.about), rows: [[ORIGIN, say(language, originWords[origin])]], columns: [{ width: 22 }, { width: 40 }] },
    ],
  });
  return new Uint8Array(bytes);
}

/** A value as a number of a spreadsheet; one with more digits than such a number holds stays a text. */
function numberOf(value: string | undefined): number | string | null {
  if (value === undefined || value === "") return null;
  return String(Number(value)) === value ? Number(value) : value;
}

/** A filled template: for which unit and period, and what stands in its cells. */
export interface FilledTemplate {
  readonly unit: string;
  readonly period: string;
  readonly values: readonly { readonly indicator: string; readonly value: string; readonly missing: string; readonly note: string }[];
}

/** What a filled template holds. Refuses: `observatory.template_unreadable` for any other file, `observatory.template_formula`. */
export async function readTemplate(bytes: Uint8Array): Promise<FilledTemplate> {
  const { rows, cells } = await firstSheet(bytes);
  const formula = [...cells].find(([, cell]) => cell.formula !== undefined)?.[0];
  const [head = [], ...lines] = rows.map((row) => row.map(textOf));
  const filled = lines.filter((line) => line.some((cell) => cell !== ""));
  const [unit = "", period = ""] = [filled[0]?.[UNIT], filled[0]?.[PERIOD]];
  const isOurs = heads.every(({ pl, en }, place) => head[place] === pl || head[place] === en);
  const isOne = filled.every((line) => line[UNIT] === unit && line[PERIOD] === period) && new Set(filled.map(([code]) => code)).size === filled.length;
  if (!isOurs || !isOne || unit === "") throw refuse("observatory.template_unreadable", {}, "file");
  if (formula !== undefined) throw refuse("observatory.template_formula", { cell: cellName(formula) }, "file");
  const values = filled.map((line) => ({ indicator: line[0] ?? "", value: line[VALUE] ?? "", missing: reasonOf(line[MISSING] ?? ""), note: line[NOTE] ?? "" }));
  return { unit, period, values };
}

/** The name that a spreadsheet gives a cell, out of its row and column counted from 0. */
function cellName(place: string): string {
  const [row = 0, column = 0] = place.split(",").map(Number);
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

async function firstSheet(bytes: Uint8Array) {
  try {
    checkedArchive(bytes, limits);
    const { sheets } = await readXlsx(bytes, { range: RANGE });
    const [sheet] = sheets;
    return { rows: sheet?.rows ?? [], cells: sheet?.cells ?? new Map<string, { readonly formula?: string | undefined }>() };
  } catch {
    throw refuse("observatory.template_unreadable", {}, "file");
  }
}

function textOf(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
}

/** A reason by its words or its code; what is none of them stays, and is refused as it is. */
function reasonOf(text: string): string {
  return suppliedReasons.find((reason) => reason === text || missingReasons[reason].pl === text || missingReasons[reason].en === text) ?? text;
}
