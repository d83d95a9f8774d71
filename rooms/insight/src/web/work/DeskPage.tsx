import { type Bilingual, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, ButtonRow, EmptyState, LangMark, PageHeading, Section, StateWord, Table } from "@splot/kernel/web";
import { type Insight, insightKinds } from "../../model/insight.ts";
import { type Study, studyKinds } from "../../model/study.ts";
import { InsightStateWord } from "../parts/signs.tsx";

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
  study: { pl: "Badanie", en: "Study" },
} satisfies Record<string, Bilingual>;

export type DeskPageProps = {
  readonly visit: Visit;
  readonly insights: readonly Insight[];
  /** Missing: this reader judges insights but does not work on studies. */
  readonly studies?: readonly Study[] | undefined;
};

/** The desk of the room: insights with their states, studies that are run. */
export function DeskPage({ visit, insights, studies }: DeskPageProps) {
  const { language, at } = visit;
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
        {insights.length === 0 ? (
          <EmptyState title={say(language, words.noInsights)}>{say(language, words.noInsightsNext)}</EmptyState>
        ) : (
          <Insights visit={visit} insights={insights} />
        )}
      </Section>
      {studies !== undefined && (
        <Section id="badania" title={say(language, words.studies)}>
          {studies.length === 0 ? (
            <EmptyState title={say(language, words.noStudies)}>{say(language, words.noStudiesNext)}</EmptyState>
          ) : (
            <Studies visit={visit} studies={studies} />
          )}
        </Section>
      )}
    </>
  );
}

function Insights({ visit: { language, at }, insights }: Pick<DeskPageProps, "visit" | "insights">) {
  return (
    <Table
      language={language}
      caption={say(language, words.insights)}
      isCaptionHidden
      columns={[
        { key: "number", label: say(language, words.number) },
        { key: "statement", label: say(language, words.statement) },
        { key: "kind", label: say(language, words.kind) },
        { key: "state", label: say(language, words.stateWord) },
        { key: "published", label: say(language, words.published) },
      ]}
      rows={insights.map(({ id, code, thing, kind, state, publishedAt }) => ({
        key: id,
        cells: {
          number: code,
          statement: (
            <a href={at(`/praca/wnioski/${id}`)}>
              <LangMark language={language} text={thing.title} />
            </a>
          ),
          kind: say(language, insightKinds[kind]),
          state: <InsightStateWord language={language} state={state} />,
          published: say(language, publishedAt === undefined ? words.no : words.yes),
        },
      }))}
    />
  );
}

function Studies({ visit: { language, at, words: all }, studies }: { readonly visit: Visit; readonly studies: readonly Study[] }) {
  return (
    <Table
      language={language}
      caption={say(language, words.studies)}
      isCaptionHidden
      columns={[
        { key: "study", label: say(language, words.study) },
        { key: "kind", label: say(language, words.kind) },
        { key: "state", label: say(language, words.stateWord) },
      ]}
      rows={studies.map(({ id, thing, kind }) => ({
        key: id,
        cells: {
          study: (
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
