import { type Bilingual, counted, fill, formatNumber, isMissing, type Language, missingText, say } from "@splot/kernel";
import type { AreaValue } from "../../methods/areaValue.ts";
import type { Frequency } from "../../model/frequency.ts";
import type { Aggregation, Direction, Indicator } from "../../model/observation.ts";
import { dayForms } from "./freshnessWords.ts";

export const directionNames: Readonly<Record<Direction, Bilingual>> = {
  up: { pl: "im więcej, tym lepiej (propozycja)", en: "the more, the better (proposal)" },
  down: { pl: "im mniej, tym lepiej (propozycja)", en: "the less, the better (proposal)" },
  none: { pl: "bez oceny: ani więcej, ani mniej nie znaczy lepiej", en: "no judgement: neither more nor less means better" },
};

export const aggregationNames: Readonly<Record<Aggregation, Bilingual>> = {
  sum: { pl: "suma gmin", en: "sum of the municipalities" },
  ratio: { pl: "iloraz sum", en: "ratio of sums" },
  weighted_mean: { pl: "średnia ważona", en: "weighted mean" },
  none: { pl: "nie liczy się jej z wartości gmin", en: "not computed from the municipalities" },
};

export const grainNames: Readonly<Record<Indicator["grain"], Bilingual>> = {
  municipality: { pl: "gmina", en: "municipality" },
  area: { pl: "cały obszar", en: "the whole area" },
};

export const frequencyNames: Readonly<Record<Frequency, Bilingual>> = {
  year: { pl: "co rok", en: "every year" },
  half: { pl: "co pół roku", en: "every half-year" },
  quarter: { pl: "co kwartał", en: "every quarter" },
  month: { pl: "co miesiąc", en: "every month" },
  day: { pl: "co dzień", en: "every day" },
};
const lagWords = {
  stated: { pl: "{often}, {days} po końcu okresu", en: "{often}, {days} after the end of the period" },
  seen: { pl: "{often}; terminu nie podano, ostatnio {days} po końcu okresu", en: "{often}; no day is stated, last time {days} after the end of the period" },
  unstated: { pl: "{often}; terminu nie podano", en: "{often}; no day is stated" },
};

/** How often figures come, and how long after their period: "co rok, 180 dni po końcu okresu". `seen`: days that the last release took. Missing: not known. */
export function rhythmText(language: Language, { frequency, lagDays }: Pick<Indicator, "frequency" | "lagDays">, seen?: number): string {
  const often = say(language, frequencyNames[frequency]);
  const days = lagDays ?? seen;
  if (days === undefined) return say(language, fill(lagWords.unstated, { often }));
  return say(language, fill(lagDays === undefined ? lagWords.seen : lagWords.stated, { often, days: counted(language, days, dayForms) }));
}

/** "15 z 15 gmin". */
export function coverageText(language: Language, known: number, total: number): string {
  return language === "pl" ? `${known} z ${total} gmin` : `${known} of ${total} municipalities`;
}

/** The value of the area with its unit and coverage, or the reason why there is none. */
export function areaText(language: Language, indicator: Indicator, area: AreaValue): string {
  const { value, known, total } = area;
  const shown = isMissing(value) ? say(language, missingText(value)) : `${formatNumber(language, value, indicator.decimals)} ${say(language, indicator.unit)}`;
  return `${shown} (${say(language, { pl: "obliczone", en: "computed" })}, ${coverageText(language, known, total)})`;
}
