import { type Bilingual, type ContentText, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Button, ButtonRow, Form, LangMark, Notice, Progress, Section, StateWord, Table } from "@splot/kernel/web";

/** A voter of a running ballot; what it chose is not shown before the result. */
export type DeskVoter = { readonly seat: string; readonly organisation: ContentText; readonly channel?: "device" | "clerk" | undefined };

/** A ballot that is open, or closed and not yet announced. */
export type RunningBallot = {
  readonly id: string;
  readonly question: ContentText;
  readonly address: string;
  readonly isOpen: boolean;
  readonly voters: readonly DeskVoter[];
  readonly secondPerson: "off" | "warn" | "require";
  readonly unconfirmedCount: number;
};

const words = {
  open: { pl: "Trwa głosowanie", en: "Ballot open" },
  closed: { pl: "Głosowanie zamknięte", en: "Ballot closed" },
  cast: { pl: "Oddane głosy", en: "Votes cast" },
  page: { pl: "Strona głosowania", en: "Page of the ballot" },
  seat: { pl: "Gmina", en: "Municipality" },
  state: { pl: "Głos", en: "Vote" },
  enter: { pl: "Wpisz głos podany na sali", en: "Enter a vote given in the room" },
  table: { pl: "Głosujące gminy", en: "Voting municipalities" },
  device: { pl: "oddany z urządzenia", en: "cast from a device" },
  clerk: { pl: "wpisany", en: "entered" },
  none: { pl: "jeszcze nie", en: "not yet" },
  own: { pl: "nie trzeba", en: "not needed" },
  yes: { pl: "Za", en: "For" },
  no: { pl: "Przeciw", en: "Against" },
  abstain: { pl: "Wstrzymuje się", en: "Abstains" },
  unconfirmed: { pl: "Głosy wpisane bez potwierdzenia drugiej osoby:", en: "Entered votes without a second person's confirmation:" },
  confirm: { pl: "Potwierdź wpisane głosy", en: "Confirm the entered votes" },
  required: { pl: "Zasady organu wymagają potwierdzenia przed zamknięciem.", en: "The rules of the body require the confirmation before closing." },
  warned: {
    pl: "Zasady organu tego nie wymagają, ale będzie to widać przy wyniku.",
    en: "The rules of the body do not require it, but the result will show it.",
  },
  close: { pl: "Zamknij głosowanie", en: "Close the ballot" },
  announce: { pl: "Ogłoś wynik", en: "Announce the result" },
  announceHint: {
    pl: "Po ogłoszeniu wynik i głosy imienne są jawne. Przyjęta uchwała od razu dostaje numer i działa.",
    en: "After the announcement the result and the named votes are public. An adopted resolution gets its number and takes effect at once.",
  },
};

export type BallotDeskProps = { readonly visit: Visit; readonly desk: string; readonly ballot: RunningBallot; readonly newKey: () => string };

/** The running ballot at the desk: who has voted, entering votes, closing, announcing. */
export function BallotDesk({ visit, desk, ballot, newKey }: BallotDeskProps) {
  const { language } = visit;
  const one = (path: string, label: Bilingual, kind: "primary" | "secondary" = "secondary") => (
    <Form action={visit.at(`${desk}/${path}`)} hidden={{ ballot: ballot.id, _key: newKey() }}>
      <ButtonRow>
        <Button kind={kind}>{say(language, label)}</Button>
      </ButtonRow>
    </Form>
  );
  return (
    <Section
      title={
        <>
          {say(language, ballot.isOpen ? words.open : words.closed)}: <LangMark language={language} text={ballot.question} />
        </>
      }
      id="glosowanie"
      aside={<a href={visit.at(ballot.address)}>{say(language, words.page)}</a>}
    >
      <Progress
        language={language}
        label={say(language, words.cast)}
        doneCount={ballot.voters.filter(({ channel }) => channel !== undefined).length}
        totalCount={ballot.voters.length}
      />
      {ballot.isOpen && ballot.unconfirmedCount > 0 && ballot.secondPerson !== "off" && (
        <Notice language={language} tone="warning" isAnnounced={false} title={`${say(language, words.unconfirmed)} ${ballot.unconfirmedCount}`}>
          {say(language, ballot.secondPerson === "require" ? words.required : words.warned)}
          {one("potwierdzenie", words.confirm)}
        </Notice>
      )}
      {ballot.isOpen ? (
        one("zamkniecie-glosowania", words.close, "primary")
      ) : (
        <>
          <p>{say(language, words.announceHint)}</p>
          {one("ogloszenie", words.announce, "primary")}
        </>
      )}
      {ballot.isOpen && <EnterForm visit={visit} desk={desk} ballot={ballot} newKey={newKey} />}
    </Section>
  );
}

function EnterForm({ visit, desk, ballot, newKey }: BallotDeskProps) {
  const { language } = visit;
  const nonce = newKey();
  return (
    <Form action={visit.at(`${desk}/glos`)} hidden={{ ballot: ballot.id, nonce, _key: nonce }}>
      <Table
        language={language}
        caption={say(language, words.table)}
        isCaptionHidden
        isFolding
        columns={[
          { key: "seat", label: say(language, words.seat) },
          { key: "state", label: say(language, words.state) },
          { key: "enter", label: say(language, words.enter) },
        ]}
        rows={ballot.voters.map(({ seat, organisation, channel }) => ({
          key: seat,
          cells: {
            seat: <LangMark language={language} text={organisation} />,
            state: <StateWord tone={channel === undefined ? "neutral" : "good"}>{say(language, words[channel ?? "none"])}</StateWord>,
            enter:
              channel === "device" ? (
                say(language, words.own)
              ) : (
                <ButtonRow>
                  {(["yes", "no", "abstain"] as const).map((choice) => (
                    <Button name="vote" value={`${choice} ${seat}`} fullLabel={`${say(language, words[choice])}: ${say(language, organisation)}`}>
                      {say(language, words[choice])}
                    </Button>
                  ))}
                </ButtonRow>
              ),
          },
        }))}
      />
    </Form>
  );
}
