import { addDays, newId, type ObjectId } from "@splot/kernel";
import type { Act } from "@splot/kernel/journal";
import { saveThing } from "@splot/kernel/objects";
import { saveContact } from "@splot/people";
import { issueReceipt, linkNewborn, watchObject } from "@splot/thread";
import { checkArrival, checkAuthorship, checkReceivedOn, isLate, remarkAddress } from "../model/remark.ts";
import { roundStream } from "../model/round.ts";
import type { AuthorKind, Channel } from "../model/words.ts";
import type { Day } from "@splot/kernel";
import { refuse } from "../refusals.ts";
import { type Arrival, saveRemark, takeRemarkNumber } from "../store/remarks.ts";

/** How long a contact is kept after the report is due at the latest. Unit: days. */
const CONTACT_DAYS = 365;

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

/** What the author takes home. */
export type RemarkReceipt = { readonly remark: ObjectId; readonly no: number; readonly number: string; readonly address: string; readonly code: string; readonly isLate: boolean };

/**
 * Receives a remark: number, texts, receipt, links and journal entry in one transaction (I56).
 * NOTE: this is the path that arrives in bursts. It costs one statement to take the number and decide, and one for
 * each table written; nothing is looked up twice.
 */
export async function receiveRemark(act: Act, arriving: ArrivingRemark): Promise<RemarkReceipt> {
  checkAuthorship(arriving);
  const arrival = await takeRemarkNumber(act, arriving.round, arriving.blockKey);
  checkArrival(arrival, act.today);
  checkReceivedOn(arrival, arriving.receivedOn, act.today);
  if (!arrival.isBlockKnown) throw refuse("participation.block_unknown", {}, "blockKey");
  const id = newId<"object">();
  const number = `${arrival.code}.${arrival.no}`;
  const address = remarkAddress(arrival.address, arrival.no);
  await saveThing(act, {
    id, kind: "remark", code: number, title: { pl: `Uwaga ${number}`, en: `Remark ${number}` }, origin: arrival.origin, state: "received", visibility: "office", address,
  });
  const contact = await keepContact(act, arriving);
  await saveRemark(act, { ...arriving, id, no: arrival.no, closesOn: arrival.closesOn, contact });
  const { code } = await issueReceipt(act, { object: id, contact });
  if (contact !== undefined) await watchObject(act, { object: id, watcherKind: "contact", watcher: contact, why: "contributed" });
  await linkRemark(act, { id, arriving, arrival });
  const late = isLate(arrival, arriving.receivedOn);
  act.record({
    event: "participation.remark_sent", object: id, to: "received", stream: roundStream(arriving.round), isPublic: true,
    payload: { round: arriving.round, no: arrival.no, channel: arriving.channel, receivedOn: arriving.receivedOn, isLate: late },
  });
  return { remark: id, no: arrival.no, number, address, code, isLate: late };
}

async function keepContact(act: Act, { email }: ArrivingRemark): Promise<string | undefined> {
  if (email === undefined) return undefined;
  if (!/^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]{2,}$/.test(email)) throw refuse("participation.email_unfit", {}, "email");
  return saveContact(act, { email, purpose: "participation.remark", eraseAfter: addDays(act.today, CONTACT_DAYS) });
}

interface LinkedRemark {
  readonly id: ObjectId;
  readonly arriving: ArrivingRemark;
  readonly arrival: Arrival;
}

async function linkRemark(act: Act, { id, arriving, arrival }: LinkedRemark): Promise<void> {
  const collected = { from: { object: arriving.round }, to: { object: id }, relation: "collected", madeHow: "rule" } as const;
  if (arrival.subject === undefined) return linkNewborn(act, collected);
  const about = { from: { object: id }, to: { ...arrival.subject, locator: arriving.blockKey }, relation: "about", madeHow: "person" } as const;
  return linkNewborn(act, collected, about);
}
