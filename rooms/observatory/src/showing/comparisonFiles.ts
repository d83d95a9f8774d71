import { type FileCell, type FileColumn, markColumns, say } from "@splot/kernel";
import { type Call, csvAnswer, type Visit } from "@splot/kernel/http";
import { loadComparison } from "../loading/loadComparison.ts";
import { comparisonQuery, readComparison } from "../model/askedComparison.ts";
import { citedText } from "../web/parts/words.ts";
import { bookAnswer } from "./bookAnswer.ts";
import { type ComparedRow, rowOf } from "./comparedRows.ts";
import { releasesOf } from "./viewTable.tsx";

const SHEET = { pl: "Porównanie", en: "Comparison" };

/** A comparison as a file: the rows of its table, no more and no less. */
export async function comparisonFile({ read, visit }: Call<unknown>, format: "csv" | "xlsx"): Promise<Response> {
  const loaded = await loadComparison(read, readComparison(visit.search));
  const rows = loaded === undefined ? [] : loaded.rows.map((row) => rowOf(row, loaded));
  const columns = columnsOf(visit, loaded?.subject.code ?? "");
  if (format === "csv") return csvAnswer({ language: visit.language, name: "porownanie", columns, rows });
  return bookAnswer({ language: visit.language, name: "porownanie", title: SHEET, columns, rows });
}

function columnsOf({ language, origin, at }: Visit, unit: string): readonly FileColumn<ComparedRow>[] {
  const number = (value: number | undefined, reason: string): FileCell => value ?? { missing: reason };
  return [
    { head: { pl: "jednostka_porownywana", en: "unit_compared" }, cell: () => unit },
    { head: { pl: "kod", en: "code" }, cell: ({ indicator }) => indicator.code },
    { head: { pl: "wskaznik", en: "indicator" }, cell: ({ indicator }) => say(language, indicator.name) },
    { head: { pl: "jednostka", en: "unit" }, cell: ({ indicator }) => say(language, indicator.unit) },
    { head: { pl: "okres", en: "period" }, cell: ({ period }) => period },
    { head: { pl: "wartosc", en: "value" }, mayMiss: true, cell: ({ own }) => own?.value ?? { missing: "not_collected" } },
    { head: { pl: "miejsce", en: "rank" }, mayMiss: true, cell: ({ benchmark }) => number(benchmark.place, "not_applicable") },
    { head: { pl: "miejsce_do", en: "rank_to" }, mayMiss: true, cell: ({ benchmark }) => number(benchmark.lastPlace, "not_applicable") },
    { head: { pl: "miejsc", en: "ranked" }, cell: ({ benchmark }) => benchmark.placed },
    { head: { pl: "mediana", en: "median" }, mayMiss: true, cell: ({ benchmark }) => number(benchmark.median, "too_few_values") },
    { head: { pl: "kwartyl_1", en: "quartile_1" }, mayMiss: true, cell: ({ benchmark }) => number(benchmark.firstQuartile, "too_few_values") },
    { head: { pl: "kwartyl_3", en: "quartile_3" }, mayMiss: true, cell: ({ benchmark }) => number(benchmark.thirdQuartile, "too_few_values") },
    { head: { pl: "znane", en: "known" }, cell: ({ benchmark }) => benchmark.known },
    { head: { pl: "w_grupie", en: "in_group" }, cell: ({ benchmark }) => benchmark.total },
    { head: { pl: "zrodlo", en: "source" }, cell: (row) => sourcesOf(language, row) },
    ...markColumns<ComparedRow>(language, (row) => ({ origin: releasesIn(row).find(({ origin }) => origin !== "fact")?.origin ?? "fact", mode: "recorded" })),
    { head: { pl: "adres", en: "address" }, cell: ({ indicator }) => `${origin}${at(indicator.address)}` },
  ];
}

/** The releases behind a row: of the unit compared and of its group. */
function releasesIn({ own, group }: ComparedRow) {
  return releasesOf([...(own === undefined ? [] : [own]), ...group]);
}

function sourcesOf(language: Visit["language"], row: ComparedRow): string {
  return [...new Set(releasesIn(row).map((vintage) => `${citedText(language, vintage)} (${say(language, vintage.source.licence)})`))].join("; ");
}

/** The address of a comparison, or of its file. */
export function comparisonHref({ at, search }: Pick<Visit, "at" | "search">, ending: "csv" | "xlsx"): string {
  return `${at(`/dane/porownaj.${ending}`)}${comparisonQuery(readComparison(search))}`;
}
