import { cutPart, findId } from "@splot/kernel";
import { boundOutput, partInput, partOutput, query, typedId, wireCount, wireId, wireOrigin, wireText } from "@splot/kernel/http";
import { getThing, readOrigins, refuseUnknown } from "@splot/kernel/objects";
import { z } from "zod";
import { listSeatsNow } from "./actions/electorate.ts";
import { lastVotes } from "./model/entries.ts";
import { policy } from "./policy.ts";
import { listAdoptable, MOST_ADOPTABLE } from "./store/adoptable.ts";
import { findBallot, listBallots, listElectors } from "./store/ballots.ts";
import { listRunningBallots, MOST_RUNNING } from "./store/bundles.ts";
import { listCodes } from "./store/codes.ts";
import { listWaitingDrafts, MOST_WAITING_DRAFTS } from "./store/drafts.ts";
import { findMeeting, listAgenda, listMeetings } from "./store/meetings.ts";
import { listRuleSets } from "./store/rules.ts";
import { listOutcomes, listVotes } from "./store/votes.ts";

const line = { id: wireId(), code: z.string(), title: wireText, address: z.string(), state: z.string(), origin: wireOrigin };
const instant = z.iso.datetime();

const adoptableList = query({
  name: "assembly.listAdoptable",
  title: { pl: "Dokumenty, które czekają na projekt uchwały", en: "Documents that wait for a draft resolution" },
  input: z.strictObject({}),
  output: z.strictObject({ documents: z.array(z.strictObject({ object: wireId(), version: wireCount, sha256: z.string(), title: wireText })), ...boundOutput }),
  grants: policy.submitDraft,
  budget: 4,
  run: async ({ read }) => ({ documents: (await listAdoptable(read)).map((one) => ({ ...one })), most: MOST_ADOPTABLE }),
});

const draftList = query({
  name: "assembly.listWaitingDrafts",
  title: { pl: "Projekty uchwał, które czekają na porządek obrad", en: "Draft resolutions that wait for an agenda" },
  input: z.strictObject({}),
  output: z.strictObject({ drafts: z.array(z.strictObject({ id: wireId(), code: z.string(), title: wireText, address: z.string() })), ...boundOutput }),
  grants: policy.submitDraft,
  budget: 4,
  run: async ({ read }) => ({ drafts: (await listWaitingDrafts(read)).map((one) => ({ ...one })), most: MOST_WAITING_DRAFTS }),
});

const ruleList = query({
  name: "assembly.listRuleSets",
  title: { pl: "Zasady podejmowania uchwał, które dziś obowiązują", en: "The rules of decision valid today" },
  input: z.strictObject({}),
  output: z.strictObject({
    ruleSets: z.array(z.strictObject({ body: z.string(), version: wireCount, name: wireText, basis: z.string(), isConfirmed: z.boolean() })),
  }),
  budget: 2,
  async run({ read }) {
    const sets = [...(await listRuleSets(read, read.today)).values()];
    return { ruleSets: sets.map(({ code, version, name, basis, isConfirmed }) => ({ body: code, version, name, basis, isConfirmed })) };
  },
});

const meetingList = query({
  name: "assembly.listMeetings",
  title: { pl: "Posiedzenia, od najnowszego", en: "Meetings, newest first" },
  input: z.strictObject(partInput),
  output: z.strictObject({ meetings: z.array(z.strictObject({ ...line, body: wireId(), startsAt: instant, place: z.string() })), ...partOutput }),
  budget: 3,
  async run({ read, input: { cursor, limit } }) {
    const found = await listMeetings(read, { after: findId<"object">(cursor ?? ""), limit: limit + 1 });
    const { rows, next } = cutPart(found, limit, ({ id }) => id);
    const originOf = await readOrigins(
      read,
      rows.map(({ id }) => id),
    );
    return {
      meetings: rows.map(({ id, code, title, address, state, body, startsAt, place }) => ({
        id,
        code,
        title,
        address,
        state,
        origin: originOf(id),
        body,
        startsAt: startsAt.toISOString(),
        place,
      })),
      next,
    };
  },
});

const meetingInput = z.strictObject({ meeting: typedId<"object">() });

const meetingRead = query({
  name: "assembly.getMeeting",
  title: { pl: "Posiedzenie z porządkiem obrad i głosowaniami", en: "A meeting with its agenda and ballots" },
  input: meetingInput,
  example: { meeting: { from: "assembly.listMeetings", key: "meetings.id" } },
  output: z.strictObject({
    id: wireId(),
    title: wireText,
    address: z.string(),
    state: z.string(),
    origin: wireOrigin,
    body: wireId(),
    startsAt: instant,
    items: z.array(z.strictObject({ id: wireId<"agenda_item">(), no: wireCount, title: wireText, draft: wireId().optional() })),
    ballots: z.array(
      z.strictObject({ id: wireId(), item: wireId<"agenda_item">(), state: z.enum(["open", "closed", "announced"]), outcome: z.string().optional() }),
    ),
  }),
  budget: 6,
  async run({ read, input }) {
    const meeting = await findMeeting(read, input.meeting);
    if (meeting === undefined) throw refuseUnknown();
    const { title, address, state, origin } = await getThing(read, meeting.id);
    const ballots = await listBallots(read, meeting.id);
    const outcomes = await listOutcomes(
      read,
      ballots.flatMap(({ id, announcedAt }) => (announcedAt === undefined ? [] : [id])),
    );
    return {
      id: meeting.id,
      title,
      address,
      state,
      origin,
      body: meeting.body,
      startsAt: meeting.startsAt.toISOString(),
      items: (await listAgenda(read, meeting.id)).map(({ id, no, title: about, draft }) => ({ id, no, title: about, draft })),
      ballots: ballots.map(({ id, item, closedAt, announcedAt }) => ({
        id,
        item,
        state: announcedAt !== undefined ? "announced" : closedAt !== undefined ? "closed" : "open",
        outcome: outcomes.get(id),
      })),
    };
  },
});

const seatList = query({
  name: "assembly.listMeetingSeats",
  title: { pl: "Miejsca na posiedzeniu: kto może głosować, kto jest obecny", en: "Seats of a meeting: who may vote, who is present" },
  input: meetingInput,
  example: { meeting: { from: "assembly.listMeetings", key: "meetings.id" } },
  output: z.strictObject({
    seats: z.array(z.strictObject({ seat: wireId<"seat">(), organisation: wireText, isEntitled: z.boolean(), isPresent: z.boolean(), hasCode: z.boolean() })),
  }),
  grants: policy.openDesk,
  budget: 6,
  async run({ read, input }) {
    const meeting = await findMeeting(read, input.meeting);
    if (meeting === undefined) throw refuseUnknown();
    const now = await listSeatsNow(read, meeting);
    const present = new Set<string>(now.electors.filter(({ isPresent }) => isPresent).map(({ seat }) => seat));
    const codes = await listCodes(read, meeting.id);
    return {
      seats: now.seats.flatMap(({ seat, voting, organisation, isEntitled }) =>
        !voting || organisation === undefined
          ? []
          : [{ seat, organisation: organisation.name, isEntitled, isPresent: present.has(seat), hasCode: codes.has(seat) }],
      ),
    };
  },
});

const runningList = query({
  name: "assembly.listRunningBallots",
  title: { pl: "Głosowania, które trwają albo czekają na ogłoszenie wyniku", en: "Ballots that are open or wait for their result" },
  input: z.strictObject({}),
  output: z.strictObject({
    ballots: z.array(z.strictObject({ id: wireId(), title: wireText, address: z.string(), state: z.string(), origin: wireOrigin, meeting: wireId() })),
    ...boundOutput,
  }),
  budget: 2,
  run: async ({ read }) => ({ ballots: (await listRunningBallots(read)).map((one) => ({ ...one })), most: MOST_RUNNING }),
});

const ballotRead = query({
  name: "assembly.getRunningBallot",
  title: { pl: "Głosowanie przy stole obrad: kto już głosował", en: "A ballot at the meeting desk: who has voted" },
  input: z.strictObject({ ballot: typedId<"object">() }),
  example: { ballot: { from: "assembly.listRunningBallots", key: "ballots.id" } },
  output: z.strictObject({
    id: wireId(),
    question: wireText,
    isOpen: z.boolean(),
    voters: z.array(
      z.strictObject({ seat: wireId<"seat">(), organisation: wireText, isRecused: z.boolean(), channel: z.enum(["device", "clerk"]).optional() }),
    ),
    unconfirmedCount: wireCount,
  }),
  grants: policy.openDesk,
  budget: 6,
  async run({ read, input }) {
    const ballot = await findBallot(read, input.ballot);
    if (ballot === undefined) throw refuseUnknown();
    const last = lastVotes(await listVotes(read, ballot.id));
    const channels = new Map(last.map(({ seat, channel }) => [seat, channel]));
    const voters = (await listElectors(read, ballot.id)).filter(({ isPresent }) => isPresent);
    return {
      id: ballot.id,
      question: ballot.question,
      isOpen: ballot.closedAt === undefined,
      voters: voters.map(({ seat, organisation, isRecused }) => ({ seat, organisation, isRecused, channel: channels.get(seat) })),
      unconfirmedCount: last.filter(({ channel, confirmedBy }) => channel === "clerk" && confirmedBy === undefined).length,
    };
  },
});

/** Reads that the acts of the assembly need: what waits, meetings, seats, running ballots. */
export const workQueries = [adoptableList, draftList, ruleList, meetingList, meetingRead, seatList, runningList, ballotRead];
