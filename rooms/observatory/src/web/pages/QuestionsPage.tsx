import { type Bilingual, counted, dayOf, daysBetween, formatDay, formatNumber, type ListAsked, type PluralForms, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { Button, ButtonLink, DutyCard, Form, LangMark, NameMark, Notice, PageHeading, Section, Table } from "@splot/kernel/web";
import { questionText } from "../../methods/index.ts";
import type { Indicator } from "../../model/observation.ts";
import { questionStateCodes, questionStates, type StoredQuestion } from "../../model/question.ts";
import { dayForms } from "../parts/freshnessWords.ts";
import { QualityList } from "../parts/QualityList.tsx";
import { type QualityDesk, QualityTabs, qualityDesks } from "../parts/QualityTabs.tsx";

export const questionsTitle = qualityDesks.questions.label;
const words = {
  lead: {
    pl: "Program porównuje każdą nową liczbę z poprzednim rokiem i z innymi gminami. Gdy coś odbiega, pyta tego, czyja to liczba. Niczego sam nie zmienia.",
    en: "The program holds each new number against the year before and the other municipalities. Where something stands out it asks whose number it is. It changes nothing itself.",
  },
  search: { pl: "Szukaj wskaźnika", en: "Search by indicator" },
  state: { pl: "Stan", en: "State" },
  owner: { pl: "Czyja wartość", en: "Whose value" },
  all: { pl: "wszystkie", en: "all" },
  office: { pl: "biuro (wskaźnik we wszystkich gminach)", en: "the office (an indicator in all municipalities)" },
  explain: { pl: "Wyjaśnij", en: "Explain" },
  open: { pl: "Zobacz", en: "Open" },
  asked: { pl: "Zapytano", en: "Asked on" },
  none: { pl: "Żadne pytanie nie pasuje do tych filtrów.", en: "No question fits these filters." },
  noneNext: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  noneYet: { pl: "Żadna wartość nie czeka na wyjaśnienie.", en: "No value waits to be explained." },
  noneYetNext: { pl: "Pytania pojawią się tu, gdy przyjdzie nowe wydanie danych.", en: "Questions appear here when a new release comes." },
  owners: { pl: "Kto ma coś do wyjaśnienia", en: "Who has something to explain" },
  count: { pl: "Pytań", en: "Questions" },
  oldest: { pl: "Najstarsze", en: "Oldest" },
  review: { pl: "Sprawdź najnowsze liczby", en: "Examine the newest numbers" },
  reviewed: { pl: "Sprawdzono najnowsze liczby wszystkich wskaźników.", en: "The newest numbers of all indicators were examined." },
};
const questionForms: PluralForms = { pl: ["pytanie", "pytania", "pytań"], en: ["question", "questions"] };

export type QuestionsQuery = ListAsked & { readonly stan: string; readonly gmina: string; readonly sprawdzono: string };

/** A question with the indicator it is about. */
export type ListedQuestion = StoredQuestion & { readonly indicator: Indicator };

export type QuestionsPageProps = {
  readonly visit: Visit;
  readonly desks: readonly QualityDesk[];
  readonly query: QuestionsQuery;
  readonly questions: readonly ListedQuestion[];
  readonly count: number;
  readonly next?: string | undefined;
  readonly owners: readonly { readonly unit?: StoredQuestion["unit"]; readonly count: number; readonly oldest: Date }[];
  readonly units: readonly { readonly code: string; readonly name: Bilingual | { readonly pl: string } }[];
  readonly today: string;
  readonly isOffice: boolean;
  readonly mayReview: boolean;
};

/** The question as one sentence with its numbers. */
export function sentenceOf({ indicator, unit, ...question }: ListedQuestion): Bilingual {
  return questionText({ ...question, unit: unit?.code }, indicator, unit?.name ?? indicator.name);
}

/** Values that wait to be explained, the oldest first; each card has one act. */
export function QuestionsPage(props: QuestionsPageProps) {
  const { visit, query, questions, count, next, isOffice, mayReview } = props;
  const { language } = visit;
  return (
    <>
      <PageHeading title={say(language, questionsTitle)} lead={say(language, words.lead)} action={mayReview ? <Review visit={visit} /> : undefined} />
      {isOffice && <QualityTabs visit={visit} desks={props.desks} current="questions" />}
      {query.sprawdzono !== "" && <Notice language={language}>{say(language, words.reviewed)}</Notice>}
      <QualityList
        visit={visit}
        path={qualityDesks.questions.path}
        asked={{ ...query, sprawdzono: "" }}
        words={words}
        filters={filtersOf(props)}
        count={count}
        countForms={questionForms}
        next={next}
      >
        {questions.map((question) => (
          <QuestionCard visit={visit} question={question} />
        ))}
      </QualityList>
      {isOffice && props.owners.length > 0 && <Owners {...props} />}
    </>
  );
}

function Review({ visit: { language, at } }: { readonly visit: Visit }) {
  return (
    <Form action={at(`${qualityDesks.questions.path}/sprawdz`)} hidden={{ _key: KEY_PLACE }}>
      <Button>{say(language, words.review)}</Button>
    </Form>
  );
}

function filtersOf({ visit: { language }, query, units, isOffice }: QuestionsPageProps) {
  const all = { value: "", label: say(language, words.all) };
  const states = questionStateCodes.map((value) => ({ value, label: say(language, questionStates[value]) }));
  const state = {
    name: "stan",
    label: say(language, words.state),
    value: query.stan,
    choices: [...states.slice(0, 1).map((one) => ({ ...one, value: "" })), ...states.slice(1)],
  };
  const owner = {
    name: "gmina",
    label: say(language, words.owner),
    value: query.gmina,
    choices: [all, ...units.map(({ code, name }) => ({ value: code, label: say(language, name) }))],
  };
  return isOffice ? [state, owner] : [state];
}

function QuestionCard({ visit, question }: { readonly visit: Visit; readonly question: ListedQuestion }) {
  const { language, at, space } = visit;
  const href = at(`${qualityDesks.questions.path}/${question.id}`);
  const isOpen = question.state === "open";
  return (
    <DutyCard
      language={language}
      kind={say(language, questionStates[question.state])}
      title={<LangMark language={language} text={question.indicator.name} />}
      href={href}
      action={
        <ButtonLink href={href} kind={isOpen ? "primary" : undefined}>
          {say(language, isOpen ? words.explain : words.open)}
        </ButtonLink>
      }
    >
      <p>{say(language, sentenceOf(question))}</p>
      <p>
        {say(language, words.asked)} {formatDay(language, dayOf(question.askedAt, space.zone))}
      </p>
    </DutyCard>
  );
}

function Owners({ visit, owners, today }: QuestionsPageProps) {
  const { language, at, space } = visit;
  return (
    <Section id="kto" title={say(language, words.owners)}>
      <Table
        language={language}
        caption={say(language, words.owners)}
        isCaptionHidden
        columns={[
          { key: "owner", label: say(language, words.owner) },
          { key: "count", label: say(language, words.count), kind: "number" },
          { key: "oldest", label: say(language, words.oldest) },
        ]}
        rows={owners.map(({ unit, count, oldest }) => ({
          key: unit?.code ?? "office",
          cells: {
            owner:
              unit === undefined ? (
                say(language, words.office)
              ) : (
                <a href={at(`${qualityDesks.questions.path}?gmina=${unit.code}`)}>
                  <NameMark language={language} text={unit.name} />
                </a>
              ),
            count: formatNumber(language, count),
            oldest: counted(language, daysBetween(dayOf(oldest, space.zone), today as ReturnType<typeof dayOf>), dayForms),
          },
        }))}
      />
    </Section>
  );
}
