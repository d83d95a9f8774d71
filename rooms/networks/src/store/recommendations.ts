import type { Day, ObjectId } from "@splot/kernel";
import { putRows, type ReadHandle, type WriteHandle } from "@splot/kernel/database";
import { refuseUnknown } from "@splot/kernel/objects";
import { isRecommendationState, type Recommendation } from "../model/recommendation.ts";

/** What is stored of a recommendation beside its thing. */
export type RecommendationColumns = Pick<Recommendation, "id" | "edition" | "network" | "code" | "scope" | "text" | "isSummary"> &
  Partial<Pick<Recommendation, "plan" | "level" | "barrier" | "act" | "wording" | "effect" | "priority">>;

/** Stores a recommendation whose thing is stored already, in the place of what stood. */
export async function putRecommendation(write: WriteHandle, recommendation: RecommendationColumns): Promise<void> {
  const { id, edition, network, code, scope, text, isSummary } = recommendation;
  const row = {
    space_id: write.space.id,
    id,
    edition_id: edition,
    network_id: network,
    code,
    scope,
    text,
    is_summary: isSummary,
    plan_id: recommendation.plan ?? null,
    level: recommendation.level ?? null,
    barrier: recommendation.barrier ?? null,
    act: recommendation.act ?? null,
    wording: recommendation.wording ?? null,
    effect: recommendation.effect ?? null,
    priority: recommendation.priority ?? null,
  };
  await putRows(write, { table: "networks.recommendation", key: ["space_id", "id"] }, [row]);
}

/** Notes the day of the letter to the addressees, the day until which they are asked to reply, and the letter. */
export async function noteSubmission(
  write: WriteHandle,
  id: ObjectId,
  { on, dueOn, sha256 }: { readonly on: Day; readonly dueOn: Day; readonly sha256: string },
): Promise<void> {
  await write.db
    .updateTable("networks.recommendation")
    .set({ submitted_on: on, reply_due: dueOn, submission_sha256: sha256 })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** The recommendation, locked against every other act on it. Refuses: `object.unknown`. */
export async function lockRecommendation(write: WriteHandle, id: ObjectId): Promise<Recommendation> {
  await write.db.selectFrom("networks.recommendation").select("id").where("space_id", "=", write.space.id).where("id", "=", id).forUpdate().execute();
  const found = await findRecommendation(write, id);
  if (found === undefined) throw refuseUnknown();
  return found;
}

/** Takes the record of a recommendation back; its object stays. */
export async function dropRecommendation(write: WriteHandle, id: ObjectId): Promise<void> {
  await write.db.deleteFrom("networks.recommendation").where("space_id", "=", write.space.id).where("id", "=", id).execute();
}

function recommendations(read: ReadHandle) {
  return read.db
    .selectFrom("networks.recommendation as r")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "r.space_id").onRef("o.id", "=", "r.id"))
    .selectAll("r")
    .select(["o.title", "o.address", "o.origin", "o.mode", "o.source", "o.state"])
    .where("r.space_id", "=", read.space.id);
}

/** Most recommendations of one answer of the API. */
export const MOST_RECOMMENDATIONS = 2000;

/** The recommendations by code, of one network or the only one asked for. Missing `most`: all. */
export async function listRecommendations(
  read: ReadHandle,
  { network, only, most }: { readonly network?: ObjectId | undefined; readonly only?: ObjectId | undefined; readonly most?: number } = {},
): Promise<readonly Recommendation[]> {
  const rows = await recommendations(read)
    .$if(network !== undefined, (query) => query.where("r.network_id", "=", network ?? ""))
    .$if(only !== undefined, (query) => query.where("r.id", "=", only ?? ""))
    .orderBy("r.code")
    .limit(most ?? null)
    .execute();
  return rows.map(recommendationOf);
}

/** The recommendation with this id. Missing: `undefined`. */
export async function findRecommendation(read: ReadHandle, id: ObjectId): Promise<Recommendation | undefined> {
  const row = await recommendations(read).where("r.id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : recommendationOf(row);
}

function recommendationOf(row: Awaited<ReturnType<ReturnType<typeof recommendations>["executeTakeFirstOrThrow"]>>): Recommendation {
  const { state } = row;
  if (!isRecommendationState(state)) throw new Error(`unknown state of a recommendation: ${state}`);
  return {
    id: row.id as ObjectId,
    code: row.code,
    title: row.title,
    address: row.address,
    origin: row.origin,
    mode: row.mode,
    source: row.source ?? undefined,
    state,
    edition: row.edition_id as ObjectId,
    network: row.network_id as ObjectId,
    scope: row.scope,
    text: row.text,
    isSummary: row.is_summary,
    plan: row.plan_id === null ? undefined : (row.plan_id as ObjectId),
    level: row.level ?? undefined,
    barrier: row.barrier ?? undefined,
    act: row.act ?? undefined,
    wording: row.wording ?? undefined,
    effect: row.effect ?? undefined,
    priority: row.priority ?? undefined,
    submittedOn: row.submitted_on ?? undefined,
    replyDue: row.reply_due ?? undefined,
  };
}
