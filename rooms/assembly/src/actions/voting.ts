import type { ObjectId, PersonId } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import type { Choice } from "../model/decision.ts";
import type { Ballot, StoredElector } from "../model/records.ts";
import { refuse } from "../refusals.ts";
import { findElector, lockBallot } from "../store/ballots.ts";
import { listVotes, saveVote } from "../store/votes.ts";

/** The open ballot with one of its voters, locked. Refuses: `vote.*`, `ballot.closed`. */
export async function lockVoter(act: Act, id: ObjectId, seat: string): Promise<{ readonly ballot: Ballot; readonly elector: StoredElector }> {
  const ballot = await lockBallot(act, id);
  const elector = ballot === undefined ? undefined : await findElector(act, id, seat);
  if (ballot === undefined || elector === undefined) throw refuse("vote.not_elector");
  if (ballot.closedAt !== undefined) throw refuse("ballot.closed");
  if (elector.isRecused) throw refuse("vote.recused");
  if (!elector.isPresent) throw refuse("vote.absent");
  return { ballot, elector };
}

/** A vote to add. */
export interface NewVote {
  readonly seat: string;
  readonly choice: Choice;
  readonly channel: "device" | "clerk";
  readonly nonce: string;
  readonly castBy?: PersonId | undefined;
  readonly enteredBy?: PersonId | undefined;
}

/** Adds a vote to a locked ballot and journals it in the ballot's own stream; a known nonce adds nothing (I89). Shape: its place and how many the seat has cast. */
export async function addVote(act: Act, ballot: Ballot, vote: NewVote): Promise<{ readonly ord: number; readonly ofSeat: number }> {
  const votes = await listVotes(act, ballot.id);
  const known = votes.find(({ nonce }) => nonce === vote.nonce);
  if (known !== undefined && (known.seat !== vote.seat || known.choice !== vote.choice)) throw refuse("vote.nonce_reused");
  const ofSeat = votes.filter(({ seat }) => seat === vote.seat).length;
  if (known !== undefined) return { ord: known.ord, ofSeat };
  const ord = votes.length + 1;
  await saveVote(act, ballot.id, { ...vote, ord });
  const { seat, choice, channel, nonce } = vote;
  act.record({
    event: channel === "device" ? "assembly.vote_cast" : "assembly.vote_entered",
    object: ballot.id,
    payload: { ord, seat, choice, channel, nonce },
    isPublic: true,
    stream: `ballot:${ballot.id}`,
  });
  return { ord, ofSeat: ofSeat + 1 };
}
