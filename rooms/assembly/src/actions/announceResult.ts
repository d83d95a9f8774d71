import { newId, type ObjectId, slug } from "@splot/kernel";
import { type Act, action, issueNumber } from "@splot/kernel/journal";
import { changeThing, citeVersion, getThing, getVersion, originOf, saveThing } from "@splot/kernel/objects";
import { findBodyById } from "@splot/people";
import { linkObjects } from "@splot/thread";
import { announceResultOutput, ballotInput } from "../contract.ts";
import { formatPattern, numberScope, yearOf } from "../model/number.ts";
import type { Ballot, DraftEffect } from "../model/records.ts";
import { readDraftText } from "../model/text.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { lockBallot, stampBallot } from "../store/ballots.ts";
import { listDraftEffects } from "../store/drafts.ts";
import { findMeeting } from "../store/meetings.ts";
import { saveResolution } from "../store/resolutions.ts";
import { findTally } from "../store/votes.ts";

/** What an announcement gave. */
export type Announced = {
  readonly ballot: string;
  readonly outcome: "adopted" | "rejected" | "not_valid";
  readonly resolution?: { readonly id: string; readonly number: string; readonly address: string } | undefined;
};

/** Announces the result of a closed ballot; on "adopted" the resolution gets its number and its effects happen, all in one transaction (I97, I98). */
export const announceResult = action({
  name: "assembly.announceResult",
  title: { pl: "Ogłoś wynik", en: "Announce the result" },
  input: ballotInput,
  output: announceResultOutput,
  grants: policy.announceResult,
  async run(act, input): Promise<Announced> {
    act.authorise();
    const ballot = await lockBallot(act, input.ballot);
    const tally = ballot === undefined ? undefined : await findTally(act, ballot.id);
    if (ballot === undefined || tally === undefined) throw refuse("ballot.not_closed");
    if (ballot.announcedAt !== undefined) throw refuse("ballot.announced");
    await stampBallot(act, ballot.id, "announced_at");
    await changeThing(act, ballot.id, { state: "announced" });
    act.record({ event: "assembly.result_announced", object: ballot.id, from: "closed", to: "announced", payload: { outcome: tally.outcome }, isPublic: true });
    const { outcome } = tally;
    // NOTE: without a quorum nothing was decided, so the draft waits for another agenda.
    const state = outcome === "not_valid" ? "submitted" : outcome;
    await changeThing(act, ballot.draft, { state });
    act.record({
      event: `assembly.draft_${state === "submitted" ? "returned" : state}`,
      object: ballot.draft,
      from: "in_vote",
      to: state,
      payload: { ballot: ballot.id, effects: await listDraftEffects(act, ballot.draft) },
      isPublic: true,
    });
    return outcome === "adopted" ? { ballot: ballot.id, outcome, resolution: await adopt(act, ballot) } : { ballot: ballot.id, outcome };
  },
});

async function adopt(act: Act, ballot: Ballot): Promise<{ readonly id: string; readonly number: string; readonly address: string }> {
  const meeting = await findMeeting(act, ballot.meeting);
  const body = meeting === undefined ? undefined : await findBodyById(act, meeting.body);
  if (meeting === undefined || body === undefined) throw refuse("body.unknown");
  const draft = await getThing(act, ballot.draft);
  const text = readDraftText((await getVersion(act, ballot.draft, ballot.version)).content);
  const effects = await listDraftEffects(act, ballot.draft);
  const number = await issueResolutionNumber(act, body, meeting.ordinal);
  const id = newId<"object">();
  const address = `/uchwaly/${slug(number)}`;
  const votedText = { draft: ballot.draft, version: ballot.version, sha256: ballot.sha256 };
  const thing = { id, kind: "resolution", code: number, title: draft.title, address, state: "adopted", visibility: "public" } as const;
  await saveThing(act, { ...thing, origin: originOf(act.space) });
  await saveResolution(
    act,
    {
      id,
      body: body.id,
      bodyName: body.name,
      actKind: "uchwała",
      number,
      adoptedOn: act.today,
      precision: "day",
      legalBasis: { pl: text.legalBasis },
      ballot: ballot.id,
      text: votedText,
    },
    effects,
  );
  await tieResolution(act, { id, ballot, effects });
  act.record({
    event: "assembly.resolution_adopted",
    object: id,
    to: "adopted",
    isPublic: true,
    payload: {
      resolution: id,
      number,
      address,
      adoptedOn: act.today,
      ballot: ballot.id,
      text: { object: ballot.draft, version: ballot.version, sha256: ballot.sha256 },
      effects,
    },
  });
  return { id, number, address };
}

/** Ties the act to the text that was voted on, to its ballot and to what it does. */
async function tieResolution(
  act: Act,
  { id, ballot, effects }: { readonly id: ObjectId; readonly ballot: Ballot; readonly effects: readonly DraftEffect[] },
): Promise<void> {
  await citeVersion(act, { from: id, toSpace: act.space.id, to: ballot.draft, no: ballot.version, sha256: ballot.sha256 });
  await linkObjects(act, { from: { object: ballot.id }, to: { object: id }, relation: "decided", madeHow: "rule" });
  for (const { object, version } of effects) await linkObjects(act, { from: { object: id }, to: { object, version }, relation: "effect", madeHow: "effect" });
}

/** The next number by the body's own pattern; an exercise marks it as its own (MODEL 0.6). */
async function issueResolutionNumber(
  act: Act,
  { code, numberPattern, numberReset }: { readonly code: string; readonly numberPattern: string; readonly numberReset: "never" | "year" | "meeting" },
  ordinal: number,
): Promise<string> {
  const tokens = { body: code, year: yearOf(act.today), meeting: ordinal };
  const n = await issueNumber(act, "resolution", numberScope(numberReset, tokens));
  const number = formatPattern(numberPattern, { ...tokens, n });
  return act.space.purpose === "exercise" ? `ĆW-${number}` : number;
}
