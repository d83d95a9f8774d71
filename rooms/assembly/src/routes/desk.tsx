import { randomUUID } from "node:crypto";
import type { Json } from "@splot/kernel";
import { type Call, type Form as FormRoute, type FormValues, form, page } from "@splot/kernel/http";
import type { Action } from "@splot/kernel/journal";
import { type FieldError, fieldErrors } from "@splot/kernel/web";
import { entitlementReasons, findBodyById } from "@splot/people";
import { addAgendaItem } from "../actions/addAgendaItem.ts";
import { announceResult } from "../actions/announceResult.ts";
import { closeBallot } from "../actions/closeBallot.ts";
import { closeMeeting } from "../actions/closeMeeting.ts";
import { confirmVotes } from "../actions/confirmVotes.ts";
import { findQuorum, listSeatsNow } from "../actions/electorate.ts";
import { enterVote } from "../actions/enterVote.ts";
import { openBallot } from "../actions/openBallot.ts";
import { openMeeting } from "../actions/openMeeting.ts";
import { recordAttendance } from "../actions/recordAttendance.ts";
import { lastVotes } from "../model/entries.ts";
import type { Ballot } from "../model/records.ts";
import { readResidents } from "../model/residents.ts";
import { policy } from "../policy.ts";
import { listBallots, listElectors } from "../store/ballots.ts";
import { listCodes } from "../store/codes.ts";
import { listWaitingDrafts } from "../store/drafts.ts";
import { listAgenda } from "../store/meetings.ts";
import { findRuleSet } from "../store/rules.ts";
import { listVotes } from "../store/votes.ts";
import { DeskPage } from "../web/pages/DeskPage.tsx";
import { SlipsPage, slipsTitle } from "../web/pages/SlipsPage.tsx";
import type { RunningBallot } from "../web/parts/BallotDesk.tsx";
import { allMeetings, meetingOfCall, shownItems } from "./meetings.tsx";

const DESK = "/praca/posiedzenia/:posiedzenie";

async function showDesk(call: Call<unknown>, errors: readonly FieldError[], typed: FormValues = {}) {
  const { visit, read } = call;
  const { thing, meeting } = await meetingOfCall(call);
  const ballots = await listBallots(read, meeting.id);
  const items = await shownItems(call, await listAgenda(read, meeting.id), ballots);
  const now = await listSeatsNow(read, meeting);
  const body = await findBodyById(read, meeting.body);
  const rules = body === undefined ? undefined : await findRuleSet(read, body.code, read.today);
  const present = new Set(now.electors.filter(({ isPresent }) => isPresent).map(({ seat }) => seat));
  const codes = await listCodes(read, meeting.id);
  const seats = now.seats.flatMap((seat) => {
    const { organisation, voting, isEntitled, reason } = seat;
    const code = codes.get(seat.seat);
    return !voting || organisation === undefined
      ? []
      : [
          {
            seat: seat.seat,
            organisation: organisation.name,
            isPresent: present.has(seat.seat),
            code: code === undefined ? undefined : { issuedAt: code.issuedAt, usedAt: code.use?.at },
            reason: isEntitled || reason === undefined ? undefined : entitlementReasons[reason],
          },
        ];
  });
  const current = ballots.find(({ announcedAt }) => announcedAt === undefined);
  const address = items.find(({ id }) => id === current?.item)?.ballot?.address;
  return {
    title: { pl: "Stół obrad", en: "Meeting desk" },
    density: "work" as const,
    crumbs: [allMeetings, { label: thing.title, path: thing.address }],
    body: (
      <DeskPage
        visit={visit}
        title={thing.title}
        state={thing.state}
        meeting={meeting}
        address={thing.address}
        seats={seats}
        seatCount={now.seatCount}
        items={items}
        errors={errors}
        typed={typed}
        newKey={randomUUID}
        quorum={rules === undefined ? undefined : findQuorum(rules.content.rule, meeting.call, now)}
        waiting={await listWaitingDrafts(read, meeting.body)}
        running={current === undefined || address === undefined ? undefined : await runningOf(call, current, address)}
      />
    ),
  };
}

async function runningOf({ read }: Call<unknown>, ballot: Ballot, address: string): Promise<RunningBallot> {
  const electors = await listElectors(read, ballot.id);
  const last = lastVotes(await listVotes(read, ballot.id));
  const channels = new Map(last.map(({ seat, channel }) => [seat, channel]));
  const voters = electors
    .filter(({ isPresent, isRecused }) => isPresent && !isRecused)
    .map(({ seat, organisation }) => ({ seat, organisation, channel: channels.get(seat) }));
  const unconfirmedCount = last.filter(({ channel, confirmedBy }) => channel === "clerk" && confirmedBy === undefined).length;
  return {
    id: ballot.id,
    question: ballot.question,
    address,
    isOpen: ballot.closedAt === undefined,
    voters,
    secondPerson: ballot.secondPerson,
    unconfirmedCount,
  };
}

const deskPage = page({ path: DESK, grants: policy.openDesk, budget: 16, show: (call: Call<unknown>) => showDesk(call, []) });

/** A form of the desk: performs one action and comes back to the desk. */
function deskForm<Input, Result extends Json>(path: string, action: Action<Input, Result>, input: (values: FormValues) => unknown): FormRoute {
  return form({
    path: `${DESK}/${path}`,
    action,
    input: ({ values }) => input(values),
    done: ({ params }) => `/praca/posiedzenia/${params["posiedzenie"] ?? ""}`,
    again: (call, { values, refusal }) => showDesk(call, fieldErrors(call.visit.language, refusal), values),
  });
}

/** Lines of a repeated field. */
function linesOf(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** "in 0190…" out of a button's value. */
function pairOf(text: string | undefined): readonly [string, string] {
  const [first = "", second = ""] = (text ?? "").split(" ");
  return [first, second];
}

const attendanceForm = form({
  path: `${DESK}/obecnosc`,
  action: recordAttendance,
  input({ values }) {
    const { meeting, one, seats, direction } = values;
    const [way, seat] = pairOf(one);
    return one === undefined ? { meeting, seats: linesOf(seats), direction } : { meeting, seats: [seat], direction: way };
  },
  done({ result, params, visit }) {
    const meeting = `/posiedzenia/${params["posiedzenie"] ?? ""}`;
    const back = `/praca${meeting}`;
    return result.codes.length === 0
      ? back
      : { title: slipsTitle, density: "work", body: <SlipsPage visit={visit} codes={result.codes} meeting={meeting} back={back} /> };
  },
  again: (call, { values, refusal }) => showDesk(call, fieldErrors(call.visit.language, refusal), values),
});

const ballotOnly = ({ ballot }: FormValues) => ({ ballot });
const meetingOnly = ({ meeting }: FormValues) => ({ meeting });

/** The desk of a meeting and its forms. */
export const deskRoutes = [
  deskPage,
  attendanceForm,
  deskForm("otwarcie", openMeeting, meetingOnly),
  deskForm("zamkniecie", closeMeeting, meetingOnly),
  deskForm("porzadek", addAgendaItem, ({ meeting, draft, title }) => ({ meeting, ...(draft ? { draft } : {}), ...(title?.trim() ? { title } : {}) })),
  deskForm("glosowanie", openBallot, ({ item, recused, populations, source }) => ({
    item,
    recused: linesOf(recused),
    ...(populations?.trim() ? { populations: { source, units: readResidents(populations) } } : {}),
  })),
  deskForm("glos", enterVote, ({ ballot, vote, nonce }) => ({ ballot, choice: pairOf(vote)[0], seat: pairOf(vote)[1], nonce })),
  deskForm("potwierdzenie", confirmVotes, ballotOnly),
  deskForm("zamkniecie-glosowania", closeBallot, ballotOnly),
  deskForm("ogloszenie", announceResult, ballotOnly),
];
