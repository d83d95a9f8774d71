import type { ContentText, Day, Id, ObjectId, PersonId, SpaceId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { refuseUnknown, thingOf } from "@splot/kernel/objects";
import type { Evidence, Stance } from "../model/evidence.ts";
import type { Insight, InsightState, Verdict, VerdictKind } from "../model/insight.ts";
import { listCards } from "./cards.ts";

/** Stores an insight; its thing is stored before. */
export async function saveInsight(
  write: WriteHandle,
  { id, no, kind, domains, confidence, author }: Pick<Insight, "id" | "kind" | "domains" | "confidence" | "author"> & { readonly no: number },
): Promise<void> {
  await write.db
    .insertInto("insight.insight")
    .values({
      space_id: write.space.id,
      id,
      no,
      kind,
      domains: [...domains],
      confidence,
      author_id: author,
      version_no: null,
      asked_at: null,
      due_on: null,
      published_at: null,
      shaken_at: null,
    })
    .execute();
}

/** Insights joined with their things. */
export function insights(read: ReadHandle) {
  return read.db
    .selectFrom("insight.insight as i")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "i.space_id").onRef("o.id", "=", "i.id"))
    .selectAll("o")
    .select(["i.no", "i.kind as insight_kind", "i.domains", "i.confidence", "i.author_id", "i.version_no", "i.due_on", "i.published_at", "i.shaken_at"])
    .where("i.space_id", "=", read.space.id);
}

/** An insight out of its row. */
export function insightOf(row: Awaited<ReturnType<ReturnType<typeof insights>["execute"]>>[number]): Insight {
  return {
    id: row.id as ObjectId,
    thing: thingOf(row),
    code: row.code ?? "",
    state: row.state as InsightState,
    kind: row.insight_kind,
    domains: row.domains,
    confidence: row.confidence,
    author: row.author_id as PersonId,
    version: row.version_no ?? undefined,
    dueOn: row.due_on ?? undefined,
    publishedAt: row.published_at ?? undefined,
    shakenAt: row.shaken_at ?? undefined,
  };
}

/** The insights of the space, newest first. Missing `most`: all. */
export async function listAllInsights(read: ReadHandle, most: number | null = null): Promise<readonly Insight[]> {
  return (await insights(read).orderBy("i.no", "desc").limit(most).execute()).map(insightOf);
}

/** The insight with this id. Refuses: `object.unknown`. */
export async function getInsight(read: ReadHandle, id: ObjectId): Promise<Insight> {
  const row = await insights(read).where("i.id", "=", id).executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return insightOf(row);
}

/** The same, locked until the act ends. */
export async function lockInsight(write: WriteHandle, id: ObjectId): Promise<Insight> {
  const row = await insights(write).where("i.id", "=", id).forUpdate("i").executeTakeFirst();
  if (row === undefined) throw refuseUnknown();
  return insightOf(row);
}

/** A card that is to speak for or against an insight. */
export type NewEvidence = { readonly card: ObjectId; readonly stance: Stance; readonly cluster?: ObjectId | undefined };

/** Stores evidence; the database refuses a card that speaks already. */
export async function saveEvidence(write: WriteHandle, insight: ObjectId, evidence: readonly NewEvidence[]): Promise<void> {
  if (evidence.length === 0) return;
  await write.db
    .insertInto("insight.evidence")
    .values(
      evidence.map(({ card, stance, cluster }) => ({ space_id: write.space.id, insight_id: insight, card_id: card, stance, cluster_id: cluster ?? null })),
    )
    .execute();
}

/** A card of the evidence, and the cluster with which it was taken. */
export type ListedEvidence = Evidence & { readonly cluster?: ObjectId | undefined };

/** The evidence of insights with cards, excerpts and sources, in four queries whatever their count. Shape: by insight id. */
export async function listEvidence(read: ReadHandle, ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, readonly ListedEvidence[]>> {
  if (ids.length === 0) return new Map();
  const rows = await read.db
    .selectFrom("insight.evidence")
    .select(["insight_id", "card_id", "stance", "cluster_id"])
    .where("space_id", "=", read.space.id)
    .where("insight_id", "in", ids)
    .execute();
  const cards = new Map((await listCards(read, { ids: [...new Set(rows.map(({ card_id }) => card_id as ObjectId))] })).map((card) => [card.id, card]));
  const found = rows.flatMap((row) => {
    const card = cards.get(row.card_id as ObjectId);
    const cluster = row.cluster_id === null ? undefined : (row.cluster_id as ObjectId);
    return card === undefined ? [] : [{ insight: row.insight_id as ObjectId, one: { card, stance: row.stance, cluster } }];
  });
  const grouped = Map.groupBy(found, ({ insight }) => insight);
  const inOrder = (list: readonly { readonly one: ListedEvidence }[]) => list.map(({ one }) => one).sort((a, b) => a.card.no - b.card.no);
  return new Map([...grouped].map(([insight, list]) => [insight, inOrder(list)]));
}

/** The insights that rest on any of these cards. */
export async function listInsightsOfCards(read: ReadHandle, cards: readonly ObjectId[]): Promise<readonly Insight[]> {
  if (cards.length === 0) return [];
  const rows = await insights(read)
    .where((where) =>
      where.exists(
        where
          .selectFrom("insight.evidence as e")
          .select("e.card_id")
          .whereRef("e.space_id", "=", "i.space_id")
          .whereRef("e.insight_id", "=", "i.id")
          .where("e.card_id", "in", cards),
      ),
    )
    .execute();
  return rows.map(insightOf);
}

/** A step of an insight beside its state. */
export type InsightChange = {
  readonly version?: number;
  readonly askedAt?: Date;
  readonly dueOn?: Day | undefined;
  readonly publishedAt?: Date;
  readonly shakenAt?: Date;
};

/** Notes when an expert was asked, when it was published, when its evidence was shaken. */
export async function changeInsight(write: WriteHandle, id: ObjectId, change: InsightChange): Promise<void> {
  const { version, askedAt, dueOn, publishedAt, shakenAt } = change;
  await write.db
    .updateTable("insight.insight")
    .set({
      ...(version === undefined ? {} : { version_no: version }),
      ...(askedAt === undefined ? {} : { asked_at: askedAt, due_on: dueOn ?? null }),
      ...(publishedAt === undefined ? {} : { published_at: publishedAt }),
      ...(shakenAt === undefined ? {} : { shaken_at: shakenAt }),
    })
    .where("space_id", "=", write.space.id)
    .where("id", "=", id)
    .execute();
}

/** Stores a verdict for good. */
export async function saveVerdict(
  write: WriteHandle,
  insight: ObjectId,
  verdict: {
    readonly version: number;
    readonly expert: Id<"person">;
    readonly expertFunction: ContentText;
    readonly kind: VerdictKind;
    readonly reason: ContentText;
  },
): Promise<void> {
  await write.db
    .insertInto("insight.verdict")
    .values({
      space_id: write.space.id,
      insight_id: insight,
      version_no: verdict.version,
      expert_id: verdict.expert,
      expert_function: JSON.stringify(verdict.expertFunction),
      verdict: verdict.kind,
      reason: JSON.stringify(verdict.reason),
      given_at: write.now,
    })
    .execute();
}

/** The verdicts on insights, newest first. Shape: by insight id. */
export async function listVerdicts(read: ReadHandle, ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, readonly Verdict[]>> {
  if (ids.length === 0) return new Map();
  const rows = await read.db
    .selectFrom("insight.verdict")
    .select(["insight_id", "version_no", "expert_function", "verdict", "reason", "given_at"])
    .where("space_id", "=", read.space.id)
    .where("insight_id", "in", ids)
    .orderBy("given_at", "desc")
    .execute();
  const found = rows.map((row) => ({
    insight: row.insight_id as ObjectId,
    verdict: { version: row.version_no, expertFunction: row.expert_function, kind: row.verdict, reason: row.reason, givenAt: row.given_at },
  }));
  return new Map([...Map.groupBy(found, ({ insight }) => insight)].map(([insight, list]) => [insight, list.map(({ verdict }) => verdict)]));
}

/** A number cited beside an insight. Shape: `locator` names unit, period and vintage inside the indicator. */
export type CitedNumber = {
  readonly indicator: { readonly space: SpaceId; readonly id: ObjectId; readonly no: number };
  readonly locator: string;
  readonly why: ContentText;
};

/** Stores a pinned number. */
export async function saveNumber(write: WriteHandle, insight: ObjectId, { indicator, locator, why }: CitedNumber): Promise<void> {
  await write.db
    .insertInto("insight.cited_number")
    .values({
      space_id: write.space.id,
      insight_id: insight,
      indicator_space: indicator.space,
      indicator_id: indicator.id,
      indicator_no: indicator.no,
      locator,
      why: JSON.stringify(why),
      made_at: write.now,
    })
    .execute();
}

/** The numbers beside an insight, oldest first. */
export async function listNumbers(read: ReadHandle, insight: ObjectId): Promise<readonly CitedNumber[]> {
  const rows = await read.db
    .selectFrom("insight.cited_number")
    .select(["indicator_space", "indicator_id", "indicator_no", "locator", "why"])
    .where("space_id", "=", read.space.id)
    .where("insight_id", "=", insight)
    .orderBy("made_at")
    .execute();
  return rows.map((row) => ({
    indicator: { space: row.indicator_space, id: row.indicator_id as ObjectId, no: row.indicator_no },
    locator: row.locator,
    why: row.why,
  }));
}

/** Insights that wait for a step: drafts, those in review, and those judged but not published; nearest deadline first. */
export async function listUnsettled(read: ReadHandle): Promise<readonly Insight[]> {
  const rows = await insights(read)
    .where("i.published_at", "is", null)
    .where("o.state", "in", ["draft", "in_review", "confirmed", "contested"])
    .orderBy("i.due_on")
    .orderBy("i.no")
    .execute();
  return rows.map(insightOf);
}
