import { action } from "@splot/kernel/journal";
import { ballotInput, confirmVotesOutput } from "../contract.ts";
import { listConfirmable } from "../model/entries.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { lockBallot } from "../store/ballots.ts";
import { listVotes, saveConfirmations } from "../store/votes.ts";

/** A second person confirms the votes that somebody else entered (MODEL 0.7, I95). */
export const confirmVotes = action({
  name: "assembly.confirmVotes",
  title: { pl: "Potwierdź wpisane głosy", en: "Confirm the entered votes" },
  input: ballotInput,
  output: confirmVotesOutput,
  grants: policy.confirmVotes,
  async run(act, input) {
    act.authorise();
    const ballot = await lockBallot(act, input.ballot);
    if (ballot === undefined || ballot.closedAt !== undefined) throw refuse("ballot.closed");
    const { actor } = act;
    if (actor.kind !== "person") throw refuse("ballot.nothing_to_confirm");
    const ords = listConfirmable(await listVotes(act, ballot.id), actor.person).map(({ ord }) => ord);
    if (ords.length === 0) throw refuse("ballot.nothing_to_confirm");
    await saveConfirmations(act, ballot.id, { ords, person: actor.person });
    act.record({ event: "assembly.votes_confirmed", object: ballot.id, payload: { ords }, isPublic: true, stream: `ballot:${ballot.id}` });
    return { ballot: ballot.id, confirmedCount: ords.length };
  },
});
