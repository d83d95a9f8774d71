import { parse } from "csv-parse/sync";
import type { Answered } from "../support/crawl.ts";
import { plain } from "./content.ts";

/** What is untrue or unproven on a page or in a file of a live space, in words; empty when nothing is. */
export function findUntruths({ path, type, text }: Answered): readonly string[] {
  const found = type.startsWith("text/html")
    ? inPage(text)
    : type.startsWith("text/csv")
      ? inTable(text)
      : type.startsWith("image/svg")
        ? inDrawing(text)
        : type.startsWith("application/json")
          ? inRecords(text)
          : [];
  return found.map((fault) => `${path}: ${fault}`);
}

function inPage(html: string): readonly string[] {
  return [
    ...(/class="mark mark-example"/.test(html) ? ["carries the mark of an example"] : []),
    ...figuresOf(html).flatMap((figure) => (hasSource(figure) ? [] : [`a figure without source, vintage or licence: ${titleOf(figure)}`])),
    ...tablesOf(html).flatMap((table) => sumsWithoutCoverage(table)),
    ...(uncovered.test(html) ? ["a computed value without coverage"] : []),
  ];
}

/** A value of the metropolis that was computed from its municipalities says from how many: "(obliczone, 13 z 15 gmin)". */
const uncovered = /\((?:obliczone|computed)(?!, \d+ (?:z|of) \d+)/;

function figuresOf(html: string): readonly string[] {
  return html.split('<figure class="figure"').slice(1);
}

function saysSource(text: string): boolean {
  return /(^|\s)(źródło|source): [^.\s].*(stan danych|data as of): [^.\s].*(licencja|licence): [^.\s]/.test(text);
}

/** A drawing in a file has left its page, so it says itself where its numbers come from. */
function inDrawing(svg: string): readonly string[] {
  const written = plain(svg.replace(/<(title|desc)[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, " "));
  return [
    ...(/przykład|example/.test(written) ? ["is a drawing of an example"] : []),
    ...(/\d/.test(written) && !saysSource(written) ? ["a drawing without source, vintage or licence"] : []),
  ];
}

function titleOf(figure: string): string {
  return plain(/class="figure-title">([\s\S]*?)</.exec(figure)?.[1] ?? "");
}

function hasSource(figure: string): boolean {
  return saysSource(plain((/class="figure-source">([\s\S]*?)<\/p>/.exec(figure)?.[1] ?? "").replace(/<[^>]*>/g, " ")));
}

function tablesOf(html: string): readonly string[] {
  return [...html.matchAll(/<table[\s>][\s\S]*?<\/table>/g)].map(([table]) => table);
}

/** A row that adds up a table with gaps has to say how much of it was known: "13 z 15", "13 of 15". */
function sumsWithoutCoverage(table: string): readonly string[] {
  const rows = [...table.matchAll(/<tr[\s>][\s\S]*?<\/tr>/g)].map(([row]) => plain(row.replace(/<[^>]*>/g, " ")));
  const sums = rows.filter((row) => /^(razem|suma|łącznie|total|sum)( |$)/.test(row));
  const hasGap = /class="[^"]*missing/.test(table);
  return hasGap ? sums.filter((sum) => !/\d+ (z|of) \d+/.test(sum)).map((sum) => `a sum over missing values without coverage: ${sum}`) : [];
}

const originHeads = ["pochodzenie", "origin"];
const valueHeads = ["wartosc", "value"];
const sourceHeads = ["zrodlo", "source"];

function inTable(csv: string): readonly string[] {
  const rows: readonly Readonly<Record<string, string>>[] = parse(csv, { columns: true, bom: true });
  const cell = (row: Readonly<Record<string, string>>, heads: readonly string[]) => heads.map((head) => row[head]).find((one) => one !== undefined);
  const heads =
    csv
      .replace(/^\ufeff/, "")
      .split("\r\n")[0]
      ?.split(",") ?? [];
  const marked = originHeads.some((head) => heads.includes(head)) ? [] : ["its rows do not say where they come from"];
  const faults = rows.flatMap((row, place) => [
    ...(["przykład", "example"].includes(cell(row, originHeads) ?? "") ? [`row ${place + 2} is an example`] : []),
    ...((cell(row, valueHeads) ?? "") !== "" && (cell(row, sourceHeads) ?? "") === "" ? [`row ${place + 2} has a number without a source`] : []),
  ]);
  return [...marked, ...faults];
}

function inRecords(json: string): readonly string[] {
  return /"origin":\s*"example"/.test(json) ? ["holds a record of origin example"] : [];
}

/** Names under which the API gives a number that a source must stand behind, and that adds up others. */
const numbers = ["value", "minor"];
const sums = ["sum", "total", "metropolis"];

/** Numbers of an answer of the API without a source at them or above them, and sums that do not say how much of them was known. */
export function findUnproven(answer: unknown, above: Readonly<Record<string, unknown>> = {}): readonly string[] {
  if (Array.isArray(answer)) return answer.flatMap((one) => findUnproven(one, above));
  if (typeof answer !== "object" || answer === null) return [];
  const here = { ...above, ...answer };
  const hasNumber = numbers.some((name) => name in answer && /^-?\d/.test(String((answer as Readonly<Record<string, unknown>>)[name])));
  const isSourced = typeof here["source"] === "string" && here["source"].trim() !== "";
  const isSum = sums.some((name) => name in answer) && !("coverage" in answer || "knownCount" in answer || "unknownCount" in answer);
  return [
    ...(hasNumber && !isSourced ? [`a number without a source: ${JSON.stringify(answer).slice(0, 120)}`] : []),
    ...(isSum ? [`a sum without coverage: ${JSON.stringify(answer).slice(0, 120)}`] : []),
    ...Object.values(answer).flatMap((one) => findUnproven(one, here)),
  ];
}

/** Examples, and numbers without a source, in the sheets of a workbook: its first row names the columns. */
export function findUntrueRows(sheets: readonly { readonly name: string; readonly rows: readonly (readonly unknown[])[] }[]): readonly string[] {
  return sheets.flatMap(({ name, rows: [heads = [], ...rows] }) => {
    const place = (words: readonly string[]) => heads.findIndex((head) => words.includes(plain(String(head ?? ""))));
    const [value, source] = [place(["wartość", ...valueHeads]), place(["źródło", ...sourceHeads])];
    const said = (row: readonly unknown[], at: number) => at >= 0 && String(row[at] ?? "").trim() !== "";
    return rows.flatMap((row, at) => [
      ...(row.some((cell) => ["przykład", "example"].includes(plain(String(cell ?? "")))) ? [`${name}, row ${at + 2} is an example`] : []),
      ...(said(row, value) && !said(row, source) ? [`${name}, row ${at + 2} has a number without a source`] : []),
    ]);
  });
}
