import { type Language, say } from "@splot/kernel";
import { scaleLinear } from "d3-scale";
import { Drawing } from "./Drawing.tsx";
import { percent } from "./plot.ts";

/** A part of a bar: which of the parts it is, from 1, how long it is (negative: left of zero), and both in words. */
export type BarPart = { readonly no: number; readonly value: number; readonly text: string };

/** A bar that is made of parts; none of them: its value is missing. */
export type PartedBar = {
  readonly key: string;
  readonly name: string;
  /** Language of the name. Missing: that of the chart. */
  readonly language?: Language | undefined;
  /** The whole in words. */
  readonly text: string;
  readonly parts: readonly BarPart[];
};

export type PartsBarsProps = {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  readonly bars: readonly PartedBar[];
};

const [ROW, BAR, COLOURS] = [46, 18, 5];
/** Width from which on the number of a part fits into it. Unit: percent. */
const WIDE = 3.5;
const words = {
  description: {
    pl: "Wykres słupkowy: każdy słupek składa się z części, a numer części jest numerem składnika w tabeli składników. Te same liczby są w tabeli.",
    en: "Bar chart: each bar is made of parts, and the number of a part is that of the component in the table of components. The same numbers are in the table.",
  },
};

/** Bars made of numbered parts, in the given order, with a line of text over each; what lowers a value stands left of zero. A missing value is drawn as missing. */
export function PartsBars({ language, id, title, bars }: PartsBarsProps) {
  const sums = bars.map(({ parts }) => [lengthOf(parts, -1), lengthOf(parts, 1)] as const);
  const [low, high] = [Math.min(0, ...sums.map(([left]) => left)), Math.max(0, ...sums.map(([, right]) => right))];
  const scale = scaleLinear([low, high === low ? low + 1 : high], [0, 100]);
  return (
    <Drawing id={id} title={title} description={say(language, words.description)} height={bars.length * ROW + 4}>
      {bars.map((bar, place) => (
        <Row bar={bar} y={place * ROW} scale={scale} />
      ))}
      {low < 0 && <line class="plot-axis" x1={percent(scale(0))} x2={percent(scale(0))} y1={20} y2={bars.length * ROW} />}
    </Drawing>
  );
}

/** How far the parts of one sign reach from zero. */
function lengthOf(parts: readonly BarPart[], sign: 1 | -1): number {
  return parts.reduce((sum, { value }) => (Math.sign(value) === sign ? sum + value : sum), 0);
}

function Row({ bar, y, scale }: { readonly bar: PartedBar; readonly y: number; readonly scale: (value: number) => number }) {
  const { name, language, text, parts } = bar;
  return (
    <svg class="plot-row" y={y} overflow="visible" tabindex={0} role="img" aria-label={[`${name}: ${text}`, ...parts.map((part) => part.text)].join("; ")}>
      <rect class="plot-frame" x="0" y="0" width="100%" height={ROW - 4} />
      <text x="0" y="15" lang={language}>
        {name}
      </text>
      <text class="plot-total" x="100%" y="15" text-anchor="end">
        {text}
      </text>
      {parts.length === 0 ? <line class="plot-cut" x1="0" x2="100%" y1={21 + BAR / 2} y2={21 + BAR / 2} /> : <Parts parts={parts} scale={scale} />}
    </svg>
  );
}

function Parts({ parts, scale }: { readonly parts: readonly BarPart[]; readonly scale: (value: number) => number }) {
  const ends = { right: 0, left: 0 };
  return (
    <>
      {parts.map(({ no, value, text }) => {
        const side = value < 0 ? "left" : "right";
        const from = ends[side];
        ends[side] += value;
        const [start, end] = [scale(Math.min(from, ends[side])), scale(Math.max(from, ends[side]))];
        return (
          <g class={`plot-part plot-series-${((no - 1) % COLOURS) + 1}`}>
            <title>{text}</title>
            <rect x={percent(start)} y="21" width={percent(end - start)} height={BAR} />
            {end - start >= WIDE && (
              <text class="plot-part-no" x={percent((start + end) / 2)} y={21 + BAR / 2 + 5} text-anchor="middle">
                {no}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
