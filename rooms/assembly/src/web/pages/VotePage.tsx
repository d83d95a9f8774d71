import { type ContentText, formatTime, type Instant, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Button, ButtonRow, EmptyState, ErrorSummary, errorOf, Field, type FieldError, Form, LangMark, Notice, PageHeading, Section } from "@splot/kernel/web";
import type { Choice } from "../../model/decision.ts";

export const voteTitle = { pl: "Oddaj głos", en: "Cast your vote" };

const words = {
  lead: {
    pl: "Głosowanie jest imienne. Do zamknięcia możesz zmienić głos: liczy się ostatni.",
    en: "The ballot is named. Until it closes you can change your vote: the last one counts.",
  },
  text: { pl: "Przeczytaj treść uchwały", en: "Read the text of the resolution" },
  question: { pl: "Czy przyjąć uchwałę?", en: "Adopt the resolution?" },
  code: { pl: "Kod z odcinka", en: "Code from the slip" },
  codeHint: {
    pl: "Osiem znaków od protokolanta. Kod działa raz. Na tym urządzeniu następne głosowania tego posiedzenia nie będą go wymagać.",
    en: "Eight characters from the clerk. The code works once. On this device the next ballots of this meeting will not ask for it.",
  },
  bound: {
    pl: "To urządzenie jest potwierdzone kodem do końca posiedzenia. Nie wpisujesz kodu ponownie.",
    en: "This device is confirmed by code until the meeting ends. You need no code again.",
  },
  elsewhere: { pl: "Kodu tej gminy użyto na innym urządzeniu o", en: "The code of this municipality was used on another device at" },
  elsewhereHint: {
    pl: "Głosuj na tamtym urządzeniu albo poproś protokolanta o nowy kod; wtedy tamto przestanie działać. Jeśli to nie Ty, powiedz o tym protokolantowi.",
    en: "Vote on that device, or ask the clerk for a new code; then that device stops working. If it was not you, tell the clerk.",
  },
  yes: { pl: "Za", en: "For" },
  no: { pl: "Przeciw", en: "Against" },
  abstain: { pl: "Wstrzymuję się", en: "Abstain" },
  invalid: { pl: "głos nieważny", en: "invalid vote" },
  saved: { pl: "Głos zapisany", en: "Vote recorded" },
  yours: { pl: "Twój głos:", en: "Your vote:" },
  again: { pl: "Żeby go zmienić, oddaj głos jeszcze raz.", en: "To change it, vote once more." },
  closed: { pl: "Głosowanie jest zamknięte.", en: "The ballot is closed." },
  none: { pl: "Nie masz miejsca, które głosuje w tym głosowaniu.", en: "You hold no seat that votes in this ballot." },
  noneHint: {
    pl: "Głosują miejsca obecne przy otwarciu głosowania. Jeśli to pomyłka, powiedz o tym protokolantowi.",
    en: "Seats present at the opening vote. If this is a mistake, tell the clerk.",
  },
  back: { pl: "Wróć do głosowania", en: "Back to the ballot" },
};

/** An own seat with its last vote, and the device that its code is bound to. */
export type OwnSeat = {
  readonly seat: string;
  readonly organisation: ContentText;
  readonly nonce: string;
  readonly last?: Choice | undefined;
  /** Missing: the code has not been used yet. */
  readonly code?: { readonly isHere: boolean; readonly usedAt: Instant } | undefined;
};

export type VotePageProps = {
  readonly visit: Visit;
  readonly question: ContentText;
  readonly ballot: string;
  readonly ballotAddress: string;
  readonly draftAddress: string;
  readonly isOpen: boolean;
  readonly seats: readonly OwnSeat[];
  readonly errors: readonly FieldError[];
};

/** The page on which a seat holder votes: the question, the text, a code, three buttons. Works without JavaScript. */
export function VotePage({ visit, question, ballot, ballotAddress, draftAddress, isOpen, seats, errors }: VotePageProps) {
  const { language } = visit;
  return (
    <>
      <PageHeading
        kicker={say(language, voteTitle)}
        title={<LangMark language={language} text={question} />}
        lead={isOpen ? say(language, words.lead) : say(language, words.closed)}
      />
      <ErrorSummary language={language} errors={errors} />
      <p>
        <a href={visit.at(draftAddress)}>{say(language, words.text)}</a>
      </p>
      {seats.length === 0 && <EmptyState title={say(language, words.none)}>{say(language, words.noneHint)}</EmptyState>}
      {seats.map((seat) => (
        <SeatForm visit={visit} seat={seat} ballot={ballot} isOpen={isOpen} action={visit.at(`${ballotAddress}/glos`)} errors={errors} />
      ))}
      <p>
        <a href={visit.at(ballotAddress)}>{say(language, words.back)}</a>
      </p>
    </>
  );
}

type SeatFormProps = {
  readonly visit: Visit;
  readonly seat: OwnSeat;
  readonly ballot: string;
  readonly isOpen: boolean;
  readonly action: string;
  readonly errors: readonly FieldError[];
};

function SeatForm({ visit, seat, ballot, isOpen, action, errors }: SeatFormProps) {
  const { language } = visit;
  return (
    <Section title={<LangMark language={language} text={seat.organisation} />} id={`miejsce-${seat.seat}`}>
      {seat.last !== undefined && (
        <Notice language={language} tone="good" title={`${say(language, words.saved)}. ${say(language, words.yours)} ${say(language, words[seat.last])}.`}>
          {isOpen ? say(language, words.again) : undefined}
        </Notice>
      )}
      {isOpen && (
        <Form action={action} hidden={{ ballot, seat: seat.seat, nonce: seat.nonce }}>
          <CodeOf visit={visit} seat={seat} errors={errors} />
          <p>
            <strong>{say(language, words.question)}</strong>
          </p>
          <ButtonRow isBig>
            {(["yes", "no", "abstain"] as const).map((choice) => (
              <Button name="choice" value={choice} fullLabel={`${say(language, words[choice])}: ${say(language, seat.organisation)}`}>
                {say(language, words[choice])}
              </Button>
            ))}
          </ButtonRow>
        </Form>
      )}
    </Section>
  );
}

/** The code field, unless this device is bound already; says so when another one is. */
function CodeOf({ visit: { language, space }, seat: { seat, code }, errors }: Pick<SeatFormProps, "visit" | "seat" | "errors">) {
  if (code?.isHere === true) return <p class="muted">{say(language, words.bound)}</p>;
  return (
    <>
      {code !== undefined && (
        <Notice language={language} tone="warning" isAnnounced={false} title={`${say(language, words.elsewhere)} ${formatTime(code.usedAt, space.zone)}`}>
          {say(language, words.elsewhereHint)}
        </Notice>
      )}
      <Field
        language={language}
        name="code"
        id={`kod-${seat}`}
        label={say(language, words.code)}
        hint={say(language, words.codeHint)}
        error={errorOf(errors, "code")}
        isRequired
        control={{ kind: "text", autocomplete: "one-time-code", maxLength: 20, width: "medium" }}
      />
    </>
  );
}
