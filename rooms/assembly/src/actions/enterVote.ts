import { action } from "@splot/kernel/journal";
import { enterVoteInput, voteOutput } from "../contract.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listVotes } from "../store/votes.ts";
import { addVote, lockVoter } from "./voting.ts";

/**
 * Enters the vote that a present seat gave aloud or on paper. A second person may confirm it (I95).
 * Refuses: `vote.device_cast`, for nobody overwrites what a seat cast by itself.
 */
export const enterVote = action({
  name: "assembly.enterVote",
  title: { pl: "Wpisz głos", en: "Enter a vote" },
  input: enterVoteInput,
  output: voteOutput,
  grants: policy.enterVote,
  async run(act, input) {
    act.authorise();
    const { ballot } = await lockVoter(act, input.ballot, input.seat);
    if (act.actor.kind !== "person") throw refuse("vote.not_elector");
    const { seat, choice, nonce } = input;
    const votes = await listVotes(act, ballot.id);
    if (votes.some((vote) => vote.seat === seat && vote.channel === "device")) throw refuse("vote.device_cast", {}, "seat");
    const { ord, ofSeat } = await addVote(act, ballot, { seat, choice, nonce, channel: "clerk", enteredBy: act.actor.person });
    return { ballot: ballot.id, ord, choice, isChange: ofSeat > 1 };
  },
});
