import { type Language, say } from "@splot/kernel";
import { Drawing, PointMark } from "./Drawing.tsx";
import { axisText, isWide, percent, pixels, type ValueScale, valueScale } from "./plot.ts";

/** A unit with the two values that are compared, and both in words. */
export type ScatterPoint = {
  readonly unit: string;
  readonly name: string;
  /** Language of the name. Missing: that of the chart. */
  readonly language?: Language | undefined;
  readonly x: number;
  readonly y: number;
  readonly text: string;
};

export type ScatterChartProps = {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  /** What stands along the axes, with units. */
  readonly across: string;
  readonly up: string;
  readonly points: readonly ScatterPoint[];
};

/** Is one of the axes logarithmic? */
export function isLogScatter(points: readonly ScatterPoint[]): boolean {
  return [points.map(({ x }) => x), points.map(({ y }) => y)].some(isWide);
}

const [HEIGHT, TOP, FOOT, LEFT, RIGHT] = [360, 34, 310, 5, 95];
const words = {
  description: {
    pl: "Wykres punktowy: każdy punkt to jedna gmina z dwiema wartościami. Te same liczby są w tabeli.",
    en: "Scatter plot: each point is one municipality with its two values. The same numbers are in the table.",
  },
};

/** Two measures of the same units, each unit a point; the ends of both are named. Nothing without pairs. */
export function ScatterChart({ language, id, title, across, up, points }: ScatterChartProps) {
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const x = valueScale(xs, [LEFT, RIGHT], { isLog: isWide(xs) });
  const y = valueScale(ys, [FOOT - 10, TOP + 8], { isLog: isWide(ys) });
  const ends = namedOf(points);
  const named = placeNames(points.filter(({ unit }) => ends.has(unit)).map((point) => ({ point, place: x.at(point.x), height: y.at(point.y) })));
  return (
    <Drawing id={id} title={title} description={say(language, words.description)} height={HEIGHT}>
      <Grid language={language} x={x} y={y} />
      <text class="plot-quiet" x="0" y="14">
        {up}
      </text>
      <text class="plot-quiet" x="100%" y={HEIGHT - 6} text-anchor="end">
        {across}
      </text>
      {points.map((point) => (
        <PointMark x={x.at(point.x)} y={y.at(point.y)} series={1} label={`${point.name}: ${point.text}`} isStop />
      ))}
      <svg aria-hidden="true" overflow="visible">
        {named.map(({ point, place, line }) => (
          <text class="plot-halo" x={percent(place)} y={pixels(line)} text-anchor={anchorOf(place)} lang={point.language}>
            {point.name}
          </text>
        ))}
      </svg>
    </Drawing>
  );
}

function anchorOf(place: number): "start" | "middle" | "end" {
  return place < 20 ? "start" : place > 80 ? "end" : "middle";
}

/** Width of the chart on a narrow phone, width of a letter, height of a line. Unit: px. */
const [NARROW, LETTER, LINE] = [328, 6.6, 15];

/** A point to be named. Unit: `place` % of the width, `height` px. */
type Nameable = { readonly point: ScatterPoint; readonly place: number; readonly height: number };

/**
 * The names with the line that each stands on: that of the lowest point under it where the axis leaves room, others over theirs, else the
 * other way round, so that no two meet even on a phone; one that fits nowhere is left out, for the point says it.
 */
function placeNames(points: readonly Nameable[]): readonly (Nameable & { readonly line: number })[] {
  const placed: (Nameable & { readonly line: number; readonly from: number; readonly to: number })[] = [];
  const lowest = Math.max(...points.map(({ height }) => height));
  for (const one of points) {
    const [at, width, anchor] = [(one.place / 100) * NARROW, one.point.name.length * LETTER, anchorOf(one.place)];
    const from = anchor === "start" ? at : anchor === "end" ? at - width : at - width / 2;
    const meets = (line: number) => placed.some((other) => Math.abs(other.line - line) < LINE && from < other.to && from + width > other.from);
    const [over, under] = [one.height - 9, one.height + 20];
    const line = (one.height === lowest && under < FOOT ? [under, over] : [over, under]).find((free) => !meets(free));
    if (line !== undefined) placed.push({ ...one, line, from, to: from + width });
  }
  return placed;
}

/** The units at the four ends. */
function namedOf(points: readonly ScatterPoint[]): ReadonlySet<string> {
  const end = (value: (point: ScatterPoint) => number) => points.reduce((best, point) => (value(point) > value(best) ? point : best)).unit;
  return new Set([end(({ x }) => x), end(({ x }) => -x), end(({ y }) => y), end(({ y }) => -y)]);
}

function Grid({ language, x, y }: { readonly language: Language; readonly x: ValueScale; readonly y: ValueScale }) {
  return (
    <svg aria-hidden="true" overflow="visible">
      {y.ticks.map((tick) => (
        <>
          <line class="plot-grid" x1="0" x2="100%" y1={pixels(y.at(tick))} y2={pixels(y.at(tick))} />
          <text class="plot-quiet plot-halo" x="0" y={pixels(y.at(tick) - 4)}>
            {axisText(language, tick)}
          </text>
        </>
      ))}
      <line class="plot-axis" x1="0" x2="100%" y1={FOOT} y2={FOOT} />
      {x.ticks.map((tick) => (
        <text class="plot-quiet" x={percent(x.at(tick))} y={FOOT + 18} text-anchor={anchorOf(x.at(tick) > 90 ? 99 : x.at(tick) < 8 ? 0 : 50)}>
          {axisText(language, tick)}
        </text>
      ))}
    </svg>
  );
}
