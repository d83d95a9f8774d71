import { type Bilingual, fill, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark } from "@splot/kernel/web";
import { type Derivation, seriesOfDerivation } from "../model/derivation.ts";
import type { Indicator } from "../model/observation.ts";

const words = {
  computed: { pl: "Wskaźnik obliczony", en: "A computed indicator" },
  formula: { pl: "Jak jest liczony", en: "How it is computed" },
  from: { pl: "Z czego", en: "From what" },
  stored: {
    pl: "Obliczonej wartości nie przechowujemy: zmienia się razem z liczbami źródłowymi. Stoją przy niej w tabeli i w plikach.",
    en: "The computed value is not stored: it changes with the numbers behind it, which stand beside it in the table and in the files.",
  },
  quotient: { pl: "{first} ÷ {second}", en: "{first} ÷ {second}" },
  scaled: { pl: "{first} ÷ {second} × {factor}", en: "{first} ÷ {second} × {factor}" },
  index: { pl: "{first}, gdzie wartość z {base} to 100", en: "{first}, where the value of {base} is 100" },
  mean: { pl: "{first}: średnia z {count} kolejnych okresów", en: "{first}: mean of {count} periods in a row" },
  sum: { pl: "{first}: suma z {count} kolejnych okresów", en: "{first}: sum of {count} periods in a row" },
};

/** What the page of a computed indicator says over its title. */
export const computedKicker: Bilingual = words.computed;

/** How an indicator is computed, with a link to each of its inputs. `inputs`: the indicators of the catalogue. */
export function derivedFacts({ language, at }: Pick<Visit, "language" | "at">, derivation: Derivation, inputs: readonly Indicator[]) {
  const parts = seriesOfDerivation(derivation).flatMap((series) => inputs.find((one) => one.series === series) ?? []);
  return [
    { term: say(language, words.formula), detail: `${say(language, formulaOf(derivation, parts))}. ${say(language, words.stored)}` },
    {
      term: say(language, words.from),
      detail: (
        <ul>
          {parts.map(({ address, name }) => (
            <li>
              <a href={at(address)}>
                <LangMark language={language} text={name} />
              </a>
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

function formulaOf(derivation: Derivation, parts: readonly Indicator[]): Bilingual {
  const [first = { pl: "–", en: "–" }, second = { pl: "–", en: "–" }] = parts.map(({ name }) => name);
  if (derivation.kind === "index") return fill(words.index, { first, base: derivation.base });
  if (derivation.kind === "rolling") return fill(words[derivation.by], { first, count: derivation.count });
  return fill(derivation.factor === 1 ? words.quotient : words.scaled, { first, second, factor: derivation.factor });
}
