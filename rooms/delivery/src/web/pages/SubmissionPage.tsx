import { say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, Columns, Disclosure, FactList, LangMark, NameMark, Notice, OriginMark, PageHeading, Section, type Sent } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { type Answer, isSameAnswer, type Submission } from "../../model/campaign.ts";
import { AnswerFacts } from "../parts/AnswerFacts.tsx";
import { AnswerStateOf } from "../parts/marks.tsx";

const words = {
  kicker: { pl: "Odpowiedź zespołu", en: "Answer of a team" },
  team: { pl: "Zespół", en: "Team" },
  task: { pl: "Zadanie", en: "Task" },
  address: { pl: "Stały adres", en: "Permanent address" },
  answer: { pl: "Odpowiedź", en: "Answer" },
  none: { pl: "Zespół jeszcze nie odpowiedział.", en: "The team has not answered yet." },
  before: { pl: "Poprzednio przyjęta odpowiedź", en: "Answer accepted before" },
  same: { pl: "Zespół potwierdził, że nic się nie zmieniło.", en: "The team confirmed that nothing has changed." },
  equal: { pl: "Odpowiedź jest taka sama jak poprzednia.", en: "The answer is the same as the one before." },
  returned: { pl: "Zwrócono do poprawy", en: "Returned for correction" },
  work: { pl: "Decyzja biura", en: "Decision of the office" },
  accept: { pl: "Przyjmij odpowiedź", en: "Accept the answer" },
  back: { pl: "Zwróć odpowiedź", en: "Return the answer" },
  reason: { pl: "Co trzeba poprawić", en: "What has to be corrected" },
};

export type SubmissionPageProps = {
  readonly visit: Visit;
  readonly submission: Submission;
  readonly before?: Answer | undefined;
  readonly mayJudge: boolean;
  readonly sent?: Sent | undefined;
  readonly panels: Child;
};

/** An answer of a team beside the one before, with the decision of the office in place. */
export function SubmissionPage(props: SubmissionPageProps) {
  const { visit, submission, before, mayJudge, panels } = props;
  const { language } = visit;
  const { answer, returnReason } = submission;
  const facts = [
    { term: say(language, words.team), detail: <NameMark language={language} text={submission.orgName} /> },
    {
      term: say(language, words.task),
      detail: (
        <a href={visit.at(submission.taskAddress)}>
          <LangMark language={language} text={submission.taskTitle} />
        </a>
      ),
    },
    { term: say(language, words.address), detail: <a href={visit.at(submission.address)}>{`${visit.origin}${visit.at(submission.address)}`}</a> },
  ];
  return (
    <>
      <PageHeading
        kicker={say(language, words.kicker)}
        title={<LangMark language={language} text={submission.title} />}
        state={<AnswerStateOf visit={visit} state={submission.state} />}
        mark={<OriginMark language={language} mark={submission.origin} />}
      />
      {mayJudge && submission.state === "sent" && <Judging {...props} />}
      <Columns aside={<FactList facts={facts} />}>
        {returnReason !== undefined && (
          <Notice language={language} tone="warning" title={say(language, words.returned)} isAnnounced={false}>
            <span lang="pl">{returnReason}</span>
          </Notice>
        )}
        <Section id="odpowiedz" title={say(language, words.answer)}>
          {answer === undefined ? (
            <p>{say(language, words.none)}</p>
          ) : (
            <>
              {answer.nothingChanged && <p>{say(language, words.same)}</p>}
              <AnswerFacts language={language} answer={answer} />
            </>
          )}
        </Section>
        {before !== undefined && (
          <Section id="poprzednia" title={say(language, words.before)}>
            {answer !== undefined && isSameAnswer(answer, before) ? <p>{say(language, words.equal)}</p> : <AnswerFacts language={language} answer={before} />}
          </Section>
        )}
      </Columns>
      {panels}
    </>
  );
}

function Judging({ visit, submission, sent }: SubmissionPageProps) {
  const { language } = visit;
  return (
    <Section id="decyzja" title={say(language, words.work)}>
      <AskForm
        language={language}
        action={visit.at(`${submission.address}/przyjmij`)}
        form="przyjmij"
        kind="primary"
        hidden={{ submission: submission.id }}
        questions={[]}
        button={words.accept}
        sent={sent}
      />
      <Disclosure label={say(language, words.back)} isOpen={sent?.form === "zwroc"}>
        <AskForm
          language={language}
          action={visit.at(`${submission.address}/zwroc`)}
          form="zwroc"
          hidden={{ submission: submission.id }}
          questions={[{ name: "reason", label: words.reason, isRequired: true, control: { kind: "textarea", rows: 3, maxLength: 1000 } }]}
          button={words.back}
          sent={sent}
        />
      </Disclosure>
    </Section>
  );
}
