import { isMissing, say } from "@splot/kernel";
import { MapWithList, NameMark } from "@splot/kernel/web";
import type { LoadedView } from "../loading/loadView.ts";
import type { Reader } from "../loading/reader.ts";
import { classesOf } from "../methods/classes.ts";
import { Legend, legendDrawing } from "../web/parts/Legend.tsx";
import { MetropolisMap, mapLabel } from "../web/parts/MetropolisMap.tsx";
import { valueText } from "../web/parts/words.ts";
import type { ViewChart } from "./viewChart.tsx";

const words = {
  none: { pl: "brak danych", en: "no data" },
  rule: {
    pl: "Klasy mają po równo gmin; wartości dalekie od pozostałych tworzą własną klasę.",
    en: "The classes hold equal numbers of municipalities; values far from the others form a class of their own.",
  },
};

/** Height of the map in a file. Unit: pixels. */
const MAP_HEIGHT = 520;

/** The values on the map, in classes by a stated rule. */
export function mapChart({ language, at, origin }: Reader, { indicator, territory, values, isOwnArea }: LoadedView, title: string): ViewChart | undefined {
  if (territory === undefined) return undefined;
  const classes = classesOf(values);
  const unit = say(language, indicator.unit);
  const places = territory.places.map((place) => {
    const own = values.find((one) => one.unit === place.code);
    const shade = classes.findIndex(({ units }) => units.includes(place.code)) + 1;
    return {
      ...place,
      href: isOwnArea ? place.href : `${at(indicator.address)}?widok=czas&gmina=${place.code}`,
      shade: shade === 0 ? ("missing" as const) : shade,
      valueText: own === undefined || isMissing(own.value) ? say(language, words.none) : `${valueText(language, indicator, own)} ${unit}`,
    };
  });
  const legend = { language, classes, unit, decimals: indicator.decimals, missingCount: places.filter(({ shade }) => shade === "missing").length };
  const label = mapLabel(language, places, territory.outlineSource);
  const afar = places.map((place) => ({ ...place, href: `${origin}${place.href}` }));
  const { drawing, height } = legendDrawing(legend, MAP_HEIGHT + 30);
  return {
    chart: (
      <MapWithList
        language={language}
        id="mapa"
        title={title}
        isTitleHidden
        headingLevel={3}
        map={<MetropolisMap language={language} places={places} title={title} id="wartosci" />}
        mapLabel={label}
        legend={<Legend {...legend} />}
        list={
          <ul>
            {places.map(({ name, href, valueText: text }) => (
              <li>
                <a href={href}>
                  <NameMark language={language} text={name} />: {text}
                </a>
              </li>
            ))}
          </ul>
        }
      />
    ),
    note: say(language, words.rule),
    file: {
      drawing: (
        <>
          <svg aria-hidden="true" width="100%" height={MAP_HEIGHT}>
            <MetropolisMap language={language} places={afar} title={title} id="wartosci" />
          </svg>
          <text class="plot-quiet" x="0" y={MAP_HEIGHT + 18}>
            {(label ?? "").split(". ")[0]}
          </text>
          {drawing}
        </>
      ),
      height: MAP_HEIGHT + 30 + height,
    },
  };
}
