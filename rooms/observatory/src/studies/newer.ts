import type { ReadHandle } from "@splot/kernel/database";
import { listCitedObservations } from "../actions/reads.ts";
import type { FrozenStudy } from "../contract/frozenStudy.ts";
import type { Since } from "../contract/study.ts";
import { listIndicatorsByCode } from "../store/indicators.ts";

/** What has happened since to the numbers of a study, by code of the indicator, in three queries. The study itself never changes (I28, I38). */
export async function newsOf(read: ReadHandle, { figures }: FrozenStudy): Promise<ReadonlyMap<string, Since>> {
  const indicators = await listIndicatorsByCode(read, [...new Set(figures.map(({ indicator }) => indicator.code))]);
  const cites = indicators.flatMap(({ id, code }) => {
    const locators = new Set(figures.flatMap(({ indicator, numbers }) => (indicator.code === code ? numbers : [])));
    return [...locators].map((locator) => ({ indicator: id, locator }));
  });
  const found = Map.groupBy(await listCitedObservations(read, cites), ({ indicator }) => indicator.code);
  return new Map(
    [...found].map(([code, numbers]) => [
      code,
      {
        replaced: numbers.filter(({ isCurrent, vintage }) => !isCurrent && vintage.withdrawn === undefined).length,
        withdrawn: numbers.filter(({ vintage }) => vintage.withdrawn !== undefined).length,
        withheld: numbers.filter(({ vintage }) => vintage.source.isWithheld).length,
      },
    ]),
  );
}
