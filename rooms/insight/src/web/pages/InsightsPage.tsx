import { type Bilingual, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Card, CardGrid, EmptyState, LangMark, ListTools, OriginMark, PageHeading, Paging } from "@splot/kernel/web";
import type { Weighed } from "../../model/evidence.ts";
import { type Insight, insightKindCodes, insightKinds, insightStates, publicStates } from "../../model/insight.ts";
import { nouns } from "../../model/nouns.ts";
import { countsText, domainText, InsightStateWord, markOf } from "../parts/signs.tsx";
import { domainChoices, filterSearch } from "./StudiesPage.tsx";

export const insightsTitle = { pl: "Wnioski i wyzwania", en: "Insights and challenges" } satisfies Bilingual;

const words = {
  lead: {
    pl: "Czego dowiedzieliśmy się od ludzi i z dokumentów. Przy każdym wniosku widać, co za nim przemawia i co przeciw.",
    en: "What we learned from people and from documents. Beside each insight stands what speaks for it and what against.",
  },
  studies: { pl: "Badania i raporty", en: "Studies and reports" },
  work: { pl: "Pracuj nad wnioskami", en: "Work on insights" },
  search: { pl: "Szukaj w treści", en: "Search the text" },
  domain: { pl: "Dziedzina", en: "Domain" },
  kind: { pl: "Rodzaj", en: "Kind" },
  state: { pl: "Stan", en: "State" },
  all: { pl: "wszystkie", en: "all" },
  for: { pl: "Za:", en: "For:" },
  against: { pl: "Przeciw:", en: "Against:" },
  none: { pl: "Nie ma jeszcze opublikowanego wniosku", en: "There is no published insight yet" },
  noneNext: {
    pl: "Wniosek pojawi się tutaj, gdy oceni go ekspert i biuro go opublikuje.",
    en: "An insight appears here once an expert has judged it and the office has published it.",
  },
  unpublished: {
    pl: "Odnotowane badania i raporty mają swoje strony, ale ich wniosków nie opublikowano w źródłach, z których korzystamy.",
    en: "The recorded studies and reports have their pages, but their insights are not published in the sources that we use.",
  },
  noFit: { pl: "Żaden wniosek nie pasuje do tych filtrów", en: "No insight matches these filters" },
  noFitNext: { pl: "Wyczyść filtry, żeby zobaczyć wszystkie.", en: "Clear the filters to see all of them." },
} satisfies Record<string, Bilingual>;

/** How the list is narrowed, in the words of its address. Missing: ''. */
export type InsightFilter = { readonly szukaj: string; readonly dziedzina: string; readonly rodzaj: string; readonly stan: string };

export type InsightsPageProps = {
  readonly visit: Visit;
  readonly filter: InsightFilter;
  readonly rows: readonly { readonly insight: Insight; readonly weighed: Weighed }[];
  readonly count: number;
  /** The cursor of the next part. Missing: the last part. */
  readonly next?: string | undefined;
  readonly hasRecordedStudies: boolean;
  readonly mayWork: boolean;
};

/** The public insights with what stands for and against each. */
export function InsightsPage(props: InsightsPageProps) {
  const { visit, filter, rows, count, next, mayWork } = props;
  const { language, at } = visit;
  const isNarrowed = filterSearch(filter) !== "";
  return (
    <>
      <PageHeading
        title={say(language, insightsTitle)}
        lead={say(language, words.lead)}
        action={
          <>
            <ButtonLink href={at("/wnioski/badania")}>{say(language, words.studies)}</ButtonLink>{" "}
            {mayWork && <ButtonLink href={at("/praca/wnioski")}>{say(language, words.work)}</ButtonLink>}
          </>
        }
      />
      {count > 0 || isNarrowed ? <Tools {...props} /> : <NoneYet {...props} />}
      {count === 0 && isNarrowed && <EmptyState title={say(language, words.noFit)}>{say(language, words.noFitNext)}</EmptyState>}
      <CardGrid>
        {rows.map(({ insight, weighed }) => (
          <Card
            href={at(insight.thing.address)}
            headingLevel={2}
            domain={insight.domains[0]}
            kicker={`${say(language, insightKinds[insight.kind])} ${insight.code}${insight.domains[0] === undefined ? "" : ` · ${domainText(language, insight.domains[0])}`}`}
            title={<LangMark language={language} text={insight.thing.title} />}
            footer={
              <>
                <InsightStateWord language={language} state={insight.state} /> <OriginMark language={language} mark={markOf(insight.thing)} />
              </>
            }
          >
            <p>
              {say(language, words.for)} {countsText(language, weighed.for)}
            </p>
            <p>
              {say(language, words.against)} {countsText(language, weighed.against)}
            </p>
          </Card>
        ))}
      </CardGrid>
      <Paging language={language} nextHref={next === undefined ? undefined : at(`/wnioski${filterSearch({ ...filter, po: next })}`)} />
    </>
  );
}

function NoneYet({ visit: { language, at }, hasRecordedStudies }: InsightsPageProps) {
  return (
    <EmptyState title={say(language, words.none)} action={<ButtonLink href={at("/wnioski/badania")}>{say(language, words.studies)}</ButtonLink>}>
      {say(language, hasRecordedStudies ? words.unpublished : words.noneNext)}
    </EmptyState>
  );
}

function Tools({ visit, filter, count }: InsightsPageProps) {
  const { language, at } = visit;
  const choices = <Code extends string>(codes: readonly Code[], texts: Readonly<Record<Code, Bilingual>>) => [
    { value: "", label: say(language, words.all) },
    ...codes.map((value) => ({ value, label: say(language, texts[value]) })),
  ];
  return (
    <ListTools
      language={language}
      action={at("/wnioski")}
      count={count}
      countForms={nouns.insight}
      csvHref={at(`/wnioski.csv${filterSearch(filter)}`)}
      search={{ name: "szukaj", label: say(language, words.search), value: filter.szukaj }}
      filters={[
        { name: "dziedzina", label: say(language, words.domain), value: filter.dziedzina, choices: domainChoices(language) },
        { name: "rodzaj", label: say(language, words.kind), value: filter.rodzaj, choices: choices(insightKindCodes, insightKinds) },
        { name: "stan", label: say(language, words.state), value: filter.stan, choices: choices(publicStates, insightStates) },
      ]}
    />
  );
}
