import { addDays, type Day, newId, type ObjectId } from "@splot/kernel";
import { together, type WriteHandle } from "@splot/kernel/database";
import type { Act, DoneTogether, Outcome } from "@splot/kernel/journal";
import { type NewThing, saveThings } from "@splot/kernel/objects";
import { saveContact } from "@splot/people";
import { issueReceipts, linkNewborn, type NewLink, watchObjects } from "@splot/thread";
import { checkArrival, checkAuthorship, checkEmail, checkReceivedOn, isLate, remarkAddress } from "../model/remark.ts";
import { roundStream } from "../model/round.ts";
import type { AuthorKind, Channel } from "../model/words.ts";
import { refuse } from "../refusals.ts";
import { type Arrival, lockArrival, saveRemarkCount, saveRemarks } from "../store/remarks.ts";

/** How long a contact or the scan of a paper is kept at most. Unit: days. */
export const CONTACT_DAYS = 365;

/** A remark as it arrives, from its author or through the office. */
export interface ArrivingRemark {
  readonly round: ObjectId;
  readonly blockKey?: string | undefined;
  readonly proposedText: string;
  readonly reasonText: string;
  readonly channel: Channel;
  readonly receivedOn: Day;
  readonly authorKind: AuthorKind;
  readonly teryt?: string | undefined;
  readonly shownName?: string | undefined;
  readonly hasConsent: boolean;
  readonly email?: string | undefined;
  /** Person of the office who typed it in for the author. */
  readonly collector?: string | undefined;
}

/** One request to receive a remark, with the act that it belongs to. */
export interface Arriving {
  readonly act: Act;
  readonly remark: ArrivingRemark;
}

/** What the author takes home. */
export type RemarkReceipt = {
  readonly remark: ObjectId;
  readonly no: number;
  readonly number: string;
  readonly address: string;
  readonly code: string;
  readonly isLate: boolean;
};

/** A remark that was accepted and got its number. */
interface Accepted extends Arriving {
  readonly id: ObjectId;
  readonly no: number;
  readonly contact?: string | undefined;
}

/**
 * Receives remarks of one round that is locked: numbers in their order, texts, receipts, links and journal entries in one
 * transaction (I56). A refused one takes no number. Shape: what became of each, in order, and the writes on their way.
 * NOTE: remarks arrive in bursts, so a group of them pays for each statement once.
 */
export async function receiveRemarks(write: WriteHandle, arrival: Arrival, group: readonly Arriving[]): Promise<DoneTogether<RemarkReceipt>> {
  let lastNo = arrival.count;
  const decided = group.map((one): Outcome<Accepted> => {
    try {
      checkRemark(arrival, one);
    } catch (error) {
      return { kind: "refused", error };
    }
    lastNo += 1;
    return { kind: "done", result: { ...one, id: newId<"object">(), no: lastNo } };
  });
  const accepted = decided.flatMap((outcome) => (outcome.kind === "done" ? [outcome.result] : []));
  const { codes, saving } = await saveAccepted(write, arrival, accepted);
  const outcomes = decided.map(
    (outcome): Outcome<RemarkReceipt> => (outcome.kind === "refused" ? outcome : { kind: "done", result: receiptOf(arrival, outcome.result, codes) }),
  );
  return { outcomes, saving };
}

/** Receives one remark. Refuses: `participation.*`. */
export async function receiveRemark(act: Act, remark: ArrivingRemark): Promise<RemarkReceipt> {
  const arrival = await lockArrival(act, remark.round, remark.blockKey === undefined ? [] : [remark.blockKey]);
  const {
    outcomes: [outcome],
    saving,
  } = await receiveRemarks(act, arrival, [{ act, remark }]);
  await saving;
  if (outcome?.kind === "done") return outcome.result;
  throw outcome?.error;
}

function checkRemark(arrival: Arrival, { act, remark }: Arriving): void {
  checkAuthorship(remark);
  checkEmail(remark.email);
  checkArrival(arrival, act.today);
  checkReceivedOn(arrival, remark.receivedOn, act.today);
  if (remark.blockKey !== undefined && !arrival.knownBlocks.has(remark.blockKey)) throw refuse("participation.block_unknown", {}, "blockKey");
}

/** Begins to save what was accepted. Shape: the receipt codes by remark, and the writes on their way. */
async function saveAccepted(
  write: WriteHandle,
  arrival: Arrival,
  accepted: readonly Accepted[],
): Promise<{ readonly codes: ReadonlyMap<ObjectId, string>; readonly saving: Promise<unknown> }> {
  if (accepted.length === 0) return { codes: new Map(), saving: Promise.resolve() };
  const kept = await together(...accepted.map(async (one): Promise<Accepted> => ({ ...one, contact: await keepContact(one.act, one.remark) })));
  const watches = kept.flatMap(({ id, contact }) =>
    contact === undefined ? [] : [{ object: id, watcherKind: "contact" as const, watcher: contact, why: "contributed" as const }],
  );
  // NOTE: the things are first on their way, for all else refers to them.
  const things = saveThings(
    write,
    kept.map((one) => thingOf(arrival, one)),
  );
  const receipts = issueReceipts(
    write,
    kept.map(({ id, contact }) => ({ object: id, contact })),
  );
  const saving = together(
    things,
    receipts.saving,
    saveRemarks(
      write,
      kept.map(({ act: { now }, id, no, contact, remark }) => ({ ...remark, id, no, contact, receivedAt: now, closesOn: arrival.closesOn })),
    ),
    watchObjects(write, watches),
    linkNewborn(write, ...kept.flatMap((one) => linksOf(arrival, one))),
    saveRemarkCount(write, arrival.round, arrival.count + kept.length),
  );
  for (const one of kept) recordRemark(arrival, one);
  return { codes: new Map(kept.map(({ id }, place) => [id, receipts.codes[place] ?? ""])), saving };
}

function thingOf(arrival: Arrival, { id, no }: Accepted): NewThing {
  return {
    id,
    kind: "remark",
    code: `${arrival.code}.${no}`,
    title: { pl: `Uwaga ${arrival.code}.${no}`, en: `Remark ${arrival.code}.${no}` },
    origin: arrival.origin,
    state: "received",
    visibility: "office",
    address: remarkAddress(arrival.address, no),
  };
}

async function keepContact(act: Act, { email }: ArrivingRemark): Promise<string | undefined> {
  return email === undefined ? undefined : saveContact(act, { email, purpose: "participation.remark", eraseAfter: addDays(act.today, CONTACT_DAYS) });
}

function linksOf({ subject }: Arrival, { id, remark }: Accepted): readonly NewLink[] {
  const collected: NewLink = { from: { object: remark.round }, to: { object: id }, relation: "collected", madeHow: "rule" };
  return subject === undefined
    ? [collected]
    : [collected, { from: { object: id }, to: { ...subject, locator: remark.blockKey }, relation: "about", madeHow: "person" }];
}

function recordRemark(arrival: Arrival, { act, id, no, remark }: Accepted): void {
  act.record({
    event: "participation.remark_sent",
    object: id,
    to: "received",
    stream: roundStream(remark.round),
    isPublic: true,
    payload: { round: remark.round, no, channel: remark.channel, receivedOn: remark.receivedOn, isLate: isLate(arrival, remark.receivedOn) },
  });
}

function receiptOf(arrival: Arrival, { id, no, remark }: Accepted, codes: ReadonlyMap<ObjectId, string>): RemarkReceipt {
  return {
    remark: id,
    no,
    number: `${arrival.code}.${no}`,
    address: remarkAddress(arrival.address, no),
    code: codes.get(id) ?? "",
    isLate: isLate(arrival, remark.receivedOn),
  };
}
