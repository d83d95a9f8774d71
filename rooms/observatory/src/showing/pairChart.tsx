import { counted, fill, formatNumber, isMissing, langOf, type Measured, missing, missingText, type PluralForms, say } from "@splot/kernel";
import { EmptyState, LangMark } from "@splot/kernel/web";
import type { LoadedView } from "../loading/loadView.ts";
import type { Reader } from "../loading/reader.ts";
import { correlate } from "../methods/correlation.ts";
import { askedQuery } from "../model/asked.ts";
import type { ShownNumber } from "../model/observation.ts";
import { isLogScatter, ScatterChart } from "../web/figures/ScatterChart.tsx";
import { municipalityForms, valueText } from "../web/parts/words.ts";
import type { ViewChart } from "./viewChart.tsx";

const words = {
  ask: { pl: "Wybierz drugi wskaźnik", en: "Choose a second indicator" },
  askText: {
    pl: "Każda gmina będzie punktem wykresu: w poziomie drugi wskaźnik, w pionie ten. Pod wykresem stoi korelacja, liczba par i te same wartości w tabeli. Wybierz wskaźnik z listy powyżej albo zacznij od jednego z tych:",
    en: "Each municipality will be a point: the second indicator across, this one up. The correlation, the number of pairs and the same values as a table stand below. Choose an indicator of the list above, or begin with one of these:",
  },
  pearson: { pl: "Korelacja liniowa (Pearson)", en: "Linear correlation (Pearson)" },
  spearman: { pl: "rang (Spearman)", en: "of ranks (Spearman)" },
  left: { pl: "Pominięto {units}, bo brakuje jednej z wartości.", en: "{units} left out, for one of the values is missing." },
  log: { pl: "Oś z dużą rozpiętością jest logarytmiczna.", en: "An axis that spans much is logarithmic." },
  cause: { pl: "Współwystępowanie nie jest dowodem przyczyny.", en: "Going together is no proof of a cause." },
};

const pairForms: PluralForms = { pl: ["para wartości", "pary wartości", "par wartości"], en: ["pair of values", "pairs of values"] };
/** Most indicators that are proposed where none is chosen. */
const MOST_PROPOSED = 6;

function byUnit(list: readonly ShownNumber[]): ReadonlyMap<string, ShownNumber> {
  return new Map(list.map((one) => [one.unit, one]));
}

/** The indicator against another of the same units and period. Missing: nothing to compare with was chosen. */
export function pairChart({ language }: Reader, { indicator, values, members, other }: LoadedView, title: string): ViewChart | undefined {
  if (other === undefined) return undefined;
  const [own, others] = [byUnit(values), byUnit(other.values)];
  const { pairs, leftOut, pearson, spearman } = correlate(
    members.map(({ code }) => own.get(code) ?? { unit: code, value: missing("not_collected") }),
    other.values,
  );
  const said = (list: typeof own, unit: string, of: typeof indicator) => {
    const found = list.get(unit);
    return found === undefined ? "–" : `${valueText(language, of, found)} ${say(language, of.unit)}`;
  };
  const points = pairs.map(({ unit, x, y }) => {
    const name = own.get(unit)?.unitName ?? { pl: unit };
    const text = `${said(own, unit, indicator)}; ${said(others, unit, other.indicator)}`;
    return { unit, name: say(language, name), language: langOf(language, name), x: y, y: x, text };
  });
  const axis = (of: typeof indicator) => `${say(language, of.name)} (${say(language, of.unit)})`;
  const chart = <ScatterChart language={language} id="wykres" title={title} across={axis(other.indicator)} up={axis(indicator)} points={points} />;
  const number = (value: Measured) => (isMissing(value) ? say(language, missingText(value)) : formatNumber(language, value, 2));
  const note = [
    `${say(language, words.pearson)}: ${number(pearson)}, ${say(language, words.spearman)}: ${number(spearman)}; ${counted(language, pairs.length, pairForms)}.`,
    ...(leftOut.length === 0 ? [] : [say(language, fill(words.left, { units: counted(language, leftOut.length, municipalityForms) }))]),
    say(language, words.cause),
    ...(isLogScatter(points) ? [say(language, words.log)] : []),
  ].join(" ");
  return { chart, note, file: { drawing: chart, height: 360 } };
}

/** What stands in the place of the figure where no second indicator is chosen: what will be seen, and some to begin with. */
export function pairQuestion({ language, at }: Reader, { indicator, asked }: LoadedView, others: readonly LoadedView["indicator"][]) {
  return (
    <EmptyState title={say(language, words.ask)}>
      {say(language, words.askText)}
      <ul>
        {others.slice(0, MOST_PROPOSED).map(({ code, name }) => (
          <li>
            <a href={`${at(indicator.address)}${askedQuery({ ...asked, other: code })}`}>
              <LangMark language={language} text={name} />
            </a>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
