import { type Language, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { NameMark, Table } from "@splot/kernel/web";
import type { LoadedComparison } from "../loading/loadComparison.ts";
import { periodText } from "../web/figures/plot.ts";
import { coverageText } from "../web/parts/indicatorWords.ts";
import { valueText } from "../web/parts/words.ts";
import { type ComparedRow, indicatorHref, middleText, placeText } from "./comparedRows.ts";

export const comparedCaption = { pl: "Wartości na tle grupy", en: "Values against the group" };

const words = {
  indicator: { pl: "Wskaźnik", en: "Indicator" },
  place: { pl: "Miejsce", en: "Rank" },
  median: { pl: "Mediana grupy", en: "Median of the group" },
  quartiles: { pl: "Środkowa połowa grupy", en: "Middle half of the group" },
  known: { pl: "Grupa z danymi", en: "Group with data" },
  absent: { pl: "brak wartości", en: "no value" },
  computed: { pl: "obliczone", en: "computed" },
  sum: {
    pl: "Suma całego obszaru nie jest porównywalna z wartością jednej jednostki. Na osiach jej nie ma.",
    en: "The sum of the whole area cannot be compared with the value of one unit. It stands on no axis.",
  },
};

/** The numbers of a comparison as a table: the same rows as in its files. */
export function comparedTable(visit: Visit, loaded: LoadedComparison, rows: readonly ComparedRow[]) {
  const { language } = visit;
  const { subject } = loaded;
  const middle = (row: ComparedRow, value: number | undefined) => middleText(language, row, value);
  return (
    <Table
      language={language}
      caption={say(language, comparedCaption)}
      isCaptionHidden
      columns={[
        { key: "name", label: say(language, words.indicator) },
        { key: "own", label: <NameMark language={language} text={subject.name} />, kind: "number" },
        { key: "place", label: say(language, words.place), kind: "number" },
        { key: "median", label: say(language, words.median), kind: "number" },
        { key: "quartiles", label: say(language, words.quartiles), kind: "number" },
        { key: "known", label: say(language, words.known), kind: "number" },
      ]}
      rows={rows.map((row) => {
        const { firstQuartile, thirdQuartile, known, total, median } = row.benchmark;
        return {
          key: row.indicator.code,
          cells: {
            name: (
              <>
                <a href={indicatorHref(visit, loaded, row)}>{say(language, row.indicator.name)}</a>{" "}
                <span class="unit">
                  {say(language, row.indicator.unit)}, {periodText(language, row.period)}
                </span>
              </>
            ),
            own: ownText(language, row),
            place: placeText(language, row.benchmark),
            median: middle(row, median),
            quartiles: firstQuartile === undefined ? "–" : `${middle(row, firstQuartile)} – ${middle(row, thirdQuartile)}`,
            known: say(language, { pl: `${known} z ${total}`, en: `${known} of ${total}` }),
          },
        };
      })}
    />
  );
}

/** The value of the subject; one that was computed of an area says so with its coverage, on a line of its own. */
function ownText(language: Language, { own, indicator }: Pick<ComparedRow, "own" | "indicator">) {
  if (own === undefined) return say(language, words.absent);
  const shown = valueText(language, indicator, own);
  if (own.coverage === undefined) return shown;
  return (
    <>
      {shown}{" "}
      <span class="unit">
        ({say(language, words.computed)}, {coverageText(language, own.coverage.known, own.coverage.total)})
      </span>
    </>
  );
}

/** Why sums of an area are on no axis. Missing: there is none. */
export function sumNote(language: Language, rows: readonly ComparedRow[]): string | undefined {
  return rows.some(({ isWholeAmount }) => isWholeAmount) ? say(language, words.sum) : undefined;
}
