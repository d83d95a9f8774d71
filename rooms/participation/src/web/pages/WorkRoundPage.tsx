import { addDays, type Bilingual, counted, type Day, daysBetween, formatDay, say } from "@splot/kernel";
import { KEY_PLACE, type Visit } from "@splot/kernel/http";
import {
  Button,
  ButtonLink,
  ButtonRow,
  Disclosure,
  DraftSent,
  EmptyState,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  LangMark,
  PageHeading,
  Section,
} from "@splot/kernel/web";
import type { AnnexLine } from "../../model/annex.ts";
import type { Paragraph } from "../../model/listing.ts";
import { nouns } from "../../model/nouns.ts";
import { type Round, reportDueOn, roundPhase } from "../../model/round.ts";
import { workAddress } from "../../model/workload.ts";
import { excerpt } from "../parts/ConsultedText.tsx";
import type { FormState } from "../parts/formErrors.ts";
import { PublishSteps } from "../parts/PublishSteps.tsx";
import { RemarkAnswer } from "../parts/RemarkAnswer.tsx";
import { clockSentence, PhaseWord, polishOn, RoundMark } from "../parts/RoundSigns.tsx";

export type WorkRoundPageProps = {
  readonly visit: Visit;
  readonly round: Round;
  readonly today: Day;
  readonly lines: readonly AnnexLine[];
  readonly blocks: readonly Paragraph[];
  readonly isDirector: boolean;
  readonly mayAnswer: boolean;
  readonly form: FormState;
};

const words = {
  due: { pl: "Sprawozdanie najpóźniej {day}, zostało: {left}.", en: "Report by {day}, left: {left}." },
  overdue: { pl: "Termin sprawozdania minął {day}.", en: "The report was due on {day}." },
  waiting: { pl: "Uwagi bez propozycji odpowiedzi", en: "Remarks without a proposed answer" },
  noWaiting: { pl: "Każda uwaga ma propozycję odpowiedzi.", en: "Every remark has a proposed answer." },
  answer: { pl: "Odpowiedz", en: "Answer" },
  answerTo: { pl: "Odpowiedz na uwagę {no}", en: "Answer remark {no}" },
  whole: { pl: "Cały dokument", en: "Whole document" },
  proposed: { pl: "Odpowiedzi do zatwierdzenia", en: "Answers to approve" },
  noProposed: { pl: "Nic nie czeka na zatwierdzenie.", en: "Nothing waits for approval." },
  approve: { pl: "Zatwierdź", en: "Approve" },
  approveOf: { pl: "Zatwierdź odpowiedź na uwagę {no}", en: "Approve the answer to remark {no}" },
  change: { pl: "Zmień propozycję", en: "Change the proposal" },
  remark: { pl: "Uwaga {no}", en: "Remark {no}" },
  enter: { pl: "Wprowadź uwagę z papieru lub spotkania", en: "Enter a remark from paper or a meeting" },
  extend: { pl: "Wydłuż termin", en: "Extend the term" },
  closesOn: { pl: "Nowy ostatni dzień", en: "New last day" },
  reason: { pl: "Powód", en: "Reason" },
  more: { pl: "I jeszcze: {count}. Pojawią się, gdy ubędzie powyższych.", en: "And {count} more. They appear as the ones above are done." },
} satisfies Record<string, Bilingual>;

/** Most remarks shown at once, so that the page stays quick in a big round. */
const MOST = 40;

/** A round at work: what waits for an answer, what for approval, and what is left before the publication. */
export function WorkRoundPage(props: WorkRoundPageProps) {
  const { visit, round, today, lines, form } = props;
  const { language, at } = visit;
  const phase = roundPhase(round, today);
  const counting = lines.filter(({ remark }) => remark.withdrawnAt === undefined);
  const waiting = counting.filter(({ disposition }) => disposition === undefined);
  const proposed = counting.filter(({ disposition }) => disposition?.state === "proposed");
  const isRunning = phase === "announced" || phase === "open";
  return (
    <>
      <PageHeading
        kicker={round.code}
        title={<LangMark language={language} text={round.title} />}
        state={<PhaseWord visit={visit} round={round} today={today} />}
        mark={<RoundMark visit={visit} round={round} />}
        lead={`${clockSentence(visit, round, today)} ${dueText(props)}`}
      />
      <DraftSent name="konsultacje-nowa" />
      <ErrorSummary language={language} errors={form.errors} />
      <PublishSteps {...props} />
      <Section id="czekaja" title={say(language, words.waiting)}>
        {waiting.length === 0 ? <EmptyState title={say(language, words.noWaiting)} /> : <Waiting {...props} lines={waiting} />}
      </Section>
      <Section id="propozycje" title={say(language, words.proposed)}>
        {proposed.length === 0 ? <EmptyState title={say(language, words.noProposed)} /> : <Proposed {...props} lines={proposed} />}
      </Section>
      {phase !== "announced" && phase !== "published" && (
        <ButtonRow>
          <ButtonLink href={at(`${workAddress(round)}/wpisz`)}>{say(language, words.enter)}</ButtonLink>
        </ButtonRow>
      )}
      {isRunning && props.isDirector && <Extend {...props} />}
    </>
  );
}

function dueText({ visit: { language }, round, today }: WorkRoundPageProps): string {
  const due = reportDueOn(round);
  if (due === undefined || round.report !== undefined) return "";
  const left = daysBetween(today, due);
  const text = say(language, left < 0 ? words.overdue : words.due);
  return text.replace("{day}", formatDay(language, due)).replace("{left}", counted(language, left, nouns.day));
}

/** Waiting remarks by the paragraph that they are about, in the order of the document. */
function Waiting({ visit, round, lines, blocks, mayAnswer }: WorkRoundPageProps) {
  const { language, at } = visit;
  const shown = lines.slice(0, MOST);
  const keys = [...blocks.map(({ key }) => key), undefined];
  return (
    <>
      {keys.map((key) => {
        const ofBlock = shown.filter(({ remark }) => remark.blockKey === key);
        if (ofBlock.length === 0) return <></>;
        return (
          <>
            <h3 lang={key === undefined ? undefined : polishOn(visit)}>
              {key === undefined ? say(language, words.whole) : excerpt(blocks.find((block) => block.key === key)?.text ?? "", 100)}
            </h3>
            <ul>
              {ofBlock.map(({ remark }) => (
                <li>
                  {say(language, words.remark).replace("{no}", String(remark.no))}: <span lang={polishOn(visit)}>{excerpt(remark.proposedText, 160)}</span>{" "}
                  {mayAnswer && (
                    <a href={at(`${workAddress(round)}/uwagi/${remark.no}`)} aria-label={say(language, words.answerTo).replace("{no}", String(remark.no))}>
                      {say(language, words.answer)}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </>
        );
      })}
      <More language={language} count={lines.length - shown.length} />
    </>
  );
}

function More({ language, count }: { readonly language: "pl" | "en"; readonly count: number }) {
  return count <= 0 ? <></> : <p class="muted">{say(language, words.more).replace("{count}", counted(language, count, nouns.remark))}</p>;
}

function Proposed({ visit, round, lines, blocks, isDirector, mayAnswer }: WorkRoundPageProps) {
  const { language, at } = visit;
  const shown = lines.slice(0, MOST);
  const textOf = (key: string | undefined) => (key === undefined ? undefined : blocks.find((block) => block.key === key)?.text);
  return (
    <>
      {shown.map(({ remark, disposition, blockText }) => (
        <article class="section" id={`uwaga-${remark.no}`}>
          <h3>{say(language, words.remark).replace("{no}", String(remark.no))}</h3>
          <DraftSent name={`odpowiedz-${remark.id}`} />
          <RemarkAnswer visit={visit} remark={remark} disposition={disposition} blockText={blockText} changedText={textOf(disposition?.change?.blockKey)} />
          <ButtonRow>
            {isDirector && (
              <Form action={at(`${workAddress(round)}/zatwierdz`)} hidden={{ _key: KEY_PLACE, remark: remark.id }}>
                <Button kind="secondary" fullLabel={say(language, words.approveOf).replace("{no}", String(remark.no))}>
                  {say(language, words.approve)}
                </Button>
              </Form>
            )}
            {mayAnswer && (
              <ButtonLink kind="quiet" href={at(`${workAddress(round)}/uwagi/${remark.no}`)}>
                {say(language, words.change)}
              </ButtonLink>
            )}
          </ButtonRow>
        </article>
      ))}
      <More language={language} count={lines.length - shown.length} />
    </>
  );
}

function Extend({ visit, round, form: { values, errors } }: WorkRoundPageProps) {
  const { language, at } = visit;
  return (
    <Disclosure label={say(language, words.extend)} isOpen={errorOf(errors, "closesOn") !== undefined}>
      <Form action={at(`${workAddress(round)}/wydluz`)} hidden={{ _key: KEY_PLACE, round: round.id }}>
        <Field
          language={language}
          name="closesOn"
          label={say(language, words.closesOn)}
          isRequired
          error={errorOf(errors, "closesOn")}
          control={{ kind: "date", value: values["closesOn"] ?? addDays(round.closesOn, 7) }}
        />
        <Field
          language={language}
          name="reason"
          label={say(language, words.reason)}
          isRequired
          error={errorOf(errors, "reason")}
          control={{ kind: "text", value: values["reason"], maxLength: 500 }}
        />
        <Button>{say(language, words.extend)}</Button>
      </Form>
    </Disclosure>
  );
}
