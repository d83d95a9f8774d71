import { type ContentText, formatDay, type ListAsked, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import { AskForm, Button, Disclosure, EmptyState, Form, Icon, LangMark, ListView, NameMark, Notice, PageHeading, Section, type Sent } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { type Answer, type Campaign, lastDayOf, type Submission } from "../../model/campaign.ts";
import { AnswerFacts } from "../parts/AnswerFacts.tsx";
import { AnswerStateOf } from "../parts/marks.tsx";
import { statusQuestions } from "../parts/questions.ts";

export const answerTitle = { pl: "Co nowego w Waszych zadaniach?", en: "What is new in your tasks?" };
const questionForms = { pl: ["pytanie", "pytania", "pytań"], en: ["question", "questions"] } as const;
const words = {
  until: { pl: "Odpowiedz do {due}. Potem link działa jeszcze do {last}.", en: "Answer by {due}. After that the link works until {last}." },
  over: { pl: "Czas na odpowiedzi minął {last}.", en: "The time for answers ended on {last}." },
  overNext: { pl: "Zmianę zgłoś biuru albo poczekaj na następne zapytanie.", en: "Report changes to the office or wait for the next request." },
  none: { pl: "Nie ma pytań, które czekają na Ciebie.", en: "No question waits for you." },
  noneNext: {
    pl: "Gdy biuro zapyta o zadania Twojej gminy, zobaczysz je tutaj.",
    en: "When the office asks about the tasks of your municipality, you see them here.",
  },
  search: { pl: "Szukaj zadania", en: "Search for a task" },
  byState: { pl: "najpierw te, które czekają", en: "those that wait first" },
  byTask: { pl: "według nazwy zadania", en: "by name of the task" },
  noneFit: { pl: "Żadne pytanie nie pasuje.", en: "No question fits." },
  noneFitNext: { pl: "Wpisz mniej słów.", en: "Type fewer words." },
  due: { pl: "termin zadania:", en: "due:" },
  last: { pl: "Ostatnio przyjęta odpowiedź", en: "Last accepted answer" },
  first: {
    pl: "To pierwsze pytanie o to zadanie. Podaj postęp i jak idzie.",
    en: "This is the first question about this task. Give the progress and how it is going.",
  },
  given: { pl: "Twoja odpowiedź", en: "Your answer" },
  same: { pl: "Bez zmian", en: "No change" },
  changed: { pl: "Coś się zmieniło", en: "Something has changed" },
  correct: { pl: "Popraw odpowiedź", en: "Correct the answer" },
  answer: { pl: "Odpowiedz", en: "Answer" },
  send: { pl: "Wyślij odpowiedź", en: "Send the answer" },
  returned: { pl: "Biuro prosi o poprawkę", en: "The office asks for a correction" },
  thanks: { pl: "Dziękujemy. Odpowiedziano na wszystkie pytania.", en: "Thank you. All questions are answered." },
};

/** A question with the accepted answer that it may repeat. */
export type AskedQuestion = { readonly submission: Submission; readonly accepted?: Answer | undefined; readonly campaign: Campaign };

export type AnswerPageProps = {
  readonly visit: Visit;
  readonly team: ContentText | undefined;
  /** In the order in which they are shown. */
  readonly questions: readonly AskedQuestion[];
  /** How the questions are searched and parted. Missing: a link asks about few, and shows all of them. */
  readonly list?: { readonly asked: ListAsked; readonly count: number; readonly next?: string | undefined } | undefined;
  /** Where answers are sent to. */
  readonly path: string;
  /** The secret of the link, sent with each answer. Missing: a signed-in person answers. */
  readonly token?: string | undefined;
  readonly isOver: boolean;
  readonly sent?: Sent | undefined;
  readonly children?: Child;
};

/** What a team is asked: each task with its last answer, one tap for "nothing has changed", a short form for the rest. */
export function AnswerPage(props: AnswerPageProps) {
  const { visit, team, isOver, children } = props;
  const { questions, list } = props;
  const { language } = visit;
  const [first] = questions;
  const waiting = questions.find(({ submission: { state } }) => state === "waiting" || state === "returned");
  return (
    <>
      <PageHeading
        kicker={team === undefined ? undefined : <NameMark language={language} text={team} />}
        title={say(language, answerTitle)}
        lead={first === undefined ? undefined : leadOf(props, first.campaign)}
      />
      {first?.campaign.note !== undefined && (
        <p class="prose-lines" lang="pl">
          {first.campaign.note}
        </p>
      )}
      {first !== undefined && waiting === undefined && !isOver && (
        <Notice language={language} tone="good">
          {say(language, words.thanks)}
        </Notice>
      )}
      <Listed visit={visit} list={list} isEmpty={questions.length === 0}>
        {questions.map((question) => (
          <QuestionPart {...props} question={question} isFirst={question === waiting} />
        ))}
      </Listed>
      {children}
    </>
  );
}

type ListedProps = Pick<AnswerPageProps, "visit" | "list"> & { readonly isEmpty: boolean; readonly children?: Child };

function Listed({ visit, list, isEmpty, children }: ListedProps) {
  const { language } = visit;
  const none = { title: say(language, words.none), next: say(language, words.noneNext) };
  if (list === undefined) return isEmpty ? <EmptyState title={none.title}>{none.next}</EmptyState> : <>{children}</>;
  return (
    <ListView
      language={language}
      path={visit.at("/praca/odpowiedzi")}
      asked={list.asked}
      search={say(language, words.search)}
      orders={[
        { value: "", label: say(language, words.byState) },
        { value: "zadanie", label: say(language, words.byTask) },
      ]}
      count={list.count}
      countForms={questionForms}
      noneFit={{ title: say(language, words.noneFit), next: say(language, words.noneFitNext) }}
      noneYet={none}
      next={list.next}
    >
      {children}
    </ListView>
  );
}

function leadOf({ visit: { language }, isOver }: AnswerPageProps, campaign: Campaign): string {
  const last = formatDay(language, lastDayOf(campaign));
  if (isOver) return `${say(language, words.over).replace("{last}", last)} ${say(language, words.overNext)}`;
  return say(language, words.until).replace("{due}", formatDay(language, campaign.due)).replace("{last}", last);
}

type PartProps = AnswerPageProps & { readonly question: AskedQuestion; readonly isFirst: boolean };

function QuestionPart(props: PartProps) {
  const { visit, question, isOver } = props;
  const { language } = visit;
  const { submission, accepted } = question;
  const { id, state, answer, returnReason } = submission;
  return (
    <Section id={`pytanie-${id}`} title={<LangMark language={language} text={submission.taskTitle} />}>
      <p>
        <AnswerStateOf visit={visit} state={state} /> {say(language, words.due)} {formatDay(language, submission.due)}
      </p>
      {returnReason !== undefined && (
        <Notice language={language} tone="warning" title={say(language, words.returned)} isAnnounced={false}>
          <span lang="pl">{returnReason}</span>
        </Notice>
      )}
      {answer !== undefined ? (
        <Said language={language} title={words.given} answer={answer} />
      ) : accepted !== undefined ? (
        <Said language={language} title={words.last} answer={accepted} />
      ) : (
        <p>{say(language, words.first)}</p>
      )}
      {!isOver && state !== "accepted" && <Answering {...props} />}
    </Section>
  );
}

function Said({
  language,
  title,
  answer,
}: {
  readonly language: Visit["language"];
  readonly title: { readonly pl: string; readonly en: string };
  readonly answer: Answer;
}) {
  return (
    <>
      <h3>{say(language, title)}</h3>
      <AnswerFacts language={language} answer={answer} />
    </>
  );
}

/** One tap, or the short form. The first question that waits carries the primary button. */
function Answering(props: PartProps) {
  const { visit, question, sent } = props;
  const isTap = sent?.values["submission"] === question.submission.id && sent.values["same"] === "yes";
  return (
    <>
      {isTap && (
        <Notice language={visit.language} tone="danger">
          {say(visit.language, sent.refusal.details.text)}
        </Notice>
      )}
      {question.accepted !== undefined && question.submission.state !== "sent" && <OneTap {...props} />}
      <ShortForm {...props} sent={isTap ? undefined : sent} />
    </>
  );
}

function hiddenOf({ question, token }: PartProps) {
  return { submission: question.submission.id, ...(token === undefined ? {} : { token }) };
}

function OneTap(props: PartProps) {
  const { visit, question, path, isFirst } = props;
  const { language } = visit;
  return (
    <Form action={visit.at(path)} hidden={{ _key: KEY_PLACE, ...hiddenOf(props), same: "yes" }}>
      <Button kind={isFirst ? "primary" : "secondary"} fullLabel={`${say(language, words.same)} ${say(language, question.submission.taskTitle)}`}>
        <Icon name="good" /> {say(language, words.same)}
      </Button>
    </Form>
  );
}

function ShortForm(props: PartProps) {
  const { visit, question, path, sent, isFirst } = props;
  const { language } = visit;
  const { submission, accepted } = question;
  const { id, state, answer } = submission;
  const isOwn = sent?.values["submission"] === id;
  const isOnly = accepted === undefined && isFirst;
  const label = state === "sent" ? words.correct : accepted === undefined ? words.answer : words.changed;
  return (
    <Disclosure label={say(language, label)} isOpen={isOwn || isOnly}>
      <AskForm
        language={language}
        action={visit.at(path)}
        form={id}
        hidden={hiddenOf(props)}
        questions={statusQuestions(language, answer ?? accepted)}
        button={words.send}
        fullLabel={`${say(language, words.send)}: ${say(language, submission.taskTitle)}`}
        kind={isOnly ? "primary" : "secondary"}
        sent={isOwn ? { ...sent, form: id } : undefined}
      />
    </Disclosure>
  );
}
