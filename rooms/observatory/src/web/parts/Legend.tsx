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
  title: { pl: "Kolory: im ciemniej, tym więcej", en: "Colours: the darker, the more" },
  missing: { pl: "kreskowane: brak danych", en: "hatched: no data" },
};

/** What the colours of a map mean, in words and numbers. */
export function Legend({ language, classes, unit, decimals, missingCount }: LegendProps) {
  const number = (value: number) => formatNumber(language, value, decimals);
  return (
    <div class="map-legend">
      <p class="map-legend-title">
        {say(language, words.title)} ({unit})
      </p>
      <ul>
        {classes.map(({ from, to, units }, place) => (
          <li>
            <svg class="map-swatch" viewBox="0 0 16 16" aria-hidden="true">
              <rect class={`map-shape map-shade-${place + 1}`} width="16" height="16" />
            </svg>
            {from === to ? number(from) : `${number(from)} – ${number(to)}`} ({counted(language, units.length, municipalityForms)})
          </li>
        ))}
        {missingCount > 0 && (
          <li>
            {say(language, words.missing)} ({counted(language, missingCount, municipalityForms)})
          </li>
        )}
      </ul>
    </div>
  );
}
