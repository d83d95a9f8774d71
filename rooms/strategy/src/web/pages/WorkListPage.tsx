import { type ListAsked, type ListOrder, orderOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, LangMark, ListView, OriginMark, PageHeading, StateWord, sortOf, Table } from "@splot/kernel/web";
import { isStrategyState, type StrategyLine, strategyStates } from "../../model/strategy.ts";
import { markOf, stateTones } from "../parts/marks.ts";

const words = {
  title: { pl: "Dokumenty strategii", en: "Strategy documents" },
  fresh: { pl: "Zacznij nowy dokument", en: "Begin a new document" },
  empty: { pl: "Nie ma jeszcze żadnego dokumentu", en: "There is no document yet" },
  emptyWhy: {
    pl: "Zacznij od tytułu i wklej tekst. Podzielimy go na akapity.",
    en: "Start with a title and paste the text. It will be parted into paragraphs.",
  },
  search: { pl: "Szukaj dokumentu", en: "Search for a document" },
  all: { pl: "wszystkie", en: "all" },
  noneFit: { pl: "Żaden dokument nie pasuje do tych filtrów.", en: "No document fits these filters." },
  noneFitNext: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  document: { pl: "Dokument", en: "Document" },
  number: { pl: "Numer", en: "Number" },
  state: { pl: "Stan", en: "State" },
  origin: { pl: "Pochodzenie", en: "Origin" },
};

const documentForms = { pl: ["dokument", "dokumenty", "dokumentów"], en: ["document", "documents"] } as const;

/** Columns that the list can be ordered by; unless asked, it keeps the order of the documents. */
const documentOrders = ["poczatek", "dokument", "numer"] as const;

/** The order that an address asks for. */
export function documentOrder(asked: ListAsked): ListOrder<(typeof documentOrders)[number]> {
  return orderOf(asked, documentOrders, { column: "poczatek", direction: "ascending" });
}

export type DocumentsQuery = ListAsked & { readonly stan: string };

export type WorkListPageProps = {
  readonly visit: Visit;
  readonly query: DocumentsQuery;
  readonly strategies: readonly StrategyLine[];
  /** Documents that the search and the filter leave, in all parts. */
  readonly count: number;
  readonly next?: string | undefined;
  /** May the reader begin a document? */
  readonly mayDraft: boolean;
};

/** The documents of the office. */
export function WorkListPage({ visit, query, strategies, count, next, mayDraft }: WorkListPageProps) {
  const { language } = visit;
  const path = visit.at("/praca/strategia");
  const states = Object.entries(strategyStates).map(([value, name]) => ({ value, label: say(language, name) }));
  return (
    <>
      <PageHeading
        title={say(language, words.title)}
        action={
          mayDraft ? (
            <ButtonLink kind="primary" href={visit.at("/praca/strategia/nowa")}>
              {say(language, words.fresh)}
            </ButtonLink>
          ) : undefined
        }
      />
      <ListView
        language={language}
        path={path}
        asked={query}
        search={say(language, words.search)}
        filters={[{ name: "stan", label: say(language, words.state), value: query.stan, choices: [{ value: "", label: say(language, words.all) }, ...states] }]}
        count={count}
        countForms={documentForms}
        hasFile
        noneFit={{ title: say(language, words.noneFit), next: say(language, words.noneFitNext) }}
        noneYet={{ title: say(language, words.empty), next: say(language, words.emptyWhy) }}
        next={next}
      >
        <Table
          isFolding
          language={language}
          caption={say(language, words.title)}
          isCaptionHidden
          sort={sortOf({ path, asked: query, order: documentOrder(query) })}
          columns={[
            { key: "dokument", label: say(language, words.document), isSortable: true },
            { key: "numer", label: say(language, words.number), isSortable: true },
            { key: "state", label: say(language, words.state) },
            { key: "origin", label: say(language, words.origin) },
          ]}
          rows={strategies.map((line) => ({ key: line.id, cells: cellsOf(visit, line) }))}
        />
      </ListView>
    </>
  );
}

function cellsOf({ language, at }: Visit, line: StrategyLine) {
  return {
    dokument: (
      <a href={at(`/praca/strategia/${line.id}`)}>
        <LangMark language={language} text={line.title} />
      </a>
    ),
    numer: line.code ?? "–",
    state: isStrategyState(line.state) ? <StateWord tone={stateTones[line.state]}>{say(language, strategyStates[line.state])}</StateWord> : line.state,
    origin: <OriginMark language={language} mark={markOf(line)} />,
  };
}
