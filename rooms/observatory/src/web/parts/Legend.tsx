import { counted, formatNumber, type Language, say } from "@splot/kernel";
import type { ValueClass } from "../../methods/classes.ts";
import { municipalityForms } from "./words.ts";

export type LegendProps = {
  readonly language: Language;
  readonly classes: readonly ValueClass[];
  readonly unit: string;
  readonly decimals: number;
  readonly missingCount: number;
};

const words = {
  title: { pl: "Kolory: im mocniejszy, tym więcej", en: "Colours: the stronger, the more" },
  missing: { pl: "kreskowane: brak danych", en: "hatched: no data" },
};

/** What each colour means: its class in numbers and how many municipalities it has; the hatching last. */
function linesOf({ language, classes, decimals, missingCount }: LegendProps): readonly { readonly shade?: number; readonly text: string }[] {
  const number = (value: number) => formatNumber(language, value, decimals);
  const units = (count: number) => `(${counted(language, count, municipalityForms)})`;
  const shaded = classes.map(({ from, to, units: members }, place) => ({
    shade: place + 1,
    text: `${from === to ? number(from) : `${number(from)} – ${number(to)}`} ${units(members.length)}`,
  }));
  return missingCount === 0 ? shaded : [...shaded, { text: `${say(language, words.missing)} ${units(missingCount)}` }];
}

/** The legend as part of a file, from a height on. Shape: the drawing and its own height in pixels. */
export function legendDrawing(legend: LegendProps, top: number) {
  const lines = linesOf(legend);
  return {
    height: (lines.length + 1) * 22,
    drawing: (
      <>
        <text x="0" y={top + 16}>
          {`${say(legend.language, words.title)} (${legend.unit})`}
        </text>
        {lines.map(({ shade, text }, place) => (
          <>
            {shade !== undefined && <rect class={`map-shape map-shade-${shade}`} x="0" y={top + 26 + place * 22} width="16" height="16" />}
            <text x={shade === undefined ? 0 : 24} y={top + 39 + place * 22}>
              {text}
            </text>
          </>
        ))}
      </>
    ),
  };
}

/** What the colours of a map mean, in words and numbers. */
export function Legend(legend: LegendProps) {
  return (
    <div class="map-legend">
      <p class="map-legend-title">
        {say(legend.language, words.title)} ({legend.unit})
      </p>
      <ul>
        {linesOf(legend).map(({ shade, text }) => (
          <li>
            {shade !== undefined && (
              <svg class="map-swatch" viewBox="0 0 16 16" aria-hidden="true">
                <rect class={`map-shape map-shade-${shade}`} width="16" height="16" />
              </svg>
            )}
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
