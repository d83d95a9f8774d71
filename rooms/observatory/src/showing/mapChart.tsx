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
  ownRule: {
    pl: "Klasy mają po równo gmin, a wartości dalekie od pozostałych tworzą własną klasę. Policzono je dla tego okresu, więc kolorów w różnych okresach nie wolno porównywać.",
    en: "The classes hold equal numbers of municipalities; values far from the others form a class of their own. They were made for this period, so colours of different periods must not be compared.",
  },
  listed: { pl: "Pozostałe gminy są w tabeli pod mapą.", en: "The other municipalities are in the table below the map." },
  broken: {
    pl: " Szereg przerwano ({periods}), więc kolorów sprzed przerwania i po nim nie wolno porównywać.",
    en: " The series breaks ({periods}), so colours before and after the break must not be compared.",
  },
};

/** Height of the map in a file. Unit: pixels. */
const MAP_HEIGHT = 520;
/** Most units of a large area that are listed where none stays in sight. */
const MOST_LISTED = 20;

/**
 * The classes of the map: the same in every period that it can show, so that years can be compared. Shape: `units` are those of the
 * period shown; a class may have none of them.
 */
function mapClasses({ mapValues, period }: LoadedView): readonly ValueClass[] {
  const classes = classesOf(mapValues.map((one) => ({ unit: `${one.unit} ${one.period}`, value: one.value })));
  const own = new Map<string, string>(mapValues.flatMap((one) => (one.period === period ? [[`${one.unit} ${one.period}`, one.unit] as const] : [])));
  return classes.map((one) => ({ ...one, units: one.units.flatMap((key) => own.get(key) ?? []) }));
}

/** By what rule the colours were chosen. */
function ruleText(language: Language, { viewPeriods, breaks, part }: LoadedView): string {
  const [first = "", last = ""] = [viewPeriods.at(-1), viewPeriods[0]];
  if (viewPeriods.length < 2) return say(language, words.rule);
  if (part !== undefined) return say(language, words.ownRule);
  const ends = `${periodText(language, first)}–${periodText(language, last)}`;
  const cut = [...new Set(breaks.map(({ period }) => period))].filter((period) => period > first && period <= last).toSorted();
  const told = cut.map((period) => periodText(language, period)).join(", ");
  return say(language, fill(words.sameRule, { ends })) + (cut.length === 0 ? "" : say(language, fill(words.broken, { periods: told })));
}

/** Units of a large area that are listed beside the map: those that stay in sight, else the first. */
function listedOf({ picked, units }: NonNullable<LoadedView["part"]>): readonly string[] {
  return picked.length > 0 ? picked : units.slice(0, MOST_LISTED);
}

/** The values on the map, in classes by a stated rule. */
export function mapChart({ language, at, origin }: Reader, loaded: LoadedView, title: string): ViewChart | undefined {
  const { indicator, territory, values, isOwnArea, part } = loaded;
  if (territory === undefined) return undefined;
  const classes = mapClasses(loaded);
  const unit = say(language, indicator.unit);
  const byUnit = new Map(values.map((one) => [one.unit, one]));
  const shades = new Map(classes.flatMap(({ units }, at) => units.map((code) => [code, at + 1] as const)));
  const listed = new Set(part === undefined ? territory.places.map(({ code }) => code) : listedOf(part));
  const places = territory.places.map((place) => {
    const own = byUnit.get(place.code);
    const shade = shades.get(place.code);
    return {
      ...place,
      href: isOwnArea ? place.href : `${at(indicator.address)}?widok=czas&gmina=${place.code}`,
      shade: shade ?? ("missing" as const),
      valueText: own === undefined || isMissing(own.value) ? say(language, words.none) : `${valueText(language, indicator, own)} ${unit}`,
      // NOTE: the figure names its unit above the map, so the list need not repeat it on every line.
      shortText: own === undefined || isMissing(own.value) ? say(language, words.none) : valueText(language, indicator, own),
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
          <>
            {part !== undefined && <p class="muted">{say(language, words.listed)}</p>}
            <ul>
              {places
                .filter(({ code }) => listed.has(code))
                .map(({ name, href, shortText }) => (
                  <li>
                    <a href={href}>
                      <NameMark language={language} text={name} />: {shortText}
                    </a>
                  </li>
                ))}
            </ul>
          </>
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
