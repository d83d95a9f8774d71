import { formatNumber, isMissing, langOf, type Measured, missingText, say } from "@splot/kernel";
import type { LoadedView } from "../loading/loadView.ts";
import type { Reader } from "../loading/reader.ts";
import { correlate } from "../methods/correlation.ts";
import { isLogScatter, ScatterChart } from "../web/figures/ScatterChart.tsx";
import { valueText } from "../web/parts/words.ts";
import type { ViewChart } from "./viewChart.tsx";

const words = {
  ask: { pl: "Wybierz wskaźnik, z którym chcesz porównać ten.", en: "Choose the indicator that this one is to be compared with." },
  pearson: { pl: "Korelacja liniowa (Pearson)", en: "Linear correlation (Pearson)" },
  spearman: { pl: "rang (Spearman)", en: "of ranks (Spearman)" },
  counted: { pl: "par gmin", en: "pairs" },
  log: { pl: "Oś z dużą rozpiętością jest logarytmiczna.", en: "An axis that spans much is logarithmic." },
  cause: { pl: "Współwystępowanie nie jest dowodem przyczyny.", en: "Going together is no proof of a cause." },
};

/** The indicator against another of the same units and period. Missing: nothing to compare with was chosen. */
export function pairChart({ language }: Reader, { indicator, values, other }: LoadedView, title: string): ViewChart | undefined {
  if (other === undefined) return undefined;
  const { pairs, pearson, spearman } = correlate(values, other.values);
  const said = (list: typeof values, unit: string, of: typeof indicator) => {
    const found = list.find((one) => one.unit === unit);
    return found === undefined ? "–" : `${valueText(language, of, found)} ${say(language, of.unit)}`;
  };
  const points = pairs.map(({ unit, x, y }) => {
    const name = values.find((one) => one.unit === unit)?.unitName ?? { pl: unit };
    const text = `${said(values, unit, indicator)}; ${said(other.values, unit, other.indicator)}`;
    return { unit, name: say(language, name), language: langOf(language, name), x: y, y: x, text };
  });
  const axis = (of: typeof indicator) => `${say(language, of.name)} (${say(language, of.unit)})`;
  const chart = <ScatterChart language={language} id="wykres" title={title} across={axis(other.indicator)} up={axis(indicator)} points={points} />;
  const number = (value: Measured) => (isMissing(value) ? say(language, missingText(value)) : formatNumber(language, value, 2));
  const note = `${say(language, words.pearson)}: ${number(pearson)}, ${say(language, words.spearman)}: ${number(spearman)}; ${pairs.length} ${say(language, words.counted)}. ${say(language, words.cause)}${isLogScatter(points) ? ` ${say(language, words.log)}` : ""}`;
  return { chart, note, file: { drawing: chart, height: 360 } };
}

/** What to do where no second indicator is chosen. */
export function pairQuestion({ language }: Reader): string {
  return say(language, words.ask);
}
