import { type Language, say } from "@splot/kernel";
import type { Benchmark } from "../../methods/benchmark.ts";
import { knownOf } from "../../methods/values.ts";
import { Drawing, PointMark } from "./Drawing.tsx";
import { axisText, percent, valueScale } from "./plot.ts";
import type { StripUnit } from "./StripChart.tsx";

export type SmallStripProps = {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  /** The group, and the unit that is held against it (`isChosen`), drawn with another shape. */
  readonly units: readonly StripUnit[];
  readonly benchmark: Benchmark;
};

const [HEIGHT, MIDDLE, FOOT] = [64, 22, 44];
const words = {
  plain: {
    pl: "Kółka to jednostki grupy, kwadrat to jednostka porównywana, kreska to mediana grupy. Te same liczby są w tabeli.",
    en: "Circles are the units of the group, the square is the unit compared, the line is the median of the group. The same numbers are in the table.",
  },
  log: { pl: "Skala logarytmiczna: wartości różnią się ponad dziesięciokrotnie.", en: "Logarithmic scale: the values differ more than tenfold." },
};

/** One indicator on one line: where the unit stands among its group, with the middle half and the median. Nothing without values. */
export function SmallStrip({ language, id, title, units, benchmark }: SmallStripProps) {
  const known = knownOf(units);
  if (known.length === 0) return null;
  const scale = valueScale(
    known.map(({ value }) => value),
    [4, 96],
  );
  const ticks = [scale.ticks[0], scale.ticks.at(-1)].flatMap((tick) => (tick === undefined ? [] : [tick]));
  const { firstQuartile, thirdQuartile, median } = benchmark;
  const marked = [...units].sort((a, b) => Number(a.isChosen === true) - Number(b.isChosen === true));
  return (
    <Drawing id={id} title={title} description={say(language, words.plain) + (scale.isLog ? ` ${say(language, words.log)}` : "")} height={HEIGHT}>
      <line class="plot-axis" x1="0" x2="100%" y1={FOOT} y2={FOOT} />
      {firstQuartile !== undefined && thirdQuartile !== undefined && (
        <rect
          class="plot-box"
          x={percent(scale.at(firstQuartile))}
          y={MIDDLE - 12}
          width={percent(Math.max(0.5, scale.at(thirdQuartile) - scale.at(firstQuartile)))}
          height="24"
        />
      )}
      {median !== undefined && <line class="plot-median" x1={percent(scale.at(median))} x2={percent(scale.at(median))} y1={MIDDLE - 16} y2={MIDDLE + 16} />}
      {marked.flatMap((one) =>
        known
          .filter(({ unit }) => unit === one.unit)
          .map(({ value }) => <PointMark x={scale.at(value)} y={MIDDLE} series={one.isChosen === true ? 2 : 1} label={`${one.name}: ${one.text}`} isStop />),
      )}
      {[...new Set(ticks)].map((tick) => (
        <text class="plot-quiet" x={percent(scale.at(tick))} y={FOOT + 17} text-anchor={scale.at(tick) < 50 ? "start" : "end"}>
          {axisText(language, tick)}
        </text>
      ))}
    </Drawing>
  );
}
