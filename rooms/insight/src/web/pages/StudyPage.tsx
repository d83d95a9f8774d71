import { type Bilingual, counted, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Columns, FactList, LangMark, Notice, OriginMark, PageHeading, Section, StateWord, Tag } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Card } from "../../model/card.ts";
import { publicPeople } from "../../model/evidence.ts";
import type { Insight } from "../../model/insight.ts";
import { nouns } from "../../model/nouns.ts";
import { type Study, type StudyFigure, type Synthesis, studyKinds } from "../../model/study.ts";
import { CardList } from "../parts/CardList.tsx";
import { InsightLines } from "../parts/InsightLines.tsx";
import { Content, DomainTags, figureText, heldText, markOf, studyCount } from "../parts/signs.tsx";

const words = {
  unpublished: { pl: "Treść niepublikowana", en: "Content not published" },
  unpublishedWhy: {
    pl: "Źródła wymieniają to badanie, ale nie podają jego treści. Niczego nie dopisujemy.",
    en: "The sources name this study but not its content. We add nothing to it.",
  },
  reportUnpublished: {
    pl: "Źródła wymieniają ten raport, ale nie podają jego treści. Niczego nie dopisujemy.",
    en: "The sources name this report but not its content. We add nothing to it.",
  },
  toConfirm: { pl: "do potwierdzenia", en: "to be confirmed" },
  figures: { pl: "Liczby", en: "Numbers" },
  insights: { pl: "Wnioski z tego badania", en: "Insights from this study" },
  cards: { pl: "Karty z tego badania", en: "Cards from this study" },
  cardsIntro: {
    pl: "Karta to jedno spostrzeżenie i cytaty, na których się opiera. Pokazujemy karty opublikowanych wniosków.",
    en: "A card is one observation with the quotes it rests on. Cards of published insights are shown.",
  },
  none: { pl: "Żaden wniosek z tego badania nie jest jeszcze opublikowany.", en: "No insight from this study is published yet." },
  domain: { pl: "Dziedzina", en: "Domain" },
  count: { pl: "Ile", en: "How many" },
  held: { pl: "Kiedy", en: "When" },
  source: { pl: "Źródło", en: "Source" },
  material: { pl: "Materiał", en: "Material" },
  few: { pl: "mniej niż 3 osoby", en: "fewer than 3 people" },
  verifiedBy: { pl: "Kto sprawdził", en: "Verified by" },
  work: { pl: "Pracuj nad badaniem", en: "Work on the study" },
  synthesis: { pl: "raport syntetyczny", en: "synthetic report" },
} satisfies Record<string, Bilingual>;

export type StudyPageProps = {
  readonly visit: Visit;
  readonly study: Study;
  readonly figures: readonly StudyFigure[];
  readonly material?: { readonly sources: number; readonly people: number } | undefined;
  readonly cards: readonly Card[];
  readonly insights: readonly Insight[];
  /** The address of the desk. Missing: this reader does not work on it. */
  readonly workPath?: string | undefined;
  readonly panels: Child;
};

/** A study: what it asked, what is known of it, which insights came of it. */
export function StudyPage(props: StudyPageProps) {
  const { visit, study, figures, cards, insights, workPath, panels } = props;
  const { language, at } = visit;
  const isRecorded = study.thing.mode === "recorded";
  return (
    <>
      <PageHeading
        kicker={say(language, studyKinds[study.kind])}
        title={<LangMark language={language} text={study.thing.title} />}
        lead={study.question === undefined ? undefined : <LangMark language={language} text={study.question} />}
        state={<StateWord>{say(language, visit.words.state("study", study.thing.state))}</StateWord>}
        mark={
          <>
            <OriginMark language={language} mark={markOf(study.thing)} /> {!study.isConfirmed && <Tag>{say(language, words.toConfirm)}</Tag>}
          </>
        }
        action={workPath === undefined ? undefined : <ButtonLink href={at(workPath)}>{say(language, words.work)}</ButtonLink>}
      />
      <Columns aside={<StudyFacts {...props} />}>
        {!study.isPublished && <Unpublished visit={visit} why={words.unpublishedWhy} />}
        {study.note !== undefined && <Content language={language} text={study.note} />}
        {figures.length > 0 && (
          <Section id="liczby" title={say(language, words.figures)}>
            <FactList
              facts={figures.map((figure) => ({
                term: <LangMark language={language} text={figure.label} />,
                detail: figureText(language, figure),
                source: <span lang="pl">{figure.source}</span>,
              }))}
            />
          </Section>
        )}
        {!isRecorded && (
          <Section id="wnioski" title={say(language, words.insights)}>
            {insights.length === 0 ? <p>{say(language, words.none)}</p> : <InsightLines visit={visit} insights={insights} />}
          </Section>
        )}
        {cards.length > 0 && (
          <Section id="karty" title={say(language, words.cards)} intro={say(language, words.cardsIntro)}>
            <CardList visit={visit} cards={cards} />
          </Section>
        )}
      </Columns>
      {panels}
    </>
  );
}

function Unpublished({ visit: { language }, why }: { readonly visit: Visit; readonly why: Bilingual }) {
  return (
    <Notice language={language} tone="info" isAnnounced={false} title={say(language, words.unpublished)}>
      {say(language, why)}
    </Notice>
  );
}

function StudyFacts({ visit, study, material }: StudyPageProps) {
  const { language } = visit;
  const { domains, heldIn, count, thing } = study;
  const people = publicPeople(material?.people ?? 0);
  return (
    <FactList
      facts={[
        ...(domains.length === 0 ? [] : [{ term: say(language, words.domain), detail: <DomainTags language={language} domains={domains} /> }]),
        ...("missing" in count && count.missing === "not_applicable" ? [] : [{ term: say(language, words.count), detail: studyCount(language, study) }]),
        ...(heldIn === undefined ? [] : [{ term: say(language, words.held), detail: heldText(language, heldIn) }]),
        ...(material === undefined
          ? []
          : [
              {
                term: say(language, words.material),
                detail: `${counted(language, material.sources, nouns.source)}${people === 0 ? "" : ` · ${people === "few" ? say(language, words.few) : counted(language, people, nouns.person)}`}`,
              },
            ]),
        ...(thing.source === undefined ? [] : [{ term: say(language, words.source), detail: <span lang="pl">{thing.source}</span> }]),
      ]}
    />
  );
}

export type SynthesisPageProps = { readonly visit: Visit; readonly synthesis: Synthesis; readonly panels: Child };

/** A synthetic report of one domain, as the sources name it. */
export function SynthesisPage({ visit, synthesis: { thing, domain, isPublished, verifiedBy }, panels }: SynthesisPageProps) {
  const { language } = visit;
  return (
    <>
      <PageHeading
        kicker={say(language, words.synthesis)}
        title={<LangMark language={language} text={thing.title} />}
        state={<StateWord>{say(language, visit.words.state("synthesis", thing.state))}</StateWord>}
        mark={<OriginMark language={language} mark={markOf(thing)} />}
      />
      {!isPublished && <Unpublished visit={visit} why={words.reportUnpublished} />}
      <FactList
        facts={[
          { term: say(language, words.domain), detail: <DomainTags language={language} domains={[domain]} /> },
          ...(verifiedBy === undefined ? [] : [{ term: say(language, words.verifiedBy), detail: <LangMark language={language} text={verifiedBy} /> }]),
          ...(thing.source === undefined ? [] : [{ term: say(language, words.source), detail: <span lang="pl">{thing.source}</span> }]),
        ]}
      />
      {panels}
    </>
  );
}
