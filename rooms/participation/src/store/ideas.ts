import type { Instant, ObjectId } from "@splot/kernel";
import { newId } from "@splot/kernel";
import type { Database, ReadHandle, WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";
import { type Selectable, sql } from "kysely";
import type { HideReason, Idea, IdeaVerdict } from "../model/idea.ts";

/** An idea to store. */
export interface NewIdea extends Pick<Idea, "id" | "no" | "title" | "body" | "teryt" | "place" | "authorKind" | "shownName"> {
  readonly contact?: string | undefined;
}

/** Stores an idea whose thing is stored already. */
export async function saveIdea(write: WriteHandle, idea: NewIdea): Promise<void> {
  await write.db
    .insertInto("participation.idea")
    .values({
      space_id: write.space.id,
      id: idea.id,
      no: idea.no,
      title: idea.title,
      body: idea.body,
      teryt: idea.teryt ?? null,
      place: idea.place ?? null,
      author_kind: idea.authorKind,
      shown_name: idea.shownName ?? null,
      contact_id: idea.contact ?? null,
      received_at: write.now,
      shown_at: null,
      verdict: null,
      answer: null,
      answered_at: null,
      answered_by: null,
      hidden_reason: null,
      withdrawn_at: null,
    })
    .execute();
}

/** What acts change of an idea. */
export interface IdeaChange {
  readonly shownAt?: Instant;
  readonly answer?: { readonly verdict: IdeaVerdict; readonly text: string; readonly by: string | null };
  /** `null`: nothing hides it any more. */
  readonly hiddenReason?: HideReason | null;
  readonly withdrawnAt?: Instant;
}

/** Changes a locked idea. */
export async function changeIdea(write: WriteHandle, id: ObjectId, { shownAt, answer, hiddenReason, withdrawnAt }: IdeaChange): Promise<void> {
  await write.db
    .updateTable("participation.idea")
    .set({
      ...(shownAt === undefined ? {} : { shown_at: shownAt }),
      ...(answer === undefined ? {} : { verdict: answer.verdict, answer: answer.text, answered_at: write.now, answered_by: answer.by }),
      ...(hiddenReason === undefined ? {} : { hidden_reason: hiddenReason }),
      ...(withdrawnAt === undefined ? {} : { withdrawn_at: withdrawnAt }),
    })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** Writes down a showing, hiding or restoring. */
export async function saveModeration(
  write: WriteHandle,
  act: { readonly contribution: ObjectId; readonly act: "show" | "hide" | "restore"; readonly reason?: HideReason; readonly by: string },
): Promise<void> {
  await write.db
    .insertInto("participation.moderation_act")
    .values({
      space_id: write.space.id,
      id: newId(),
      contribution_id: act.contribution,
      act: act.act,
      reason: act.reason ?? null,
      at: write.now,
      by: act.by,
    })
    .execute();
}

function ideas(read: ReadHandle) {
  return read.db
    .selectFrom("participation.idea as i")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "i.space_id").onRef("o.id", "=", "i.id"))
    .selectAll("i")
    .select(["o.code", "o.address", "o.origin"])
    .where("i.space_id", "=", read.space.id);
}

type Row = Selectable<Database["participation.idea"]> & Pick<Selectable<Database["kernel.object"]>, "code" | "address" | "origin">;

function ideaOf(row: Row): Idea {
  const { verdict, answer, answered_at } = row;
  return {
    id: row.id as ObjectId,
    no: row.no,
    code: row.code ?? "",
    address: row.address,
    origin: row.origin,
    title: row.title,
    body: row.body,
    teryt: row.teryt ?? undefined,
    place: row.place ?? undefined,
    authorKind: row.author_kind,
    shownName: row.shown_name ?? undefined,
    receivedAt: row.received_at,
    shownAt: row.shown_at ?? undefined,
    answer: verdict === null || answer === null || answered_at === null ? undefined : { verdict, text: answer, at: answered_at },
    hiddenReason: row.hidden_reason ?? undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
  };
}

/** The idea with this id. Missing: `undefined`. */
export async function findIdea(read: ReadHandle, id: ObjectId): Promise<Idea | undefined> {
  const row = await ideas(read).where("i.id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : ideaOf(row);
}

/** The idea with this id, locked until the transaction ends. Refuses: `object.unknown`. */
export async function lockIdea(write: WriteHandle, id: ObjectId): Promise<Idea> {
  const row = await ideas(write).where("i.id", "=", id).forUpdate("i").executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return ideaOf(row);
}

/** The idea at an address. Refuses: `object.unknown`. */
export async function getIdeaAt(read: ReadHandle, address: string): Promise<Idea> {
  const row = await ideas(read).where("o.address", "=", address).executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return ideaOf(row);
}

/** What narrows the list of ideas. Missing: all. */
export interface IdeaFilter {
  readonly search?: string | undefined;
  readonly teryt?: string | undefined;
  readonly state?: "shown" | IdeaVerdict | undefined;
}

function publicIdeas(read: ReadHandle, { search, teryt, state }: IdeaFilter) {
  const words = `%${(search ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  return ideas(read)
    .where("i.shown_at", "is not", null)
    .where("i.hidden_reason", "is", null)
    .where("i.withdrawn_at", "is", null)
    .$if(search !== undefined, (query) => query.where((either) => either.or([either("i.title", "ilike", words), either("i.body", "ilike", words)])))
    .$if(teryt !== undefined, (query) => query.where("i.teryt", "=", teryt ?? ""))
    .$if(state === "shown", (query) => query.where("i.verdict", "is", null))
    .$if(state !== undefined && state !== "shown", (query) => query.where("i.verdict", "=", state === "shown" ? null : (state ?? null)));
}

/** Public ideas, newest first, from below the number `before`. Missing `limit`: 24. */
export async function listIdeas(
  read: ReadHandle,
  { filter = {}, before, limit = 24 }: { readonly filter?: IdeaFilter; readonly before?: number | undefined; readonly limit?: number },
): Promise<{ readonly ideas: readonly Idea[]; readonly next?: number | undefined }> {
  const rows = await publicIdeas(read, filter)
    .$if(before !== undefined, (query) => query.where("i.no", "<", before ?? 0))
    .orderBy("i.no", "desc")
    .limit(limit + 1)
    .execute();
  const part = rows.slice(0, limit).map(ideaOf);
  return { ideas: part, next: rows.length > limit ? part.at(-1)?.no : undefined };
}

/** Public ideas that a filter leaves, by municipality; the key '' stands for the whole metropolis. */
export async function countIdeas(read: ReadHandle, filter: IdeaFilter = {}): Promise<ReadonlyMap<string, number>> {
  const rows = await read.db
    .selectFrom(publicIdeas(read, filter).as("p"))
    .select([sql<string>`coalesce(p.teryt, '')`.as("teryt"), sql<number>`count(*)::integer`.as("count")])
    .groupBy("p.teryt")
    .execute();
  return new Map(rows.map((row) => [row.teryt, row.count]));
}

/** Ideas that wait for the office: first to be looked at, then to be answered, oldest first. Missing `most`: all. */
export async function listWaitingIdeas(read: ReadHandle, most: number | null = null): Promise<readonly Idea[]> {
  const rows = await ideas(read)
    .where("i.withdrawn_at", "is", null)
    .where("i.answered_at", "is", null)
    .where("i.hidden_reason", "is", null)
    .orderBy("i.no")
    .limit(most)
    .execute();
  return rows.map(ideaOf);
}
