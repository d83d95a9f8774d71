import { type Bilingual, type ContentText, type Day, say } from "@splot/kernel";
import type { Attachment } from "@splot/kernel/files";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Columns, EmptyState, FactList, LangMark, Notice, PageHeading, Section } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Paragraph } from "../../model/listing.ts";
import { type NotifiedParty, type Round, type RoundChannel, type RoundMeeting, roundPhase } from "../../model/round.ts";
import { roundKinds } from "../../model/words.ts";
import { ConsultedText } from "../parts/ConsultedText.tsx";
import { RoundCircle } from "../parts/RoundCircle.tsx";
import { clockText, PhaseWord, RoundMark, untilText } from "../parts/RoundSigns.tsx";
import { roundFacts } from "../parts/roundFacts.tsx";

export type RoundPageProps = {
  readonly visit: Visit;
  readonly round: Round;
  readonly today: Day;
  /** The consulted document. Missing: a recorded round whose document is not in the program. */
  readonly subject?: { readonly title: ContentText; readonly path: string } | undefined;
  readonly blocks: readonly Paragraph[];
  readonly channels: readonly RoundChannel[];
  readonly parties: readonly NotifiedParty[];
  readonly meetings: readonly RoundMeeting[];
  /** Proofs of the notice and of the telling of the parties. */
  readonly files: readonly Attachment[];
  readonly regime?: { readonly name: ContentText; readonly basis: string; readonly isConfirmed: boolean } | undefined;
  /** Thread and history panels. */
  readonly panels: Child;
};

const words = {
  send: { pl: "Przeczytaj i zgłoś uwagę", en: "Read and send a remark" },
  answers: { pl: "Zobacz uwagi i odpowiedzi", en: "See the remarks and answers" },
  report: { pl: "Sprawozdanie", en: "Report" },
  how: { pl: "Jak wziąć udział", en: "How to take part" },
  step1: { pl: "Przeczytaj dokument poniżej.", en: "Read the document below." },
  step2: {
    pl: "Przy akapicie, który chcesz zmienić, wybierz „Zgłoś uwagę”. Napisz, co zmienić i dlaczego.",
    en: "At the paragraph that you want changed choose “Send a remark”. Write what to change and why.",
  },
  step3: {
    pl: "Zachowaj kod pokwitowania. Po zakończeniu sprawdzisz, co zmieniła Twoja uwaga.",
    en: "Keep the code of the receipt. After the end you can see what your remark changed.",
  },
  late: {
    pl: "Termin minął. Uwagę można jeszcze wysłać, ale będzie oznaczona jako spóźniona.",
    en: "The deadline has passed. A remark can still be sent, but it will be marked as late.",
  },
  sendLate: { pl: "Zgłoś uwagę po terminie", en: "Send a late remark" },
  document: { pl: "Dokument do przeczytania", en: "Document to read" },
  whole: { pl: "Zgłoś uwagę do całego dokumentu", en: "Send a remark on the whole document" },
  noDocument: {
    pl: "Treść konsultowanego dokumentu nie jest dostępna w źródłach, z których korzystamy.",
    en: "The text of the consulted document is not in the sources that we use.",
  },
} satisfies Record<string, Bilingual>;

/** A consultation: what, why, until when, how to take part, and the document itself. */
export function RoundPage(props: RoundPageProps) {
  const { visit, round, today, blocks } = props;
  const { language, at } = visit;
  const phase = roundPhase(round, today);
  const remarkPath = `${round.address}/uwaga`;
  return (
    <>
      <PageHeading
        kicker={`${say(language, roundKinds[round.kind])}${round.recorded === undefined ? ` ${round.code}` : ""}`}
        title={<LangMark language={language} text={round.title} />}
        state={
          <>
            <PhaseWord visit={visit} round={round} today={today} />{" "}
            {phase === "open" && (
              <strong>
                {untilText(visit, round)}: {clockText(visit, round, today)}
              </strong>
            )}
          </>
        }
        mark={<RoundMark visit={visit} round={round} />}
        lead={<LangMark language={language} text={round.purpose} />}
        action={<MainAct visit={visit} round={round} today={today} />}
      />
      <Columns aside={<FactList facts={roundFacts(props)} />}>
        {phase === "open" && (
          <Section id="jak" title={say(language, words.how)}>
            <ol>
              <li>{say(language, words.step1)}</li>
              <li>{say(language, words.step2)}</li>
              <li>{say(language, words.step3)}</li>
            </ol>
          </Section>
        )}
        {phase === "closed" && (
          <Notice language={language} isAnnounced={false}>
            {say(language, words.late)} <a href={at(remarkPath)}>{say(language, words.sendLate)}</a>
          </Notice>
        )}
        <Section id="dokument" title={say(language, words.document)}>
          {blocks.length === 0 ? (
            <EmptyState title={say(language, words.noDocument)} />
          ) : (
            <ConsultedText visit={visit} blocks={blocks} remarkPath={phase === "open" ? remarkPath : undefined} />
          )}
          {phase === "open" && (
            <p>
              <a href={`${at(remarkPath)}?akapit=caly`}>{say(language, words.whole)}</a>
            </p>
          )}
        </Section>
        <RoundCircle {...props} isRecorded={props.round.recorded !== undefined} />
      </Columns>
      {props.panels}
    </>
  );
}

function MainAct({ visit, round, today }: { readonly visit: Visit; readonly round: Round; readonly today: Day }) {
  const { language, at } = visit;
  const phase = roundPhase(round, today);
  if (phase === "open")
    return (
      <ButtonLink kind="primary" href="#dokument">
        {say(language, words.send)}
      </ButtonLink>
    );
  if (phase === "settled" || phase === "published") {
    return (
      <>
        <ButtonLink kind="primary" href={at(`${round.address}/uwagi`)}>
          {say(language, words.answers)}
        </ButtonLink>{" "}
        {phase === "published" && <ButtonLink href={at(`${round.address}/sprawozdanie`)}>{say(language, words.report)}</ButtonLink>}
      </>
    );
  }
  return <></>;
}
