import { parse } from "csv-parse/sync";
import type { Answered } from "../support/crawl.ts";
import { plain } from "./content.ts";

/** What is untrue or unproven on a page or in a file of a live space, in words; empty when nothing is. */
export function findUntruths({ path, type, text }: Answered): readonly string[] {
  const found = type.startsWith("text/html")
    ? inPage(text)
    : type.startsWith("text/csv")
      ? inTable(text)
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

function titleOf(figure: string): string {
  return plain(/class="figure-title">([\s\S]*?)</.exec(figure)?.[1] ?? "");
}

function hasSource(figure: string): boolean {
  const source = plain((/class="figure-source">([\s\S]*?)<\/p>/.exec(figure)?.[1] ?? "").replace(/<[^>]*>/g, " "));
  return /^(źródło|source): [^.\s].*(stan danych|data as of): [^.\s].*(licencja|licence): [^.\s]/.test(source);
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
