import { type ContentText, findDay, type ObjectId, type PersonId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";
import { sql } from "kysely";
import { isMidState, type Mid } from "../model/mid.ts";

const json = (text: ContentText | undefined) => (text === undefined ? null : JSON.stringify(text));

/** Stores a plan whose thing is stored already. */
export async function saveMid(write: WriteHandle, { id, network, org }: Pick<Mid, "id" | "network" | "org">): Promise<void> {
  await write.db.insertInto("networks.mid").values({ space_id: write.space.id, id, network_id: network, org_id: org }).execute();
}

/** Writes the texts of a plan anew, as the next revision. */
export async function changeMidTexts(
  write: WriteHandle,
  id: ObjectId,
  { challenge, aim, barriers }: Pick<Mid, "challenge" | "aim" | "barriers">,
): Promise<void> {
  await write.db
    .updateTable("networks.mid")
    .set({ challenge: json(challenge), aim: json(aim), barriers: json(barriers), revision: sql<number>`revision + 1` })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** Notes until when a review is asked for, or which version became final. */
export async function changeMid(
  write: WriteHandle,
  id: ObjectId,
  { reviewDue, finalVersion }: Partial<Pick<Mid, "reviewDue" | "finalVersion">>,
): Promise<void> {
  await write.db
    .updateTable("networks.mid")
    .set({ review_due: reviewDue ?? null, ...(finalVersion === undefined ? {} : { final_version: finalVersion }) })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** Counts a person among those who wrote the plan. Refuses (database): a reviewer of it. */
export async function noteAuthor(write: WriteHandle, mid: ObjectId, person: PersonId | undefined): Promise<void> {
  if (person === undefined) return;
  await write.db
    .insertInto("networks.mid_author")
    .values({ space_id: write.space.id, mid_id: mid, person_id: person })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who wrote on a plan. */
export async function listAuthors(read: ReadHandle, mid: ObjectId): Promise<readonly PersonId[]> {
  const rows = await read.db.selectFrom("networks.mid_author").select("person_id").where("space_id", "=", read.space.id).where("mid_id", "=", mid).execute();
  return rows.map(({ person_id }) => person_id);
}

function mids(read: ReadHandle) {
  return read.db
    .selectFrom("networks.mid as m")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "m.space_id").onRef("o.id", "=", "m.id"))
    .innerJoin("kernel.object as c", (join) => join.onRef("c.space_id", "=", "m.space_id").onRef("c.id", "=", "m.org_id"))
    .selectAll("m")
    .select(["o.code", "o.title", "o.address", "o.origin", "o.mode", "o.state", "o.visibility", "c.title as city"])
    .where("m.space_id", "=", read.space.id);
}

/** The plan with this id. Refuses: `object.unknown`. */
export async function getMid(read: ReadHandle, id: ObjectId): Promise<Mid> {
  const row = await mids(read).where("m.id", "=", id).executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return midOf(row);
}

/** The plan, locked against every other act on it. Refuses: `object.unknown`. */
export async function lockMid(write: WriteHandle, id: ObjectId): Promise<Mid> {
  await write.db.selectFrom("networks.mid").select("id").where("space_id", "=", write.space.id).where("id", "=", id).forUpdate().execute();
  return getMid(write, id);
}

/** What plans of cities are looked for. */
export interface MidFilter {
  readonly seen?: readonly Mid["visibility"][] | undefined;
  readonly network?: ObjectId | undefined;
  readonly org?: ObjectId | undefined;
  readonly most?: number | undefined;
}

/** Most plans of cities of one answer of the API. */
export const MOST_MIDS = 1000;

/** Plans by city: that may be seen, of a network, of a city. Missing `most`: all. */
export async function listMids(read: ReadHandle, { seen, network, org, most }: MidFilter): Promise<readonly Mid[]> {
  const rows = await mids(read)
    .$if(seen !== undefined, (query) => query.where("o.visibility", "in", seen ?? []))
    .$if(network !== undefined, (query) => query.where("m.network_id", "=", network ?? ""))
    .$if(org !== undefined, (query) => query.where("m.org_id", "=", org ?? ""))
    .orderBy(sql`c.title->>'pl' collate "pl-x-icu"`)
    .orderBy("m.id")
    .limit(most ?? null)
    .execute();
  return rows.map(midOf);
}

function midOf(row: Awaited<ReturnType<ReturnType<typeof mids>["executeTakeFirstOrThrow"]>>): Mid {
  const { state } = row;
  if (!isMidState(state)) throw new Error(`unknown state of a plan of a city: ${state}`);
  return {
    id: row.id as ObjectId,
    code: row.code ?? "",
    title: row.title,
    address: row.address,
    origin: row.origin,
    mode: row.mode,
    visibility: row.visibility,
    state,
    network: row.network_id as ObjectId,
    org: row.org_id as ObjectId,
    city: row.city,
    challenge: row.challenge ?? undefined,
    aim: row.aim ?? undefined,
    barriers: row.barriers ?? undefined,
    reviewDue: row.review_due === null ? undefined : findDay(row.review_due),
    finalVersion: row.final_version ?? undefined,
    revision: row.revision,
  };
}
