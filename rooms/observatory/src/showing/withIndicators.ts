import type { ReadHandle } from "@splot/kernel/database";
import type { Indicator } from "../model/observation.ts";
import type { StoredQuestion } from "../model/question.ts";
import { listSeriesById } from "../store/series.ts";
import type { ListedQuestion } from "../web/pages/QuestionsPage.tsx";

/** Questions with the indicators that they are about, in one query more. */
export async function withIndicators(
  read: ReadHandle,
  questions: readonly StoredQuestion[],
  indicators: readonly Indicator[],
): Promise<readonly ListedQuestion[]> {
  const series = new Map((await listSeriesById(read, [...new Set(questions.map((one) => one.series))])).map(({ id, indicator }) => [id, indicator]));
  const byId = new Map(indicators.map((one) => [one.id, one]));
  return questions.flatMap((question) => {
    const of = series.get(question.series);
    const indicator = of === undefined ? undefined : byId.get(of);
    return indicator === undefined ? [] : [{ ...question, indicator }];
  });
}
