import { type ContentText, type ListAsked, type ListOrder, orderOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, LangMark, ListView, NameMark, PageHeading, sortOf, Table } from "@splot/kernel/web";
import { type ProjectState, projectStates } from "../../model/states.ts";
import { StateOf } from "../parts/marks.tsx";

export const fichesTitle = { pl: "Fiszki projektów", en: "Project fiches" };
const words = {
  lead: {
    pl: "Fiszki, przy których możesz coś zrobić. Fiszka jest jawna od przyjęcia do katalogu.",
    en: "Fiches with which you can do something. A fiche is public once it is accepted for the catalogue.",
  },
  fresh: { pl: "Nowa fiszka", en: "New fiche" },
  none: { pl: "Nie ma jeszcze żadnej fiszki.", en: "There are no fiches yet." },
  noneNext: {
    pl: "Zacznij pierwszą: wystarczą tytuł, rodzaj i gmina, która prowadzi.",
    en: "Start the first one: a title, a type and the leading municipality are enough.",
  },
  search: { pl: "Szukaj fiszki", en: "Search for a fiche" },
  all: { pl: "wszystkie", en: "all" },
  noneFit: { pl: "Żadna fiszka nie pasuje do tych filtrów.", en: "No fiche fits these filters." },
  noneFitNext: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  title: { pl: "Projekt", en: "Project" },
  state: { pl: "Stan", en: "State" },
  lead1: { pl: "Prowadzi", en: "Led by" },
};

const counts = { pl: ["fiszka", "fiszki", "fiszek"], en: ["fiche", "fiches"] } as const;

export type FicheLine = { readonly id: string; readonly title: ContentText; readonly state: ProjectState; readonly lead?: ContentText | undefined };

/** Columns that the list can be ordered by; unless asked, those begun last stand first. */
export const ficheOrders = ["poczatek", "projekt", "stan", "prowadzi"] as const;
export const usualFicheOrder: ListOrder<(typeof ficheOrders)[number]> = { column: "poczatek", direction: "descending" };

export type FichesQuery = ListAsked & { readonly stan: string };

export type FichesPageProps = {
  readonly visit: Visit;
  readonly query: FichesQuery;
  readonly fiches: readonly FicheLine[];
  /** Fiches that the search and the filter leave, in all parts. */
  readonly count: number;
  readonly next?: string | undefined;
};

/** The fiches of a desk: of the own municipality, or of all for the office. */
export function FichesPage({ visit, query, fiches, count, next }: FichesPageProps) {
  const { language } = visit;
  const path = visit.at("/praca/projekty");
  const start = (
    <ButtonLink kind="primary" href={visit.at("/praca/projekty/nowa")}>
      {say(language, words.fresh)}
    </ButtonLink>
  );
  const states = Object.entries(projectStates).map(([value, name]) => ({ value, label: say(language, name) }));
  return (
    <>
      <PageHeading title={say(language, fichesTitle)} lead={say(language, words.lead)} action={start} />
      <ListView
        language={language}
        path={path}
        asked={query}
        search={say(language, words.search)}
        filters={[{ name: "stan", label: say(language, words.state), value: query.stan, choices: [{ value: "", label: say(language, words.all) }, ...states] }]}
        count={count}
        countForms={counts}
        noneFit={{ title: say(language, words.noneFit), next: say(language, words.noneFitNext) }}
        noneYet={{ title: say(language, words.none), next: say(language, words.noneNext) }}
        next={next}
      >
        <Table
          isFolding
          language={language}
          caption={say(language, fichesTitle)}
          isCaptionHidden
          sort={sortOf({ path, asked: query, order: orderOf(query, ficheOrders, usualFicheOrder) })}
          columns={[
            { key: "projekt", label: say(language, words.title), isSortable: true },
            { key: "stan", label: say(language, words.state), isSortable: true },
            { key: "prowadzi", label: say(language, words.lead1), isSortable: true },
          ]}
          rows={fiches.map(({ id, title, state, lead }) => ({
            key: id,
            cells: {
              projekt: (
                <a href={visit.at(`/praca/projekty/${id}`)}>
                  <LangMark language={language} text={title} />
                </a>
              ),
              stan: <StateOf visit={visit} state={state} />,
              prowadzi: lead === undefined ? "–" : <NameMark language={language} text={lead} />,
            },
          }))}
        />
      </ListView>
    </>
  );
}
