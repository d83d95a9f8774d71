import { type ContentText, formatInstant, say } from "@splot/kernel";
import type { FormValues, Visit } from "@splot/kernel/http";
import { Button, ErrorSummary, FactList, type FieldError, Form, LangMark, Notice, PageHeading, Progress, Section } from "@splot/kernel/web";
import type { Share } from "../../model/decision.ts";
import type { Meeting, WaitingDraft } from "../../model/records.ts";
import { AgendaDesk } from "../parts/AgendaDesk.tsx";
import { AttendanceDesk, type DeskSeat } from "../parts/AttendanceDesk.tsx";
import { BallotDesk, type RunningBallot } from "../parts/BallotDesk.tsx";
import { StateOf } from "../parts/marks.tsx";
import type { ShownItem } from "./MeetingPage.tsx";

const words = {
  kicker: { pl: "Stół obrad", en: "Meeting desk" },
  open: { pl: "Otwórz posiedzenie", en: "Open the meeting" },
  close: { pl: "Zamknij posiedzenie", en: "Close the meeting" },
  publicPage: { pl: "Strona publiczna", en: "Public page" },
  quorum: { pl: "Kworum", en: "Quorum" },
  present: { pl: "Obecne miejsca", en: "Seats present" },
  met: { pl: "Jest kworum", en: "There is a quorum" },
  unmet: { pl: "Nie ma kworum", en: "There is no quorum" },
  need: { pl: "Potrzeba miejsc:", en: "Seats needed:" },
  when: { pl: "Początek", en: "Starts" },
  place: { pl: "Miejsce", en: "Place" },
  end: { pl: "Zakończenie", en: "Ending" },
  endHint: {
    pl: "Projekty, nad którymi nie głosowano, wrócą do kolejki na następny porządek obrad.",
    en: "Drafts that were not voted on wait for the next agenda.",
  },
};

export type DeskPageProps = {
  readonly visit: Visit;
  readonly title: ContentText;
  readonly state: string;
  readonly meeting: Meeting;
  readonly address: string;
  readonly seats: readonly DeskSeat[];
  readonly seatCount: number;
  /** Missing: the rule measures residents, which are given when a ballot opens. */
  readonly quorum?: Share | undefined;
  readonly items: readonly ShownItem[];
  readonly waiting: readonly WaitingDraft[];
  readonly running?: RunningBallot | undefined;
  readonly errors: readonly FieldError[];
  /** What a refused form was sent with. */
  readonly typed: FormValues;
  readonly newKey: () => string;
};

/** The desk of the clerk and chair during a meeting: attendance, quorum, ballots, ending. */
export function DeskPage(props: DeskPageProps) {
  const { visit, title, state, meeting, address, seats, items, waiting, running, errors, typed, newKey } = props;
  const { language, space } = visit;
  const desk = `/praca${address}`;
  return (
    <>
      <PageHeading
        kicker={say(language, words.kicker)}
        title={<LangMark language={language} text={title} />}
        state={<StateOf visit={visit} kind="meeting" state={state} />}
        action={
          state === "convened" ? (
            <OneButton action={visit.at(`${desk}/otwarcie`)} meeting={meeting.id} formKey={newKey()} label={say(language, words.open)} isPrimary />
          ) : undefined
        }
      />
      <ErrorSummary language={language} errors={errors} />
      <FactList
        facts={[
          { term: say(language, words.when), detail: formatInstant(language, meeting.startsAt, space.zone) },
          { term: say(language, words.place), detail: <span lang="pl">{meeting.place}</span> },
        ]}
      />
      <p>
        <a href={visit.at(address)}>{say(language, words.publicPage)}</a>
      </p>
      <QuorumMeter {...props} />
      {running !== undefined && <BallotDesk visit={visit} desk={desk} ballot={running} newKey={newKey} />}
      {state !== "closed" && <AttendanceDesk visit={visit} desk={desk} meeting={meeting.id} seats={seats} newKey={newKey} />}
      <AgendaDesk
        visit={visit}
        desk={desk}
        meeting={meeting.id}
        items={items}
        waiting={waiting}
        state={state}
        seats={seats}
        mayOpen={state === "open" && running === undefined}
        typed={typed}
        newKey={newKey}
      />
      {state === "open" && running === undefined && (
        <Section title={say(language, words.end)} id="zakonczenie" intro={say(language, words.endHint)}>
          <OneButton action={visit.at(`${desk}/zamkniecie`)} meeting={meeting.id} formKey={newKey()} label={say(language, words.close)} />
        </Section>
      )}
    </>
  );
}

function QuorumMeter({ visit, seats, seatCount, quorum }: DeskPageProps) {
  const { language } = visit;
  const presentCount = seats.filter(({ isPresent }) => isPresent).length;
  return (
    <Section title={say(language, words.quorum)} id="kworum">
      <Progress language={language} label={say(language, words.present)} doneCount={presentCount} totalCount={seatCount} />
      {quorum !== undefined && (
        <Notice language={language} isAnnounced={false} tone={quorum.holds ? "good" : "warning"} title={say(language, quorum.holds ? words.met : words.unmet)}>
          {say(language, words.need)} {quorum.needed}
        </Notice>
      )}
    </Section>
  );
}

type OneButtonProps = { readonly action: string; readonly meeting: string; readonly formKey: string; readonly label: string; readonly isPrimary?: boolean };

function OneButton({ action, meeting, formKey, label, isPrimary = false }: OneButtonProps) {
  return (
    <Form action={action} hidden={{ meeting, _key: formKey }}>
      <Button kind={isPrimary ? "primary" : "secondary"}>{label}</Button>
    </Form>
  );
}
