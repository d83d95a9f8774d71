import { sha256 } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { action } from "@splot/kernel/journal";
import { castVoteInput } from "../contract.ts";
import { deviceCodeHash, readDeviceCode } from "../model/code.ts";
import type { Ballot } from "../model/records.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listAttendance, listCodes } from "../store/attendance.ts";
import { findBallot } from "../store/ballots.ts";
import { countWrongCodes, saveWrongCode } from "../store/votes.ts";
import { addVote, lockVoter } from "./voting.ts";

/** Wrong codes that one session may try in one ballot. */
const MOST_WRONG_CODES = 10;

/** Casts the vote of the own seat from a device, with the code of this meeting (I90). The last vote before closing counts. */
export const castVote = action({
  name: "assembly.castVote",
  title: { pl: "Oddaj głos", en: "Cast a vote" },
  input: castVoteInput,
  grants: policy.castVote,
  isSecret: true,
  async before(write, input) {
    const session = write.client?.session;
    const ballot = await findBallot(write, input.ballot);
    if (session === undefined || ballot === undefined || (await isRightCode(write, ballot, input))) return;
    if ((await countWrongCodes(write, ballot.id, sha256(session))) >= MOST_WRONG_CODES) throw refuse("vote.too_many_codes", {}, "code");
    await saveWrongCode(write, ballot.id, sha256(session));
  },
  async run(act, input) {
    act.authorise({ seat: input.seat });
    const { ballot, elector } = await lockVoter(act, input.ballot, input.seat);
    if (act.actor.kind !== "person" || act.actor.person !== elector.person) throw refuse("vote.not_elector");
    const session = act.client?.session;
    if (session !== undefined && (await countWrongCodes(act, ballot.id, sha256(session))) >= MOST_WRONG_CODES) throw refuse("vote.too_many_codes", {}, "code");
    if (!(await isRightCode(act, ballot, input))) throw refuse("vote.wrong_code", {}, "code");
    const { seat, choice, nonce } = input;
    const { ord, ofSeat } = await addVote(act, ballot, { seat, choice, nonce, channel: "device", castBy: act.actor.person });
    return { ballot: ballot.id, ord, choice, isChange: ofSeat > 1 };
  },
});

/** Is it the newest code of the seat in this meeting, and is the seat still there? */
async function isRightCode(read: ReadHandle, ballot: Ballot, { seat, code }: { readonly seat: string; readonly code: string }): Promise<boolean> {
  const stored = (await listCodes(read, ballot.meeting, [seat])).get(seat);
  if (stored === undefined || deviceCodeHash(stored.salt, readDeviceCode(code)) !== stored.hash) return false;
  return (await listAttendance(read, ballot.meeting)).get(seat)?.direction === "in";
}
