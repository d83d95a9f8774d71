import { COMMONS, type ContentText, type Day, type Id, newId, type ObjectId, type SpaceId } from "@splot/kernel";
import type { ReadHandle, WriteHandle } from "@splot/kernel/database";
import { sql } from "kysely";
import { z } from "zod";
import type { CheckItem } from "../model/checklist.ts";

/** Items of a regime, as its content holds them. */
const regimeContent = z.object({ items: z.array(z.object({ code: z.string(), title: z.object({ pl: z.string(), en: z.string().optional() }), basis: z.string(), confirmed: z.boolean(), proof: z.enum(["round", "report", "document"]) })) });
/** A legal checklist valid on a day. */
export type Regime = { readonly space: SpaceId; readonly id: Id<"regulation">; readonly items: z.infer<typeof regimeContent>["items"] };

const REGIME_CODE = "strategy-adoption";

/** A regime to store. */
export type NewRegime = { readonly code: string; readonly version: number; readonly name: ContentText; readonly validFrom: Day; readonly basis: string; readonly confirmed: boolean; readonly items: Regime["items"] };

/** Stores a version of the checklist as data; it is never edited. */
export async function saveRegime(write: WriteHandle, regime: NewRegime): Promise<Id<"regulation">> {
  const id = newId<"regulation">();
  const { code, version, name, validFrom, basis, confirmed, items } = regime;
  await write.db.insertInto("kernel.regulation").values({
    space_id: write.space.id, id, kind: "regime", code, version, name: JSON.stringify(name), content: JSON.stringify({ items }), basis, confirmed,
    valid_span: sql<string>`daterange(${validFrom}::date, null)`, made_at: write.now,
  }).execute();
  return id;
}

/** The newest checklist valid today; one of the own space goes before that of the commons. Missing: `undefined`. */
export async function findRegime(read: ReadHandle): Promise<Regime | undefined> {
  const row = await read.db.selectFrom("kernel.regulation").select(["space_id", "id", "content"])
    .where("space_id", "in", [read.space.id, COMMONS]).where("kind", "=", "regime").where("code", "=", REGIME_CODE)
    .where(sql<boolean>`valid_span @> ${read.today}::date`)
    .orderBy(sql`space_id = ${read.space.id}`, "desc").orderBy("version", "desc").limit(1).executeTakeFirst();
  return row === undefined ? undefined : { space: row.space_id, id: row.id as Id<"regulation">, items: regimeContent.parse(row.content).items };
}

/** Opens every item of a regime for a document. */
export async function saveCheckItems(write: WriteHandle, strategy: ObjectId, items: Regime["items"]): Promise<void> {
  await write.db.insertInto("strategy.check_item").values(items.map(({ code, title, basis, confirmed, proof }, ord) => ({
    space_id: write.space.id, strategy_id: strategy, code, ord, title: JSON.stringify(title), basis, confirmed, proof, state: "open" as const,
    evidence_id: null, reason: null, waiver_basis: null, decided_at: null,
  }))).execute();
}

/** The checklist of a document in its order. */
export async function listCheckItems(read: ReadHandle, strategy: ObjectId): Promise<readonly CheckItem[]> {
  const rows = await read.db.selectFrom("strategy.check_item").select(["code", "title", "basis", "confirmed", "proof", "state", "evidence_id", "reason", "waiver_basis"])
    .where("space_id", "=", read.space.id).where("strategy_id", "=", strategy).orderBy("ord").execute();
  return rows.map(({ evidence_id, reason, waiver_basis, ...row }) => ({ ...row, evidence: evidence_id ?? undefined, reason: reason ?? undefined, waiverBasis: waiver_basis ?? undefined }));
}

/** How an item was settled. */
export type Settlement = { readonly code: string } & ({ readonly state: "met"; readonly evidence: ObjectId } | { readonly state: "waived"; readonly reason: string; readonly basis: string });

/** Settles an item that is still open. */
export async function settleItem(write: WriteHandle, strategy: ObjectId, settlement: Settlement): Promise<void> {
  const fields = settlement.state === "met" ? { evidence_id: settlement.evidence } : { reason: settlement.reason, waiver_basis: settlement.basis };
  await write.db.updateTable("strategy.check_item").set({ state: settlement.state, decided_at: write.now, ...fields })
    .where("space_id", "=", write.space.id).where("strategy_id", "=", strategy).where("code", "=", settlement.code).where("state", "=", "open").execute();
}
