import { type ReadHandle, together } from "@splot/kernel/database";
import { type FoundObservation, listCitedObservations } from "../actions/reads.ts";
import type { FrozenFigure, FrozenStudy } from "../contract/frozenStudy.ts";
import { compositeOf, type Since } from "../contract/study.ts";
import { breakdownText } from "../model/asked.ts";
import type { Indicator } from "../model/observation.ts";
import { listComposites } from "../store/composites.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";
import { listSeries } from "../store/series.ts";

/** What the office calls an amount told for each resident, after the code of the amount. */
const PER_HEAD = /_per_head$/;

/** Numbers that a figure cites, by the code of their indicator. */
interface Cited {
  readonly code: string;
  readonly numbers: readonly string[];
}

/** What has happened since to the numbers of each figure of a study, in five queries. The study itself never changes (I28, I38). */
export async function newsOf(read: ReadHandle, { figures }: FrozenStudy): Promise<readonly Since[]> {
  const cited = figures.map(citedIn);
  const codes = [...new Set(cited.flatMap((list) => list.flatMap(({ code }) => [code, code.replace(PER_HEAD, "")])))];
  const [indicators, composites] = await together(
    listIndicatorsByCode(read, codes),
    figures.some(({ composite }) => composite !== undefined) ? listComposites(read) : Promise.resolve([]),
  );
  const broken = figures.flatMap(({ indicator, breakdown }) => (breakdown === undefined ? [] : (indicatorOf(indicators, indicator.code)?.id ?? [])));
  const series = await listSeries(read, [...new Set(broken)]);
  const wanted = figures.flatMap((figure, place) =>
    (cited[place] ?? []).flatMap(({ code, numbers }) => {
      const indicator = indicatorOf(indicators, code);
      const own = series.find(({ indicator: of, breakdown }) => of === indicator?.id && breakdownText(breakdown) === figure.breakdown?.code);
      return indicator === undefined ? [] : numbers.map((locator) => ({ place, indicator: indicator.id, locator, series: own?.id }));
    }),
  );
  const found = new Map((await listCitedObservations(read, wanted)).map((one) => [`${one.indicator.id} ${one.series} ${one.locator}`, one]));
  const seriesOf = new Map(indicators.map((one) => [one.id, one.series]));
  return figures.map((figure, place) => {
    const own = wanted.filter((one) => one.place === place);
    const numbers = own.flatMap(({ indicator, locator, series: of }) => found.get(`${indicator} ${of ?? seriesOf.get(indicator)} ${locator}`) ?? []);
    const newest = composites.find(({ code }) => code === compositeOf(figure.indicator.code));
    return { ...sinceOf(numbers), isReweighted: newest !== undefined && figure.composite !== undefined && newest.sha256 !== figure.composite.sha256 };
  });
}

function citedIn({ indicator: { code }, numbers, parts = [] }: FrozenFigure): readonly Cited[] {
  return [{ code, numbers }, ...parts];
}

/** The indicator of a code; one told for each resident is that of its amount. */
function indicatorOf(indicators: readonly Indicator[], code: string): Indicator | undefined {
  return indicators.find((one) => one.code === code) ?? indicators.find((one) => one.code === code.replace(PER_HEAD, ""));
}

function sinceOf(numbers: readonly FoundObservation[]): Omit<Since, "isReweighted"> {
  return {
    replaced: numbers.filter(({ isCurrent, vintage }) => !isCurrent && vintage.withdrawn === undefined).length,
    withdrawn: numbers.filter(({ vintage }) => vintage.withdrawn !== undefined).length,
    withheld: numbers.filter(({ vintage }) => vintage.source.isWithheld).length,
  };
}
