import { isMissing, type Language, say } from "@splot/kernel";
import { breaksOf, sectionsOf } from "../../methods/course.ts";
import type { Trajectory } from "../../methods/target.ts";
import type { Course } from "../../methods/values.ts";
import { yearsBetween } from "../../methods/values.ts";
import { labelOf } from "../../model/label.ts";
import { Drawing, MissingMark, PointMark } from "./Drawing.tsx";
import { axisText, percent, periodText, pixels, spreadOut, type ValueScale, valueScale } from "./plot.ts";

/** One line of a chart: whose numbers, and each of them in words. */
export type ChartLine = {
  readonly key: string;
  readonly name: string;
  /** Language of the name. Missing: that of the chart. */
  readonly language?: Language | undefined;
  readonly course: Course;
  /** The value or the reason in words, with its unit. */
  readonly textAt: (period: string) => string;
};

/** The way to a target of one of the lines: due values, the zone to be kept, and its end in words. */
export type ChartTarget = Trajectory & {
  readonly key: string;
  /** Key of the line whose target it is. */
  readonly line: string;
  readonly text: string;
};

export type LineChartProps = {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  /** At most five. */
  readonly lines: readonly ChartLine[];
  /** All periods of the chart, the earliest first. */
  readonly periods: readonly string[];
  /** Missing: the lines have no targets. */
  readonly targets?: readonly ChartTarget[] | undefined;
};

const [HEIGHT, TOP, FOOT, LEFT, RIGHT] = [300, 30, 272, 15, 70];
/** Letters of the direct labels. Unit: pixels. */
const LABEL = 14;
/** From this many points on the keyboard stops at the ends of the lines alone; the table has them all. */
const MOST_STOPS = 60;
const words = {
  description: {
    pl: "Wykres liniowy. Oś wartości nie zaczyna się od zera. Przerwanie szeregu przecina linię, a brak wartości zostawia lukę. Te same liczby są w tabeli.",
    en: "Line chart. The axis of values does not begin at zero. A break in the series cuts the line, a missing value leaves a gap. The same numbers are in the table.",
  },
  log: { pl: " Skala jest logarytmiczna.", en: " The scale is logarithmic." },
  target: { pl: "wartość docelowa", en: "target" },
  cut: { pl: "przerwanie szeregu", en: "break in the series" },
};

/** Is the scale of these lines logarithmic? */
export function isLogChart(lines: readonly ChartLine[]): boolean {
  return presentOf(lines).length > 0 && valueScale(presentOf(lines), [0, 1]).isLog;
}

function presentOf(lines: readonly ChartLine[]): readonly number[] {
  return lines.flatMap(({ course }) => course.points.flatMap(({ value }) => (isMissing(value) ? [] : [value])));
}

/** Where periods stand across a drawing: in proportion to time. Unit: percent. */
export function timeScale(periods: readonly string[], [from, to]: readonly [number, number]): (period: string) => number {
  const [first = "", last = first] = [periods[0], periods.at(-1)];
  const span = yearsBetween(first, last);
  return (period) => (span === 0 ? (from + to) / 2 : from + (yearsBetween(first, period) / span) * (to - from));
}

/** Lines over time: named at their ends, cut at breaks, with gaps where values are missing; a single number is a point. */
export function LineChart({ language, id, title, lines, periods: known, targets = [] }: LineChartProps) {
  const values = presentOf(lines);
  if (values.length === 0) return null;
  const due = targets.flatMap(({ points, zone }) => [...points.map(({ value }) => value), ...(zone === undefined ? [] : [zone.low, zone.high])]);
  const periods = [...new Set([...known, ...targets.flatMap(({ points }) => points.map(({ period }) => period))])].sort();
  const y = valueScale([...values, ...due], [FOOT - 12, TOP + 6]);
  const x = timeScale(periods, [LEFT, RIGHT]);
  const place = { x, y };
  const isFew = values.length <= MOST_STOPS;
  return (
    <Drawing id={id} title={title} description={`${say(language, words.description)}${y.isLog ? say(language, words.log) : ""}`} height={HEIGHT}>
      <ValueLines language={language} scale={y} />
      <TimeAxis language={language} periods={periods} x={x} />
      <Targets language={language} targets={targets} lines={lines} place={place} />
      <Breaks language={language} lines={lines} periods={periods} x={x} />
      {lines.map((line, at) => (
        <Line line={line} series={at + 1} place={place} isFew={isFew} language={language} />
      ))}
      <Gaps language={language} lines={lines} x={x} isFew={isFew} />
      <Names lines={lines} place={place} />
    </Drawing>
  );
}

type Place = { readonly x: (period: string) => number; readonly y: ValueScale };

function ValueLines({ language, scale }: { readonly language: Language; readonly scale: ValueScale }) {
  return (
    <svg aria-hidden="true" overflow="visible">
      {scale.ticks.map((tick) => (
        <>
          <line class="plot-grid" x1="0" x2={percent(RIGHT + 2)} y1={pixels(scale.at(tick))} y2={pixels(scale.at(tick))} />
          <text class="plot-quiet plot-halo" x="0" y={pixels(scale.at(tick) - 4)}>
            {axisText(language, tick)}
          </text>
        </>
      ))}
    </svg>
  );
}

/** Most periods that a screen at 400 % zoom names. */
const MOST_ZOOMED = 5;

/** Periods under the axis: the last, and so many before it as have room on a phone; at 400 % zoom every second of them. */
function TimeAxis({ language, periods, x }: { readonly language: Language; readonly periods: readonly string[]; readonly x: Place["x"] }) {
  const room = Math.max(2, Math.floor(34 / Math.max(...periods.map((one) => periodText(language, one).length))));
  const step = Math.ceil((periods.length - 1) / Math.max(1, room - 1)) || 1;
  const named = periods.filter((_, at) => (periods.length - 1 - at) % step === 0);
  return (
    <svg aria-hidden="true" overflow="visible">
      <line class="plot-axis" x1="0" x2={percent(RIGHT + 2)} y1={FOOT} y2={FOOT} />
      {named.map((one, at) => (
        <>
          <line class="plot-axis" x1={percent(x(one))} x2={percent(x(one))} y1={FOOT} y2={FOOT + 5} />
          <text
            class={named.length > MOST_ZOOMED && (named.length - at) % 2 === 0 ? "plot-quiet plot-between" : "plot-quiet"}
            x={percent(x(one))}
            y={FOOT + 22}
            text-anchor="middle"
          >
            {periodText(language, one)}
          </text>
        </>
      ))}
    </svg>
  );
}

type BreaksProps = { readonly language: Language; readonly lines: readonly ChartLine[]; readonly periods: readonly string[]; readonly x: Place["x"] };

/** A dashed line before each period that is not comparable with those before it. */
function Breaks({ language, lines, periods, x }: BreaksProps) {
  const broken = [...new Set(lines.flatMap(({ course }) => breaksOf(course)))].sort();
  const cuts = broken.flatMap((code) => {
    const at = periods.findIndex((one) => one >= code);
    const [before, after] = [periods[at - 1], periods[at]];
    return before === undefined || after === undefined ? [] : [(x(before) + x(after)) / 2];
  });
  return (
    <>
      {cuts.map((cut, place) => (
        <g>
          <line class="plot-cut" x1={percent(cut)} x2={percent(cut)} y1={TOP - 12} y2={FOOT} />
          {place === 0 && (
            <text class="plot-quiet" x={percent(cut)} y={TOP - 16} text-anchor={cut < 30 ? "start" : cut > 60 ? "end" : "middle"}>
              {say(language, words.cut)}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

type TargetsProps = { readonly language: Language; readonly targets: readonly ChartTarget[]; readonly lines: readonly ChartLine[]; readonly place: Place };

/** The way to each target as a dashed line with a mark at its end, over the zone that is to be kept. */
function Targets({ language, targets, lines, place: { x, y } }: TargetsProps) {
  return (
    <>
      {targets.map(({ points, zone }) => {
        const [first, last] = [points[0], points.at(-1)];
        // NOTE: all zones lie under all lines, for one must not hide the way to another target.
        return zone === undefined || first === undefined || last === undefined ? null : (
          <rect
            class="plot-band"
            x={percent(x(first.period))}
            y={pixels(y.at(zone.high))}
            width={percent(x(last.period) - x(first.period))}
            height={pixels(y.at(zone.low) - y.at(zone.high))}
          />
        );
      })}
      {targets.map(({ points, line, text }) => {
        const series = lines.findIndex(({ key }) => key === line) + 1;
        const last = points.at(-1);
        if (last === undefined) return null;
        return (
          <>
            {points.slice(1).map((point, at) => (
              <line
                class={`plot-target plot-series-${series}`}
                x1={percent(x(points[at]?.period ?? ""))}
                y1={pixels(y.at(points[at]?.value ?? 0))}
                x2={percent(x(point.period))}
                y2={pixels(y.at(point.value))}
              />
            ))}
            <svg
              class={`plot-point plot-goal plot-series-${series}`}
              x={percent(x(last.period))}
              y={pixels(y.at(last.value))}
              overflow="visible"
              tabindex={0}
              role="img"
              aria-label={`${say(language, words.target)}, ${periodText(language, last.period)}: ${text}`}
            >
              <title>{`${say(language, words.target)}, ${periodText(language, last.period)}: ${text}`}</title>
              <circle class="plot-reach" r="12" />
              <path d="M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0" />
            </svg>
          </>
        );
      })}
    </>
  );
}

type LineProps = { readonly line: ChartLine; readonly series: number; readonly place: Place; readonly isFew: boolean; readonly language: Language };

function Line({ line, series, place: { x, y }, isFew, language }: LineProps) {
  const sections = sectionsOf(line.course).map((points) =>
    points.flatMap(({ period, value }) => (isMissing(value) ? [] : [{ period, x: x(period), y: y.at(value) }])),
  );
  return (
    <>
      {sections.flatMap((points) =>
        points
          .slice(1)
          .map((point, at) => (
            <line
              class={`plot-line plot-series-${series}`}
              x1={percent(points[at]?.x ?? 0)}
              y1={pixels(points[at]?.y ?? 0)}
              x2={percent(point.x)}
              y2={pixels(point.y)}
            />
          )),
      )}
      {sections.flatMap((points) =>
        points.map((point, at) => (
          <PointMark
            x={point.x}
            y={point.y}
            series={series}
            label={`${line.name}, ${periodText(language, point.period)}: ${line.textAt(point.period)}`}
            isStop={isFew || at === 0 || at === points.length - 1}
          />
        )),
      )}
    </>
  );
}

/** Crosses at the foot for missing values; one for all lines that lack the same period. */
function Gaps({ language, lines, x, isFew }: Pick<LineChartProps, "language" | "lines"> & { readonly x: Place["x"]; readonly isFew: boolean }) {
  const lacks = lines.flatMap((line) =>
    line.course.points.flatMap(({ period, value }) => (isMissing(value) ? [{ period, text: `${line.name}: ${line.textAt(period)}` }] : [])),
  );
  return (
    <>
      {[...Map.groupBy(lacks, ({ period }) => period)].map(([period, list]) => (
        <MissingMark x={x(period)} y={FOOT - 2} isStop={isFew} label={`${periodText(language, period)}: ${list.map(({ text }) => text).join("; ")}`} />
      ))}
    </>
  );
}

/** The name of each line beside its last value. */
function Names({ lines, place: { x, y } }: { readonly lines: readonly ChartLine[]; readonly place: Place }) {
  const ends = lines.flatMap((line, at) => {
    const last = sectionsOf(line.course).at(-1)?.at(-1);
    return last === undefined || isMissing(last.value)
      ? []
      : [{ line, series: at + 1, x: x(last.period), y: y.at(last.value), label: labelOf(line.name, LABEL) }];
  });
  const rows = Math.max(1, ...ends.map(({ label }) => label.lines.length));
  const places = spreadOut(
    ends.map((end) => end.y),
    Math.min(rows * LABEL * 1.15 + 4, (FOOT - TOP) / Math.max(1, ends.length)),
    [TOP, FOOT - 8],
  );
  return (
    <svg aria-hidden="true" overflow="visible">
      {ends.map(({ line, series, x: end, label }, at) => (
        <text class={`plot-name plot-series-${series}`} lang={line.language}>
          {label.lines.map((text, row) => (
            <tspan x={percent(Math.max(end, RIGHT) + 3)} y={pixels((places[at] ?? 0) + 5 + (row - (label.lines.length - 1) / 2) * LABEL * 1.15)}>
              {text}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
}
