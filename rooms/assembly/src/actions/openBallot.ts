import { type ContentText, newId, type ObjectId, slug } from "@splot/kernel";
import { type Act, action } from "@splot/kernel/journal";
import { changeThing, getThing, originOf, saveThing } from "@splot/kernel/objects";
import { findBodyById } from "@splot/people";
import { linkObjects } from "@splot/thread";
import type { z } from "zod";
import { openBallotInput, openBallotOutput } from "../contract.ts";
import { quorumShare } from "../model/decision.ts";
import type { AgendaItem, Ballot, Draft, ItemId, Meeting, StoredElector } from "../model/records.ts";
import { measuresPopulation, type Rule } from "../model/rule.ts";
import { policy } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { saveQuorumCheck } from "../store/attendance.ts";
import { electorateOf, listBallots, saveBallot } from "../store/ballots.ts";
import { listDraftEffects, listDrafts } from "../store/drafts.ts";
import { lockState } from "../store/locks.ts";
import { findAgendaItem, findMeeting } from "../store/meetings.ts";
import { getRuleSet } from "../store/rules.ts";
import { listSeatsNow } from "./electorate.ts";
import { refuseObstacle } from "./submitDraft.ts";

type Wanted = z.infer<typeof openBallotInput>;

/** Opens a ballot on an agenda item: freezes electors, presence, residents and rule, after a quorum check that passes (I86, I87). */
export const openBallot = action({
  name: "assembly.openBallot",
  title: { pl: "Otwórz głosowanie", en: "Open the ballot" },
  input: openBallotInput,
  output: openBallotOutput,
  grants: policy.openBallot,
  async run(act, input) {
    act.authorise();
    const { item, meeting, draft } = await lockVotable(act, input.item);
    const body = await findBodyById(act, meeting.body);
    if (body === undefined) throw refuse("body.unknown");
    const rules = await getRuleSet(act, body.code, act.today);
    const { rule, secondPerson } = rules.content;
    const { electors, seatCount } = await freezeElectors(act, meeting, { rule, input });
    const meetingThing = await getThing(act, meeting.id);
    const id = newId<"object">();
    const code = `${meetingThing.code ?? ""}/${item.no}`;
    const address = `/glosowania/${slug(code)}`;
    const title: ContentText = { pl: `Głosowanie: ${item.title.pl}`, en: item.title.en === undefined ? undefined : `Ballot: ${item.title.en}` };
    const ballot = {
      id,
      meeting: meeting.id,
      item: item.id,
      draft: draft.id,
      version: draft.version,
      sha256: draft.sha256,
      question: item.title,
      ruleCode: rules.code,
      ruleVersion: rules.version,
      rule,
      secondPerson,
      call: meeting.call,
      seatCount,
      populationSource: input.populations?.source,
      openedAt: act.now,
    };
    const quorum = quorumShare(rule, electorateOf(ballot, electors));
    if (!quorum.holds) throw refuse("ballot.no_quorum", { reached: quorum.reached, needed: quorum.needed });
    await saveThing(act, { id, kind: "ballot", code, title, origin: originOf(act.space), state: "open", visibility: "public", address });
    await saveBallot(act, ballot, electors);
    await saveQuorumCheck(act, meeting.id, { moment: "ballot", share: quorum, presentCount: electors.filter(({ isPresent }) => isPresent).length });
    await changeThing(act, draft.id, { state: "in_vote" });
    await linkObjects(act, { from: { object: draft.id }, to: { object: id }, relation: "voted_in", madeHow: "rule" });
    act.record({
      event: "assembly.ballot_opened",
      object: id,
      to: "open",
      payload: frozenOf(ballot, code, electors),
      isPublic: true,
    });
    act.record({ event: "assembly.draft_in_vote", object: draft.id, from: "on_agenda", to: "in_vote", payload: { ballot: id }, isPublic: true });
    return { id, code, address };
  },
});

/** The item with its open meeting and its draft, both locked. Refuses: `ballot.*`, `meeting.*`. */
async function lockVotable(act: Act, id: ItemId): Promise<{ readonly item: AgendaItem; readonly meeting: Meeting; readonly draft: Draft }> {
  const item = await findAgendaItem(act, id);
  if (item?.draft === undefined) throw refuse("ballot.nothing_to_vote");
  const meeting = await lockOpenMeeting(act, item.meeting);
  const earlier = await listBallots(act, meeting.id);
  if (earlier.some((ballot) => ballot.item === item.id)) throw refuse("ballot.once");
  if (earlier.some(({ announcedAt }) => announcedAt === undefined)) throw refuse("meeting.ballot_open");
  const [draft] = await listDrafts(act, [item.draft]);
  if (draft === undefined || (await lockState(act, draft.id, "draft")) !== "on_agenda") throw refuse("ballot.nothing_to_vote");
  await refuseObstacle(act, await listDraftEffects(act, draft.id), draft.id);
  return { item, meeting, draft };
}

async function lockOpenMeeting(act: Act, id: ObjectId): Promise<Meeting> {
  const state = await lockState(act, id, "meeting");
  const meeting = await findMeeting(act, id);
  if (meeting === undefined || state !== "open") throw refuse("meeting.not_open");
  return meeting;
}

async function freezeElectors(
  act: Act,
  meeting: Meeting,
  { rule, input }: { readonly rule: Rule; readonly input: Wanted },
): Promise<{ readonly electors: readonly StoredElector[]; readonly seatCount: number }> {
  const { seats, electors, seatCount } = await listSeatsNow(act, meeting);
  if (electors.length === 0) throw refuse("body.no_seats");
  const recused = new Set<string>(input.recused);
  if ([...recused].some((seat) => !electors.some((elector) => elector.seat === seat))) throw refuse("attendance.unknown_seat", {}, "recused");
  const residents = new Map(input.populations?.units.map(({ teryt, count }) => [teryt, count]));
  const units = new Map(seats.map(({ seat, organisation }) => [String(seat), organisation?.teryt]));
  const frozen = electors.map((elector) => ({ ...elector, isRecused: recused.has(elector.seat), population: residents.get(units.get(elector.seat) ?? "") }));
  const isIncomplete = frozen.some(({ population }) => population === undefined);
  if (isIncomplete && (measuresPopulation(rule) || input.populations !== undefined)) throw refuse("rule.population_missing", {}, "populations");
  return { electors: frozen, seatCount };
}

/** What the journal binds of a ballot when it opens: whoever verifies an export compares it with this. */
function frozenOf({ draft, sha256, ruleCode, ruleVersion, rule, call, seatCount }: Ballot, code: string, electors: readonly StoredElector[]) {
  return { code, draft, sha256, ruleSet: `${ruleCode}/${ruleVersion}`, rule, call, seatCount, electors: publicElectors(electors) };
}

function publicElectors(electors: readonly StoredElector[]) {
  return electors.map(({ seat, ord, organisationId, population, isPresent, isRecused, isChair }) => ({
    seat,
    ord,
    organisation: organisationId,
    population,
    isPresent,
    isRecused,
    isChair,
  }));
}
