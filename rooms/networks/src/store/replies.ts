import type { ContentText, Day, ObjectId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import type { PlacedReply, Reply } from "../model/reply.ts";

/** To whom a recommendation goes. */
export interface Addressee {
  readonly recommendation: ObjectId;
  readonly org: ObjectId;
  readonly name: ContentText;
  readonly address: string;
}

/** Names an addressee; one that is named already stays. */
export async function saveAddressee(write: WriteHandle, recommendation: ObjectId, org: ObjectId): Promise<void> {
  await write.db
    .insertInto("networks.addressee")
    .values({ space_id: write.space.id, recommendation_id: recommendation, org_id: org })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The addressees of recommendations, by name. */
export async function listAddressees(read: ReadHandle, recommendations: readonly ObjectId[]): Promise<readonly Addressee[]> {
  if (recommendations.length === 0) return [];
  const rows = await read.db
    .selectFrom("networks.addressee as a")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "a.space_id").onRef("o.id", "=", "a.org_id"))
    .select(["a.recommendation_id", "a.org_id", "o.title", "o.address"])
    .where("a.space_id", "=", read.space.id)
    .where("a.recommendation_id", "in", recommendations)
    .orderBy("o.address")
    .execute();
  return rows.map((row) => ({ recommendation: row.recommendation_id as ObjectId, org: row.org_id as ObjectId, name: row.title, address: row.address }));
}

/** Stores a reply whose thing and document are stored already; it stays as it is. */
export async function saveReply(write: WriteHandle, recommendation: ObjectId, { id, org, on, stance, text, sha256 }: Reply): Promise<void> {
  await write.db
    .insertInto("networks.reply")
    .values({ space_id: write.space.id, id, recommendation_id: recommendation, org_id: org, on_day: on, stance, text, sha256, made_at: write.now })
    .execute();
}

/** The replies to a recommendation as they were entered. */
export async function listReplies(read: ReadHandle, recommendation: ObjectId): Promise<readonly PlacedReply[]> {
  const rows = await read.db
    .selectFrom("networks.reply as y")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "y.space_id").onRef("o.id", "=", "y.id"))
    .selectAll("y")
    .select("o.address")
    .where("y.space_id", "=", read.space.id)
    .where("y.recommendation_id", "=", recommendation)
    .orderBy("y.made_at")
    .orderBy("y.id")
    .execute();
  return rows.map((row) => ({
    id: row.id as ObjectId,
    org: row.org_id as ObjectId,
    on: row.on_day,
    stance: row.stance,
    text: row.text,
    sha256: row.sha256,
    anchor: row.address.slice(row.address.indexOf("#") + 1),
  }));
}

/** A submitted recommendation of which an addressee has not replied at all. */
export interface WaitingReply {
  readonly id: ObjectId;
  readonly title: ContentText;
  readonly address: string;
  readonly org: ObjectId;
  readonly dueOn: Day;
}

/** What these addressees have not replied to yet, the earliest deadline first. All of it. */
export async function listWaitingReplies(read: ReadHandle, orgs: readonly string[]): Promise<readonly WaitingReply[]> {
  const rows = await read.db
    .selectFrom("networks.addressee as a")
    .innerJoin("networks.recommendation as r", (join) => join.onRef("r.space_id", "=", "a.space_id").onRef("r.id", "=", "a.recommendation_id"))
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "r.space_id").onRef("o.id", "=", "r.id"))
    .leftJoin("networks.reply as y", (join) =>
      join.onRef("y.space_id", "=", "a.space_id").onRef("y.recommendation_id", "=", "a.recommendation_id").onRef("y.org_id", "=", "a.org_id"),
    )
    .select(["a.recommendation_id", "a.org_id", "o.title", "o.address", "r.reply_due"])
    .where("a.space_id", "=", read.space.id)
    .where("a.org_id", "in", orgs)
    .where("r.submitted_on", "is not", null)
    .where("y.id", "is", null)
    .orderBy("r.reply_due")
    .orderBy("a.recommendation_id")
    .execute();
  return rows.flatMap(({ recommendation_id, org_id, title, address, reply_due }) =>
    reply_due === null ? [] : [{ id: recommendation_id as ObjectId, title, address, org: org_id as ObjectId, dueOn: reply_due }],
  );
}
