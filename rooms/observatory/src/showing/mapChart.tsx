import { fill, isMissing, type Language, say } from "@splot/kernel";
import { MapWithList, NameMark } from "@splot/kernel/web";
import type { LoadedView } from "../loading/loadView.ts";
import type { Reader } from "../loading/reader.ts";
import { classesOf, type ValueClass } from "../methods/classes.ts";
import { periodText } from "../web/figures/plot.ts";
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
  sameRule: {
    pl: "Kolory znaczą to samo w każdym okresie ({ends}). Klasy mają po równo wartości z wszystkich tych okresów, a wartości dalekie od pozostałych tworzą własną klasę.",
    en: "The colours mean the same in every period ({ends}). The classes hold equal numbers of the values of all these periods; values far from the others form a class of their own.",
  },
  broken: {
    pl: " Szereg przerwano ({periods}), więc kolorów sprzed przerwania i po nim nie wolno porównywać.",
    en: " The series breaks ({periods}), so colours before and after the break must not be compared.",
  },
};

/** Height of the map in a file. Unit: pixels. */
const MAP_HEIGHT = 520;

/**
 * The classes of the map: the same in every period that it can show, so that years can be compared. Shape: `units` are those of the
 * period shown; a class may have none of them.
 */
function mapClasses({ mapValues, period }: LoadedView): readonly ValueClass[] {
  const classes = classesOf(mapValues.map((one) => ({ unit: `${one.unit} ${one.period}`, value: one.value })));
  const own = new Map(mapValues.filter((one) => one.period === period).map((one) => [`${one.unit} ${one.period}`, one.unit]));
  return classes.map((one) => ({ ...one, units: one.units.flatMap((key) => own.get(key) ?? []) }));
}

/** By what rule the colours were chosen. */
function ruleText(language: Language, { viewPeriods, breaks }: LoadedView): string {
  const [first = "", last = ""] = [viewPeriods.at(-1), viewPeriods[0]];
  if (viewPeriods.length < 2) return say(language, words.rule);
  const ends = `${periodText(language, first)}–${periodText(language, last)}`;
  const cut = [...new Set(breaks.map(({ period }) => period))].filter((period) => period > first && period <= last).toSorted();
  const told = cut.map((period) => periodText(language, period)).join(", ");
  return say(language, fill(words.sameRule, { ends })) + (cut.length === 0 ? "" : say(language, fill(words.broken, { periods: told })));
}

/** The values on the map, in classes by a stated rule. */
export function mapChart({ language, at, origin }: Reader, loaded: LoadedView, title: string): ViewChart | undefined {
  const { indicator, territory, values, isOwnArea } = loaded;
  if (territory === undefined) return undefined;
  const classes = mapClasses(loaded);
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
    note: ruleText(language, loaded),
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
