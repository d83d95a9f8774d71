import { type Bilingual, counted, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Columns, FactList, LangMark, OriginMark, PageHeading, Section, StateWord } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { awarenesses, type Card, type Cluster, cardTags } from "../../model/card.ts";
import { publicPeople } from "../../model/evidence.ts";
import type { Insight } from "../../model/insight.ts";
import { nouns } from "../../model/nouns.ts";
import { publicRole, type Source, sourceKinds } from "../../model/source.ts";
import type { Study } from "../../model/study.ts";
import { CardList, Quote } from "../parts/CardList.tsx";
import { InsightLines } from "../parts/InsightLines.tsx";
import { ContentLink, heldText, markOf } from "../parts/signs.tsx";

const words = {
  study: { pl: "Badanie", en: "Study" },
  insights: { pl: "Wnioski, które się na tym opierają", en: "Insights that rest on it" },
  quotes: { pl: "Cytaty", en: "Quotes" },
  awareness: { pl: "Świadomość", en: "Awareness" },
  cluster: { pl: "Grupa kart", en: "Cluster of cards" },
  clusterLead: { pl: "Spostrzeżenia z różnych rozmów, które mówią o tym samym.", en: "Observations from different talks that say the same." },
  cards: { pl: "Karty", en: "Cards" },
  source: { pl: "Źródło", en: "Source" },
  sourceLead: {
    pl: "Całego tekstu nie publikujemy. Jawne są tylko cytaty, na które jest zgoda.",
    en: "The whole text is not published. Only quotes with consent are public.",
  },
  role: { pl: "Kto mówi", en: "Who speaks" },
  hidden: { pl: "bez zgody na pokazanie", en: "no consent to show it" },
  municipality: { pl: "Gmina", en: "Municipality" },
  people: { pl: "Ile osób", en: "How many people" },
  few: { pl: "mniej niż 3", en: "fewer than 3" },
  month: { pl: "Kiedy", en: "When" },
  consent: { pl: "Zgoda na cytowanie", en: "Consent to be quoted" },
  given: { pl: "jest", en: "given" },
  withdrawn: { pl: "wycofana, treść usunięto", en: "withdrawn, content erased" },
  notNeeded: { pl: "niepotrzebna, nie ma tu osób", en: "not needed, no people here" },
} satisfies Record<string, Bilingual>;

type Common = { readonly visit: Visit; readonly study: Study; readonly panels: Child };

/** A card: the observation, its quotes, the insights that rest on it. */
export function CardPage({ visit, study, card, insights, panels }: Common & { readonly card: Card; readonly insights: readonly Insight[] }) {
  const { language } = visit;
  return (
    <>
      <PageHeading
        kicker={say(language, cardTags[card.tag])}
        title={<LangMark language={language} text={card.text} />}
        state={<StateWord>{say(language, visit.words.state("card", card.state))}</StateWord>}
        mark={<OriginMark language={language} mark={markOf(study.thing)} />}
      />
      <Columns
        aside={<FactList facts={[studyFact(visit, study), { term: say(language, words.awareness), detail: say(language, awarenesses[card.awareness]) }]} />}
      >
        <Section id="cytaty" title={say(language, words.quotes)}>
          {card.excerpts.map((excerpt) => (
            <Quote visit={visit} excerpt={excerpt} />
          ))}
        </Section>
        <Resting visit={visit} insights={insights} />
      </Columns>
      {panels}
    </>
  );
}

/** A cluster: the cards that belong together. */
export function ClusterPage({ visit, study, cluster, cards, panels }: Common & { readonly cluster: Cluster; readonly cards: readonly Card[] }) {
  const { language } = visit;
  return (
    <>
      <PageHeading
        kicker={say(language, words.cluster)}
        title={<LangMark language={language} text={cluster.name} />}
        lead={say(language, words.clusterLead)}
        mark={<OriginMark language={language} mark={markOf(study.thing)} />}
      />
      <Columns aside={<FactList facts={[studyFact(visit, study)]} />}>
        <Section id="karty" title={say(language, words.cards)} intro={counted(language, cards.length, nouns.card)}>
          <CardList visit={visit} cards={cards} />
        </Section>
      </Columns>
      {panels}
    </>
  );
}

/** A source as the public may see it: by role and consent, never by name, and without its text. */
export function SourcePage({ visit, study, source, cards, panels }: Common & { readonly source: Source; readonly cards: readonly Card[] }) {
  const { language } = visit;
  const kind = say(language, sourceKinds[source.kind]);
  return (
    <>
      <PageHeading
        kicker={say(language, words.source)}
        title={`${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${source.no}`}
        lead={say(language, words.sourceLead)}
        mark={<OriginMark language={language} mark={markOf(study.thing)} />}
      />
      <Columns aside={<FactList facts={[studyFact(visit, study), ...sourceFacts(visit, source)]} />}>
        <Section id="karty" title={say(language, words.cards)} intro={counted(language, cards.length, nouns.card)}>
          <CardList visit={visit} cards={cards} />
        </Section>
      </Columns>
      {panels}
    </>
  );
}

function sourceFacts({ language }: Visit, source: Source) {
  const { role, municipality } = publicRole(source);
  const people = publicPeople(source.peopleCount);
  const hidden = say(language, words.hidden);
  const consent = source.peopleCount === 0 ? words.notNeeded : source.consent === undefined ? words.withdrawn : words.given;
  return [
    ...(source.peopleCount === 0
      ? []
      : [
          { term: say(language, words.role), detail: role === undefined ? hidden : <LangMark language={language} text={role} /> },
          { term: say(language, words.people), detail: people === "few" ? say(language, words.few) : String(people) },
        ]),
    ...(source.municipality === undefined
      ? []
      : [
          {
            term: say(language, words.municipality),
            detail:
              municipality === undefined ? (
                hidden
              ) : (
                <span lang="pl" translate="no">
                  {municipality}
                </span>
              ),
          },
        ]),
    { term: say(language, words.month), detail: heldText(language, source.takenOn.slice(0, 7)) },
    { term: say(language, words.consent), detail: say(language, consent) },
  ];
}

function studyFact({ language, at }: Visit, { thing }: Study) {
  return { term: say(language, words.study), detail: <ContentLink language={language} href={at(thing.address)} text={thing.title} /> };
}

function Resting({ visit, insights }: { readonly visit: Visit; readonly insights: readonly Insight[] }) {
  if (insights.length === 0) return null;
  return (
    <Section id="wnioski" title={say(visit.language, words.insights)}>
      <InsightLines visit={visit} insights={insights} />
    </Section>
  );
}
