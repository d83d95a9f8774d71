import type { Child } from "hono/jsx";
import { type Language, say } from "../../text.ts";

export type MapWithListProps = {
  readonly language: Language;
  /** What the map shows; names the whole. */
  readonly title: string;
  readonly isTitleHidden?: boolean | undefined;
  readonly headingLevel?: 2 | 3 | undefined;
  readonly id: string;
  /** The drawing: an SVG whose shapes are links. */
  readonly map: Child;
  /** The same places in words, as a list or a `Table`. */
  readonly list: Child;
  /** Says what the drawing is: "Schemat – nie granice". */
  readonly mapLabel?: string | undefined;
  readonly legend?: Child;
};

const words = { list: { pl: "lista", en: "list" } };

/** A map and, with equal rights, the same places as a list. */
export function MapWithList({ language, title, isTitleHidden, headingLevel = 2, id, map, list, mapLabel, legend }: MapWithListProps) {
  const Title = `h${headingLevel}` as const;
  return (
    <section class="map-with-list" aria-labelledby={id}>
      <Title id={id} class={isTitleHidden === true ? "visually-hidden" : "map-title"}>
        {title}
      </Title>
      <div class="map-and-list">
        <div class="map">
          {map}
          {legend}
          {mapLabel !== undefined && <p class="map-label">{mapLabel}</p>}
        </div>
        <section class="map-list" aria-label={`${title}: ${say(language, words.list)}`}>
          {list}
        </section>
      </div>
    </section>
  );
}
