import { type Bilingual, counted, formatMoney, formatNumber, type Language, say } from "@splot/kernel";
import type { Coverage } from "../../model/coverage.ts";

const projects = { pl: ["projektu", "projektów", "projektów"], en: ["project", "projects"] } as const;
const words = {
  none: { pl: "Kwoty nie podano dla żadnego projektu z tej listy.", en: "No amount is known for any project of this list." },
  known: { pl: "Kwota znana dla", en: "Amount known for" },
  of: { pl: "z", en: "of" },
  apart: { pl: "Kwoty w różnych walutach nie są dodawane.", en: "Amounts in different currencies are not added." },
  bundled: { pl: "Projekty z wiązki liczymy w jej kwocie.", en: "Projects of a bundle count within its amount." },
  recorded: {
    pl: "Kwot odnotowanych projektów nie sumujemy, bo źródła liczą je na różne sposoby.",
    en: "Amounts of recorded projects are not added up, because the sources count them in different ways.",
  },
  in: { pl: "w", en: "in" },
};

/** An amount in words of the reader's language. Unit of `minor`: 1/100 of the currency. */
export function moneyText(language: Language, minor: number, currency = "PLN"): string {
  return formatMoney(language, { grosze: minor, currency });
}

/** What a list is worth, with how much of it is known: never a sum without its coverage, never two currencies added. */
export function coverageText(language: Language, { sums, knownCount, apartCount, count, bundledCount }: Coverage): string {
  if (knownCount === 0) return say(language, words.none);
  const known = `${say(language, words.known)} ${formatNumber(language, knownCount)} ${say(language, words.of)} ${counted(language, count, projects)}`;
  const parts = sums.map((sum) => `${moneyText(language, sum.minor, sum.currency)} (${say(language, words.in)} ${counted(language, sum.count, inProjects)})`);
  const total = parts.length === 0 ? "" : `: ${parts.join("; ")}`;
  const remarks = [...(sums.length > 1 ? [words.apart] : []), ...(bundledCount > 0 ? [words.bundled] : []), ...(apartCount > 0 ? [words.recorded] : [])].map(
    (text) => ` ${say(language, text)}`,
  );
  return `${known}${total}.${remarks.join("")}`;
}
const inProjects = { pl: ["projekcie", "projektach", "projektach"], en: ["project", "projects"] } as const;

/** A rate of a grant in words: one that is only common practice never stands as certain. */
export function rateText(language: Language, rate: { readonly maxBp: number; readonly isConfirmed: boolean } | undefined): string {
  if (rate === undefined) return say(language, rates.none);
  const share = `${formatNumber(language, rate.maxBp / 100)} %`;
  return say(
    language,
    rate.isConfirmed
      ? { pl: `do ${share}`, en: `up to ${share}` }
      : { pl: `zwykle do ${share} – do potwierdzenia`, en: `usually up to ${share} – to be confirmed` },
  );
}
const rates: Readonly<Record<"none", Bilingual>> = { none: { pl: "nie podano", en: "not stated" } };
