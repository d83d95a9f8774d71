import { type Bilingual, counted, langOf, type PluralForms, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { MapWithList } from "@splot/kernel/web";
import type { LoadedTerritory } from "@splot/observatory";
import { MetropolisMap, mapLabel } from "@splot/observatory/web";

type CountMapProps = {
  readonly visit: Visit;
  readonly id: string;
  readonly title: Bilingual;
  readonly territory: LoadedTerritory;
  /** How many there are by municipality. */
  readonly counts: ReadonlyMap<string, number>;
  /** What is counted. */
  readonly nouns: PluralForms;
  /** The municipality that the list beside is narrowed to; '': none. */
  readonly chosen: string;
  /** The list narrowed to a municipality. */
  hrefOf(code: string): string;
};

/** Municipalities on the map and in a list, each with how many things it has; those that have some are darker. */
export function CountMap({ visit: { language }, id, title, territory, counts, nouns, chosen, hrefOf }: CountMapProps) {
  const countOf = (code: string) => counts.get(code) ?? 0;
  const countText = (code: string) => counted(language, countOf(code), nouns);
  const places = territory.places.map((place) => ({
    ...place,
    href: hrefOf(place.code),
    valueText: countText(place.code),
    isChosen: place.code === chosen,
    shade: countOf(place.code) > 0 ? SOME : undefined,
  }));
  return (
    <MapWithList
      language={language}
      id={`mapa-${id}`}
      title={say(language, title)}
      mapLabel={mapLabel(language, territory.places, territory.outlineSource)}
      map={<MetropolisMap language={language} places={places} title={say(language, title)} id={id} />}
      list={
        <ul class="plain-list">
          {territory.units.map(({ code, name }) => (
            <li>
              <a href={hrefOf(code)}>
                <span lang={langOf(language, name)} translate="no">
                  {say(language, name)}
                </span>
              </a>
              {countOf(code) > 0 && <span class="muted"> {countText(code)}</span>}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** Shade of a place that has some. */
const SOME = 2;
