import type { Instant, ObjectId } from "@splot/kernel";
import type { Database, ReadHandle, WriteHandle } from "@splot/kernel/database";
import type { Selectable } from "kysely";
import type { AgendaItem, ItemId, ListedMeeting, Meeting } from "../model/records.ts";

/** Stores a meeting. */
export async function saveMeeting(write: WriteHandle, meeting: Meeting): Promise<void> {
  await write.db
    .insertInto("assembly.meeting")
    .values({
      space_id: write.space.id,
      id: meeting.id,
      body_id: meeting.body,
      ordinal: meeting.ordinal,
      year: meeting.year,
      kind: meeting.kind,
      mode: meeting.mode,
      call_no: meeting.call,
      starts_at: meeting.startsAt,
      place: meeting.place,
      rule_code: meeting.ruleCode,
      rule_version: meeting.ruleVersion,
      convened_at: write.now,
      opened_at: null,
      closed_at: null,
    })
    .execute();
}

/** Notes when a meeting was opened or closed. */
export async function stampMeeting(write: WriteHandle, id: ObjectId, moment: "opened_at" | "closed_at"): Promise<void> {
  await write.db
    .updateTable("assembly.meeting")
    .set(moment === "opened_at" ? { opened_at: write.now } : { closed_at: write.now })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** The meeting with this id. Missing: `undefined`. */
export async function findMeeting(read: ReadHandle, id: ObjectId): Promise<Meeting | undefined> {
  const row = await read.db.selectFrom("assembly.meeting").selectAll().where("space_id", "=", read.space.id).where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : meetingOf(row);
}

/** The newest meetings of the space, at most 50; `before` continues after the last one shown. */
export async function listMeetings(read: ReadHandle, before?: Instant): Promise<readonly ListedMeeting[]> {
  let query = read.db
    .selectFrom("assembly.meeting as m")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "m.space_id").onRef("o.id", "=", "m.id"))
    .selectAll("m")
    .select(["o.code", "o.title", "o.address", "o.state", "o.origin"])
    .where("m.space_id", "=", read.space.id);
  if (before !== undefined) query = query.where("m.starts_at", "<", before);
  const rows = await query.orderBy("m.starts_at", "desc").orderBy("m.id").limit(50).execute();
  return rows.map((row) => ({ ...meetingOf(row), code: row.code ?? "", title: row.title, address: row.address, state: row.state, origin: row.origin }));
}

/** Adds items to an agenda. */
export async function saveAgendaItems(write: WriteHandle, items: readonly AgendaItem[]): Promise<void> {
  await write.db
    .insertInto("assembly.agenda_item")
    .values(
      items.map(({ id, meeting, no, title, draft }) => ({
        space_id: write.space.id,
        id,
        meeting_id: meeting,
        no,
        title: JSON.stringify(title),
        draft_id: draft ?? null,
      })),
    )
    .execute();
}

/** The agenda of a meeting in its order. */
export async function listAgenda(read: ReadHandle, meeting: ObjectId): Promise<readonly AgendaItem[]> {
  const rows = await read.db
    .selectFrom("assembly.agenda_item")
    .selectAll()
    .where("space_id", "=", read.space.id)
    .where("meeting_id", "=", meeting)
    .orderBy("no")
    .execute();
  return rows.map(itemOf);
}

/** The agenda item with this id. Missing: `undefined`. */
export async function findAgendaItem(read: ReadHandle, id: ItemId): Promise<AgendaItem | undefined> {
  const row = await read.db.selectFrom("assembly.agenda_item").selectAll().where("space_id", "=", read.space.id).where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : itemOf(row);
}

function itemOf(row: Selectable<Database["assembly.agenda_item"]>): AgendaItem {
  return {
    id: row.id as ItemId,
    meeting: row.meeting_id as ObjectId,
    no: row.no,
    title: row.title,
    draft: row.draft_id === null ? undefined : (row.draft_id as ObjectId),
  };
}

function meetingOf(row: Selectable<Database["assembly.meeting"]>): Meeting {
  return {
    id: row.id as ObjectId,
    body: row.body_id as ObjectId,
    ordinal: row.ordinal,
    year: row.year,
    kind: row.kind,
    mode: row.mode,
    call: row.call_no === 2 ? 2 : 1,
    startsAt: row.starts_at,
    place: row.place,
    ruleCode: row.rule_code,
    ruleVersion: row.rule_version,
    openedAt: row.opened_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
  };
}
