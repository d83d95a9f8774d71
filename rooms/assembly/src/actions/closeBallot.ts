import { action } from "@splot/kernel/journal";
import { changeThing } from "@splot/kernel/objects";
import { ballotInput, closeBallotOutput } from "../contract.ts";
import { decide } from "../model/decision.ts";
import { lastVotes } from "../model/entries.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { electorateOf, listElectors, lockBallot, stampBallot } from "../store/ballots.ts";
import { listVotes, saveTally } from "../store/votes.ts";

/** Closes a ballot and counts it in the same transaction; after it nothing is added or changed (I88). */
export const closeBallot = action({
  name: "assembly.closeBallot",
  title: { pl: "Zamknij głosowanie", en: "Close the ballot" },
  input: ballotInput,
  output: closeBallotOutput,
  grants: policy.closeBallot,
  async run(act, input) {
    act.authorise();
    const ballot = await lockBallot(act, input.ballot);
    if (ballot === undefined || ballot.closedAt !== undefined) throw refuse("ballot.closed");
    const votes = await listVotes(act, ballot.id);
    const unconfirmed = lastVotes(votes).filter(({ channel, confirmedBy }) => channel === "clerk" && confirmedBy === undefined).length;
    if (ballot.secondPerson === "require" && unconfirmed > 0) throw refuse("ballot.unconfirmed_entries", { count: unconfirmed });
    const decision = decide(ballot.rule, electorateOf(ballot, await listElectors(act, ballot.id)), votes);
    await stampBallot(act, ballot.id, "closed_at");
    await saveTally(act, ballot.id, decision);
    await changeThing(act, ballot.id, { state: "closed" });
    act.record({
      event: "assembly.ballot_closed",
      object: ballot.id,
      from: "open",
      to: "closed",
      payload: { tally: decision },
      isPublic: true,
      stream: `ballot:${ballot.id}`,
    });
    return { ballot: ballot.id, outcome: decision.outcome, counts: decision.counts };
  },
});
