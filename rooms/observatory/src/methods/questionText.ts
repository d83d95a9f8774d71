import { type Bilingual, type ContentText, type Filling, formatNumber, period as readPeriod } from "@splot/kernel";
import type { Indicator } from "../model/observation.ts";
import type { QuestionRule } from "../model/question.ts";
import { periodIn } from "./periodWords.ts";
import type { Question } from "./questions.ts";
import { amountText, sentence } from "./titleWords.ts";

/** One sentence a rule; `{in}` is the period in the locative, `{before}` the value of the period before. */
const sentences: Readonly<Record<QuestionRule, Bilingual>> = {
  outlier: {
    pl: "{unit}, {name}: {value} {in} odbiega od wartości innych jednostek (mediana {median}, zwykle od {low} do {high}). Prosimy o sprawdzenie.",
    en: "{unit}, {name}: {value} {in} is far from the values of the others (median {median}, usually {low} to {high}). Please check.",
  },
  jump: {
    pl: "{unit}, {name}: {value} {in} wobec {last} poprzednio ({change}). Prosimy o wyjaśnienie zmiany.",
    en: "{unit}, {name}: {value} {in} against {last} before ({change}). Please explain the change.",
  },
  jump_common: {
    pl: "{name}: {in} wartość zmieniła się o ponad 50 % w {tripped} z {compared} jednostek (od {leastChange} do {mostChange}). Co się zmieniło: prawo, definicja czy sposób liczenia?",
    en: "{name}: {in} the value changed by more than 50 % in {tripped} of {compared} units ({leastChange} to {mostChange}). What changed: the law, the definition or the way of counting?",
  },
  below_least: {
    pl: "{unit}, {name}: {value} {in} jest poniżej najmniejszej możliwej wartości {least}. Prosimy o poprawienie.",
    en: "{unit}, {name}: {value} {in} is below the least possible value {least}. Please correct it.",
  },
  above_most: {
    pl: "{unit}, {name}: {value} {in} przekracza największą możliwą wartość {most}. Prosimy o poprawienie.",
    en: "{unit}, {name}: {value} {in} is above the largest possible value {most}. Please correct it.",
  },
  parts: {
    pl: "{unit}, {name}: {in} składniki dają razem {sum}, a całość wynosi {whole}; zaokrąglenia wyjaśniają najwyżej {tolerance}. Prosimy o sprawdzenie.",
    en: "{unit}, {name}: {in} the parts add up to {sum}, the whole is {whole}; rounding explains {tolerance} at most. Please check.",
  },
  repeat: {
    pl: "{unit}, {name}: {in} powtórzono dokładnie wartość z poprzedniego okresu, {value}. Czy to nowy pomiar?",
    en: "{unit}, {name}: {in} the value of the period before, {value}, was repeated exactly. Is it a new measurement?",
  },
  zero: {
    pl: "{unit}, {name}: {in} podano 0, a poprzednio {last}. Czy to rzeczywiście zero, czy brak danych?",
    en: "{unit}, {name}: {in} 0 was given, before it was {last}. Is it really zero, or is there no value?",
  },
};

/** The whole set is one unit, such as the area itself. */
const jumpOfOne: Bilingual = {
  pl: "{name}: {in} wobec poprzedniego okresu: {mostChange}. Co się zmieniło: prawo, definicja czy sposób liczenia?",
  en: "{name}: {in} against the period before: {mostChange}. What changed: the law, the definition or the way of counting?",
};

/** What the sentence needs to know of the indicator. */
type AskedIndicator = Pick<Indicator, "name" | "unit" | "decimals" | "least" | "most">;

/** The question as a sentence with its numbers, in both languages. Shape: `unitName` is ignored by a question about the indicator. */
export function questionText({ rule, period, facts }: Question, indicator: AskedIndicator, unitName: ContentText): Bilingual {
  const amounts = Object.entries(facts).map(([fact, value]): readonly [string, Filling] => [fact, amountOf(fact, value, indicator)]);
  const changes = { leastChange: changeText(facts["least"] ?? 0), mostChange: changeText(facts["most"] ?? 0) };
  const isOfOne = rule === "jump_common" && facts["compared"] === 1;
  return sentence(isOfOne ? jumpOfOne : sentences[rule], {
    ...Object.fromEntries(amounts),
    ...changes,
    in: periodIn(readPeriod(period)),
    name: indicator.name,
    unit: unitName,
  });
}

function amountOf(fact: string, value: number, indicator: AskedIndicator): Filling {
  if (fact === "change") return changeText(value);
  if (fact === "tripped" || fact === "compared") return value;
  // NOTE: the fence of an outlier may lie where no value of the indicator can be; nobody should read of −67 % as usual.
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = indicator;
  return amountText(fact === "low" || fact === "high" ? Math.min(most, Math.max(least, value)) : value, indicator);
}

/** A relative change with its sign: "+62,5 %". */
function changeText(change: number): Bilingual {
  const text = (language: "pl" | "en") => `${change > 0 ? "+" : "−"}${formatNumber(language, Math.round(Math.abs(change) * 1000) / 10)} %`;
  return { pl: text("pl"), en: text("en") };
}
