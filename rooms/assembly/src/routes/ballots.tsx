import { randomUUID } from "node:crypto";
import { roleFor } from "@splot/kernel/access";
import { type Call, form, page, type Visit } from "@splot/kernel/http";
import { listThings } from "@splot/kernel/objects";
import { type FieldError, fieldErrors } from "@splot/kernel/web";
import { panelsOf } from "@splot/thread/panels";
import { castVote } from "../actions/castVote.ts";
import { listChanges, listWhatIfs } from "../model/change.ts";
import { lastVotes } from "../model/entries.ts";
import type { Ballot, StoredElector } from "../model/records.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { electorateOf, findBallot, listElectors } from "../store/ballots.ts";
import { listCodes } from "../store/codes.ts";
import { findResolutionOfBallot } from "../store/resolutions.ts";
import { listVotes } from "../store/votes.ts";
import { BallotPage } from "../web/pages/BallotPage.tsx";
import { VotePage, voteTitle } from "../web/pages/VotePage.tsx";
import { DecisionCard } from "../web/parts/DecisionCard.tsx";
import { NamedVotes } from "../web/parts/NamedVotes.tsx";
import { allMeetings } from "./meetings.tsx";
import { thingOfCall } from "./panels.tsx";
import { type CountedBallot, findCounted, seatVotes } from "./result.tsx";

async function ballotOfCall(call: Call<unknown>) {
  const thing = await thingOfCall(call, `/glosowania/${call.params["glosowanie"] ?? ""}`, "ballot");
  const ballot = await findBallot(call.read, thing.id);
  if (ballot === undefined) throw refuse("object.unknown");
  const things = new Map((await listThings(call.read, [ballot.meeting, ballot.draft])).map((one) => [one.id, one]));
  const meeting = things.get(ballot.meeting);
  const draft = things.get(ballot.draft);
  if (meeting === undefined || draft === undefined) throw refuse("object.unknown");
  return { thing, ballot, meeting, draft };
}

const ballotPage = page({
  path: "/glosowania/:glosowanie",
  budget: 23,
  async show(call: Call<unknown>) {
    const { visit, read } = call;
    const { thing, ballot, meeting, draft } = await ballotOfCall(call);
    const [state = thing.state] = await visit.words.standings(read, [thing]);
    const electors = await listElectors(read, ballot.id);
    const castCount = lastVotes(await listVotes(read, ballot.id)).length;
    const counted = await findCounted(read, ballot.id);
    const isVoter = ballot.closedAt === undefined && ownSeats(visit, electors).length > 0;
    return {
      title: thing.title,
      crumbs: [allMeetings, { label: meeting.title, path: meeting.address }],
      body: (
        <BallotPage
          visit={visit}
          thing={{ ...thing, state }}
          ballot={ballot}
          meeting={meeting}
          draftAddress={draft.address}
          votePath={isVoter ? `${thing.address}/glos` : undefined}
          turnout={{ castCount, presentCount: electors.filter(({ isPresent, isRecused }) => isPresent && !isRecused).length }}
          result={counted === undefined ? undefined : { ...resultParts(visit, counted), resolution: await resolutionOf(call, ballot) }}
          panels={await panelsOf({ read, visit }, thing)}
        />
      ),
    };
  },
});

function resultParts({ language }: Visit, counted: CountedBallot) {
  const { ballot, electors, votes, decision, unconfirmed } = counted;
  const electorate = electorateOf(ballot, electors);
  const card = (
    <>
      <DecisionCard language={language} rule={ballot.rule} seatCount={ballot.seatCount} decision={decision} unconfirmed={unconfirmed} />
      <NamedVotes language={language} votes={seatVotes(counted)} />
    </>
  );
  return { card, changes: listChanges(ballot.rule, electorate, votes), whatIfs: listWhatIfs(ballot.rule, electorate, votes) };
}

async function resolutionOf({ read }: Call<unknown>, ballot: Ballot) {
  const act = await findResolutionOfBallot(read, ballot.id);
  const [thing] = act === undefined ? [] : await listThings(read, [act.id]);
  return act?.number === undefined || thing === undefined ? undefined : { number: act.number, address: thing.address };
}

/** The seats of the reader that vote in a ballot. */
function ownSeats({ actor }: Visit, electors: readonly StoredElector[]): readonly StoredElector[] {
  return electors.filter(
    ({ seat, person, isPresent, isRecused }) =>
      actor.kind === "person" && actor.person === person && isPresent && !isRecused && roleFor(actor, policy.castVote, { seat }) !== undefined,
  );
}

async function showVote(call: Call<unknown>, errors: readonly FieldError[]) {
  const { visit, read } = call;
  const { thing, ballot, meeting, draft } = await ballotOfCall(call);
  const own = ownSeats(visit, await listElectors(read, ballot.id));
  const last = new Map(lastVotes(await listVotes(read, ballot.id)).map(({ seat, choice }) => [seat, choice]));
  const codes = await listCodes(
    read,
    ballot.meeting,
    own.map(({ seat }) => seat),
  );
  const seats = own.map(({ seat, organisation }) => {
    const use = codes.get(seat)?.use;
    const code = use === undefined ? undefined : { isHere: use.bearer === visit.sessionMark, usedAt: use.at };
    return { seat, organisation, nonce: randomUUID(), last: last.get(seat), code };
  });
  return {
    title: voteTitle,
    crumbs: [
      { label: meeting.title, path: meeting.address },
      { label: thing.title, path: thing.address },
    ],
    body: (
      <VotePage
        visit={visit}
        question={ballot.question}
        ballot={ballot.id}
        ballotAddress={thing.address}
        draftAddress={draft.address}
        isOpen={ballot.closedAt === undefined}
        seats={seats}
        errors={errors}
      />
    ),
  };
}

const votePage = page({ path: "/glosowania/:glosowanie/glos", grants: policy.openVotePage, budget: 8, show: (call: Call<unknown>) => showVote(call, []) });

const voteForm = form({
  path: "/glosowania/:glosowanie/glos",
  action: castVote,
  input: ({ values }) => ({ ballot: values["ballot"], seat: values["seat"], choice: values["choice"], code: values["code"] ?? "", nonce: values["nonce"] }),
  done: ({ params }) => `/glosowania/${params["glosowanie"] ?? ""}/glos`,
  again: (call, { refusal }) => showVote(call, fieldErrors(call.visit.language, refusal)),
});

/** Pages of ballots and the form of a vote. */
export const ballotRoutes = [ballotPage, votePage, voteForm];
