import { formatNumber, type Language, say } from "@splot/kernel";
import { type Distribution, distributionOf } from "../../methods/distribution.ts";
import { type Known, knownOf, type UnitValue } from "../../methods/values.ts";
import { Drawing, PointMark } from "./Drawing.tsx";
import { axisText, percent, pixels, type ValueScale, valueScale } from "./plot.ts";

/** A unit of a distribution with its value in words. */
export type StripUnit = UnitValue & {
  readonly name: string;
  /** Language of the name. Missing: that of the chart. */
  readonly language?: Language | undefined;
  readonly text: string;
  readonly isChosen?: boolean | undefined;
};

export type StripChartProps = {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  readonly units: readonly StripUnit[];
  readonly decimals: number;
};

/** From this many units on they are counted in bars. */
const MOST_DOTS = 60;
const MOST_LEVELS = 10;
const [DOT, STEP, BOX, BASE] = [2.6, 11, 62, 100];
const words = {
  dots: {
    pl: "Rozkład wartości: każdy znak to jedna gmina, prostokąt obejmuje środkową połowę gmin, kreska w nim to mediana. Te same liczby są w tabeli.",
    en: "Distribution of values: each mark is one municipality, the box holds the middle half of them, the line in it is the median. The same numbers are in the table.",
  },
  bars: {
    pl: "Rozkład wartości: wysokość słupka to liczba jednostek w przedziale, prostokąt obejmuje środkową połowę, kreska w nim to mediana.",
    en: "Distribution of values: the height of a bar is the number of units in its range, the box holds the middle half, the line in it is the median.",
  },
  median: { pl: "mediana", en: "median" },
  quarters: { pl: "środkowa połowa", en: "the middle half" },
};

/** Where values stand across: those that are far from all others beyond a cut, in their order, so that they flatten nothing. */
function placesOf(spread: Distribution, known: readonly Known[]) {
  const far = new Set(spread.apart.map(({ unit }) => unit));
  const near = known.filter(({ unit }) => !far.has(unit)).map(({ value }) => value);
  const [low, high] = [spread.apart.filter(({ value }) => value < Math.min(...near)), spread.apart.filter(({ value }) => value > Math.max(...near))];
  const ends = [low.length > 0 ? 16 : 4, high.length > 0 ? 80 : 96] as const;
  const scale = valueScale(near, ends, { isLog: false });
  const aside = (list: readonly Known[], unit: string, [from, to]: readonly [number, number]) => {
    const place = list.toSorted((a, b) => a.value - b.value).findIndex((one) => one.unit === unit);
    return from + ((place + 1) * (to - from)) / (list.length + 1);
  };
  const at = ({ unit, value }: Known) => {
    if (!far.has(unit)) return scale.at(value);
    return low.some((one) => one.unit === unit) ? aside(low, unit, [0, 10]) : aside(high, unit, [86, 100]);
  };
  return { scale, at, cuts: [...(low.length > 0 ? [13] : []), ...(high.length > 0 ? [83] : [])] };
}

/** Does the drawing put some units beyond a cut of its axis? */
export function hasFarUnits(units: readonly UnitValue[]): boolean {
  return (distributionOf(units)?.apart.length ?? 0) > 0;
}

/** Dots piled up so that none covers another. Shape: how high each stands, by unit. */
function levelsOf(dots: readonly { readonly unit: string; readonly x: number }[]): Map<string, number> {
  const levels: number[][] = [];
  const places = new Map<string, number>();
  for (const { unit, x } of dots.toSorted((a, b) => a.x - b.x || (a.unit < b.unit ? -1 : 1))) {
    let level = 0;
    while (levels[level]?.some((other) => Math.abs(other - x) < DOT) === true) level += 1;
    levels[level] = [...(levels[level] ?? []), x];
    places.set(unit, level);
  }
  return places;
}

/** Height of the drawing. Unit: pixels. */
export function stripHeight(units: readonly UnitValue[]): number {
  const spread = distributionOf(units);
  return spread === undefined ? 0 : footOf(spread, knownOf(units)) + 28;
}

function footOf(spread: Distribution, known: readonly Known[]): number {
  return BASE + 24 + STEP * (known.length > MOST_DOTS ? MOST_LEVELS : Math.max(...levelsOf(dotsOf(spread, known)).values()));
}

function dotsOf(spread: Distribution, known: readonly Known[]) {
  const { at } = placesOf(spread, known);
  return known.map((one) => ({ ...one, x: at(one) })).sort((a, b) => a.x - b.x);
}

/** How values are spread: each unit a dot, or bars where there are many; with quartiles and median. Nothing without values. */
export function StripChart({ language, id, title, units, decimals }: StripChartProps) {
  const known = knownOf(units);
  const spread = distributionOf(units);
  if (spread === undefined) return null;
  const { scale, cuts } = placesOf(spread, known);
  const isBars = known.length > MOST_DOTS;
  const dots = dotsOf(spread, known);
  const foot = footOf(spread, known);
  return (
    <Drawing id={id} title={title} description={say(language, isBars ? words.bars : words.dots)} height={foot + 28}>
      <Box language={language} spread={spread} scale={scale} decimals={decimals} />
      {isBars ? (
        <Bars spread={spread} scale={scale} foot={foot} height={MOST_LEVELS * STEP} />
      ) : (
        <Dots units={units} dots={dots} levels={levelsOf(dots)} foot={foot} far={spread.apart} />
      )}
      <Axis language={language} scale={scale} foot={foot} cuts={cuts} />
    </Drawing>
  );
}

/** Which part of a text stands at a place, so that one of two thirds of the width sticks out on no side. Unit: percent of the width. */
function anchorAt(place: number): "start" | "middle" | "end" {
  if (place > 33 && place < 67) return "middle";
  return place < 50 ? "start" : "end";
}

type BoxProps = { readonly language: Language; readonly spread: Distribution; readonly scale: ValueScale; readonly decimals: number };

/** The middle half and the median, with their values. */
function Box({ language, spread, scale, decimals }: BoxProps) {
  const number = (value: number) => formatNumber(language, value, decimals);
  const [first, middle, third] = [spread.firstQuartile, spread.median, spread.thirdQuartile].map((value) => Math.min(98, Math.max(2, scale.at(value))));
  const start = first ?? 0;
  return (
    <g>
      <text x={percent(middle ?? 0)} y="18" text-anchor={(middle ?? 0) > 70 ? "end" : "start"}>
        {say(language, words.median)}: {number(spread.median)}
      </text>
      <text class="plot-quiet" x={percent(middle ?? 0)} y="38" text-anchor={anchorAt(middle ?? 0)}>
        {say(language, words.quarters)}: {number(spread.firstQuartile)} – {number(spread.thirdQuartile)}
      </text>
      <rect class="plot-box" x={percent(start)} y={BOX - 10} width={percent(Math.max(0.5, (third ?? 0) - start))} height="20" />
      <line class="plot-median" x1={percent(middle ?? 0)} x2={percent(middle ?? 0)} y1={BOX - 16} y2={BOX + 16} />
    </g>
  );
}

type DotsProps = {
  readonly units: readonly StripUnit[];
  readonly dots: readonly { readonly unit: string; readonly x: number }[];
  readonly levels: ReadonlyMap<string, number>;
  readonly foot: number;
  /** Units beyond the cut: few of them are named. */
  readonly far: readonly Known[];
};

function Dots({ units, dots, levels, foot, far }: DotsProps) {
  const named = new Set((far.length > 2 ? [] : far).map(({ unit }) => unit));
  return (
    <>
      {dots
        .filter(({ unit }) => named.has(unit))
        .map(({ unit, x }) => {
          const one = units.find((each) => each.unit === unit);
          const y = pixels(foot - 24 - (levels.get(unit) ?? 0) * STEP);
          return (
            <text class="plot-quiet" x={percent(x > 50 ? 100 : 0)} y={y} text-anchor={x > 50 ? "end" : "start"} lang={one?.language}>
              {one?.name}
            </text>
          );
        })}
      {dots.map(({ unit, x }) => {
        const one = units.find((each) => each.unit === unit);
        const y = foot - 10 - (levels.get(unit) ?? 0) * STEP;
        return <PointMark x={x} y={y} series={one?.isChosen === true ? 2 : 1} label={`${one?.name ?? ""}: ${one?.text ?? ""}`} isStop />;
      })}
    </>
  );
}

function Bars({ spread, scale, foot, height }: { readonly spread: Distribution; readonly scale: ValueScale; readonly foot: number; readonly height: number }) {
  const most = Math.max(...spread.bins.map(({ units }) => units.length));
  return (
    <>
      {spread.bins.map(({ from, to, units }) => {
        const tall = (units.length / most) * height;
        const left = Math.max(0, scale.at(from));
        return (
          <rect
            class="plot-bar"
            x={percent(left)}
            y={pixels(foot - tall)}
            width={percent(Math.max(0.2, Math.min(100, scale.at(to)) - left - 0.2))}
            height={pixels(tall)}
          >
            <title>{`${from} – ${to}: ${units.length}`}</title>
          </rect>
        );
      })}
    </>
  );
}

function Axis({
  language,
  scale,
  foot,
  cuts,
}: {
  readonly language: Language;
  readonly scale: ValueScale;
  readonly foot: number;
  readonly cuts: readonly number[];
}) {
  const [low, high] = [cuts.includes(13) ? 15 : 0, cuts.includes(83) ? 81 : 100];
  const ticks = scale.ticks.filter((tick) => scale.at(tick) >= low && scale.at(tick) <= high);
  return (
    <svg aria-hidden="true" overflow="visible">
      <line class="plot-axis" x1="0" x2="100%" y1={foot} y2={foot} />
      {cuts.map((cut) => (
        <svg class="plot-gap" aria-hidden="true" x={percent(cut)} y={foot} overflow="visible">
          <path d="M-4 7L2-7M2 7L8-7" />
        </svg>
      ))}
      {ticks.map((tick) => (
        <text class="plot-quiet" x={percent(scale.at(tick))} y={foot + 20} text-anchor={scale.at(tick) < 6 ? "start" : scale.at(tick) > 94 ? "end" : "middle"}>
          {axisText(language, tick)}
        </text>
      ))}
    </svg>
  );
}
