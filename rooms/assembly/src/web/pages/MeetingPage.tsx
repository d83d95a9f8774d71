import { type Bilingual, type ContentText, formatInstant, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, Columns, EmptyState, FactList, LangMark, PageHeading, Section } from "@splot/kernel/web";
import type { Child } from "hono/jsx";
import type { AgendaItem, Meeting, QuorumCheck } from "../../model/records.ts";
import { addressFact, type Marked, MarkOf, StateOf } from "../parts/marks.tsx";

const words = {
  kicker: { pl: "Posiedzenie", en: "Meeting" },
  desk: { pl: "Prowadź posiedzenie", en: "Run the meeting" },
  agenda: { pl: "Porządek obrad", en: "Agenda" },
  draft: { pl: "projekt uchwały", en: "draft resolution" },
  ballot: { pl: "głosowanie", en: "ballot" },
  attendance: { pl: "Obecność", en: "Attendance" },
  nobody: { pl: "Nikt jeszcze nie jest zapisany jako obecny.", en: "Nobody is recorded as present yet." },
  nobodyHint: { pl: "Obecność zapisuje protokolant na początku posiedzenia.", en: "The clerk records attendance at the start of the meeting." },
  quorum: { pl: "Sprawdzenia kworum", en: "Checks of the quorum" },
  met: { pl: "jest kworum", en: "there is a quorum" },
  unmet: { pl: "nie ma kworum", en: "there is no quorum" },
  present: { pl: "obecnych", en: "present" },
  needed: { pl: "potrzeba", en: "needed" },
  when: { pl: "Początek", en: "Starts" },
  place: { pl: "Miejsce", en: "Place" },
  mode: { pl: "Tryb", en: "Mode" },
  number: { pl: "Numer", en: "Number" },
  rule: { pl: "Zasady", en: "Rules" },
};
const modes = {
  on_site: { pl: "na miejscu", en: "on site" },
  remote: { pl: "zdalnie", en: "remote" },
  hybrid: { pl: "częściowo zdalnie", en: "partly remote" },
  circular: { pl: "obiegowo", en: "by circulation" },
} as const satisfies Record<Meeting["mode"], Bilingual>;

/** An agenda item with where its draft and ballot can be read. */
export type ShownItem = AgendaItem & {
  readonly draftAddress?: string | undefined;
  readonly ballot?: { readonly address: string; readonly state: string } | undefined;
};

export type MeetingPageProps = {
  readonly visit: Visit;
  readonly thing: Marked & { readonly code?: string | undefined; readonly title: ContentText; readonly state: string };
  readonly meeting: Meeting;
  readonly items: readonly ShownItem[];
  /** Names of the municipalities that are present. */
  readonly present: readonly ContentText[];
  readonly checks: readonly QuorumCheck[];
  readonly rule?: Bilingual | undefined;
  /** Missing: the reader does not run meetings. */
  readonly deskPath?: string | undefined;
  readonly panels: Child;
};

/** The public page of a meeting. */
export function MeetingPage({ visit, thing, meeting, items, present, checks, rule, deskPath, panels }: MeetingPageProps) {
  const { language, space } = visit;
  const facts = [
    { term: say(language, words.number), detail: thing.code ?? "" },
    { term: say(language, words.when), detail: formatInstant(language, meeting.startsAt, space.zone) },
    { term: say(language, words.place), detail: <span lang="pl">{meeting.place}</span> },
    { term: say(language, words.mode), detail: say(language, modes[meeting.mode]) },
    ...(rule === undefined ? [] : [{ term: say(language, words.rule), detail: say(language, rule) }]),
    addressFact(visit),
  ];
  return (
    <>
      <PageHeading
        kicker={say(language, words.kicker)}
        title={<LangMark language={language} text={thing.title} />}
        state={<StateOf visit={visit} kind="meeting" state={thing.state} />}
        mark={<MarkOf language={language} thing={thing} />}
        action={
          deskPath === undefined ? undefined : (
            <ButtonLink kind="primary" href={visit.at(deskPath)}>
              {say(language, words.desk)}
            </ButtonLink>
          )
        }
      />
      <Columns aside={<FactList facts={facts} />}>
        <Section title={say(language, words.agenda)} id="porzadek">
          <ol>
            {items.map((item) => (
              <li>
                <ItemLine visit={visit} item={item} />
              </li>
            ))}
          </ol>
        </Section>
        <Section title={say(language, words.attendance)} id="obecnosc">
          {present.length === 0 ? (
            <EmptyState title={say(language, words.nobody)}>{say(language, words.nobodyHint)}</EmptyState>
          ) : (
            <ul class="seat-names">
              {present.map((name) => (
                <li>
                  <LangMark language={language} text={name} />
                </li>
              ))}
            </ul>
          )}
        </Section>
        {checks.length > 0 && (
          <Section title={say(language, words.quorum)} id="kworum">
            <ul>
              {checks.map((check) => (
                <li>{checkLine(visit, check)}</li>
              ))}
            </ul>
          </Section>
        )}
        {panels}
      </Columns>
    </>
  );
}

/** An item with the links to its draft and its ballot. */
export function ItemLine({ visit, item }: { readonly visit: Visit; readonly item: ShownItem }) {
  const { language } = visit;
  return (
    <>
      <LangMark language={language} text={item.title} />
      {item.draftAddress !== undefined && (
        <>
          {" "}
          · <a href={visit.at(item.draftAddress)}>{say(language, words.draft)}</a>
        </>
      )}
      {item.ballot !== undefined && (
        <>
          {" "}
          · <a href={visit.at(item.ballot.address)}>{say(language, words.ballot)}</a> <StateOf visit={visit} kind="ballot" state={item.ballot.state} />
        </>
      )}
    </>
  );
}

function checkLine({ language, space }: Visit, { at, reached, needed, isMet }: QuorumCheck): string {
  return `${formatInstant(language, at, space.zone)}: ${say(language, isMet ? words.met : words.unmet)} (${say(language, words.present)}: ${reached}, ${say(language, words.needed)}: ${needed})`;
}
