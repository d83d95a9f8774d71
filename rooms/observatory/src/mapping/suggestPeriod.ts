import { type GuessBook, noteGuess } from "./guess.ts";
import type { Profile } from "./Profile.ts";
import { findPeriodForm } from "./periods.ts";
import type { ColumnSample, Sample } from "./sample.ts";

const NAMES = /^(rok|year|time|okres|period|periodo|time_period|czas|data)$/;
const LEAST_SHARE = 0.95;

/** Finds the column of periods by how its values are written. Missing: there is none; the name of the file may propose a year. */
export function suggestPeriod(columns: readonly ColumnSample[], { head }: Pick<Sample, "head">, book: GuessBook): Profile["period"] | undefined {
  const fits = columns
    .flatMap(({ name, values }) => {
      const found = findPeriodForm(values);
      if (found === undefined || found.share < LEAST_SHARE) return [];
      return [{ column: name, form: found.form, sample: values[0] ?? "", confidence: NAMES.test(name.trim().toLowerCase()) ? 0.95 : 0.65 }];
    })
    .sort((a, b) => b.confidence - a.confidence);
  const [best, second] = fits;
  if (best === undefined) return fromName(head.name, book);
  if (second !== undefined && second.confidence === best.confidence) book.log.error("choose/period", {}, { what: fits.map(({ column }) => column).join(", ") });
  noteGuess(book, { part: "period", column: best.column, confidence: best.confidence }, ["periodShape", { sample: best.sample }]);
  return { column: best.column, form: best.form };
}

function fromName(name: string, book: GuessBook): Profile["period"] | undefined {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(name)?.[0];
  book.log.error("choose/period", {}, { what: year ?? "–" });
  if (year === undefined) return undefined;
  noteGuess(book, { part: "period", confidence: 0.4 }, ["periodName", { sample: year }]);
  return { constant: year };
}
