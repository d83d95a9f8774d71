import { formatTime, type Instant, sha256 } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import { type Act, action, actorKey } from "@splot/kernel/journal";
import type { z } from "zod";
import { castVoteInput, voteOutput } from "../contract.ts";
import { type CodeVerdict, judgeCode } from "../model/code.ts";
import type { Ballot } from "../model/records.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { listAttendance } from "../store/attendance.ts";
import { findBallot } from "../store/ballots.ts";
import { listCodes, type StoredCode, saveCodeUse } from "../store/codes.ts";
import { countWrongCodes, saveWrongCode } from "../store/votes.ts";
import { addVote, lockVoter } from "./voting.ts";

type Cast = z.infer<typeof castVoteInput>;

/** Wrong codes that one session may try in one ballot. */
const MOST_WRONG_CODES = 10;

/**
 * Casts the vote of the own seat from a device. The first vote in a meeting needs the one-time code and binds the seat
 * to this session (I90); later ballots of the meeting need none here. The last vote before closing counts.
 */
export const castVote = action({
  name: "assembly.castVote",
  title: { pl: "Oddaj głos", en: "Cast a vote" },
  input: castVoteInput,
  output: voteOutput,
  grants: policy.castVote,
  isSecret: true,
  async before(write, input) {
    const session = write.client?.session;
    const ballot = await findBallot(write, input.ballot);
    if (session === undefined || ballot === undefined) return;
    if ((await judge(write, ballot, { input, bearer: sha256(session) })).verdict !== "wrong") return;
    if ((await countWrongCodes(write, ballot.id, sha256(session))) >= MOST_WRONG_CODES) throw refuse("vote.too_many_codes", {}, "code");
    await saveWrongCode(write, ballot.id, sha256(session));
  },
  async run(act, input) {
    act.authorise({ seat: input.seat });
    const { ballot, elector } = await lockVoter(act, input.ballot, input.seat);
    if (act.actor.kind !== "person" || act.actor.person !== elector.person) throw refuse("vote.not_elector");
    await useCode(act, ballot, input);
    const { seat, choice, nonce } = input;
    const { ord, ofSeat } = await addVote(act, ballot, { seat, choice, nonce, channel: "device", castBy: act.actor.person });
    return { ballot: ballot.id, ord, choice, isChange: ofSeat > 1 };
  },
});

/** Lets the bound session through, or binds the one that shows a fresh code. Refuses: `vote.*`. */
async function useCode(act: Act, ballot: Ballot, input: Cast): Promise<void> {
  if ((await listAttendance(act, ballot.meeting)).get(input.seat)?.direction !== "in") throw refuse("vote.left_room");
  const bearer = bearerOf(act);
  const { verdict, stored } = await judge(act, ballot, { input, bearer });
  if (verdict === "bound") return;
  if ((await countWrongCodes(act, ballot.id, bearer)) >= MOST_WRONG_CODES) throw refuse("vote.too_many_codes", {}, "code");
  if (verdict !== "fits" || stored === undefined) throw refusalOf(verdict, stored?.use?.at, act.space.zone);
  await saveCodeUse(act, ballot.meeting, { seat: input.seat, ord: stored.ord, bearer });
}

/** Who shows a code: the session. NOTE: a told story has none; there the person stands for it. */
function bearerOf({ client, actor }: Act): string {
  return sha256(client?.session ?? actorKey(actor));
}

async function judge(
  read: ReadHandle,
  ballot: Ballot,
  { input: { seat, code }, bearer }: { readonly input: Cast; readonly bearer: string },
): Promise<{ readonly verdict: CodeVerdict; readonly stored: StoredCode | undefined }> {
  const stored = (await listCodes(read, ballot.meeting, [seat])).get(seat);
  return { verdict: judgeCode(stored, { code, bearer }), stored };
}

function refusalOf(verdict: CodeVerdict, usedAt: Instant | undefined, zone: string) {
  if (verdict === "used" && usedAt !== undefined) return refuse("vote.code_used", { at: formatTime(usedAt, zone) }, "code");
  return refuse(verdict === "missing" ? "vote.code_missing" : "vote.wrong_code", {}, "code");
}
