import { type Bilingual, dayOf, type ObjectId } from "@splot/kernel";
import type { ReadHandle } from "@splot/kernel/database";
import type { Visit } from "@splot/kernel/http";
import { type Decision, effectiveChoices } from "../model/decision.ts";
import type { Ballot, StoredElector, StoredVote } from "../model/records.ts";
import { electorateOf, findBallot, listElectors } from "../store/ballots.ts";
import { findRuleSet } from "../store/rules.ts";
import { findTally, listVotes } from "../store/votes.ts";
import { DecisionCard } from "../web/parts/DecisionCard.tsx";
import { NamedVotes, type SeatVote } from "../web/parts/NamedVotes.tsx";

/** A counted ballot with all that its card shows. */
export interface CountedBallot {
  readonly ballot: Ballot;
  readonly electors: readonly StoredElector[];
  readonly votes: readonly StoredVote[];
  readonly decision: Decision;
  readonly unconfirmed: readonly Bilingual[];
}

/** A ballot with its votes and result. Missing: its result is not announced yet. Five queries. */
export async function findCounted(read: ReadHandle, id: ObjectId): Promise<CountedBallot | undefined> {
  const ballot = await findBallot(read, id);
  if (ballot?.announcedAt === undefined) return undefined;
  const decision = await findTally(read, id);
  if (decision === undefined) return undefined;
  const rules = await findRuleSet(read, ballot.ruleCode, dayOf(ballot.openedAt, read.space.zone));
  const unconfirmed = rules === undefined || rules.isConfirmed ? [] : rules.content.unconfirmed;
  return { ballot, decision, unconfirmed, electors: await listElectors(read, id), votes: await listVotes(read, id) };
}

/** What each seat did, with how its last vote came in. */
export function seatVotes({ ballot, electors, votes }: CountedBallot): readonly SeatVote[] {
  const choices = effectiveChoices(electorateOf(ballot, electors).electors, votes);
  return electors.map(({ seat, organisation, isPresent }) => {
    const own = votes.filter((vote) => vote.seat === seat);
    const last = own.at(-1);
    return {
      seat,
      organisation,
      isPresent,
      choice: choices.get(seat) ?? "not_cast",
      channel: last?.channel,
      isConfirmed: last?.confirmedBy !== undefined,
      earlierCount: Math.max(0, own.length - 1),
    };
  });
}

/** The why card and the named votes of a counted ballot. Missing: not announced yet. */
export async function resultOf(read: ReadHandle, visit: Visit, id: ObjectId) {
  const counted = await findCounted(read, id);
  if (counted === undefined) return undefined;
  const { ballot, decision, unconfirmed } = counted;
  return (
    <>
      <DecisionCard language={visit.language} rule={ballot.rule} seatCount={ballot.seatCount} decision={decision} unconfirmed={unconfirmed} />
      <NamedVotes language={visit.language} votes={seatVotes(counted)} />
    </>
  );
}
