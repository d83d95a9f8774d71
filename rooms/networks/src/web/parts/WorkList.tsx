import { type ContentText, type ListAsked, type ListOrder, orderOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { LangMark, ListView, sortOf, Table } from "@splot/kernel/web";
import { StateOf } from "./marks.tsx";

export const workTitle = { pl: "Praca w sieciach", en: "Work in the networks" };
const words = {
  networks: { pl: "Sieci", en: "Networks" },
  mids: { pl: "Plany miast", en: "Plans of cities" },
  none: { pl: "Nie ma jeszcze sieci prowadzonej w programie", en: "No network is run in the program yet" },
  noneNext: { pl: "Otwórz edycję, a potem nabór do sieci.", en: "Open an edition, then the call for a network." },
  search: { pl: "Szukaj sieci albo planu", en: "Search for a network or plan" },
  all: { pl: "wszystkie", en: "all" },
  title: { pl: "Tytuł", en: "Title" },
  kind: { pl: "Rodzaj", en: "Kind" },
  state: { pl: "Stan", en: "State" },
  noneFit: { pl: "Żadna sieć ani plan nie pasuje.", en: "No network or plan fits." },
  noneFitNext: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
};
const workForms = { pl: ["sieć albo plan", "sieci i plany", "sieci i planów"], en: ["network or plan", "networks and plans"] } as const;

/** A network, or the plan of a city of one, on the desk. */
export type Work = {
  readonly id: string;
  readonly kind: "network" | "mid";
  readonly title: ContentText;
  readonly state: string;
  /** Path of its desk without the id. */
  readonly path: string;
};
export type WorkQuery = ListAsked & { readonly rodzaj: string };
const workOrders = ["rodzaj", "tytul"] as const;

/** The order that an address asks for; networks stand before the plans of their cities. */
export function workOrder(asked: ListAsked): ListOrder<(typeof workOrders)[number]> {
  return orderOf(asked, workOrders, { column: "rodzaj", direction: "ascending" });
}

export type WorkListProps = {
  readonly visit: Visit;
  readonly query: WorkQuery;
  readonly works: readonly Work[];
  /** Networks and plans that the search and the filter leave, in all parts. */
  readonly count: number;
  readonly next?: string | undefined;
};

/** What runs in the networks, searched, filtered, ordered and in parts. */
export function WorkList({ visit, query, works, count, next }: WorkListProps) {
  const { language, words: all } = visit;
  const path = visit.at("/praca/sieci");
  const kinds = [
    { value: "network", label: say(language, words.networks) },
    { value: "mid", label: say(language, words.mids) },
  ];
  return (
    <ListView
      language={language}
      path={path}
      asked={query}
      search={say(language, words.search)}
      filters={[{ name: "rodzaj", label: say(language, words.kind), value: query.rodzaj, choices: [{ value: "", label: say(language, words.all) }, ...kinds] }]}
      count={count}
      countForms={workForms}
      noneFit={{ title: say(language, words.noneFit), next: say(language, words.noneFitNext) }}
      noneYet={{ title: say(language, words.none), next: say(language, words.noneNext) }}
      next={next}
    >
      <Table
        language={language}
        caption={say(language, workTitle)}
        isCaptionHidden
        sort={sortOf({ path, asked: query, order: workOrder(query) })}
        columns={[
          { key: "tytul", label: say(language, words.title), isSortable: true },
          { key: "rodzaj", label: say(language, words.kind), isSortable: true },
          { key: "state", label: say(language, words.state) },
        ]}
        rows={works.map(({ id, kind, title, state, path: desk }) => ({
          key: id,
          cells: {
            tytul: (
              <a href={visit.at(`${desk}/${id}`)}>
                <LangMark language={language} text={title} />
              </a>
            ),
            rodzaj: say(language, all.kind(kind)),
            state: <StateOf visit={visit} kind={kind} state={state} />,
          },
        }))}
      />
    </ListView>
  );
}
