import { type ContentText, counted, type Language, say } from "@splot/kernel";
import { EmptyState, MapWithList, NameMark, PageHeading, Section, Table } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { MetropolisMap, mapLabel } from "../parts/MetropolisMap.tsx";
import type { MapPlace } from "../parts/place.ts";
import { municipalityForms } from "../parts/words.ts";

/** A row of the table of municipalities; the numbers are already in the reader's words. */
export type MunicipalityRow = {
  readonly code: string;
  readonly name: ContentText;
  readonly href: string;
  readonly kind: string;
  readonly population: string;
  readonly area: string;
  readonly density: string;
};

export type MunicipalitiesPageProps = {
  readonly language: Language;
  readonly places: readonly MapPlace[];
  readonly outlineSource?: string | undefined;
  readonly rows: readonly MunicipalityRow[];
  /** Where the numbers come from. */
  readonly sources: Child;
};

const words = {
  title: { pl: "Gminy metropolii", en: "Municipalities of the metropolis" },
  lead: {
    pl: "Wybierz gminę na mapie albo z listy. Na jej stronie są dane ze źródłami i to, co łączy ją z metropolią.",
    en: "Choose a municipality on the map or from the list. Its page holds figures with their sources and what joins it with the metropolis.",
  },
  map: { pl: "Mapa gmin", en: "Map of the municipalities" },
  table: { pl: "Gminy w liczbach", en: "The municipalities in numbers" },
  name: { pl: "Gmina", en: "Municipality" },
  kind: { pl: "Rodzaj", en: "Kind" },
  population: { pl: "Ludność", en: "Population" },
  thousand: { pl: "tys. os., 2024", en: "thousand, 2024" },
  area: { pl: "Powierzchnia", en: "Area" },
  density: { pl: "Gęstość zaludnienia", en: "Density" },
  perKm: { pl: "os. na km², 2024", en: "people per km², 2024" },
  none: { pl: "Nie ma jeszcze listy gmin", en: "There is no list of municipalities yet" },
  noneHow: { pl: "Gminy pojawią się tu, gdy biuro zapisze skład obszaru.", en: "Municipalities appear here when the office records the members of the area." },
};

/** The municipalities as a map, a list and a small table. */
export function MunicipalitiesPage({ language, places, outlineSource, rows, sources }: MunicipalitiesPageProps) {
  if (places.length === 0)
    return (
      <>
        <PageHeading title={say(language, words.title)} />
        <EmptyState title={say(language, words.none)}>{say(language, words.noneHow)}</EmptyState>
      </>
    );
  return (
    <>
      <PageHeading title={say(language, words.title)} kicker={counted(language, places.length, municipalityForms)} lead={say(language, words.lead)} />
      <MapWithList
        language={language}
        id="mapa"
        title={say(language, words.map)}
        isTitleHidden
        map={<MetropolisMap language={language} places={places} title={say(language, words.map)} id="gminy" />}
        mapLabel={mapLabel(language, places, outlineSource)}
        list={
          <ul>
            {places.map(({ name, href }) => (
              <li>
                <a href={href}>
                  <NameMark language={language} text={name} />
                </a>
              </li>
            ))}
          </ul>
        }
      />
      <Section id="liczby" title={say(language, words.table)}>
        <Table
          language={language}
          caption={say(language, words.table)}
          isCaptionHidden
          columns={[
            { key: "name", label: say(language, words.name) },
            { key: "kind", label: say(language, words.kind) },
            { key: "population", label: say(language, words.population), unit: say(language, words.thousand), kind: "number" },
            { key: "area", label: say(language, words.area), unit: "km²", kind: "number" },
            { key: "density", label: say(language, words.density), unit: say(language, words.perKm), kind: "number" },
          ]}
          rows={rows.map(({ code, name, href, kind, population, area, density }) => ({
            key: code,
            cells: {
              name: (
                <a href={href}>
                  <NameMark language={language} text={name} />
                </a>
              ),
              kind,
              population,
              area,
              density,
            },
          }))}
        />
        {sources}
      </Section>
    </>
  );
}
