import { type ContentText, formatInstant, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Columns, FactList, LangMark, Notice, PageHeading, Progress, Section, Table } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { Change, WhatIf } from "../../model/change.ts";
import type { Ballot } from "../../model/records.ts";
import { shippedRules } from "../../model/rule.ts";
import { changeSentence, outcomeWords, ruleSentence } from "../../model/sentences.ts";
import { addressFact, type Marked, MarkOf, StateOf } from "../parts/marks.tsx";

const words = {
  kicker: { pl: "Głosowanie imienne", en: "Named ballot" },
  vote: { pl: "Oddaj głos", en: "Cast your vote" },
  text: { pl: "Przeczytaj treść, nad którą się głosuje", en: "Read the text that is voted on" },
  running: { pl: "Głosowanie trwa", en: "The ballot is open" },
  runningHint: { pl: "Głosy i wynik pokażemy po ogłoszeniu wyniku.", en: "Votes and result are shown when the result is announced." },
  cast: { pl: "Oddane głosy", en: "Votes cast" },
  waits: { pl: "Głosowanie jest zamknięte. Wynik czeka na ogłoszenie.", en: "The ballot is closed. Its result waits to be announced." },
  rule: { pl: "Zasada", en: "Rule" },
  result: { pl: "Wynik", en: "Result" },
  adopted: { pl: "Uchwała", en: "Resolution" },
  changes: { pl: "Co zmieniłoby wynik", en: "What would change the result" },
  noChange: { pl: "Żadna pojedyncza zmiana głosów nie odwróciłaby wyniku.", en: "No single kind of change would turn the result." },
  whatIf: { pl: "A gdyby obowiązywała inna zasada?", en: "What if another rule applied?" },
  whatIfHint: {
    pl: "To tylko porównanie tych samych głosów. Obowiązuje wynik powyżej.",
    en: "Only a comparison of the same votes. The result above is the valid one.",
  },
  caption: { pl: "Te same głosy według innych zasad", en: "The same votes under other rules" },
  outcome: { pl: "Wynik byłby", en: "The result would be" },
  unknown: { pl: "nie da się policzyć: nie podano liczby mieszkańców", en: "cannot be counted: the numbers of residents were not given" },
  opened: { pl: "Otwarte", en: "Opened" },
  closed: { pl: "Zamknięte", en: "Closed" },
  meeting: { pl: "Posiedzenie", en: "Meeting" },
  residents: { pl: "Źródło liczby mieszkańców", en: "Source of the numbers of residents" },
  get: { pl: "Pobierz", en: "Download" },
  file: { pl: "Dane do przeliczenia (JSON)", en: "Everything to count again (JSON)" },
};

export type BallotPageProps = {
  readonly visit: Visit;
  readonly thing: Marked & { readonly title: ContentText; readonly state: string };
  readonly ballot: Ballot;
  readonly meeting: { readonly title: ContentText; readonly address: string };
  readonly draftAddress: string;
  readonly turnout: { readonly castCount: number; readonly presentCount: number };
  /** Missing: not announced yet. */
  readonly result?:
    | {
        readonly card: Child;
        readonly changes: readonly Change[];
        readonly whatIfs: readonly WhatIf[];
        readonly resolution?: { readonly number: string; readonly address: string } | undefined;
      }
    | undefined;
  /** Missing: the reader holds no seat that votes here. */
  readonly votePath?: string | undefined;
  readonly panels: Child;
};

/** The page of a ballot: question, rule, and when announced the why card, named votes, what would change it, other rules. */
export function BallotPage({ visit, thing, ballot, meeting, draftAddress, turnout, result, votePath, panels }: BallotPageProps) {
  const { language } = visit;
  return (
    <>
      <PageHeading
        kicker={say(language, words.kicker)}
        title={<LangMark language={language} text={ballot.question} />}
        state={<StateOf visit={visit} kind="ballot" state={thing.state} />}
        mark={<MarkOf language={language} thing={thing} />}
        action={
          votePath === undefined ? undefined : (
            <ButtonLink kind="primary" href={visit.at(votePath)}>
              {say(language, words.vote)}
            </ButtonLink>
          )
        }
      />
      <Columns aside={<FactList facts={factsOf({ visit, ballot, meeting })} />}>
        <p>
          <a href={visit.at(draftAddress)}>{say(language, words.text)}</a>
        </p>
        {result === undefined ? <Running visit={visit} ballot={ballot} turnout={turnout} /> : <Result visit={visit} result={result} />}
        {panels}
      </Columns>
    </>
  );
}

function Running({ visit, ballot, turnout }: Pick<BallotPageProps, "visit" | "ballot" | "turnout">) {
  const { language } = visit;
  const isOpen = ballot.closedAt === undefined;
  return (
    <Section title={say(language, isOpen ? words.running : words.result)} id="przebieg">
      <Progress language={language} label={say(language, words.cast)} doneCount={turnout.castCount} totalCount={turnout.presentCount} />
      <Notice language={language} isAnnounced={false} title={say(language, isOpen ? words.runningHint : words.waits)} />
      <p>
        <strong>{say(language, words.rule)}:</strong> {say(language, ruleSentence(ballot.rule, ballot.seatCount))}
      </p>
    </Section>
  );
}

function Result({ visit, result }: { readonly visit: Visit; readonly result: NonNullable<BallotPageProps["result"]> }) {
  const { language } = visit;
  const { card, changes, whatIfs, resolution } = result;
  return (
    <>
      <Section title={say(language, words.result)} id="wynik">
        {resolution !== undefined && (
          <p>
            {say(language, words.adopted)}: <a href={visit.at(resolution.address)}>{resolution.number}</a>
          </p>
        )}
        {card}
      </Section>
      <Section title={say(language, words.changes)} id="co-zmieniloby">
        {changes.length === 0 ? (
          <p>{say(language, words.noChange)}</p>
        ) : (
          <ul>
            {changes.map((change) => (
              <li>{say(language, changeSentence(change))}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={say(language, words.whatIf)} id="inna-zasada" intro={say(language, words.whatIfHint)}>
        <Table
          language={language}
          caption={say(language, words.caption)}
          isCaptionHidden
          columns={[
            { key: "rule", label: say(language, words.rule) },
            { key: "outcome", label: say(language, words.outcome) },
          ]}
          rows={whatIfs.map(({ code, decision }) => ({
            key: code,
            cells: {
              rule: say(language, shippedRules[code].name),
              outcome: say(language, decision === undefined ? words.unknown : outcomeWords[decision.outcome]),
            },
          }))}
        />
      </Section>
    </>
  );
}

function factsOf({ visit, ballot, meeting }: Pick<BallotPageProps, "visit" | "ballot" | "meeting">) {
  const { language, space } = visit;
  const moment = (at: Date) => formatInstant(language, at, space.zone);
  return [
    {
      term: say(language, words.meeting),
      detail: (
        <a href={visit.at(meeting.address)}>
          <LangMark language={language} text={meeting.title} />
        </a>
      ),
    },
    { term: say(language, words.opened), detail: moment(ballot.openedAt) },
    ...(ballot.closedAt === undefined ? [] : [{ term: say(language, words.closed), detail: moment(ballot.closedAt) }]),
    ...(ballot.populationSource === undefined ? [] : [{ term: say(language, words.residents), detail: <span lang="pl">{ballot.populationSource}</span> }]),
    ...(ballot.announcedAt === undefined
      ? []
      : [{ term: say(language, words.file), detail: <a href={`/api/v1/${space.code}/assembly.listBallots`}>{say(language, words.get)}</a> }]),
    addressFact(visit),
  ];
}
