import { formatInstant, type ListAsked, orderOf, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, LangMark, ListView, PageHeading, sortOf, Table } from "@splot/kernel/web";
import type { ListedMeeting } from "../../model/records.ts";
import { MarkOf, StateOf } from "../parts/marks.tsx";

export const meetingsTitle = { pl: "Posiedzenia", en: "Meetings" };

const words = {
  lead: {
    pl: "Kiedy i gdzie obradują organy, nad czym głosują i z jakim wynikiem.",
    en: "When and where the bodies meet, what they vote on and with what result.",
  },
  convene: { pl: "Zwołaj posiedzenie", en: "Convene a meeting" },
  meeting: { pl: "Posiedzenie", en: "Meeting" },
  when: { pl: "Początek", en: "Starts" },
  place: { pl: "Miejsce", en: "Place" },
  state: { pl: "Stan", en: "State" },
  search: { pl: "Szukaj w nazwach, numerach i miejscach", en: "Search names, numbers and places" },
  year: { pl: "Rok", en: "Year" },
  all: { pl: "wszystkie", en: "all" },
  noneFit: { pl: "Żadne posiedzenie nie pasuje do tych filtrów.", en: "No meeting fits these filters." },
  noneFitHint: { pl: "Wyczyść filtry albo wpisz mniej słów.", en: "Clear the filters or type fewer words." },
  none: { pl: "Nie ma jeszcze żadnego posiedzenia w programie.", en: "There is no meeting in the program yet." },
  noneHint: {
    pl: "Dawne posiedzenia znamy tylko z aktów, które na nich zapadły; są w rejestrze uchwał.",
    en: "Past meetings are known only by the acts passed at them; see the register.",
  },
  register: { pl: "Rejestr uchwał", en: "Register of resolutions" },
};

const meetingForms = { pl: ["posiedzenie", "posiedzenia", "posiedzeń"], en: ["meeting", "meetings"] } as const;
const states = ["convened", "open", "closed"];

/** What the address of the list may ask. */
export type MeetingsQuery = ListAsked & { readonly stan: string; readonly rok: string };

export type MeetingsPageProps = {
  readonly visit: Visit;
  readonly query: MeetingsQuery;
  readonly meetings: readonly ListedMeeting[];
  readonly count: number;
  readonly years: readonly number[];
  readonly mayConvene: boolean;
  /** Missing: this is the last page. */
  readonly next?: string | undefined;
};

/** The meetings of the space, newest first. */
export function MeetingsPage({ visit, query, meetings, count, years, mayConvene, next }: MeetingsPageProps) {
  const { language } = visit;
  const path = visit.at("/posiedzenia");
  const all = { value: "", label: say(language, words.all) };
  const stateChoices = states.map((value) => ({ value, label: say(language, visit.words.state("meeting", value)) }));
  return (
    <>
      <PageHeading
        title={say(language, meetingsTitle)}
        lead={say(language, words.lead)}
        action={
          mayConvene ? (
            <ButtonLink kind="primary" href={visit.at("/praca/posiedzenia/nowe")}>
              {say(language, words.convene)}
            </ButtonLink>
          ) : undefined
        }
      />
      <ListView
        language={language}
        path={path}
        asked={query}
        search={say(language, words.search)}
        filters={[
          { name: "stan", label: say(language, words.state), value: query.stan, choices: [all, ...stateChoices] },
          { name: "rok", label: say(language, words.year), value: query.rok, choices: [all, ...years.map((year) => ({ value: `${year}`, label: `${year}` }))] },
        ]}
        count={count}
        countForms={meetingForms}
        hasFile
        noneFit={{ title: say(language, words.noneFit), next: say(language, words.noneFitHint) }}
        noneYet={{
          title: say(language, words.none),
          next: say(language, words.noneHint),
          action: <a href={visit.at("/uchwaly")}>{say(language, words.register)}</a>,
        }}
        next={next}
      >
        <Table
          language={language}
          caption={say(language, meetingsTitle)}
          isCaptionHidden
          sort={sortOf({ path, asked: query, order: orderOf(query, ["data"], { column: "data", direction: "descending" }) })}
          columns={[
            { key: "meeting", label: say(language, words.meeting) },
            { key: "data", label: say(language, words.when), isSortable: true },
            { key: "place", label: say(language, words.place) },
            { key: "state", label: say(language, words.state) },
          ]}
          rows={meetings.map((meeting) => ({ key: meeting.id, cells: cellsOf(visit, meeting) }))}
        />
      </ListView>
    </>
  );
}

function cellsOf(visit: Visit, meeting: ListedMeeting) {
  const { language, space } = visit;
  return {
    meeting: (
      <a href={visit.at(meeting.address)}>
        <LangMark language={language} text={meeting.title} />
      </a>
    ),
    data: formatInstant(language, meeting.startsAt, space.zone),
    place: <span lang="pl">{meeting.place}</span>,
    state: (
      <>
        <StateOf visit={visit} kind="meeting" state={meeting.state} /> <MarkOf language={language} thing={{ origin: meeting.origin }} />
      </>
    ),
  };
}
