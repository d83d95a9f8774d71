import { formatNumber, type Language, say } from "@splot/kernel";
import { scaleLinear } from "d3-scale";
import { Drawing, PointMark } from "./Drawing.tsx";
import { percent } from "./plot.ts";

/** A unit with its place and the places that it takes when the method changes a little. */
export type RangedUnit = {
  readonly unit: string;
  readonly name: string;
  /** Language of the name. Missing: that of the chart. */
  readonly language?: Language | undefined;
  readonly place: number;
  readonly best: number;
  readonly worst: number;
  /** All three in words. */
  readonly text: string;
};

export type RangePlotProps = {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  /** In the order of their places. */
  readonly units: readonly RangedUnit[];
};

const [ROW, LINE, LEFT, RIGHT] = [36, 26, 2, 98];
const words = {
  description: {
    pl: "Wykres zakresów: dla każdej jednostki znak to jej miejsce, a odcinek sięga od najlepszego do najgorszego miejsca przy zmienionych wagach. Te same liczby są w tabeli.",
    en: "Range plot: for each unit the mark is its rank, and the line reaches from the best to the worst rank when the weights change. The same numbers are in the table.",
  },
  first: { pl: "miejsce {no}", en: "rank {no}" },
};

/** "4 (2–10)": the place, and its range where it has one. */
function rangeText({ place, best, worst }: Pick<RangedUnit, "place" | "best" | "worst">): string {
  return best === worst ? String(place) : `${place} (${best}–${worst})`;
}

/** The ranks of units, each with the range that it keeps to; first at the left. Nothing without units. */
export function RangePlot({ language, id, title, units }: RangePlotProps) {
  if (units.length === 0) return null;
  const last = Math.max(2, ...units.map(({ worst }) => worst));
  const scale = scaleLinear([1, last], [LEFT, RIGHT]);
  const foot = units.length * ROW + 8;
  const steps = [...new Set([1, Math.round((last + 1) / 2), last])];
  return (
    <Drawing id={id} title={title} description={say(language, words.description)} height={foot + 26}>
      <svg aria-hidden="true" overflow="visible">
        {steps.map((step) => (
          <>
            <line class="plot-grid" x1={percent(scale(step))} x2={percent(scale(step))} y1="18" y2={foot} />
            <text class="plot-quiet" x={percent(scale(step))} y={foot + 18} text-anchor={step === 1 ? "start" : step === last ? "end" : "middle"}>
              {say(language, words.first).replace("{no}", formatNumber(language, step))}
            </text>
          </>
        ))}
        <line class="plot-axis" x1="0" x2="100%" y1={foot} y2={foot} />
      </svg>
      <svg aria-hidden="true" overflow="visible">
        {units.map(({ name, language: its, place, best, worst }, row) => (
          <>
            <text x="0" y={row * ROW + 15}>
              <tspan lang={its}>{name}</tspan>
              <tspan class="plot-quiet" dx="8">
                {rangeText({ place, best, worst })}
              </tspan>
            </text>
            <g class="plot-series-1">
              <line class="plot-line" x1={percent(scale(best))} x2={percent(scale(worst))} y1={row * ROW + LINE} y2={row * ROW + LINE} />
              {[best, worst].map((end) => (
                <line class="plot-line" x1={percent(scale(end))} x2={percent(scale(end))} y1={row * ROW + LINE - 5} y2={row * ROW + LINE + 5} />
              ))}
            </g>
          </>
        ))}
      </svg>
      {units.map(({ name, place, text }, row) => (
        <PointMark x={scale(place)} y={row * ROW + LINE} series={2} label={`${name}: ${text}`} isStop />
      ))}
    </Drawing>
  );
}
