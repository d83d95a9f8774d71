import type { ObjectId, SortDirection } from "@splot/kernel";
import type { Database, ReadHandle, WriteHandle } from "@splot/kernel/database";
import { type Selectable, sql } from "kysely";
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

/** How the list of meetings is narrowed. Missing: not narrowed. `after` is the id of the last meeting shown. */
export interface MeetingFilter {
  readonly search?: string | undefined;
  readonly state?: string | undefined;
  readonly year?: number | undefined;
  readonly direction?: SortDirection | undefined;
  readonly after?: ObjectId | undefined;
  readonly limit: number;
}

/** The meetings of the space by their beginning, newest first where no direction is asked. */
export async function listMeetings(read: ReadHandle, filter: MeetingFilter): Promise<readonly ListedMeeting[]> {
  const isRising = filter.direction === "ascending";
  let query = narrowed(read, filter).selectAll("m").select(["o.code", "o.title", "o.address", "o.state", "o.origin"]);
  if (filter.after !== undefined) {
    const last = sql`(select last.starts_at, last.id from assembly.meeting last where last.space_id = m.space_id and last.id = ${filter.after})`;
    query = query.where(sql<boolean>`(m.starts_at, m.id) ${isRising ? sql`>` : sql`<`} ${last}`);
  }
  const way = isRising ? "asc" : "desc";
  const rows = await query.orderBy("m.starts_at", way).orderBy("m.id", way).limit(filter.limit).execute();
  return rows.map((row) => ({ ...meetingOf(row), code: row.code ?? "", title: row.title, address: row.address, state: row.state, origin: row.origin }));
}

/** How many meetings fit, and the years that can be chosen, newest first. Two queries. */
export async function countMeetings(read: ReadHandle, filter: MeetingFilter): Promise<{ readonly count: number; readonly years: readonly number[] }> {
  const { count } = await narrowed(read, filter)
    .select((select) => select.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const rows = await read.db.selectFrom("assembly.meeting").select("year").distinct().where("space_id", "=", read.space.id).orderBy("year", "desc").execute();
  return { count: Number(count), years: rows.map(({ year }) => year) };
}

function narrowed(read: ReadHandle, { search, state, year }: MeetingFilter) {
  const like = `%${(search ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  return read.db
    .selectFrom("assembly.meeting as m")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "m.space_id").onRef("o.id", "=", "m.id"))
    .where("m.space_id", "=", read.space.id)
    .$if(search !== undefined, (query) => query.where(sql<boolean>`concat_ws(' ', o.code, o.title->>'pl', o.title->>'en', m.place) ilike ${like}`))
    .$if(state !== undefined, (query) => query.where("o.state", "=", state ?? ""))
    .$if(year !== undefined, (query) => query.where("m.year", "=", year ?? 0));
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
