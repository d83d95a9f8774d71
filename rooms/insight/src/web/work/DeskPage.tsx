import { type Bilingual, type ListAsked, type ListOrder, orderOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, ButtonRow, EmptyState, LangMark, ListView, PageHeading, Section, sortOf, Table } from "@splot/kernel/web";
import { type Insight, insightKinds, insightStates } from "../../model/insight.ts";
import { nouns } from "../../model/nouns.ts";
import type { Study } from "../../model/study.ts";
import { InsightStateWord } from "../parts/signs.tsx";
import { StudyTable } from "./StudiesDeskPage.tsx";

export const deskTitle = { pl: "Badania i wnioski", en: "Studies and insights" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Od rozmowy do wniosku: badanie, źródło ze zgodą, cytat, karta, grupa, wniosek z opinią eksperta.",
    en: "From a talk to an insight: study, source with consent, quote, card, cluster, insight with an expert's verdict.",
  },
  open: { pl: "Otwórz badanie", en: "Open a study" },
  state: { pl: "Sformułuj wniosek", en: "State an insight" },
  insights: { pl: "Wnioski", en: "Insights" },
  noInsights: { pl: "Nie ma jeszcze żadnego wniosku", en: "There is no insight yet" },
  noInsightsNext: { pl: "Wniosek formułuje się z kart. Zacznij od otwarcia badania.", en: "An insight is stated from cards. Begin by opening a study." },
  studies: { pl: "Badania", en: "Studies" },
  noStudies: { pl: "Nie ma jeszcze żadnego badania", en: "There is no study yet" },
  noStudiesNext: { pl: "Otwórz badanie, żeby zbierać rozmowy i dokumenty.", en: "Open a study to collect talks and documents." },
  number: { pl: "Numer", en: "Number" },
  statement: { pl: "Wniosek", en: "Insight" },
  kind: { pl: "Rodzaj", en: "Kind" },
  stateWord: { pl: "Stan", en: "State" },
  published: { pl: "Publikacja", en: "Publication" },
  yes: { pl: "opublikowany", en: "published" },
  no: { pl: "w biurze", en: "in the office" },
  search: { pl: "Szukaj wniosku", en: "Search for an insight" },
  all: { pl: "wszystkie", en: "all" },
  noneFit: { pl: "Żaden wniosek nie pasuje do tych filtrów.", en: "No insight fits these filters." },
  noneFitNext: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  allStudies: { pl: "Wszystkie badania", en: "All studies" },
} satisfies Record<string, Bilingual>;

/** Columns that the insights can be ordered by. */
const insightOrders = ["numer", "wniosek", "stan"] as const;

/** The order of insights that an address asks for; those stated last stand first. */
export function insightOrder(asked: ListAsked): ListOrder<(typeof insightOrders)[number]> {
  return orderOf(asked, insightOrders, { column: "numer", direction: "descending" });
}

export type DeskQuery = ListAsked & { readonly stan: string };

/** Studies that the desk names itself; all of them have a list of their own. */
const FEW = 5;

export type DeskPageProps = {
  readonly visit: Visit;
  readonly query: DeskQuery;
  readonly insights: readonly Insight[];
  /** Insights that the search and the filter leave, in all parts. */
  readonly count: number;
  readonly next?: string | undefined;
  /** Missing: this reader judges insights but does not work on studies. */
  readonly studies?: readonly Study[] | undefined;
};

/** The desk of the room: insights with their states, the studies begun last. */
export function DeskPage({ visit, query, insights, count, next, studies }: DeskPageProps) {
  const { language, at } = visit;
  const states = Object.entries(insightStates).map(([value, name]) => ({ value, label: say(language, name) }));
  return (
    <>
      <PageHeading
        title={say(language, deskTitle)}
        lead={say(language, words.lead)}
        action={
          studies === undefined ? undefined : (
            <ButtonRow>
              <ButtonLink kind="primary" href={at("/praca/wnioski/badania/nowe")}>
                {say(language, words.open)}
              </ButtonLink>
              <ButtonLink href={at("/praca/wnioski/nowy")}>{say(language, words.state)}</ButtonLink>
            </ButtonRow>
          )
        }
      />
      <Section id="wnioski" title={say(language, words.insights)}>
        <ListView
          language={language}
          path={at("/praca/wnioski")}
          asked={query}
          search={say(language, words.search)}
          filters={[
            { name: "stan", label: say(language, words.stateWord), value: query.stan, choices: [{ value: "", label: say(language, words.all) }, ...states] },
          ]}
          count={count}
          countForms={nouns.insight}
          noneFit={{ title: say(language, words.noneFit), next: say(language, words.noneFitNext) }}
          noneYet={{ title: say(language, words.noInsights), next: say(language, words.noInsightsNext) }}
          next={next}
        >
          <Insights visit={visit} query={query} insights={insights} />
        </ListView>
      </Section>
      {studies !== undefined && (
        <Section id="badania" title={say(language, words.studies)}>
          {studies.length === 0 ? (
            <EmptyState title={say(language, words.noStudies)}>{say(language, words.noStudiesNext)}</EmptyState>
          ) : (
            <>
              <StudyTable visit={visit} studies={studies.slice(0, FEW)} />
              <p>
                <a href={at("/praca/wnioski/badania")}>
                  {say(language, words.allStudies)} ({studies.length})
                </a>
              </p>
            </>
          )}
        </Section>
      )}
    </>
  );
}

function Insights({ visit: { language, at }, query, insights }: Pick<DeskPageProps, "visit" | "query" | "insights">) {
  return (
    <Table
      language={language}
      caption={say(language, words.insights)}
      isCaptionHidden
      sort={sortOf({ path: at("/praca/wnioski"), asked: query, order: insightOrder(query) })}
      columns={[
        { key: "numer", label: say(language, words.number), isSortable: true },
        { key: "wniosek", label: say(language, words.statement), isSortable: true },
        { key: "kind", label: say(language, words.kind) },
        { key: "stan", label: say(language, words.stateWord), isSortable: true },
        { key: "published", label: say(language, words.published) },
      ]}
      rows={insights.map(({ id, code, thing, kind, state, publishedAt }) => ({
        key: id,
        cells: {
          numer: code,
          wniosek: (
            <a href={at(`/praca/wnioski/${id}`)}>
              <LangMark language={language} text={thing.title} />
            </a>
          ),
          kind: say(language, insightKinds[kind]),
          stan: <InsightStateWord language={language} state={state} />,
          published: say(language, publishedAt === undefined ? words.no : words.yes),
        },
      }))}
    />
  );
}
