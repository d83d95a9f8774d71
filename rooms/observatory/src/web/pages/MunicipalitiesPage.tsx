import { type ContentText, counted, type Language, type ListAsked, orderOf, say } from "@splot/kernel";
import { EmptyState, ListView, MapWithList, NameMark, PageHeading, Section, sortOf, Table } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { MetropolisMap, mapLabel } from "../parts/MetropolisMap.tsx";
import { type MunicipalityNumber, type MunicipalityRow, municipalityColumns, municipalityOrders, usualMunicipalityOrder } from "../parts/municipalityRow.ts";
import type { MapPlace } from "../parts/place.ts";
import { municipalityForms, valueText } from "../parts/words.ts";

export type MunicipalitiesPageProps = {
  readonly language: Language;
  /** Address of the page without anything asked. */
  readonly path: string;
  readonly asked: ListAsked;
  readonly places: readonly MapPlace[];
  /** What the space calls its map. Missing: it has no name of its own. */
  readonly mapTitle?: ContentText | undefined;
  readonly outlineSource?: string | undefined;
  readonly rows: readonly MunicipalityRow[];
  /** Where the numbers come from. */
  readonly sources: Child;
};

export const municipalitiesTitle = { pl: "Gminy metropolii", en: "Municipalities of the metropolis" };

const words = {
  lead: {
    pl: "Wybierz gminę na mapie albo z listy. Na jej stronie są dane ze źródłami i to, co łączy ją z metropolią.",
    en: "Choose a municipality on the map or from the list. Its page holds figures with their sources and what joins it with the metropolis.",
  },
  map: { pl: "Mapa gmin", en: "Map of the municipalities" },
  table: { pl: "Gminy w liczbach", en: "The municipalities in numbers" },
  name: { pl: "Gmina", en: "Municipality" },
  kind: { pl: "Rodzaj", en: "Kind" },
  unknown: { pl: "nie potwierdzono", en: "not confirmed" },
  none: { pl: "Nie ma jeszcze listy gmin", en: "There is no list of municipalities yet" },
  noneHow: { pl: "Gminy pojawią się tu, gdy biuro zapisze skład obszaru.", en: "Municipalities appear here when the office records the members of the area." },
};

/** The municipalities as a map, a list and a small table. */
export function MunicipalitiesPage(props: MunicipalitiesPageProps) {
  const { language, places, outlineSource, mapTitle } = props;
  if (places.length === 0)
    return (
      <>
        <PageHeading title={say(language, municipalitiesTitle)} />
        <EmptyState title={say(language, words.none)}>{say(language, words.noneHow)}</EmptyState>
      </>
    );
  return (
    <>
      <PageHeading title={say(language, municipalitiesTitle)} kicker={counted(language, places.length, municipalityForms)} lead={say(language, words.lead)} />
      <MapWithList
        language={language}
        id="mapa"
        title={say(language, mapTitle ?? words.map)}
        isTitleHidden={mapTitle === undefined}
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
        <Numbers {...props} />
        {props.sources}
      </Section>
    </>
  );
}

function Numbers({ language, path, asked, rows }: MunicipalitiesPageProps) {
  const none = { title: say(language, words.none), next: say(language, words.noneHow) };
  return (
    <ListView language={language} path={path} asked={asked} count={rows.length} countForms={municipalityForms} hasFile noneFit={none} noneYet={none}>
      <Table
        language={language}
        caption={say(language, words.table)}
        isCaptionHidden
        sort={sortOf({ path, asked, order: orderOf(asked, municipalityOrders, usualMunicipalityOrder) })}
        columns={[
          { key: "gmina", label: say(language, words.name), isSortable: true },
          { key: "rodzaj", label: say(language, words.kind), isSortable: true },
          ...municipalityColumns.map(({ key, label, unit }) => ({
            key,
            label: say(language, label),
            unit: say(language, unit),
            kind: "number" as const,
            isSortable: true,
          })),
        ]}
        rows={rows.map((row) => ({
          key: row.code,
          cells: { gmina: <NameLink language={language} row={row} />, rodzaj: row.kind, ...numberCells(language, row) },
        }))}
      />
    </ListView>
  );
}

function NameLink({ language, row }: { readonly language: Language; readonly row: MunicipalityRow }) {
  return (
    <a href={row.href}>
      <NameMark language={language} text={row.name} />
    </a>
  );
}

function numberCells(language: Language, { numbers }: MunicipalityRow): Readonly<Record<string, string>> {
  const cell = (one: MunicipalityNumber | undefined) =>
    one === undefined ? say(language, words.unknown) : valueText(language, one.indicator, one.observation);
  return Object.fromEntries(municipalityColumns.map(({ key }) => [key, cell(numbers[key])]));
}
