import type { Bilingual, Refusal } from "@splot/kernel";
import type { FindingLog, ReadingFinding } from "../reading/index.ts";
import { refuse } from "../refusals.ts";
import { countFindings } from "./Tally.ts";

/** Faults that a refusal tells; a check tells all of them. */
const MOST_TOLD = 3;

/** Why a file is not loaded: how many faults it has and which come first, else that it holds no row. */
export function refuseFaulty(log: FindingLog, field?: string): Refusal {
  const faults = log.findings.filter(({ severity }) => severity === "error");
  if (faults.length === 0) return refuse("observatory.import_rowless", {}, field);
  const told = faults.slice(0, MOST_TOLD).map(faultText);
  const first = { pl: told.map(({ pl }) => pl).join(" "), en: told.map(({ en }) => en).join(" ") };
  return refuse("observatory.import_faulty", { count: countFindings(log).errorCount, first }, field);
}

function faultText({ rows: [row], column, text }: ReadingFinding): Bilingual {
  const place = (inRow: string, inColumn: string) => [
    ...(row === undefined ? [] : [`${inRow} ${row}`]),
    ...(column === undefined ? [] : [`${inColumn} ${column}`]),
  ];
  const said = (places: readonly string[], what: string) => (places.length === 0 ? what : `${places.join(", ")}: ${what}`);
  return { pl: said(place("wiersz", "kolumna"), text.pl), en: said(place("row", "column"), text.en) };
}
