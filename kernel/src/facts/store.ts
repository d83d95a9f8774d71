import type { Selectable } from "kysely";
import { sql } from "kysely";
import { canonical, type Json } from "../canonical.ts";
import type { Database, ReadHandle, WriteHandle } from "../database/index.ts";
import { COMMONS, type ObjectId } from "../ids.ts";
import type { ContentText } from "../text.ts";
import type { StandingFact } from "./fact.ts";

/** Everything that a set of tables told this space, taken back or not, in one query. */
export async function listFacts(read: ReadHandle, teller: string): Promise<readonly StandingFact[]> {
  const rows = await read.db.selectFrom("kernel.fact").selectAll().where("space_id", "=", read.space.id).where("teller", "=", teller).orderBy("ord").execute();
  return rows.map(factOf);
}

/** The fact of this key, locked until the act ends. Missing: never told. */
export async function lockFact(write: WriteHandle, key: string): Promise<StandingFact | undefined> {
  const row = await write.db.selectFrom("kernel.fact").selectAll().where("space_id", "=", write.space.id).where("key", "=", key).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : factOf(row);
}

/** Writes a fact as it stands now in the place of what stood. */
export async function putFact(write: WriteHandle, fact: Omit<StandingFact, "retracted">): Promise<void> {
  const told = {
    teller: fact.teller,
    action: fact.action,
    content: fact.content === undefined ? null : canonical(fact.content),
    sha256: fact.sha256,
    result: canonical(fact.result),
    object_id: fact.thing ?? null,
    ord: fact.ord,
    revision: fact.revision,
    told_at: write.now,
    retracted_at: null,
    reason: null,
  };
  await write.db
    .insertInto("kernel.fact")
    .values({ space_id: write.space.id, key: fact.key, ...told })
    .onConflict((conflict) => conflict.columns(["space_id", "key"]).doUpdateSet(told))
    .execute();
}

/** Notes that a fact was taken back, and why. */
export async function closeFact(write: WriteHandle, key: string, reason: ContentText): Promise<void> {
  await write.db
    .updateTable("kernel.fact")
    .set({ retracted_at: write.now, reason: JSON.stringify(reason), revision: sql<number>`revision + 1` })
    .where("space_id", "=", write.space.id)
    .where("key", "=", key)
    .execute();
}

/** Gives facts their places in the telling, in one statement. */
export async function placeFacts(write: WriteHandle, keys: readonly string[]): Promise<void> {
  await sql`update kernel.fact f set ord = p.place from unnest(${[...keys]}::text[]) with ordinality p(key, place)
    where f.space_id = ${write.space.id} and f.key = p.key and f.ord <> p.place`.execute(write.db);
}

/** A thing that was taken back, with what is told at its address from then on. */
export interface RetractedThing {
  readonly id: ObjectId;
  readonly kind: string;
  readonly title: ContentText;
  readonly source?: string | undefined;
  /** What was recorded last. Missing: not kept. */
  readonly content?: Json | undefined;
  readonly at: Date;
  readonly reason: ContentText;
}

/** The thing at an address that was taken back, in the space or the commons. Missing: none. */
export async function findRetracted(read: ReadHandle, address: string): Promise<RetractedThing | undefined> {
  const row = await read.db
    .selectFrom("kernel.fact as f")
    .innerJoin("kernel.object as o", (join) => join.onRef("o.space_id", "=", "f.space_id").onRef("o.id", "=", "f.object_id"))
    .select(["o.id", "o.kind", "o.title", "o.source", "f.content", "f.retracted_at", "f.reason"])
    .where("f.space_id", "in", [read.space.id, COMMONS])
    .where("o.address", "=", address)
    .where("o.visibility", "=", "public")
    .where("f.retracted_at", "is not", null)
    .executeTakeFirst();
  if (row === undefined || row.retracted_at === null || row.reason === null) return undefined;
  const { id, kind, title, source, content, retracted_at: at, reason } = row;
  return { id: id as ObjectId, kind, title, source: source ?? undefined, content: content ?? undefined, at, reason };
}

function factOf(row: Selectable<Database["kernel.fact"]>): StandingFact {
  const { key, teller, action, content, sha256, result, object_id, ord, revision, retracted_at, reason } = row;
  const retracted = retracted_at === null || reason === null ? undefined : { at: retracted_at, reason };
  return {
    key,
    teller,
    action,
    content: content ?? undefined,
    sha256,
    result,
    thing: object_id === null ? undefined : (object_id as ObjectId),
    ord,
    revision,
    retracted,
  };
}
