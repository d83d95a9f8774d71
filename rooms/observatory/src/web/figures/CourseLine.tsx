import { type Language, say } from "@splot/kernel";
import { scaleLinear } from "d3-scale";

/** One year of a course. A break begins a new line: nothing is drawn across it. */
export type CoursePoint = { readonly year: number; readonly value: number; readonly text: string; readonly isBreak: boolean };

export type CourseLineProps = { readonly language: Language; readonly id: string; readonly title: string; readonly points: readonly CoursePoint[] };

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [360, 190, 12, 26, 26];
const words = {
  description: {
    pl: "Wykres liniowy; oś wartości nie zaczyna się od zera. Przerwanie szeregu przecina linię. Te same liczby są w tabeli.",
    en: "Line chart; the axis of values does not begin at zero. A break in the series cuts the line. The same numbers are in the table.",
  },
  cut: { pl: "przerwanie szeregu", en: "break in the series" },
};

/** The course of a value over years: cut at each break, first and last value written beside the line. */
export function CourseLine({ language, id, title, points }: CourseLineProps) {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = scaleLinear([Math.min(...points.map(({ year }) => year)), Math.max(...points.map(({ year }) => year))], [LEFT + 24, WIDTH - 36]);
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [HEIGHT - BOTTOM - 14, TOP]);
  const pieces: CoursePoint[][] = [];
  for (const point of points) {
    if (point.isBreak || pieces.length === 0) pieces.push([]);
    pieces.at(-1)?.push(point);
  }
  return (
    <svg class="chart course" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-nazwa ${id}-opis`}>
      <title id={`${id}-nazwa`}>{title}</title>
      <desc id={`${id}-opis`}>{say(language, words.description)}</desc>
      <line class="chart-axis" x1={LEFT} x2={WIDTH - LEFT} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      {pieces.map((piece) => (
        <path class="chart-line" d={`M${piece.map((point) => `${x(point.year).toFixed(1)} ${y(point.value).toFixed(1)}`).join("L")}`} />
      ))}
      {pieces.slice(1).map(
        ([first]) =>
          first !== undefined && (
            <g>
              <line class="chart-missing" x1={x(first.year - 0.5)} x2={x(first.year - 0.5)} y1={TOP - 10} y2={HEIGHT - BOTTOM} />
              <text class="chart-quiet" x={x(first.year - 0.5) + 4} y={TOP - 12} font-size="12">
                {say(language, words.cut)}
              </text>
            </g>
          ),
      )}
      {points.map((point) => (
        <g>
          <circle class="chart-point" cx={x(point.year)} cy={y(point.value)} r="3.5" />
          <text class="chart-quiet" x={x(point.year)} y={HEIGHT - 8} text-anchor="middle">
            {point.year}
          </text>
        </g>
      ))}
      {[points[0], points.at(-1)].map(
        (point) =>
          point !== undefined && (
            <text x={x(point.year)} y={y(point.value) - 9} text-anchor="middle">
              {point.text}
            </text>
          ),
      )}
    </svg>
  );
}
