import { fill, formatNumber, isMissing, type Language, say } from "@splot/kernel";
import type { Drawing } from "@splot/kernel/documents";
import { sectionsOf } from "../methods/course.ts";
import type { Course } from "../methods/values.ts";
import { periodText } from "../web/figures/plot.ts";

/** Unit: pixels. */
const [WIDTH, HEIGHT, EDGE] = [84, 18, 3];
const LINE = "#14507a";
const words = { alt: { pl: "Przebieg: {points}.", en: "Course: {points}." } };

/**
 * The course of a value up to a period as a small line: its run of comparable numbers alone, each at its place in time.
 * Missing: fewer than two of them, or they are not of this series.
 */
export function sparkOf(
  language: Language,
  course: Course | undefined,
  { period, decimals }: { readonly period: string; readonly decimals: number },
): Drawing | undefined {
  const run = course === undefined ? undefined : sectionsOf(course).find((section) => section.some((point) => point.period === period));
  const shown = (run ?? []).filter((point) => point.period <= period).flatMap(({ period: at, value }) => (isMissing(value) ? [] : [{ at, value }]));
  if (shown.length < 2) return undefined;
  const values = shown.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const times = shown.map(({ at }) => Number(at.slice(0, 4)) + Number(/[SQM](\d+)/.exec(at)?.[1] ?? 0) / 12);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const places = shown.map(({ value }, place) => {
    const across = last === first ? place / (shown.length - 1) : ((times[place] ?? 0) - first) / (last - first);
    const up = most === least ? 0.5 : (value - least) / (most - least);
    return [EDGE + across * (WIDTH - 2 * EDGE), HEIGHT - EDGE - up * (HEIGHT - 2 * EDGE)].map((one) => one.toFixed(1)).join(",");
  });
  const points = shown.map(({ at, value }) => `${periodText(language, at)}: ${formatNumber(language, value, decimals)}`).join("; ");
  const [x, y] = (places.at(-1) ?? "0,0").split(",");
  const svg = String(
    <svg xmlns="http://www.w3.org/2000/svg" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polyline points={places.join(" ")} fill="none" stroke={LINE} stroke-width="1.5" stroke-linejoin="round" />
      <circle cx={x} cy={y} r="2.2" fill={LINE} />
    </svg>,
  );
  return { alt: say(language, fill(words.alt, { points })), svg, width: WIDTH, height: HEIGHT };
}
