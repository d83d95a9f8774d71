import { type Bilingual, type ListAsked, type ListOrder, orderOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, LangMark, ListView, PageHeading, type Sort, StateWord, sortOf, Table } from "@splot/kernel/web";
import { type Study, studyKinds } from "../../model/study.ts";

export const studiesDeskTitle = { pl: "Badania w pracy", en: "Studies at work" } satisfies Bilingual;

const words = {
  open: { pl: "Otwórz badanie", en: "Open a study" },
  search: { pl: "Szukaj badania", en: "Search for a study" },
  study: { pl: "Badanie", en: "Study" },
  kind: { pl: "Rodzaj", en: "Kind" },
  state: { pl: "Stan", en: "State" },
  none: { pl: "Żadne badanie nie pasuje.", en: "No study fits." },
  noneNext: { pl: "Wpisz mniej słów.", en: "Type fewer words." },
  noneYet: { pl: "Nie ma jeszcze żadnego badania", en: "There is no study yet" },
  noneYetNext: { pl: "Otwórz badanie, żeby zbierać rozmowy i dokumenty.", en: "Open a study to collect talks and documents." },
} satisfies Record<string, Bilingual>;
const counts = { pl: ["badanie", "badania", "badań"], en: ["study", "studies"] } as const;

/** Columns that the studies can be ordered by; unless asked, those begun last stand first. */
const studyOrders = ["poczatek", "badanie"] as const;

/** The order of studies that an address asks for. */
export function studyOrder(asked: ListAsked): ListOrder<(typeof studyOrders)[number]> {
  return orderOf(asked, studyOrders, { column: "poczatek", direction: "descending" });
}

export type StudiesDeskPageProps = {
  readonly visit: Visit;
  readonly query: ListAsked;
  readonly studies: readonly Study[];
  /** Studies that the search leaves, in all parts. */
  readonly count: number;
  readonly next?: string | undefined;
};

/** The studies that run in the program. */
export function StudiesDeskPage({ visit, query, studies, count, next }: StudiesDeskPageProps) {
  const { language, at } = visit;
  const path = at("/praca/wnioski/badania");
  return (
    <>
      <PageHeading
        title={say(language, studiesDeskTitle)}
        action={
          <ButtonLink kind="primary" href={at("/praca/wnioski/badania/nowe")}>
            {say(language, words.open)}
          </ButtonLink>
        }
      />
      <ListView
        language={language}
        path={path}
        asked={query}
        search={say(language, words.search)}
        count={count}
        countForms={counts}
        noneFit={{ title: say(language, words.none), next: say(language, words.noneNext) }}
        noneYet={{ title: say(language, words.noneYet), next: say(language, words.noneYetNext) }}
        next={next}
      >
        <StudyTable visit={visit} studies={studies} sort={sortOf({ path, asked: query, order: studyOrder(query) })} />
      </ListView>
    </>
  );
}

/** Studies with their kind and state. */
export function StudyTable({ visit, studies, sort }: Pick<StudiesDeskPageProps, "visit" | "studies"> & { readonly sort?: Sort | undefined }) {
  const { language, at, words: all } = visit;
  return (
    <Table
      language={language}
      caption={say(language, words.study)}
      isCaptionHidden
      sort={sort}
      columns={[
        { key: "badanie", label: say(language, words.study), isSortable: true },
        { key: "kind", label: say(language, words.kind) },
        { key: "state", label: say(language, words.state) },
      ]}
      rows={studies.map(({ id, thing, kind }) => ({
        key: id,
        cells: {
          badanie: (
            <a href={at(`/praca/wnioski/badania/${id}`)}>
              <LangMark language={language} text={thing.title} />
            </a>
          ),
          kind: say(language, studyKinds[kind]),
          state: <StateWord>{say(language, all.state("study", thing.state))}</StateWord>,
        },
      }))}
    />
  );
}
