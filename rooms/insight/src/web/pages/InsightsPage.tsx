import { type Bilingual, type Language, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Card, CardGrid, type Filter, LangMark, ListView, type ListViewProps, OriginMark, PageHeading } from "@splot/kernel/web";
import type { Weighed } from "../../model/evidence.ts";
import { type Insight, insightKindCodes, insightKinds, insightStates, publicStates } from "../../model/insight.ts";
import { nouns } from "../../model/nouns.ts";
import { countsText, domainText, InsightStateWord, markOf } from "../parts/signs.tsx";
import { domainChoices } from "./StudiesPage.tsx";

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
    pl: "Odnotowane badania i raporty mają swoje strony. Źródła, z których korzystamy, nie podają ich wniosków.",
    en: "The recorded studies and reports have their pages. The sources that we use do not give their insights.",
  },
  noFit: { pl: "Żaden wniosek nie pasuje do tych filtrów", en: "No insight matches these filters" },
  noFitNext: { pl: "Wyczyść filtry, żeby zobaczyć wszystkie.", en: "Clear the filters to see all of them." },
} satisfies Record<string, Bilingual>;

/** What the address asks of the list; '' narrows nothing. */
export type InsightsAsked = ListViewProps["asked"] & { readonly dziedzina: string; readonly rodzaj: string; readonly stan: string };

export type InsightsPageProps = {
  readonly visit: Visit;
  readonly asked: InsightsAsked;
  readonly rows: readonly { readonly insight: Insight; readonly weighed: Weighed }[];
  readonly count: number;
  /** The number after which the next part begins. Missing: the last part. */
  readonly next?: string | undefined;
  readonly hasRecordedStudies: boolean;
  readonly mayWork: boolean;
};

/** The public insights with what stands for and against each. */
export function InsightsPage({ visit, asked, rows, count, next, hasRecordedStudies, mayWork }: InsightsPageProps) {
  const { language, at } = visit;
  const t = (text: Bilingual) => say(language, text);
  return (
    <>
      <PageHeading
        title={t(insightsTitle)}
        lead={t(words.lead)}
        action={
          <>
            <ButtonLink href={at("/wnioski/badania")}>{t(words.studies)}</ButtonLink>{" "}
            {mayWork && <ButtonLink href={at("/praca/wnioski")}>{t(words.work)}</ButtonLink>}
          </>
        }
      />
      <ListView
        language={language}
        path={at("/wnioski")}
        asked={asked}
        search={t(words.search)}
        filters={filtersOf(language, asked)}
        count={count}
        countForms={nouns.insight}
        hasFile
        noneFit={{ title: t(words.noFit), next: t(words.noFitNext) }}
        noneYet={{ title: t(words.none), next: t(hasRecordedStudies ? words.unpublished : words.noneNext) }}
        next={next}
      >
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
      </ListView>
    </>
  );
}

function filtersOf(language: Language, { dziedzina, rodzaj, stan }: InsightsAsked): readonly Filter[] {
  const choices = <Code extends string>(codes: readonly Code[], texts: Readonly<Record<Code, Bilingual>>) => [
    { value: "", label: say(language, words.all) },
    ...codes.map((value) => ({ value, label: say(language, texts[value]) })),
  ];
  return [
    { name: "dziedzina", label: say(language, words.domain), value: dziedzina, choices: domainChoices(language) },
    { name: "rodzaj", label: say(language, words.kind), value: rodzaj, choices: choices(insightKindCodes, insightKinds) },
    { name: "stan", label: say(language, words.state), value: stan, choices: choices(publicStates, insightStates) },
  ];
}
