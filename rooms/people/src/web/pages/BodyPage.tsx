import { type ContentText, type Language, say } from "@splot/kernel";
import { ButtonLink, type Column, Columns, type Fact, FactList, LangMark, MissingValue, PageHeading, Section, StateWord, Table } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import { type Body, bodyKinds, hasSeats } from "../../model/body.ts";
import { entitlementReasons, mandateBases, type SeatOnDay, seatOffices } from "../../model/seat.ts";
import { MarksOf, type MarksOfProps } from "../parts/MarksOf.tsx";
import { spanWords } from "../parts/spans.ts";

/** A seat with the address of whom it represents. */
export type SeatLine = SeatOnDay & { readonly href?: string | undefined };

export type BodyPageProps = {
  readonly language: Language;
  readonly body: Body;
  readonly thing: MarksOfProps["thing"] & { readonly source?: string | undefined };
  readonly stateWord: string;
  readonly isEnded: boolean;
  readonly seats: readonly SeatLine[];
  readonly parts: readonly { readonly name: ContentText; readonly href: string }[];
  /** The five duties of a working team. */
  readonly duties?: Child;
  readonly gatherings: readonly { readonly name: ContentText; readonly facts: ContentText; readonly when: string; readonly source: string }[];
  /** Where past mandates and seats are. Missing: none has ended yet. */
  readonly pastHref?: string | undefined;
  /** Where its description is changed. Missing: nobody may, or this reader may not. */
  readonly editHref?: string | undefined;
  /** The forms that record and end mandates and seats, for those who may. */
  readonly forms?: Child;
  readonly thread?: Child;
  readonly history: Child;
};

const words = {
  composition: { pl: "Skład", en: "Composition" },
  seatCount: { pl: "Liczba miejsc", en: "Number of seats" },
  unconfirmed: { pl: "nie potwierdzono", en: "not confirmed" },
  edit: { pl: "Zmień opis", en: "Change the description" },
  span: { pl: "Działa", en: "Active" },
  source: { pl: "Źródło", en: "Source" },
  seats: { pl: "Miejsca", en: "Seats" },
  seatsIntro: {
    pl: "Miejsce reprezentuje gminę. Nazwa funkcji wynika z rodzaju gminy (art. 26 ustawy o samorządzie gminnym); osób nie wymieniamy z nazwiska.",
    en: "A seat represents a municipality. The name of the office follows from the kind of municipality (art. 26 of the act on municipal self-government); persons are not named.",
  },
  seatsCaption: { pl: "Miejsca i mandaty", en: "Seats and mandates" },
  noneHeld: {
    pl: "Mandatów nie odnotowano: źródła nie podają, kto i od kiedy zajmuje te miejsca.",
    en: "No mandates are recorded: the sources do not say who holds these seats and since when.",
  },
  noneHeldYet: { pl: "Nikt jeszcze nie zajmuje tych miejsc.", en: "Nobody holds these seats yet." },
  number: { pl: "Nr", en: "No." },
  represents: { pl: "Reprezentuje", en: "Represents" },
  function: { pl: "Funkcja", en: "Office" },
  holder: { pl: "Mandat", en: "Mandate" },
  vote: { pl: "Głos", en: "Vote" },
  mayVote: { pl: "może głosować", en: "may vote" },
  noMandate: { pl: "mandatu nie odnotowano", en: "no mandate recorded" },
  past: { pl: "Dawne mandaty i miejsca", en: "Past mandates and seats" },
  parts: { pl: "W skład wchodzą", en: "It includes" },
  gatherings: { pl: "Odnotowane spotkania", en: "Recorded gatherings" },
};

/** One body: what it does, who sits in it today, what is known about it. */
export function BodyPage(props: BodyPageProps) {
  const { language, body, thing } = props;
  return (
    <>
      <PageHeading
        kicker={say(language, bodyKinds[body.kind])}
        title={<LangMark language={language} text={body.name} />}
        state={<StateWord tone={props.isEnded ? "neutral" : "active"}>{props.stateWord}</StateWord>}
        mark={<MarksOf language={language} thing={thing} />}
        lead={<LangMark language={language} text={body.role} />}
        action={props.editHref === undefined ? undefined : <ButtonLink href={props.editHref}>{say(language, words.edit)}</ButtonLink>}
      />
      <Columns
        aside={
          <>
            <FactList facts={factsOf(props)} />
            {props.thread}
          </>
        }
      >
        {props.seats.length > 0 && <SeatTable language={language} seats={props.seats} isRecorded={thing.mode === "recorded"} />}
        {props.pastHref !== undefined && (
          <p>
            <a href={props.pastHref}>{say(language, words.past)}</a>
          </p>
        )}
        {props.forms}
        {props.duties}
        {props.parts.length > 0 && (
          <Section id="czesci" title={say(language, words.parts)}>
            <ul>
              {props.parts.map((part) => (
                <li>
                  <a href={part.href}>
                    <LangMark language={language} text={part.name} />
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        )}
        {props.gatherings.length > 0 && (
          <Section id="spotkania" title={say(language, words.gatherings)}>
            <FactList
              facts={props.gatherings.map(({ name, facts, when, source }) => ({
                term: <LangMark language={language} text={name} />,
                detail: (
                  <>
                    {when}: <LangMark language={language} text={facts} />
                  </>
                ),
                source: <span lang="pl">{source}</span>,
              }))}
            />
          </Section>
        )}
        {props.history}
      </Columns>
    </>
  );
}

function factsOf({ language, body, thing }: BodyPageProps): readonly Fact[] {
  const missing = <MissingValue language={language} reason={say(language, words.unconfirmed)} />;
  return [
    ...(hasSeats(body.kind) ? [{ term: say(language, words.seatCount), detail: body.seatCount ?? missing }] : []),
    ...(body.composition === undefined ? [] : [{ term: say(language, words.composition), detail: <LangMark language={language} text={body.composition} /> }]),
    { term: say(language, words.span), detail: spanWords(language, body.span, body.fromPrecision) },
    ...(thing.source === undefined ? [] : [{ term: say(language, words.source), detail: <span lang="pl">{thing.source}</span> }]),
  ];
}

type SeatTableProps = {
  readonly language: Language;
  readonly seats: readonly SeatLine[];
  /** A body of the past is known from its sources alone. */
  readonly isRecorded: boolean;
};

function SeatTable({ language, seats, isRecorded }: SeatTableProps) {
  const isHeld = seats.some(({ person }) => person !== undefined);
  const columns: readonly Column[] = [
    { key: "ord", label: say(language, words.number), kind: "number" },
    { key: "represents", label: say(language, words.represents) },
    { key: "function", label: say(language, words.function) },
  ];
  const heldColumns: readonly Column[] = [
    { key: "holder", label: say(language, words.holder) },
    { key: "vote", label: say(language, words.vote) },
  ];
  return (
    <Section id="miejsca" title={say(language, words.seats)} intro={say(language, words.seatsIntro)}>
      {!isHeld && <p>{say(language, isRecorded ? words.noneHeld : words.noneHeldYet)}</p>}
      <Table
        language={language}
        caption={say(language, words.seatsCaption)}
        isCaptionHidden
        columns={isHeld ? [...columns, ...heldColumns] : columns}
        rows={seats.map((seat) => ({ key: seat.seat, cells: cellsOf(language, seat) }))}
      />
    </Section>
  );
}

function cellsOf(language: Language, seat: SeatLine): Readonly<Record<string, Child>> {
  const { organisation, person, mandate } = seat;
  const name = organisation === undefined ? "–" : <LangMark language={language} text={organisation.name} />;
  return {
    ord: seat.ord,
    represents: seat.href === undefined ? name : <a href={seat.href}>{name}</a>,
    function: organisation?.headTitle === undefined ? say(language, seatOffices[seat.office]) : say(language, organisation.headTitle),
    holder:
      person === undefined || mandate === undefined ? (
        <span class="muted">{say(language, words.noMandate)}</span>
      ) : (
        <>
          <LangMark language={language} text={person.function} />, {spanWords(language, mandate.span)} ({say(language, mandateBases[mandate.basis])})
        </>
      ),
    vote: seat.isEntitled ? say(language, words.mayVote) : <span class="muted">{say(language, entitlementReasons[seat.reason])}</span>,
  };
}
