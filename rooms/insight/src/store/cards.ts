import { type Id, type ObjectId, sha256 } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import type { Card, CitedExcerpt, Cluster } from "../model/card.ts";
import type { Span } from "../model/excerpt.ts";
import { listSourcesById } from "./sources.ts";

export type ExcerptId = Id<"excerpt">;

/** A place in a text to store, with its words. */
export type NewExcerpt = Span & { readonly id: ExcerptId; readonly source: ObjectId; readonly textNo: number; readonly quote: string; readonly salt: string };

/** Stores an excerpt, or finds the one at this very place. The database refuses a quote that is not there (I40). Shape: its id. */
export async function saveExcerpt(write: WriteHandle, { id, source, textNo, start, end, quote, salt }: NewExcerpt): Promise<ExcerptId> {
  const place = { space_id: write.space.id, source_id: source, text_no: textNo, start_at: start, end_at: end };
  const [known] = await write.db
    .selectFrom("insight.excerpt")
    .select("id")
    .where((all) => all.and(place))
    .execute();
  if (known !== undefined) return known.id as ExcerptId;
  await write.db
    .insertInto("insight.excerpt")
    .values({ ...place, id, quote, sha256: sha256(salt + quote), made_at: write.now, erased_at: null })
    .execute();
  return id;
}

/** An excerpt of a source, in the order of the text. */
export type SourceExcerpt = Span & { readonly id: ExcerptId; readonly quote?: string | undefined };

/** The excerpts of a source, in the order of its text. */
export async function listExcerpts(read: ReadHandle, source: ObjectId): Promise<readonly SourceExcerpt[]> {
  const rows = await read.db
    .selectFrom("insight.excerpt")
    .select(["id", "quote", "start_at", "end_at"])
    .where("space_id", "=", read.space.id)
    .where("source_id", "=", source)
    .orderBy("start_at")
    .orderBy("end_at")
    .execute();
  return rows.map((row) => ({ id: row.id as ExcerptId, quote: row.quote ?? undefined, start: row.start_at, end: row.end_at }));
}

/** Excerpts of a study by id, with their sources, in two queries; those of other studies are left out. */
export async function listExcerptsOf(read: ReadHandle, study: ObjectId, ids: readonly string[]): Promise<readonly CitedExcerpt[]> {
  if (ids.length === 0) return [];
  const rows = await read.db
    .selectFrom("insight.excerpt as e")
    .innerJoin("insight.source as s", (join) => join.onRef("s.space_id", "=", "e.space_id").onRef("s.id", "=", "e.source_id"))
    .select(["e.id", "e.quote", "e.source_id"])
    .where("e.space_id", "=", read.space.id)
    .where("s.study_id", "=", study)
    .where("e.id", "in", ids)
    .execute();
  return withSources(read, rows);
}

async function withSources<Row extends { readonly id: string; readonly quote: string | null; readonly source_id: string }>(
  read: ReadHandle,
  rows: readonly Row[],
): Promise<readonly (CitedExcerpt & { readonly row: Row })[]> {
  const sources = new Map((await listSourcesById(read, [...new Set(rows.map(({ source_id }) => source_id as ObjectId))])).map((one) => [one.id, one]));
  return rows.flatMap((row) => {
    const source = sources.get(row.source_id as ObjectId);
    return source === undefined ? [] : [{ id: row.id, quote: row.quote ?? undefined, source, row }];
  });
}

/** Stores a card and what it cites; its thing is stored before. */
export async function saveCard(write: WriteHandle, card: Pick<Card, "id" | "study" | "no" | "tag" | "awareness">, excerpts: readonly string[]): Promise<void> {
  const { id, study, no, tag, awareness } = card;
  const space_id = write.space.id;
  await write.db.insertInto("insight.card").values({ space_id, id, study_id: study, no, tag, awareness, cluster_id: null, withdrawn_at: null }).execute();
  await write.db
    .insertInto("insight.card_excerpt")
    .values(excerpts.map((excerpt) => ({ space_id, card_id: id, excerpt_id: excerpt })))
    .execute();
}

/** Which cards: of a study, of a cluster, that cite a source, or by id. */
export type CardChoice = { readonly study: ObjectId } | { readonly cluster: ObjectId } | { readonly source: ObjectId } | { readonly ids: readonly ObjectId[] };

/** Most cards, and most sources, of one answer of the API. */
export const MOST_CARDS = 1000;

/** Cards with their excerpts and sources, in three queries, by study and number. Missing `most`: all; a study has as many as were written by hand. */
export async function listCards(read: ReadHandle, choice: CardChoice, most: number | null = null): Promise<readonly Card[]> {
  if ("ids" in choice && choice.ids.length === 0) return [];
  const rows = await cardRows(read, choice, most);
  if (rows.length === 0) return [];
  const cited = await read.db
    .selectFrom("insight.card_excerpt as x")
    .innerJoin("insight.excerpt as e", (join) => join.onRef("e.space_id", "=", "x.space_id").onRef("e.id", "=", "x.excerpt_id"))
    .select(["e.id", "e.quote", "e.source_id", "x.card_id"])
    .where("x.space_id", "=", read.space.id)
    .where(
      "x.card_id",
      "in",
      rows.map(({ id }) => id),
    )
    .orderBy("e.start_at")
    .execute();
  const excerpts = Map.groupBy(await withSources(read, cited), ({ row }) => row.card_id);
  return rows.map((row) => ({
    id: row.id as ObjectId,
    study: row.study_id as ObjectId,
    no: row.no,
    tag: row.tag,
    awareness: row.awareness,
    text: row.title,
    address: row.address,
    origin: row.origin,
    state: row.withdrawn_at === null ? "written" : "withdrawn",
    cluster: row.cluster_id === null ? undefined : (row.cluster_id as ObjectId),
    isPublic: row.visibility === "public",
    excerpts: (excerpts.get(row.id) ?? []).map(({ id, quote, source }) => ({ id, quote, source })),
  }));
}

async function cardRows(read: ReadHandle, choice: CardChoice, most: number | null) {
  const all = read.db
    .selectFrom("insight.card as c")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "c.space_id").onRef("o.id", "=", "c.id"))
    .select(["c.id", "c.study_id", "c.no", "c.tag", "c.awareness", "c.cluster_id", "c.withdrawn_at", "o.title", "o.address", "o.origin", "o.visibility"])
    .where("c.space_id", "=", read.space.id)
    .orderBy("c.study_id")
    .orderBy("c.no")
    .limit(most);
  if ("study" in choice) return all.where("c.study_id", "=", choice.study).execute();
  if ("cluster" in choice) return all.where("c.cluster_id", "=", choice.cluster).execute();
  if ("ids" in choice) return all.where("c.id", "in", choice.ids).execute();
  return all
    .where(
      sql<boolean>`exists (select from insight.card_excerpt x join insight.excerpt e on e.space_id = x.space_id and e.id = x.excerpt_id
        where x.space_id = c.space_id and x.card_id = c.id and e.source_id = ${choice.source})`,
    )
    .execute();
}

/** The number of the next card or cluster of a study; the study is locked. */
export async function nextNo(write: WriteHandle, table: "insight.card" | "insight.cluster", study: ObjectId): Promise<number> {
  const row = await write.db
    .selectFrom(table)
    .select((select) => select.fn.max("no").as("no"))
    .where("space_id", "=", write.space.id)
    .where("study_id", "=", study)
    .executeTakeFirst();
  return (row?.no ?? 0) + 1;
}

/** Marks cards whose last excerpt was erased. */
export async function withdrawCards(write: WriteHandle, ids: readonly ObjectId[]): Promise<void> {
  if (ids.length === 0) return;
  await write.db.updateTable("insight.card").set({ withdrawn_at: write.now }).where("space_id", "=", write.space.id).where("id", "in", ids).execute();
}

/** Stores a cluster; its thing is stored before. */
export async function saveCluster(write: WriteHandle, { id, study, no }: Pick<Cluster, "id" | "study"> & { readonly no: number }): Promise<void> {
  await write.db.insertInto("insight.cluster").values({ space_id: write.space.id, id, study_id: study, no }).execute();
}

/** Lays a card into a cluster, or takes it out of all. */
export async function placeCard(write: WriteHandle, card: ObjectId, cluster: ObjectId | undefined): Promise<void> {
  await write.db
    .updateTable("insight.card")
    .set({ cluster_id: cluster ?? null })
    .where("space_id", "=", write.space.id)
    .where("id", "=", card)
    .execute();
}

/** Clusters of a study in the order in which they were named, or by id. */
export async function listClusters(
  read: ReadHandle,
  choice: { readonly study: ObjectId } | { readonly ids: readonly ObjectId[] },
): Promise<readonly Cluster[]> {
  if ("ids" in choice && choice.ids.length === 0) return [];
  const all = read.db
    .selectFrom("insight.cluster as k")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "k.space_id").onRef("o.id", "=", "k.id"))
    .select(["k.id", "k.study_id", "o.title", "o.address", "o.visibility"])
    .where("k.space_id", "=", read.space.id)
    .orderBy("k.no");
  const rows = "study" in choice ? await all.where("k.study_id", "=", choice.study).execute() : await all.where("k.id", "in", choice.ids).execute();
  return rows.map((row) => ({
    id: row.id as ObjectId,
    study: row.study_id as ObjectId,
    name: row.title,
    address: row.address,
    isPublic: row.visibility === "public",
  }));
}
