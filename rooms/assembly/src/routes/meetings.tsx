import { dayOf, type Instant } from "@splot/kernel";
import { roleFor } from "@splot/kernel/access";
import type { ReadHandle } from "@splot/kernel/database";
import { type Call, page } from "@splot/kernel/http";
import { listThings } from "@splot/kernel/objects";
import { listSeats } from "@splot/people";
import { z } from "zod";
import type { AgendaItem, Ballot, Meeting } from "../model/records.ts";
import { ruleSentence } from "../model/sentences.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listAttendance, listQuorumChecks } from "../store/attendance.ts";
import { listBallots } from "../store/ballots.ts";
import { findMeeting, listAgenda, listMeetings } from "../store/meetings.ts";
import { findRuleSet } from "../store/rules.ts";
import { MeetingPage, type ShownItem } from "../web/pages/MeetingPage.tsx";
import { MeetingsPage, meetingsTitle } from "../web/pages/MeetingsPage.tsx";
import { historyOf, thingOfCall } from "./panels.tsx";

const PAGE = 50;
export const allMeetings = { label: meetingsTitle, path: "/posiedzenia" };
const meetingsQuery = z.object({ przed: z.iso.datetime().optional().catch(undefined) });

const meetingsPage = page({
  path: "/posiedzenia",
  budget: 3,
  query: meetingsQuery,
  async show({ visit, read, query }: Call<z.output<typeof meetingsQuery>>) {
    const before: Instant | undefined = query.przed === undefined ? undefined : new Date(query.przed);
    const meetings = await listMeetings(read, before);
    const last = meetings.length === PAGE ? meetings.at(-1) : undefined;
    const next = last === undefined ? undefined : visit.at(`/posiedzenia?przed=${last.startsAt.toISOString()}`);
    const mayConvene = roleFor(visit.actor, policy.conveneMeeting) !== undefined;
    return {
      title: meetingsTitle,
      body: (
        <MeetingsPage
          visit={visit}
          meetings={meetings}
          mayConvene={mayConvene}
          next={next}
          previous={before === undefined ? undefined : visit.at("/posiedzenia")}
        />
      ),
    };
  },
});

/** The items of an agenda with the addresses of their drafts and ballots. One query. */
export async function shownItems(read: ReadHandle, items: readonly AgendaItem[], ballots: readonly Ballot[]): Promise<readonly ShownItem[]> {
  const drafts = items.flatMap(({ draft }) => (draft === undefined ? [] : [draft]));
  const things = new Map((await listThings(read, [...drafts, ...ballots.map(({ id }) => id)])).map((thing) => [thing.id, thing]));
  return items.map((item) => {
    const ballot = ballots.find((one) => one.item === item.id);
    const thing = ballot === undefined ? undefined : things.get(ballot.id);
    return {
      ...item,
      draftAddress: item.draft === undefined ? undefined : things.get(item.draft)?.address,
      ballot: thing === undefined ? undefined : { address: thing.address, state: thing.state },
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
  budget: 11,
  async show(call: Call<unknown>) {
    const { visit, read } = call;
    const { thing, meeting } = await meetingOfCall(call);
    const items = await shownItems(read, await listAgenda(read, meeting.id), await listBallots(read, meeting.id));
    const attendance = await listAttendance(read, meeting.id);
    const seats = await listSeats(read, meeting.body, dayOf(meeting.startsAt, read.space.zone));
    const present = seats.flatMap(({ seat, organisation }) =>
      attendance.get(seat)?.direction === "in" && organisation !== undefined ? [organisation.name] : [],
    );
    const rules = await findRuleSet(read, meeting.ruleCode, read.today);
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
          checks={await listQuorumChecks(read, meeting.id)}
          rule={rule}
          deskPath={deskPath}
          panels={await historyOf(read, visit, thing)}
        />
      ),
    };
  },
});

/** Public pages of meetings. */
export const meetingRoutes = [meetingsPage, meetingPage];
