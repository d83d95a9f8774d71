import { cutPart, dayOf, findId, type ObjectId, orderOf } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import { together } from "@splot/kernel/database";
import { type Call, csvStream, FILE_PART, listQuery, listWord, page } from "@splot/kernel/http";
import { listThings } from "@splot/kernel/objects";
import { listSeats } from "@splot/people";
import type { AgendaItem, Ballot, Meeting } from "../model/records.ts";
import { ruleSentence } from "../model/sentences.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listAttendance, listQuorumChecks } from "../store/attendance.ts";
import { listBallots } from "../store/ballots.ts";
import { countMeetings, findMeeting, listAgenda, listMeetings, type MeetingFilter } from "../store/meetings.ts";
import { findRuleSet } from "../store/rules.ts";
import { meetingColumns } from "../web/files.ts";
import { MeetingPage, type ShownItem } from "../web/pages/MeetingPage.tsx";
import { MeetingsPage, type MeetingsQuery, meetingsTitle } from "../web/pages/MeetingsPage.tsx";
import { historyOf, thingOfCall } from "./panels.tsx";

const PAGE = 30;
export const allMeetings = { label: meetingsTitle, path: "/posiedzenia" };
const meetingsQuery = listQuery({ stan: listWord, rok: listWord });

function filterOf({ szukaj, stan, rok, sort, po }: MeetingsQuery, limit: number): MeetingFilter {
  const { direction } = orderOf({ sort }, ["data"], { column: "data", direction: "descending" });
  const search = szukaj === "" ? undefined : szukaj;
  const year = /^\d{4}$/.test(rok) ? Number(rok) : undefined;
  return { search, state: stan === "" ? undefined : stan, year, direction, after: findId<"object">(po), limit };
}

const meetingsPage = page({
  path: "/posiedzenia",
  budget: 5,
  query: meetingsQuery,
  async show({ visit, read, query }: Call<MeetingsQuery>) {
    const filter = filterOf(query, PAGE + 1);
    const found = await listMeetings(read, filter);
    const meetings = found.slice(0, PAGE);
    const mayConvene = roleFor(visit.actor, policy.conveneMeeting) !== undefined;
    return {
      title: meetingsTitle,
      body: (
        <MeetingsPage
          visit={visit}
          query={query}
          meetings={meetings}
          {...(await countMeetings(read, filter))}
          mayConvene={mayConvene}
          next={found.length > PAGE ? meetings.at(-1)?.id : undefined}
        />
      ),
    };
  },
});

const meetingsCsv = page({
  path: "/posiedzenia.csv",
  budget: 3,
  query: meetingsQuery,
  async show({ visit, read, query }: Call<MeetingsQuery>) {
    const filter = filterOf(query, FILE_PART + 1);
    const file = { language: visit.language, name: "posiedzenia", columns: meetingColumns(visit) };
    return csvStream(read, file, async (after: ObjectId | undefined) => cutPart(await listMeetings(read, { ...filter, after }), FILE_PART, ({ id }) => id));
  },
});

/** The items of an agenda with the addresses of their drafts and ballots, and how these stand. Two queries. */
export async function shownItems(
  { visit, read }: Pick<Call<unknown>, "visit" | "read">,
  items: readonly AgendaItem[],
  ballots: readonly Ballot[],
): Promise<readonly ShownItem[]> {
  const drafts = items.flatMap(({ draft }) => (draft === undefined ? [] : [draft]));
  const things = new Map((await listThings(read, [...drafts, ...ballots.map(({ id }) => id)])).map((thing) => [thing.id, thing]));
  const shown = ballots.flatMap(({ id }) => things.get(id) ?? []);
  const states = await visit.words.standings(read, shown);
  return items.map((item) => {
    const ballot = ballots.find((one) => one.item === item.id);
    const place = shown.findIndex(({ id }) => id === ballot?.id);
    const thing = shown[place];
    return {
      ...item,
      draftAddress: item.draft === undefined ? undefined : things.get(item.draft)?.address,
      ballot: thing === undefined ? undefined : { address: thing.address, state: states[place] ?? thing.state },
    };
  });
}

/** The meeting of a page. Refuses: `object.unknown`. */
export async function meetingOfCall(call: Call<unknown>): Promise<{ readonly thing: Awaited<ReturnType<typeof thingOfCall>>; readonly meeting: Meeting }> {
  const thing = await thingOfCall(call, `/posiedzenia/${call.params["posiedzenie"] ?? ""}`, "meeting");
  const meeting = await findMeeting(call.read, thing.id);
  if (meeting === undefined) throw refuse("object.unknown");
  return { thing, meeting };
}

const meetingPage = page({
  path: "/posiedzenia/:posiedzenie",
  budget: 12,
  async show(call: Call<unknown>) {
    const { visit, read } = call;
    const { thing, meeting } = await meetingOfCall(call);
    const [items, attendance, seats, rules, checks, panels] = await together(
      together(listAgenda(read, meeting.id), listBallots(read, meeting.id)).then(([agenda, ballots]) => shownItems(call, agenda, ballots)),
      listAttendance(read, meeting.id),
      listSeats(read, meeting.body, dayOf(meeting.startsAt, read.space.zone)),
      findRuleSet(read, meeting.ruleCode, read.today),
      listQuorumChecks(read, meeting.id),
      historyOf(read, visit, thing),
    );
    const present = seats.flatMap(({ seat, organisation }) =>
      attendance.get(seat)?.direction === "in" && organisation !== undefined ? [organisation.name] : [],
    );
    const rule = rules === undefined ? undefined : ruleSentence(rules.content.rule, seats.filter(({ voting }) => voting).length);
    const deskPath = roleFor(visit.actor, policy.openDesk) === undefined ? undefined : `/praca${thing.address}`;
    return {
      title: thing.title,
      crumbs: [allMeetings],
      body: (
        <MeetingPage
          visit={visit}
          thing={thing}
          meeting={meeting}
          items={items}
          present={present}
          checks={checks}
          rule={rule}
          deskPath={deskPath}
          panels={panels}
        />
      ),
    };
  },
});

/** Public pages of meetings. */
export const meetingRoutes = [meetingsPage, meetingsCsv, meetingPage];
