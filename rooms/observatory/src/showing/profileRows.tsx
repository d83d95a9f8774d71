import { type Bilingual, fill, formatNumber, isMissing, type Language, missingText, period as readPeriod, say } from "@splot/kernel";
import type { Call } from "@splot/kernel/http";
import { LangMark, NameMark } from "@splot/kernel/web";
import type { LoadedComparison } from "../loading/loadComparison.ts";
import type { LoadedProfile } from "../loading/loadProfile.ts";
import { changeOf } from "../methods/change.ts";
import { periodIn } from "../methods/periodWords.ts";
import type { Indicator, ShownNumber } from "../model/observation.ts";
import type { ProfileRow } from "../web/pages/MunicipalityPage.tsx";
import { coverageText } from "../web/parts/indicatorWords.ts";
import { valueText } from "../web/parts/words.ts";
import { type ComparedRow, middleText, placeText, rowOf } from "./comparedRows.ts";

const words = {
  more: { pl: "o {change} więcej niż {since}", en: "{change} more than {since}" },
  less: { pl: "o {change} mniej niż {since}", en: "{change} less than {since}" },
  same: { pl: "tyle samo co {since}", en: "the same as {since}" },
  nearly: { pl: "niemal tyle samo co {since}", en: "almost the same as {since}" },
  peers: { pl: "Najbardziej podobne gminy (w nawiasie odległość):", en: "The most alike municipalities (distance in brackets):" },
} satisfies Record<string, Bilingual>;

/** The rows of a profile that speak of the municipality: value, change, metropolis, place among all, median of those most alike. */
export function profileRows({ visit }: Call<unknown>, { comparison, courses }: LoadedProfile): readonly ProfileRow[] {
  if (comparison === undefined) return [];
  const { language } = visit;
  return comparison.rows.flatMap((compared): readonly ProfileRow[] => {
    const row = rowOf(compared, { ...comparison, group: comparison.candidates });
    const { indicator, own, area, period } = row;
    if (own === undefined) return [];
    return [
      {
        code: indicator.code,
        value: valueText(language, indicator, own),
        change: changeText(language, row, courses),
        area: area === undefined ? "–" : areaText(language, indicator, area),
        name: (
          <>
            <a href={visit.at(indicator.address)}>
              <LangMark language={language} text={indicator.name} />
            </a>{" "}
            <span class="unit">
              <LangMark language={language} text={indicator.unit} />, {period}
            </span>
          </>
        ),
        rank: placeText(language, row.benchmark),
        peers: peersText(language, compared, comparison),
      },
    ];
  });
}

/** The change since the first comparable value. Missing: a dash; one value is no change, and none crosses a break. */
export function changeText(language: Language, { indicator, own, period }: ComparedRow, courses: LoadedProfile["courses"]): string {
  const course = courses.get(indicator.series);
  const change = course === undefined || own?.inputs !== undefined ? undefined : changeOf(course, period, indicator);
  if (change === undefined) return "–";
  const since = periodIn(readPeriod(change.since));
  if (change.amount === undefined) return say(language, fill(change.step === 0 ? words.same : words.nearly, { since }));
  return say(language, fill(change.step > 0 ? words.more : words.less, { since, change: change.amount }));
}

/** The value of the area; one computed of some of its members says of how many. */
export function areaText(language: Language, indicator: Indicator, { value, coverage }: ShownNumber): string {
  const shown = isMissing(value) ? say(language, missingText(value)) : formatNumber(language, value, indicator.decimals);
  return coverage === undefined || coverage.known === coverage.total ? shown : `${shown} (${coverageText(language, coverage.known, coverage.total)})`;
}

/** The median of those most alike; where some of them have no value, of how many. Missing: nobody is alike. */
export function peersText(language: Language, compared: LoadedComparison["rows"][number], comparison: LoadedComparison): string {
  if (comparison.peers.length === 0) return "–";
  const { median, known, total } = rowOf(compared, comparison).benchmark;
  const shown = middleText(language, compared, median);
  return known === total || known === 0 ? shown : `${shown} (${coverageText(language, known, total)})`;
}

/** Who is most alike, with the distances. Missing: too few features are known. */
export function peersLine({ visit: { language } }: Call<unknown>, { comparison }: LoadedProfile) {
  if (comparison === undefined || comparison.peers.length === 0) return undefined;
  return (
    <p>
      {say(language, words.peers)}{" "}
      {comparison.group.map(({ code, name }, place) => (
        <>
          {place > 0 && ", "}
          <NameMark language={language} text={name} /> ({formatNumber(language, comparison.peers.find(({ unit }) => unit === code)?.distance ?? 0, 2)})
        </>
      ))}
      .
    </p>
  );
}
