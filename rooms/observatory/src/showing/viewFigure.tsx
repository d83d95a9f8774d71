import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { EmptyState, Figure } from "@splot/kernel/web";
import { type LoadedView, presentCount } from "../loading/loadView.ts";
import { askedQuery } from "../model/asked.ts";
import { periodText } from "../web/figures/plot.ts";
import { coverageText } from "../web/parts/indicatorWords.ts";
import { spreadChart, viewChart } from "./viewChart.tsx";
import { breakdownWords, numbersOf } from "./viewNumbers.ts";
import { sourceOf, viewTable } from "./viewTable.tsx";

/** Files that a view is given out as, with the short name people know. */
const fileNames = {
  csv: "CSV",
  xlsx: "XLSX",
  "json-stat": "JSON-stat",
  "sdmx-csv": "SDMX-CSV",
  geojson: "GeoJSON",
  json: "JSON",
  svg: "SVG",
  png: "PNG",
} as const;
const pictures = ["svg", "png"];
const words = {
  spread: { pl: "rozkład", en: "distribution" },
  none: { pl: "Na tym obszarze wskaźnik nie ma jeszcze wartości", en: "In this area the indicator has no values yet" },
  noneNext: {
    pl: "Pojawią się, gdy biuro wczyta je ze źródła. Możesz wybrać inny obszar. Braków nie szacujemy.",
    en: "They appear once the office loads them from a source. You may choose another area. Gaps are not estimated.",
  },
  noneHere: { pl: "W tym widoku nie ma wartości", en: "There are no values in this view" },
  noneHereNext: {
    pl: "Źródło nie podaje ich dla tych gmin i tego okresu. Wybierz inny okres albo inny widok.",
    en: "The source does not give them for these municipalities and this period. Choose another period or another view.",
  },
};

/** What is measured, of whom and when: the plain name of a view. */
export function viewTitle({ language }: Pick<Visit, "language">, loaded: LoadedView): string {
  const { indicator, period, asked, series } = loaded;
  const isOverTime = ["czas", "gminy", "tabela"].includes(asked.view);
  const periods = isOverTime ? [...new Set(numbersOf(loaded).map((one) => one.period))].sort() : [period];
  const ends = [...new Set([periods[0] ?? period, periods.at(-1) ?? period])].map((one) => periodText(language, one)).join("–");
  const breakdown = breakdownWords(language, loaded, series.breakdown);
  const other = asked.view === "zwiazek" && loaded.other !== undefined ? [say(language, loaded.other.indicator.name)] : [];
  const names = [say(language, indicator.name), ...other].join(" / ");
  return [names, ...(breakdown === "" ? [] : [breakdown]), ...(ends === "" ? [] : [ends])].join(", ");
}

/** Unit, and how many of the members have a value in the period. */
export function viewSubtitle({ language }: Pick<Visit, "language">, { indicator, values, members }: LoadedView): string {
  const coverage = values.length === 0 ? [] : [coverageText(language, presentCount(values), members.length)];
  return [say(language, indicator.unit), ...coverage].join("; ");
}

/** The figure of a view: chart, table, source, files. Where there is no number there is no figure, but a sentence that says so. */
export function viewFigure(visit: Visit, loaded: LoadedView) {
  const { language } = visit;
  const numbers = numbersOf(loaded);
  if (numbers.length === 0) return noFigure(visit, loaded);
  const title = viewTitle(visit, loaded);
  const drawn = viewChart(visit, loaded, title);
  const table = viewTable(visit, loaded, title);
  const isTable = drawn === undefined;
  return (
    <Figure
      language={language}
      id={loaded.asked.view}
      title={title}
      subtitle={viewSubtitle(visit, loaded)}
      headingLevel={2}
      chart={isTable ? table : drawn.chart}
      note={drawn?.note}
      table={isTable ? undefined : table}
      source={sourceOf(visit, [...numbers, ...(loaded.asked.view === "zwiazek" ? (loaded.other?.values ?? []) : [])])}
      downloads={filesOf(visit, loaded, !isTable)}
    />
  );
}

function noFigure({ language }: Visit, { periods }: LoadedView) {
  const [title, next] = periods.length === 0 ? [words.none, words.noneNext] : [words.noneHere, words.noneHereNext];
  return <EmptyState title={say(language, title)}>{say(language, next)}</EmptyState>;
}

/** Where there is one period, the spread stands beside the comparison, for there is no course to show. Missing: there is one, or another view is shown. */
export function spreadFigure(visit: Visit, loaded: LoadedView) {
  const { asked, periods } = loaded;
  if (asked.view !== "ranking" || periods.length > 1 || presentCount(loaded.values) < 4) return undefined;
  const spread: LoadedView = { ...loaded, asked: { ...asked, view: "rozklad" } };
  const title = `${viewTitle(visit, spread)}: ${say(visit.language, words.spread)}`;
  const { chart, note } = spreadChart(visit, spread, title);
  return (
    <Figure
      language={visit.language}
      id="rozklad-obok"
      title={title}
      subtitle={viewSubtitle(visit, spread)}
      headingLevel={2}
      chart={chart}
      note={note}
      table={viewTable(visit, spread, title)}
      source={sourceOf(visit, spread.values)}
      downloads={filesOf(visit, spread, true)}
    />
  );
}

function filesOf({ at }: Visit, { indicator, asked }: LoadedView, isDrawn: boolean) {
  return Object.entries(fileNames)
    .filter(([form]) => isDrawn || !pictures.includes(form))
    .map(([form, format]) => ({ format, href: `${at(indicator.address)}/${form}${askedQuery(asked)}` }));
}
