import { dayOf, formatDay, formatInstant, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { AskForm, FactList, LangMark, NameMark, PageHeading, Section, type Sent, StateWord } from "@splot/kernel/web";
import { questionStates } from "../../model/question.ts";
import { qualityDesks } from "../parts/QualityTabs.tsx";
import { type ListedQuestion, sentenceOf } from "./QuestionsPage.tsx";

export const questionTitle = { pl: "Wartość do wyjaśnienia", en: "A value to be explained" };
const words = {
  state: { pl: "Stan", en: "State" },
  indicator: { pl: "Wskaźnik", en: "Indicator" },
  owner: { pl: "Czyja wartość", en: "Whose value" },
  everyone: { pl: "wszystkich gmin", en: "of all municipalities" },
  release: { pl: "Wydanie danych", en: "Release" },
  asked: { pl: "Zapytano", en: "Asked on" },
  settled: { pl: "Zakończono", en: "Settled" },
  explanation: { pl: "Wyjaśnienie", en: "Explanation" },
  explain: { pl: "Wyjaśnij wartość", en: "Explain the value" },
  explainIntro: {
    pl: "Napisz, skąd ta wartość. Zostaje taka, jaka jest, i traci dopisek „do wyjaśnienia”. Jeśli jest błędna, nie wyjaśniaj jej, tylko podaj nową: każda poprawka jest nowym wydaniem danych.",
    en: "Write how the value came about. It stays as it is and loses the note “to be explained”. If it is wrong, do not explain it, supply a new one: each correction is a new release.",
  },
  comment: { pl: "Skąd ta wartość", en: "How the value came about" },
  commentHint: {
    pl: "Jedno lub dwa zdania, na przykład: zmieniła się ustawa, oddano nową drogę.",
    en: "A sentence or two, for example: the law changed, a new road was opened.",
  },
  send: { pl: "Zapisz wyjaśnienie", en: "Save the explanation" },
};

export type QuestionPageProps = { readonly visit: Visit; readonly question: ListedQuestion; readonly mayExplain: boolean; readonly sent?: Sent | undefined };

/** One question with its numbers, and the one act that settles it. */
export function QuestionPage({ visit, question, mayExplain, sent }: QuestionPageProps) {
  const { language, at, space } = visit;
  const { indicator, unit, vintage, state, askedAt, settledAt, comment } = question;
  return (
    <>
      <PageHeading title={say(language, questionTitle)} lead={say(language, sentenceOf(question))} />
      <FactList
        facts={[
          {
            term: say(language, words.state),
            detail: <StateWord tone={state === "open" ? "warning" : "neutral"}>{say(language, questionStates[state])}</StateWord>,
          },
          {
            term: say(language, words.indicator),
            detail: (
              <a href={at(indicator.address)}>
                <LangMark language={language} text={indicator.name} />
              </a>
            ),
          },
          { term: say(language, words.owner), detail: unit === undefined ? say(language, words.everyone) : <NameMark language={language} text={unit.name} /> },
          { term: say(language, words.release), detail: vintage },
          { term: say(language, words.asked), detail: formatDay(language, dayOf(askedAt, space.zone)) },
          ...(settledAt === undefined ? [] : [{ term: say(language, words.settled), detail: formatInstant(language, settledAt, space.zone) }]),
          ...(comment === undefined ? [] : [{ term: say(language, words.explanation), detail: <span lang="pl">{comment}</span> }]),
        ]}
      />
      {mayExplain && state === "open" && (
        <Section id="wyjasnij" title={say(language, words.explain)} intro={say(language, words.explainIntro)}>
          <AskForm
            language={language}
            action={at(`${qualityDesks.questions.path}/${question.id}/wyjasnij`)}
            form="explain"
            sent={sent}
            kind="primary"
            button={words.send}
            questions={[
              { name: "comment", label: words.comment, hint: words.commentHint, isRequired: true, control: { kind: "textarea", rows: 4, maxLength: 1000 } },
            ]}
          />
        </Section>
      )}
    </>
  );
}
