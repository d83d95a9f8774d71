import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { chartStyles } from "./chartStyles.ts";

export type ChartFileProps = {
  readonly title: string;
  /** What is measured, its unit, its period. */
  readonly subtitle: string;
  /** Whose numbers they are (I29), and the address of the view. */
  readonly foot: readonly string[];
  /** Height of the drawing. Unit: pixels. */
  readonly height: number;
  readonly children?: Child;
};

const [WIDTH, MARGIN, LINE] = [720, 20, 20];
/** Letters that surely fit into a line. */
const [MOST_TITLE, MOST_LETTERS] = [66, 104];

/** A text in lines, cut between words. */
function linesOf(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A chart that stands alone, as a picture: it brings its colours, says itself what it shows and where its numbers come from. */
export function ChartFile({ title, subtitle, foot, height, children }: ChartFileProps) {
  const head = [
    ...linesOf(title, MOST_TITLE).map((text) => ({ text, style: "file-title", size: 26 })),
    ...linesOf(subtitle, MOST_LETTERS).map((text) => ({ text, style: "plot-quiet", size: LINE })),
  ];
  const headHeight = head.reduce((sum, { size }) => sum + size, 0) + 12;
  const tail = foot.flatMap((text) => linesOf(text, MOST_LETTERS));
  const whole = MARGIN * 2 + headHeight + height + tail.length * LINE + 12;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={WIDTH} height={whole} viewBox={`0 0 ${WIDTH} ${whole}`} class="plot file" role="img" aria-label={title}>
      <style>{raw(chartStyles)}</style>
      <rect class="file-ground" width="100%" height="100%" />
      {head.map(({ text, style }, place) => (
        <text class={style} x={MARGIN} y={MARGIN + head.slice(0, place + 1).reduce((sum, { size }) => sum + size, 0) - 6}>
          {text}
        </text>
      ))}
      <svg aria-hidden="true" x={MARGIN} y={MARGIN + headHeight} width={WIDTH - 2 * MARGIN} height={height}>
        {children}
      </svg>
      {tail.map((text, place) => (
        <text class="plot-quiet" x={MARGIN} y={MARGIN + headHeight + height + 28 + place * LINE}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** Width of a drawing that stands in a document. Unit: pixels. */
export const PLATE_WIDTH = WIDTH - 2 * MARGIN;

/** A chart for a document, whose own words stand around it: the drawing with its colours alone. */
export function ChartPlate({ title, height, children }: Pick<ChartFileProps, "title" | "height" | "children">) {
  const whole = height + 8;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={PLATE_WIDTH}
      height={whole}
      viewBox={`0 0 ${PLATE_WIDTH} ${whole}`}
      class="plot file"
      role="img"
      aria-label={title}
    >
      <style>{raw(chartStyles)}</style>
      <svg aria-hidden="true" y={4} width={PLATE_WIDTH} height={height}>
        {children}
      </svg>
    </svg>
  );
}
