import { type Bilingual, type ContentText, formatTime, type Instant, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { Button, ButtonRow, Form, LangMark, Section, StateWord, Table } from "@splot/kernel/web";

/** A seat at the desk. Missing reason: it may vote today. */
export type DeskSeat = {
  readonly seat: string;
  readonly organisation: ContentText;
  readonly isPresent: boolean;
  readonly reason?: Bilingual | undefined;
  /** The newest code of the seat. Missing: none was issued. */
  readonly code?: { readonly issuedAt: Instant; readonly usedAt?: Instant | undefined } | undefined;
};

const words = {
  title: { pl: "Obecność", en: "Attendance" },
  intro: {
    pl: "Jedno naciśnięcie zapisuje obecność i wydaje kod do głosowania z urządzenia. Kod działa raz: pierwszy głos wiąże go z urządzeniem. Nowy kod odłącza poprzednie urządzenie.",
    en: "One press records the presence and issues a code for voting from a device. A code works once: the first vote ties it to a device. A new code cuts off the earlier device.",
  },
  seat: { pl: "Gmina", en: "Municipality" },
  state: { pl: "Stan", en: "State" },
  act: { pl: "Zapisz", en: "Record" },
  issued: { pl: "kod wydany o", en: "code issued at" },
  used: { pl: "kod użyty o", en: "code used at" },
  here: { pl: "obecna", en: "present" },
  away: { pl: "nieobecna", en: "absent" },
  come: { pl: "Obecna", en: "Present" },
  leave: { pl: "Wyszła", en: "Left" },
  renew: { pl: "Nowy kod", en: "New code" },
  all: { pl: "Wszystkie gminy obecne, wydaj kody", en: "All municipalities present, issue codes" },
};

export type AttendanceDeskProps = {
  readonly visit: Visit;
  readonly desk: string;
  readonly meeting: string;
  readonly seats: readonly DeskSeat[];
  readonly newKey: () => string;
};

/** The attendance list: one press for each seat, or one for all. */
export function AttendanceDesk({ visit, desk, meeting, seats, newKey }: AttendanceDeskProps) {
  const { language } = visit;
  const action = visit.at(`${desk}/obecnosc`);
  const absent = seats.filter(({ isPresent, reason }) => !isPresent && reason === undefined);
  return (
    <Section title={say(language, words.title)} id="obecnosc" intro={say(language, words.intro)}>
      {absent.length > 1 && (
        <Form action={action} hidden={{ meeting, _key: newKey(), seats: absent.map(({ seat }) => seat).join("\n"), direction: "in" }}>
          <ButtonRow>
            <Button>{say(language, words.all)}</Button>
          </ButtonRow>
        </Form>
      )}
      <Form action={action} id="lista-obecnosci" hidden={{ meeting, _key: newKey() }}>
        <Table
          language={language}
          caption={say(language, words.title)}
          isCaptionHidden
          columns={[
            { key: "seat", label: say(language, words.seat) },
            { key: "state", label: say(language, words.state) },
            { key: "act", label: say(language, words.act) },
          ]}
          rows={seats.map((seat) => ({
            key: seat.seat,
            cells: {
              seat: <LangMark language={language} text={seat.organisation} />,
              state: <Presence visit={visit} seat={seat} />,
              act: <SeatButtons visit={visit} seat={seat} />,
            },
          }))}
        />
      </Form>
    </Section>
  );
}

function Presence({ visit: { language, space }, seat: { isPresent, reason, code } }: { readonly visit: Visit; readonly seat: DeskSeat }) {
  if (reason !== undefined) return <StateWord tone="warning">{say(language, reason)}</StateWord>;
  if (!isPresent) return <StateWord tone="neutral">{say(language, words.away)}</StateWord>;
  return (
    <>
      <StateWord tone="good">{say(language, words.here)}</StateWord>
      {code !== undefined && (
        <div class="muted">
          {say(language, code.usedAt === undefined ? words.issued : words.used)} {formatTime(code.usedAt ?? code.issuedAt, space.zone)}
        </div>
      )}
    </>
  );
}

function SeatButtons({ visit: { language }, seat: { seat, organisation, isPresent, reason } }: { readonly visit: Visit; readonly seat: DeskSeat }) {
  if (reason !== undefined) return <>–</>;
  const label = (word: Bilingual) => `${say(language, word)}: ${say(language, organisation)}`;
  return (
    <ButtonRow>
      <Button name="one" value={`in ${seat}`} fullLabel={label(isPresent ? words.renew : words.come)}>
        {say(language, isPresent ? words.renew : words.come)}
      </Button>
      {isPresent && (
        <Button kind="quiet" name="one" value={`out ${seat}`} fullLabel={label(words.leave)}>
          {say(language, words.leave)}
        </Button>
      )}
    </ButtonRow>
  );
}
