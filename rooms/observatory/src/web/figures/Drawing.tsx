import type { Child } from "hono/jsx";
import { percent, pixels } from "./plot.ts";

export type DrawingProps = {
  /** Makes ids of the drawing unlike those of another on the same page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Unit: pixels. */
  readonly height: number;
  readonly children?: Child;
};

/** Its points are things of their own for whoever listens. */
const ROLE = "group";

/** A drawing as wide as its place, with a name and a description. */
export function Drawing({ id, title, description, height, children }: DrawingProps) {
  return (
    <svg class="plot" width="100%" height={height} role={ROLE} aria-labelledby={`${id}-nazwa ${id}-opis`}>
      <title id={`${id}-nazwa`}>{title}</title>
      <desc id={`${id}-opis`}>{description}</desc>
      {children}
    </svg>
  );
}

export type PointMarkProps = {
  /** Place across. Unit: percent. */
  readonly x: number;
  /** Place down. Unit: pixels. */
  readonly y: number;
  /** What the point says, for whoever listens or points at it. */
  readonly label: string;
  /** Which of the lines of a chart, from 1: it decides colour and shape. */
  readonly series: number;
  /** May the keyboard stop at it? */
  readonly isStop: boolean;
};

/** One shape for each line of a chart, so that none is told apart by colour alone. */
const shapes = ["M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0", "M-4-4H4V4H-4z", "M0-5L5 4H-5z", "M0-5.5L5.5 0L0 5.5L-5.5 0z", "M-5-4H5L0 5z"];

/** A value of a chart: it can be pointed at, and the keyboard stops at it. */
export function PointMark({ x, y, label, series, isStop }: PointMarkProps) {
  return (
    <svg
      class={`plot-point plot-series-${series}`}
      x={percent(x)}
      y={pixels(y)}
      overflow="visible"
      tabindex={isStop ? 0 : undefined}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <circle class="plot-reach" r="12" />
      <path d={shapes[series - 1]} />
    </svg>
  );
}

/** A place where a value is missing: a cross at the foot. */
export function MissingMark({ x, y, label, isStop }: Omit<PointMarkProps, "series">) {
  return (
    <svg class="plot-point plot-absent" x={percent(x)} y={pixels(y)} overflow="visible" tabindex={isStop ? 0 : undefined} role="img" aria-label={label}>
      <title>{label}</title>
      <circle class="plot-reach" r="12" />
      <path d="M-4-4L4 4M4-4L-4 4" />
    </svg>
  );
}
