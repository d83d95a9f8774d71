import { isMissing, type Language, type Measured, say } from "@splot/kernel";
import { scaleLinear } from "d3-scale";

/** One bar: its name, its value in numbers and in words. */
export type Bar = {
  readonly key: string;
  readonly name: string;
  /** Language of the name. Missing: that of the chart. */
  readonly language?: Language | undefined;
  readonly href?: string | undefined;
  readonly value: Measured;
  readonly text: string;
  readonly isChosen?: boolean | undefined;
};

export type RankBarsProps = {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  readonly bars: readonly Bar[];
  /** A value drawn as a line through all bars, with its words. */
  readonly line?: { readonly value: number; readonly text: string } | undefined;
  /** Where the values come from: a drawing that stands alone in a file says it itself, with colours of its own. Missing: its page does. */
  readonly source?: string | undefined;
};

const ROW = 40;
/** Height of a line of the head and foot of a file, and letters that surely fit into one. */
const LINE = 20;
const MOST_LETTERS = 84;
const words = {
  description: { pl: "Wykres słupkowy; te same liczby są w tabeli.", en: "Bar chart; the same numbers are in the table." },
};

/** Is the largest value so far from the second, up or down, that the others would be flattened? */
export function isBroken(bars: readonly Bar[]): boolean {
  const [first, second] = sizesOf(bars);
  return first !== undefined && second !== undefined && second > 0 && first > 3 * second;
}

/** Distances from zero, largest first. */
function sizesOf(bars: readonly Bar[]): readonly number[] {
  return present(bars)
    .map(Math.abs)
    .sort((a, b) => b - a);
}

function present(bars: readonly Bar[]): number[] {
  return bars.flatMap(({ value }) => (isMissing(value) ? [] : [value]));
}

/** How far bars reach: the length beyond which one is cut, the line where it fits, and the scale. Unit of the scale: percent of the width. */
function measure({ bars, line }: Pick<RankBarsProps, "bars" | "line">) {
  const values = present(bars);
  const [first = 0, second = 0] = sizesOf(bars);
  const most = isBroken(bars) ? second * 1.25 : first;
  const shownLine = line !== undefined && Math.abs(line.value) <= most * 1.2 ? line : undefined;
  const low = Math.max(Math.min(0, ...values), -most);
  const high = Math.max(Math.min(Math.max(0, ...values), most), shownLine === undefined ? 0 : shownLine.value * 1.05);
  return { most, shownLine, scale: scaleLinear([low, high === low ? low + 1 : high], [0, 100]).clamp(true) };
}

/** What a drawing needs that stands alone in a file. */
const alone = { xmlns: "http://www.w3.org/2000/svg", width: "640", "font-family": "Atkinson Hyperlegible Next, sans-serif", "font-size": "14" };

/** Bars in the given order, a line of text over each, so that they read alike on a phone and on a wide screen. Missing values are drawn as missing. */
export function RankBars({ language, id, title, bars, line, source }: RankBarsProps) {
  const { most, shownLine, scale } = measure({ bars, line });
  const [head, foot] = source === undefined ? [[], []] : [linesOf(title), linesOf(source)];
  const top = head.length * LINE;
  const height = bars.length * ROW + (shownLine === undefined ? 4 : 24);
  return (
    <svg
      class="bars"
      height={top + height + foot.length * LINE}
      role={bars.some(({ href }) => href !== undefined) ? "group" : "img"}
      aria-labelledby={`${id}-nazwa ${id}-opis`}
      {...(source === undefined ? { width: "100%" } : alone)}
    >
      <title id={`${id}-nazwa`}>{title}</title>
      <desc id={`${id}-opis`}>{say(language, words.description)}</desc>
      <Lines lines={head} y={0} weight="bold" />
      {bars.map((bar, place) => (
        <BarRow bar={bar} y={top + place * ROW} scale={scale} isCut={!isMissing(bar.value) && Math.abs(bar.value) > most} />
      ))}
      {shownLine !== undefined && <Line line={shownLine} scale={scale} height={height} />}
      {bars.map((bar, place) => (
        <BarValue bar={bar} y={top + place * ROW} />
      ))}
      <Lines lines={foot} y={top + height} />
    </svg>
  );
}

/** Lines of text of a file, over and under its bars. */
function Lines({ lines, y, weight }: { readonly lines: readonly string[]; readonly y: number; readonly weight?: "bold" }) {
  return (
    <>
      {lines.map((text, place) => (
        <text x="0" y={y + place * LINE + 15} font-weight={weight}>
          {text}
        </text>
      ))}
    </>
  );
}

/** A text in lines of a drawing, cut between words. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && longer.length <= MOST_LETTERS) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

type Scale = (value: number) => number;

function BarValue({ bar, y }: { readonly bar: Bar; readonly y: number }) {
  return (
    <text class={isMissing(bar.value) ? "bars-missing" : "bars-value"} x="100%" y={y + 16} text-anchor="end">
      {bar.text}
    </text>
  );
}

function BarRow({ bar, y, scale, isCut }: { readonly bar: Bar; readonly y: number; readonly scale: Scale; readonly isCut: boolean }) {
  const zero = scale(0);
  const end = isMissing(bar.value) ? zero : scale(bar.value);
  const left = Math.min(zero, end);
  return (
    <g>
      {bar.href === undefined ? (
        <text class="bars-name" x="0" y={y + 16} lang={bar.language}>
          {bar.name}
        </text>
      ) : (
        <a href={bar.href}>
          <text class="bars-name bars-link" x="0" y={y + 16} lang={bar.language}>
            {bar.name}
          </text>
        </a>
      )}
      {isMissing(bar.value) ? (
        <line class="chart-missing" x1="0" x2="100%" y1={y + 27} y2={y + 27} stroke="#7a8490" stroke-dasharray="3 3" />
      ) : (
        <rect
          class={bar.isChosen === true ? "bars-bar bars-chosen" : "bars-bar"}
          fill="#14507a"
          x={`${left}%`}
          y={y + 22}
          width={`${Math.max(Math.abs(end - zero), 0.4)}%`}
          height="10"
        />
      )}
      {isCut && (
        <svg class="bars-cut" aria-hidden="true" x={end < zero ? "6%" : "90%"} y={y + 18} width="14" height="18">
          <path d="M2 18L8 0M6 18L12 0" stroke="#fbfaf7" stroke-width="3" />
        </svg>
      )}
    </g>
  );
}

function Line({ line, scale, height }: { readonly line: { readonly value: number; readonly text: string }; readonly scale: Scale; readonly height: number }) {
  const at = scale(line.value);
  return (
    <g>
      {/* NOTE: one dash beside each bar, for a whole line would strike the names and values through. */}
      <line class="bars-line" x1={`${at}%`} x2={`${at}%`} y1="20" y2={height - 20} stroke="#b14a00" stroke-dasharray={`14 ${ROW - 14}`} />
      <text class="bars-line-text" x={`${at}%`} y={height - 6} text-anchor={at > 60 ? "end" : "start"}>
        {line.text}
      </text>
    </g>
  );
}
