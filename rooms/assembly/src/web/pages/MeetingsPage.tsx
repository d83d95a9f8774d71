import { formatInstant, say } from "@splot/kernel";
import type { Visit } from "@splot/kernel/http";
import { ButtonLink, EmptyState, LangMark, PageHeading, Paging, Table } from "@splot/kernel/web";
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
  none: { pl: "Nie ma jeszcze żadnego posiedzenia w programie.", en: "There is no meeting in the program yet." },
  noneHint: {
    pl: "Dawne posiedzenia znamy tylko z aktów, które na nich zapadły; są w rejestrze uchwał.",
    en: "Past meetings are known only by the acts passed at them; see the register.",
  },
  register: { pl: "Rejestr uchwał", en: "Register of resolutions" },
};

export type MeetingsPageProps = {
  readonly visit: Visit;
  readonly meetings: readonly ListedMeeting[];
  readonly mayConvene: boolean;
  readonly next?: string | undefined;
  readonly previous?: string | undefined;
};

/** The meetings of the space, newest first. */
export function MeetingsPage({ visit, meetings, mayConvene, next, previous }: MeetingsPageProps) {
  const { language, space } = visit;
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
      {meetings.length === 0 ? (
        <EmptyState title={say(language, words.none)} action={<a href={visit.at("/uchwaly")}>{say(language, words.register)}</a>}>
          {say(language, words.noneHint)}
        </EmptyState>
      ) : (
        <Table
          language={language}
          caption={say(language, meetingsTitle)}
          isCaptionHidden
          columns={[
            { key: "meeting", label: say(language, words.meeting) },
            { key: "when", label: say(language, words.when) },
            { key: "place", label: say(language, words.place) },
            { key: "state", label: say(language, words.state) },
          ]}
          rows={meetings.map((meeting) => ({
            key: meeting.id,
            cells: {
              meeting: (
                <a href={visit.at(meeting.address)}>
                  <LangMark language={language} text={meeting.title} />
                </a>
              ),
              when: formatInstant(language, meeting.startsAt, space.zone),
              place: <span lang="pl">{meeting.place}</span>,
              state: (
                <>
                  <StateOf visit={visit} kind="meeting" state={meeting.state} /> <MarkOf language={language} thing={{ origin: meeting.origin }} />
                </>
              ),
            },
          }))}
        />
      )}
      <Paging language={language} previousHref={previous} nextHref={next} />
    </>
  );
}
