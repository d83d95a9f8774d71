import { sql } from "kysely";
import { type ReadHandle, together, type WriteHandle } from "../database/index.ts";
import type { Day } from "../day.ts";
import { newId, type ObjectId, type PersonId } from "../ids.ts";
import type { Bilingual, ContentText } from "../text.ts";
import { type Digest, digestDue } from "./digest.ts";

/** One notice to one recipient about one public step. */
export interface NewNotice {
  readonly recipientKind: "person" | "contact";
  readonly recipient: string;
  readonly object: ObjectId;
  /** Name of the step; one notice per recipient, object and step (I122). */
  readonly step: string;
  readonly subject: Bilingual;
  /** What somebody wrote has the language in which it was written alone. */
  readonly body: ContentText;
  /** Path in the space or `/los/…`. */
  readonly link: string;
  readonly deadline?: Day | undefined;
  /** How the recipient wants mails gathered. Missing: at once. */
  readonly digest?: Digest | undefined;
}

/** A notice in the outbox. State `kept`: an exercise sends nothing outside. */
export interface Notice {
  readonly id: string;
  readonly subject: ContentText;
  readonly body: ContentText;
  readonly link: string;
  readonly state: string;
  readonly madeAt: Date;
}

/** Puts a notice into the outbox; a repetition of the same step adds nothing. */
export async function queueNotice(write: WriteHandle, notice: NewNotice): Promise<void> {
  await write.db
    .insertInto("kernel.notice")
    .values({
      space_id: write.space.id,
      id: newId(),
      recipient_kind: notice.recipientKind,
      recipient: notice.recipient,
      object_id: notice.object,
      step: notice.step,
      subject: JSON.stringify(notice.subject),
      body: JSON.stringify(notice.body),
      link: notice.link,
      deadline: notice.deadline ?? null,
      state: write.space.purpose === "exercise" ? "kept" : "queued",
      made_at: write.now,
      sent_at: null,
      digest: notice.digest ?? "at_once",
      due_at: digestDue(notice.digest ?? "at_once", write.now, write.space.zone) ?? null,
    })
    .onConflict((conflict) => conflict.columns(["space_id", "recipient", "object_id", "step"]).doNothing())
    .execute();
}

/** How the outbox is narrowed. Missing: not narrowed. `after` is the id of the last notice shown. */
export interface NoticeFilter {
  readonly search?: string | undefined;
  readonly state?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** The newest notices of the space's outbox. Missing `limit`: 50. */
export async function listNotices(read: ReadHandle, filter: NoticeFilter = {}): Promise<readonly Notice[]> {
  const last = sql`(select l.made_at, l.id from kernel.notice l where l.space_id = n.space_id and l.id = ${filter.after ?? ""})`;
  const rows = await narrowed(read, filter)
    .select(["n.id", "n.subject", "n.body", "n.link", "n.state", "n.made_at"])
    .$if(filter.after !== undefined, (query) => query.where(sql<boolean>`(n.made_at, n.id) < ${last}`))
    .orderBy("n.made_at", "desc")
    .orderBy("n.id", "desc")
    .limit(filter.limit ?? 50)
    .execute();
  return rows.map(({ made_at, ...row }) => ({ ...row, madeAt: made_at }));
}

/** How many notices of the outbox fit. */
export async function countNotices(read: ReadHandle, filter: NoticeFilter): Promise<number> {
  const { count } = await narrowed(read, filter)
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function narrowed(read: ReadHandle, { search, state }: NoticeFilter) {
  const like = `%${(search ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  return read.db
    .selectFrom("kernel.notice as n")
    .where("n.space_id", "=", read.space.id)
    .$if(search !== undefined, (query) => query.where(sql<boolean>`concat_ws(' ', n.subject->>'pl', n.subject->>'en', n.body->>'pl') ilike ${like}`))
    .$if(state !== undefined, (query) => query.where(sql<boolean>`n.state = ${state ?? ""}`));
}

/** The newest notices to a person that the person has not put away, of those before the notice `before`. */
export async function listUnread(
  read: ReadHandle,
  person: PersonId,
  { before, limit = 10 }: { readonly before?: string | undefined; readonly limit?: number } = {},
): Promise<readonly Notice[]> {
  const rows = await read.db
    .selectFrom("kernel.notice")
    .select(["id", "subject", "body", "link", "state", "made_at"])
    .where("space_id", "=", read.space.id)
    .where("recipient", "=", person)
    .where("recipient_kind", "=", "person")
    .where("state", "<>", "read")
    .$if(before !== undefined, (query) => query.where("id", "<", before ?? ""))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ made_at, ...row }) => ({ ...row, madeAt: made_at }));
}

/** Puts a notice away, for the person whom it was sent to; a notice of anybody else stays as it is. False: this person has no such notice. */
export async function putAway(write: WriteHandle, person: PersonId, id: string): Promise<boolean> {
  const { numUpdatedRows } = await write.db
    .updateTable("kernel.notice")
    .set({ state: "read" })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .where("recipient", "=", person)
    .where("recipient_kind", "=", "person")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Every notice to a contact, oldest first. */
export async function listNoticesTo(read: ReadHandle, contact: string): Promise<readonly Notice[]> {
  const rows = await read.db
    .selectFrom("kernel.notice")
    .select(["id", "subject", "body", "link", "state", "made_at"])
    .where("space_id", "=", read.space.id)
    .where("recipient", "=", contact)
    .where("recipient_kind", "=", "contact")
    .orderBy("id")
    .execute();
  return rows.map(({ made_at, ...row }) => ({ ...row, madeAt: made_at }));
}

/** Removes the notices to contacts that were erased just now, sent or not. Shape: how many. */
export async function dropNotices(write: WriteHandle, contacts: readonly string[]): Promise<number> {
  if (contacts.length === 0) return 0;
  const gone = await write.db
    .deleteFrom("kernel.notice")
    .where("space_id", "=", write.space.id)
    .where("recipient", "=", sql<string>`any(${contacts}::uuid[])`)
    .where("recipient_kind", "=", "contact")
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** A notice that waits to be sent to a contact. */
export interface QueuedNotice extends Pick<Notice, "id" | "subject" | "body" | "link"> {
  readonly digest: Digest;
  /** Id of the sealed contact. */
  readonly recipient: string;
  /** What it is about. */
  readonly object: ObjectId;
}

/** The notices to contacts that are to be sent now, oldest first. A gathered mail is never cut: all that is due for it comes at once. */
export async function listQueued(read: ReadHandle, limit = 50): Promise<readonly QueuedNotice[]> {
  const [single, gathered] = await together(
    queued(read).where("due_at", "is", null).limit(limit).execute(),
    queued(read).where("due_at", "<=", read.now).execute(),
  );
  return [...single, ...gathered].map(({ object_id, ...row }) => ({ ...row, object: object_id as ObjectId }));
}

function queued(read: ReadHandle) {
  return read.db
    .selectFrom("kernel.notice")
    .select(["id", "recipient", "object_id", "subject", "body", "link", "digest"])
    .where("space_id", "=", read.space.id)
    .where("state", "=", "queued")
    .where("recipient_kind", "=", "contact")
    .orderBy("made_at")
    .orderBy("id");
}

/** Takes what waits for a recipient out of the queue: it is never sent. */
export async function stopNotices(write: WriteHandle, recipient: string): Promise<void> {
  await write.db
    .updateTable("kernel.notice")
    .set({ state: "stopped" })
    .where("space_id", "=", write.space.id)
    .where("recipient", "=", recipient)
    .where("state", "=", "queued")
    .execute();
}

/** Notes that notices were sent as one mail, or could not be. */
export async function settleNotices(write: WriteHandle, ids: readonly string[], state: "sent" | "bounced"): Promise<void> {
  await write.db
    .updateTable("kernel.notice")
    .set({ state, sent_at: write.now })
    .where("space_id", "=", write.space.id)
    .where("id", "in", ids)
    .where("state", "=", "queued")
    .execute();
}
